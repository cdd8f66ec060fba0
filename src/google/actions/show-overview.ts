import { ENTRY_TITLES } from '../../words/menu.ts';
import { OVERVIEW_ANSWERS } from '../../words/overview-answers.ts';
import { lastOverview } from '../overview.ts';
import { showPage } from '../page.ts';
import { type ActionResult, menuAction } from '../run/action.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';

/** “Bảng theo dõi…”: how all stand, in pictures. Nothing is written. */
export function showOverview(): ActionResult {
  return menuAction(() => {
    const page = lastOverview(new SheetWorkbook());
    showPage('overview', 'renderOverview', ENTRY_TITLES.showOverview, page);
    return { outcome: 'done', message: OVERVIEW_ANSWERS.shown };
  });
}
