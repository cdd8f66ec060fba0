import { learnWords, piecesOf } from '../src/programme/duplicates/near/dictionary.ts';
import { unwrap } from '../src/programme/duplicates/near/title.ts';
import type { Word } from '../src/programme/duplicates/near/word.ts';
import { Grown } from './grown.ts';
import type { Store } from './store.ts';

/**
 * Titles as bags of words, to find those that may say the same without comparing all with all: a bag is filed
 * under what it counts in (all its numbers) and each two of its three rarest words, so that one slip of the
 * fingers or one word left out still leaves a file that both are in. The engine finds the files that hold bags
 * of two senders, and so also spills what is too much for memory.
 */
export class Blocks {
  readonly #words = new Map<string, readonly number[]>();
  readonly #counts: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #bags = new Map<number, number>();
  /** Where the words of each bag begin, and behind the last. */
  readonly #starts = new Grown(Float64Array);
  readonly #bagWords = new Grown(Int32Array);
  /** Of each bag, its long numbers as one. */
  readonly #figures = new Grown(Float64Array);
  /** The senders that have the bag: one, or -1 for several. */
  readonly #owners = new Grown(Int32Array);

  /** The bag of a title; all titles are to be taken in before pairs are asked for. */
  add(title: string, sender: number): number {
    const words: number[] = [];
    let figures = 0;
    for (const piece of piecesOf(unwrap(title))) {
      for (const word of this.#wordsOf(piece)) {
        if (word >= 0) words.push(word);
        else figures += mixed(-word, 7);
      }
    }
    words.sort((one, other) => one - other);
    const own = words.filter((word, at) => word !== words[at - 1]);
    const name = own.reduce((sum, word) => sum + mixed(word, 1), figures);
    const known = this.#bags.get(name);
    if (known !== undefined) {
      if (this.#owners.at(known) !== sender) this.#owners.set(known, MANY);
      return known;
    }
    const bag = this.#owners.length;
    this.#bags.set(name, bag);
    this.#starts.push(this.#bagWords.length);
    for (const word of own) {
      this.#bagWords.push(word);
      this.#counts[word] = (this.#counts[word] ?? 0) + 1;
    }
    this.#figures.push(figures);
    this.#owners.push(sender);
    return bag;
  }

  /** Numbers of the words of a piece, short forms spelled out; negative for a number of several digits. */
  #wordsOf(piece: string): readonly number[] {
    const known = this.#words.get(piece);
    if (known) return known;
    const read = SPELLED.wordsOf(piece).flatMap((word) => this.#numberOf(word));
    this.#words.set(piece, read);
    return read;
  }

  #numberOf({ bare, isDigits }: Word): number[] {
    if (LIGHT.has(bare) || (isDigits && YEAR.test(bare))) return [];
    const known = this.#numbers.get(bare) ?? this.#numbers.size + 1;
    this.#numbers.set(bare, known);
    return [isDigits && /\d/.test(bare) ? -known : known];
  }

  #of(bag: number): Int32Array {
    const end = bag + 1 < this.#starts.length ? this.#starts.at(bag + 1) : this.#bagWords.length;
    return this.#bagWords.slice(this.#starts.at(bag), end);
  }

  /** Bags that may say the same as one of another sender. */
  async alike(store: Store): Promise<ReadonlySet<number>> {
    const wanted = new Set<number>();
    for (let bag = 0; bag < this.#owners.length; bag += 1)
      if (this.#owners.at(bag) === MANY) wanted.add(bag);
    const judge = (one: number, other: number): void => {
      const [owner, otherOwner] = [this.#owners.at(one), this.#owners.at(other)];
      if (owner === otherOwner && owner !== MANY) return;
      if (wanted.has(one) && wanted.has(other)) return;
      if (!mayBeOne(this.#of(one), this.#of(other))) return;
      wanted.add(one).add(other);
    };
    const all = Array.from({ length: this.#owners.length }, (_, bag) => bag);
    const crowded = await this.#file(store, all, (bag) => this.#rareKeys(bag), judge);
    await this.#file(store, crowded, (bag) => this.#leavingOne(bag), judge);
    return wanted;
  }

  /** Has pairs that share a key judged; answers the bags whose files are too long for that. */
  async #file(
    store: Store,
    bags: Iterable<number>,
    keysOf: (bag: number) => readonly number[],
    judge: (one: number, other: number) => void,
  ): Promise<Iterable<number>> {
    await store.fill('blocks', BLOCKS, this.#entries(bags, keysOf));
    const crowded = new Set<number>();
    let file: number[] = [];
    let open = Number.NaN;
    await store.stream(SHARED, ([keys = [], members = [], sizes = []]) => {
      keys.forEach((key, row) => {
        const bag = Number(members[row]);
        if (Number(sizes[row]) > LONGEST_FILE) {
          crowded.add(bag);
          return;
        }
        if (key !== open) [file, open] = [[], Number(key)];
        for (const other of file) judge(other, bag);
        file.push(bag);
      });
    });
    return crowded;
  }

  *#entries(
    bags: Iterable<number>,
    keysOf: (bag: number) => readonly number[],
  ): Iterable<readonly [number, number, number]> {
    for (const bag of bags) for (const key of keysOf(bag)) yield [key, bag, this.#owners.at(bag)];
  }

  #rareKeys(bag: number): number[] {
    const words = this.#of(bag);
    if (words.length === 0) return [];
    const rarest = [...words]
      .sort((one, other) => (this.#counts[one] ?? 0) - (this.#counts[other] ?? 0) || one - other)
      .slice(0, 3)
      .map((word) => mixed(word, 3));
    const figures = this.#figures.at(bag);
    const [first = 0, second = 0, third = 0] = rarest;
    const sums =
      rarest.length < 3 ? [first, first + second] : [first + second, first + third, second + third];
    return [...new Set(sums.map((sum) => figures + sum))];
  }

  #leavingOne(bag: number): number[] {
    const words = [...this.#of(bag)].map((word) => mixed(word, 5));
    const whole = words.reduce((sum, word) => sum + word, this.#figures.at(bag));
    return [...new Set([whole, ...words.map((word) => whole - word)])];
  }
}

const MANY = -1;

const BLOCKS = { key: 'DOUBLE', bag: 'INTEGER', owner: 'INTEGER' } as const;

/** Files that bags of several senders are in, one after the other. */
const SHARED = `
  SELECT key, bag, bags FROM blocks JOIN (
    SELECT key, COUNT(*) AS bags FROM blocks GROUP BY key
    HAVING COUNT(*) > 1 AND (MIN(owner) <> MAX(owner) OR MIN(owner) = ${MANY})) USING (key)
  ORDER BY key, bag`;

/** A file of so many bags is taken to pieces instead of compared all with all. */
const LONGEST_FILE = 60;

/** Two titles may be one where no more words differ: a slip is two, a lost blank three. */
const MOST_DIFFERENT = 4;

function mayBeOne(one: Int32Array, other: Int32Array): boolean {
  if (Math.abs(one.length - other.length) > MOST_DIFFERENT) return false;
  let [at, otherAt, shared] = [0, 0, 0];
  while (at < one.length && otherAt < other.length) {
    const difference = (one[at] ?? 0) - (other[otherAt] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) otherAt += 1;
  }
  return one.length + other.length - 2 * shared <= MOST_DIFFERENT;
}

/** Without titles to learn from it spells out short forms and nothing else. */
const SPELLED = learnWords([]);

const YEAR = /^20[0-4]\d$/;

/** Words of the phrases that titles may lack and of what people write around them, without marks. */
const LIGHT: ReadonlySet<string> = new Set(
  (
    'va cac nhung nham de ve cho cua tai o trong viec voi mon qua bang la giup mot so vai giai phap bien cong tac gop ' +
    'phan thong doi sang kien kinh nghiem tai phuong bao cao chuyen ten gp bp thuyet minh nam hoc sk skkn'
  ).split(' '),
);

/** Below 2 to the 45th, so that sums of many stay exact: a number of its own for each word and use. */
function mixed(word: number, use: number): number {
  const one = Math.imul(word ^ (use << 24), 0x9e37_79b1);
  const other = Math.imul((one ^ (one >>> 15)) + use, 0x85eb_ca6b);
  return (one >>> 0) * 0x2000 + ((other ^ (other >>> 13)) & 0x1fff);
}
