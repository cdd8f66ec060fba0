import { countUndecided } from '../../tabs/duplicates/list.ts';
import { DUPLICATE_WORDS } from '../../words/duplicates.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { officersAction } from '../protections.ts';
import { type ActionResult, withDocumentLock } from '../run/action.ts';
import { proposeDuplicates } from '../run/likenesses.ts';
import { readEverything } from '../run/read.ts';
import { writeDuplicateSheet } from '../tabs/duplicate-sheet.ts';
import { journaled } from '../undo/journal.ts';

/** “Tìm sáng kiến trùng”: renews the tab of duplicates; what people decided stays. */
export function findDuplicates(): ActionResult {
  const title = ENTRY_TITLES.findDuplicates;
  return officersAction(title, (workbook) =>
    withDocumentLock(title, Session.getScriptTimeZone(), () => {
      const reading = readEverything(workbook);
      const rows = proposeDuplicates(reading);
      journaled(workbook, title, () => writeDuplicateSheet(workbook, reading.duplicates, rows));
      const { groups, undecided } = countUndecided(rows);
      const message = DUPLICATE_WORDS.found(groups, undecided);
      workbook.spreadsheet.toast(message, title, 12);
      return { outcome: 'done', message };
    }),
  );
}
