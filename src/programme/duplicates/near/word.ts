import { isSyllable, isUnmarkedSyllable } from './syllable.ts';

/** One written word in the forms under which it is compared. */
export interface Word {
  readonly typed: string;
  readonly lower: string;
  /** Lower case, the tone behind the word and "y" for "i" where both are written: "Hòa" and "hoà" are one. */
  readonly toned: string;
  /** Letters without any mark; a single digit as the word for it. */
  readonly bare: string;
  /** The number that digits, Roman numerals or a number word say; `null` for other words. */
  readonly number: string | null;
  readonly isDigits: boolean;
  readonly isMarked: boolean;
  readonly isCapital: boolean;
  /** Whether Vietnamese has such a syllable, as typed and when its marks are left out of account. */
  readonly isPossible: boolean;
  readonly isPossibleUnmarked: boolean;
}

const DIGIT_WORDS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const ROMAN = ['', 'I', 'II', 'III', 'IV', '', '', 'VII', 'VIII', 'IX'];

export function makeWord(typed: string): Word {
  const lower = typed.toLowerCase();
  const digits = digitsOf(typed);
  const toned = digits ?? toneLast(lower);
  const bare = bareOf(digits === null ? toned : (DIGIT_WORDS[Number(digits)] ?? digits));
  const spoken = DIGIT_WORDS.indexOf(lower);
  return {
    typed,
    lower,
    toned,
    bare,
    number: digits ?? (spoken > 0 ? String(spoken) : null),
    isDigits: digits !== null,
    isMarked: bareOf(lower) !== lower,
    isCapital: typed.charAt(0) !== lower.charAt(0),
    isPossible: isSyllable(toned),
    isPossibleUnmarked: isUnmarkedSyllable(bare),
  };
}

/** "01" and "1" are one number, "II" is 2; "I" only as a capital. */
function digitsOf(typed: string): string | null {
  if (/^\d/.test(typed)) return typed.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  const roman = ROMAN.indexOf(typed === 'I' ? typed : typed.length > 1 ? typed.toUpperCase() : '-');
  return roman > 0 ? String(roman) : null;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

function toneLast(lower: string): string {
  const apart = lower.normalize('NFD');
  const tone = apart.match(TONES)?.[0] ?? '';
  const shape = apart
    .replace(TONES, '')
    .normalize('NFC')
    .replace(/ưo|uơ(?=[a-z])/, 'ươ')
    .replace(/^([hklmstv]|qu)?y$/, '$1i');
  return shape + tone;
}

function bareOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/đ/g, 'd');
}

/**
 * No word is longer. Letters without a blank are nobody's slip of the fingers, and looking for one in
 * them would take the square of their number.
 */
export const LONGEST_WORD = 40;

/** How one word becomes another by a single slip of the fingers. */
export type Edit = 'letter-more' | 'letter-less' | 'swapped' | 'replaced';

/** The one slip between two different words, or `null` when it takes more. */
export function editBetween(one: string, other: string): Edit | null {
  if (Math.max(one.length, other.length) > LONGEST_WORD) return null;
  const longer = one.length - other.length;
  if (longer < -1 || longer > 1) return null;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const rest = one.slice(start);
  const otherRest = other.slice(start);
  if (longer === 1) return rest.slice(1) === otherRest ? 'letter-more' : null;
  if (longer === -1) return rest === otherRest.slice(1) ? 'letter-less' : null;
  if (rest.slice(1) === otherRest.slice(1)) return 'replaced';
  const isSwapped = rest[0] === otherRest[1] && rest[1] === otherRest[0];
  return isSwapped && rest.slice(2) === otherRest.slice(2) ? 'swapped' : null;
}
