import { followPlaces, type Laid, layAgain, overlay, placesOf } from '../../tabs/places.ts';
import type { Grid } from '../../workbook/cell.ts';
import {
  type Aspect,
  blocksOf,
  type ChangedCell,
  cellsIn,
  gridOf,
  type Kept,
  sameKept,
} from '../../workbook/journal.ts';
import { keptAgain } from '../sheet/cell-values.ts';
import { noFill, writeFills, writeNotes } from '../sheet/looks.ts';
import type { LaidCells } from '../sheet/plan.ts';
import { rangeOf } from '../sheet/ranges.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

type LaidOn = ReadonlyMap<Tab, readonly LaidCells[]>;

/**
 * Looks once more, after the writes: where somebody moved rows or columns of a tab while the writes were
 * on their way, what was laid on it comes to where its rows stand now, and what it covered comes back. Answers
 * the names of those tabs. A list of ours is written whole as it was to be; the form is left to the next click.
 */
export function settle(workbook: SheetWorkbook, laid: LaidOn): string[] {
  const form = workbook.nameOf('consolidated');
  const own = new Map([...laid].filter(([{ name }]) => name !== form));
  return workbook.draft.stirred(own).flatMap((tab) => {
    const grid = workbook.gridOf(tab.name);
    return grid && settleTab(workbook, tab, grid, laid.get(tab) ?? []) ? [tab.name] : [];
  });
}

function settleTab(
  workbook: SheetWorkbook,
  tab: Tab,
  grid: Grid,
  laid: readonly LaidCells[],
): boolean {
  const values = laid.filter(({ aspect }) => aspect === 'values').flatMap(({ cells }) => cells);
  const wanted = overlay(grid, values);
  const now = workbook.readNow(tab.sheet);
  const moves = followPlaces(placesOf(wanted, new Set(values.map(({ column }) => column))), now);
  if (!moves.isMoved) return false;
  const found = workbook.isList(tab.name) ? null : looksNow(tab, laid, now);
  const changed = ASPECTS.map((aspect): number => {
    const own = laid.filter((each) => each.aspect === aspect);
    const cells = found
      ? layAgain(joined(own), moves, wanted, found[aspect])
      : aspect === 'values'
        ? differing(wanted, now)
        : [];
    WRITE[aspect](workbook, tab, cells);
    return cells.length;
  });
  return changed.some((count) => count > 0);
}

/** The note keeps a person's fill: it comes before the mark. */
const ASPECTS: readonly Aspect[] = ['notes', 'fills', 'values'];

type Found = { readonly [Each in Aspect]: (row: number, column: number) => Kept };

function looksNow({ sheet }: Tab, laid: readonly LaidCells[], now: Grid): Found {
  const has = (aspect: Aspect): boolean => laid.some((each) => each.aspect === aspect);
  const range = sheet.getDataRange();
  const notes = has('notes') ? range.getNotes() : [];
  const fills = has('fills') ? range.getBackgrounds() : [];
  return {
    values: (row, column) => now[row]?.[column] ?? null,
    notes: (row, column) => notes[row]?.[column] ?? '',
    fills: (row, column) => noFill(fills[row]?.[column] ?? ''),
  };
}

function joined(all: readonly LaidCells[]): Laid {
  const [first] = all;
  return {
    cells: all.flatMap(({ cells }) => cells),
    seen: first?.seen ?? (() => null),
    nothing: first?.nothing ?? null,
  };
}

function differing(wanted: Grid, now: Grid): ChangedCell[] {
  const height = Math.max(wanted.length, now.length);
  const width = Math.max(...[...wanted, ...now].map((cells) => cells.length));
  return cellsIn({ row: 0, column: 0, rows: height, columns: width }).flatMap(({ row, column }) => {
    const before = now[row]?.[column] ?? null;
    const after = wanted[row]?.[column] ?? null;
    return sameKept(before, after) ? [] : [{ row, column, before, after }];
  });
}

const WRITE: {
  readonly [Each in Aspect]: (book: SheetWorkbook, tab: Tab, cells: readonly ChangedCell[]) => void;
} = {
  notes: (_, { sheet }, cells) =>
    writeNotes(
      sheet,
      cells.map((cell) => ({ ...cell, value: String(cell.after) })),
    ),
  fills: (_, { sheet }, cells) =>
    writeFills(
      sheet,
      cells.map((cell) => ({ ...cell, value: cell.after === null ? null : String(cell.after) })),
    ),
  values: ({ clock }, { sheet }, cells) => {
    const after = new Map(cells.map((cell) => [`${cell.row}|${cell.column}`, cell.after]));
    for (const block of blocksOf(cells)) {
      const kept = gridOf(block, (row, column) => after.get(`${row}|${column}`) ?? null);
      rangeOf(sheet, block).setValues(kept.map((row) => row.map((each) => keptAgain(each, clock))));
    }
  },
};
