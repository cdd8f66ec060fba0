import { CLOSING_WORDS as WORDS } from '../../words/closing.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { ask } from '../page.ts';
import type { ActionResult } from '../run/action.ts';
import { officersRun } from '../run/officers-run.ts';
import { draftNewTab } from '../set-up/new-tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

/** What people fill when the programme comes to its end. */
const CLOSING = ['deadlines', 'supportTeam', 'papers'] as const;

/** “Lập các tab tổng kết”: makes those that are not there, with their heads and notes; nothing else changes. */
export function makeClosingTabs(): ActionResult {
  return officersRun(ENTRY_TITLES.makeClosingTabs, draftTabs);
}

function draftTabs(workbook: SheetWorkbook): string {
  const missing = CLOSING.filter((role) => (workbook.byRole(role)?.getLastRow() ?? 0) === 0);
  for (const role of missing) {
    const tab = workbook.open(role);
    draftNewTab(workbook, tab, ask('new-tabs', 'closingTab', role));
    workbook.complete(tab);
  }
  const names = missing.map((role) => workbook.nameOf(role));
  return names.length === 0 ? WORDS.allThere : WORDS.madeAll(names);
}
