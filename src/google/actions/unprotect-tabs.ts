import { ENTRY_TITLES } from '../../words/menu.ts';
import { PEOPLE_WORDS } from '../../words/people.ts';
import { officersAction, protectionsOf, removeProtections } from '../protections.ts';
import { type ActionResult, confirm, tell, withDocumentLock } from '../run/action.ts';
import { stored } from '../store.ts';

/** “Gỡ phân quyền”: removes the protections of the add-in and no others. */
export function unprotectTabs(): ActionResult {
  const title = ENTRY_TITLES.unprotectTabs;
  return officersAction(title, (workbook) => {
    const { own } = protectionsOf(workbook);
    if (own.length === 0) {
      stored('protected').forget();
      tell(title, PEOPLE_WORDS.nothingToRemove);
      return { outcome: 'done', message: PEOPLE_WORDS.nothingToRemove };
    }
    if (!confirm(title, PEOPLE_WORDS.askRemove(own.length)))
      return { outcome: 'refused', message: PEOPLE_WORDS.stopped };
    return withDocumentLock(title, Session.getScriptTimeZone(), () => {
      removeProtections(own);
      const message = PEOPLE_WORDS.removed(own.length);
      workbook.spreadsheet.toast(message, title, 12);
      return { outcome: 'done', message };
    });
  });
}
