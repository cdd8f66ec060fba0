import { addDays, type Day, dayOf, daysBetween, type Moment } from '../workbook/moment.ts';
import { PHASES } from './lai-chau.ts';
import type { Random } from './random.ts';

/** How much of the registering falls into the parts of a period: people wait for its end. */
const EAGERNESS: readonly (readonly [part: number, weight: number])[] = [
  [0, 1],
  [1, 1.2],
  [2, 2],
  [3, 3],
];

/** A clock time on a working day between two days, mostly late in the period and in office hours. */
export function officeMoment(random: Random, from: Day, to: Day): Moment {
  const days = daysBetween(from, to) + 1;
  for (;;) {
    const part = random.weighted(EAGERNESS);
    const day = addDays(from, Math.floor((days * (part + random.next())) / EAGERNESS.length));
    if (HOLIDAYS.includes(day) || (isWeekend(day) && !random.chance(0.06))) continue;
    return `${day}T${officeTime(random)}`;
  }
}

/** A working day between two days, both included. */
export function workingDay(random: Random, from: Day, to: Day): Day {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const day = addDays(from, random.integer(0, daysBetween(from, to)));
    if (!HOLIDAYS.includes(day) && !isWeekend(day)) return day;
  }
  return to;
}

/** One or the other of the phases registers on these days in the sample. */
export function registrationDays(phase: 0 | 1, asOf: Day): readonly [Day, Day] {
  return phase === 0
    ? [dayOf(PHASES[0].opens), PHASES[0].recognisedTo]
    : [addDays(dayOf(PHASES[1].opens), 8), asOf];
}

function officeTime(random: Random): string {
  const hour = random.weighted([
    [8, 5],
    [9, 6],
    [10, 6],
    [14, 6],
    [15, 6],
    [16, 5],
    [20, 2],
    [21, 1],
  ]);
  const minute = String(random.integer(0, 59)).padStart(2, '0');
  return `${String(hour).padStart(2, '0')}:${minute}:00`;
}

function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Public holidays and the week of the lunar new year, when nobody works. */
const HOLIDAYS: readonly Day[] = [
  '2021-09-02',
  '2021-09-03',
  '2022-01-03',
  '2022-01-31',
  '2022-02-01',
  '2022-02-02',
  '2022-02-03',
  '2022-02-04',
  '2022-04-11',
  '2022-05-02',
  '2022-05-03',
  '2022-09-01',
  '2022-09-02',
];
