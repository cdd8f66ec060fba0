import type { Report } from '../../programme/report.ts';
import { type HistoryChange, renderHistory } from '../../tabs/history/history.ts';
import type { Grid } from '../../workbook/cell.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { plainGrid } from '../sheet/clock.ts';
import { growSheet, type SheetWorkbook } from '../sheet/workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The history tab as it was found; `null` when the workbook has none yet. */
export interface HistorySheet {
  readonly sheet: Sheet | null;
  readonly grid: Grid;
}

export function readHistorySheet(workbook: SheetWorkbook): HistorySheet {
  const sheet = workbook.byRole('history');
  if (!sheet) return { sheet, grid: [] };
  const grid = plainGrid(sheet.getDataRange().getValues(), workbook.clock);
  const isEmpty = grid.every((row) => row.every((cell) => cell === null));
  return { sheet, grid: isEmpty ? [] : grid };
}

/** Writes the rows of the report's day; answers whether anything changed. */
export function writeHistory(
  workbook: SheetWorkbook,
  found: HistorySheet,
  report: Report,
): boolean {
  const change = renderHistory(found.grid, report);
  if (change.newHeaders.length === 0 && change.rows.length === 0) return false;
  const sheet = found.sheet ?? workbook.create('history', workbook.names.length);
  if (found.sheet && !workbook.isTagged('history')) workbook.tag('history', sheet);
  const rows = change.rows.reduce((most, { row }) => Math.max(most, row + 1), 1);
  const columns = change.newHeaders.reduce((most, { column }) => Math.max(most, column + 1), 1);
  growSheet(sheet, rows, columns);
  writeHeaders(workbook, sheet, found, change);
  for (const run of runsOf(change)) writeRun(workbook, sheet, found, run);
  return true;
}

function writeHeaders(
  { writer }: SheetWorkbook,
  sheet: Sheet,
  { grid }: HistorySheet,
  { newHeaders }: HistoryChange,
): void {
  const first = newHeaders[0];
  if (!first) return;
  const at = { row: 0, column: first.column };
  const isAll = first.column === 0;
  const rows = isAll ? sheet.getMaxRows() : 1;
  writer.keepLooks(sheet, { ...at, rows, columns: newHeaders.length });
  writer.values(sheet, at, grid, [newHeaders.map(({ header }) => header)]);
  sheet
    .getRange(1, first.column + 1, 1, newHeaders.length)
    .setFontWeight('bold')
    .setWrap(true)
    .setVerticalAlignment('middle')
    .setHorizontalAlignment('center')
    .setBackground('#e7ecf4');
  if (!isAll) return;
  sheet.setFrozenRows(1);
  writer.widths(sheet, 0, [84, 200, ...newHeaders.slice(3).map(() => 84), 260]);
  sheet
    .getRange(2, 1, rows - 1, 1)
    .setNumberFormat('dd/mm/yyyy')
    .setHorizontalAlignment('center');
  sheet.getRange(2, 3, rows - 1, newHeaders.length - 3).setHorizontalAlignment('center');
}

type Row = HistoryChange['rows'][number];

/** Neighbouring rows go in one write. */
function runsOf({ rows }: HistoryChange): Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1]?.row === row.row - 1) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** Columns of the add-in may stand among others: each stretch of its own columns is written alone. */
function writeRun(
  { writer }: SheetWorkbook,
  sheet: Sheet,
  { grid }: HistorySheet,
  run: readonly Row[],
): void {
  const first = run[0];
  if (!first) return;
  const columns = [...first.cells.keys()].sort((a, b) => a - b);
  let start = 0;
  while (start < columns.length) {
    let end = start + 1;
    while (end < columns.length && columns[end] === (columns[end - 1] ?? 0) + 1) end += 1;
    const stretch = columns.slice(start, end);
    const values = run.map((row) =>
      stretch.map((column): GridValue => row.cells.get(column) ?? null),
    );
    writer.values(sheet, { row: first.row, column: stretch[0] ?? 0 }, grid, values);
    start = end;
  }
}
