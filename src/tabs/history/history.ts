import type { UnitProgress } from '../../programme/progress/progress.ts';
import type { Report } from '../../programme/report.ts';
import type { Phase } from '../../programme/set-up/programme.ts';
import { percent } from '../../programme/set-up/ratio.ts';
import { STATUS_WORDS } from '../../words/status.ts';
import { type Cell, cellText, type Grid } from '../../workbook/cell.ts';
import { type Column, required } from '../../workbook/column.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { type Day, dayOf } from '../../workbook/moment.ts';
import { cleanText, foldText } from '../../workbook/text.ts';

type HistoryKey =
  | 'asOf'
  | 'unit'
  | 'result'
  | 'rate'
  | 'status'
  | `target${number}`
  | `result${number}`;

/** The columns of `Lịch sử tiến độ`. */
export function historyColumns(phases: readonly Phase[]): Column<HistoryKey>[] {
  return [
    required('asOf', 'Tính đến'),
    required('unit', 'Đơn vị'),
    ...phases.flatMap(({ name }, index) => [
      required<HistoryKey>(`target${index}`, `Chỉ tiêu ${name}`),
      required<HistoryKey>(`result${index}`, `Kết quả ${name}`),
    ]),
    required('result', 'Tổng kết quả'),
    required('rate', 'Tỷ lệ %'),
    required('status', 'Trạng thái'),
  ];
}

interface PlacedHeader {
  readonly column: number;
  readonly header: string;
}

/** Cells to write: rows and columns from 0; runs of neighbouring rows are written in one go. */
export interface HistoryChange {
  /** Where each of the add-in's columns stands, or will. */
  readonly headers: readonly PlacedHeader[];
  /** Headers that the tab lacks, to be added after its last column. */
  readonly newHeaders: readonly PlacedHeader[];
  readonly rows: readonly {
    readonly row: number;
    readonly cells: ReadonlyMap<number, GridValue>;
  }[];
}

/**
 * What the history tab needs so that it holds exactly one row per unit that is known for the report's day. Rows of
 * other days stay where they are, and so does whatever a person added in columns of their own.
 */
export function renderHistory(existing: Grid, report: Report): HistoryChange {
  const columns = historyColumns(report.programme.phases);
  const { positions, newHeaders } = placeColumns(existing[0] ?? [], columns);
  const at = (row: readonly Cell[], key: HistoryKey): Cell => row[positions.get(key) ?? -1] ?? null;
  const free = new Map<string, number>();
  let end = 1;
  existing.forEach((row, index) => {
    if (index === 0 || row.every((cell) => cell === null)) return;
    end = index + 1;
    if (dayIn(at(row, 'asOf')) === report.asOf)
      free.set(foldText(cellText(at(row, 'unit'))), index);
  });
  const placed = report.units.flatMap((unit) => {
    const row = free.get(foldText(unit.unit.name));
    free.delete(foldText(unit.unit.name));
    // What is not known of a unit is no step of its progress.
    return unit.status === 'lost' ? [] : [{ unit, row }];
  });
  const spare = [...free.values()];
  const wanted = placed.map(({ unit, row }) => ({
    row: row ?? spare.shift() ?? end++,
    values: historyValues(unit, report.asOf),
  }));
  const emptied = spare.map((row) => ({ row, values: new Map<HistoryKey, GridValue>() }));
  const rows = [...wanted, ...emptied]
    .sort((a, b) => a.row - b.row)
    .map(({ row, values }) => ({
      row,
      cells: changedCells(existing[row], columns, positions, values),
    }))
    .filter(({ cells }) => cells.size > 0);
  const headers = columns.map(({ key, header }) => ({ column: positions.get(key) ?? 0, header }));
  return { headers, newHeaders, rows };
}

function placeColumns(headers: readonly Cell[], columns: readonly Column<HistoryKey>[]) {
  const known = new Map(headers.map((header, index) => [foldText(cellText(header)), index]));
  const positions = new Map<HistoryKey, number>();
  const newHeaders: { column: number; header: string }[] = [];
  let next = headers.length;
  for (const { key, header } of columns) {
    let position = known.get(foldText(header));
    if (position === undefined) {
      position = next;
      next += 1;
      newHeaders.push({ column: position, header });
    }
    positions.set(key, position);
  }
  return { positions, newHeaders };
}

function historyValues(unit: UnitProgress, asOf: Day): Map<HistoryKey, GridValue> {
  const values = new Map<HistoryKey, GridValue>([
    ['asOf', { day: asOf }],
    ['unit', unit.unit.name],
    ['result', unit.result],
    ['rate', unit.target === null ? null : percent(unit.result, unit.target)],
    ['status', STATUS_WORDS[unit.status]],
  ]);
  unit.phases.forEach(({ target, result }, index) => {
    values.set(`target${index}`, target);
    values.set(`result${index}`, result);
  });
  return values;
}

function changedCells(
  before: readonly Cell[] | undefined,
  columns: readonly Column<HistoryKey>[],
  positions: ReadonlyMap<HistoryKey, number>,
  values: ReadonlyMap<HistoryKey, GridValue>,
): Map<number, GridValue> {
  const cells = new Map<number, GridValue>();
  let differs = false;
  for (const { key } of columns) {
    const position = positions.get(key) ?? 0;
    const value = values.get(key) ?? null;
    cells.set(position, value);
    if (!sameValue(before?.[position] ?? null, value)) differs = true;
  }
  return differs ? cells : new Map();
}

/** Whether a cell already shows what would be written. */
export function sameValue(cell: Cell, value: GridValue): boolean {
  if (value !== null && typeof value === 'object' && 'day' in value)
    return dayIn(cell) === value.day;
  if (typeof value === 'string') return cellText(cell) === value;
  return cell === value;
}

export function dayIn(cell: Cell): Day | null {
  if (cell === null || typeof cell !== 'object') return null;
  return dayOf(cleanText(cell.moment));
}
