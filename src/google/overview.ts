import type { OverviewData, OverviewPage } from '../dialogs/overview.ts';
import type { RowFacts } from '../programme/overview/rows.ts';
import { rowFacts } from '../programme/overview/rows.ts';
import { tallyRows } from '../programme/overview/tally.ts';
import type { Report } from '../programme/report.ts';
import type { Grid } from '../workbook/cell.ts';
import { figuresOnly } from './documents/gather.ts';
import { readEverything } from './run/read.ts';
import type { SheetWorkbook } from './sheet/workbook.ts';
import { readHistory } from './tabs/history-sheet.ts';

/** What is shown of a report. */
export function overviewData(
  report: Report,
  history: Grid,
  rows: readonly RowFacts[] = rowFacts(report),
): OverviewData {
  return { figures: figuresOnly(report), tallies: tallyRows(rows), history };
}

/** What “Bảng theo dõi” is made of, with its rows. */
export interface Gathered {
  readonly page: OverviewPage;
  readonly rows: readonly RowFacts[];
}

/**
 * What “Bảng theo dõi” is made of, as the tabs stand now.
 *
 * @param isApart whether it is read where the workbook cannot be opened
 * @throws SetupError
 */
export function gatherOverview(workbook: SheetWorkbook, isApart = false): Gathered {
  const { report, tabs, now } = readEverything(workbook);
  const rows = rowFacts(report);
  const ids = tabs.map(({ table: { tab } }): [string, number] => [tab, workbook.idOf(tab)]);
  const links = {
    url: isApart ? '' : workbook.spreadsheet.getUrl(),
    tabs: Object.fromEntries(ids),
  };
  return { page: { ...overviewData(report, readHistory(workbook), rows), now, links }, rows };
}
