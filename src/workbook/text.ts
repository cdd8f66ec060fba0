import { foldLookAlikes, INVISIBLE, plainDashes } from './look-alikes.ts';

/**
 * Typed text made comparable without changing what it says: NFC, every kind of blank as one space,
 * invisible characters gone, letters that only look like Vietnamese ones made Vietnamese. Text that is
 * already so is returned as it is.
 */
export function cleanText(text: string): string {
  if (text === '' || CLEAN.test(text)) return text;
  return foldLookAlikes(text).replace(/\s+/g, ' ').trim();
}

/**
 * A key under which two spellings of the same words are equal: clean, lower case, without the
 * difference between "hòa" and "hoà" and between one dash and another, without dots, colons and stars
 * at the end.
 */
export function foldText(text: string): string {
  const clean = plainDashes(cleanText(text)).toLowerCase();
  return trimEnd(placeTones(clean));
}

/**
 * A stricter key for asking whether two texts are the same words: like `foldText`, and a tone stands
 * behind its syllable wherever it was typed, so that "lựơng" equals "lượng". Not for reading.
 */
export function matchKey(text: string): string {
  return keyOfClean(plainDashes(cleanText(text)));
}

/** The key that `matchKey` made when one dash was not yet another: for names that lists may still hold. */
export function formerMatchKey(text: string): string {
  return keyOfClean(cleanText(text));
}

function keyOfClean(clean: string): string {
  const codes: number[] = [];
  let key = '';
  visitCodes(clean, (code) => {
    codes.push(code);
    if (codes.length < MOST_ARGUMENTS) return;
    key += String.fromCharCode.apply(null, codes);
    codes.length = 0;
  });
  return key + String.fromCharCode.apply(null, codes);
}

/**
 * A number that texts of one `matchKey` share, and hardly any others do: tells that a text has no equal
 * for less than making the key would cost.
 */
export function matchHash(text: string): number {
  let hash = 0;
  visitCodes(plainDashes(cleanText(text)), (code) => {
    hash = ((hash << 5) - hash + code) | 0;
  });
  return hash;
}

function visitCodes(clean: string, visit: (code: number) => void): void {
  const lower = trimEnd(clean.toLowerCase());
  let tone = 0;
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    const untoned = code < 0xc0 ? undefined : UNTONED.get(code);
    if (untoned !== undefined) {
      visit(untoned.vowel);
      tone = untoned.tone;
    } else {
      if (tone !== 0 && !isLetter(code)) {
        visit(tone);
        tone = 0;
      }
      visit(code);
    }
  }
  if (tone !== 0) visit(tone);
}

/** Whether a text holds nothing that can be seen: `cleanText` would leave nothing of it. */
export function isBlank(text: string): boolean {
  return !isAsciiSign(text.charCodeAt(0)) && !SEEN.test(text);
}

/** Most texts begin with such a sign, which answers sooner than a pattern. */
function isAsciiSign(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

/**
 * Only letters without marks, digits and single spaces, "y" as "i": recognises words of a closed list
 * however they are accented and punctuated. Never for names or titles, where marks tell people apart.
 */
export function plainKey(text: string): string {
  return foldLookAlikes(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/y/g, 'i')
    .trim();
}

const NAME_LENGTH = 90;

/** A name for a file, cut between words; `''` where no letter is left: `asciiName('Đề nghị – Sìn Hồ') // 'de-nghi-sin-ho'`. */
export function asciiName(text: string): string {
  const plain = text
    .replace(/[đĐ]/g, 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.length > NAME_LENGTH ? plain.slice(0, NAME_LENGTH).replace(/-[^-]*$/, '') : plain;
}

/** Whether the text says anything: dashes, dots and question marks alone do not. */
export function saysSomething(text: string): boolean {
  return text !== '' && (isAsciiWord(text.charCodeAt(0)) || SAYING.test(text));
}

/** A digit or a letter. */
function isAsciiWord(code: number): boolean {
  const lower = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}

/** Remembers the answers of a function of texts, up to so many; few distinct texts fill most columns. */
export function remember<Answer>(
  answer: (text: string) => Answer,
  limit = 4096,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = answer(text);
    if (known.size >= limit) known.clear();
    known.set(text, made);
    return made;
  };
}

/** Composed Latin letters, ASCII and common punctuation with single spaces inside: nothing to clean. */
const CLEAN = /^[!-~¡-¬®-ÏÑ-ïñ-ƈƊ-ɏḀ-ỿ‐-‧]+(?: [!-~¡-¬®-ÏÑ-ïñ-ƈƊ-ɏḀ-ỿ‐-‧]+)*$/;

const SEEN = new RegExp(`[^\\s${INVISIBLE}]`);

/** A call takes only so many arguments; one more sign can be the end of a run. */
const MOST_ARGUMENTS = 4096;

const SAYING = /[\p{L}\p{N}]/u;

const LOOSE = ' .:;,*';

/** By hand: a search for signs at the end takes the square of the length of a row of dots. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && LOOSE.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const OLD_TONES: ReadonlyMap<string, string> = new Map([
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
]);

/** "hòa" → "hoà": one of the two places in which Vietnamese writers put the tone. */
function placeTones(lower: string): string {
  return lower.replace(
    /[òóỏõọ][ae](?!\p{L})|[ùúủũụ]y(?!\p{L})/gu,
    (pair) => OLD_TONES.get(pair) ?? pair,
  );
}

const VOWELS = 'aăâeêioôơuưy';
const TONES = '\u0300\u0301\u0303\u0309\u0323';

/** Code of a lower-case vowel with a tone → the codes of the vowel and the tone apart. */
const UNTONED: ReadonlyMap<number, { readonly vowel: number; readonly tone: number }> = new Map(
  [...VOWELS].flatMap((vowel) =>
    [...TONES].map((tone) => [
      (vowel + tone).normalize('NFC').charCodeAt(0),
      { vowel: vowel.charCodeAt(0), tone: tone.charCodeAt(0) },
    ]),
  ),
);

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || code >= 0xc0;
}
