import { ENTRY_TITLES } from '../../words/menu.ts';
import { showDocument } from '../documents/desk.ts';
import { gather } from '../documents/gather.ts';
import { draftOutline } from '../documents/outline.ts';
import { officersAction } from '../protections.ts';
import { type ActionResult, withDocumentLock } from '../run/action.ts';
import { readEverything } from '../run/read.ts';
import { writeRun } from '../run/write-run.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';

/**
 * “Báo cáo tổng kết…”: renews what is computed in the outline's tab, which is made where it is missing, and
 * shows the report that follows from it.
 */
export function draftClosingReport(): ActionResult {
  const title = ENTRY_TITLES.draftClosingReport;
  return officersAction(title, (workbook) => {
    const renewed = withDocumentLock(title, Session.getScriptTimeZone(), () => {
      const { meanwhile } = writeRun(workbook, title, (book) => {
        draftOutline(book, gather('report', readEverything(book)).material);
      });
      return { outcome: 'done', message: meanwhile };
    });
    if (renewed.outcome !== 'done') return renewed;
    return showDocument('report', readEverything(new SheetWorkbook()));
  });
}
