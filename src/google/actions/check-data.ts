import { buildReport } from '../../programme/report.ts';
import { withoutAccepted } from '../../tabs/findings/list.ts';
import { renderChecks } from '../../tabs/unit/checks.ts';
import { ACTION_WORDS } from '../../words/actions.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { officersAction } from '../protections.ts';
import { type ActionResult, withDocumentLock } from '../run/action.ts';
import { reviewDuplicates } from '../run/likenesses.ts';
import { Memory } from '../run/memory.ts';
import { readEverything } from '../run/read.ts';
import { writeDuplicateSheet } from '../tabs/duplicate-sheet.ts';
import { writeFindingSheet } from '../tabs/finding-sheet.ts';
import { markTabs } from '../tabs/mark-sheet.ts';
import { writeChecks } from '../tabs/unit-sheets.ts';
import { journaled } from '../undo/journal.ts';

/** “Kiểm tra toàn bộ”: marks every tab and renews the list of findings. */
export function checkData(): ActionResult {
  const title = ENTRY_TITLES.checkData;
  return officersAction(title, (workbook) =>
    withDocumentLock(title, Session.getScriptTimeZone(), () => {
      const reading = readEverything(workbook);
      const { verdict, tabs, duplicates, list } = reading;
      const review = reviewDuplicates(reading);
      // Likenesses that nobody decided yet are among the findings.
      const report = buildReport(verdict, reading.report.asOf, review);
      const shown = withoutAccepted(verdict, report, list.known, ['warning']);
      const memory = new Memory();
      const showsGroups = review.length > 0 || duplicates.sheet !== null;
      const { checked, marked, rows, changed, grouped } = journaled(workbook, title, () => ({
        checked: writeChecks(workbook, renderChecks(shown, tabs)),
        marked: markTabs(workbook, memory, shown, tabs, true),
        ...writeFindingSheet({ ...reading, report }),
        grouped: showsGroups && writeDuplicateSheet(reading, review),
        kept: workbook.keep(memory),
      }));
      const open = rows.filter((row) => row.state === 'open');
      const errors = open.filter(({ finding }) => finding?.severity === 'error').length;
      const message = [
        ACTION_WORDS.checked(report.outcomes.length, errors, open.length - errors),
        ACTION_WORDS.changed([
          ...(changed ? [`“${workbook.nameOf('findings')}”`] : []),
          ...(grouped ? [`“${workbook.nameOf('duplicates')}”`] : []),
          ...(checked > 0 ? [ACTION_WORDS.changedChecks(checked)] : []),
          ...(marked > 0 ? [ACTION_WORDS.changedMarks(marked)] : []),
        ]),
      ].join(' ');
      workbook.spreadsheet.toast(message, title, 12);
      return { outcome: 'done', message };
    }),
  );
}
