import type { Report } from '../../programme/report.ts';
import type { UnitTab } from '../../programme/verdict.ts';
import { OVERVIEW_COLUMNS, OVERVIEW_LIST } from '../../tabs/overview/tab.ts';
import type { Grid } from '../../workbook/cell.ts';
import { readTable } from '../../workbook/table.ts';
import { overviewData } from '../overview.ts';
import { ask } from '../page.ts';
import type { Memory } from '../run/memory.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { draftList, readList } from './list-sheet.ts';

/** Drafts `Toàn cảnh`; answers whether anything on it changes. */
export function draftOverview(
  workbook: SheetWorkbook,
  memory: Memory,
  report: Report,
  tabs: readonly UnitTab[],
  history: Grid,
): boolean {
  const found = readList(workbook, OVERVIEW_LIST, (tab, grid) =>
    grid.length === 0 ? null : readTable(tab, grid, OVERVIEW_COLUMNS),
  );
  const titles = Object.fromEntries(
    tabs.map(({ table }): [string, number] => [table.tab, table.columns.title ?? 0]),
  );
  const content = ask('overview', 'tabContent', overviewData(report, history), titles);
  return draftList(workbook, memory, OVERVIEW_LIST, found, content);
}
