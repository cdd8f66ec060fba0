import { countUndecided } from '../../programme/duplicates/review.ts';
import { renderDuplicates } from '../../tabs/duplicates/list.ts';
import { DUPLICATE_LIST, duplicateLine } from '../../tabs/duplicates/tab.ts';
import { DUPLICATE_WORDS } from '../../words/duplicates.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { officersAction } from '../protections.ts';
import { type ActionResult, withDocumentLock } from '../run/action.ts';
import { reviewDuplicates } from '../run/likenesses.ts';
import { Memory } from '../run/memory.ts';
import { readEverything } from '../run/read.ts';
import { writeRun } from '../run/write-run.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { draftList } from '../tabs/list-sheet.ts';

/** “Tìm sáng kiến trùng”: renews the tab of duplicates; what people decided stays. */
export function findDuplicates(): ActionResult {
  const title = ENTRY_TITLES.findDuplicates;
  return officersAction(title, (workbook) =>
    withDocumentLock(title, Session.getScriptTimeZone(), () => {
      const { answer, meanwhile } = writeRun(workbook, title, draftDuplicates);
      const message = [answer, meanwhile].join(' ').trim();
      workbook.spreadsheet.toast(message, title, 12);
      return { outcome: 'done', message };
    }),
  );
}

function draftDuplicates(workbook: SheetWorkbook): string {
  const reading = readEverything(workbook);
  const review = reviewDuplicates(reading);
  const memory = new Memory();
  const lines = renderDuplicates(review, reading.tabs).map(duplicateLine);
  draftList(workbook, memory, DUPLICATE_LIST, reading.duplicates, { lines });
  memory.draft(workbook.draft);
  return DUPLICATE_WORDS.found(review.length, countUndecided(review));
}
