import { addDays, type Day, dayOf, daysBetween, lastDayBefore } from '../../workbook/moment.ts';
import type { Phase } from '../set-up/programme.ts';
import { addRatios, type Ratio, ratio } from '../set-up/ratio.ts';

/** How far a phase has run on a day, in calendar days with both ends counted. */
interface Elapsed {
  readonly days: number;
  readonly of: number;
}

/** On 10/11/2022 the phase from 01/6/2022 to 01/9/2023 has run 163 of its 458 days. */
export function elapsedOn(window: { readonly from: Day; readonly to: Day }, day: Day): Elapsed {
  const of = daysBetween(window.from, window.to) + 1;
  const days = daysBetween(window.from, day) + 1;
  return { days: Math.min(Math.max(days, 0), of), of };
}

/** The days of a phase on which the portal is open for any part of the day. */
export function phaseDays(phase: Phase): { readonly from: Day; readonly to: Day } {
  return { from: dayOf(phase.opens), to: lastDayBefore(phase.closesBefore) };
}

/** Target × elapsed share of the phase, exactly. */
export function expectedOf(target: number, elapsed: Elapsed): Ratio {
  return ratio(target * elapsed.days, elapsed.of);
}

/** What the targets of all phases expect by the end of a day. */
export function expectedBy(targets: readonly number[], phases: readonly Phase[], day: Day): Ratio {
  return phases.reduce(
    (sum, phase, index) =>
      addRatios(sum, expectedOf(targets[index] ?? 0, elapsedOn(phaseDays(phase), day))),
    ratio(0),
  );
}

/** The phase that is running on a day, the one that opens later where two share it; `null` before, between and after. */
export function openPhase(phases: readonly Phase[], day: Day): number | null {
  let open: number | null = null;
  let opens = '';
  phases.forEach((phase, index) => {
    const { from, to } = phaseDays(phase);
    if (day < from || to < day || phase.opens < opens) return;
    open = index;
    opens = phase.opens;
  });
  return open;
}

/** Days after `day` on which something can still be registered; 0 when the programme is over. */
export function daysLeft(phases: readonly Phase[], day: Day): number {
  return Math.max(0, ...phases.map((phase) => daysBetween(day, phaseDays(phase).to)));
}

/**
 * The day on which `missing` more are reached at `recent` in the last `days` days; `null` beyond a
 * hundred years, which is where a standstill leads.
 */
export function projectedDay(missing: number, recent: number, days: number, from: Day): Day | null {
  if (missing <= 0) return from;
  const needed = Math.ceil((missing * days) / recent);
  return needed > 36_500 ? null : addDays(from, needed);
}
