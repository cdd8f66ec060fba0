import { ENTRY_TITLES } from '../../words/menu.ts';
import { officersAction } from '../protections.ts';
import type { ActionResult } from '../run/action.ts';
import { CHECK } from '../run/check.ts';
import { expectedTime } from '../run/expected.ts';
import { inSteps } from '../run/steps.ts';

/** Every tab is looked at, and near duplicates are sought: milliseconds for a row. */
const PER_ROW = { known: 2, fresh: 3 };

/** “Kiểm tra toàn bộ”: marks every tab and renews the list of findings. */
export function checkData(): ActionResult {
  return officersAction(ENTRY_TITLES.checkData, (workbook) =>
    inSteps('checkData', CHECK, workbook, expectedTime(workbook, PER_ROW)),
  );
}
