import { findNearDuplicates } from '../../programme/duplicates/near/index.ts';
import { countUndecided, type Review, reviewOf } from '../../programme/duplicates/review.ts';
import { renderDuplicates } from '../../tabs/duplicates/list.ts';
import { DUPLICATE_LIST, duplicateLine } from '../../tabs/duplicates/tab.ts';
import { DUPLICATE_WORDS } from '../../words/duplicates.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { draftList } from '../tabs/list-sheet.ts';
import { Memory } from './memory.ts';
import type { Pace } from './pace.ts';
import { type Reading, readEverything } from './read.ts';
import type { Step, Work } from './steps.ts';
import { type Drafted, tabwise } from './tabwise.ts';

/** The search for duplicates, without a dialog. */
export const DUPLICATES: Work = tabwise(ENTRY_TITLES.findDuplicates, draftDuplicates);

/** Drafts the list of duplicates. */
export function draftDuplicates(workbook: SheetWorkbook, { pace }: Step): Drafted {
  const reading = readEverything(workbook, pace);
  const review = reviewDuplicates(reading, pace);
  const memory = new Memory();
  const lines = renderDuplicates(review, reading.tabs).map(duplicateLine);
  draftList(workbook, memory, DUPLICATE_LIST, reading.duplicates, { lines });
  memory.draft(workbook.draft);
  const told = DUPLICATE_WORDS.found(review.length, countUndecided(review));
  return { told, seenTo: [], left: [] };
}

/** Looks for likenesses: the groups of duplicates as they are now, with what people decided. */
export function reviewDuplicates({ verdict, duplicates }: Reading, pace: Pace): Review {
  pace.tell('comparing', 0, 1);
  return reviewOf(verdict, findNearDuplicates(verdict.initiatives), duplicates.known);
}
