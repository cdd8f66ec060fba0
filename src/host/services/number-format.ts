import type { CellValue } from '../../xlsx/model.ts';
import type { Locale } from './locale.ts';
import { remember } from './remember.ts';
import { RealDate } from './runtime.ts';
import { wallOf } from './zone.ts';

/** Whether a number in this format is a moment: `dd/mm/yyyy` and `[h]:mm` are, `0.00` and `"ngày" 0` are not. */
export const isDateFormat = remember((format: string): boolean => {
  const bare = format
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return !/general/i.test(bare) && /[dmyhs]/i.test(bare);
});

/** What the cell shows, as far as common formats go (best effort: Google's own output was not compared). */
export function displayText(value: CellValue, format: string, locale: Locale): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (/^general$/i.test(format) || format === '@') return general(value, locale);
  const section = chooseSection(format, value);
  if (isDateFormat(section.format)) return displayMoment(value, section.format, locale);
  return displayNumber(section.absolute ? Math.abs(value) : value, section.format, locale);
}

function general(value: number, locale: Locale): string {
  const rounded = Math.abs(value) < 1e15 ? Number(value.toFixed(10)) : value;
  return String(rounded).replace('.', locale.decimal).replace('e', 'E');
}

function chooseSection(format: string, value: number): { format: string; absolute: boolean } {
  const sections = splitOutsideQuotes(format);
  if (sections.some((section) => CONDITION.test(section))) {
    const chosen = sections.find((section) => holdsFor(value, section)) ?? '';
    return { format: chosen.replace(CONDITION, ''), absolute: false };
  }
  const [positive = '', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { format: negative, absolute: true };
  if (value === 0 && zero !== undefined) return { format: zero, absolute: false };
  return { format: positive, absolute: false };
}

const CONDITION = /^\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/;

/** A section without a condition is for all that is left. */
function holdsFor(value: number, section: string): boolean {
  const [, sign, bound] = CONDITION.exec(section) ?? [];
  if (sign === undefined) return true;
  const order = Math.sign(value - Number(bound));
  if (order === 0) return ['<=', '>=', '='].includes(sign);
  return sign === '<>' || sign.includes(order < 0 ? '<' : '>');
}

function splitOutsideQuotes(format: string): string[] {
  return (format.match(/(?:"[^"]*"|\\.|[^;])*(?:;|$)/g) ?? [])
    .slice(0, -1)
    .map((part) => part.replace(/;$/, ''))
    .concat(format.endsWith(';') ? [''] : [])
    .filter((part, index, all) => index < all.length || part !== '');
}

// --- numbers ---------------------------------------------------------------------------------

function displayNumber(value: number, format: string, locale: Locale): string {
  if (SPLIT_DIGITS.test(format)) return splitDigits(value, format);
  const tokens =
    format.match(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[#0?.,]+(?:E[+-]?0+)?|%|[^"\\]/gi) ?? [];
  const percent = tokens.filter((token) => token === '%').length;
  const scaled = value * 100 ** percent;
  let written = false;
  const texts = tokens.map((token) => {
    if (/^[#0?.,]/.test(token) && /[#0?]/.test(token)) {
      if (written) return '';
      written = true;
      return digits(Math.abs(scaled), token, locale);
    }
    return literal(token);
  });
  return (scaled < 0 && written ? '-' : '') + texts.join('');
}

const SPLIT_DIGITS = /^0+(?:\\.0+)+$/;

/** `0\.000` puts a dot among the digits, whatever the country: those left over stand before the first. */
function splitDigits(value: number, format: string): string {
  let left = String(Math.round(Math.abs(value)));
  const parts = format.split(/(\\.)/).reverse();
  const texts = parts.map((part, index) => {
    if (part.startsWith('\\')) return part.slice(1);
    const from = index === parts.length - 1 ? 0 : Math.max(left.length - part.length, 0);
    const own = left.slice(from).padStart(part.length, '0');
    left = left.slice(0, from);
    return own;
  });
  return (value < 0 ? '-' : '') + texts.reverse().join('');
}

function literal(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  if (token.startsWith('_')) return ' ';
  if (token.startsWith('*') || token.startsWith('[')) return '';
  return token;
}

function digits(value: number, pattern: string, locale: Locale): string {
  const exponent = /E([+-]?)(0+)/i.exec(pattern);
  if (exponent) return scientific(value, pattern, locale);
  const [whole = '', fraction = ''] = pattern.split('.');
  const thousands = /,+$/.exec(whole)?.[0].length ?? 0;
  const most = fraction.replace(/[^#0?]/g, '').length;
  const least = fraction.replace(/[^0]/g, '').length;
  const [integer = '0', decimals = ''] = (value / 1000 ** thousands).toFixed(most).split('.');
  const kept = trimZeros(decimals, least);
  const padded = integer.padStart(whole.replace(/[^0]/g, '').length, '0');
  const bare = /0/.test(whole) || integer !== '0' ? padded : '';
  const grouped = /[#0?],+[#0?]/.test(whole)
    ? bare.replace(/\B(?=(\d{3})+$)/g, locale.group)
    : bare;
  return kept === '' && !(most === 0 && pattern.includes('.'))
    ? grouped
    : `${grouped}${locale.decimal}${kept}`;
}

function trimZeros(decimals: string, least: number): string {
  let end = decimals.length;
  while (end > least && decimals[end - 1] === '0') end -= 1;
  return decimals.slice(0, end);
}

function scientific(value: number, pattern: string, locale: Locale): string {
  const decimals = /\.([#0?]*)E/i.exec(pattern)?.[1]?.length ?? 0;
  const [mantissa = '', power = '0'] = value.toExponential(decimals).split('e');
  const size = Math.abs(Number(power)).toString().padStart(2, '0');
  return `${mantissa.replace('.', locale.decimal)}E${Number(power) < 0 ? '-' : '+'}${size}`;
}

// --- moments ---------------------------------------------------------------------------------

function displayMoment(serial: number, format: string, locale: Locale): string {
  const date = new RealDate(wallOf(serial));
  const tokens =
    format.match(
      /"[^"]*"|\\.|_.|\*.|\[h+\]|\[m+\]|\[s+\]|\[[^\]]*\]|am\/pm|a\/p|y+|m+|d+|h+|s+|\.0+|[^"\\]/gi,
    ) ?? [];
  const half = tokens.some((token) => /^a(m\/pm|\/p)$/i.test(token));
  return tokens
    .map((token, index) => momentToken(token, date, serial, half, isMinute(tokens, index), locale))
    .join('');
}

/** `m` after hours or before seconds is minutes. */
function isMinute(tokens: readonly string[], index: number): boolean {
  const isField = (token: string): boolean => /^\[?[ymdhs]+\]?$/i.test(token);
  const before = tokens.slice(0, index).filter(isField).pop();
  const after = tokens.slice(index + 1).find(isField);
  return /^\[?h/i.test(before ?? '') || /^\[?s/i.test(after ?? '');
}

function momentToken(
  token: string,
  date: Date,
  serial: number,
  half: boolean,
  minute: boolean,
  locale: Locale,
): string {
  const pad = (value: number): string =>
    token.length > 1 ? String(value).padStart(2, '0') : String(value);
  const name = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale.language, { ...options, timeZone: 'UTC' }).format(date);
  const hour = date.getUTCHours();
  switch (token.toLowerCase()) {
    case 'y':
    case 'yy':
      return String(date.getUTCFullYear() % 100).padStart(2, '0');
    case 'yyy':
    case 'yyyy':
      return String(date.getUTCFullYear());
    case 'm':
    case 'mm':
      return pad(minute ? date.getUTCMinutes() : date.getUTCMonth() + 1);
    case 'mmm':
      return name({ month: 'short' });
    case 'mmmm':
      return name({ month: 'long' });
    case 'd':
    case 'dd':
      return pad(date.getUTCDate());
    case 'ddd':
      return name({ weekday: 'short' });
    case 'dddd':
      return name({ weekday: 'long' });
    case 'h':
    case 'hh':
      return pad(half ? hour % 12 || 12 : hour);
    case 's':
    case 'ss':
      return pad(date.getUTCSeconds());
    case 'am/pm':
      return hour < 12 ? 'AM' : 'PM';
    case 'a/p':
      return hour < 12 ? 'A' : 'P';
    default:
      return elapsedOrLiteral(token, date, serial);
  }
}

function elapsedOrLiteral(token: string, date: Date, serial: number): string {
  const size = Math.max(1, token.length - 2);
  const elapsed = (perDay: number): string =>
    String(Math.floor(serial * perDay + 1e-6)).padStart(size, '0');
  if (/^\[h+\]$/i.test(token)) return elapsed(24);
  if (/^\[m+\]$/i.test(token)) return elapsed(1440);
  if (/^\[s+\]$/i.test(token)) return elapsed(86_400);
  if (/^\.0+$/.test(token)) {
    return `.${String(date.getUTCMilliseconds())
      .padStart(3, '0')
      .slice(0, token.length - 1)}`;
  }
  return literal(token);
}
