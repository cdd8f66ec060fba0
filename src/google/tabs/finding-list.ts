import type { Programme } from '../../programme/set-up/programme.ts';
import { countsAbove } from '../../tabs/findings/above.ts';
import type { ListRow } from '../../tabs/findings/list.ts';
import { FINDING_LIST, findingLine } from '../../tabs/findings/tab.ts';
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
  const keepers = units.flatMap(({ name, tab }) => (tab === null ? [] : [{ name, tab }]));
  const above = countsAbove(rows, keepers);
  return draftList(workbook, memory, FINDING_LIST, found, { lines: rows.map(findingLine), above });
}
