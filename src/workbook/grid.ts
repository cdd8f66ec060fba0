import type { Cell } from './cell.ts';
import type { Day } from './moment.ts';

/**
 * A value to be written: a text stays text whatever it begins with; a day becomes a real date; what
 * people wrote goes back as it was read.
 */
export type GridValue = Cell | { readonly day: Day };

/** How a written cell looks; what is left out is left as it is in the sheet. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly format?: string;
  readonly border?: boolean;
}
