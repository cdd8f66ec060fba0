import { addDays, type Day } from '../../workbook/moment.ts';
import type { Initiative } from '../initiative/read.ts';
import type { Programme, Unit } from '../set-up/programme.ts';
import { type Ratio, ratio } from '../set-up/ratio.ts';
import { makeRegistry } from '../set-up/registry.ts';
import {
  daysLeft,
  elapsedOn,
  expectedBy,
  expectedOf,
  openPhase,
  phaseDays,
  projectedDay,
} from './pace.ts';
import { isSlowPhase, isUnlikelyPhase, type Status, statusOf } from './status.ts';

/** The pace that a projection follows is that of so many last days. */
const PACE_DAYS = 30;

/** What became of one initiative on the day of the report. */
export interface Outcome {
  readonly initiative: Initiative;
  /**
   * `later`: registered after the day of the report, so left out of it; `error`: some rule keeps it out;
   * `unfinished`: it is being typed.
   */
  readonly counts: 'yes' | 'error' | 'later' | 'unfinished';
  /** Position of the phase it counts in; `null` unless it counts. */
  readonly phase: number | null;
}

interface PhaseProgress {
  /** 0 where no target is given. */
  readonly target: number;
  readonly result: number;
}

/** Members of the unit's list with and without a counted initiative (003 II.3). */
interface Coverage {
  readonly listed: number;
  readonly covered: number;
  readonly without: readonly string[];
}

interface OpenPhase {
  readonly index: number;
  readonly expected: Ratio;
  readonly isSlow: boolean;
}

/** How one unit stands. */
export interface UnitProgress {
  readonly unit: Unit;
  readonly phases: readonly PhaseProgress[];
  /** Of the whole programme; `null` for a unit without target. */
  readonly target: number | null;
  readonly result: number;
  /** Whether the results were counted from rows, reported as counts, or stand in a tab that is not there. */
  readonly source: 'rows' | 'reported' | 'lost';
  readonly status: Status;
  readonly expected: Ratio;
  /**
   * What the open phase expects by now, and whether its result is far below: judged for every unit alike;
   * `null` when no phase is open.
   */
  readonly openPhase: OpenPhase | null;
  /** Still missing to the target; 0 when met or without target. */
  readonly missing: number;
  /** Missing per day left; `null` when nothing is missing or no day is left. */
  readonly neededPerDay: Ratio | null;
  /** When the target is reached at the pace of the last 30 days; `null` at a standstill or without rows. */
  readonly projected: Day | null;
  readonly coverage: Coverage | null;
  /** The portal's count against ours of that day; `null` where the officer entered none. */
  readonly portal: PortalCheck | null;
}

interface PortalCheck {
  readonly count: number;
  /** `null` where the count is of the day of the report. */
  readonly day: Day | null;
  /** `null` for a day after that of the report, of which ours is not known yet. */
  readonly ours: number | null;
}

/** The progress of every unit, in the order of the unit list. */
export function countProgress(
  programme: Programme,
  outcomes: readonly Outcome[],
  asOf: Day,
): UnitProgress[] {
  const tallies = new Map(
    programme.units.map((unit) => [unit.name, newTally(programme.phases.length)]),
  );
  const portalDays = new Map(programme.units.map(({ name, portalDay }) => [name, portalDay]));
  const paceFrom = addDays(asOf, -PACE_DAYS);
  for (const outcome of outcomes) {
    if (outcome.phase === null) continue;
    const tally = tallies.get(outcome.initiative.unit);
    if (!tally) continue;
    tally.results[outcome.phase] = (tally.results[outcome.phase] ?? 0) + 1;
    tally.grassroots.add(outcome.initiative.grassroots);
    const day = outcome.initiative.registered.value?.day;
    if (day !== undefined && day > paceFrom) tally.recent += 1;
    const portalDay = portalDays.get(outcome.initiative.unit);
    if (day !== undefined && portalDay && day > portalDay) tally.afterPortal += 1;
  }
  return programme.units.map((unit) =>
    unitProgress(
      programme,
      unit,
      tallies.get(unit.name) ?? newTally(programme.phases.length),
      asOf,
    ),
  );
}

interface Tally {
  readonly results: number[];
  /** As the rows name them. */
  readonly grassroots: Set<string>;
  recent: number;
  /** Registered after the day of the portal's count. */
  afterPortal: number;
}

function newTally(phases: number): Tally {
  return {
    results: new Array<number>(phases).fill(0),
    grassroots: new Set(),
    recent: 0,
    afterPortal: 0,
  };
}

function unitProgress(programme: Programme, unit: Unit, tally: Tally, asOf: Day): UnitProgress {
  const source = sourceOf(unit);
  const phases = programme.phases.map((_, index) => ({
    target: unit.targets[index] ?? 0,
    result: (source === 'rows' ? tally.results[index] : unit.reported[index]) ?? 0,
  }));
  const targets = phases.map((phase) => phase.target);
  const target = sum(targets) || null;
  const result = sum(phases.map((phase) => phase.result));
  const expected = expectedBy(targets, programme.phases, asOf);
  const open = openPhaseOf(programme, phases, asOf);
  const missing = target === null ? 0 : Math.max(target - result, 0);
  const left = daysLeft(programme.phases, asOf);
  return {
    unit,
    phases,
    target,
    result,
    source,
    status:
      source === 'lost'
        ? 'lost'
        : statusOf({ result, target, expected, severeBelow: programme.settings.severeBelow }),
    expected,
    openPhase: source === 'lost' ? null : open,
    missing,
    neededPerDay: missing > 0 && left > 0 ? ratio(missing, left) : null,
    projected:
      target !== null && source === 'rows'
        ? projectedDay(missing, tally.recent, PACE_DAYS, asOf)
        : null,
    coverage: coverageOf(programme, unit, tally.grassroots),
    portal: source === 'lost' ? null : portalCheck(unit, result - tally.afterPortal, asOf),
  };
}

function sourceOf({ tab, lost }: Unit): UnitProgress['source'] {
  if (tab !== null) return 'rows';
  return lost ? 'lost' : 'reported';
}

function portalCheck(
  { portalCount, portalDay }: Unit,
  ours: number,
  asOf: Day,
): PortalCheck | null {
  if (portalCount === null) return null;
  const day = portalDay === asOf ? null : portalDay;
  return { count: portalCount, day, ours: day !== null && day > asOf ? null : ours };
}

function openPhaseOf(
  programme: Programme,
  phases: readonly PhaseProgress[],
  asOf: Day,
): OpenPhase | null {
  const index = openPhase(programme.phases, asOf);
  const phase = index === null ? undefined : programme.phases[index];
  if (index === null || !phase) return null;
  const { target = 0, result = 0 } = phases[index] ?? {};
  const elapsed = elapsedOn(phaseDays(phase), asOf);
  const expected = expectedOf(target, elapsed);
  const isSlow =
    programme.settings.slowRule === 'chance'
      ? isUnlikelyPhase(result, target, ratio(elapsed.days, elapsed.of))
      : isSlowPhase(result, expected);
  return { index, expected, isSlow };
}

function coverageOf(programme: Programme, unit: Unit, named: ReadonlySet<string>): Coverage | null {
  const listed = programme.grassroots.filter((union) => union.unit === unit.name);
  if (listed.length === 0 || unit.tab === null) return null;
  const registry = makeRegistry(listed);
  const covered = new Set(
    [...named].flatMap((typed) => {
      const answer = registry.resolve(typed);
      return answer.kind === 'known' ? [answer.name] : [];
    }),
  );
  const without = listed.filter((union) => !covered.has(union.name));
  return {
    listed: listed.length,
    covered: listed.length - without.length,
    without: without.map((union) => union.name),
  };
}

/** The sum of whole numbers. */
export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
