import { ENTRY_TITLES } from '../../words/menu.ts';
import { officersAction } from '../protections.ts';
import type { ActionResult } from '../run/action.ts';
import { expectedTime } from '../run/expected.ts';
import { DUPLICATES } from '../run/likenesses.ts';
import { inSteps } from '../run/steps.ts';

/** Milliseconds for a row, marked before or not. */
const PER_ROW = { known: 0.8, fresh: 0.8 };

/** “Tìm sáng kiến trùng”: renews the tab of duplicates; what people decided stays. */
export function findDuplicates(): ActionResult {
  return officersAction(ENTRY_TITLES.findDuplicates, (workbook) =>
    inSteps('findDuplicates', DUPLICATES, workbook, expectedTime(workbook, PER_ROW)),
  );
}
