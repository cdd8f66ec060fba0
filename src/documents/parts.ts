import type { Day } from '../workbook/moment.ts';
import type { OfficialDocument } from './document.ts';

/** Blanks that a hand fills. */
const BLANK = '      ';

/** `Số: 1070/LĐLĐ`; a number below ten bears a nought. */
export function numberText({ number }: Pick<OfficialDocument, 'number'>): string {
  const match = /^\s*(\d*)\s*(\/.*)?$/.exec(number);
  if (!match) return `Số: ${number.trim()}`;
  const [, digits = '', sign = ''] = match;
  const padded = digits.length === 1 ? `0${digits}` : digits;
  return `Số: ${padded === '' ? BLANK : padded}${sign.replace(/\s*([/-])\s*/g, '$1')}`;
}

/** `Lai Châu, ngày 04 tháng 8 năm 2023`: days under 10 and months 1 and 2 bear a nought. */
export function placeAndDay(place: string, day: Day | null): string {
  const where = place === '' ? BLANK : place;
  if (day === null)
    return `${where}, ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`.replace(/ {7}/g, '      ');
  const [year = '', month = '', date = ''] = day.split('-');
  const shown = Number(month) <= 2 ? month : String(Number(month));
  return `${where}, ngày ${date} tháng ${shown} năm ${year}`;
}

/** `- Các đơn vị;` one a line, the last with a full stop. */
export function recipientLines(recipients: readonly string[]): string[] {
  const last = recipients.length - 1;
  return recipients.map((line, index) => {
    const bare = line.replace(/^[-–]\s*/, '').replace(/[;.,]\s*$/, '');
    return `- ${bare}${index === last ? '.' : ';'}`;
  });
}
