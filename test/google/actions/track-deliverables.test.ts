import { describe, expect, test } from 'vitest';
import { type CellValue, Sheet, type Workbook } from '../../../src/xlsx/model.ts';
import { click, snapshot, tabOf, valuesOf } from '../../add-in.ts';
import { smallWorkbook } from '../../workbooks.ts';

const TAB = 'Theo dõi nộp';
const SEPTEMBER = { now: '2023-09-11T08:00' };

/** The list as records by its heads, wherever its columns stand. */
function list(workbook: Workbook): Record<string, CellValue>[] {
  const all = valuesOf(tabOf(workbook, TAB));
  const head = all.findIndex((row) => row.includes('Khóa'));
  const heads = all[head] ?? [];
  return all.slice(head + 1).flatMap((row) => {
    const record = Object.fromEntries(heads.map((name, at) => [String(name), row[at] ?? null]));
    return row.every((cell) => cell === null) ? [] : [record];
  });
}

function setting(workbook: Workbook, item: string, value: CellValue): void {
  const sheet = tabOf(workbook, 'Cài đặt');
  const row = valuesOf(sheet).findIndex((cells) => cells[0] === item);
  sheet.setValue(row, 1, value);
}

/** A workbook of September 2023 whose list was made once. */
function tracked(): Workbook {
  const workbook = smallWorkbook();
  setting(workbook, 'Ngày báo cáo', null);
  click(workbook, 'trackDeliverables', SEPTEMBER);
  return workbook;
}

function placeOf(workbook: Workbook, task: string, unit: string, head: string): [number, number] {
  const all = valuesOf(tabOf(workbook, TAB));
  const at = all.findIndex((row) => row.includes('Khóa'));
  const heads = all[at] ?? [];
  const columns = ['Việc', 'Đơn vị', head].map((name) => heads.indexOf(name));
  const row = all.findIndex(
    (cells, index) =>
      index > at && cells[columns[0] ?? 0] === task && cells[columns[1] ?? 0] === unit,
  );
  return [row, columns[2] ?? 0];
}

function type(
  workbook: Workbook,
  task: string,
  unit: string,
  head: string,
  value: CellValue,
): void {
  const [row, column] = placeOf(workbook, task, unit, head);
  tabOf(workbook, TAB).setValue(row, column, value);
}

const PAPERS = 'Báo cáo tham luận';
const UNIT = 'LĐLĐ huyện Sìn Hồ';

function stateOf(workbook: Workbook, task = PAPERS, unit = UNIT): CellValue {
  return (
    list(workbook).find((row) => row.Việc === task && row['Đơn vị'] === unit)?.['Tình trạng'] ??
    null
  );
}

describe('“Theo dõi nộp”', () => {
  test('has a row for each task and unit, none for events, in the order of deadlines and units', () => {
    const rows = list(tracked());
    const tasks = [...new Set(rows.map((row) => row.Việc))];
    expect(tasks).toEqual([
      'Báo cáo đánh giá kết quả thực hiện Chương trình',
      'Báo cáo tham luận',
      'Hồ sơ đề nghị khen thưởng',
    ]);
    expect(rows.map((row) => row['Tình trạng'])).toContain('Quá hạn');
    expect(stateOf(tracked())).toBe('Còn 01 ngày');
  });

  test('tells above the list what is to be done this week, from the lists as they were last made', () => {
    const workbook = smallWorkbook();
    setting(workbook, 'Ngày báo cáo', null);
    for (const entry of ['checkData', 'listAwards', 'trackDeliverables'])
      click(workbook, entry, SEPTEMBER);
    const lines = valuesOf(tabOf(workbook, TAB));
    const at = lines.findIndex((row) => row[0] === 'Việc cần làm tuần này');
    const week = lines.slice(at + 1, at + 6).map(([label, units, count]) => [label, units, count]);
    const late = list(workbook).filter((row) => row['Tình trạng'] === 'Quá hạn');
    expect(week[0]).toEqual([
      'Đơn vị quá hạn nộp báo cáo, hồ sơ',
      late.map((row) => row['Đơn vị']).join('; '),
      late.length,
    ]);
    expect(week.map(([label]) => label)).toHaveLength(5);
    expect(week.slice(2).every(([, , count]) => typeof count === 'number')).toBe(true);
    const errors = valuesOf(tabOf(workbook, 'Kiểm tra dữ liệu')).filter(
      ([level]) => level === 'Lỗi',
    );
    expect(Number(week[4]?.[2])).toBeGreaterThan(0);
    expect(Number(week[4]?.[2])).toBeLessThanOrEqual(errors.length);
  });

  test('says of a list that was never made that nobody has counted', () => {
    const lines = valuesOf(tabOf(tracked(), TAB));
    const awards = lines.find((row) => String(row[0]).startsWith('Trường hợp đề nghị'));
    expect(awards?.slice(1, 3)).toEqual(['chưa lập tab “Khen thưởng”', null]);
  });

  test('finds its list again below any number of tasks', () => {
    const workbook = smallWorkbook();
    const deadlines = tabOf(workbook, 'Mốc thời hạn');
    for (let task = 1; task <= 30; task += 1) {
      deadlines.setValue(5 + task, 0, `Việc thứ ${task}`);
      deadlines.setValue(5 + task, 1, '30/9/2023');
    }
    setting(workbook, 'Ngày báo cáo', null);
    click(workbook, 'trackDeliverables', SEPTEMBER);
    type(workbook, 'Việc thứ 30', UNIT, 'Nộp file mềm', '10/9/2023');
    const before = snapshot(workbook);
    expect(click(workbook, 'trackDeliverables', SEPTEMBER).outcome).toBe('done');
    expect(stateOf(workbook, 'Việc thứ 30')).toBe('Còn thiếu bản giấy');
    expect(snapshot(workbook)).not.toEqual(before);
  });

  test('a second click writes nothing', () => {
    const workbook = tracked();
    const before = snapshot(workbook);
    click(workbook, 'trackDeliverables', SEPTEMBER);
    expect(snapshot(workbook)).toEqual(before);
  });

  test('follows the days that people type, and leaves them as typed', () => {
    const workbook = tracked();
    type(workbook, PAPERS, UNIT, 'Nộp bản giấy', '11/9/2023');
    click(workbook, 'trackDeliverables', SEPTEMBER);
    expect(stateOf(workbook)).toBe('Còn thiếu file mềm');
    type(workbook, PAPERS, UNIT, 'Nộp file mềm', '10/9/2023');
    click(workbook, 'trackDeliverables', SEPTEMBER);
    expect(stateOf(workbook)).toBe('Đúng hạn');
    const row = list(workbook).find((each) => each.Việc === PAPERS && each['Đơn vị'] === UNIT);
    expect([row?.['Nộp bản giấy'], row?.['Nộp file mềm']]).toEqual(['11/9/2023', '10/9/2023']);
  });

  test('names a day to come and one that cannot be read, each with its cell', () => {
    const workbook = tracked();
    type(workbook, PAPERS, UNIT, 'Nộp bản giấy', '20/9/2023');
    type(workbook, PAPERS, UNIT, 'Nộp file mềm', 'x');
    const { message } = click(workbook, 'trackDeliverables', SEPTEMBER);
    const [row, column] = placeOf(workbook, PAPERS, UNIT, 'Nộp bản giấy');
    expect(message).toContain(`ô ${'ABCDEFG'[column]}${row + 1} (“20/9/2023”`);
    expect(message).toContain('không hiểu “x”');
    expect(stateOf(workbook)).toBe('Còn 01 ngày');
  });

  test('columns of people’s own, wherever they stand, go with their rows', () => {
    const workbook = tracked();
    const sheet = tabOf(workbook, TAB);
    const heads = valuesOf(sheet).findIndex((row) => row.includes('Khóa'));
    sheet.setValue(heads, 9, 'Người nhận');
    const [row] = placeOf(workbook, PAPERS, UNIT, 'Việc');
    sheet.setValue(row, 9, 'Chị Mẫu');
    const deadlines = tabOf(workbook, 'Mốc thời hạn');
    deadlines.setValue(1, 1, '30/9/2023');
    click(workbook, 'trackDeliverables', SEPTEMBER);
    const named = list(workbook).filter((each) => each['Người nhận'] === 'Chị Mẫu');
    expect(named.map((each) => [each.Việc, each['Đơn vị']])).toEqual([[PAPERS, UNIT]]);
    expect(placeOf(workbook, PAPERS, UNIT, 'Việc')[0]).not.toBe(row);
  });

  test('a task that is gone stays below while a person’s word stands in it', () => {
    const workbook = tracked();
    type(workbook, PAPERS, UNIT, 'Ghi chú', 'đã hẹn');
    tabOf(workbook, 'Mốc thời hạn').setValue(2, 0, 'Bài tham luận');
    click(workbook, 'trackDeliverables', SEPTEMBER);
    const rows = list(workbook);
    expect(rows.at(-1)).toMatchObject({
      Việc: PAPERS,
      'Đơn vị': UNIT,
      'Ghi chú': 'đã hẹn',
      'Tình trạng': 'không còn trong Mốc thời hạn',
    });
    expect(rows.filter((row) => row.Việc === PAPERS)).toHaveLength(1);
  });

  test('one that people made themselves is adopted, its own columns with it', () => {
    const workbook = smallWorkbook();
    setting(workbook, 'Ngày báo cáo', null);
    const own = new Sheet(99, TAB);
    const rows = [
      ['Đơn vị', 'Người nộp', 'Việc', 'Nộp file mềm', 'Nộp bản giấy'],
      [UNIT, 'Anh Mẫu', 'báo cáo tham luận', '9/9/2023', '9/9/2023'],
    ];
    rows.forEach((cells, row) => {
      cells.forEach((value, column) => {
        own.setValue(row, column, value);
      });
    });
    workbook.sheets.push(own);
    click(workbook, 'trackDeliverables', SEPTEMBER);
    const found = list(workbook).find((row) => row.Việc === PAPERS && row['Đơn vị'] === UNIT);
    expect(found).toMatchObject({
      'Người nộp': 'Anh Mẫu',
      'Tình trạng': 'Đúng hạn',
      'Nộp file mềm': '9/9/2023',
    });
  });

  test('without deadlines it offers the tab, and does nothing where nobody wants it', () => {
    const workbook = smallWorkbook();
    workbook.sheets.splice(
      workbook.sheets.findIndex(({ name }) => name === 'Mốc thời hạn'),
      1,
    );
    const before = snapshot(workbook);
    expect(click(workbook, 'trackDeliverables', SEPTEMBER).outcome).toBe('refused');
    expect(snapshot(workbook)).toEqual(before);
  });
});

describe('what people add to the list is theirs', () => {
  test('a column that they put first keeps its fills and its head its look', () => {
    const workbook = tracked();
    const sheet = tabOf(workbook, TAB);
    shiftRight(sheet);
    const [row] = placeOf(workbook, PAPERS, UNIT, 'Việc');
    const fill = workbook.styles.changed(sheet.style(row, 0), { background: '#fff59d' });
    sheet.setStyle(row, 0, fill);
    sheet.setValue(row, 0, 'gọi lại');
    type(workbook, PAPERS, UNIT, 'Nộp bản giấy', '11/9/2023');
    click(workbook, 'trackDeliverables', SEPTEMBER);
    expect(stateOf(workbook)).toBe('Còn thiếu file mềm');
    expect(sheet.value(row, 0)).toBe('gọi lại');
    expect(workbook.styles.look(sheet.style(row, 0)).background).toBe('#fff59d');
  });

  test('their formulas stay formulas when rows move', () => {
    const workbook = tracked();
    const sheet = tabOf(workbook, TAB);
    const [row] = placeOf(workbook, PAPERS, UNIT, 'Việc');
    sheet.setValue(row, 10, 5);
    sheet.ensureRow(row).formulas.set(10, 'TODAY()-45000');
    tabOf(workbook, 'Mốc thời hạn').setValue(1, 1, '30/9/2023');
    click(workbook, 'trackDeliverables', SEPTEMBER);
    expect(placeOf(workbook, PAPERS, UNIT, 'Việc')[0]).not.toBe(row);
    expect(sheet.rows[row]?.formulas.get(10)).toBe('TODAY()-45000');
  });
});

/** A column of people's own before all others. */
function shiftRight(sheet: Sheet): void {
  valuesOf(sheet).forEach((cells, row) => {
    for (let column = cells.length; column > 0; column -= 1) {
      sheet.setValue(row, column, cells[column - 1] ?? null);
    }
    sheet.setValue(row, 0, null);
  });
}
