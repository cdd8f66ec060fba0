import type { Report } from '../../programme/report.ts';
import { type HistoryChange, renderHistory } from '../../tabs/history/history.ts';
import type { Grid } from '../../workbook/cell.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { TOP_LEFT } from '../sheet/ranges.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

/** The history as it was found; an empty grid where the workbook has none yet. */
export function readHistory(workbook: SheetWorkbook): Grid {
  const sheet = workbook.byRole('history');
  const grid = sheet ? workbook.readGrid(sheet) : [];
  const isEmpty = grid.every((row) => row.every((cell) => cell === null));
  return isEmpty ? [] : grid;
}

/** Drafts the rows of the report's day; answers whether anything changes. */
export function draftHistory(workbook: SheetWorkbook, found: Grid, report: Report): boolean {
  const change = renderHistory(found, report);
  const isComplete = workbook.isComplete('history');
  if (change.newHeaders.length === 0 && change.rows.length === 0 && isComplete) return false;
  const { draft } = workbook;
  const tab = workbook.open('history');
  const rows = change.rows.reduce((most, { row }) => Math.max(most, row + 1), 1);
  const columns = change.newHeaders.reduce((most, { column }) => Math.max(most, column + 1), 1);
  const width = found[0]?.length ?? 0;
  draft.standOn(tab, { ...TOP_LEFT, rows: found.length, columns: width }, found);
  const size = tab.grid;
  draft.grow(tab, rows, columns);
  draftHeaders(workbook, tab, found, change, size, isComplete);
  for (const run of runsOf(change)) draftRun(workbook, tab, found, run);
  workbook.complete(tab);
  return true;
}

/** The heads of columns that the tab lacks; the looks of them all where the tab was never finished. */
function draftHeaders(
  { draft }: SheetWorkbook,
  tab: Tab,
  grid: Grid,
  { newHeaders, headers }: HistoryChange,
  size: Tab['grid'],
  isComplete: boolean,
): void {
  const first = newHeaders[0];
  if (first) {
    const at = { row: 0, column: first.column };
    draft.values(tab, at, grid, [newHeaders.map(({ header }) => header)]);
  }
  const dressed = isComplete ? newHeaders : headers;
  const left = dressed[0]?.column ?? 0;
  if (dressed.length === 0) return;
  const rows = isComplete ? 1 : tab.grid.rows;
  const there = Math.min(dressed.length, size.columns - left);
  if (there > 0) {
    draft.keepLooks(tab, { row: 0, column: left, rows: Math.min(rows, size.rows), columns: there });
  }
  draft.dress(tab, (sheet) => {
    sheet
      .getRange(1, left + 1, 1, dressed.length)
      .setFontWeight('bold')
      .setWrap(true)
      .setVerticalAlignment('middle')
      .setHorizontalAlignment('center')
      .setBackground('#e7ecf4');
    if (isComplete) return;
    sheet
      .getRange(2, 1, rows - 1, 1)
      .setNumberFormat('dd/mm/yyyy')
      .setHorizontalAlignment('center');
    sheet.getRange(2, 3, rows - 1, dressed.length - 3).setHorizontalAlignment('center');
  });
  if (!isComplete) draft.freeze(tab, 1);
  if (!isComplete) draft.widths(tab, 0, [84, 200, ...dressed.slice(3).map(() => 84), 260]);
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
function draftRun({ draft }: SheetWorkbook, tab: Tab, grid: Grid, run: readonly Row[]): void {
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
    draft.values(tab, { row: first.row, column: stretch[0] ?? 0 }, grid, values);
    start = end;
  }
}
