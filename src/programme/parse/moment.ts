import { addDays, type Day, type Moment, makeDay, startOfDay } from '../../workbook/moment.ts';
import { isProse, plainText } from './read.ts';

/**
 * Why a typed date has no value: it lacks its day or year, does not exist in the calendar, is a bare
 * number, names several dates, says that it has not happened yet, or is not a date at all.
 */
export type MomentTrouble =
  | 'incomplete'
  | 'impossible'
  | 'number'
  | 'several'
  | 'not-yet'
  | 'unreadable';

/** A typed date: the day as written, and the instant when a time of day was written too. */
interface TypedMoment {
  readonly day: Day;
  readonly moment: Moment | null;
}

/**
 * Reads a date with or without a time of day, day before month whenever both could be meant:
 * `momentIn('7h00 ngày 08/01/22') // { day: '2022-01-08', moment: '2022-01-08T07:00:00' }`;
 * 24:00 is the first instant of the next day.
 */
export function momentIn(text: string): TypedMoment | MomentTrouble {
  if (isProse(text)) return 'unreadable';
  const plain = plainText(text)
    .replace(/^\((.*)\)$/, '$1')
    .replace(/(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật)[ ,]*/, '');
  if (NOT_YET.test(plain)) return 'not-yet';
  if (/^-?\d+(?:[.,]\d+)?$/.test(plain) && !INCOMPLETE.test(plain)) return 'number';
  const found = findDate(plain);
  if (!found) return INCOMPLETE.test(plain) ? 'incomplete' : 'unreadable';
  const rest = `${plain.slice(0, found.from)} ${plain.slice(found.to)}`;
  if (/[-/.]|th/.test(rest) && findDate(rest)) return 'several';
  const day = makeDay(found.year, found.month, found.day);
  if (day === null || found.year < EARLIEST_YEAR) return 'impossible';
  const clock = rest.replace(LINKS, ' ').replace(/\s+/g, ' ').trim();
  return clock === '' ? { day, moment: null } : withClock(day, clock);
}

/** "14/3/0022" is a slip of the hand, and 2022 only a guess. */
const EARLIEST_YEAR = 1000;

const NOT_YET = /^(?:chưa|không|ko|đang|chờ|sẽ)(?!\p{L})/u;

/** "tháng 5/2022", "5/2022", "2022", "quý II/2022", "31/5", "đầu năm 2022", "7h00". */
const INCOMPLETE = new RegExp(
  [
    `^(?:(?:ngày|đầu|giữa|cuối|từ|trong|hết|năm học|năm|tháng|quý|học kỳ|hk|t|q)[ .]*)*` +
      String.raw`(?:(?:[ivx]+|\d{1,2})[ ./-]+)?(?:tháng \d{1,2}[ ,./-]*)?(?:năm )?(?:19|20|21)\d\d(?: ?- ?\d{2,4})?$`,
    String.raw`^(?:ngày )?\d{1,2}(?: ?[/.-] ?| tháng )\d{1,2}$`,
    String.raw`^(?:ngày|tháng|quý|t|q) ?(?:\d{1,2}|[ivx]+)$`,
    String.raw`^(?:lúc )?\d{1,2} ?(?:h|:|giờ) ?\d{0,2}$`,
  ].join('|'),
);

interface FoundDate {
  readonly from: number;
  readonly to: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ISO = /(^|\D)(\d{4}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})(?=$|\D)/;
const NUMERIC = /(^|\D)(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})(?=$|[^\d/])/;
const WORDED =
  /(^|\D)(\d{1,2}) ?(?:tháng|thg\.?) ?(\d{1,2})[ ,./-]*(?:năm )?(\d{4}|\d{2})(?=$|[^\d:])/;

function findDate(text: string): FoundDate | null {
  const iso = ISO.exec(text);
  const match = iso ?? NUMERIC.exec(text) ?? WORDED.exec(text);
  if (!match) return null;
  const [whole, lead = '', first, second, third] = match;
  const parts = [first, second, third].map(Number);
  const [year = 0, month = 0, day = 0] = iso ? parts : parts.reverse();
  return {
    from: match.index + lead.length,
    to: match.index + whole.length,
    year: /\d{4}/.test(match[iso ? 2 : 4] ?? '') ? year : 2000 + year,
    month,
    day,
  };
}

/**
 * Every whole date in a text such as the name of a document, in order; a sign such as `05/2021/XN` and a
 * date without its century are none: `daysIn('QĐ 12/QĐ-UBND ngày 05/9/2021') // ['2021-09-05']`.
 */
export function daysIn(text: string): Day[] {
  const plain = isProse(text) ? plainText(text.slice(0, 200)) : plainText(text);
  const found: { readonly from: number; readonly day: Day }[] = [];
  for (const pattern of [ISO, NUMERIC, WORDED]) {
    for (const match of plain.matchAll(new RegExp(pattern, 'g'))) {
      const [, , first = '', second = '', third = ''] = match;
      const [year, month, day] = pattern === ISO ? [first, second, third] : [third, second, first];
      const made = year.length === 4 ? makeDay(Number(year), Number(month), Number(day)) : null;
      if (made !== null) found.push({ from: match.index, day: made });
    }
  }
  return found.sort((a, b) => a.from - b.from).map(({ day }) => day);
}

/** Words that tie a time to its date and say nothing themselves. */
const LINKS = /ngày|lúc|vào|hồi|[-,()]/g;

const CLOCK =
  /^(?:t ?)?(\d{1,2})(?: ?(?:h|g|giờ)(?: ?(\d{1,2})(?: ?(?:phút|p|'))?)?| ?: ?(\d{1,2})(?: ?: ?(\d{1,2})(?:\.\d+)?)?)? ?(am|pm|sa|ch|sáng|trưa|chiều|tối|đêm)?$/;

function withClock(day: Day, clock: string): TypedMoment | MomentTrouble {
  const match = CLOCK.exec(clock);
  if (!match) return 'unreadable';
  const half = match[5] ?? '';
  if (half === '' && !/[hg:]|giờ/.test(clock)) return 'unreadable';
  const minutes = Number(match[2] ?? match[3] ?? 0);
  const seconds = Number(match[4] ?? 0);
  const hours = hoursOf(Number(match[1]), half);
  if (hours === 24 && minutes === 0 && seconds === 0) {
    return { day, moment: startOfDay(addDays(day, 1)) };
  }
  if (hours === null || hours > 23 || minutes > 59 || seconds > 59) return 'impossible';
  return { day, moment: `${day}T${[hours, minutes, seconds].map(twoDigits).join(':')}` };
}

function hoursOf(typed: number, half: string): number | null {
  if (half === '') return typed;
  const late = half === 'pm' || half === 'ch' || half === 'chiều' || half === 'tối';
  if (typed > 12) return late ? typed : null;
  if (half === 'trưa') return typed < 3 ? typed + 12 : typed;
  if (half === 'đêm') return typed >= 6 ? typed + 12 : typed;
  return (typed % 12) + (late ? 12 : 0);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
