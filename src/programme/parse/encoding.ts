/** Fonts of the years before Unicode, whose texts look like "S¸ng kiÕn" or "Saùng kieán" today. */
export type LegacyEncoding = 'TCVN3' | 'VNI';

/**
 * Tells text left over from an old font by evidence: two words or more that hold signs Vietnamese never
 * uses and that become Vietnamese syllables under the font's table, and no composed Vietnamese letter
 * anywhere. Names the font only; nothing is converted: `legacyEncoding('S¸ng kiÕn') // 'TCVN3'`.
 */
export function legacyEncoding(text: string): LegacyEncoding | null {
  // Nearly every text says at once that it is Unicode.
  if (text === '' || UNICODE.test(text) || !FOREIGN.test(text)) return null;
  const words = text.match(/[A-Za-z¡-ÿĐ]+/g) ?? [];
  const tcvn3 = words.filter((word) => FOREIGN.test(word) && isSyllable(fromTcvn3(word))).length;
  const vni = words.filter((word) => FOREIGN.test(word) && isSyllable(fromVni(word))).length;
  if (Math.max(tcvn3, vni) < 2) return null;
  return vni >= tcvn3 ? 'VNI' : 'TCVN3';
}

/** Signs of the old fonts that clean Vietnamese never has; letters like "à" are in both. */
const FOREIGN =
  /[¡-¿ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ]|[a-z][À-Þ]|[aAeE][\u00C0-\u00C5\u00C8-\u00CB\u00D2-\u00DC\u00E0-\u00E5\u00E8-\u00EB\u00F2-\u00FC]|[oOuU][âåùõÂÅÙÕ]/;

/** "Đ" is left out: it may be the eth of an old text, made "Đ" by cleaning. */
const UNICODE = /[\u0102\u0103\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/;

const SYLLABLE =
  /^(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

function isSyllable(letters: string): boolean {
  return SYLLABLE.test(letters.toLowerCase());
}

const TCVN3: readonly (readonly [string, string])[] = [
  ['a', 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË¡¢'],
  ['d', '®§'],
  ['e', 'ÌÐĐÎÏÑªÒÕÓÔÖ£'],
  ['i', '×ÝØÜÞ'],
  ['o', 'ßãáâä«åèæçé¬êíëìî¤¥'],
  ['u', 'ïóñòôõøö÷ù¦'],
  ['y', 'úýûüþ'],
];

const TCVN3_LETTERS: ReadonlyMap<string, string> = new Map(
  TCVN3.flatMap(([letter, signs]) => [...signs].map((sign): [string, string] => [sign, letter])),
);

function fromTcvn3(word: string): string {
  return [...word].map((sign) => TCVN3_LETTERS.get(sign) ?? sign).join('');
}

function fromVni(word: string): string {
  return word
    .toLowerCase()
    .replace(/([aeo])[ùøûõïâáàåãäêéèúüë]/g, '$1')
    .replace(/([uyôö])[ùøûõï]/g, '$1')
    .replace(/ñ/g, 'd')
    .replace(/ö/g, 'u')
    .replace(/ô/g, 'o')
    .replace(/[íìæóò]/g, 'i')
    .replace(/î/g, 'y');
}
