import { addDays, type Day } from '../../workbook/moment.ts';
import type { DayCount } from '../progress/forecast.ts';
import { expectedBy, phaseDays } from '../progress/pace.ts';
import { sum } from '../progress/progress.ts';
import type { ReportFigures } from '../report.ts';
import type { Phase } from '../set-up/programme.ts';
import { compareRatios, ratio } from '../set-up/ratio.ts';
import type { Overview, UnitView } from './overview.ts';

/** Since when something is below what is expected, without a day between; the phase is `null` for the programme. */
interface Below {
  readonly phase: string | null;
  readonly day: Day;
}

/** Of a unit: in the programme, and in the phase that is open. */
export function belowSince(
  { progress, days }: UnitView,
  { programme, asOf }: ReportFigures,
): Below[] {
  const { phases } = programme;
  if (progress.source !== 'rows') return [];
  const whole = sinceWhen(
    { days, beside: 0, result: progress.result },
    progress.phases.map(({ target }) => target),
    phases,
    asOf,
  );
  const open = progress.openPhase?.index ?? -1;
  const phase = phases[open];
  const { result = 0, target = 0 } = progress.phases[open] ?? {};
  const own = phase ? days.filter(([day]) => isWithin(phase, day)) : [];
  const inPhase = phase
    ? sinceWhen({ days: own, beside: 0, result }, [target], [phase], asOf)
    : null;
  return [
    ...(whole === null ? [] : [{ phase: null, day: whole }]),
    ...(phase === undefined || inPhase === null ? [] : [{ phase: phase.name, day: inPhase }]),
  ];
}

/** Of all units together. */
export function wholeBelowSince({ figures, days, reported }: Overview): Day | null {
  const { total, programme, asOf } = figures;
  if (total.unknown.length > 0) return null;
  return sinceWhen(
    { days, beside: reported, result: total.result },
    total.phases.map(({ target }) => target),
    programme.phases,
    asOf,
  );
}

interface Counted {
  readonly days: readonly DayCount[];
  /** What stands there on every day. */
  readonly beside: number;
  readonly result: number;
}

/** `null` where it is not below, or where rows without a day would make the answer a guess. */
function sinceWhen(
  { days, beside, result }: Counted,
  targets: readonly number[],
  phases: readonly Phase[],
  asOf: Day,
): Day | null {
  if (sum(days.map(([, count]) => count)) + beside !== result) return null;
  const [first] = phases.map((phase) => phaseDays(phase).from).sort();
  let value = beside;
  let next = 0;
  let since: Day | null = null;
  for (let day = first ?? addDays(asOf, 1); day <= asOf; day = addDays(day, 1)) {
    for (let each = days[next]; each && each[0] <= day; each = days[next]) {
      value += each[1];
      next += 1;
    }
    const isBelow = compareRatios(ratio(value), expectedBy(targets, phases, day)) < 0;
    since = isBelow ? (since ?? day) : null;
  }
  return since;
}

function isWithin(phase: Phase, day: Day): boolean {
  const { from, to } = phaseDays(phase);
  return from <= day && day <= to;
}
