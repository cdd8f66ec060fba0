import type { Cell, Grid } from '../workbook/cell.ts';
import type { Area } from '../xlsx/model.ts';
import type { Look } from './layout.ts';

/** How a column of a tab is shown. */
export interface ShownColumn {
  /** In pixels; text wraps within it. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** Real dates show with or without a time of day, numbers with thousands apart. */
  readonly format: 'plain' | 'day' | 'moment' | 'number';
}

/** A tab of the sample as plain values, and what is needed to dress it. */
export interface SampleTab {
  readonly name: string;
  readonly values: Grid;
  /** Rows of the head, both included, from 0; what stands above is its title. */
  readonly head: readonly [top: number, bottom: number];
  readonly columns: readonly ShownColumn[];
  readonly merges: readonly Area[];
  readonly notes: readonly {
    readonly row: number;
    readonly column: number;
    readonly text: string;
  }[];
  /** Rows that somebody filled with a colour of their own, from 0. */
  readonly marked: readonly number[];
  /** The row of the sums, from 0. */
  readonly total: number | null;
  /** Lists of words a column may hold. */
  readonly choices: readonly { readonly area: Area; readonly values: readonly string[] }[];
  /** Rows are as high as what stands in them, whatever comes to stand there. */
  readonly fitsRows?: boolean;
  readonly look: Look;
}

/** A title, an explanation or a head without anything in its cell. */
export const EMPTY_ROW: readonly Cell[] = [];
