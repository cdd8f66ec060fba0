import { ask } from '../page.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { draftNewTab } from './new-tab.ts';

/** What people fill when the programme comes to its end. */
export const CLOSING_ROLES = ['deadlines', 'supportTeam', 'papers'] as const;

/** Drafts an empty tab full: that it is ours is said first, and its head comes last. */
export function draftClosingTab(
  workbook: SheetWorkbook,
  role: (typeof CLOSING_ROLES)[number],
): void {
  const tab = workbook.open(role);
  draftNewTab(workbook, tab, ask('new-tabs', 'closingTab', role));
}
