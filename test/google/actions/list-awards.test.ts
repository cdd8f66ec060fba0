import { describe, expect, test } from 'vitest';
import { type CellValue, Sheet, type Workbook } from '../../../src/xlsx/model.ts';
import { click, snapshot, tabOf, valuesOf } from '../../add-in.ts';
import { madeOnce, smallWorkbook } from '../../workbooks.ts';

const TAB = 'Khen thưởng';

function list(workbook: Workbook): Record<string, CellValue>[] {
  const { rows } = table(workbook);
  return rows;
}

function table(workbook: Workbook) {
  const all = valuesOf(tabOf(workbook, TAB));
  const head = all.findIndex((row) => row.includes('Khóa'));
  const heads = (all[head] ?? []).map(String);
  const rows = all.slice(head + 1).flatMap((row, index) => {
    const record = Object.fromEntries(heads.map((name, at) => [name, row[at] ?? null]));
    return row.every((cell) => cell === null) ? [] : [{ ...record, dòng: head + 2 + index }];
  });
  return { heads, rows: rows as Record<string, CellValue>[] };
}

function type(workbook: Workbook, name: string, head: string, value: CellValue): void {
  const { heads, rows } = table(workbook);
  const row = Number(rows.find((each) => each['Tên'] === name)?.dòng) - 1;
  tabOf(workbook, TAB).setValue(row, heads.indexOf(head), value);
}

/** A small workbook whose list of awards was made once. */
const listed = madeOnce(() => {
  const workbook = smallWorkbook();
  click(workbook, 'listAwards');
  return workbook;
});

const people = (workbook: Workbook) =>
  list(workbook).filter((row) => row['Đối tượng'] === 'Cá nhân');

function personOf(workbook: Workbook, at = 0): string {
  return String(people(workbook)[at]?.['Tên']);
}

const clean = (cell: CellValue) => String(cell).normalize('NFC').replace(/\s+/g, ' ').trim();

const MONEY = /làm lợi \(|làm lợi$/i;

/** The row of a unit's tab that stands for a person. */
function ownRow(
  workbook: Workbook,
  name: string,
): { sheet: Sheet; row: number; column: (head: RegExp) => number } {
  const title = list(workbook).find((row) => row['Tên'] === name)?.['Sáng kiến'];
  for (const sheet of workbook.sheets) {
    if (sheet.name === TAB) continue;
    const all = valuesOf(sheet);
    const row = all.findIndex((cells) => cells.some((cell) => clean(cell) === title));
    const head = all.findIndex((cells) => cells.some((cell) => MONEY.test(clean(cell))));
    if (row < 0 || head < 0) continue;
    const column = (text: RegExp) => (all[head] ?? []).findIndex((cell) => text.test(clean(cell)));
    return { sheet, row, column };
  }
  throw new Error(`no row of ${name}`);
}

describe('“Danh sách khen thưởng”', () => {
  test('words in “Quyết định” that its rule would refuse move with their line', () => {
    const workbook = listed();
    const last = personOf(workbook, people(workbook).length - 1);
    expect(personOf(workbook)).not.toBe(last);
    type(workbook, last, 'Quyết định', 'để bàn thêm');
    const { sheet, row, column } = ownRow(workbook, last);
    const [first] = people(workbook);
    sheet.setValue(row, column(MONEY), Number(first?.['Giá trị làm lợi (đồng)']) + 1_000_000);
    expect(click(workbook, 'listAwards').outcome).toBe('done');
    expect(people(workbook)[0]).toMatchObject({ Tên: last, 'Quyết định': 'để bàn thêm' });
  });

  test('collectives, then individuals by benefit, each with the ground it stands on', () => {
    const rows = list(listed());
    const objects = [...new Set(rows.map((row) => row['Đối tượng']))].filter(
      (each) => each !== null,
    );
    expect(objects).toEqual(['Cá nhân']);
    const benefits = people(listed()).map((row) => Number(row['Giá trị làm lợi (đồng)']));
    expect(benefits).toEqual([...benefits].sort((a, b) => b - a));
    expect(Math.min(...benefits)).toBeGreaterThanOrEqual(500_000_000);
    expect(people(listed()).every((row) => String(row['Căn cứ']).includes('500.000.000'))).toBe(
      true,
    );
  });

  test('of a unit whose tab is not there nobody is said to have lost a ground that nobody can judge', () => {
    const workbook = listed();
    const person = personOf(workbook);
    type(workbook, person, 'Quyết định', 'chọn');
    const { sheet } = ownRow(workbook, person);
    workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
    click(workbook, 'listAwards');
    const row = list(workbook).find((each) => each['Tên'] === person);
    expect(row).toMatchObject({
      'Quyết định': 'chọn',
      'Còn thiếu': `chưa xét được: không thấy tab của ${row?.['Đơn vị']}`,
    });
  });

  test('says under the list what errors kept out', () => {
    const workbook = listed();
    const name = personOf(workbook, 2);
    const { sheet, row, column } = ownRow(workbook, name);
    sheet.setValue(row, column(/^(?:loại|lĩnh vực)/i), 'Giải pháp lạ');
    click(workbook, 'listAwards');
    expect(list(workbook).some((each) => each['Tên'] === name)).toBe(false);
    expect(list(workbook).at(-1)?.['Căn cứ']).toBe(
      '01 dòng có giá trị làm lợi từ ngưỡng trở lên không vào danh sách vì có lỗi: Loại giải pháp không đúng (01).',
    );
  });

  test('a second click writes nothing', () => {
    const workbook = listed();
    const before = snapshot(workbook);
    click(workbook, 'listAwards');
    expect(snapshot(workbook)).toEqual(before);
  });

  test('what people typed stays with the person when rows move', () => {
    const workbook = listed();
    const name = personOf(workbook, 1);
    type(workbook, name, 'Quyết định', 'chọn');
    type(workbook, name, 'Tờ trình', '12/TTr-LĐLĐ ngày 05/9/2023');
    const { sheet, row, column } = ownRow(workbook, name);
    sheet.setValue(row, column(MONEY), 900_000_000_000);
    click(workbook, 'listAwards');
    expect(people(workbook)[0]).toMatchObject({
      Tên: name,
      'Quyết định': 'chọn',
      'Tờ trình': '12/TTr-LĐLĐ ngày 05/9/2023',
    });
    const others = people(workbook).slice(1);
    expect(others.every((each) => each['Quyết định'] === null)).toBe(true);
  });

  test('who no longer qualifies stays below while a decision stands, and it is said why', () => {
    const workbook = listed();
    const name = personOf(workbook);
    type(workbook, name, 'Lý do', 'Hội đồng đã xét');
    const { sheet, row, column } = ownRow(workbook, name);
    sheet.setValue(row, column(MONEY), 1_000_000);
    click(workbook, 'listAwards');
    const found = list(workbook).find((each) => each['Tên'] === name);
    expect(found).toMatchObject({ TT: null, 'Lý do': 'Hội đồng đã xét' });
    expect(found?.['Còn thiếu']).toMatch(/^không còn đủ điều kiện: .*1\.000\.000 đồng/);
    type(workbook, name, 'Lý do', null);
    click(workbook, 'listAwards');
    expect(list(workbook).some((each) => each['Tên'] === name)).toBe(false);
  });

  test('the dossier tells which papers are missing', () => {
    const workbook = listed();
    const name = personOf(workbook);
    for (const head of [
      'Tờ trình',
      'Biên bản họp',
      'Báo cáo thành tích',
      'Giải pháp và văn bản công nhận',
    ])
      type(workbook, name, head, 'x');
    click(workbook, 'listAwards');
    const dossier = () => list(workbook).find((each) => each['Tên'] === name)?.['Hồ sơ'];
    expect(dossier()).toBe('Thiếu 01: Tóm tắt thành tích');
    type(workbook, name, 'Tóm tắt thành tích', 'x');
    click(workbook, 'listAwards');
    expect(dossier()).toBe('Đủ');
  });

  test('minutes dated after the proposal are named (001 V)', () => {
    const workbook = listed();
    const name = personOf(workbook);
    type(workbook, name, 'Tờ trình', 'số 12 ngày 05/9/2023');
    type(workbook, name, 'Biên bản họp', '06/9/2023');
    click(workbook, 'listAwards');
    expect(list(workbook).find((each) => each['Tên'] === name)?.['Còn thiếu']).toContain(
      'biên bản họp (06/9/2023) sau tờ trình (05/9/2023)',
    );
  });

  test('nobody is awarded twice: both lines name each other until one is refused (000 III.2)', () => {
    const workbook = listed();
    const name = personOf(workbook);
    const person = people(workbook)[0] ?? {};
    const team = new Sheet(98, 'Tổ hỗ trợ sáng kiến');
    [
      ['Đơn vị', 'Họ và tên', 'Công đoàn cơ sở'],
      [person['Đơn vị'], name.toUpperCase(), person['Công đoàn cơ sở']],
    ].forEach((cells, row) => {
      cells.forEach((value, column) => {
        team.setValue(row, column, value ?? null);
      });
    });
    workbook.sheets.push(team);
    click(workbook, 'listAwards');
    const both = () =>
      list(workbook).filter((row) => String(row['Tên']).toUpperCase() === name.toUpperCase());
    const [individual, support] = both();
    expect(individual?.['Còn thiếu']).toContain(`cũng ở dòng ${support?.dòng} (Tổ hỗ trợ)`);
    expect(support?.['Còn thiếu']).toContain(`cũng ở dòng ${individual?.dòng} (Cá nhân)`);
    type(workbook, name.toUpperCase(), 'Quyết định', 'không');
    click(workbook, 'listAwards');
    expect(
      both()
        .map((row) => String(row['Còn thiếu']))
        .join(),
    ).not.toContain('cũng ở dòng');
  });
});
