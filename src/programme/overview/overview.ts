import { groupBy } from '../../workbook/group.ts';
import { addDays, type Day } from '../../workbook/moment.ts';
import { quarterOf } from '../closing/figures.ts';
import type { RuleId } from '../finding.ts';
import { type DayCount, type Forecast, forecastOf, neededPerWeek } from '../progress/forecast.ts';
import { sum, type UnitProgress } from '../progress/progress.ts';
import { needsPush } from '../progress/status.ts';
import type { ReportFigures } from '../report.ts';
import { addRatios, type Ratio, ratio } from '../set-up/ratio.ts';
import { type Cluster, clustersOf } from './clusters.ts';
import { exactSum, type Funnel, LARGEST, type Tally } from './tally.ts';

/** What keeps rows out; a row with two errors stands under both. */
export interface RuleCount {
  readonly rule: RuleId;
  readonly rows: number;
  readonly units: number;
}

/** A unit with everything that is shown of it. */
export interface UnitView {
  readonly progress: UnitProgress;
  /** `null` for one that reports counts. */
  readonly funnel: Funnel | null;
  readonly rules: readonly RuleCount[];
  readonly days: readonly DayCount[];
  /** Of reported counts there is none. */
  readonly forecast: Forecast | null;
  /** The first row that does not count. */
  readonly first: Tally['first'];
}

/** The one model of all pictures; every split adds up. */
export interface Overview {
  readonly figures: ReportFigures;
  readonly units: readonly UnitView[];
  readonly clusters: readonly Cluster[];
  /** What the targets of all units expect by now. */
  readonly expected: Ratio;
  readonly funnel: Funnel;
  readonly rules: readonly RuleCount[];
  /** Counted rows by the day on the portal. */
  readonly days: readonly DayCount[];
  /** Counts of units that keep no rows. */
  readonly reported: number;
  /** Neither is told where some unit is unknown. */
  readonly forecast: Forecast | null;
  /** So many a week from now on. */
  readonly needed: number | null;
  /** `2022-Q2`, earliest first. */
  readonly quarters: readonly (readonly [quarter: string, rows: number])[];
  readonly benefit: Benefit;
}

/** Of counted rows that state an amount above nothing; sums as digits. */
interface Benefit {
  readonly total: string;
  readonly rows: number;
  readonly largest: string;
}

/** Those that are behind, or slow in the open phase, first and the lowest rate before all; then the others as ranked. */
export function slowFirst({ ranking }: Pick<ReportFigures, 'ranking'>): UnitProgress[] {
  const slow = ranking.filter(needsPush).reverse();
  return [...slow, ...ranking.filter((unit) => !needsPush(unit))];
}

export function overviewOf(figures: ReportFigures, tallies: readonly Tally[]): Overview {
  const { programme, asOf, total } = figures;
  const own = new Map(tallies.map((tally) => [tally.unit, tally]));
  const days = daysOf(tallies);
  const isWhole = total.unknown.length === 0;
  return {
    figures,
    units: figures.units.map((progress) =>
      unitView(progress, own.get(progress.unit.name), figures),
    ),
    clusters: clustersOf(figures.ranking, figures.units),
    expected: figures.units.reduce((sum, unit) => addRatios(sum, unit.expected), ratio(0)),
    funnel: funnelOf(tallies),
    rules: rulesOf(tallies),
    days,
    reported: sum(
      figures.units.filter(({ source }) => source === 'reported').map(({ result }) => result),
    ),
    forecast: isWhole ? forecastOf(days, total.result, programme.phases, asOf) : null,
    needed: isWhole ? neededPerWeek(total.target - total.result, programme.phases, asOf) : null,
    quarters: quartersOf(days),
    benefit: benefitOf(tallies),
  };
}

function unitView(
  progress: UnitProgress,
  tally: Tally | undefined,
  { programme, asOf }: ReportFigures,
): UnitView {
  const own = tally ? [tally] : [];
  const isCounting = progress.source === 'rows';
  const days = daysOf(own);
  return {
    progress,
    funnel: isCounting ? funnelOf(own) : null,
    rules: rulesOf(own),
    days,
    forecast: isCounting ? forecastOf(days, progress.result, programme.phases, asOf) : null,
    first: tally?.first ?? null,
  };
}

function funnelOf(tallies: readonly Tally[]): Funnel {
  const of = (state: keyof Funnel): number => sum(tallies.map(({ funnel }) => funnel[state]));
  return {
    typed: of('typed'),
    counted: of('counted'),
    duplicate: of('duplicate'),
    excluded: of('excluded'),
    waiting: of('waiting'),
  };
}

function rulesOf(tallies: readonly Tally[]): RuleCount[] {
  const broken = tallies.flatMap(({ rules }) => rules);
  return [...groupBy(broken, ([rule]) => rule)]
    .map(([rule, own]) => ({
      rule,
      rows: sum(own.map(([, rows]) => rows)),
      units: own.length,
    }))
    .sort((a, b) => b.rows - a.rows);
}

function daysOf(tallies: readonly Tally[]): DayCount[] {
  const counted = new Map<Day, number>();
  for (const { days } of tallies) {
    days?.counts.forEach((count, index) => {
      if (count === 0) return;
      const day = addDays(days.from, index);
      counted.set(day, (counted.get(day) ?? 0) + count);
    });
  }
  return [...counted].sort(([a], [b]) => (a < b ? -1 : 1));
}

function quartersOf(days: readonly DayCount[]): [string, number][] {
  const quarters = groupBy(days, ([day]) => quarterOf(day));
  return [...quarters].map(([quarter, own]) => [quarter, sum(own.map(([, count]) => count))]);
}

function benefitOf(tallies: readonly Tally[]): Benefit {
  const largest = tallies.flatMap(({ benefit }) => benefit.largest).sort((a, b) => b - a);
  return {
    total: exactSum(tallies.map(({ benefit }) => BigInt(benefit.total))),
    rows: sum(tallies.map(({ benefit }) => benefit.rows)),
    largest: exactSum(largest.slice(0, LARGEST).map((amount) => BigInt(Math.round(amount)))),
  };
}
