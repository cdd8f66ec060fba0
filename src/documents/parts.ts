import { LEGAL_FORM } from '../words/legal-form.ts';
import type { Day } from '../workbook/moment.ts';
import type { OfficialDocument } from './document.ts';

/** Room that a hand fills. */
const BLANK = '      ';

/** `Số: 1070/LĐLĐ`. */
export function numberText({ number }: Pick<OfficialDocument, 'number'>): string {
  return LEGAL_FORM.number(number.startsWith('/') ? BLANK + number : number);
}

/** `Lai Châu, ngày 04 tháng 8 năm 2023`. */
export function placeAndDay(place: string, day: Day | null): string {
  const [year = '', month = '', date = ''] = day?.split('-') ?? [];
  const when = day === null ? LEGAL_FORM.blankDate(BLANK) : LEGAL_FORM.date(date, month, year);
  return `${place === '' ? BLANK : place}, ${when}`;
}

/** `- Các đơn vị;` one a line, the last with a full stop. */
export function dashedLines(lines: readonly string[]): string[] {
  const last = lines.length - 1;
  return lines.map((line, index) => `- ${bareLine(line)}${index === last ? '.' : ';'}`);
}

/** A line of a list without the dash before it and the sign behind it. */
export function bareLine(line: string): string {
  return line
    .replace(/^\s*[-–•]\s*/, '')
    .replace(/[;.,\s]+$/, '')
    .trim();
}
