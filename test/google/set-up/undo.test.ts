import { describe, expect, test } from 'vitest';
import { TAB_NAMES } from '../../../src/workbook/tabs.ts';
import { readXlsx, writeXlsx } from '../../../src/xlsx/index.ts';
import { DEFAULT_LOOK, type Sheet, type Workbook } from '../../../src/xlsx/model.ts';
import { click, open, type Result, tabOf, valuesOf, workbookOf } from '../../add-in.ts';
import { madeOnce, smallWorkbook } from '../../workbooks.ts';
import { besideOf, differences, modelOf } from '../model.ts';

const NOTHING = { tabs: [], names: [], region: false, lists: false };
const THREE = ['LĐLĐ huyện Một', 'LĐLĐ huyện Hai', 'Công đoàn ngành Ba'];
const SET_UP_NAMES: readonly string[] = Object.values(TAB_NAMES);

function confirmSetUp(workbook: Workbook, choices: object): Result {
  const host = open(workbook, { answers: 'yes' });
  return host.runFromPage('confirmSetUp', { ...NOTHING, ...choices }) as Result;
}

/** A click on the menu entry and on the button of its page. */
function clickSetUp(workbook: Workbook): Result & { readonly writes: number } {
  const host = open(workbook, { answers: 'yes' });
  const own = host.run('setUp') as Result;
  const result = (host.pageCalls[0]?.result ?? own) as Result;
  return { ...result, writes: host.counts().writes };
}

function addUnit(workbook: Workbook, text: string): Result {
  const answers = [{ button: 'OK', text }, 'OK'] as const;
  return open(workbook, { answers }).run('addUnit') as Result;
}

function undo(workbook: Workbook): Result {
  return click(workbook, 'undoLastRun', { answers: 'yes' });
}

/** The sample as it comes to an office that never heard of the add-in. */
function bareSample(): Workbook {
  const workbook = smallWorkbook();
  const units = workbook.sheets.filter(({ name }) => !SET_UP_NAMES.includes(name));
  workbook.sheets.splice(0, workbook.sheets.length, ...units);
  return workbook;
}

const setUpSample = madeOnce(() => {
  const workbook = bareSample();
  clickSetUp(workbook);
  return workbook;
});

/** Puts the workbook into a country, as one that came from an account abroad. */
function moveTo(workbook: Workbook, locale: string, timeZone: string): void {
  const state = JSON.parse(workbook.hostState || '{"version":1}') as object;
  workbook.hostState = JSON.stringify({ ...state, locale, timeZone });
}

interface Moment {
  readonly cells: ReturnType<typeof modelOf>;
  readonly beside: ReturnType<typeof besideOf>;
  readonly region: readonly unknown[];
  readonly heights: readonly unknown[];
}

/** Everything that set-up could change. */
function lookAt(workbook: Workbook): Moment {
  const { locale, timeZone } = open(workbook).state();
  return {
    cells: modelOf(workbook),
    beside: besideOf(workbook),
    region: [locale, timeZone],
    heights: workbook.sheets.filter(({ hidden }) => !hidden).map(({ maxRows }) => maxRows),
  };
}

function expectSame(now: Moment, before: Moment): void {
  expect(differences(before.cells, now.cells)).toEqual([]);
  expect(differences(before.beside, now.beside)).toEqual([]);
  expect(now.region).toEqual(before.region);
  expect(now.heights).toEqual(before.heights);
}

/** Runs, takes back, runs again: the workbook is as before, and then as after the first run. */
function expectTakenBack(workbook: Workbook, run: () => Result): void {
  const before = lookAt(workbook);
  const { outcome, message } = run();
  expect(outcome, message).toBe('done');
  const after = lookAt(workbook);
  expect(differences(before.cells, after.cells)).not.toEqual([]);
  const undone = undo(workbook);
  expect(undone.outcome).toBe('done');
  expect(undone.message).not.toContain('Không trả lại');
  expectSame(lookAt(workbook), before);
  expect(run()).toMatchObject({ outcome: 'done', message });
  const again = lookAt(workbook);
  expect(differences(after.cells, again.cells)).toEqual([]);
  expect([...again.beside].length).toBe([...after.beside].length);
}

describe('taking back set-up restores every bit', () => {
  test('of the sample without its set-up tabs', () => {
    const workbook = bareSample();
    expectTakenBack(workbook, () => clickSetUp(workbook));
    expect(clickSetUp(workbook).writes).toBe(0);
    expect(click(workbook, 'buildSummary').outcome).toBe('done');
  });

  test('of the sample with lists to choose from', () => {
    const workbook = bareSample();
    const than = tabOf(workbook, 'Than Uyên');
    than.validations.push({
      area: { top: 9, left: 6, bottom: 12, right: 6 },
      kind: 'number',
      values: [],
      criteria: ['greaterThan', 40_000],
      allowInvalid: true,
      helpText: 'Của huyện',
    });
    const tabs = workbook.sheets.map(({ name }) => ({ tab: name, name: `Đơn vị ${name}` }));
    expectTakenBack(workbook, () => confirmSetUp(workbook, { tabs, lists: true }));
    expect(than.validations.filter(({ helpText }) => helpText === 'Của huyện')).toHaveLength(1);
  });

  test('of an empty workbook with three typed units', () => {
    const workbook = workbookOf({ Sheet1: [] });
    expectTakenBack(workbook, () => confirmSetUp(workbook, { names: THREE }));
    expect(undo(workbook).outcome).toBe('done');
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sổ hoàn tác']);
  });

  test.each([
    ['en_US', 'America/New_York'],
    ['en_US', 'Asia/Ho_Chi_Minh'],
    ['vi_VN', 'Europe/London'],
  ])('of a workbook from %s, %s with incomplete tabs, and lists ticked', (locale, timeZone) => {
    const workbook = setUpSample();
    spoil(workbook);
    moveTo(workbook, locale, timeZone);
    const choices = { names: THREE, region: true, lists: true };
    expectTakenBack(workbook, () => confirmSetUp(workbook, choices));
    expect(open(workbook).state()).toMatchObject({
      locale: 'vi_VN',
      timeZone: 'Asia/Ho_Chi_Minh',
    });
  });

  test('of an empty workbook from abroad, whose dates are read in two zones', () => {
    const workbook = workbookOf({ Sheet1: [] });
    moveTo(workbook, 'en_US', 'America/New_York');
    expectTakenBack(workbook, () => confirmSetUp(workbook, { names: THREE, region: true }));
  });

  test('of set-up tabs that are there without content, with looks of their own', () => {
    const workbook = workbookOf({ Sheet1: [], 'Cài đặt': [], 'Giai đoạn': [], 'Đơn vị': [] });
    for (const name of ['Cài đặt', 'Giai đoạn', 'Đơn vị']) dressUp(workbook, tabOf(workbook, name));
    const before = lookAt(workbook);
    confirmSetUp(workbook, { names: THREE });
    expect(tabOf(workbook, 'Sổ hoàn tác').value(0, 1)).toBeLessThanOrEqual(2);
    const { message } = undo(workbook);
    expect(message).toContain('đường kẻ ô trước đây của tab “Cài đặt”');
    expectSame(lookAt(workbook), before);
    expect(confirmSetUp(workbook, { names: THREE }).outcome).toBe('done');
    expect(click(workbook, 'buildSummary').outcome).toBe('done');
  });

  test('of a head without phases below it', () => {
    const head = ['Công nhận đến', 'Giai đoạn', 'Cổng mở', 'Cổng đóng trước', 'Công nhận từ'];
    const workbook = workbookOf({ 'Giai đoạn': [head] });
    const { styles } = workbook;
    const sheet = tabOf(workbook, 'Giai đoạn');
    sheet.setStyle(1, 2, styles.changed(0, { numberFormat: '0.00', italic: true }));
    setFormula(sheet, 2, 1, 'IF(A3="","",A3)');
    expectTakenBack(workbook, () => confirmSetUp(workbook, {}));
  });

  test('also when the workbook went through a file in between', () => {
    const workbook = setUpSample();
    spoil(workbook);
    const before = modelOf(readXlsx(writeXlsx(workbook)));
    confirmSetUp(workbook, { names: THREE, lists: true });
    const again = readXlsx(writeXlsx(workbook));
    undo(again);
    expect(differences(before, modelOf(again))).toEqual([]);
  });

  test('also when set-up failed half way', () => {
    for (const call of [60, 120, 170, 210, 240, 266, 286, 300]) {
      const workbook = setUpSample();
      spoil(workbook);
      moveTo(workbook, 'en_US', 'America/New_York');
      workbook.sheets.splice(workbook.sheets.indexOf(tabOf(workbook, 'Sổ hoàn tác')), 1);
      const before = lookAt(workbook);
      const failAt = { call, error: 'Service Spreadsheets timed out' };
      const host = open(workbook, { answers: 'yes', failAt });
      const choices = { ...NOTHING, names: THREE, region: true, lists: true };
      expect(() => host.runFromPage('confirmSetUp', choices), `${call}`).toThrow(/timed out/);
      undo(workbook);
      expectSame(lookAt(workbook), before);
    }
  });
});

/** Takes items and columns away, a phase, a tag, and leaves a person's own marks where they stood. */
function spoil(workbook: Workbook): void {
  const { styles } = workbook;
  const settings = tabOf(workbook, 'Cài đặt');
  const items = valuesOf(settings).length;
  for (const row of [items - 1, items - 2, items - 5]) {
    for (const column of [0, 1, 2]) settings.setValue(row, column, null);
  }
  settings.setStyle(items, 1, styles.changed(0, { numberFormat: '0.0', bold: true }));
  settings.maxRows = items - 1;
  const units = tabOf(workbook, 'Đơn vị');
  units.setValue(0, 3, 'Cột của tôi');
  units.setValue(0, 10, null);
  units.columnWidths.set(11, 77);
  units.ensureRow(0).notes.set(11, 'Cột trống');
  units.setStyle(0, 11, styles.changed(0, { background: '#ffee00' }));
  setFormula(units, 12, 0, 'IF(B13="","",ROW()-1)');
  units.setValue(13, 1, 'Tổng');
  units.setStyle(13, 1, styles.changed(0, { bold: true }));
  units.setValue(15, 0, 'Người lập biểu');
  tabOf(workbook, 'Giai đoạn').name = 'Các giai đoạn';
  const state = JSON.parse(workbook.hostState) as { metadata: { value: string }[] };
  const metadata = state.metadata.filter(({ value }) => value !== 'phases');
  workbook.hostState = JSON.stringify({ ...state, metadata });
  tabOf(workbook, 'Các giai đoạn').name = 'Giai đoạn'.normalize('NFD');
}

/** A formula that gives an empty text. */
function setFormula(sheet: Sheet, row: number, column: number, formula: string): void {
  sheet.setValue(row, column, '');
  sheet.ensureRow(row).formulas.set(column, formula);
}

/** Looks, notes, a rule and sizes of a person. */
function dressUp({ styles }: Workbook, sheet: Sheet): void {
  const look = { ...DEFAULT_LOOK, background: '#ffee00', italic: true, numberFormat: '0.00' };
  for (const [row, column] of [
    [0, 0],
    [1, 1],
    [40, 2],
    [999, 0],
  ] as const) {
    sheet.setStyle(row, column, styles.changed(0, look));
  }
  sheet.ensureRow(0).notes.set(1, 'Ghi chú của tôi');
  sheet.ensureRow(1).height = 40;
  setFormula(sheet, 3, 1, 'IF(A4="","",A4)');
  sheet.columnWidths.set(0, 333);
  sheet.frozenRows = 3;
  sheet.validations.push({
    area: { top: 0, left: 1, bottom: 2, right: 1 },
    kind: 'list',
    values: ['a', 'b'],
    criteria: [],
    allowInvalid: true,
    helpText: '',
  });
}

describe('taking back a unit that was added', () => {
  test('above a total: row, tab and tag go', () => {
    const workbook = setUpSample();
    const list = tabOf(workbook, 'Đơn vị');
    list.setValue(12, 1, 'Tổng');
    list.setValue(13, 0, 'Người lập biểu');
    expectTakenBack(workbook, () => addUnit(workbook, 'LĐLĐ huyện Mới'));
    expect(list.value(13, 1)).toBe('Tổng');
  });

  test('into an empty row with a formula that gives nothing', () => {
    const workbook = setUpSample();
    const list = tabOf(workbook, 'Đơn vị');
    setFormula(list, 12, 0, 'IF(B13="","",ROW()-1)');
    list.setValue(20, 1, 'Tổng');
    expectTakenBack(workbook, () => addUnit(workbook, 'LĐLĐ huyện Mới'));
  });

  test('at the end of a grid that had to grow', () => {
    const workbook = setUpSample();
    tabOf(workbook, 'Đơn vị').maxRows = 12;
    expectTakenBack(workbook, () => addUnit(workbook, 'LĐLĐ huyện Mới'));
  });

  test('the target typed since stays with its row, and that is said', () => {
    const workbook = setUpSample();
    const list = tabOf(workbook, 'Đơn vị');
    list.setValue(12, 1, 'Tổng');
    addUnit(workbook, 'LĐLĐ huyện Mới');
    list.setValue(12, 4, 25);
    expect(undo(workbook).message).toContain('trình bày của tab “Đơn vị”');
    expect(list.rows[12]?.values.slice(0, 5)).toEqual([null, null, null, null, 25]);
  });
});

describe('what somebody did since', () => {
  test('a new tab with something typed into it stays, and that is said', () => {
    const workbook = workbookOf({ Sheet1: [] });
    confirmSetUp(workbook, { names: THREE });
    tabOf(workbook, 'LĐLĐ huyện Hai').setValue(2, 1, 'Bếp đun tiết kiệm củi');
    const { message } = undo(workbook);
    expect(message).toContain('cả tab “LĐLĐ huyện Hai” ô B3');
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Sheet1',
      'LĐLĐ huyện Hai',
      'Sổ hoàn tác',
    ]);
    expect(tabOf(workbook, 'LĐLĐ huyện Hai').value(2, 1)).toBe('Bếp đun tiết kiệm củi');
    expect(clickSetUp(workbook).outcome).toBe('done');
    expect(valuesOf(tabOf(workbook, 'Đơn vị'))[1]?.slice(1, 3)).toEqual([
      'LĐLĐ huyện Hai',
      'LĐLĐ huyện Hai',
    ]);
  });

  test('a rule of one’s own in place of ours stays; deleted rows are no trouble', () => {
    const workbook = bareSample();
    const than = tabOf(workbook, 'Than Uyên');
    const before = than.validations.length;
    const tabs = [{ tab: 'Than Uyên', name: 'LĐLĐ huyện Than Uyên' }];
    confirmSetUp(workbook, { tabs, lists: true });
    const rules = than.validations;
    expect(rules.length).toBeGreaterThan(before);
    than.validations = rules.map((rule, index) =>
      index === rules.length - 1 ? { ...rule, helpText: 'Của huyện' } : rule,
    );
    than.maxRows -= 10;
    const { message } = undo(workbook);
    expect(message).toContain('trình bày của tab “Than Uyên”');
    expect(than.validations.slice(before).map(({ helpText }) => helpText)).toContain('Của huyện');
  });

  test('a tab that somebody made a table of Google’s keeps its columns, and the others get their lists', () => {
    const workbook = bareSample();
    const than = tabOf(workbook, 'Than Uyên');
    workbook.hostState = JSON.stringify({
      version: 1,
      tables: [{ sheetId: than.id, area: { top: 0, left: 0, bottom: 60, right: 9 } }],
    });
    const before = lookAt(workbook);
    const rules = new Map(workbook.sheets.map((sheet) => [sheet, sheet.validations.length]));
    const tabs = workbook.sheets.map(({ name }) => ({ tab: name, name: `Đơn vị ${name}` }));
    const { outcome, message } = confirmSetUp(workbook, { tabs, lists: true });
    expect(outcome).toBe('done');
    expect(message).toContain('Ở tab “Than Uyên” có cột thuộc Bảng của Google');
    const grown = [...rules].filter(([sheet, count]) => sheet.validations.length > count);
    expect(grown.map(([{ name }]) => name)).toEqual(
      [...rules.keys()].flatMap((sheet) => (sheet === than ? [] : [sheet.name])),
    );
    expect(undo(workbook).outcome).toBe('done');
    expectSame(lookAt(workbook), before);
  });

  test('a tag that was wrong names the other unit again', () => {
    const workbook = setUpSample();
    const list = tabOf(workbook, 'Đơn vị');
    list.setValue(1, 1, 'Tên mới của đơn vị');
    const before = lookAt(workbook);
    expect(clickSetUp(workbook).message).toContain('ghi nhớ các tab');
    expect(differences(before.beside, lookAt(workbook).beside)).not.toEqual([]);
    undo(workbook);
    expectSame(lookAt(workbook), before);
  });
});
