import {
  type ListHead,
  type ListKey,
  listHead,
  readInitiativeTable,
} from '../../programme/initiative/own-columns.ts';
import type { Grid } from '../../workbook/cell.ts';
import { keyOf, readText, type StoredValue, writeText } from '../../workbook/stored.ts';
import type { Table } from '../../workbook/table.ts';
import type { SheetWorkbook } from './workbook.ts';

/**
 * The table of a list of initiatives: whoever reads one reads it so, with the headers that were agreed for
 * the tab.
 *
 * @throws SetupError
 */
export function readUnitTable(workbook: SheetWorkbook, tab: string, grid: Grid): Table<ListKey> {
  return readInitiativeTable(tab, grid, ownHead(workbook, tab));
}

/** What was agreed about the head of a tab. */
export function ownHead(workbook: SheetWorkbook, tab: string): ListHead | null {
  return listHead(keptHead(workbook, tab));
}

export function keptHead(workbook: SheetWorkbook, tab: string): StoredValue<'head'> | null {
  return readText('head', workbook.tagOf(tab, 'head')?.getValue());
}

/** Drafts to keep what was agreed about the head of a tab. */
export function keepHead(
  workbook: SheetWorkbook,
  tab: string,
  own: ListHead,
  isSplit: boolean,
): void {
  const found = workbook.tab(tab);
  if (!found) return;
  const text = writeText('head', {
    headers: own.headers.map((each) => ({ ...each })),
    skipped: own.skipped,
    isSplit,
  });
  const tag = workbook.tagOf(tab, 'head');
  if (tag?.getValue() !== text) workbook.draft.tag(found, keyOf('head'), text, tag);
}
