import { ENTRY_TITLES } from '../../words/menu.ts';
import { showDocument } from '../documents/desk.ts';
import { ask } from '../page.ts';
import { officersAction } from '../protections.ts';
import type { ActionResult } from '../run/action.ts';
import { readEverything } from '../run/read.ts';
import { offerTab } from '../set-up/offer-tab.ts';

/** “Danh sách tham luận…”: who gives a paper, as the tab says. */
export function draftPaperList(): ActionResult {
  const title = ENTRY_TITLES.draftPaperList;
  return officersAction(
    title,
    (workbook) =>
      offerTab(workbook, title, 'papers', () => ask('new-tabs', 'closingTab', 'papers')) ??
      showDocument('papers', readEverything(workbook)),
  );
}
