import { DEADLINE_COLUMNS, trackedOf } from '../../programme/deadlines/deadline.ts';
import { isReceived } from '../../programme/deadlines/submissions.ts';
import { renderSubmissions } from '../../tabs/submissions/list.ts';
import {
  doubtfulCells,
  SUBMISSION_LIST,
  submissionLine,
  tasksAbove,
} from '../../tabs/submissions/tab.ts';
import { TRACKING_WORDS } from '../../words/deadlines.ts';
import { dayOf } from '../../workbook/moment.ts';
import { readNow } from '../sheet/clock.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { draftList } from '../tabs/list-sheet.ts';
import { readNeeded, readTracked } from './closing.ts';
import { Memory } from './memory.ts';
import { readSetup } from './read.ts';
import { weekByLists } from './week.ts';

/** Drafts the list of who has sent what; answers what its officer is told. */
export function draftTracking(workbook: SheetWorkbook): string {
  const programme = readSetup(workbook);
  const { timeZone, reportDay } = programme.settings;
  const asOf = reportDay ?? dayOf(readNow(timeZone));
  const table = readNeeded(workbook, 'deadlines', DEADLINE_COLUMNS);
  const { deadlines, found, submissions } = readTracked(workbook, programme, asOf, table);
  if (trackedOf(deadlines).length === 0) return TRACKING_WORDS.noDeadlines(table.tab);
  const rows = renderSubmissions(submissions, found.known);
  const week = weekByLists(workbook, programme, submissions, asOf);
  const above = tasksAbove(deadlines, rows, week, asOf);
  const memory = new Memory();
  draftList(workbook, memory, SUBMISSION_LIST, found, { lines: rows.map(submissionLine), above });
  memory.draft(workbook.draft);
  const open = submissions.filter((submission) => !isReceived(submission));
  const overdue = open.filter(({ state }) => state.kind === 'overdue').length;
  const doubts = doubtfulCells(rows, above.rows.length + 1);
  return [
    TRACKING_WORDS.renewed(open.length, overdue),
    ...(doubts.length > 0 ? [TRACKING_WORDS.doubtful(doubts)] : []),
  ].join(' ');
}
