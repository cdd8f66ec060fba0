import { shortKey } from '../programme/duplicates/identity.ts';
import type { Cell, Grid } from '../workbook/cell.ts';
import type { ChangedCell, Kept } from '../workbook/journal.ts';
import { sameKept } from '../workbook/journal.ts';
import {
  follow,
  KEY_LENGTH,
  type Moves,
  movesOf,
  NO_KEY,
  type Places,
  rowKeys,
} from '../workbook/places.ts';

/**
 * What tells rows and columns of a tab apart: a column its first text, a row its cells, without those
 * that the run writes where the others tell as much.
 *
 * @param grid the tab as it stands after the run
 * @param written the columns that the run writes
 */
export function placesOf(grid: Grid, written: ReadonlySet<number>): Places {
  const all = Array.from({ length: widthOf(grid) }, (_, column) => column);
  const rest = all.filter((column) => !written.has(column));
  const [whole, own] = [keysOf(grid, all), keysOf(grid, rest)];
  const tellsEnough = new Set(own).size * 2 > new Set(whole).size;
  return {
    columns: all.map((column) => columnKey(grid, column)),
    rows: (tellsEnough ? own : whole).join(''),
    passedOver: tellsEnough ? all.filter((column) => written.has(column)) : [],
  };
}

/** Where the rows and columns of a tab stand now. */
export function followPlaces(places: Places, now: Grid): Moves {
  const { across, keys } = keysNow(places, now);
  return movesOf(across, follow(rowKeys(places.rows), keys));
}

/** Whether most of the rows still stand in a tab, whatever it is called now. */
export function isSameTab(places: Places, now: Grid): boolean {
  const keys = new Set(keysNow(places, now).keys);
  const own = rowKeys(places.rows).filter((key) => key !== NO_KEY);
  return own.filter((key) => keys.has(key)).length * 2 > own.length;
}

function keysNow({ columns, passedOver }: Places, now: Grid) {
  const width = widthOf(now);
  const across = follow(
    columns,
    Array.from({ length: width }, (_, column) => columnKey(now, column)),
  );
  const telling = columns.flatMap((_, column) =>
    passedOver.includes(column) ? [] : [across[column] ?? -1],
  );
  return { across, keys: keysOf(now, telling) };
}

/** A grid with what a run writes into it; rows and columns that it lacks come to be. */
export function overlay(grid: Grid, cells: readonly ChangedCell[]): Grid {
  const rows: (readonly Cell[])[] = [...grid];
  const own = new Map<number, Cell[]>();
  for (const { row, column, after } of cells) {
    const target = own.get(row) ?? [...(grid[row] ?? [])];
    own.set(row, target);
    while (target.length < column) target.push(null);
    target[column] = isCell(after) ? after : null;
  }
  for (const [row, target] of own) {
    while (rows.length < row) rows.push([]);
    rows[row] = target;
  }
  return rows;
}

function isCell(kept: Kept): kept is Cell {
  return kept === null || typeof kept !== 'object' || 'moment' in kept;
}

/** What was laid on a tab by the places of before: values, fills or notes. */
export interface Laid {
  readonly cells: readonly ChangedCell[];
  /** What stood in a cell before anything was laid. */
  readonly seen: (row: number, column: number) => Kept;
  /** What an untouched cell holds. */
  readonly nothing: Kept;
}

/**
 * What to write so that what was laid stands where its rows and columns came to stand while it was on its
 * way, and what it covered there comes back. A cell that somebody changed since stays.
 *
 * @param wanted the tab as it was to become
 */
export function layAgain(
  { cells, seen, nothing }: Laid,
  moves: Moves,
  wanted: Grid,
  now: (row: number, column: number) => Kept,
): ChangedCell[] {
  const laid = new Map(cells.map((cell) => [`${cell.row}|${cell.column}`, cell.after]));
  const rowBefore = inverse(wanted.length, moves.row);
  const columnBefore = inverse(widthOf(wanted), moves.column);
  const targets = new Map<string, { row: number; column: number }>();
  for (const { row, column } of cells) {
    targets.set(`${row}|${column}`, { row, column });
    const [toRow, toColumn] = [moves.row(row), moves.column(column)];
    if (toRow === null || toColumn === null) continue;
    targets.set(`${toRow}|${toColumn}`, { row: toRow, column: toColumn });
  }
  return [...targets].flatMap(([place, { row, column }]): ChangedCell[] => {
    const current = now(row, column);
    const [from, beside] = [rowBefore.get(row), columnBefore.get(column)];
    const isKnown = from !== undefined && beside !== undefined;
    const own = isKnown ? laid.get(`${from}|${beside}`) : undefined;
    const covered = isKnown ? seen(from, beside) : nothing;
    const kept = own === undefined ? covered : own;
    const isOurs = laid.has(place) && sameKept(current, laid.get(place) ?? null);
    const isUntouched = isKnown && sameKept(current, covered);
    if ((!isOurs && !isUntouched) || sameKept(current, kept)) return [];
    return [{ row, column, before: current, after: kept }];
  });
}

function inverse(count: number, to: (before: number) => number | null): Map<number, number> {
  const from = new Map<number, number>();
  for (let before = 0; before < count; before += 1) {
    const now = to(before);
    if (now !== null) from.set(now, before);
  }
  return from;
}

/** A tab is read to its last filled row: empty ones below it have no key. */
function keysOf(grid: Grid, columns: readonly number[]): string[] {
  const keys = grid.map((cells) => {
    const own = columns.map((column) => cells[column] ?? null);
    return own.every((cell) => cell === null) ? NO_KEY : keyOf(own);
  });
  while (keys[keys.length - 1] === NO_KEY) keys.pop();
  return keys;
}

function columnKey(grid: Grid, column: number): string {
  const first = grid.find((cells) => (cells[column] ?? null) !== null);
  return first ? keyOf(first[column] ?? null) : NO_KEY;
}

function keyOf(value: unknown): string {
  return shortKey(JSON.stringify(value)).slice(0, KEY_LENGTH);
}

function widthOf(grid: Grid): number {
  return grid.reduce((most, cells) => Math.max(most, cells.length), 0);
}
