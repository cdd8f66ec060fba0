import type { Random } from '../sample/random.ts';
import { type Cell, cellName } from '../workbook/cell.ts';
import type { Sheet } from '../xlsx/model.ts';
import { type OwnedTab, own } from './book.ts';
import { typeCell } from './typing.ts';
import type { UnitTabFacts, World } from './world.ts';

/** What a person did, in words, and where; `null` for what moved more than it touched. */
export interface Done {
  readonly words: string;
  readonly place: { readonly tab: string; readonly row: number; readonly range: string } | null;
  /** Whether something was typed, of which the edit trigger is told. */
  readonly isTyped: boolean;
  /** The new name of a tab that was renamed. */
  readonly renamed?: string;
  /** A tab that somebody made as a copy of another. */
  readonly copied?: string;
  /** The name of a list of ours that somebody sorted. */
  readonly sorted?: string;
  /** Where the add-in writes the same cells: what is given up if no run could see it any more. */
  readonly atRisk?: AtRisk;
}

/**
 * What a person put between a run's last look at a cell and its own write of it is beyond any script, as
 * decision 9 says; all else must stay.
 */
export interface AtRisk {
  readonly tab: string;
  readonly aspect: 'values' | 'notes' | 'fills';
  /** Takes down what the workbook shows instead. */
  readonly giveUp: () => void;
}

/** A place in a unit's tab and what belongs to it. */
export interface Place {
  readonly world: World;
  readonly random: Random;
  readonly facts: UnitTabFacts;
  readonly sheet: Sheet;
  readonly tab: OwnedTab;
  /** Whether a run is under way. */
  readonly isBeside: boolean;
}

export function put(
  { workbook }: World,
  sheet: Sheet,
  tab: OwnedTab,
  row: number,
  column: number,
  cell: Cell,
): Done {
  typeCell(workbook, sheet, row, column, cell);
  own(tab, row, column, { value: sheet.value(row, column), formula: '' });
  return done(sheet, `types ${JSON.stringify(cell)} into`, row, column);
}

export const blank = () => ({ value: null, formula: '', note: '', fill: null });

/** The row below the last in which something of people's stands. */
export function endOf(tab: OwnedTab): number {
  return lengthOf(tab.rows, ({ cells }) => cells.some(({ value }) => value !== null));
}

export function someRow({
  random,
  facts,
  tab,
}: Pick<Place, 'random' | 'facts' | 'tab'>): number | null {
  const first = facts.head + 1;
  const end = endOf(tab);
  return end > first ? random.integer(first, end - 1) : null;
}

/** So many columns have a header. */
export function widthOf(sheet: Sheet, { head }: UnitTabFacts): number {
  const headers = sheet.rows[head]?.values ?? [];
  return lengthOf(headers, (header) => header !== null && header !== '');
}

/** So many items until the last that is filled. */
function lengthOf<Item>(items: readonly Item[], isFilled: (item: Item) => boolean): number {
  let length = items.length;
  while (length > 0 && !isFilled(items[length - 1] as Item)) length -= 1;
  return length;
}

export function done(sheet: Sheet, words: string, row: number, column: number): Done {
  const range = cellName(row, column);
  const place = { tab: sheet.name, row, range };
  return { words: `${words} ${range} of “${sheet.name}”`, place, isTyped: true };
}

export function doneRow(sheet: Sheet, words: string, row: number, width: number): Done {
  const range = `${cellName(row, 0)}:${cellName(row, width - 1)}`;
  const place = { tab: sheet.name, row, range };
  return { words: `${words} row ${row + 1} of “${sheet.name}”`, place, isTyped: true };
}

export function nowhere(words: string): Done {
  return { words, place: null, isTyped: false };
}
