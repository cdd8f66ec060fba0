import { CLOSING_WORDS as WORDS } from '../../words/closing.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import type { ActionResult } from '../run/action.ts';
import { officersRun } from '../run/officers-run.ts';
import { CLOSING_ROLES, draftClosingTab } from '../set-up/closing-tabs.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

/** “Lập các tab tổng kết”: makes those that are not there, with their heads and notes; nothing else changes. */
export function makeClosingTabs(): ActionResult {
  return officersRun(ENTRY_TITLES.makeClosingTabs, draftTabs);
}

function draftTabs(workbook: SheetWorkbook): string {
  const missing = CLOSING_ROLES.filter((role) => (workbook.byRole(role)?.getLastRow() ?? 0) === 0);
  for (const role of missing) draftClosingTab(workbook, role);
  const names = missing.map((role) => workbook.nameOf(role));
  return names.length === 0 ? WORDS.allThere : WORDS.madeAll(names);
}
