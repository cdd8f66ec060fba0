import { type Candidate, findCandidates } from '../programme/awards/candidates.ts';
import { type ClosingFigures, closingFigures } from '../programme/closing/figures.ts';
import { DEADLINE_COLUMNS, readDeadlines } from '../programme/deadlines/deadline.ts';
import { trackSubmissions } from '../programme/deadlines/submissions.ts';
import { findDuplicates } from '../programme/duplicates/exact.ts';
import { findNearDuplicates } from '../programme/duplicates/near/index.ts';
import type { Finding } from '../programme/finding.ts';
import { INITIATIVE_COLUMNS } from '../programme/initiative/columns.ts';
import { type Initiative, readInitiatives } from '../programme/initiative/read.ts';
import { overviewOf } from '../programme/overview/overview.ts';
import { rowFacts } from '../programme/overview/rows.ts';
import { tallyRows } from '../programme/overview/tally.ts';
import { buildReport, type Report } from '../programme/report.ts';
import { checkInitiative, ruleContext } from '../programme/rules/index.ts';
import type { Programme } from '../programme/set-up/programme.ts';
import { type NamedGrid, readProgramme } from '../programme/set-up/read.ts';
import { judge, type UnitTab } from '../programme/verdict.ts';
import type { SampleTab } from '../sample/tab.ts';
import type { Grid } from '../workbook/cell.ts';
import type { Day } from '../workbook/moment.ts';
import { readTable } from '../workbook/table.ts';
import { TAB_NAMES, type TabRole } from '../workbook/tabs.ts';
import { measureDocuments } from './documents.ts';
import { milliseconds } from './measure.ts';

/** Milliseconds of each part of the judgement, from values to the report. */
interface ComputeCost {
  readonly reading: number;
  readonly rules: number;
  readonly duplicates: number;
  /** Everything that is shown of the report, on top of it. */
  readonly overview: number;
  /** Candidates for awards, figures of the end and tracking, on top of the report. */
  readonly closing: number;
  /** The slowest document of the end, from these. */
  readonly documents: number;
  readonly whole: number;
}

/** What the adapters would have read from the tabs. */
function programmeOf(tabs: readonly SampleTab[]): Programme {
  const grid = (role: TabRole): NamedGrid => {
    const name = TAB_NAMES[role];
    return { name, grid: tabs.find((tab) => tab.name === name)?.values ?? [] };
  };
  return readProgramme(
    {
      settings: grid('settings'),
      phases: grid('phases'),
      units: grid('units'),
      grassroots: grid('grassroots'),
    },
    { names: tabs.map(({ name }) => name), reserved: Object.values(TAB_NAMES) },
  );
}

export function measureCompute(tabs: readonly SampleTab[], asOf: Day): ComputeCost {
  const programme = programmeOf(tabs);
  const grids = new Map(tabs.map(({ name, values }) => [name, values] as const));
  const initiatives = readAll(programme, grids);
  const findings = checkAll(programme, initiatives);
  const report = buildReport(judge(programme, unitTabs(programme, grids)), asOf);
  return {
    whole: milliseconds(() => buildReport(judge(programme, unitTabs(programme, grids)), asOf)),
    overview: milliseconds(() => overviewOf(report, tallyRows(rowFacts(report)))),
    reading: milliseconds(() => readAll(programme, grids)),
    rules: milliseconds(() => checkAll(programme, initiatives)),
    duplicates: milliseconds(() => findDuplicates(initiatives, findings)),
    closing: milliseconds(() => closeProgramme(report, asOf)),
    documents: measureDocuments(report, ...closeProgramme(report, asOf)),
  };
}

/** One task a unit, as if nothing had come yet. */
function closeProgramme(report: Report, asOf: Day): [ClosingFigures, readonly Candidate[]] {
  const { units } = report.programme;
  const deadlines = readDeadlines(
    readTable(
      TAB_NAMES.deadlines,
      [
        ['Việc', 'Hạn'],
        ['Báo cáo tổng kết', asOf],
      ],
      DEADLINE_COLUMNS,
    ),
    units,
  );
  const submissions = trackSubmissions(deadlines, units, () => undefined, asOf);
  const { candidates } = findCandidates(report, []);
  const lines = candidates.map(({ object }) => ({ object, level: '', isChosen: false }));
  return [closingFigures(report, lines, submissions), candidates];
}

function unitTabs(programme: Programme, grids: ReadonlyMap<string, Grid>): UnitTab[] {
  return programme.units.flatMap((unit) => {
    const grid = grids.get(unit.tab ?? '');
    if (unit.tab === null || !grid) return [];
    return [{ unit, table: readTable(unit.tab, grid, INITIATIVE_COLUMNS) }];
  });
}

/** The initiatives of all tabs. */
function readAll(programme: Programme, grids: ReadonlyMap<string, Grid>): Initiative[] {
  return unitTabs(programme, grids).flatMap(({ unit, table }) => readInitiatives(unit, table));
}

function checkAll(programme: Programme, initiatives: readonly Initiative[]): Finding[] {
  const context = ruleContext(programme);
  const findings: Finding[] = [];
  for (const initiative of initiatives) {
    for (const finding of checkInitiative(initiative, context)) findings.push(finding);
  }
  return findings;
}

/** Milliseconds of looking for exact and near duplicates among the rows of these tabs. */
export function measureDuplicates(tabs: readonly SampleTab[]): number {
  const programme = programmeOf(tabs);
  const grids = new Map(tabs.map(({ name, values }) => [name, values] as const));
  const initiatives = readAll(programme, grids);
  const findings = checkAll(programme, initiatives);
  return milliseconds(() => {
    findDuplicates(initiatives, findings);
    findNearDuplicates(initiatives);
  });
}
