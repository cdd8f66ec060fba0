import type { Programme } from '../../programme/set-up/programme.ts';
import { countFindings, type ListRow } from '../../tabs/findings/list.ts';
import { countsBeside, FINDING_LIST, findingLine } from '../../tabs/findings/tab.ts';
import type { Memory } from '../run/memory.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { draftList, type FoundList } from './list-sheet.ts';

/** Drafts the list of findings; answers whether anything on it changes. */
export function draftFindings(
  workbook: SheetWorkbook,
  memory: Memory,
  found: FoundList<unknown>,
  rows: readonly ListRow[],
  { units }: Programme,
): boolean {
  const names = units.filter((unit) => unit.tab !== null).map((unit) => unit.name);
  const beside = countsBeside(rows.length === 0 ? [] : countFindings(rows, names));
  return draftList(workbook, memory, FINDING_LIST, found, { lines: rows.map(findingLine), beside });
}
