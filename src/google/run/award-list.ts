import type { AwardObject } from '../../programme/awards/candidates.ts';
import { renderAwards } from '../../tabs/awards/list.ts';
import { AWARD_LIST, awardLine, awardsAbove, leftOutLine } from '../../tabs/awards/tab.ts';
import { AWARD_WORDS } from '../../words/awards.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { draftList } from '../tabs/list-sheet.ts';
import { readAwards } from './closing.ts';
import { Memory } from './memory.ts';
import { readEverything } from './read.ts';

/** Drafts the list of who may be proposed; answers what its officer is told. */
export function draftAwards(workbook: SheetWorkbook): string {
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
