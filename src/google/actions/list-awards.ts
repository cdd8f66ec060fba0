import type { AwardObject } from '../../programme/awards/candidates.ts';
import { renderAwards } from '../../tabs/awards/list.ts';
import { AWARD_LIST, awardLine, awardsAbove, leftOutLine } from '../../tabs/awards/tab.ts';
import { AWARD_WORDS } from '../../words/awards.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import type { ActionResult } from '../run/action.ts';
import { readAwards } from '../run/closing.ts';
import { Memory } from '../run/memory.ts';
import { officersRun } from '../run/officers-run.ts';
import { readEverything } from '../run/read.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { draftList } from '../tabs/list-sheet.ts';

/** “Danh sách khen thưởng”: renews who may be proposed; what people decided and noted stays. */
export function listAwards(): ActionResult {
  return officersRun(ENTRY_TITLES.listAwards, draftAwards);
}

function draftAwards(workbook: SheetWorkbook): string {
  const { report } = readEverything(workbook);
  const { awards, found } = readAwards(workbook, report);
  const above = awardsAbove(report);
  const rows = renderAwards(report, awards, found.known, above.rows.length + 2);
  const below = leftOutLine(awards);
  const lines = [...rows.map(awardLine), ...(below ? [below] : [])];
  const memory = new Memory();
  draftList(workbook, memory, AWARD_LIST, found, { lines, above });
  memory.draft(workbook.draft);
  const many = (object: AwardObject): number =>
    awards.candidates.filter((candidate) => candidate.object === object).length;
  const lacking = awards.candidates.filter((candidate) => candidate.lacking.length > 0).length;
  return AWARD_WORDS.made(many('collective'), many('individual'), many('support'), lacking);
}
