import type { OverviewData, OverviewPage } from '../dialogs/overview.ts';
import { changedRows, cutOf } from '../programme/overview/cut.ts';
import type { RowFacts } from '../programme/overview/rows.ts';
import { rowFacts } from '../programme/overview/rows.ts';
import { tallyRows } from '../programme/overview/tally.ts';
import type { Report } from '../programme/report.ts';
import type { Verdict } from '../programme/verdict.ts';
import { type Kept, keptCut, lastFigures } from '../tabs/kept/kept.ts';
import type { Grid } from '../workbook/cell.ts';
import type { Day } from '../workbook/moment.ts';
import { figuresOnly } from './documents/gather.ts';
import { type Reading, readEverything } from './run/read.ts';
import type { SheetWorkbook } from './sheet/workbook.ts';
import { readHistory } from './tabs/history-sheet.ts';
import { findKept } from './tabs/kept-sheet.ts';

/** What is shown of a report. */
export function overviewData(
  report: Report,
  history: Grid,
  rows: readonly RowFacts[] = rowFacts(report),
): OverviewData {
  return { figures: figuresOnly(report), tallies: tallyRows(rows), history };
}

/** What “Bảng theo dõi” is made of, with its rows. */
interface Gathered {
  readonly page: OverviewPage;
  readonly rows: readonly RowFacts[];
  readonly reading: Reading;
}

/**
 * What the last run kept, which takes two reads; what the tabs say now, where no run was yet.
 * @throws SetupError
 */
export function lastOverview(workbook: SheetWorkbook): OverviewPage {
  const last = lastFigures(findKept(workbook).kept);
  if (!last) return gatherOverview(workbook).page;
  const { figures, tallies, at } = last;
  const tabs = figures.units.flatMap(({ unit: { tab } }) => tab ?? []);
  const links = linksTo(workbook, tabs, false);
  return { figures, tallies, history: readHistory(workbook), now: at, links };
}

/**
 * What “Bảng theo dõi” is made of, as the tabs stand now.
 *
 * @param isApart whether it is read where the workbook cannot be opened
 * @throws SetupError
 */
export function gatherOverview(workbook: SheetWorkbook, isApart = false): Gathered {
  const reading = readEverything(workbook);
  const { report, tabs, now } = reading;
  const rows = rowFacts(report);
  const names = tabs.map(({ table }) => table.tab);
  const links = linksTo(workbook, names, isApart);
  const page = { ...overviewData(report, readHistory(workbook), rows), now, links };
  return { page, rows, reading };
}

/**
 * Rows that changed since a day, so many of each kind with where they stand; `null` where none were kept of
 * that day.
 */
export function changedSince(
  kept: Kept,
  { outcomes }: Report,
  { identities: { names } }: Pick<Verdict, 'identities'>,
  day: Day | null,
  most: number,
) {
  const before = day === null ? null : keptCut(kept, day);
  if (day === null || before === null) return null;
  const all = changedRows(before, cutOf(outcomes, names));
  const counts: Record<string, number> = {};
  const first = all.filter(({ kind }) => {
    counts[kind] = (counts[kind] ?? 0) + 1;
    return (counts[kind] ?? 0) <= most;
  });
  const placed = first.map((changed) => {
    const { initiative } = outcomes[names.indexOf(changed.id)] ?? {};
    const { tab = '', row = 0, title = changed.label } = initiative ?? {};
    return { ...changed, label: title, tab, row };
  });
  return { day, all: all.length, counts, first: placed };
}

function linksTo(
  workbook: SheetWorkbook,
  tabs: readonly string[],
  isApart: boolean,
): OverviewPage['links'] {
  const there = tabs.filter((tab) => workbook.sheet(tab) !== null);
  return {
    url: isApart ? '' : workbook.address,
    tabs: Object.fromEntries(there.map((tab) => [tab, workbook.idOf(tab)])),
  };
}
