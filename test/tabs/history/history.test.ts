import { describe, expect, test } from 'vitest';
import { type HistoryChange, renderHistory } from '../../../src/tabs/history/history.ts';
import type { Cell } from '../../../src/workbook/cell.ts';
import type { GridValue } from '../../../src/workbook/grid.ts';
import { startOfDay } from '../../../src/workbook/moment.ts';
import { laiChau, laiChauReport } from '../../lai-chau.ts';

const report = laiChauReport();

/** The tab after a change was written into it. */
function apply(grid: readonly (readonly Cell[])[], change: HistoryChange): Cell[][] {
  const after = grid.map((row) => [...row]);
  const put = (row: number, column: number, value: GridValue) => {
    while (after.length <= row) after.push([]);
    const cells = after[row] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] =
      value !== null && typeof value === 'object' && 'day' in value
        ? { moment: startOfDay(value.day) }
        : value;
  };
  for (const { column, header } of change.newHeaders) put(0, column, header);
  for (const { row, cells } of change.rows)
    for (const [column, value] of cells) put(row, column, value);
  return after;
}

describe('the history keeps one row per unit and day', () => {
  const first = apply([], renderHistory([], report));

  test('a first report makes the head and a row for each unit', () => {
    expect(first[0]).toEqual([
      'Tính đến',
      'Đơn vị',
      'Chỉ tiêu Giai đoạn 1',
      'Kết quả Giai đoạn 1',
      'Chỉ tiêu Giai đoạn 2',
      'Kết quả Giai đoạn 2',
      'Tổng kết quả',
      'Tỷ lệ %',
      'Trạng thái',
    ]);
    expect(first).toHaveLength(13);
    expect(first[12]).toEqual([
      { moment: '2022-11-10T00:00:00' },
      'LĐLĐ huyện Than Uyên',
      115,
      308,
      125,
      30,
      338,
      141,
      'Vượt chỉ tiêu',
    ]);
  });

  test('the same report again changes nothing', () => {
    expect(renderHistory(first, report)).toMatchObject({ newHeaders: [], rows: [] });
  });

  test('other figures of the same day replace their rows', () => {
    const programme = laiChau();
    const units = programme.units.map((unit) =>
      unit.tab === null ? { ...unit, reported: [80, 5] } : unit,
    );
    const change = renderHistory(first, laiChauReport({ ...programme, units }));
    expect(change.rows.map((row) => row.row)).toEqual([1]);
    expect(apply(first, change)).toHaveLength(13);
  });

  test('another day adds its rows and leaves the others', () => {
    const change = renderHistory(first, { ...report, asOf: '2022-11-17' });
    expect(change.rows.map((row) => row.row)).toEqual([
      13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
    ]);
  });

  test('a unit that left the list gives up its row of the same day', () => {
    const fewer = { ...report, units: report.units.slice(1) };
    const after = apply(first, renderHistory(first, fewer));
    expect(after.filter((row) => row[1] === 'Đơn vị phối hợp')).toEqual([]);
    expect(after.filter((row) => row.some((cell) => cell !== null))).toHaveLength(12);
  });

  test('columns may be moved, and a person’s own columns stay with their rows', () => {
    const moved = first.map((row, index) => [
      index === 0 ? 'Ý kiến' : `ý kiến ${index}`,
      ...[...row].reverse(),
    ]);
    expect(renderHistory(moved, report)).toMatchObject({ newHeaders: [], rows: [] });
    const after = apply(moved, renderHistory(moved, { ...report, asOf: '2022-11-17' }));
    expect(after[1]).toEqual(moved[1]);
    expect(after[13]?.[0]).toBeNull();
  });
});
