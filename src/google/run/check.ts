import { buildReport } from '../../programme/report.ts';
import { isOpen, renderFindingList, withoutAccepted } from '../../tabs/findings/list.ts';
import { lostSentences } from '../../tabs/form/notes.ts';
import { renderChecks } from '../../tabs/unit/checks.ts';
import { ACTION_WORDS, renamedTabs } from '../../words/actions.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { draftFindings } from '../tabs/finding-list.ts';
import { draftMarks } from '../tabs/mark-sheet.ts';
import { draftChecks } from '../tabs/unit-sheets.ts';
import { type Changes, changesText, counted, plainly } from './changes.ts';
import { draftGroups, leavesDecisions, reviewDuplicates } from './likenesses.ts';
import { Memory } from './memory.ts';
import { rememberCheck, rememberTabs } from './one-tab.ts';
import { readEverything } from './read.ts';
import type { Step, Work } from './steps.ts';
import { type Drafted, tabwise } from './tabwise.ts';

/** The check of every tab, without a dialog. */
export const CHECK: Work = tabwise(ENTRY_TITLES.checkData, draftCheck);

/** Drafts everything that a full check writes. */
export function draftCheck(workbook: SheetWorkbook, { pace, done }: Step): Drafted {
  const reading = readEverything(workbook, pace);
  const { verdict, tabs, list, today, programme } = reading;
  const review = reviewDuplicates(reading, pace);
  // Likenesses that nobody decided yet are among the findings.
  const report = buildReport(verdict, reading.report.asOf, review);
  const shown = withoutAccepted(verdict, report, list.known, ['warning']);
  const memory = new Memory();
  const rows = renderFindingList(verdict, report, tabs, list.known, today);
  const listed = draftFindings(workbook, memory, list, rows, programme);
  const grouped =
    (review.length > 0 || workbook.byRole('duplicates') !== null) &&
    !leavesDecisions(reading) &&
    draftGroups(workbook, memory, reading, review);
  const isThorough = ({ key }: Tab): boolean => !done.has(key);
  const marked = draftMarks(workbook, memory, shown, tabs, { pace, isThorough });
  // A tab for which there is no time is left whole.
  const taken = tabs.filter(({ table }) => !marked.left.some(({ name }) => name === table.tab));
  const checks = renderChecks(shown, taken);
  const checked = draftChecks(workbook, memory, checks);
  rememberCheck(workbook, memory, reading, report.findings);
  rememberTabs(workbook, memory, reading, checks);
  memory.draft(workbook.draft);
  const open = rows.filter(isOpen);
  const errors = open.filter((row) => row.finding?.severity === 'error').length;
  const changes = {
    ...(listed ? plainly([`“${workbook.nameOf('findings')}”`]) : {}),
    ...(grouped ? plainly([`“${workbook.nameOf('duplicates')}”`]) : {}),
    ...counted({ changedChecks: checked, changedMarks: marked.changed }),
  };
  const sentences = [
    ACTION_WORDS.checked(report.outcomes.length, errors, open.length - errors),
    ...renamedTabs(programme.units),
    ...lostSentences(report),
  ];
  const told = (all: Changes): string =>
    [...sentences, ACTION_WORDS.changed(changesText(all, ACTION_WORDS))].join(' ');
  return { ...marked, changes, told };
}
