import { foldText, plainKey } from '../../workbook/text.ts';

/** When a weekly reminder goes: a day of the week, 0 for Sunday, and an hour of the day. */
export interface WeeklyTime {
  readonly weekday: number;
  readonly hour: number;
}

/** By their plain keys; a digit is the weekday's own number. */
const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ['chu nhat', 0],
  ['cn', 0],
  ['hai', 1],
  ['ba', 2],
  ['tu', 3],
  ['nam', 4],
  ['sau', 5],
  ['bai', 6],
]);

/** The first and the last hour that people call so: two in the afternoon, or fourteen. */
const PARTS_OF_DAY: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['', [0, 23]],
  ['sang', [0, 11]],
  ['trua', [10, 14]],
  ['chieu', [12, 19]],
  ['toi', [17, 23]],
]);

const DAY = /\b(?:thu ?(hai|ba|tu|nam|sau|bai|[2-7])|t ?([2-7])|(chu nhat|cn))\b/;
const PART = /\b(?:buoi )?(sang|trua|chieu|toi)\b/;
const FILLERS = /\b(?:luc|vao|moi|hang tuan|tuan)\b/g;
const HOUR = /^(\d{1,2}) ?(?:h|g|gio)? ?(00|(?:kem )?\d{1,2}|ruoi)? ?(?:p|phut)?$/;

/**
 * `parseWeeklyTime('2 giờ chiều thứ Ba') // { weekday: 2, hour: 14 }`; also `thu 3 14h`. Clocks strike by
 * the hour: `'not-whole'` for a time between; `null` when not understood.
 */
export function parseWeeklyTime(typed: string): WeeklyTime | 'not-whole' | null {
  // “thứ Hai tới” is no evening, though without marks “tới” and “tối” are one.
  const text = plainKey(foldText(typed).replace('tới', ' '));
  const [dayText = '', byName, byNumber, sunday] = DAY.exec(text) ?? [];
  const day = byName ?? byNumber ?? sunday;
  const rest = text.replace(dayText, ' ');
  const [partText = '', part = ''] = PART.exec(rest) ?? [];
  const time = rest.replace(partText, ' ').replace(FILLERS, ' ').replace(/ +/g, ' ').trim();
  const [, number = '', minutes = '00'] = HOUR.exec(time) ?? [];
  if (day === undefined || number === '') return null;
  const [from, to] = PARTS_OF_DAY.get(part) ?? [0, 23];
  const hour = [Number(number), Number(number) + 12].find((each) => each >= from && each <= to);
  if (hour === undefined) return null;
  return minutes === '00' ? { weekday: WEEKDAYS.get(day) ?? Number(day) - 1, hour } : 'not-whole';
}
