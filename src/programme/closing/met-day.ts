import { type Day, dayOf, daysBetween, lastDayBefore } from '../../workbook/moment.ts';
import { sum } from '../progress/progress.ts';
import type { Report } from '../report.ts';

/** When the whole target was reached, and how many days before the end of the programme. */
export interface MetDay {
  readonly day: Day;
  /** The end day's difference: 10/12/2022 is 265 days before 01/9/2023. */
  readonly daysBefore: number;
}

/**
 * `null` before it is reached, where a unit's tab is not there, and where counts without rows leave the day
 * unknown: they came while the portal was open for their phase, and where it makes no difference on which
 * day, the day is known.
 */
export function metDay({ outcomes, total, units, programme }: Report): MetDay | null {
  const { target, result, unknown } = total;
  if (target <= 0 || result < target || unknown.length > 0) return null;
  const days = outcomes
    .flatMap(({ initiative, counts }) =>
      counts === 'yes' && initiative.registered.value ? [initiative.registered.value.day] : [],
    )
    .sort();
  const reported = programme.phases.map(({ opens, closesBefore }, index) => ({
    many: sum(
      units.map((unit) => (unit.source === 'rows' ? 0 : (unit.phases[index]?.result ?? 0))),
    ),
    first: dayOf(opens),
    last: lastDayBefore(closesBefore),
  }));
  const firstWith = (others: (day: Day) => number): Day | undefined =>
    days.find((day, index) => index + 1 + others(day) >= target);
  const earliest = firstWith((day) =>
    sum(reported.map(({ many, first }) => (first <= day ? many : 0))),
  );
  const latest = firstWith((day) =>
    sum(reported.map(({ many, last }) => (last <= day ? many : 0))),
  );
  if (latest === undefined || earliest !== latest) return null;
  return { day: latest, daysBefore: daysBetween(latest, programme.window.lastDay) };
}
