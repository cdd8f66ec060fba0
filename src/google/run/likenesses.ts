import { findNearDuplicates } from '../../programme/duplicates/near/index.ts';
import {
  countUndecided,
  isOutside,
  type Review,
  reviewOf,
} from '../../programme/duplicates/review.ts';
import { renderDuplicates } from '../../tabs/duplicates/list.ts';
import { DUPLICATE_LIST, duplicateLine } from '../../tabs/duplicates/tab.ts';
import { DUPLICATE_WORDS } from '../../words/duplicates.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { draftList } from '../tabs/list-sheet.ts';
import { Memory } from './memory.ts';
import { outsideRows } from './outside.ts';
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
  const isLeft = leavesDecisions(reading);
  if (!isLeft) draftGroups(workbook, memory, reading, review);
  memory.draft(workbook.draft);
  const outside = reading.duplicates.known.filter(({ members }) => members.some(isOutside));
  const groups = [...review, ...outside];
  const found = DUPLICATE_WORDS.found(groups.length, countUndecided(groups));
  const told = (): string => (isLeft ? `${found} ${DUPLICATE_WORDS.left}` : found);
  return { changes: {}, told, seenTo: [], left: [] };
}

/** Drafts the tab of duplicates anew; answers whether anything on it changes. */
export function draftGroups(
  workbook: SheetWorkbook,
  memory: Memory,
  reading: Reading,
  review: Review,
): boolean {
  const { tabs, duplicates } = reading;
  const { rows } = outsideRows(reading, review.length);
  const lines = [...renderDuplicates(review, tabs), ...rows].map(duplicateLine);
  return draftList(workbook, memory, DUPLICATE_LIST, duplicates, { lines });
}

/** Decisions about rows of a tab that is not there would go with their groups: the list is left as it is. */
export function leavesDecisions({ programme, duplicates }: Reading): boolean {
  const isDecided = duplicates.known.some(({ members }) =>
    members.some(({ decision }) => decision !== null),
  );
  return isDecided && programme.units.some(({ lost }) => lost !== undefined);
}

/** Looks for likenesses: the groups of duplicates as they are now, with what people decided. */
export function reviewDuplicates({ verdict, duplicates }: Reading, pace: Pace): Review {
  pace.tell('comparing', 0, 1);
  return reviewOf(verdict, findNearDuplicates(verdict.initiatives), duplicates.known);
}
