import { LEGAL_FORM } from '../words/legal-form.ts';
import type { Day } from '../workbook/moment.ts';
import type { OfficialDocument } from './document.ts';
import { LAYOUT } from './layout.ts';

/** Room that a hand fills. */
const BLANK = '      ';

/**
 * A body as the head bears it, in capitals: on one line or, where it is too long, on two of like length, as
 * 001 has it: "LIÊN ĐOÀN LAO ĐỘNG" above "HUYỆN DƯƠNG MINH CHÂU".
 */
export function headText(body: string): string {
  const text = body.toUpperCase();
  const { signs } = LAYOUT.head;
  if (text.length <= signs || text.length > 2 * signs) return text;
  const middle = text.length / 2;
  const blanks = [...text.matchAll(/ /g)].map(({ index }) => index);
  const best = blanks.reduce(
    (nearest, blank) => (Math.abs(blank - middle) < Math.abs(nearest - middle) ? blank : nearest),
    0,
  );
  return best === 0 ? text : `${text.slice(0, best + 1)}\n${text.slice(best + 1)}`;
}

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
