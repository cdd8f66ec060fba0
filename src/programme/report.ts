import { type Day, dayOf } from '../workbook/moment.ts';
import { applyReview, type DuplicateReview } from './duplicates/review.ts';
import { type Finding, type Place, placeKey } from './finding.ts';
import type { Gap } from './gaps.ts';
import { isUnfinished } from './initiative/missing.ts';
import type { Initiative } from './initiative/read.ts';
import { countProgress, type Outcome, sum, type UnitProgress } from './progress/progress.ts';
import type { Programme } from './set-up/programme.ts';
import { compareRatios, percent, ratio } from './set-up/ratio.ts';
import { phaseOf } from './set-up/windows.ts';
import type { PassedOver, Verdict } from './verdict.ts';

interface Sum {
  readonly target: number;
  readonly result: number;
  /** In whole percent; `null` without target, and where some unit is unknown: it would be read as that of all. */
  readonly rate: number | null;
}

/** A sum over units. */
export interface Whole extends Sum {
  /** Names of units whose tab is not there: what they have is in no sum. */
  readonly unknown: readonly string[];
}

/** Sums over units, of all phases and of each. */
export interface Total extends Whole {
  readonly phases: readonly Sum[];
}

/** The last day of the programme, which documents read differently (001 II.2.1 against 003 V). */
interface DisputedDay {
  readonly day: Day;
  readonly counted: readonly Place[];
  /** Registered on the day after, which the other reading would not change. */
  readonly closed: readonly Place[];
}

/** The one model from which everything shown is made: the form, the marks, the history, the mails. */
export interface Report {
  readonly programme: Programme;
  /** Everything registered by the end of this day. */
  readonly asOf: Day;
  readonly outcomes: readonly Outcome[];
  /** Findings of all rows after people's decisions, in the order of tabs and rows. */
  readonly findings: readonly Finding[];
  /** In the order of the unit list. */
  readonly units: readonly UnitProgress[];
  /** As on the form: highest exact rate first, units without target last. */
  readonly ranking: readonly UnitProgress[];
  readonly total: Total;
  /** Without the units that have no target. */
  readonly totalWithTarget: Total;
  /** Rows that do not count, by the first rule that keeps them out; most frequent first. */
  readonly notCounted: readonly { readonly rule: Finding['rule']; readonly rows: number }[];
  /** Rows that are being typed. */
  readonly unfinished: number;
  /** Rows registered after the day of the report, while the portal was still open. */
  readonly later: number;
  readonly disputed: DisputedDay | null;
  readonly gaps: readonly Gap[];
  readonly passedOver: PassedOver;
}

/** A report without its rows: what everything is made of that shows sums and standings alone. */
export type ReportFigures = Omit<Report, 'outcomes' | 'findings'>;

/** What becomes of a verdict by the end of a day, after people's decisions on duplicates. */
export function buildReport(verdict: Verdict, asOf: Day, review: DuplicateReview = []): Report {
  const { programme, initiatives, gaps, passedOver } = verdict;
  const findings = applyReview(verdict, verdict.findings, review);
  const outcomes = outcomesOn(asOf, programme, initiatives, findings);
  return { ...assembleReport(programme, outcomes, findings, asOf), gaps, passedOver };
}

/** Makes the report of rows that are judged already. */
export function assembleReport(
  programme: Programme,
  outcomes: readonly Outcome[],
  findings: readonly Finding[],
  asOf: Day,
): Report {
  const units = countProgress(programme, outcomes, asOf);
  const withTarget = units.filter((unit) => unit.target !== null);
  return {
    programme,
    asOf,
    outcomes,
    findings,
    units,
    ranking: rank(units),
    total: totalOf(programme, units),
    totalWithTarget: totalOf(programme, withTarget),
    notCounted: countReasons(outcomes, findings),
    unfinished: outcomes.filter((outcome) => outcome.counts === 'unfinished').length,
    later: outcomes.filter((outcome) => outcome.counts === 'later').length,
    disputed: disputedDay(programme, outcomes),
    gaps: [],
    passedOver: { layout: 0, prefilled: 0 },
  };
}

function outcomesOn(
  asOf: Day,
  programme: Programme,
  initiatives: readonly Initiative[],
  findings: readonly Finding[],
): Outcome[] {
  const wrong = new Set<string>();
  for (const finding of findings) if (finding.severity === 'error') wrong.add(placeKey(finding));
  return initiatives.map((initiative) => {
    if (isUnfinished(initiative)) return { initiative, counts: 'unfinished', phase: null };
    const registration = initiative.registered.value;
    if (registration && registration.day > asOf && registration.day <= programme.window.lastDay)
      return { initiative, counts: 'later', phase: null };
    const phase = registration ? phaseOf(registration, programme.phases) : null;
    if (phase === null || wrong.has(placeKey(initiative))) {
      return { initiative, counts: 'error', phase: null };
    }
    return { initiative, counts: 'yes', phase };
  });
}

/** Units of one exact rate keep the order of the unit list. */
function rank(units: readonly UnitProgress[]): UnitProgress[] {
  return [...units].sort((a, b) => {
    if (a.target === null || b.target === null)
      return Number(a.target === null) - Number(b.target === null);
    return compareRatios(ratio(b.result, b.target), ratio(a.result, a.target));
  });
}

function totalOf(programme: Programme, units: readonly UnitProgress[]): Total {
  return {
    ...wholeOf(units),
    phases: programme.phases.map((_, index) => addUp(units, ({ phases }) => phases[index])),
  };
}

/** What some units have together. */
export function wholeOf(units: readonly UnitProgress[]): Whole {
  return { ...addUp(units, (unit) => unit), unknown: unknownOf(units) };
}

function unknownOf(units: readonly UnitProgress[]): string[] {
  return units.flatMap(({ status, unit }) => (status === 'lost' ? [unit.name] : []));
}

function addUp(
  units: readonly UnitProgress[],
  figuresOf: (unit: UnitProgress) => Pick<UnitProgress, 'target' | 'result'> | undefined,
): Sum {
  const target = sum(units.map((unit) => figuresOf(unit)?.target ?? 0));
  const result = sum(units.map((unit) => figuresOf(unit)?.result ?? 0));
  const isKnown = unknownOf(units).length === 0;
  return { target, result, rate: isKnown ? percent(result, target) : null };
}

function countReasons(outcomes: readonly Outcome[], findings: readonly Finding[]) {
  const first = new Map<string, Finding['rule']>();
  for (const finding of findings) {
    const key = placeKey(finding);
    if (finding.severity === 'error' && !first.has(key)) first.set(key, finding.rule);
  }
  const rows = new Map<Finding['rule'], number>();
  for (const { initiative, counts } of outcomes) {
    const rule = counts === 'error' ? first.get(placeKey(initiative)) : undefined;
    if (rule !== undefined) rows.set(rule, (rows.get(rule) ?? 0) + 1);
  }
  return [...rows].map(([rule, count]) => ({ rule, rows: count })).sort((a, b) => b.rows - a.rows);
}

function disputedDay(programme: Programme, outcomes: readonly Outcome[]): DisputedDay | null {
  const { lastDay: day, closesBefore } = programme.window;
  const closedDay = dayOf(closesBefore);
  const on = (wanted: Day, counts: Outcome['counts']): Place[] =>
    outcomes
      .filter(
        (outcome) =>
          outcome.counts === counts && outcome.initiative.registered.value?.day === wanted,
      )
      .map(({ initiative: { unit, tab, row } }) => ({ unit, tab, row }));
  const counted = on(day, 'yes');
  const closed = closedDay === day ? [] : on(closedDay, 'error');
  return counted.length + closed.length > 0 ? { day, counted, closed } : null;
}
