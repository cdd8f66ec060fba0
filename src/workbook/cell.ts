import type { Moment } from './moment.ts';

/**
 * What one cell holds, as plain data. A real date cell carries the clock time that its reader sees
 * in the sheet, so that it is never confused with a date typed as text; an empty cell is `null`.
 */
export type Cell = string | number | boolean | null | { readonly moment: Moment };

/** The values of a tab from A1 on: `grid[row][column]`, both from 0. */
export type Grid = readonly (readonly Cell[])[];

/** `cellName(4, 2) // 'C5'`: the name a person sees, from positions counted from 0. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `columnLetters(27) // 'AB'`, from a position counted from 0. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `cellPlace('C5') // { row: 4, column: 2 }`: the position of a cell that `cellName` named. */
export function cellPlace(name: string): { readonly row: number; readonly column: number } {
  const letters = name.replace(/\d+$/, '');
  const number = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(name.slice(letters.length)) - 1, column: number - 1 };
}

/** The cell as typed text: numbers and moments in their plain form, nothing for an empty cell. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.moment;
  return String(cell);
}
