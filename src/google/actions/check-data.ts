import { buildReport } from '../../programme/report.ts';
import { renderDuplicates } from '../../tabs/duplicates/list.ts';
import { DUPLICATE_LIST, duplicateLine } from '../../tabs/duplicates/tab.ts';
import { isOpen, renderFindingList, withoutAccepted } from '../../tabs/findings/list.ts';
import { renderChecks } from '../../tabs/unit/checks.ts';
import { ACTION_WORDS } from '../../words/actions.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { officersAction } from '../protections.ts';
import { type ActionResult, withDocumentLock } from '../run/action.ts';
import { reviewDuplicates } from '../run/likenesses.ts';
import { Memory } from '../run/memory.ts';
import { readEverything } from '../run/read.ts';
import { writeRun } from '../run/write-run.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { draftFindings } from '../tabs/finding-list.ts';
import { draftList } from '../tabs/list-sheet.ts';
import { draftMarks } from '../tabs/mark-sheet.ts';
import { draftChecks } from '../tabs/unit-sheets.ts';

/** “Kiểm tra toàn bộ”: marks every tab and renews the list of findings. */
export function checkData(): ActionResult {
  const title = ENTRY_TITLES.checkData;
  return officersAction(title, (workbook) =>
    withDocumentLock(title, Session.getScriptTimeZone(), () => {
      const { answer, meanwhile } = writeRun(workbook, title, draftCheck);
      const message = [answer, meanwhile].join(' ').trim();
      workbook.spreadsheet.toast(message, title, 12);
      return { outcome: 'done', message };
    }),
  );
}

/** Drafts everything that a full check writes; answers what the officer is told. */
function draftCheck(workbook: SheetWorkbook): string {
  const reading = readEverything(workbook);
  const { verdict, tabs, duplicates, list, today, programme } = reading;
  const review = reviewDuplicates(reading);
  // Likenesses that nobody decided yet are among the findings.
  const report = buildReport(verdict, reading.report.asOf, review);
  const shown = withoutAccepted(verdict, report, list.known, ['warning']);
  const memory = new Memory();
  const rows = renderFindingList(verdict, report, tabs, list.known, today);
  const checked = draftChecks(workbook, renderChecks(shown, tabs));
  const marked = draftMarks(workbook, memory, shown, tabs, true);
  const listed = draftFindings(workbook, memory, list, rows, programme);
  const lines = renderDuplicates(review, tabs).map(duplicateLine);
  const grouped =
    (review.length > 0 || workbook.byRole('duplicates') !== null) &&
    draftList(workbook, memory, DUPLICATE_LIST, duplicates, { lines });
  memory.draft(workbook.draft);
  const open = rows.filter(isOpen);
  const errors = open.filter((row) => row.finding?.severity === 'error').length;
  return [
    ACTION_WORDS.checked(report.outcomes.length, errors, open.length - errors),
    ACTION_WORDS.changed([
      ...(listed ? [`“${workbook.nameOf('findings')}”`] : []),
      ...(grouped ? [`“${workbook.nameOf('duplicates')}”`] : []),
      ...(checked > 0 ? [ACTION_WORDS.changedChecks(checked)] : []),
      ...(marked > 0 ? [ACTION_WORDS.changedMarks(marked)] : []),
    ]),
  ].join(' ');
}
