import type { ReturnFile } from '../../packages/returned.ts';
import { readReview } from '../../tabs/duplicates/list.ts';
import { DUPLICATE_LIST, duplicateLine } from '../../tabs/duplicates/tab.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { ask } from '../page.ts';
import { type ActionResult, fromPage, refuse } from '../run/action.ts';
import { Memory } from '../run/memory.ts';
import { officersRun } from '../run/officers-run.ts';
import { outsideRows } from '../run/outside.ts';
import { readEverything, readSetup } from '../run/read.ts';
import { draftList, readList } from '../tabs/list-sheet.ts';

/** A button of the page: what came back from the level above stands in `Trùng lặp`, for people to decide. */
export function takeReturned(text: string): ActionResult {
  const title = ENTRY_TITLES.exportPackage;
  let given: ReturnFile | null = null;
  return fromPage(() =>
    officersRun(
      title,
      (workbook) => {
        const reading = readEverything(workbook);
        const { rows, message } = outsideRows(reading, 0, given);
        const lines = rows.map(duplicateLine);
        const memory = new Memory();
        if (lines.length > 0)
          draftList(workbook, memory, DUPLICATE_LIST, reading.duplicates, { lines });
        memory.draft(workbook.draft);
        return message;
      },
      (workbook) => {
        const { senderCode } = readSetup(workbook).settings;
        const { known } = readList(workbook, DUPLICATE_LIST, readReview);
        const read = ask('package', 'readReturned', String(text), senderCode, known);
        given = read.given;
        return read.why === null ? null : refuse(title, read.why);
      },
    ),
  );
}
