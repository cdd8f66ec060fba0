import type { CellValue } from '../../xlsx/model.ts';
import type { Locale } from './locale.ts';
import { remember } from './remember.ts';
import { RealDate } from './runtime.ts';
import { serialOfDay } from './zone.ts';

/** What a text becomes when it is typed into a cell. */
interface Typed {
  readonly value: CellValue;
  readonly formula: string | null;
  /** The format that an unformatted cell takes on; `null` leaves it. */
  readonly format: string | null;
}

/**
 * Reads a text as Google reads what is typed or given to `setValue` (reported: parsed as if typed).
 * `parseTyped('12,5%', vi, false, 2022) // 0.125 with '0.00%'`; a text cell (`@`) keeps its text, but for
 * a leading `=` and, unless Google keeps it there, `'` (reported).
 */
export function parseTyped(
  text: string,
  locale: Locale,
  isText: boolean,
  year: number,
  keepsApostrophe = false,
): Typed {
  if (text === '') return plain(null);
  const first = text.charCodeAt(0);
  if (first === 0x3d && text.length > 1) return formula(text);
  if (first === 0x27) return plain(isText && keepsApostrophe ? text : text.slice(1));
  if (isText || !mayBeMore(first, locale)) return plain(text);
  const trimmed = text.trim();
  return (
    parseBoolean(trimmed) ??
    parseNumber(trimmed, locale) ??
    parseMoment(trimmed, locale, year) ??
    (first === 0x2b && text.length > 1 ? formula(`=${text}`) : plain(text))
  );
}

const plain = (value: CellValue): Typed => ({ value, formula: null, format: null });
const formula = (text: string): Typed => ({ value: null, formula: text, format: null });

/** Most texts of a sheet are words: their first letter settles it. */
function mayBeMore(first: number, locale: Locale): boolean {
  return (
    (first >= 0x30 && first <= 0x39) ||
    ' \t\n+-(.,TtFf'.includes(String.fromCharCode(first)) ||
    first === locale.currency.charCodeAt(0) ||
    (locale.language === 'en' && 'JFMASONDjfmasond'.includes(String.fromCharCode(first)))
  );
}

function parseBoolean(text: string): Typed | null {
  if (!/^(true|false)$/i.test(text)) return null;
  return plain(text.length === 4);
}

// --- numbers ---------------------------------------------------------------------------------

interface NumberPattern {
  readonly plain: RegExp;
  readonly grouped: RegExp;
}

const patternOf = remember((locale: Locale): NumberPattern => {
  const [decimal, group] = [`\\${locale.decimal}`, `\\${locale.group}`];
  return {
    plain: new RegExp(`^(\\d+(?:${decimal}\\d*)?|${decimal}\\d+)(e[+-]?\\d+)?$`, 'i'),
    grouped: new RegExp(`^\\d{1,3}(?:${group}\\d{3})+(?:${decimal}\\d*)?$`),
  };
});

function parseNumber(text: string, locale: Locale): Typed | null {
  const parts =
    /^(\(?)\s*([+-]?)\s*([%$₫]?)\s*([\d.,]*\d[\d.,]*(?:e[+-]?\d+)?)\s*([%$₫]?)\s*(\)?)$/i.exec(
      text,
    );
  if (!parts) return null;
  const [, open = '', sign = '', before = '', digits = '', after = '', close = ''] = parts;
  if ((open === '(') !== (close === ')') || (open !== '' && sign !== '')) return null;
  const unit = before + after;
  if (unit !== '' && unit !== '%' && unit !== locale.currency) return null;
  const { plain: bare, grouped } = patternOf(locale);
  const isGrouped = grouped.test(digits);
  if (!isGrouped && !bare.test(digits)) return null;
  const size = Number(digits.replaceAll(locale.group, '').replace(locale.decimal, '.'));
  const value = open === '(' || sign === '-' ? -size : size;
  const decimals = digits.includes(locale.decimal);
  if (unit === '%') return { value: value / 100, formula: null, format: decimals ? '0.00%' : '0%' };
  if (unit !== '') return { value, formula: null, format: currencyFormat(locale, decimals) };
  if (/e/i.test(digits)) return { value, formula: null, format: '0.00E+00' };
  const format = isGrouped ? (decimals ? '#,##0.00' : '#,##0') : null;
  return { value, formula: null, format };
}

function currencyFormat(locale: Locale, decimals: boolean): string {
  if (locale.language === 'vi') return decimals ? '#,##0.00\\ "₫"' : '#,##0\\ "₫"';
  return decimals ? '"$"#,##0.00' : '"$"#,##0';
}

// --- dates -----------------------------------------------------------------------------------

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm)?$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function parseMoment(text: string, locale: Locale, year: number): Typed | null {
  const time = parseTime(text, locale);
  if (time !== null) return { value: time, formula: null, format: locale.time };
  const day = parseDay(text, locale, year);
  if (day !== null) return { value: day, formula: null, format: locale.date };
  const split = /^(.*\S)\s+(\d{1,2}:\d{2}\S*(?:\s*[ap]m)?)$/i.exec(text);
  if (!split) return null;
  const dayPart = parseDay(split[1] ?? '', locale, year);
  const timePart = parseTime(split[2] ?? '', locale);
  if (dayPart === null || timePart === null) return null;
  return { value: dayPart + timePart, formula: null, format: locale.dateTime };
}

function parseTime(text: string, locale: Locale): number | null {
  const parts = TIME.exec(text);
  if (!parts) return null;
  const [, hourText = '', minuteText = '', secondText = '0', half = ''] = parts;
  if (half !== '' && locale.language !== 'en') return null;
  const minute = Number(minuteText);
  const second = Number(secondText);
  let hour = Number(hourText);
  if (half !== '' && (hour < 1 || hour > 12)) return null;
  if (half !== '') hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  if (hour > 23 || minute > 59 || second > 59) return null;
  return (hour * 3600 + minute * 60 + second) / 86_400;
}

function parseDay(text: string, locale: Locale, thisYear: number): number | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return realDay(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const named = locale.language === 'en' ? parseNamedMonth(text, thisYear) : null;
  if (named !== null) return named;
  const parts = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (parts) return parseShortDay(parts, locale, thisYear);
  const month = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  return month ? realDay(Number(month[2]), Number(month[1]), 1) : null;
}

function parseShortDay(parts: RegExpExecArray, locale: Locale, thisYear: number): number | null {
  const [, first = '', separator = '', second = '', yearText] = parts;
  if (!locale.dateSeparators.includes(separator)) return null;
  const year = yearText === undefined ? thisYear : fullYear(yearText);
  return locale.order === 'day-first'
    ? realDay(year, Number(second), Number(first))
    : realDay(year, Number(first), Number(second));
}

/** `'Jan 5, 2022'`, `'5 January 2022'`. */
function parseNamedMonth(text: string, thisYear: number): number | null {
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/i.exec(text);
  const dayFirst = /^(\d{1,2})[\s-]([a-z]{3,9})(?:[\s-](\d{4}))?$/i.exec(text);
  const name = monthFirst?.[1] ?? dayFirst?.[2];
  const day = monthFirst?.[2] ?? dayFirst?.[1];
  const year = monthFirst?.[3] ?? dayFirst?.[3];
  if (name === undefined) return null;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : realDay(year ? Number(year) : thisYear, month, Number(day));
}

function fullYear(text: string): number {
  if (text.length === 4) return Number(text);
  const year = Number(text);
  return year < 50 ? 2000 + year : 1900 + year;
}

function realDay(year: number, month: number, day: number): number | null {
  if (year < 1900 || month < 1 || month > 12 || day < 1) return null;
  const date = new RealDate(RealDate.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? serialOfDay(year, month, day) : null;
}
