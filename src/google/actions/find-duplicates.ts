import { countUndecided } from '../../programme/duplicates/review.ts';
import { DUPLICATE_WORDS } from '../../words/duplicates.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { officersAction } from '../protections.ts';
import { type ActionResult, withDocumentLock } from '../run/action.ts';
import { reviewDuplicates } from '../run/likenesses.ts';
import { readEverything } from '../run/read.ts';
import { writeDuplicateSheet } from '../tabs/duplicate-sheet.ts';
import { journaled } from '../undo/journal.ts';

/** “Tìm sáng kiến trùng”: renews the tab of duplicates; what people decided stays. */
export function findDuplicates(): ActionResult {
  const title = ENTRY_TITLES.findDuplicates;
  return officersAction(title, (workbook) =>
    withDocumentLock(title, Session.getScriptTimeZone(), () => {
      const reading = readEverything(workbook);
      const review = reviewDuplicates(reading);
      journaled(workbook, title, () => writeDuplicateSheet(reading, review));
      const message = DUPLICATE_WORDS.found(review.length, countUndecided(review));
      workbook.spreadsheet.toast(message, title, 12);
      return { outcome: 'done', message };
    }),
  );
}
