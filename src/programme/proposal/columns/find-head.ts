import { type Cell, cellText, type Grid } from '../../../workbook/cell.ts';
import { headTexts } from '../../../workbook/table.ts';
import { cleanText } from '../../../workbook/text.ts';
import type { ListKey } from '../../initiative/own-columns.ts';
import { parseDay } from '../../parse/day.ts';
import { type NameStrength, readName } from './names.ts';

/** Where the head of a list stands. Positions from 0. */
interface HeadPlace {
  readonly top: number;
  readonly bottom: number;
}

/** A column of a head: what names it, the fullest text first. */
interface HeadColumn {
  readonly column: number;
  readonly texts: readonly string[];
}

/** How far down a head may stand. */
const DEPTH = 20;

const WEIGHTS: { readonly [Each in NameStrength]: number } = {
  exact: 4,
  sure: 3,
  likely: 2,
  vague: 0.5,
};

/** The rows whose texts best name the columns of a list of initiatives; `null` where none do. */
export function findHead(grid: Grid): HeadPlace | null {
  let best: HeadPlace | null = null;
  let most = 0;
  for (let row = 0; row < Math.min(DEPTH, grid.length); row += 1) {
    if (isData(grid[row] ?? [])) continue;
    const place = headAt(grid, row);
    const weight = weightOf(headColumns(grid, place));
    if (weight <= most) continue;
    most = weight;
    best = place;
  }
  return best;
}

/** The columns that a head of one or two rows names, from left to right. */
export function headColumns(grid: Grid, { top, bottom }: HeadPlace): HeadColumn[] {
  return headTexts(grid, top, bottom - top + 1).flatMap((texts, column) => {
    const clean = texts.map((text) => cleanText(text)).filter((text) => text !== '');
    return clean.length === 0 ? [] : [{ column, texts: clean }];
  });
}

/** Two rows, where the upper one names columns too; a title above a head is none of it. */
export function headAt(grid: Grid, bottom: number): HeadPlace {
  const one = { top: bottom, bottom };
  const two = { top: bottom - 1, bottom };
  if (bottom === 0 || !isGroupRow(grid, two.top)) return one;
  const [below, both] = [one, two].map((place) => weightOf(headColumns(grid, place))) as [
    number,
    number,
  ];
  return both > below && (namesAbove(grid, two) || both >= 2 * below) ? two : one;
}

/** A day, or a number that is no year: what a head never holds, whatever its texts may seem to name. */
function isData(cells: readonly Cell[]): boolean {
  return cells.some((cell) => {
    if (typeof cell === 'string') return /^\s*\d{1,3}[.)]?\s*$/.test(cell) || isDay(cell);
    if (typeof cell === 'number') return !(cell > 1900 && cell < 2100);
    return cell !== null && typeof cell === 'object';
  });
}

function isDay(text: string): boolean {
  return text.length < 30 && parseDay(text).value !== null;
}

/** Whether a column has its name in the upper row and nothing below, as in cells merged downwards. */
function namesAbove(grid: Grid, { top, bottom }: HeadPlace): boolean {
  return (grid[top] ?? []).some((cell, column) => {
    const [above, below] = [cell, grid[bottom]?.[column]].map((each) => cleanText(cellText(each)));
    return above && !below && readName([above]).length > 0;
  });
}

/** One text alone over a head is the list's title, not the name of a group of columns. */
function isGroupRow(grid: Grid, row: number): boolean {
  return (grid[row] ?? []).filter((cell) => cellText(cell).trim() !== '').length > 1;
}

/** Each key counts once, for the column that names it best; texts that go on for lines name nothing. */
function weightOf(columns: readonly HeadColumn[]): number {
  const best = new Map<ListKey, number>();
  for (const { texts } of columns) {
    if (texts.every((text) => text.length > LONGEST)) continue;
    for (const { key, strength } of readName(texts)) {
      best.set(key, Math.max(best.get(key) ?? 0, WEIGHTS[strength]));
    }
  }
  return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}

/** In letters; a title of an initiative in a row of data may say more. */
const LONGEST = 80;
