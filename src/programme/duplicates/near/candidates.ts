import type { SkeletonWord } from './title.ts';
import { editBetween, LONGEST_WORD } from './word.ts';

/** The words of one title that count for finding others like it. */
export type Skeleton = readonly SkeletonWord[];

/**
 * Pairs of skeletons that have the same words in any order but for one word, which is a slip of the
 * fingers away or is missing. Each skeleton is filed once under all its words and once without each of
 * them, and long files are split by the letters of the word left out, so that the work grows with the
 * number of skeletons however much alike they are.
 */
export function eachCandidate(
  skeletons: readonly Skeleton[],
  visit: (one: number, other: number) => void,
): void {
  const files = fileSkeletons(skeletons);
  eachFile(files.keys, (entries) => {
    const members = entries.map((entry): Member => {
      const at = files.places[entry] ?? WHOLE;
      const skeleton = files.owners[entry] ?? 0;
      return { skeleton, left: at === WHOLE ? null : (skeletons[skeleton]?.[at]?.letters ?? '') };
    });
    eachPair(members, visit);
  });
}

interface Member {
  readonly skeleton: number;
  /** The word left out; `null` for a whole skeleton. */
  readonly left: string | null;
}

const WHOLE = 255;
const SHORT_FILE = 8;

interface Files {
  readonly keys: Float64Array;
  readonly owners: Int32Array;
  readonly places: Uint8Array;
}

function fileSkeletons(skeletons: readonly Skeleton[]): Files {
  const most = skeletons.reduce((sum, words) => sum + words.length + 1, 0);
  const keys = new Float64Array(most);
  const owners = new Int32Array(most);
  const places = new Uint8Array(most);
  let count = 0;
  const file = (key: number, owner: number, place: number) => {
    keys[count] = key;
    owners[count] = owner;
    places[count] = place;
    count += 1;
  };
  skeletons.forEach((words, owner) => {
    const hashes = words.map(({ letters }) => hashOf(letters));
    const sum = sumOf(hashes);
    file(sum, owner, WHOLE);
    hashes.slice(0, WHOLE).forEach((hash, place) => {
      // Numbers have to agree, so none is ever left out.
      if (words[place]?.isNumber === false) file(sum - hash, owner, place);
    });
  });
  return { keys: keys.slice(0, count), owners, places };
}

/** The same number for the same words in any order. */
export function keyOfSkeleton(words: Skeleton): number {
  return sumOf(words.map(({ letters }) => hashOf(letters)));
}

function sumOf(hashes: readonly number[]): number {
  return hashes.reduce((sum, hash) => sum + hash, 0);
}

/** Below 2 to the 47th: sums of 40 such stay exact. */
function hashOf(text: string): number {
  let one = 0x811c9dc5;
  let other = 7;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = (other * 31 + code) % 32_749;
  }
  return (one >>> 0) * 0x8000 + other;
}

/** Calls back with the places of equal keys, where there are at least two. */
function eachFile(keys: Float64Array, visit: (entries: readonly number[]) => void): void {
  const heads = new Int32Array(keys.length + 1).fill(-1);
  const next = new Int32Array(keys.length);
  keys.forEach((key, entry) => {
    const slot = key % heads.length;
    next[entry] = heads[slot] ?? -1;
    heads[slot] = entry;
  });
  for (const head of heads) {
    if (head < 0 || (next[head] ?? -1) < 0) continue;
    const files = new Map<number, number[]>();
    for (let entry = head; entry >= 0; entry = next[entry] ?? -1) {
      const key = keys[entry] ?? 0;
      const file = files.get(key);
      if (file) file.push(entry);
      else files.set(key, [entry]);
    }
    for (const file of files.values()) if (file.length > 1) visit(file);
  }
}

function eachPair(members: readonly Member[], visit: (one: number, other: number) => void): void {
  const whole = members.find(({ left }) => left === null);
  if (whole) for (const { skeleton } of members) visit(whole.skeleton, skeleton);
  const groups = members.length > SHORT_FILE ? splitByLetters(members) : [members];
  for (const group of groups) {
    group.forEach((one, at) => {
      for (const other of group.slice(at + 1)) {
        if (one.left === null || other.left === null || one.left === other.left) continue;
        if (editBetween(one.left, other.left)) visit(one.skeleton, other.skeleton);
      }
    });
  }
}

/** Two words one slip apart have a form in common among those with one letter left out. */
function splitByLetters(members: readonly Member[]): Iterable<readonly Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const { left } = member;
    if (left === null) continue;
    const forms = new Set([left]);
    const length = left.length > LONGEST_WORD ? 0 : left.length;
    for (let at = 0; at < length; at += 1) forms.add(left.slice(0, at) + left.slice(at + 1));
    for (const form of forms) {
      const group = groups.get(form);
      if (group) group.push(member);
      else groups.set(form, [member]);
    }
  }
  return groups.values();
}
