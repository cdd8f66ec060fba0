import { ENTRY_TITLES } from '../../words/menu.ts';
import { PEOPLE_WORDS } from '../../words/people.ts';
import { officersAction, protectionsOf } from '../protections.ts';
import { type ActionResult, confirm, tell } from '../run/action.ts';
import { programmeOf, unprotecting } from '../run/rights.ts';
import { inSteps } from '../run/steps.ts';
import { stored } from '../store.ts';

/** Milliseconds, that it is found and removed. */
const PER_PROTECTION = 500;

/** “Gỡ phân quyền”: removes the protections of the add-in and no others. */
export function unprotectTabs(): ActionResult {
  const title = ENTRY_TITLES.unprotectTabs;
  return officersAction(title, (workbook) => {
    const { own } = protectionsOf(workbook, () => programmeOf(workbook));
    if (own.length === 0) {
      stored('protected').forget();
      tell(title, PEOPLE_WORDS.nothingToRemove);
      return { outcome: 'done', message: PEOPLE_WORDS.nothingToRemove };
    }
    if (!confirm(title, PEOPLE_WORDS.askRemove(own.length)))
      return { outcome: 'refused', message: PEOPLE_WORDS.stopped };
    return inSteps('unprotectTabs', unprotecting(own), workbook, own.length * PER_PROTECTION);
  });
}
