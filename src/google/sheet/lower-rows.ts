import type { ListKey } from '../../programme/initiative/own-columns.ts';
import { mayHaveLowerRows, withLowerRows } from '../../programme/initiative/rows.ts';
import type { Table } from '../../workbook/table.ts';
import { blockOf, rangeOf } from './ranges.ts';

/** The table with its rows that are merged with one above; asks Google only where there may be such rows. */
export function askLowerRows(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  table: Table<ListKey>,
): Table<ListKey> {
  const { title } = table.columns;
  if (title === undefined || !mayHaveLowerRows(table)) return table;
  const rows = table.grid.length - table.firstRow;
  const block = { row: table.firstRow, column: title, rows, columns: 1 };
  return withLowerRows(table, rangeOf(sheet, block).getMergedRanges().map(blockOf));
}
