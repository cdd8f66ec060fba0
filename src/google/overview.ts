import type { OverviewData, OverviewPage } from '../dialogs/overview.ts';
import { rowFacts } from '../programme/overview/rows.ts';
import type { Report } from '../programme/report.ts';
import type { Grid } from '../workbook/cell.ts';
import { figuresOnly } from './documents/gather.ts';
import { readEverything } from './run/read.ts';
import type { SheetWorkbook } from './sheet/workbook.ts';
import { readHistory } from './tabs/history-sheet.ts';

/** What is shown of a report; of rows that count only where they are, unless all are to be searched in. */
export function overviewData(report: Report, history: Grid, isWhole = false): OverviewData {
  const rows = rowFacts(report);
  const none = { title: '', author: '', grassroots: '', code: '' };
  return {
    figures: figuresOnly(report),
    rows: isWhole ? rows : rows.map((row) => (row.state === 'counted' ? { ...row, ...none } : row)),
    history,
  };
}

/**
 * What “Bảng theo dõi” is made of.
 *
 * @param file whether it is to be a file, `apart` where the workbook cannot be opened from it
 * @throws SetupError
 */
export function gatherOverview(
  workbook: SheetWorkbook,
  file: 'none' | 'beside' | 'apart',
): OverviewPage {
  const { report, tabs, now } = readEverything(workbook);
  const ids = tabs.map(({ table: { tab } }): [string, number] => [tab, workbook.idOf(tab)]);
  return {
    ...overviewData(report, readHistory(workbook), file !== 'none'),
    now,
    links: {
      url: file === 'apart' ? '' : workbook.spreadsheet.getUrl(),
      tabs: Object.fromEntries(ids),
    },
  };
}
