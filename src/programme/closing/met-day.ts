import type { Day } from '../../workbook/moment.ts';
import { daysBetween } from '../../workbook/moment.ts';
import type { Report } from '../report.ts';

/** When the whole target was reached, and how many days before the end of the programme. */
export interface MetDay {
  readonly day: Day;
  /** The end day's difference: 10/12/2022 is 265 days before 01/9/2023. */
  readonly daysBefore: number;
}

/** `null` before it is reached, and where counts without rows leave the day unknown. */
export function metDay({ outcomes, total, units, programme }: Report): MetDay | null {
  const { target, result } = total;
  const isKnown = units.every(({ source, result: its }) => source === 'rows' || its === 0);
  if (target <= 0 || result < target || !isKnown) return null;
  const days = outcomes
    .flatMap(({ initiative, counts }) =>
      counts === 'yes' && initiative.registered.value ? [initiative.registered.value.day] : [],
    )
    .sort();
  const day = days[target - 1];
  if (day === undefined) return null;
  return { day, daysBefore: daysBetween(day, programme.window.lastDay) };
}
