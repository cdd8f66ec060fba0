import type { UnitTab } from '../../programme/verdict.ts';
import type { Block } from '../../workbook/journal.ts';
import type { WornLooks } from '../sheet/draft.ts';
import { noFill } from '../sheet/looks.ts';
import { rangeOf } from '../sheet/ranges.ts';
import type { Tab } from '../sheet/tab.ts';

interface Fills {
  readonly block: Block;
  readonly fills: string[][];
}

/** What a run has read of a tab: its handles live no longer than the run. */
const known = new WeakMap<Tab, Fills>();

/**
 * The fills of a block of a tab's rows.
 *
 * @param beside so many more columns are wanted later; they may be outside the grid
 */
export function fillsIn(tab: Tab, block: Block, beside = 0): string[][] {
  const read = widest(tab, { ...block, columns: block.columns + beside });
  known.set(tab, read);
  return read.fills;
}

/** A row of a column and of the one on its left: their fills, `null` for none. */
type Pair = readonly [left: string | null, own: string | null];

/**
 * The fills of a column, which may be outside the grid, and of the one on its left, row by row below the
 * head; only what the run has not read yet is asked for.
 */
export function fillsBeside(
  tab: Tab,
  { grid, firstRow }: UnitTab['table'],
  column: number,
): Pair[] {
  const height = grid.length - firstRow;
  if (height < 1 || column < 1) return [];
  const pairs = (read: Fills): Pair[] =>
    Array.from({ length: height }, (_, row): Pair => {
      const at = (place: number): string | null =>
        noFill(read.fills[row]?.[place - read.block.column] ?? '#ffffff');
      return [at(column - 1), at(column)];
    });
  const block = { row: firstRow, column: column - 1, rows: height, columns: 2 };
  const before = known.get(tab);
  if (before && holds(before.block, block)) return pairs(before);
  const read = widest(tab, block);
  known.set(tab, read);
  return pairs(read);
}

function holds(outer: Block, { row, column, rows, columns }: Block): boolean {
  return (
    outer.row === row &&
    outer.rows >= rows &&
    outer.column <= column &&
    column + columns <= outer.column + outer.columns
  );
}

/** To give so few cells a look takes Google no longer than to ask whether they have it. */
const FEW = 400;

/** What of the looks that a column is to have the one on its left lacks, so that they are to be given apart. */
export function lookLacking({ sheet }: Tab, block: Block, head: number): WornLooks {
  if (block.rows < FEW) return { wrapped: true, onTheLeft: true, unruled: true };
  const left = rangeOf(sheet, { ...block, column: block.column - 1 });
  return {
    wrapped: left.getWrapStrategies().some(([strategy]) => String(strategy) !== 'WRAP'),
    onTheLeft: !left
      .getHorizontalAlignments()
      .slice(head)
      .every(([align = '']) => align === 'left' || align.startsWith('general')),
    unruled: left.getDataValidations().some(([rule]) => rule),
  };
}

/** Asks for no size: a column outside the grid is refused. */
function widest({ sheet }: Tab, block: Block): Fills {
  try {
    return { block, fills: rangeOf(sheet, block).getBackgrounds() };
  } catch {
    const narrow = { ...block, columns: block.columns - 1 };
    return { block, fills: rangeOf(sheet, narrow).getBackgrounds() };
  }
}
