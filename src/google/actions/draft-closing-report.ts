import { ENTRY_TITLES } from '../../words/menu.ts';
import { showDocument } from '../documents/desk.ts';
import { gather } from '../documents/gather.ts';
import { draftOutline } from '../documents/outline.ts';
import { officersAction } from '../protections.ts';
import { type ActionResult, withDocumentLock } from '../run/action.ts';
import { type Reading, readEverything } from '../run/read.ts';
import { writeRun } from '../run/write-run.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

/**
 * “Báo cáo tổng kết…”: renews what is computed in the outline's tab, which is made where it is missing, and
 * shows the report that follows from it.
 */
export function draftClosingReport(): ActionResult {
  const title = ENTRY_TITLES.draftClosingReport;
  return officersAction(title, (workbook) => {
    const read: { reading: Reading | null } = { reading: null };
    const renewed = withDocumentLock(title, Session.getScriptTimeZone(), () => {
      const { answer, meanwhile } = writeRun(workbook, title, renewOutline);
      read.reading = answer;
      if (meanwhile !== '') workbook.spreadsheet.toast(meanwhile, title, 12);
      return { outcome: 'done', message: meanwhile };
    });
    return read.reading === null ? renewed : showDocument('report', withOutline(read.reading));
  });
}

function renewOutline(workbook: SheetWorkbook): Reading {
  const reading = readEverything(workbook);
  draftOutline(workbook, gather('report', reading).material);
  return reading;
}

/** What was read, with the outline's tab as the run left it: that alone is read anew. */
function withOutline(reading: Reading): Reading {
  const tab = reading.workbook.tabOf('outline');
  return { ...reading, workbook: reading.workbook.again(tab ? [tab] : []) };
}
