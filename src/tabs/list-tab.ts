import type { Column } from '../workbook/column.ts';
import type { GridValue } from '../workbook/grid.ts';
import type { TabRole } from '../workbook/tabs.ts';

/** A column of a list of ours, and how it looks. */
export interface ListColumn<Key extends string> extends Column<Key> {
  /** In pixels. */
  readonly width: number;
  /** Where it is not Google's own: `days` are dates in the middle, `amounts` are đồng. */
  readonly shows?: 'centred' | 'days' | 'amounts';
  /** For programs and for the next run: there, but out of people's sight and off their paper. */
  readonly isHidden?: boolean;
  /** Help on the column's head. */
  readonly help?: string;
  /** What may be chosen in its cells. */
  readonly choices?: readonly string[];
}

/** Where a row of a list leads to; rows as people count them, columns from 0. */
interface Place {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
}

/**
 * A generated tab that lists one thing a row, as data: what it is called, its columns, and in which of
 * them people write. One writer serves all such tabs.
 */
export interface ListTab<Key extends string> {
  readonly role: TabRole;
  readonly columns: readonly ListColumn<Key>[];
  /** Columns in which people decide: a cell of these is written only where its row is another one now. */
  readonly peoples: readonly Key[];
  /** The column by which a row is known again. */
  readonly identity: Key;
  /** The column that names a row's tab, which may itself lead there, and the one whose text is a link to its cell. */
  readonly links: { readonly tab: Key; readonly cell: Key; readonly isTabLinked?: true } | null;
  /** So many columns, from the first, bear the fills that the rows ask for. */
  readonly painted: number;
  /** Every fill that a row may ask for. */
  readonly fills: readonly string[];
}

/** A row of a list. */
export interface ListLine<Key extends string> {
  readonly values: Readonly<Record<Key, GridValue>>;
  readonly place: Place | null;
  /** The fill of its painted cells; `null` for none. */
  readonly fill: string | null;
  /**
   * The row of the tab, from 0, in which it stood, `null` for a new one; found by its identity where it is
   * not told.
   */
  readonly was?: number | null;
}

/**
 * What stands above a list: of the same height whatever was found, so that the list keeps its place and
 * people's filters theirs.
 */
export interface AboveList<Key extends string> {
  readonly rows: readonly (readonly GridValue[])[];
  /** The row of its own head, from 0; `null` where only lines of text stand above. */
  readonly head: number | null;
  /** The rows of other heads below it. */
  readonly subheads?: readonly number[];
  /** Columns below it whose values stand in the middle, from 0. */
  readonly centred: readonly number[];
  /**
   * Columns whose texts lead to the first row of the list that says the same in a column of its own, or,
   * where that is `null`, to the tab of that name, and there to the cell that another column names.
   */
  readonly links: readonly {
    readonly column: number;
    readonly to: Key | null;
    readonly cell?: number;
  }[];
}
