import { ENTRY_TITLES } from '../../words/menu.ts';
import type { ActionResult } from '../run/action.ts';
import { draftAwards } from '../run/award-list.ts';
import { officersRun } from '../run/officers-run.ts';

/** “Danh sách khen thưởng”: renews who may be proposed; what people decided and noted stays. */
export function listAwards(): ActionResult {
  return officersRun(ENTRY_TITLES.listAwards, draftAwards);
}
