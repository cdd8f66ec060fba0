import type { Area } from './model.ts';

const LETTER_A = 65;
const LETTERS = 26;

/** `columnName(27) // 'AB'`; counted from 0. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    name = String.fromCharCode(LETTER_A + ((rest - 1) % LETTERS)) + name;
  }
  return name;
}

/** `columnNumber('AB') // 27` */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) {
    number = number * LETTERS + letter.charCodeAt(0) - LETTER_A + 1;
  }
  return number - 1;
}

/** `cellName(1, 27) // 'AB2'` */
export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** `areaName({top: 0, left: 0, bottom: 1, right: 2}) // 'A1:C2'`, a single cell `'A1'`. */
export function areaName(area: Area): string {
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** `quoted("Thi đua '22") // "'Thi đua ''22'"`: a tab's name as every reference may write it. */
export function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** `splitPlace("'Than Uyên'!C5") // tab 'Than Uyên', cells 'C5'`; the tab is null where none is named. */
export function splitPlace(place: string): { readonly tab: string | null; readonly cells: string } {
  const [, inQuotes, bare, cells] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(place) ?? [];
  if (cells === undefined) return { tab: null, cells: place };
  return { tab: inQuotes?.replaceAll("''", "'") ?? bare ?? null, cells };
}
