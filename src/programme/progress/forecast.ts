import { addDays, type Day, daysBetween } from '../../workbook/moment.ts';
import type { Phase } from '../set-up/programme.ts';
import { daysLeft, openPhase, phaseDays } from './pace.ts';

/** How many were registered on a day, earliest day first. */
export type DayCount = readonly [day: Day, count: number];

/** What so many more days may bring, within the band of 80 in 100. */
interface Outlook {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/** Where the result goes when units keep their pace. */
export interface Forecast {
  /** The last day of the programme, and what stands there. */
  readonly end: Day;
  readonly atEnd: Outlook;
  /** Points of the line and its band, from the day of the report to the last. */
  readonly points: readonly (Outlook & { readonly day: Day })[];
  /** When a target may be met, as the two edges of the band say; `null` beyond the last day. */
  readonly meets: (target: number) => { readonly from: Day | null; readonly to: Day | null };
}

/** With fewer there is no pace to speak of. */
const LEAST = { days: 14, rows: 5 };

/** A second pace is that of so many last days. */
const RECENT = 30;

/** Of the normal distribution: 80 in 100 lie within. */
const Z = 1.2816;

const POINTS = 12;

/**
 * Two paces, that of the open phase so far, which is the line, and that of the last thirty days; the band
 * covers both. What h days bring at a pace of λ watched over w days has the mean λh and the variance
 * λh(1 + h/w)φ, where φ says how much more unevenly than by chance weeks bring it. `null` where too little
 * was watched, between phases and after the last day.
 *
 * @param result what stands on that day, reported counts included
 */
export function forecastOf(
  counts: readonly DayCount[],
  result: number,
  phases: readonly Phase[],
  asOf: Day,
): Forecast | null {
  const phase = phases[openPhase(phases, asOf) ?? -1];
  const left = daysLeft(phases, asOf);
  if (!phase || left === 0) return null;
  const watched = daysBetween(phaseDays(phase).from, asOf);
  const whole = paceOf(counts, asOf, watched);
  if (watched < LEAST.days || whole.rows < LEAST.rows) return null;
  const paces = [whole, paceOf(counts, asOf, Math.min(RECENT, watched))];
  const after = (days: number): Outlook => {
    const outlooks = paces.map((pace) => outlook(pace, days));
    return {
      middle: result + (outlooks[0]?.middle ?? 0),
      low: result + Math.max(0, Math.min(...outlooks.map(({ low }) => low))),
      high: result + Math.max(...outlooks.map(({ high }) => high)),
    };
  };
  const steps = Math.min(POINTS, left);
  return {
    end: addDays(asOf, left),
    atEnd: after(left),
    points: Array.from({ length: steps + 1 }, (_, index) => {
      const days = Math.round((left * index) / steps);
      return { day: addDays(asOf, days), ...after(days) };
    }),
    meets: (target) => {
      const dayWhen = (holds: (outlook: Outlook) => boolean): Day | null => {
        for (let days = 0; days <= left; days += 1)
          if (holds(after(days))) return addDays(asOf, days);
        return null;
      };
      return {
        from: dayWhen(({ high }) => high >= target),
        to: dayWhen(({ low }) => low >= target),
      };
    },
  };
}

interface Pace {
  readonly rows: number;
  readonly days: number;
  /** At least 1. */
  readonly unevenness: number;
}

function paceOf(counts: readonly DayCount[], asOf: Day, days: number): Pace {
  const weeks = new Array<number>(Math.floor(days / 7)).fill(0);
  let rows = 0;
  for (const [day, count] of counts) {
    const ago = daysBetween(day, asOf);
    if (ago < 0 || ago >= days) continue;
    rows += count;
    const week = Math.floor(ago / 7);
    if (week < weeks.length) weeks[week] = (weeks[week] ?? 0) + count;
  }
  return { rows, days, unevenness: Math.max(1, dispersion(weeks)) };
}

/** Variance over mean; 1 where there is nothing to tell it from. */
function dispersion(weeks: readonly number[]): number {
  const mean = weeks.reduce((a, b) => a + b, 0) / weeks.length;
  if (weeks.length < 2 || mean === 0) return 1;
  return weeks.reduce((sum, week) => sum + (week - mean) ** 2, 0) / (weeks.length - 1) / mean;
}

function outlook({ rows, days, unevenness }: Pace, ahead: number): Outlook {
  const middle = (rows / days) * ahead;
  const half = Z * Math.sqrt(middle * (1 + ahead / days) * unevenness);
  return { middle, low: middle - half, high: middle + half };
}

/** So many a week are needed from now on, rounded up; `null` where nothing is missing or no day is left. */
export function neededPerWeek(missing: number, phases: readonly Phase[], asOf: Day): number | null {
  const left = daysLeft(phases, asOf);
  return missing > 0 && left > 0 ? Math.ceil((missing * 7) / Math.max(left, 7)) : null;
}
