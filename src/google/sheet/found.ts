import type { Grid } from '../../workbook/cell.ts';
import {
  type Block,
  blockAround,
  blocksOf,
  cellsIn,
  gridOf,
  type StepOf,
} from '../../workbook/journal.ts';
import { breaksPlainText, needsApostrophe, PLAIN_TEXT } from './cell-values.ts';
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

/** How texts come to stand in cells that keep what is typed as it is. */
interface PlainTexts {
  /** Whether a text goes in as it is: an apostrophe before it might stay to be seen. */
  readonly isKept: (row: number, column: number) => boolean;
  /** Cells that would not keep their text all the same: they get another format first. */
  readonly broken: readonly Block[];
}

/**
 * Asks how cells are formatted, where a text would otherwise need an apostrophe.
 * @param known whether a cell will keep texts as they are typed, where the run formats it before
 */
export function plainTextsIn(
  sheet: Tab['sheet'] | null,
  cells: readonly { readonly row: number; readonly column: number; readonly value: unknown }[],
  known?: (row: number, column: number) => boolean,
): PlainTexts {
  const texts = cells.filter(({ value }) => needsApostrophe(value));
  if (texts.length === 0) return { isKept: () => false, broken: [] };
  const isPlain = known ?? plainCells(sheet, blockAround(texts));
  const broken = texts.filter(
    ({ row, column, value }) => breaksPlainText(value) && isPlain(row, column),
  );
  const changed = new Set(broken.map(({ row, column }) => `${row}|${column}`));
  return {
    isKept: (row, column) => isPlain(row, column) && !changed.has(`${row}|${column}`),
    broken: blocksOf(broken),
  };
}

function plainCells(sheet: Tab['sheet'] | null, block: Block) {
  const formats = sheet ? rangeOf(sheet, block).getNumberFormats() : [];
  return (row: number, column: number): boolean =>
    formats[row - block.row]?.[column - block.column] === PLAIN_TEXT;
}

/** Rules of cells that reject input, to be lifted while a run writes what a person once had there. */
interface StrictRules {
  lift(): void;
  putBack(): void;
}

/** A rule that rejects what a person types rejects a script's write as well, with an error. */
export function strictRulesOf(
  sheet: Tab['sheet'],
  cells: readonly { readonly row: number; readonly column: number }[],
): StrictRules {
  if (cells.length === 0) return { lift: () => {}, putBack: () => {} };
  const around = blockAround(cells);
  const rules = rangeOf(sheet, around).getDataValidations();
  const ruleAt = (row: number, column: number): Rule | null =>
    rules[row - around.row]?.[column - around.column] ?? null;
  const isStrict = ({ row, column }: { row: number; column: number }): boolean =>
    ruleAt(row, column)?.getAllowInvalid() === false;
  const blocks = blocksOf(cells.filter(isStrict));
  return {
    lift: () => {
      for (const each of blocks) rangeOf(sheet, each).clearDataValidations();
    },
    putBack: () => {
      for (const each of blocks) rangeOf(sheet, each).setDataValidations(gridOf(each, ruleAt));
    },
  };
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
