import { ENTRY_TITLES } from '../../words/menu.ts';
import { OVERVIEW_ANSWERS as WORDS } from '../../words/overview-answers.ts';
import type { ActionResult } from '../run/action.ts';
import { Memory } from '../run/memory.ts';
import { officersRun } from '../run/officers-run.ts';
import { readEverything } from '../run/read.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { readHistory } from '../tabs/history-sheet.ts';
import { draftOverview } from '../tabs/overview-list.ts';

/** “Lập Toàn cảnh”: makes or renews the tab; from then on the one click renews it. */
export function buildOverview(): ActionResult {
  return officersRun(ENTRY_TITLES.buildOverview, draft);
}

function draft(workbook: SheetWorkbook): string {
  const reading = readEverything(workbook);
  const memory = new Memory();
  const isNew = draftOverview(workbook, memory, reading, readHistory(workbook));
  memory.draft(workbook.draft);
  return isNew ? WORDS.made : WORDS.same;
}
