import { ENTRY_TITLES } from '../../words/menu.ts';
import { PEOPLE_WORDS } from '../../words/people.ts';
import { lookAtPeople, officersAction } from '../protections.ts';
import { type ActionResult, confirm, tell } from '../run/action.ts';
import { readSetup } from '../run/read.ts';
import { protecting } from '../run/rights.ts';
import { inSteps } from '../run/steps.ts';
import { stored } from '../store.ts';

/** Milliseconds; a protection takes some calls, each of which Google carries out at once. */
const PER_PROTECTION = 1_000;

/** “Phân quyền”: shows what would be protected for whom, and applies it. */
export function protectTabs(): ActionResult {
  const title = ENTRY_TITLES.protectTabs;
  return officersAction(title, (workbook) => {
    const people = lookAtPeople(workbook, readSetup(workbook));
    const { tabs, officers, plan, foreign, wrong, others, owner } = people;
    if (plan.add.length + plan.remove.length === 0) {
      // A run may have been stopped behind its last protection.
      stored('protecting').forget();
      const message = others.length > 0 ? PEOPLE_WORDS.unknown(others, owner) : PEOPLE_WORDS.right;
      tell(title, message);
      return { outcome: 'done', message };
    }
    const question = PEOPLE_WORDS.plan(tabs, officers, plan, foreign, wrong, others, owner);
    if (!confirm(title, question)) return { outcome: 'refused', message: PEOPLE_WORDS.stopped };
    const expected = (plan.add.length + plan.remove.length) * PER_PROTECTION;
    return inSteps('protectTabs', protecting(plan), workbook, expected);
  });
}
