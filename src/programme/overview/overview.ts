import { groupBy } from '../../workbook/group.ts';
import type { Day } from '../../workbook/moment.ts';
import { quarterOf } from '../closing/figures.ts';
import type { RuleId } from '../finding.ts';
import { type DayCount, type Forecast, forecastOf, neededPerWeek } from '../progress/forecast.ts';
import { sum, type UnitProgress } from '../progress/progress.ts';
import { needsPush } from '../progress/status.ts';
import type { ReportFigures } from '../report.ts';
import { addRatios, type Ratio, ratio } from '../set-up/ratio.ts';
import { type Cluster, clustersOf } from './clusters.ts';
import type { RowFacts, RowState } from './rows.ts';

/** From what is typed to what counts: `typed` is the sum of the others. */
export type Funnel = Readonly<Record<RowState | 'typed', number>>;

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
  /** Rows that do not count, in the order of the tab. */
  readonly excluded: readonly RowFacts[];
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

/** So many rows of highest benefit are set against all. */
const LARGEST = 10;

export function overviewOf(figures: ReportFigures, rows: readonly RowFacts[]): Overview {
  const { programme, asOf, total } = figures;
  const own = groupBy(rows, ({ unit }) => unit);
  const counted = rows.filter(({ state }) => state === 'counted');
  const days = daysOf(counted);
  const isWhole = total.unknown.length === 0;
  return {
    figures,
    units: figures.units.map((progress) => unitView(progress, own, figures)),
    clusters: clustersOf(figures.ranking, figures.units),
    expected: figures.units.reduce((sum, unit) => addRatios(sum, unit.expected), ratio(0)),
    funnel: funnelOf(rows),
    rules: rulesOf(rows),
    days,
    reported: sum(
      figures.units.filter(({ source }) => source === 'reported').map(({ result }) => result),
    ),
    forecast: isWhole ? forecastOf(days, total.result, programme.phases, asOf) : null,
    needed: isWhole ? neededPerWeek(total.target - total.result, programme.phases, asOf) : null,
    quarters: quartersOf(days),
    benefit: benefitOf(counted),
  };
}

function unitView(
  progress: UnitProgress,
  rows: ReadonlyMap<string, readonly RowFacts[]>,
  { programme, asOf }: ReportFigures,
): UnitView {
  const own = rows.get(progress.unit.name) ?? [];
  const isCounting = progress.source === 'rows';
  const days = daysOf(own.filter(({ state }) => state === 'counted'));
  return {
    progress,
    funnel: isCounting ? funnelOf(own) : null,
    rules: rulesOf(own),
    days,
    forecast: isCounting ? forecastOf(days, progress.result, programme.phases, asOf) : null,
    excluded: own.filter(({ state }) => state !== 'counted'),
  };
}

function funnelOf(rows: readonly RowFacts[]): Funnel {
  const of = (wanted: RowState): number => rows.filter(({ state }) => state === wanted).length;
  return {
    typed: rows.length,
    counted: of('counted'),
    duplicate: of('duplicate'),
    excluded: of('excluded'),
    waiting: of('waiting'),
  };
}

function rulesOf(rows: readonly RowFacts[]): RuleCount[] {
  const broken = rows.flatMap(({ rules, unit }) => rules.map((rule) => ({ rule, unit })));
  return [...groupBy(broken, ({ rule }) => rule)]
    .map(([rule, own]) => ({
      rule,
      rows: own.length,
      units: new Set(own.map(({ unit }) => unit)).size,
    }))
    .sort((a, b) => b.rows - a.rows);
}

function daysOf(rows: readonly RowFacts[]): DayCount[] {
  const days = groupBy(
    rows.filter(({ day }) => day !== null),
    ({ day }): Day => day ?? '',
  );
  return [...days]
    .map(([day, own]): DayCount => [day, own.length])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function quartersOf(days: readonly DayCount[]): [string, number][] {
  const quarters = groupBy(days, ([day]) => quarterOf(day));
  return [...quarters].map(([quarter, own]) => [quarter, sum(own.map(([, count]) => count))]);
}

function benefitOf(counted: readonly RowFacts[]): Benefit {
  const amounts = counted.flatMap(({ benefit }) =>
    benefit !== null && benefit > 0 ? [benefit] : [],
  );
  const largest = [...amounts].sort((a, b) => b - a).slice(0, LARGEST);
  return { total: exactSum(amounts), rows: amounts.length, largest: exactSum(largest) };
}

/** A hundred thousand amounts may pass what a number holds. */
function exactSum(amounts: readonly number[]): string {
  let total = BigInt(0);
  for (const amount of amounts) total += BigInt(Math.round(amount));
  return String(total);
}
