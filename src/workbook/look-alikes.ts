/** Signs that take no room or show nothing, as the inside of a character class. */
export const INVISIBLE =
  '\\u00AD\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2800\\u3164\\uFEFF';

const UNSEEN = new RegExp(`[${INVISIBLE}]`, 'g');

/**
 * The one place that knows which letters look like others: keyboards, scanners and old fonts leave Ð, ð,
 * Ɖ and ɖ for Đ and đ, and Cyrillic or Greek letters for Latin ones. The text comes back in NFC, without
 * invisible signs: `foldLookAlikes('ðồng') // 'đồng'`.
 */
export function foldLookAlikes(text: string): string {
  const plain = text.normalize('NFC').replace(UNSEEN, '');
  if (!FOREIGN.test(plain)) return plain;
  return plain
    .replace(ALWAYS, (letter) => LOOKS.get(letter) ?? letter)
    .replace(WORD, foldGreek)
    .replace(/([Dd])[\u0335\u0336]/g, (_, letter: string) => (letter === 'D' ? 'Đ' : 'đ'))
    .normalize('NFC');
}

/** Every kind of dash, hyphen and minus as the hyphen of the keyboard. */
export function plainDashes(text: string): string {
  return DASHED.test(text) ? text.replace(DASHES, '-') : text;
}

const DASHED = /[\u02D7\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/;
const DASHES = new RegExp(DASHED, 'g');

/** Letter by letter: what stands in the second text looks like what stands there in the first. */
function pairs(latin: string, others: string): [string, string][] {
  return [...others].map((other, at) => [other, latin.charAt(at)]);
}

const LOOKS: ReadonlyMap<string, string> = new Map([
  ...pairs('ĐđĐđag', 'ÐðƉɖɑɡ'),
  ...pairs('ABCEHIJKMOPSTXY', 'АВСЕНІЈКМОРЅТХУ'),
  ...pairs('acdehijkopqsuwxy', 'асԁеһіјкорԛѕսԝху'),
  ...pairs('ABEZHIKMNOPTYX', 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'),
]);

/** In formulas these are letters of their own ("tia α"); inside a Latin word they are slips. */
const SMALL_GREEK: ReadonlyMap<string, string> = new Map(pairs('aiknopuvx', 'αικηορυνχ'));

const ALWAYS = new RegExp(`[${[...LOOKS.keys()].join('')}]`, 'g');
const FOREIGN = new RegExp(`[${[...LOOKS.keys(), ...SMALL_GREEK.keys()].join('')}\u0335\u0336]`);
const WORD = /[\p{L}\p{M}]+/gu;

function foldGreek(word: string): string {
  if (!/[α-ω]/.test(word) || !/\p{Script=Latin}/u.test(word)) return word;
  return [...word].map((letter) => SMALL_GREEK.get(letter) ?? letter).join('');
}
