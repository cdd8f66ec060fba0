import type { NewTab } from '../../tabs/set-up/set-up-tabs.ts';
import { CLOSING_WORDS } from '../../words/closing.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import type { TabRole } from '../../workbook/tabs.ts';
import { type ActionResult, confirm, withDocumentLock } from '../run/action.ts';
import { writeRun } from '../run/write-run.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { draftNewTab } from './new-tab.ts';

/**
 * Offers to make a tab that people fill and that is not there yet; `null` where it is.
 * @throws SetupError `tab-missing` where nobody wants it
 */
export function offerTab(
  workbook: SheetWorkbook,
  title: string,
  role: TabRole,
  content: () => NewTab,
): ActionResult | null {
  const sheet = workbook.byRole(role);
  if (sheet && sheet.getLastRow() > 0) return null;
  const name = workbook.nameOf(role);
  if (!confirm(title, CLOSING_WORDS.offer(name)))
    throw new SetupError({ code: 'tab-missing', tab: name, neededFor: 'closing' });
  return withDocumentLock(title, Session.getScriptTimeZone(), () => {
    writeRun(workbook, title, (book) => {
      const tab = book.open(role);
      draftNewTab(book, tab, content());
    });
    const message = CLOSING_WORDS.made(name);
    workbook.spreadsheet.toast(message, title, 12);
    return { outcome: 'done', message };
  });
}
