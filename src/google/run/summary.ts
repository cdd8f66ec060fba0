import { isLost } from '../../programme/gaps.ts';
import { sum } from '../../programme/progress/progress.ts';
import { isBehind } from '../../programme/progress/status.ts';
import type { Report } from '../../programme/report.ts';
import { renderFindingList, withoutAccepted } from '../../tabs/findings/list.ts';
import { auditForm } from '../../tabs/form/audit.ts';
import { renderForm } from '../../tabs/form/form.ts';
import { gapSentences, lostSentences } from '../../tabs/form/notes.ts';
import { type CheckColumn, renderChecks } from '../../tabs/unit/checks.ts';
import { ACTION_WORDS, renamedTabs } from '../../words/actions.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import type { Day } from '../../workbook/moment.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { draftFindings } from '../tabs/finding-list.ts';
import { draftForm, readFormSheet } from '../tabs/form-sheet.ts';
import { draftHistory, readHistory } from '../tabs/history-sheet.ts';
import { draftKept, findKept } from '../tabs/kept-sheet.ts';
import { draftMarks } from '../tabs/mark-sheet.ts';
import { draftOverview } from '../tabs/overview-list.ts';
import { draftChecks, draftColors } from '../tabs/unit-sheets.ts';
import { type Changes, changesText, counted, plainly } from './changes.ts';
import { Memory } from './memory.ts';
import { rememberCheck } from './one-tab.ts';
import { readEverything } from './read.ts';
import type { Step, Work } from './steps.ts';
import { type Drafted, tabwise } from './tabwise.ts';

/** The one click, without a dialog: reads everything once, judges it, and writes what changed. */
export const SUMMARY: Work = tabwise(ENTRY_TITLES.buildSummary, draftSummary);

/** Drafts everything that the one click writes. */
export function draftSummary(workbook: SheetWorkbook, { pace }: Step): Drafted {
  const reading = readEverything(workbook, pace);
  const { tabs, verdict, report, programme, today, list } = reading;
  const form = renderForm(report);
  const tab = workbook.nameOf('consolidated');
  const mismatch = auditForm(form);
  if (mismatch) throw new SetupError({ code: 'form-does-not-add-up', tab, ...mismatch });
  const formSheet = readFormSheet(workbook);
  const history = readHistory(workbook);
  // A warning that an officer accepted no longer asks for anything; an error still keeps its row out.
  const shown = withoutAccepted(verdict, report, list.known, ['warning']);
  const checks = renderChecks(shown, tabs);
  const memory = new Memory();
  const unitTabs = report.ranking.map(({ unit }) => unit.tab);
  const rows = renderFindingList(verdict, report, tabs, list.known, today);
  const lists = [
    draftForm(workbook, memory, formSheet, form, unitTabs) && `“${tab}”`,
    workbook.byRole('overview') !== null &&
      draftOverview(workbook, memory, reading, history) &&
      `“${workbook.nameOf('overview')}”`,
    draftHistory(workbook, history, report) && `“${workbook.nameOf('history')}”`,
    draftFindings(workbook, memory, list, rows, programme) && `“${workbook.nameOf('findings')}”`,
  ];
  draftKept(workbook, findKept(workbook), reading, form);
  const isThorough = (): boolean => false;
  const marked = draftMarks(workbook, memory, shown, tabs, { pace, isThorough });
  // A tab for which there is no time is left whole.
  const taken = checks.filter(
    (check) => !marked.left.some(({ name }) => name === check.tab.table.tab),
  );
  rememberCheck(workbook, memory, reading, report.findings);
  const changes = {
    ...plainly(lists.filter((list) => list !== false)),
    ...counted({
      changedChecks: draftChecks(workbook, memory, taken),
      changedMarks: marked.changed,
      changedColors: draftColors(workbook, memory, report, taken),
    }),
  };
  memory.draft(workbook.draft);
  return { ...marked, changes, told: (all) => describe(report, checks, all, today) };
}

function describe(
  report: Report,
  checks: readonly CheckColumn[],
  changes: Changes,
  today: Day,
): string {
  const isTargeted = report.units.some((unit) => unit.target !== null);
  const behind = report.units.filter((unit) => isBehind(unit.status)).length;
  const notCounted = sum(report.notCounted.map(({ rows }) => rows));
  return [
    ACTION_WORDS.fixedDay(report.programme.settings.reportDay, today),
    isTargeted ? '' : ACTION_WORDS.noTargets,
    ...lostSentences(report),
    ACTION_WORDS.summary(report.asOf, report.total),
    isTargeted && (behind > 0 || report.total.unknown.length === 0)
      ? ACTION_WORDS.behind(behind)
      : '',
    ACTION_WORDS.notCounted(notCounted),
    ...renamedTabs(report.programme.units),
    ...gapSentences(report.gaps.filter((gap) => !isLost(gap))),
    ACTION_WORDS.keptWords(sum(checks.map(({ kept }) => kept))),
    ACTION_WORDS.changed(changesText(changes, ACTION_WORDS)),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
