import { ENTRY_TITLES } from '../../words/menu.ts';
import { PEOPLE_WORDS } from '../../words/people.ts';
import { applyProtections, lookAtPeople, officersAction } from '../protections.ts';
import { type ActionResult, confirm, tell, withDocumentLock } from '../run/action.ts';
import { readSetup } from '../run/read.ts';

/** “Phân quyền”: shows what would be protected for whom, and applies it. */
export function protectTabs(): ActionResult {
  const title = ENTRY_TITLES.protectTabs;
  return officersAction(title, (workbook) => {
    const { tabs, officers, plan, foreign, wrong } = lookAtPeople(workbook, readSetup(workbook));
    if (plan.add.length + plan.remove.length === 0) {
      tell(title, PEOPLE_WORDS.right);
      return { outcome: 'done', message: PEOPLE_WORDS.right };
    }
    if (!confirm(title, PEOPLE_WORDS.plan(tabs, officers, plan, foreign, wrong)))
      return { outcome: 'refused', message: PEOPLE_WORDS.stopped };
    return withDocumentLock(title, Session.getScriptTimeZone(), () => {
      applyProtections(workbook, plan);
      const message = PEOPLE_WORDS.applied(plan.add.length, plan.remove.length);
      workbook.spreadsheet.toast(message, title, 12);
      return { outcome: 'done', message };
    });
  });
}
