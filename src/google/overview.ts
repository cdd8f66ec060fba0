import type { OverviewPage } from '../dialogs/overview.ts';
import { rowFacts } from '../programme/overview/rows.ts';
import { figuresOnly } from './documents/gather.ts';
import { readEverything } from './run/read.ts';
import type { SheetWorkbook } from './sheet/workbook.ts';
import { readHistory } from './tabs/history-sheet.ts';

/**
 * What “Bảng theo dõi” is made of.
 *
 * @param hasLinks whether the workbook can be opened from where the page is read
 * @throws SetupError
 */
export function gatherOverview(workbook: SheetWorkbook, hasLinks: boolean): OverviewPage {
  const { report, tabs, now } = readEverything(workbook);
  const ids = tabs.map(({ table: { tab } }) => [tab, workbook.idOf(tab)]);
  return {
    figures: figuresOnly(report),
    rows: rowFacts(report),
    history: readHistory(workbook),
    now,
    links: {
      url: hasLinks ? workbook.spreadsheet.getUrl() : '',
      tabs: Object.fromEntries(ids) as Readonly<Record<string, number>>,
    },
  };
}
