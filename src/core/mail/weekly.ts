import { foldText } from '../text.ts';

/** When a weekly reminder goes: a day of the week, 0 for Sunday, and an hour of the day. */
export interface WeeklyTime {
  readonly weekday: number;
  readonly hour: number;
}

const WEEKDAYS: Readonly<Record<string, number>> = {
  'chủ nhật': 0,
  cn: 0,
  'thứ hai': 1,
  'thứ ba': 2,
  'thứ tư': 3,
  'thứ năm': 4,
  'thứ sáu': 5,
  'thứ bảy': 6,
  'thứ bẩy': 6,
};

/** `parseWeeklyTime('Thứ hai, 8 giờ') // { weekday: 1, hour: 8 }`; also `thứ 2 8h`; `null` when not understood. */
export function parseWeeklyTime(typed: string): WeeklyTime | null {
  const text = foldText(typed).replace(/[,;:.]/g, ' ');
  const parts =
    /^(cn|chủ nhật|thứ\s+\S+|t\s?[2-7])\s+(?:lúc\s+)?(\d{1,2})\s*(?:h|g|giờ)?(?:\s*00)?$/.exec(
      text.replace(/\s+/g, ' '),
    );
  if (!parts) return null;
  const [, day = '', hour = ''] = parts;
  const number = /[2-7]$/.exec(day)?.[0];
  const weekday = number === undefined ? WEEKDAYS[day] : Number(number) - 1;
  return weekday === undefined || Number(hour) > 23 ? null : { weekday, hour: Number(hour) };
}
