import { ENTRY_TITLES } from '../../words/menu.ts';
import { showDocument } from '../documents/desk.ts';
import { officersAction } from '../protections.ts';
import type { ActionResult } from '../run/action.ts';
import { readEverything } from '../run/read.ts';

/** “Hồ sơ khen thưởng…”: proposal, minutes and summaries for those who are chosen. */
export function draftAwardPapers(): ActionResult {
  return officersAction(ENTRY_TITLES.draftAwardPapers, (workbook) =>
    showDocument('awards', readEverything(workbook)),
  );
}
