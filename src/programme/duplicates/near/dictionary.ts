import { EXPANSIONS, phrases } from './phrases.ts';
import { LONGEST_WORD, makeWord, type Word } from './word.ts';

/** What the titles themselves teach: their words, which words stand side by side, and how often. */
export interface Dictionary {
  /** The words behind what is written between two blanks: a short form is spelled out. */
  wordsOf(piece: string): readonly Word[];
  /** The word between two others as it was likely meant, without marks: "hoc" for "họcc". */
  likelyOf(word: Word, before: Word | undefined, after: Word | undefined): string;
  /** How many titles have the word. */
  countOf(word: Word): number;
  /** How many titles have the two words side by side, marks left out of account. */
  countOfPair(first: Word, second: Word): number;
  /** Whether titles mostly write the word with a capital inside the sentence: a name or a subject. */
  isName(word: Word): boolean;
}

/** A word without marks; all numbers count as one. */
type Letters = Pick<Word, 'bare'> & { readonly isDigits?: boolean };

/** A word seen no more often may be a misspelling. */
export const RARE = 2;

/** So many times rarer is a misspelling rather than another word. */
export const MUCH = 8;

/** A written piece: its words as counted, and as read when all titles are known. */
interface Entry {
  readonly words: readonly Word[];
  split: readonly Word[] | null;
}

/** Reads all titles once; the same answers whatever their order. */
export function learnWords(titles: Iterable<string>): Dictionary {
  const entries = new Map<string, Entry>();
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const capitals = new Map<string, number>();
  const pairs = new Map<number, number>();

  const entryOf = (piece: string): Entry => {
    const known = entries.get(piece);
    if (known) return known;
    const entry = { words: spellOut(piece), split: null };
    entries.set(piece, entry);
    return entry;
  };
  const numberOf = (word: Word): number => {
    const key = keyOf(word);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size + 1);
    return numbers.size;
  };
  const countOfPair = (first: Letters, second: Letters): number => {
    const one = numbers.get(keyOf(first));
    const other = numbers.get(keyOf(second));
    return one === undefined || other === undefined ? 0 : (pairs.get(pairKey(one, other)) ?? 0);
  };

  const countOfWord = ({ bare }: Word) => counts[numbers.get(bare) ?? 0] ?? 0;

  for (const title of titles) {
    const pieces = piecesOf(title);
    const shouts = isShouting(pieces);
    let before = 0;
    pieces.forEach((piece, at) => {
      for (const word of entryOf(piece).words) {
        const number = numberOf(word);
        counts[number] = (counts[number] ?? 0) + 1;
        const key = pairKey(before, number);
        if (before > 0) pairs.set(key, (pairs.get(key) ?? 0) + 1);
        before = number;
        if (at === 0 || shouts || word.isDigits) continue;
        capitals.set(word.toned, (capitals.get(word.toned) ?? 0) + (word.isCapital ? 1 : -1));
      }
    });
  }

  return {
    wordsOf(piece) {
      const entry = entryOf(piece);
      entry.split ??= splitWord(entry.words, countOfPair);
      return entry.split;
    },
    likelyOf(word, before, after) {
      const isSound = word.isMarked ? word.isPossible : word.isPossibleUnmarked;
      const isKept = word.isDigits || word.bare.length > LONGEST_WORD;
      if (isKept || (isSound && countOfWord(word) > RARE)) return word.bare;
      return likeliest(word.bare, (bare) => {
        if (!numbers.has(bare)) return 0;
        const [one, other] = [`${before?.bare} ${bare}`, `${bare} ${after?.bare}`];
        const isCompound = phrases().compounds.bare.has(one) || phrases().compounds.bare.has(other);
        return Math.max(
          before ? countOfPair(before, { bare }) : 0,
          after ? countOfPair({ bare }, after) : 0,
          isCompound ? MUCH : 0,
        );
      });
    },
    countOf: countOfWord,
    countOfPair,
    isName: (word) => (capitals.get(word.toned) ?? 0) > 0,
  };
}

function keyOf({ bare, isDigits }: Letters): string {
  return isDigits === true ? '0' : bare;
}

const LETTERS = [...'abcdeghiklmnopqrstuvxy'];

/** The word itself, or the one a slip away that stands there much more often. */
function likeliest(bare: string, countOf: (bare: string) => number): string {
  let best = bare;
  let most = 2 * countOf(bare) + 1;
  const weigh = (each: string) => {
    const count = countOf(each);
    if (count < most || (count === most && best !== bare && each >= best)) return;
    if (count === most && best === bare) return;
    best = each;
    most = count;
  };
  for (let at = 0; at <= bare.length; at += 1) {
    const [before, here, after] = [bare.slice(0, at), bare.slice(at, at + 1), bare.slice(at + 1)];
    for (const letter of LETTERS) weigh(before + letter + here + after);
    if (here === '') continue;
    weigh(before + after);
    weigh(before + after.slice(0, 1) + here + after.slice(1));
    for (const letter of LETTERS) weigh(before + letter + after);
  }
  return best;
}

function pairKey(one: number, other: number): number {
  return one * 0x400000 + other;
}

function spellOut(piece: string): Word[] {
  const word = makeWord(piece);
  if (word.isDigits || piece.length > MOST_WRITTEN_TOGETHER) return [word];
  const words = EXPANSIONS.get(word.bare);
  if (words) return words.map(makeWord);
  const parts = piece.match(CAMEL_PARTS) ?? [];
  const areKnown = parts.every(
    (part) => EXPANSIONS.has(makeWord(part).bare) || makeWord(part).isPossible,
  );
  return parts.length > 1 && areKnown ? parts.flatMap(spellOut) : [word];
}

/** A few words whose blanks were lost; more letters in a row are nobody's words. */
const MOST_WRITTEN_TOGETHER = 4 * LONGEST_WORD;

/** "THCSMường", "TrườngTiểu": a capital shows where the blank was. */
const CAMEL_PARTS = /\p{Lu}{2,}(?=\p{Lu}\p{Ll}|$)|\p{Lu}?\p{Ll}+|\p{Lu}/gu;

function mayBeTwo({ length }: string): boolean {
  return length >= 4 && length <= LONGEST_WORD;
}

/** "họcsinh" → "học sinh", where other titles have the two words side by side. */
function splitWord(
  words: readonly Word[],
  countOfPair: Dictionary['countOfPair'],
): readonly Word[] {
  const [word] = words;
  if (!word || words.length > 1 || word.isDigits || word.isPossible || !mayBeTwo(word.typed)) {
    return words;
  }
  let best = words;
  let most = 0;
  for (let at = 1; at < word.typed.length; at += 1) {
    const parts = [makeWord(word.typed.slice(0, at)), makeWord(word.typed.slice(at))] as const;
    const count = countOfPair(...parts);
    if (count <= most) continue;
    most = count;
    best = parts;
  }
  return best;
}

/** Words and numbers as they are written; "4.000" is one number, "lớp4" two pieces. */
export function piecesOf(title: string): readonly string[] {
  return title.match(/\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+|[\p{L}\p{M}]+/gu) ?? [];
}

/** Whether most words are written with a capital, so that a capital says nothing. */
export function isShouting(pieces: readonly string[]): boolean {
  const capitals = pieces.filter((piece) => piece.charAt(0) !== piece.charAt(0).toLowerCase());
  return capitals.length * 2 > pieces.length;
}
