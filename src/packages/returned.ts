import { shortKey } from '../programme/duplicates/identity.ts';
import type { Day } from '../workbook/moment.ts';

/** What a reader of what comes back has to know to read this one: another layout is another number. */
export const RETURN_SCHEMA = 1;

/** What comes back to a sender: those of its rows that may stand at another sender too. */
export interface ReturnFile {
  readonly schema: number;
  /** The code of whom it is for. */
  readonly sender: string;
  /** The day of the sender's package that was compared. */
  readonly asOf: Day;
  /** Of the pairs, so that a file that was changed on its way is known. */
  readonly sum: string;
  readonly pairs: readonly ReturnPair[];
}

export interface ReturnPair {
  /** The sender's own row, as its package called it. */
  readonly key: string;
  readonly by: 'portal-code' | 'title-and-author' | 'near';
  /** Where the other row stands, and what its package called it. */
  readonly from: { readonly code: string; readonly name: string; readonly key: string };
  readonly unit: string;
  readonly title: string;
  readonly registered: Day | null;
  /** Whether the sender's own row was registered first; `null` where nobody can tell. */
  readonly isFirst: boolean | null;
}

export function returnSum(pairs: readonly ReturnPair[]): string {
  return shortKey(JSON.stringify(pairs));
}
