import { ENTRY_TITLES } from '../../words/menu.ts';
import { AUTO_WORDS } from '../../words/people.ts';
import { me, TICK, timeNow, writeState } from '../auto-summary.ts';
import { mayManage } from '../protections.ts';
import { type ActionResult, menuAction, refuse, tell } from '../run/action.ts';
import { expectedTime } from '../run/expected.ts';
import { inSteps } from '../run/steps.ts';
import { SUMMARY } from '../run/summary.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';
import { stored } from '../store.ts';

/** Milliseconds for a row. */
const PER_ROW = { known: 0.6, fresh: 2.3 };

/** “Lập Biểu tổng hợp”: at once for an officer; a request to the owner's triggers for others. */
export function buildSummary(): ActionResult {
  return menuAction(() => {
    const workbook = new SheetWorkbook();
    if (!mayManage(workbook)) return requestSummary(workbook);
    return inSteps('buildSummary', SUMMARY, workbook, expectedTime(workbook, PER_ROW));
  });
}

/** The owner's clock sees the tick, whoever made it. */
function requestSummary(workbook: SheetWorkbook): ActionResult {
  const auto = stored('auto').read();
  const sheet = workbook.byRole('control');
  if (!auto || !sheet) return refuse(ENTRY_TITLES.buildSummary, AUTO_WORDS.notOn);
  writeState(sheet, AUTO_WORDS.asked(timeNow(), me()));
  sheet.getRange(TICK).setValue(true);
  const message = AUTO_WORDS.requested(auto.owner);
  tell(ENTRY_TITLES.buildSummary, message);
  return { outcome: 'done', message };
}
