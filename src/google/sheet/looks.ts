import type { CellChange } from '../../tabs/unit/marks.ts';
import { cellName } from '../../workbook/cell.ts';
import { groupBy } from '../../workbook/group.ts';
import { type Block, blocksOf } from '../../workbook/journal.ts';

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
  // Whether a cell wraps that nobody told to do either is answered with yes (reported): its strategy tells.
  wraps: {
    read: (r) => r.getWrapStrategies().map((row) => row.map(String)),
    write: (r, v) => r.setWrapStrategies(strategiesOf(v)),
  },
  formats: { read: formatsOf, write: (r, v) => r.setNumberFormats(v) },
  fills: {
    read: (r) => orNull(r.getBackgrounds(), '#ffffff'),
    write: (r, v) => r.setBackgrounds(v),
  },
};

/** What an automatic format reads as; written back, it would be a format like any other. */
const AUTOMATIC = '0.###############';

/** Number formats as they may be written back. */
function formatsOf(range: Range): string[][] {
  const found = range.getNumberFormats();
  return found.map((row) => row.map((each) => (each === AUTOMATIC ? 'General' : each)));
}

/** Journals of before kept whether a cell wraps. */
function strategiesOf(kept: readonly (readonly unknown[])[]) {
  const { WRAP, OVERFLOW, CLIP } = SpreadsheetApp.WrapStrategy;
  return kept.map((row) =>
    row.map((each) =>
      each === 'WRAP' || each === true ? WRAP : each === 'CLIP' ? CLIP : OVERFLOW,
    ),
  );
}

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

/** Exactly these cells, one write for each colour. */
export function writeFills(sheet: Sheet, changes: readonly CellChange<string | null>[]): void {
  for (const [fill, cells] of groupBy(changes, ({ value }) => value)) {
    sheet.getRangeList(stretchesOf(cells)).setBackground(fill);
  }
}

/** Exactly these cells, one write for each text; cells beside them may be a person's by now. */
export function writeNotes(sheet: Sheet, changes: readonly CellChange<string>[]): void {
  for (const [note, cells] of groupBy(changes, ({ value }) => value)) {
    sheet.getRangeList(stretchesOf(cells)).setNote(note);
  }
}

/** `stretchesOf([B2, B3, D2]) // ['B2:B3', 'D2']` */
function stretchesOf(
  cells: readonly { readonly row: number; readonly column: number }[],
): string[] {
  return blocksOf(cells).map(areaName);
}

function areaName({ row, column, rows, columns }: Block): string {
  const first = cellName(row, column);
  return rows * columns === 1
    ? first
    : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}
