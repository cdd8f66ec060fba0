import { type Cell, cellText } from '../workbook/cell.ts';
import { cellAt, type Table } from '../workbook/table.ts';
import { saysSomething } from '../workbook/text.ts';

/** What people wrote into some columns of a row, as it is. */
export type PeoplesCells<Key extends string> = Readonly<Record<Key, Cell>>;

export function peoplesCells<Key extends string>(
  table: Table<Key>,
  row: number,
  keys: readonly Key[],
): PeoplesCells<Key> {
  // Each key is there; the compiler does not follow this through the list.
  return Object.fromEntries(keys.map((key) => [key, cellAt(table, row, key)])) as PeoplesCells<Key>;
}

/** Whether anybody wrote anything: an unticked box is nothing. */
export function isAnyFilled(cells: PeoplesCells<string>): boolean {
  return Object.values(cells).some((cell) => cell !== false && cellText(cell).trim() !== '');
}

/** Whether anything stands in a column that is none of the list's. */
export function hasExtras<Key extends string>({ grid, columns }: Table<Key>, row: number): boolean {
  const known = new Set<unknown>(Object.values(columns));
  return (grid[row] ?? []).some((cell, at) => cell !== null && cell !== '' && !known.has(at));
}

/** Whether a cell says that something is there: a number, a day, a link, an x; not "chưa". */
export function saysThere(cell: Cell): boolean {
  if (cell === null || cell === false) return false;
  const text = cellText(cell);
  return (saysSomething(text) || /[✓✔☑]/.test(text)) && !NOT_THERE.test(text.trim());
}

const NOT_THERE = /^(?:chưa|không|ko|đang|chờ|thiếu)(?!\p{L})/iu;
