import type { InitiativeKey } from '../programme/initiative/columns.ts';
import type { Cell } from '../workbook/cell.ts';
import type { SampleRow } from './row.ts';
import type { AmountForm, ClockForm, DayForm } from './typing.ts';

/** The columns of the programme that the sample's people fill. */
type SampleKey = (InitiativeKey & keyof SampleRow) | 'number' | 'check';

/** A column as a tab's people named it; `own` columns are theirs alone. */
export interface LayoutColumn {
  readonly key: SampleKey | 'own';
  readonly header: string;
  /** The header above it, where the head has two rows. */
  readonly group: string | null;
  /** A note on the header cell. */
  readonly note: string | null;
  /** What stands in an own column; nothing when it is kept empty. */
  readonly words: readonly string[];
}

/** Colours and letters of a tab, chosen by the people who keep it. */
export interface Look {
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly headBackground: string;
  readonly headColor: string;
  readonly titleColor: string;
  readonly stripe: string | null;
  readonly line: string | null;
  readonly tabColor: string;
  /** Fill of the few rows that somebody marked by hand. */
  readonly marker: string | null;
}

/** How the people of a unit keep their tab. */
export interface TabLayout {
  readonly tab: string;
  /** Rows above the head; an empty text is an empty row. */
  readonly above: readonly string[];
  readonly columns: readonly LayoutColumn[];
  readonly days: DayForm;
  readonly clock: ClockForm;
  readonly amounts: AmountForm;
  /** Typed where no money can be named. */
  readonly noAmount: Cell;
  readonly kinds: 'full' | 'short' | 'small';
  readonly no: Cell;
  readonly yes: Cell;
  readonly order: 'registered' | 'grassroots';
  /** An empty row after so many rows; `null` for none. */
  readonly gapEvery: number | null;
  readonly total: boolean;
  /** Rows at the end that have nothing but a number. */
  readonly numberedOnly: number;
  readonly hasDecomposedHead: boolean;
  readonly look: Look;
}

/** Declares a column; a header may hold a line break. */
export function column(
  key: LayoutColumn['key'],
  header: string,
  note: string | null = null,
): LayoutColumn {
  return { key, header, group: null, note, words: [] };
}

/** Declares a column that means nothing to the programme. */
export function ownColumn(header: string, ...words: readonly string[]): LayoutColumn {
  return { key: 'own', header, group: null, note: null, words };
}

/** Declares columns under a common header. */
export function grouped(group: string, ...columns: readonly LayoutColumn[]): LayoutColumn[] {
  return columns.map((each) => ({ ...each, group }));
}

export const PLAIN: Omit<TabLayout, 'tab' | 'columns' | 'look'> = {
  above: [],
  days: 'date',
  clock: 'date-time',
  amounts: 'number',
  noAmount: null,
  kinds: 'full',
  no: null,
  yes: 'x',
  order: 'registered',
  gapEvery: null,
  total: false,
  numberedOnly: 0,
  hasDecomposedHead: false,
};

export function look(
  headBackground: string,
  headColor: string,
  tabColor: string,
  more: Partial<Look> = {},
): Look {
  return {
    fontFamily: 'Arial',
    fontSize: 10,
    titleColor: '#202124',
    stripe: null,
    line: '#bfbfbf',
    marker: null,
    ...more,
    headBackground,
    headColor,
    tabColor,
  };
}
