import { cleanText } from '../../../workbook/text.ts';
import { type Dictionary, isShouting, piecesOf } from './dictionary.ts';
import { phrases } from './phrases.ts';
import type { Word } from './word.ts';

/** A word of a title as it was likely meant, without marks. */
export interface SkeletonWord {
  readonly letters: string;
  readonly isNumber: boolean;
}

/** One word of a title, and where it stands in what was typed. */
export interface Token {
  readonly word: Word;
  readonly piece: number;
  /** Without marks, as it was likely meant; for finding titles that may be alike. */
  readonly likely: string;
  /** The title says the same without it: a word of the wording, or one typed twice. */
  readonly isLight: boolean;
  /** It may be a light word, marks and misspelling left out of account. */
  readonly mayBeLight: boolean;
  /** Part of "năm học 2021-2022": may be left out, but two different years are two works. */
  readonly isYear: boolean;
  /** Not typed as such: a short form or a lost blank stands there. */
  readonly isSpelledOut: boolean;
}

/** A title taken to pieces. */
export interface Title {
  readonly pieces: readonly string[];
  readonly tokens: readonly Token[];
  /** Typed without any marks. */
  readonly isBare: boolean;
  readonly isShouting: boolean;
  readonly years: string;
}

/** "1. ", "2) " before the title; "Sáng kiến cấp trường: "; "(SKKN cấp huyện)" behind it. */
const NUMBERING = /^\(?\d{1,3}[.)]\s+/;
const HEADING =
  /^["“'\s]*(?:tên\s+)?(?:s[áa]ng ki[ếe]n|skkn|sk|[đd][ềe] t[àa]i|b[áa]o c[áa]o)(?: kinh nghi[ệe]m| c[ảa]i ti[ếe]n k[ỹyĩi] thu[ậa]t| nghi[êe]n c[ứu]u khoa h[ọo]c)?(?: c[ấa]p \p{L}+(?: \p{L}+)?)?\s*:/iu;
const TRAILER = /\((?:s[áa]ng ki[ếe]n|skkn|sk|[đd][ềe] t[àa]i)[^)]*\)[\s.]*$/i;

/** A title without what people write around it. */
export function unwrap(title: string): string {
  const clean = cleanText(title);
  if (!/[:).]/.test(clean)) return clean;
  const inside = clean.replace(NUMBERING, '').replace(TRAILER, '').replace(HEADING, '').trim();
  return /\p{L}/u.test(inside) ? inside : clean;
}

export function readTitle(unwrapped: string, dictionary: Dictionary): Title {
  const pieces = piecesOf(unwrapped);
  const words: Word[] = [];
  const places: number[] = [];
  pieces.forEach((piece, at) => {
    for (const word of dictionary.wordsOf(piece)) {
      words.push(word);
      places.push(at);
    }
  });
  const years = findYears(words);
  const isTyped = (word: Word, at: number) => word.typed === pieces[places[at] ?? 0];
  const isBare =
    words.length > 2 &&
    !words.some((word, at) => word.isMarked && !years.has(at) && isTyped(word, at));
  const likely = words.map((word, at) => dictionary.likelyOf(word, words[at - 1], words[at + 1]));
  const light = findLight(words, likely, isBare);
  const mayBeLight = findLight(words, likely, true);
  return {
    pieces,
    tokens: words.map((word, at) => {
      const piece = places[at] ?? 0;
      const isTwice = !word.isDigits && isRepeated(pieces, piece);
      return {
        word,
        piece,
        likely: likely[at] ?? word.bare,
        isLight: isTwice || light.has(at),
        mayBeLight: isTwice || mayBeLight.has(at),
        isYear: years.has(at),
        isSpelledOut: !isTyped(word, at),
      };
    }),
    isBare,
    isShouting: isShouting(pieces),
    years: words
      .filter((word, at) => years.has(at) && word.isDigits)
      .map(({ toned }) => toned)
      .join(),
  };
}

function isRepeated(pieces: readonly string[], at: number): boolean {
  const [piece = '', before = ''] = [pieces[at], pieces[at - 1]];
  return piece.length === before.length && piece.toLowerCase() === before.toLowerCase();
}

/** Where the words stand that add nothing; in a bare title every word counts that may be one of them. */
function findLight(
  words: readonly Word[],
  likely: readonly string[],
  isBare: boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  let isStart = true;
  words.forEach((word, at) => {
    if (found.has(at)) return;
    const length =
      phrases().starts.has(likely[at] ?? '') || phrases().starts.has(word.bare)
        ? lightLength(words.slice(at, at + 2), likely.slice(at, at + 2), isBare, isStart)
        : 0;
    if (length === 0) isStart = false;
    for (let each = 0; each < length; each += 1) found.add(at + each);
  });
  return found;
}

/** How many of two words are light: both together, the first alone, or none. */
function lightLength(
  words: readonly Word[],
  likely: readonly string[],
  isBare: boolean,
  isStart: boolean,
): number {
  for (let length = words.length; length > 0; length -= 1) {
    const phrase = words.slice(0, length);
    if (isIn(phrase.map((word) => word.toned).join(' '), 'toned', isStart)) return length;
    if (!isBare && phrase.every((word) => word.isPossible)) continue;
    if (isIn(likely.slice(0, length).join(' '), 'bare', isStart)) return length;
  }
  return 0;
}

function isIn(phrase: string, form: 'toned' | 'bare', isStart: boolean): boolean {
  return phrases().light[form].has(phrase) || (isStart && phrases().leading[form].has(phrase));
}

/** "năm học 2021 - 2022", "năm 2022", and a year or two at the very end. */
function findYears(words: readonly Word[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < words.length; at += 1) {
    if (!isYear(words[at])) continue;
    const length = isYear(words[at + 1]) ? 2 : 1;
    const before = introLength(words, at);
    if (before > 0 || at + length === words.length) {
      for (let each = at - before; each < at + length; each += 1) found.add(each);
    }
    at += length - 1;
  }
  return found;
}

function isYear(word: Word | undefined): boolean {
  return word?.isDigits === true && /^20[0-4]\d$/.test(word.toned);
}

function introLength(words: readonly Word[], at: number): number {
  const before = [words[at - 2]?.bare, words[at - 1]?.bare];
  if (before.join(' ') === 'nam hoc') return 2;
  return before[1] === 'nam' ? 1 : 0;
}

/** What the title says, marks and all: two titles of one key differ in wording only. */
export function meaningOf({ tokens, years }: Title): string {
  const said = tokens.filter((token) => !token.isLight && !token.isYear);
  return `${said.map(({ word }) => word.number ?? word.toned).join(' ')}|${years}`;
}

/** The words that make a title, without marks and without what could be a light word. */
export function skeletonOf({ tokens }: Title): SkeletonWord[] {
  return tokens
    .filter((token) => !token.mayBeLight && !token.isLight && !token.isYear)
    .map(({ word, likely }) => ({ letters: likely, isNumber: word.isDigits }));
}
