import { type Dictionary, MUCH, RARE } from './dictionary.ts';
import { phrases } from './phrases.ts';
import type { Title, Token } from './title.ts';
import { type Edit, editBetween, type Word } from './word.ts';

/** Why two words that differ still say the same. */
type Reason = 'wording' | 'marks' | 'typo';

/** Places in both titles that belong together; `null` where one title has no such word. */
export interface Step {
  readonly one: Token | null;
  readonly other: Token | null;
  readonly reason: Reason | null;
}

/** A longer text is no title; it is like another only when both say the same word for word. */
const MOST_WORDS = 200;

/**
 * Walks along two titles side by side; `null` when anything differs that neither wording nor missing
 * marks nor a slip of the fingers explains.
 */
export function alignTitles(one: Title, other: Title, dictionary: Dictionary): Step[] | null {
  if (Math.max(one.tokens.length, other.tokens.length) > MOST_WORDS) return null;
  if (one.years !== '' && other.years !== '' && one.years !== other.years) return null;
  const failed = new Set<number>();
  const walk = (at: number, otherAt: number): Step[] | null => {
    if (at === one.tokens.length && otherAt === other.tokens.length) return [];
    const key = at * (other.tokens.length + 1) + otherAt;
    if (failed.has(key)) return null;
    for (const step of stepsFrom({ one, other, at, otherAt, dictionary })) {
      const rest = walk(at + (step.one ? 1 : 0), otherAt + (step.other ? 1 : 0));
      if (rest) return [step, ...rest];
    }
    failed.add(key);
    return null;
  };
  return walk(0, 0);
}

interface Place {
  readonly one: Title;
  readonly other: Title;
  readonly at: number;
  readonly otherAt: number;
  readonly dictionary: Dictionary;
}

/** The ways on from here, the likeliest first. */
function stepsFrom(place: Place): Step[] {
  const one = place.one.tokens[place.at] ?? null;
  const other = place.other.tokens[place.otherAt] ?? null;
  if (one && other && one.word.toned === other.word.toned) return [{ one, other, reason: null }];
  const reason = one && other ? explain(place, one.word, other.word) : null;
  const ways: Step[] = reason ? [{ one, other, reason }] : [];
  if (one && mayMiss(one)) ways.push({ one, other: null, reason: 'wording' });
  if (other && mayMiss(other)) ways.push({ one: null, other, reason: 'wording' });
  return ways;
}

/** A light word, a year, or a word typed twice. */
function mayMiss({ isLight, isYear }: Token): boolean {
  return isLight || isYear;
}

function explain(place: Place, one: Word, other: Word): Reason | null {
  if (one.isDigits || other.isDigits) {
    const isSame = one.number !== null && one.number === other.number;
    return isSame ? 'wording' : null;
  }
  if (one.bare === other.bare) return areMarksMissing(place, one, other) ? 'marks' : null;
  return isTypo(place, one, other) ? 'typo' : null;
}

/** Words that differ in their marks are different words, unless one was typed without or cannot be. */
function areMarksMissing(place: Place, one: Word, other: Word): boolean {
  if (one.isMarked !== other.isMarked) {
    const title = one.isMarked ? place.other : place.one;
    if (title.isBare || isBareAround(place)) return true;
  }
  if (one.isPossible !== other.isPossible) return true;
  return isCompoundBroken(place, one, other);
}

/** Whether the nearest word that has marks in one title lacks them in the same title as this one. */
function isBareAround({ one, other, at, otherAt }: Place): boolean {
  const isMarked = one.tokens[at]?.word.isMarked;
  return [-1, 1].some((direction) => {
    for (let step = direction; ; step += direction) {
      const near = one.tokens[at + step]?.word;
      const otherNear = other.tokens[otherAt + step]?.word;
      if (!near || near.bare !== otherNear?.bare) return false;
      if (near.isMarked !== otherNear.isMarked) return near.isMarked === isMarked;
      if (near.isMarked) return false;
    }
  });
}

function isTypo(place: Place, one: Word, other: Word): boolean {
  const edit = editOf(place, one, other);
  if (edit === null || Math.max(one.bare.length, other.bare.length) < 3) return false;
  if (isShortForm(place, one, other)) return false;
  const { dictionary } = place;
  const isEstablished = [one, other].every((word) => dictionary.countOf(word) > RARE);
  const [canBe, otherCanBe] = [mayBe(place.one, one), mayBe(place.other, other)];
  if (canBe !== otherCanBe) return true;
  if (!canBe) return !isEstablished && Math.max(one.bare.length, other.bare.length) > 4;
  if (isNamed(place)) return false;
  return isCompoundBroken(place, one, other) || isOutOfPlace(place, one, other, edit);
}

function editOf({ one: title, other: otherTitle }: Place, one: Word, other: Word): Edit | null {
  const edit = editBetween(one.toned, other.toned) ?? editBetween(one.lower, other.lower);
  if (edit) return edit;
  const isBare = title.isBare || otherTitle.isBare || one.isMarked !== other.isMarked;
  return isBare || !mayBe(title, one) || !mayBe(otherTitle, other)
    ? editBetween(one.bare, other.bare)
    : null;
}

function mayBe({ isBare }: Title, word: Word): boolean {
  return isBare ? word.isPossibleUnmarked : word.isPossible;
}

/** "VNPT" and "VNPS" are two names, not a slip. */
function isShortForm({ one: title, other: otherTitle }: Place, one: Word, other: Word): boolean {
  const isUpper = ({ typed }: Word) => typed.length > 1 && typed === typed.toUpperCase();
  const isIn = (own: Title, word: Word) => !own.isShouting && isUpper(word);
  return isIn(title, one) || isIn(otherTitle, other) || !/[aeiouy]/.test(one.bare + other.bare);
}

/** A capital inside the sentence. */
function isNamed({ one, other, at, otherAt }: Place): boolean {
  const isName = ({ tokens, isShouting }: Title, place: number) => {
    const token = tokens[place];
    return token !== undefined && token.piece > 0 && token.word.isCapital && !isShouting;
  };
  return isName(one, at) || isName(other, otherAt);
}

/** "họ sinh" beside "học sinh": only one of the two is a compound. */
function isCompoundBroken(place: Place, one: Word, other: Word): boolean {
  const isWhole = hasCompound(place.one, place.at, one);
  return isWhole !== hasCompound(place.other, place.otherAt, other);
}

function hasCompound({ tokens, isBare }: Title, at: number, word: Word): boolean {
  const form = isBare ? 'bare' : 'toned';
  const [before, after] = [tokens[at - 1]?.word[form], tokens[at + 1]?.word[form]];
  const compounds = phrases().compounds[form];
  return compounds.has(`${before} ${word[form]}`) || compounds.has(`${word[form]} ${after}`);
}

/** A rare word which no other title has beside its neighbours, where the other word is usual. */
function isOutOfPlace(place: Place, one: Word, other: Word, edit: Edit): boolean {
  const { dictionary } = place;
  if (edit === 'replaced' || dictionary.isName(one) || dictionary.isName(other)) return false;
  const [rare, usual] =
    dictionary.countOf(one) < dictionary.countOf(other) ? [one, other] : [other, one];
  if (dictionary.countOf(rare) * MUCH > dictionary.countOf(usual)) return false;
  const { tokens } = place.one;
  const [before, after] = [tokens[place.at - 1]?.word, tokens[place.at + 1]?.word];
  const countOf = (word: Word) =>
    Math.max(
      before ? dictionary.countOfPair(before, word) : 0,
      after ? dictionary.countOfPair(word, after) : 0,
    );
  return countOf(rare) * MUCH <= countOf(usual);
}
