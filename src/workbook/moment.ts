/** A calendar day of the programme, `'2022-05-31'`. As text it also compares. */
export type Day = string;

/** A clock time in the programme's time zone, `'2022-05-31T07:00:00'`. As text it also compares. */
export type Moment = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day a clock time falls on: `dayOf('2022-05-31T07:00:00') // '2022-05-31'`. */
export function dayOf(moment: Moment): Day {
  return moment.slice(0, 10);
}

/** `makeDay(2023, 2, 31) // null`: the day does not exist; years outside 1900–2199 are typing mistakes. */
export function makeDay(year: number, month: number, day: number): Day | null {
  if (!(year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > daysInMonth(year, month)) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The first instant of a day, which is also 24:00 of the day before. */
export function startOfDay(day: Day): Moment {
  return `${day}T00:00:00`;
}

/** `addDays('2022-05-31', 1) // '2022-06-01'`. */
export function addDays(day: Day, days: number): Day {
  return fromDayNumber(dayNumber(day) + days);
}

/** Days from one day to another, negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The last day that has an instant before `end`: 24:00 on 31/5 (= 1/6 00:00) ends on 31/5. */
export function lastDayBefore(end: Moment): Day {
  return end.slice(11) === '00:00:00' ? addDays(dayOf(end), -1) : dayOf(end);
}

const dayNumbers = new Map<Day, number>();

/** Days since 1970-01-01; a programme has few distinct days, so each is worked out once. */
function dayNumber(day: Day): number {
  const known = dayNumbers.get(day);
  if (known !== undefined) return known;
  const parts = DAY.exec(day);
  if (!parts) throw new RangeError(`Not a day: ${day}`);
  const number = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / 86_400_000;
  dayNumbers.set(day, number);
  return number;
}

function fromDayNumber(number: number): Day {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
