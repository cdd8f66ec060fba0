import type { Block } from '../../workbook/journal.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export const TOP_LEFT: Origin = { row: 0, column: 0 };

/** A cell of a tab, from 0. */
export interface Origin {
  readonly row: number;
  readonly column: number;
}

export function rangeOf(sheet: Sheet, { row, column, rows, columns }: Block): Range {
  return sheet.getRange(row + 1, column + 1, rows, columns);
}

export function blockOf(range: Range): Block {
  const [row, column] = [range.getRow() - 1, range.getColumn() - 1];
  return { row, column, rows: range.getNumRows(), columns: range.getNumColumns() };
}
