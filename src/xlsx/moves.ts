import type { SheetEntry } from './book-read.ts';
import { MOST_ROWS, type Sheet, type Workbook } from './model.ts';
import type { Move, Moves } from './references.ts';
import type { RowSource, SheetSource } from './sheet-read.ts';

/** Where the tabs and rows of the file went; empty when all stand where they stood. */
export function findMoves(workbook: Workbook, entries: readonly SheetEntry[]): Moves {
  const moves = new Map<string, Move | null>();
  for (const { source } of entries) {
    if (!source) continue;
    const sheet = workbook.sheets.find((one) => one.source === source);
    const row = sheet && movedRows(sheet, source);
    const renamed = sheet && sheet.name !== source.name;
    if (!sheet) moves.set(source.name.toLowerCase(), null);
    else if (row || renamed) {
      moves.set(source.name.toLowerCase(), { name: sheet.name, row: row ?? ((same) => same) });
    }
  }
  return moves;
}

/**
 * Where each row of the file is now, null when none moved. An empty row goes where the next row with
 * cells went. Rows in another order (sorted) are moved by nobody's insertion: references stay.
 */
function movedRows(sheet: Sheet, source: SheetSource): ((row: number) => number) | null {
  const before: number[] = [];
  const after: number[] = [];
  let moved = false;
  for (let index = 0; index < sheet.rows.length; index++) {
    const origin = rowSource(sheet.rows[index]?.source, source);
    if (!origin) continue;
    if (origin.index <= (before.at(-1) ?? -1)) return null;
    before.push(origin.index);
    after.push(index);
    moved ||= origin.index !== index;
  }
  if (!moved) return null;
  return (row) => {
    const place = Math.min(firstFrom(before, row), before.length - 1);
    const moved = row + (after[place] ?? 0) - (before[place] ?? 0);
    return Math.max(0, Math.min(moved, MOST_ROWS - 1));
  };
}

/** The first place in an ascending list with at least that number. */
function firstFrom(list: readonly number[], least: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a row of the model was in this sheet of the file; null for a new row or one copied from elsewhere. */
export function rowSource(kept: unknown, source: SheetSource): RowSource | null {
  const origin = kept as RowSource | null | undefined;
  return origin?.sheet === source ? origin : null;
}
