import { ENTRY_TITLES } from '../../words/menu.ts';
import { showDocument } from '../documents/desk.ts';
import { officersAction } from '../protections.ts';
import type { ActionResult } from '../run/action.ts';
import { readEverything } from '../run/read.ts';

/** “Công văn đôn đốc…”: the letter that tells the units how they stand, to be looked at and taken. */
export function draftLetter(): ActionResult {
  return officersAction(ENTRY_TITLES.draftLetter, (workbook) =>
    showDocument('letter', readEverything(workbook)),
  );
}
