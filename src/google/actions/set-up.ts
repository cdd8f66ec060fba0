import { renderSetUpPage, SET_UP_PAGE } from '../../dialogs/set-up.ts';
import { isSetUp, proposeSetUp } from '../../programme/proposal/index.ts';
import { SET_UP_WORDS as WORDS } from '../../words/set-up-page.ts';
import { type ActionResult, menuAction, tell } from '../run/action.ts';
import { lookAt } from '../set-up/facts.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';

/** “Thiết lập”: shows what would be done. Nothing is written. */
export function setUp(): ActionResult {
  return menuAction(() => {
    const proposal = proposeSetUp(lookAt(new SheetWorkbook()).facts);
    if (isSetUp(proposal)) {
      tell(WORDS.title, WORDS.nothingToDo);
      return { outcome: 'done', message: WORDS.nothingToDo };
    }
    const page = HtmlService.createHtmlOutput(renderSetUpPage(proposal))
      .setWidth(SET_UP_PAGE.width)
      .setHeight(SET_UP_PAGE.height);
    SpreadsheetApp.getUi().showModalDialog(page, WORDS.title);
    return { outcome: 'done', message: WORDS.shown };
  });
}
