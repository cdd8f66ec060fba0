import { type ToDoLine, thisWeek } from '../../programme/closing/this-week.ts';
import type { Submission } from '../../programme/deadlines/submissions.ts';
import type { Programme } from '../../programme/set-up/programme.ts';
import { countLacking, readAwardList } from '../../tabs/awards/list.ts';
import { AWARD_LIST } from '../../tabs/awards/tab.ts';
import { readReview } from '../../tabs/duplicates/list.ts';
import { DUPLICATE_LIST } from '../../tabs/duplicates/tab.ts';
import { readFindingList, wrongRows } from '../../tabs/findings/list.ts';
import { FINDING_LIST } from '../../tabs/findings/tab.ts';
import type { ListTab } from '../../tabs/list-tab.ts';
import type { Grid } from '../../workbook/cell.ts';
import type { Day } from '../../workbook/moment.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { readList } from '../tabs/list-sheet.ts';
import { readTracked } from './closing.ts';
import type { Reading } from './read.ts';

/** What is to be done this week, by the lists as they were last made: no unit's tab is read. */
export function weekByLists(
  workbook: SheetWorkbook,
  { units }: Programme,
  submissions: readonly Submission[],
  asOf: Day,
): ToDoLine[] {
  const review = ifMade(workbook, DUPLICATE_LIST, readReview);
  const findings = ifMade(workbook, FINDING_LIST, readFindingList);
  const wrong = findings && wrongRows(findings);
  return thisWeek({ units, submissions, lacking: lackingIn(workbook), review, wrong }, asOf);
}

/** The same from what was just read and judged. */
export function weekOf({ workbook, programme, duplicates, report }: Reading): ToDoLine[] {
  const { asOf, outcomes } = report;
  const tracked = unlessInDisorder(() => readTracked(workbook, programme, asOf));
  const submissions = tracked?.submissions ?? [];
  const wrong = outcomes.flatMap(({ counts, initiative }) =>
    counts === 'error' ? [initiative.unit] : [],
  );
  const lacking = lackingIn(workbook);
  const review = duplicates.known;
  return thisWeek({ units: programme.units, submissions, lacking, review, wrong }, asOf);
}

function lackingIn(workbook: SheetWorkbook): number | null {
  const known = ifMade(workbook, AWARD_LIST, readAwardList);
  return known && countLacking(known);
}

/** What a list says; `null` where it was never made. */
function ifMade<Known>(
  workbook: SheetWorkbook,
  list: Pick<ListTab<string>, 'role'>,
  read: (tab: string, grid: Grid) => Known,
): Known | null {
  if (!workbook.byRole(list.role)) return null;
  return unlessInDisorder(() => readList(workbook, list, read).known);
}

/** A tab in disorder is told where it is the matter; a summary goes on without it. */
function unlessInDisorder<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof SetupError) return null;
    throw error;
  }
}
