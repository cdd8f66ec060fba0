import { beforeAll, describe, expect, test } from 'vitest';
import { samplePlan } from '../../../src/sample/tabs.ts';
import { cellName } from '../../../src/workbook/cell.ts';
import type { CellValue, Sheet, Workbook } from '../../../src/xlsx/model.ts';
import { click, formRows, open, snapshot, tabOf, valuesOf } from '../../add-in.ts';
import { provinceWorkbook, smallPlan, smallTotal, smallWorkbook } from '../../workbooks.ts';

const LIST = 'Kiểm tra dữ liệu';
const DUPLICATES = 'Trùng lặp';
const ERROR_FILL = '#fbd9d4';

/** A generated list as records by its headers. */
function listOf(workbook: Workbook, name: string): Record<string, CellValue>[] {
  const sheet = tabOf(workbook, name);
  const all = valuesOf(sheet);
  const head = headOf(sheet);
  const headers = all[head] ?? [];
  return all
    .slice(head + 1)
    .filter((row) => row[0] !== null)
    .map((row) =>
      Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? null])),
    );
}

function headOf(sheet: Sheet): number {
  return sheet.rows.findIndex((row) => row?.values.includes('Khóa'));
}

const rowIn = (cell: CellValue | undefined): number => Number(/\d+$/.exec(String(cell))?.[0]);

function fillOf(workbook: Workbook, sheet: Sheet, row: number, column: number): string | null {
  return workbook.styles.look(sheet.style(row, column)).background;
}

/** Where a planned mistake of one rule stands. */
function planned(rule: string) {
  const row = smallPlan().find((each) => each.rules.includes(rule));
  if (!row) throw new Error(`the sample plants no ${rule}`);
  return row;
}

describe('“Kiểm tra toàn bộ” on the sample', () => {
  let workbook: Workbook;

  beforeAll(() => {
    workbook = provinceWorkbook();
    click(workbook, 'checkData');
  });

  test('finds every planted mistake under its rule, and calls no sound row wrong', () => {
    const found = listOf(workbook, LIST)
      .filter((row) => row['Mã'] !== 'near-duplicate')
      .map((row) => `${row.Tab} ${rowIn(row['Ô'])} ${row['Mã']}`);
    const expected = samplePlan().flatMap(({ tab, row, rules }) =>
      rules.filter((rule) => rule !== 'near-duplicate').map((rule) => `${tab} ${row} ${rule}`),
    );
    expect([...new Set(found)].sort()).toEqual([...new Set(expected)].sort());
  });

  test('asks about the later row of each pair that is very like', () => {
    const found = listOf(workbook, LIST)
      .filter((row) => row['Mã'] === 'near-duplicate')
      .map((row) => `${row.Tab} ${rowIn(row['Ô'])}`);
    const plan = samplePlan().filter((row) => row.rules.includes('near-duplicate'));
    expect(found).toHaveLength(plan.length / 2);
    expect(plan.map((row) => `${row.tab} ${row.row}`)).toEqual(expect.arrayContaining(found));
  });

  test('links each finding to its cell', () => {
    const sheet = tabOf(workbook, LIST);
    const [first] = listOf(workbook, LIST);
    expect([...(sheet.rows[headOf(sheet) + 1]?.links.values() ?? [])][0]?.target).toBe(
      `#'${first?.Tab}'!${first?.['Ô']}`,
    );
  });

  test('counts open findings above the list, with ways to the first of a unit, its tab and a rule', () => {
    const sheet = tabOf(workbook, LIST);
    const above = valuesOf(sheet).slice(3, headOf(sheet));
    const counted = above.reduce((sum, row) => sum + Number(row[0] ?? 0), 0);
    const all = listOf(workbook, LIST);
    expect(counted).toBe(all.filter((row) => row['Mức'] === 'Lỗi').length);
    const [, unit, tab, , rule] = above[0] ?? [];
    const first = (header: string, text: CellValue | undefined): string =>
      `#'${LIST}'!A${headOf(sheet) + 2 + all.findIndex((row) => row[header] === text)}`;
    expect([...(sheet.rows[3]?.links ?? [])].map(([, { target }]) => target)).toEqual([
      first('Đơn vị', unit),
      `#'${tab}'!A1`,
      first('Quy tắc', rule),
    ]);
  });

  test('can be filtered, and keeps keys and codes out of sight', () => {
    const sheet = tabOf(workbook, LIST);
    const headers = valuesOf(sheet)[headOf(sheet)] ?? [];
    expect(sheet.filter).toMatchObject({ top: headOf(sheet), left: 0, right: headers.length - 1 });
    const hidden = [...sheet.hiddenColumns].map((column) => headers[column]);
    expect(hidden).toEqual(['Mã', 'Căn cứ', 'Khóa']);
    expect([...tabOf(workbook, DUPLICATES).hiddenColumns]).toEqual([10]);
  });

  test('a second check writes nothing', () => {
    const host = open(workbook);
    host.run('checkData');
    expect(host.counts().writes).toBe(0);
  });
});

test('findings cite the office’s own plan where the settings name it', () => {
  const workbook = smallWorkbook();
  const plan = 'Kế hoạch 12/KH-LĐLĐ';
  const settings = tabOf(workbook, 'Cài đặt');
  const row = valuesOf(settings).findIndex(([item]) => item === 'Văn bản căn cứ');
  settings.setValue(row, 1, plan);
  click(workbook, 'checkData');
  const clauses = new Set(listOf(workbook, LIST).map((each) => each['Căn cứ']));
  expect([...clauses].sort()).toEqual([plan, 'Quy ước kiểm tra dữ liệu của bảng tính']);
  const mistake = planned('solution-kind');
  const notes = tabOf(workbook, mistake.tab).rows[mistake.row - 1]?.notes.values() ?? [];
  expect([...notes].join()).toContain(`(${plan})`);
});

describe('marks appear and vanish as rows are mended', () => {
  test('with a person’s own fill and note intact', () => {
    const workbook = smallWorkbook();
    const { tab, row } = planned('solution-kind');
    const sheet = tabOf(workbook, tab);
    const before = snapshot(workbook);
    click(workbook, 'checkData');
    const column =
      sheet.rows[row - 1]?.styles.findIndex(
        (_, index) => fillOf(workbook, sheet, row - 1, index) === ERROR_FILL,
      ) ?? -1;
    expect(column).toBeGreaterThanOrEqual(0);
    expect(sheet.rows[row - 1]?.notes.get(column)).toContain('— Kiểm tra —');
    const typed = sheet.value(row - 1, column);
    sheet.setValue(row - 1, column, 'Giải pháp kỹ thuật');
    click(workbook, 'checkData');
    expect(sheet.rows[row - 1]?.notes.get(column) ?? '').not.toContain('— Kiểm tra —');
    expect(fillOf(workbook, sheet, row - 1, column)).not.toBe(ERROR_FILL);
    const mended = listOf(workbook, LIST).filter((each) => each['Tình trạng'] === 'đã sửa');
    expect(mended.map((each) => each['Mã'])).toEqual(['solution-kind']);
    sheet.setValue(row - 1, column, typed);
    click(workbook, 'checkData');
    expect(listOf(workbook, LIST).every((each) => each['Tình trạng'] === 'chưa sửa')).toBe(true);
    expect(JSON.stringify(before)).not.toContain('— Kiểm tra —');
  });

  test('sorting a tab moves no finding to a wrong row', () => {
    const workbook = smallWorkbook();
    click(workbook, 'checkData');
    const known = (): string[] =>
      listOf(workbook, LIST)
        .filter((row) => row['Mã'] !== 'duplicate')
        .map((row) => `${row['Khóa']} ${row['Phát hiện ngày']} ${row['Tình trạng']}`)
        .sort();
    const before = known();
    const sheet = tabOf(workbook, 'Giáo dục');
    const head = valuesOf(sheet).findIndex((row) => row.includes('STT') || row.includes('TT'));
    const rows = sheet.rows.splice(head + 2);
    sheet.rows.push(...rows.reverse());
    click(workbook, 'checkData', { now: '2022-11-11T08:00' });
    expect(known()).toEqual(before);
    const marked = sheet.rows.flatMap((row, index) =>
      row && [...row.notes.values()].some((note) => note.includes('— Kiểm tra —'))
        ? [index + 1]
        : [],
    );
    const listed = listOf(workbook, LIST).filter((row) => row.Tab === 'Giáo dục');
    expect(new Set(marked)).toEqual(new Set(listed.map((row) => rowIn(row['Ô']))));
  });

  test('an officer accepts a finding by typing a reason; it is no longer open', () => {
    const workbook = smallWorkbook();
    click(workbook, 'checkData');
    const sheet = tabOf(workbook, LIST);
    const head = headOf(sheet);
    const headers = valuesOf(sheet)[head] ?? [];
    const [first] = listOf(workbook, LIST);
    sheet.setValue(head + 1, headers.indexOf('Lý do chấp nhận'), 'Đã đối chiếu bản giấy');
    click(workbook, 'checkData');
    const accepted = listOf(workbook, LIST).filter(
      (row) => row['Tình trạng'] === 'chấp nhận có lý do',
    );
    expect(accepted.map((row) => row['Khóa'])).toEqual([first?.['Khóa']]);
    expect(accepted[0]?.['Lý do chấp nhận']).toBe('Đã đối chiếu bản giấy');
  });

  test('an accepted warning leaves its cell; an accepted error stays, as its row still does not count', () => {
    const workbook = smallWorkbook();
    click(workbook, 'checkData');
    const marks = (): number =>
      workbook.sheets.reduce(
        (sum, sheet) =>
          sum +
          Array.from(sheet.rows, (row) => [...(row?.notes.values() ?? [])])
            .flat()
            .filter((note) => note.includes('— Kiểm tra —')).length,
        0,
      );
    const before = marks();
    const accept = (level: string): void => {
      const sheet = tabOf(workbook, LIST);
      const rows = valuesOf(sheet);
      const headers = rows[headOf(sheet)] ?? [];
      const index = rows.findIndex(
        (row) => row[0] === level && row[headers.indexOf('Tình trạng')] === 'chưa sửa',
      );
      sheet.setValue(index, headers.indexOf('Lý do chấp nhận'), 'Đã xem');
      click(workbook, 'checkData');
    };
    accept('Cảnh báo');
    expect(marks()).toBe(before - 1);
    accept('Lỗi');
    expect(marks()).toBe(before - 1);
  });
});

describe('“Kiểm tra tab này”', () => {
  test('changes the open tab alone', () => {
    const workbook = smallWorkbook();
    click(workbook, 'buildSummary');
    const others = (): unknown[] =>
      (snapshot(workbook) as { name: string }[]).filter((tab) => tab.name !== 'Y tế');
    const before = others();
    const state = JSON.parse(workbook.hostState);
    state.activeSheetId = tabOf(workbook, 'Y tế').id;
    workbook.hostState = JSON.stringify(state);
    expect(click(workbook, 'checkThisTab').outcome).toBe('done');
    expect(others()).toEqual(before);
    expect(JSON.stringify(snapshot(workbook))).toContain('— Kiểm tra —');
  });
});

describe('an edit is checked at once', () => {
  /** Pastes values into cells and tells the trigger, as Google does. */
  function edit(workbook: Workbook, tab: string, row: number, column: number, value: string) {
    const sheet = tabOf(workbook, tab);
    sheet.setValue(row - 1, column, value);
    const host = open(workbook, { user: 'huyen@lien-doan.example' });
    host.runSimpleTrigger('onEdit', { sheet: tab, range: cellName(row - 1, column) });
    return host.counts();
  }

  test('the row is marked and its text renewed, in at most twelve calls', () => {
    const workbook = smallWorkbook();
    click(workbook, 'buildSummary');
    const { tab, row } = smallPlan().find(
      (each) => each.tab === 'Y tế' && each.counts && each.rules.length === 0,
    ) ?? { tab: '', row: 0 };
    const sheet = tabOf(workbook, tab);
    const head = valuesOf(sheet).findIndex((cells) => cells.includes('Kiểm tra'));
    const headers = valuesOf(sheet)[head] ?? [];
    const column = headers.findIndex((header) => /^Loại|^Lĩnh vực/.test(String(header)));
    const counts = edit(workbook, tab, row, column, 'linh tinh');
    expect(String(sheet.value(row - 1, headers.indexOf('Kiểm tra')))).toMatch(/^Lỗi: /);
    expect(fillOf(workbook, sheet, row - 1, column)).toBe(ERROR_FILL);
    expect(counts.reads + counts.writes + counts.other).toBeLessThanOrEqual(12);
    edit(workbook, tab, row, column, 'Giải pháp kỹ thuật');
    expect(sheet.value(row - 1, headers.indexOf('Kiểm tra'))).toBe('Đạt');
    expect(fillOf(workbook, sheet, row - 1, column)).not.toBe(ERROR_FILL);
  });
});

describe('“Tìm sáng kiến trùng”', () => {
  const decide = (workbook: Workbook, level: string, word: string | null): void => {
    const sheet = tabOf(workbook, DUPLICATES);
    const [headers = []] = valuesOf(sheet);
    valuesOf(sheet).forEach((row, index) => {
      const isMember =
        row[headers.indexOf('Mức')] === level &&
        row[headers.indexOf('Khác nhau ở')] !== 'Dòng được tính';
      if (isMember) sheet.setValue(index, headers.indexOf('Quyết định'), word);
    });
  };
  const totalOf = (workbook: Workbook): number =>
    formRows(workbook).reduce((sum, row) => sum + Number(row[9]), 0);

  test('proposes the planted likenesses, each with what differs', () => {
    const workbook = smallWorkbook();
    click(workbook, 'findDuplicates');
    const rows = listOf(workbook, DUPLICATES);
    const near = rows
      .filter((row) => row['Mức'] === 'gần giống')
      .map((row) => `${row.Tab} ${rowIn(row['Ô'])}`);
    const plan = smallPlan().filter((row) => row.rules.includes('near-duplicate'));
    expect(near.sort()).toEqual(plan.map((row) => `${row.tab} ${row.row}`).sort());
    expect(rows.filter((row) => row['Mức'] === 'trùng').length).toBeGreaterThan(0);
  });

  test('the full check takes out groups that are no more', () => {
    const workbook = smallWorkbook();
    click(workbook, 'findDuplicates');
    const copies = listOf(workbook, DUPLICATES).filter(
      (row) => row['Khác nhau ở'] !== 'Dòng được tính',
    );
    expect(copies.length).toBeGreaterThan(3);
    for (const copy of copies) {
      const sheet = tabOf(workbook, String(copy.Tab));
      const line = rowIn(copy['Ô']) - 1;
      for (const column of sheet.rows[line]?.values.keys() ?? [])
        sheet.setValue(line, column, null);
    }
    click(workbook, 'checkData');
    expect(listOf(workbook, DUPLICATES)).toEqual([]);
    const open = listOf(workbook, LIST).filter((row) => row['Tình trạng'] === 'chưa sửa');
    expect(open.map((row) => row['Mã'])).not.toContain('near-duplicate');
    expect(open.map((row) => row['Mã'])).not.toContain('duplicate');
  });

  test('decisions last, change what counts, and are undone by clearing them', () => {
    const workbook = smallWorkbook();
    click(workbook, 'findDuplicates');
    decide(workbook, 'gần giống', 'trùng');
    click(workbook, 'findDuplicates');
    expect(
      listOf(workbook, DUPLICATES).filter((row) => row['Quyết định'] === 'trùng'),
    ).toHaveLength(3);
    click(workbook, 'buildSummary');
    expect(totalOf(workbook)).toBe(smallTotal() - 3);
    decide(workbook, 'gần giống', null);
    click(workbook, 'buildSummary');
    expect(totalOf(workbook)).toBe(smallTotal());
  });
});
