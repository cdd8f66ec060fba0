import { ENTRY_TITLES } from '../../words/menu.ts';
import { ask } from '../page.ts';
import type { ActionResult } from '../run/action.ts';
import { officersRun } from '../run/officers-run.ts';
import { draftTracking } from '../run/tracking.ts';
import { offerTab } from '../set-up/offer-tab.ts';

/** “Theo dõi nộp”: renews who has sent what; the days and notes that people typed stay. */
export function trackDeliverables(): ActionResult {
  const title = ENTRY_TITLES.trackDeliverables;
  return officersRun(title, draftTracking, (workbook) =>
    offerTab(workbook, title, 'deadlines', () => ask('new-tabs', 'closingTab', 'deadlines')),
  );
}
