import { SET_UP_WORDS as WORDS } from '../../words/set-up-page.ts';
import { ask, showPage } from '../page.ts';
import { type ActionResult, menuAction, tell } from '../run/action.ts';
import { lookAt } from '../set-up/facts.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';

/** “Thiết lập”: shows what would be done. Nothing is written. */
export function setUp(): ActionResult {
  return menuAction(() => {
    const { proposal, isSetUp } = ask('set-up', 'propose', lookAt(new SheetWorkbook()).facts);
    if (isSetUp) {
      tell(WORDS.title, WORDS.nothingToDo);
      return { outcome: 'done', message: WORDS.nothingToDo };
    }
    showPage('set-up', 'renderSetUpPage', WORDS.title, proposal);
    return { outcome: 'done', message: WORDS.shown };
  });
}
