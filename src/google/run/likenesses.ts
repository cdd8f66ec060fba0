import { findNearDuplicates } from '../../programme/duplicates/near/index.ts';
import { type Review, reviewOf } from '../../programme/duplicates/review.ts';
import type { Reading } from './read.ts';

/** Looks for likenesses: the groups of duplicates as they are now, with what people decided. */
export function reviewDuplicates({ verdict, duplicates }: Reading): Review {
  return reviewOf(verdict, findNearDuplicates(verdict.initiatives), duplicates.known);
}
