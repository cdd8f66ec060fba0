import { officersAction } from '../protections.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { type ActionResult, withDocumentLock } from './action.ts';
import { writeRun } from './write-run.ts';

/**
 * An entry of officers that is one run: what `decide` answers is shown beside the sheet when all is written.
 *
 * @param before what has to be asked, or done instead, while no lock is held; `null` goes on
 */
export function officersRun(
  title: string,
  decide: (workbook: SheetWorkbook) => string,
  before: (workbook: SheetWorkbook) => ActionResult | null = () => null,
): ActionResult {
  return officersAction(title, (workbook) => before(workbook) ?? run(workbook, title, decide));
}

function run(
  workbook: SheetWorkbook,
  title: string,
  decide: (workbook: SheetWorkbook) => string,
): ActionResult {
  return withDocumentLock(title, Session.getScriptTimeZone(), () => {
    const { answer, meanwhile } = writeRun(workbook, title, decide);
    const message = [answer, meanwhile].join(' ').trim();
    workbook.spreadsheet.toast(message, title, 12);
    return { outcome: 'done', message };
  });
}
