import { ENTRY_TITLES } from '../../words/menu.ts';
import { PEOPLE_WORDS } from '../../words/people.ts';
import { lookAtPeople, officersAction } from '../protections.ts';
import { type ActionResult, confirm, tell } from '../run/action.ts';
import { readSetup } from '../run/read.ts';
import { protecting } from '../run/rights.ts';
import { inSteps } from '../run/steps.ts';

/** Milliseconds; a protection takes some calls, each of which Google carries out at once. */
const PER_PROTECTION = 1_000;

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
    const expected = (plan.add.length + plan.remove.length) * PER_PROTECTION;
    return inSteps('protectTabs', protecting(plan), workbook, expected);
  });
}
