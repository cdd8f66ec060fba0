import { lastKeptDay } from '../../tabs/kept/kept.ts';
import { OVERVIEW_COLUMNS, OVERVIEW_LIST } from '../../tabs/overview/tab.ts';
import { OVERVIEW_ANSWERS } from '../../words/overview-answers.ts';
import type { Grid } from '../../workbook/cell.ts';
import { cellText } from '../../workbook/cell.ts';
import { readTable } from '../../workbook/table.ts';
import { changedSince, overviewData } from '../overview.ts';
import { ask } from '../page.ts';
import type { Memory } from '../run/memory.ts';
import type { Reading } from '../run/read.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { findKept } from './kept-sheet.ts';
import { draftList, readList } from './list-sheet.ts';

/** So many rows that changed are named of each kind. */
const MOST = 3;

/** Drafts `Toàn cảnh`; answers whether anything on it changes. */
export function draftOverview(
  workbook: SheetWorkbook,
  memory: Memory,
  { report, tabs, verdict }: Reading,
  history: Grid,
): boolean {
  const found = readList(workbook, OVERVIEW_LIST, (tab, grid) =>
    grid.length === 0 || cellText(grid[0]?.[0]) === OVERVIEW_ANSWERS.title
      ? null
      : readTable(tab, grid, OVERVIEW_COLUMNS),
  );
  const titles = Object.fromEntries(
    tabs.map(({ table }): [string, number] => [table.tab, table.columns.title ?? 0]),
  );
  const { kept } = findKept(workbook);
  const { settings } = report.programme;
  const day = settings.comparedDay ?? lastKeptDay(kept, report.asOf);
  const changed = changedSince(kept, report, verdict, day, MOST);
  const content = ask('overview', 'tabContent', overviewData(report, history), titles, changed);
  return draftList(workbook, memory, OVERVIEW_LIST, found, content);
}
