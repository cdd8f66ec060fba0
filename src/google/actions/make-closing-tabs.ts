import { newDeadlinesTab, newPapersTab, newSupportTab } from '../../tabs/set-up/closing-tabs.ts';
import type { NewTab } from '../../tabs/set-up/set-up-tabs.ts';
import { CLOSING_WORDS as WORDS } from '../../words/closing.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import type { TabRole } from '../../workbook/tabs.ts';
import type { ActionResult } from '../run/action.ts';
import { officersRun } from '../run/officers-run.ts';
import { draftNewTab } from '../set-up/new-tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

/** What people fill when the programme comes to its end. */
const CLOSING: readonly (readonly [TabRole, () => NewTab])[] = [
  ['deadlines', newDeadlinesTab],
  ['supportTeam', newSupportTab],
  ['papers', newPapersTab],
];

/** “Lập các tab tổng kết”: makes those that are not there, with their heads and notes; nothing else changes. */
export function makeClosingTabs(): ActionResult {
  return officersRun(ENTRY_TITLES.makeClosingTabs, draftTabs);
}

function draftTabs(workbook: SheetWorkbook): string {
  const missing = CLOSING.filter(([role]) => (workbook.byRole(role)?.getLastRow() ?? 0) === 0);
  for (const [role, content] of missing) {
    const tab = workbook.open(role);
    draftNewTab(workbook, tab, content());
    workbook.complete(tab);
  }
  const names = missing.map(([role]) => workbook.nameOf(role));
  return names.length === 0 ? WORDS.allThere : WORDS.madeAll(names);
}
