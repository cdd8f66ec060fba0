import type { CellChange } from '../../tabs/unit/marks.ts';
import { cellName } from '../../workbook/cell.ts';
import { blockAround } from '../../workbook/journal.ts';
import { type Origin, rangeOf } from './ranges.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface LookAccess {
  readonly read: (range: Range) => unknown[][];
  readonly write: (range: Range, values: never[][]) => unknown;
}

/** The looks of a block that can be read and given back; the look of an untouched cell is `null`. */
export const LOOKS: Readonly<Record<string, LookAccess>> = {
  families: { read: (r) => r.getFontFamilies(), write: (r, v) => r.setFontFamilies(v) },
  sizes: { read: (r) => r.getFontSizes(), write: (r, v) => r.setFontSizes(v) },
  colors: {
    read: (r) => orNull(r.getFontColors(), '#000000'),
    write: (r, v) => r.setFontColors(v),
  },
  weights: { read: (r) => r.getFontWeights(), write: (r, v) => r.setFontWeights(v) },
  styles: { read: (r) => r.getFontStyles(), write: (r, v) => r.setFontStyles(v) },
  across: {
    read: (r) => orNull(r.getHorizontalAlignments(), 'general'),
    write: (r, v) => r.setHorizontalAlignments(v),
  },
  down: {
    read: (r) => orNull(r.getVerticalAlignments(), 'bottom'),
    write: (r, v) => r.setVerticalAlignments(v),
  },
  wraps: { read: (r) => r.getWraps(), write: (r, v) => r.setWraps(v) },
  formats: { read: (r) => r.getNumberFormats(), write: (r, v) => r.setNumberFormats(v) },
  fills: {
    read: (r) => orNull(r.getBackgrounds(), '#ffffff'),
    write: (r, v) => r.setBackgrounds(v),
  },
};

/** An automatic alignment reads as `general` and its kin, which cannot be written. */
function orNull(grid: readonly (readonly string[])[], plain: string): (string | null)[][] {
  return grid.map((row) => row.map((look) => (look.startsWith(plain) ? null : look)));
}

/** A cell without a fill reads as white. */
export function noFill(fill: string): string | null {
  return fill === '#ffffff' ? null : fill;
}

export function writeWidths(sheet: Sheet, first: number, widths: readonly number[]): void {
  let start = 0;
  while (start < widths.length) {
    const width = widths[start] ?? 0;
    let end = start + 1;
    while (widths[end] === width) end += 1;
    sheet.setColumnWidths(first + start + 1, end - start, width);
    start = end;
  }
}

/** So many colours are written one by one; more are written as a block. */
export const COLORS_APART = 3;

export function writeFills(
  sheet: Sheet,
  changes: readonly CellChange<string | null>[],
  now: readonly (readonly string[])[],
  origin: Origin,
  apart = COLORS_APART,
): void {
  const colors = new Map<string | null, string[]>();
  for (const { row, column, value } of changes) {
    const cells = colors.get(value);
    if (cells) cells.push(cellName(row, column));
    else colors.set(value, [cellName(row, column)]);
  }
  if (colors.size > apart) {
    const fills = now.map((row) => row.map(noFill));
    writeBlock(sheet, changes, fills, origin, (range, values) => range.setBackgrounds(values));
    return;
  }
  for (const [color, cells] of colors) sheet.getRangeList(cells).setBackground(color);
}

export function writeNotes(
  sheet: Sheet,
  changes: readonly CellChange<string>[],
  now: readonly (readonly string[])[],
  origin: Origin,
): void {
  writeBlock(sheet, changes, now, origin, (range, values) => range.setNotes(values));
}

/** Writes the smallest block that holds every change; the other cells in it as they are. */
function writeBlock<Value>(
  sheet: Sheet,
  changes: readonly CellChange<Value>[],
  now: readonly (readonly Value[])[],
  origin: Origin,
  write: (range: Range, values: Value[][]) => void,
): void {
  if (changes.length === 0) return;
  const block = blockAround(changes);
  const top = block.row - origin.row;
  const left = block.column - origin.column;
  const values = now
    .slice(top, top + block.rows)
    .map((row) => row.slice(left, left + block.columns));
  for (const { row, column, value } of changes) {
    const line = values[row - block.row];
    if (line) line[column - block.column] = value;
  }
  write(rangeOf(sheet, block), values);
}
