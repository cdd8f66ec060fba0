import { describe, expect, test } from 'vitest';
import type { Host, HostOptions } from '../../../src/host/context.ts';
import { INITIATIVE_COLUMNS } from '../../../src/programme/initiative/columns.ts';
import { SETTING_ITEMS } from '../../../src/programme/set-up/setting-items.ts';
import { TAB_NAMES } from '../../../src/workbook/tabs.ts';
import { readXlsx, writeXlsx } from '../../../src/xlsx/index.ts';
import type { CellValue, Sheet, Workbook } from '../../../src/xlsx/model.ts';
import { ADD_IN } from '../../add-in.ts';
import { DISTRICT, hostOf, OWNER, workbookOf } from '../../host/host.ts';
import { smallWorkbook } from '../../workbooks.ts';

interface Result {
  readonly outcome: string;
  readonly message: string;
}

const NOTHING = { tabs: [], names: [], region: false, lists: false };
const SET_UP_NAMES: readonly string[] = Object.values(TAB_NAMES);

function open(workbook: Workbook, options: Partial<HostOptions> = {}): Host {
  return hostOf(ADD_IN.code, { ...ADD_IN, workbook, answers: 'yes', ...options });
}

/** A click on the menu entry and on the button of its page. */
function clickSetUp(
  workbook: Workbook,
  options: Partial<HostOptions> = {},
): Result & { writes: number } {
  const host = open(workbook, options);
  const own = host.run('setUp') as Result;
  const { result } = host.pageCalls[0] ?? { result: own };
  return { ...(result as Result), writes: host.counts().writes };
}

function confirm(workbook: Workbook, choices: object, options: Partial<HostOptions> = {}): Result {
  return open(workbook, options).runFromPage('confirmSetUp', { ...NOTHING, ...choices }) as Result;
}

/** The sample as it comes to an office that never heard of the add-in. */
function bareSample(): Workbook {
  const workbook = smallWorkbook();
  const units = workbook.sheets.filter(({ name }) => !SET_UP_NAMES.includes(name));
  workbook.sheets.splice(0, workbook.sheets.length, ...units);
  return workbook;
}

/** All tabs but the hidden one of journals. */
function shown({ sheets }: Workbook): Sheet[] {
  return sheets.filter(({ hidden }) => !hidden);
}

function sheetOf({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No tab “${name}”`);
  return sheet;
}

function valuesOf(workbook: Workbook, name: string): CellValue[][] {
  return sheetOf(workbook, name).rows.map((row) => [...(row?.values ?? [])]);
}

/** Everything of a tab that a person could have made: no cell, look, note or width is left out. */
function snapshot(sheet: Sheet): string {
  const { rows, columnWidths, merges, validations, frozenRows, tabColor, maxRows } = sheet;
  const cells = rows.map((row) => {
    if (!row) return null;
    const { values, styles, formulas, notes, links, height, touched } = row;
    const maps = [formulas, notes, links].map((map) => [...map]);
    return [values, styles, maps, height, touched.size];
  });
  const layout = [[...columnWidths], merges, validations, frozenRows, tabColor, maxRows];
  return JSON.stringify([cells, layout, sheet.maxColumns]);
}

describe('the sample without its set-up tabs', () => {
  const unitNames = bareSample().sheets.map(({ name }) => name);

  test('gets the three tabs with its eleven units; no cell that was there changes', () => {
    const workbook = bareSample();
    const before = workbook.sheets.map(snapshot);
    const { outcome, message } = clickSetUp(workbook);
    expect(outcome).toBe('done');
    expect(message).toContain('đưa 11 đơn vị vào danh sách');
    expect(shown(workbook).map(({ name }) => name)).toEqual([
      'Cài đặt',
      'Giai đoạn',
      'Đơn vị',
      ...unitNames,
    ]);
    expect(shown(workbook).slice(3).map(snapshot)).toEqual(before);
    expect(
      valuesOf(workbook, 'Đơn vị')
        .slice(1, 12)
        .map(([, , tab]) => tab),
    ).toEqual(unitNames);
  });

  test('the page alone writes nothing', () => {
    const host = open(bareSample(), { answers: 'no' });
    host.run('setUp');
    expect(host.pages).toHaveLength(1);
    expect(host.counts().writes).toBe(0);
  });

  test('a second time there is nothing to do, and that is said', () => {
    const workbook = bareSample();
    clickSetUp(workbook);
    const again = clickSetUp(workbook);
    expect(again).toMatchObject({ outcome: 'done', writes: 0 });
    expect(again.message).toContain('không có gì thay đổi');
  });

  test('a second click on the button of the same page changes nothing', () => {
    const workbook = bareSample();
    const host = open(workbook);
    host.run('setUp');
    const before = workbook.sheets.map(snapshot);
    host.resetCounts();
    const { args } = host.pageCalls[0] ?? { args: [] };
    const result = host.runFromPage('confirmSetUp', ...args) as Result;
    expect(result.message).toContain('không có gì thay đổi');
    expect(host.counts().writes).toBe(0);
    expect(workbook.sheets.map(snapshot)).toEqual(before);
  });

  test('the summary works at once, also from the file', () => {
    const workbook = bareSample();
    clickSetUp(workbook);
    const file = readXlsx(writeXlsx(workbook));
    const result = open(file).run('buildSummary') as Result;
    expect(result.outcome).toBe('done');
    expect(result.message).toMatch(/sáng kiến/);
  });

  test('a renamed tab is still known, by its tag', () => {
    const workbook = bareSample();
    clickSetUp(workbook);
    sheetOf(workbook, 'Đơn vị').name = 'Danh sách đơn vị';
    const again = clickSetUp(workbook);
    expect(again.message).toContain('không có gì thay đổi');
    expect(shown(workbook)).toHaveLength(14);
  });

  test('set-up costs so many writes and no more', () => {
    const { writes } = clickSetUp(bareSample());
    expect(writes).toBeLessThanOrEqual(110);
  });

  test('lists to choose from come only when asked for, beside those that are there', () => {
    const workbook = bareSample();
    const before = sheetOf(workbook, 'Than Uyên').validations.length;
    const kept = JSON.stringify(workbook.sheets.map(({ rows }) => rows.map((row) => row?.values)));
    const tabs = [{ tab: 'Than Uyên', name: 'LĐLĐ huyện Than Uyên' }];
    const { message } = confirm(workbook, { tabs, lists: true });
    expect(message).toContain('thêm danh sách chọn vào 01 tab');
    const { validations } = sheetOf(workbook, 'Than Uyên');
    expect(validations.length).toBeGreaterThan(before);
    expect(validations.every(({ allowInvalid }) => allowInvalid)).toBe(true);
    const now = shown(workbook).slice(3);
    expect(JSON.stringify(now.map(({ rows }) => rows.map((row) => row?.values)))).toBe(kept);
    const again = open(workbook);
    again.runFromPage('confirmSetUp', { ...NOTHING, tabs, lists: true });
    expect(again.counts().writes).toBe(0);
  });
});

describe('an empty workbook', () => {
  const names = ['LĐLĐ huyện Một', 'LĐLĐ huyện Hai', 'Công đoàn ngành Ba'];

  test('typed units get complete tabs that are filled and summed up', () => {
    const workbook = workbookOf();
    const { message } = confirm(workbook, { names });
    expect(message).toContain('lập tab cho 03 đơn vị');
    const headers = INITIATIVE_COLUMNS.map(({ header }) => header);
    expect(valuesOf(workbook, 'LĐLĐ huyện Hai').slice(0, 2)).toEqual([
      ['Đơn vị: LĐLĐ huyện Hai', ...headers.slice(1).map(() => null)].slice(0, 1),
      headers,
    ]);
    const day = 44_600;
    const row: Record<string, CellValue> = {
      title: 'Bếp đun tiết kiệm củi',
      author: 'Lò Văn Thử',
      grassroots: 'CĐCS Trường Một',
      kind: 'Giải pháp kỹ thuật',
      applied: day,
      recognised: day,
      recognitionDocument: '12/QĐ',
      registered: day + 0.5,
      benefit: 5_000_000,
    };
    const sheet = sheetOf(workbook, 'LĐLĐ huyện Hai');
    INITIATIVE_COLUMNS.forEach(({ key }, column) => {
      sheet.setValue(2, column, row[key] ?? null);
    });
    sheetOf(workbook, 'Đơn vị').setValue(2, 4, 2);
    const result = open(workbook).run('buildSummary') as Result;
    expect(result).toMatchObject({ outcome: 'done' });
    expect(result.message).toContain('1/2 sáng kiến, đạt 50% chỉ tiêu');
  });

  test('a new tab refuses what could not be read, with a help that says why', () => {
    const workbook = workbookOf();
    confirm(workbook, { names });
    const rules = sheetOf(workbook, 'LĐLĐ huyện Một').validations;
    const at = (key: string): (typeof rules)[number] | undefined => {
      const column = INITIATIVE_COLUMNS.findIndex((each) => each.key === key);
      return rules.find(({ area }) => area.left <= column && column <= area.right);
    };
    expect(at('kind')).toMatchObject({ kind: 'list', allowInvalid: false });
    expect(at('kind')?.values).toHaveLength(7);
    expect(at('applied')).toMatchObject({ kind: 'date', allowInvalid: false });
    expect(at('registered')?.helpText).toContain('08/01/2022 07:30');
    expect(at('protectedIp')).toMatchObject({ kind: 'list', values: ['Có', 'Không'] });
    expect(at('title')).toBeUndefined();
    expect(sheetOf(workbook, 'LĐLĐ huyện Một').frozenRows).toBe(2);
  });

  test('no units typed: the shared tabs are made, and how to go on is said', () => {
    const { outcome, message } = clickSetUp(workbookOf());
    expect(outcome).toBe('done');
    expect(message).toContain('Thêm đơn vị');
  });

  test('dates are real dates, in the time zone that is set', () => {
    const state = { locale: 'en_US', timeZone: 'America/New_York' };
    const workbook = workbookOf(undefined, state);
    const host = open(workbook);
    host.runFromPage('confirmSetUp', { ...NOTHING, names, region: true });
    expect(host.state()).toMatchObject({ locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' });
    const [, first = []] = valuesOf(workbook, 'Giai đoạn');
    expect(first[0]).toBe('Giai đoạn 1');
    expect(first[1]).toBeCloseTo(44_569 + 7 / 24, 6);
    expect(first.slice(3)).toEqual([44_440, 44_712]);
  });

  test('the time zone stays where its box is not ticked; the phases are still right', () => {
    const workbook = workbookOf(undefined, { timeZone: 'America/New_York' });
    const host = open(workbook);
    host.runFromPage('confirmSetUp', { ...NOTHING, names });
    expect(host.state().timeZone).toBe('America/New_York');
    const [, first = []] = valuesOf(workbook, 'Giai đoạn');
    expect(first[1]).toBeCloseTo(44_569 + 7 / 24, 6);
  });

  test('hostile names change no structure', () => {
    const hostile = ['<script>alert(1)</script>', '=cmd|calc', '+1', "a/b:c'", '@x', '[*?]'];
    const workbook = workbookOf();
    const { outcome } = confirm(workbook, { names: hostile });
    expect(outcome).toBe('done');
    expect(shown(workbook)).toHaveLength(4 + hostile.length);
    const list = valuesOf(workbook, 'Đơn vị').slice(1, 1 + hostile.length);
    expect(list.map(([, name]) => name)).toEqual(hostile);
    for (const { name, rows } of workbook.sheets) {
      expect(name).not.toMatch(/[[\]*?/\\:']/);
      expect(name.length).toBeLessThanOrEqual(100);
      expect(rows.every((row) => !row || row.formulas.size === 0)).toBe(true);
    }
    expect((open(workbook).run('buildSummary') as Result).outcome).toBe('done');
    expect(clickSetUp(workbook).writes).toBe(0);
  });
});

describe('a workbook that is set up in part', () => {
  test('rows and columns that are missing are appended, nothing else is touched', () => {
    const workbook = bareSample();
    clickSetUp(workbook);
    const settings = sheetOf(workbook, 'Cài đặt');
    settings.setValue(1, 1, 'Tên riêng');
    settings.setValue(3, 0, 'Mục của tôi');
    const units = sheetOf(workbook, 'Đơn vị');
    units.setValue(0, 3, 'Cột của tôi');
    const kept = [settings, units].map((sheet) =>
      sheet.rows.map((row) => [...(row?.values ?? [])]),
    );
    const { message } = clickSetUp(workbook);
    expect(message).toContain('thêm 01 mục vào tab “Cài đặt”; thêm 01 cột vào tab “Đơn vị”');
    const items = Object.values(SETTING_ITEMS).length;
    expect(settings.value(items + 1, 0)).toBe('Cơ quan cấp trên');
    const head = valuesOf(workbook, 'Đơn vị')[0] ?? [];
    expect(head.slice(kept[1]?.[0]?.length)).toEqual(['Khối thi đua']);
    [settings, units].forEach((sheet, which) => {
      kept[which]?.forEach((cells, row) => {
        expect(cells.map((_, column) => sheet.value(row, column))).toEqual(cells);
      });
    });
    expect(clickSetUp(workbook).writes).toBe(0);
  });

  test('a tab whose name is typed with letters apart is known, and called as it is', () => {
    const name = 'Cài đặt'.normalize('NFD');
    const workbook = workbookOf({
      [name]: [
        ['Mục', 'Giá trị'],
        ['Tên chương trình', 'Của tôi'],
      ],
    });
    const { message } = confirm(workbook, {});
    expect(message).toContain(`thêm 15 mục vào tab “${name}”`);
    expect(sheetOf(workbook, name).value(1, 1)).toBe('Của tôi');
    expect(shown(workbook)).toHaveLength(3);
  });

  test('an empty “Giai đoạn” of one’s own is filled under its head', () => {
    const head = ['Công nhận đến', 'Giai đoạn', 'Cổng mở', 'Cổng đóng trước', 'Công nhận từ'];
    const workbook = workbookOf({ 'Giai đoạn': [head] });
    confirm(workbook, {});
    expect(sheetOf(workbook, 'Giai đoạn').value(1, 1)).toBe('Giai đoạn 1');
    expect(sheetOf(workbook, 'Giai đoạn').value(1, 0)).toBe(44_712);
  });

  test('a tab of one’s own that bears a name of ours is refused with nothing written', () => {
    const host = open(workbookOf({ 'Đơn vị': [['Ghi chép riêng']] }));
    expect(host.run('setUp')).toMatchObject({ outcome: 'refused' });
    expect(host.counts().writes).toBe(0);
  });

  test.each([
    { name: 'nothing', input: undefined },
    { name: 'a text', input: '<script>' },
    { name: 'numbers', input: { ...NOTHING, names: [1, 2] } },
  ])('$name from the page is refused with a sentence', ({ input }) => {
    const host = open(workbookOf());
    const args = input === undefined ? [] : [input];
    const result = host.runFromPage('confirmSetUp', ...args) as Result;
    expect(result.outcome).toBe('refused');
    expect(result.message).toContain('Chưa có gì bị thay đổi');
    expect(host.counts().writes).toBe(0);
  });

  test('while somebody else writes it waits, and then says so', () => {
    const result = confirm(workbookOf(), {}, { isLockedByOthers: true });
    expect(result.outcome).toBe('busy');
  });
});

describe('a district user', () => {
  function guarded(): Workbook {
    const workbook = bareSample();
    open(workbook).run('setUp');
    const guard = `function guard() {
      const ss = SpreadsheetApp.getActiveSpreadsheet();
      const p = ss.getSheets().find((each) => each.getName() === 'Đơn vị').protect();
      p.addEditor('${OWNER}');
      p.removeEditors(p.getEditors());
      if (p.canDomainEdit()) p.setDomainEdit(false);
    }`;
    hostOf(guard, { workbook }).run('guard');
    return workbook;
  }

  test('without rights on the list gets a sentence, and nothing is written', () => {
    const workbook = guarded();
    const result = confirm(workbook, { names: ['LĐLĐ huyện Mới'] }, { user: DISTRICT });
    expect(result.outcome).toBe('refused');
    expect(result.message).toContain('không có quyền sửa tab “Đơn vị”');
    expect(workbook.sheets.some(({ name }) => name === 'LĐLĐ huyện Mới')).toBe(false);
  });

  test('cannot add a unit either, and is told', () => {
    const workbook = guarded();
    const answers = [{ button: 'OK', text: 'LĐLĐ huyện Mới' }, 'OK'] as const;
    const host = open(workbook, { user: DISTRICT, answers });
    expect(host.run('addUnit')).toMatchObject({ outcome: 'refused' });
    expect(host.questions.at(-1)?.question.text).toContain('không có quyền');
    expect(shown(workbook)).toHaveLength(14);
  });
});

describe('“Thêm đơn vị”', () => {
  function addUnit(workbook: Workbook, text: string): Result {
    const answers = [{ button: 'OK', text }, 'OK'] as const;
    return open(workbook, { answers }).run('addUnit') as Result;
  }

  test('makes the tab behind the last unit’s and adds the row above the total', () => {
    const workbook = bareSample();
    clickSetUp(workbook);
    const list = sheetOf(workbook, 'Đơn vị');
    list.setValue(12, 1, 'Tổng');
    list.setValue(13, 0, 'Người lập biểu');
    const result = addUnit(workbook, '  LĐLĐ huyện  Mới ');
    expect(result.outcome).toBe('done');
    expect(list.rows[12]?.values.slice(0, 3)).toEqual([12, 'LĐLĐ huyện Mới', 'LĐLĐ huyện Mới']);
    expect([list.value(13, 1), list.value(14, 0)]).toEqual(['Tổng', 'Người lập biểu']);
    expect(shown(workbook).at(-1)?.name).toBe('LĐLĐ huyện Mới');
    expect((open(workbook).run('buildSummary') as Result).outcome).toBe('done');
    expect(clickSetUp(workbook).writes).toBe(0);
  });

  test('a unit that is in the list already is not added twice', () => {
    const workbook = bareSample();
    clickSetUp(workbook);
    const result = addUnit(workbook, 'lđlđ huyện than uyên');
    expect(result).toMatchObject({ outcome: 'refused' });
    expect(shown(workbook)).toHaveLength(14);
  });

  test.each([
    { name: 'no name', workbook: () => workbookOf(), text: '  ', says: 'Chưa ghi tên' },
    { name: 'no list', workbook: () => workbookOf(), text: 'A', says: 'Thiết lập' },
  ])('$name: a sentence, nothing written', ({ workbook, text, says }) => {
    const book = workbook();
    const result = addUnit(book, text);
    expect(result.outcome).toBe('refused');
    expect(result.message).toContain(says);
    expect(book.sheets).toHaveLength(1);
  });

  test('the cross adds nothing', () => {
    const host = open(bareSample(), { answers: ['CLOSE'] });
    expect(host.run('addUnit')).toMatchObject({ outcome: 'refused' });
    expect(host.counts().writes).toBe(0);
  });
});
