import type { ListLine, ListTab } from '../../tabs/list-tab.ts';
import { FORMER_COUNTS } from '../../words/vocabulary.ts';
import { type Cell, cellText, type Grid } from '../../workbook/cell.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { headerKey } from '../../workbook/table.ts';

/** Counts once stood beside the list of findings: they go. */
const FORMER_WIDTH = 5;

/** Where a list stands in its tab: people move its columns and put their own between them. */
export interface ListPlaces {
  /** The row of the head as it was found, from 0; −1 where there is none. */
  readonly head: number;
  /** The position of each column of the list, in its order. */
  readonly columns: readonly number[];
  /** Columns under a head of people's own, or in which they wrote without one. */
  readonly extras: readonly number[];
  readonly width: number;
}

/** Finds a list by its heads; a column that is not there comes behind all others. */
export function placesOf(list: ListTab<string>, grid: Grid): ListPlaces {
  const head = headRowOf(list, grid);
  const typed = (grid[head] ?? []).map((cell) => headerKey(cellText(cell)));
  const taken = new Set<number>();
  const found = list.columns.map(({ header, aliases }) => {
    const at = [header, ...aliases]
      .map((name) =>
        typed.findIndex((text, place) => text === headerKey(name) && !taken.has(place)),
      )
      .find((place) => place >= 0);
    if (at !== undefined) taken.add(at);
    return at;
  });
  if (taken.size === 0) {
    const columns = list.columns.map((_, index) => index);
    return { head, columns, extras: [], width: columns.length };
  }
  let width = Math.max(0, ...grid.slice(head).map(filledWidth));
  const columns = found.map((at) => {
    if (at !== undefined) return at;
    width += 1;
    return width - 1;
  });
  const own = new Set(columns);
  const all = Array.from(
    { length: Math.max(width, ...columns.map((at) => at + 1)) },
    (_, at) => at,
  );
  const counts = typed.indexOf(headerKey(FORMER_COUNTS));
  const isFormer = (at: number) => counts >= 0 && at >= counts && at < counts + FORMER_WIDTH;
  const extras = all.filter((at) => !own.has(at) && !isFormer(at) && isUsed(grid, head, at));
  return { head, columns, extras, width: all.length };
}

/** The row that bears most of the list's heads, and more than one; −1 where none does. */
function headRowOf({ columns }: ListTab<string>, grid: Grid): number {
  const names = new Set(
    columns.flatMap(({ header, aliases }) => [header, ...aliases].map(headerKey)),
  );
  let best = { row: -1, many: 1 };
  grid.forEach((cells, row) => {
    const many = cells.filter(
      (cell) => cell !== null && names.has(headerKey(cellText(cell))),
    ).length;
    if (many > best.many) best = { row, many };
  });
  return best.row;
}

function filledWidth(cells: readonly Cell[]): number {
  let width = cells.length;
  while (width > 0 && (cells[width - 1] ?? null) === null) width -= 1;
  return width;
}

function isUsed(grid: Grid, head: number, column: number): boolean {
  return grid.some((cells, row) => row >= head && (cells[column] ?? null) !== null);
}

/**
 * The rows of the tab, from 0, whose words of people's own go with each line: told by the line, or found by
 * what the list knows its rows by. `null` for a line that was not there.
 */
export function formerRows<Key extends string>(
  list: ListTab<Key>,
  lines: readonly ListLine<Key>[],
  { head, columns }: ListPlaces,
  grid: Grid,
): (number | null)[] {
  const key = columns[list.columns.findIndex((column) => column.key === list.identity)] ?? -1;
  const rows = new Map<string, number>();
  for (let row = grid.length - 1; row > head; row -= 1) {
    const identity = cellText(grid[row]?.[key]);
    if (identity !== '') rows.set(identity, row);
  }
  return lines.map(({ was, values }) => {
    if (was !== undefined) return was;
    const identity = values[list.identity];
    return typeof identity === 'string' ? (rows.get(identity) ?? null) : null;
  });
}

/** Rows below the head whose words of people's own no line takes along: they stay, below the list. */
function orphans(
  { head, extras }: ListPlaces,
  grid: Grid,
  taken: readonly (number | null)[],
): number[] {
  const gone = new Set(taken);
  return grid.flatMap((cells, row) => {
    const says = extras.some((column) => (cells[column] ?? null) !== null && cells[column] !== '');
    return row > head && head >= 0 && says && !gone.has(row) ? [row] : [];
  });
}

/** Every cell from A1 on, as it should be; whatever is no more is emptied. */
export function wantedGrid(
  places: ListPlaces,
  heads: readonly string[],
  above: readonly (readonly GridValue[])[],
  lines: readonly (readonly GridValue[])[],
  former: readonly (number | null)[],
  found: Grid,
): GridValue[][] {
  const { columns, extras, head, width } = places;
  const rowOf = (values: readonly GridValue[], was: number | null): GridValue[] => {
    const cells = new Array<GridValue>(width).fill(null);
    columns.forEach((at, index) => {
      cells[at] = plain(values[index]);
    });
    for (const at of extras) cells[at] = was === null ? null : (found[was]?.[at] ?? null);
    return cells;
  };
  const blank = heads.map(() => null);
  const left = orphans(places, found, former);
  const rows = [
    ...above.map((cells) => Array.from({ length: width }, (_, at) => plain(cells[at]))),
    rowOf(headsAsFound(heads, places, found), head < 0 ? null : head),
    ...lines.map((values, index) => rowOf(values, former[index] ?? null)),
    ...left.map((row) => rowOf(blank, row)),
  ];
  while (rows.length < found.length) rows.push(new Array<GridValue>(width).fill(null));
  return rows;
}

/** People may call a column otherwise: what it is called stays. */
function headsAsFound(
  heads: readonly string[],
  { head, columns }: ListPlaces,
  found: Grid,
): string[] {
  return heads.map((text, index) => cellText(found[head]?.[columns[index] ?? -1]) || text);
}

function plain(value: GridValue | undefined): GridValue {
  return value === undefined || value === '' ? null : value;
}
