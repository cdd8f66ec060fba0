import type { WeeklyTime } from '../programme/sending/weekly.ts';
import type { Day, Moment } from '../workbook/moment.ts';

/** `wholeNumber(2152) // '2.152'`. */
export function wholeNumber(value: number): string {
  const digits = String(Math.abs(Math.round(value)));
  return (value < 0 ? '-' : '') + digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

/**
 * A count in a sentence, with at least two digits as official prose writes it: `twoDigits(3) // '03'`. A
 * share (11/140), a percent, a rank, the number of a row and a figure in a table stay as they are.
 */
export function twoDigits(value: number): string {
  return value > 0 && value < 10 ? `0${value}` : wholeNumber(value);
}

/** As in the documents: the day padded, the month only in January and February: `'01/9/2023'`. */
export function dayText(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}

/** `'08:05 ngày 10/11/2022'`. */
export function momentText(moment: Moment): string {
  return `${moment.slice(11, 16)} ngày ${dayText(moment.slice(0, 10))}`;
}

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** `weeklyTimeText({ weekday: 1, hour: 8 }) // 'thứ Hai, 8 giờ'`. */
export function weeklyTimeText({ weekday, hour }: WeeklyTime): string {
  return `${WEEKDAYS[weekday] ?? ''}, ${hour} giờ`;
}
