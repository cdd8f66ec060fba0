import type { Grid } from '../../workbook/cell.ts';
import { type Block, blockAround, blocksOf, cellsIn, type StepOf } from '../../workbook/journal.ts';
import { LOOKS } from './looks.ts';
import { blockOf, rangeOf } from './ranges.ts';
import type { Tab } from './tab.ts';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** How a block looks, by the names of `LOOKS`. */
type FoundLooks = StepOf<'looks'>['looks'];

/** A rule for the cells of a block. */
export interface RuledBlock {
  readonly block: Block;
  readonly rule: Rule;
}

/** The formulas of a block that has so many rows and columns of the tab; beyond it there are none. */
export function formulasIn({ sheet }: Tab, block: Block, size: Tab['grid']): string[][] {
  const inside = {
    ...block,
    rows: Math.min(block.rows, size.rows - block.row),
    columns: Math.min(block.columns, size.columns - block.column),
  };
  return inside.rows < 1 || inside.columns < 1 ? [] : rangeOf(sheet, inside).getFormulas();
}

export function sizeOf(grid: Grid): Tab['grid'] {
  return {
    rows: grid.length,
    columns: grid.reduce((most, row) => Math.max(most, row.length), 0),
  };
}

/** Of each block the parts without a rule; the rules that are there are read at once. */
export function freeOf({ sheet }: Tab, wanted: readonly RuledBlock[]): Block[][] {
  if (wanted.length === 0) return [];
  const around = blockAround(wanted.flatMap(({ block }) => cellsIn(block)));
  const found = rangeOf(sheet, around).getDataValidations();
  return wanted.map(({ block }) =>
    blocksOf(
      cellsIn(block).filter(
        ({ row, column }) => !found[row - around.row]?.[column - around.column],
      ),
    ),
  );
}

/** By which a rule is known again. */
export function helpOf(rule: Rule | null | undefined): string {
  return rule?.getHelpText() ?? '';
}

export function widthsIn({ sheet }: Tab, first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => sheet.getColumnWidth(first + index + 1));
}

/** All that can be read of how a block looks, or what is asked for. */
export function looksIn(
  { sheet }: Tab,
  block: Block,
  names: readonly string[] = Object.keys(LOOKS),
): FoundLooks {
  const range = rangeOf(sheet, block);
  return Object.fromEntries(names.map((name) => [name, LOOKS[name]?.read(range) ?? []]));
}

/** Heights of a block at the top, and what belongs to the whole tab. */
export function pageIn(
  { sheet }: Tab,
  { rows }: Block,
): Pick<StepOf<'page'>, 'heights' | 'frozen' | 'hasNoGridlines'> {
  return {
    heights: Array.from({ length: rows }, (_, row) => sheet.getRowHeight(row + 1)),
    frozen: sheet.getFrozenRows(),
    hasNoGridlines: sheet.hasHiddenGridlines(),
  };
}

export function mergesIn({ sheet }: Tab, block: Block): Block[] {
  return rangeOf(sheet, block).getMergedRanges().map(blockOf);
}
