/**
 * What tells the rows and the columns of a tab from each other, in their order: so what was written into
 * a cell is found again after people sorted, inserted and deleted.
 */
export interface Places {
  /** A key of each column. */
  readonly columns: readonly string[];
  /** The keys of the rows, `KEY_LENGTH` letters each, one after the other. */
  readonly rows: string;
  /** Columns whose cells say nothing about a row, as the add-in writes them. */
  readonly passedOver: readonly number[];
}

/** Where rows and columns, from 0, came to stand; `null` for one that is gone or cannot be told. */
export interface Moves {
  readonly isMoved: boolean;
  row(before: number): number | null;
  column(before: number): number | null;
}

export const KEY_LENGTH = 5;

/** The key of a row or column with nothing in it. */
export const NO_KEY = '-'.repeat(KEY_LENGTH);

/** @param columns where each column came to stand, as `follow` answers */
export function movesOf(
  columns: readonly (number | null)[],
  rows: readonly (number | null)[],
): Moves {
  const isMoved = [columns, rows].some((all) => all.some((now, before) => now !== before));
  const at = (all: readonly (number | null)[], before: number): number | null => {
    const now = all[before];
    return now === undefined && !isMoved ? before : (now ?? null);
  };
  return { isMoved, row: (before) => at(rows, before), column: (before) => at(columns, before) };
}

export function rowKeys(rows: string): string[] {
  return Array.from({ length: rows.length / KEY_LENGTH }, (_, index) =>
    rows.slice(index * KEY_LENGTH, (index + 1) * KEY_LENGTH),
  );
}

/**
 * Where each of some things came to stand, told by their keys; `null` where it cannot be told. Equal keys
 * keep their order. One whose key is gone is the one that stands between the same neighbours now.
 */
export function follow(before: readonly string[], now: readonly string[]): (number | null)[] {
  const to = new Array<number | null>(before.length).fill(null);
  const isTaken = new Array<boolean>(now.length).fill(false);
  const match = (from: number, at: number): void => {
    to[from] = at;
    isTaken[at] = true;
  };
  matchEnds(before, now, match);
  const [olds, news] = [
    placesByKey(before, (at) => to[at] !== null),
    placesByKey(now, (at) => isTaken[at] === true),
  ];
  for (const [key, [old, ...more]] of olds) {
    const [found, ...others] = news.get(key) ?? [];
    const isSure = key !== NO_KEY && more.length + others.length === 0;
    if (isSure && old !== undefined && found !== undefined) match(old, found);
  }
  const step = (from: number, by: number): void => {
    const beside = to[from - by];
    const at = beside === undefined || beside === null ? -1 : beside + by;
    if (to[from] === null && isTaken[at] === false && before[from] === now[at]) match(from, at);
  };
  for (let from = 0; from < before.length; from += 1) step(from, 1);
  for (let from = before.length - 1; from >= 0; from -= 1) step(from, -1);
  for (const [key, all] of olds) {
    const free = (news.get(key) ?? []).filter((at) => !isTaken[at]);
    all
      .filter((from) => to[from] === null && key !== NO_KEY)
      .forEach((from, index) => {
        const at = free[index];
        if (at !== undefined) match(from, at);
      });
  }
  matchBetween(to, isTaken, match);
  return to;
}

type Match = (from: number, at: number) => void;

function matchEnds(before: readonly string[], now: readonly string[], match: Match): void {
  const least = Math.min(before.length, now.length);
  let start = 0;
  while (start < least && before[start] === now[start]) {
    match(start, start);
    start += 1;
  }
  for (let end = 1; end <= least - start; end += 1) {
    const [from, at] = [before.length - end, now.length - end];
    if (before[from] !== now[at]) return;
    match(from, at);
  }
}

function placesByKey(
  keys: readonly string[],
  isMatched: (at: number) => boolean,
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  keys.forEach((key, at) => {
    if (isMatched(at)) return;
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  });
  return places;
}

/** A stretch that is as long as before between the same neighbours is the same, whatever is in it. */
function matchBetween(
  to: readonly (number | null)[],
  isTaken: readonly boolean[],
  match: Match,
): void {
  let from = 0;
  while (from < to.length) {
    let end = from;
    while (end < to.length && to[end] === null) end += 1;
    const left = from === 0 ? -1 : (to[from - 1] ?? -1);
    const right = end === to.length ? isTaken.length : (to[end] ?? -1);
    const isSame = end > from && right - left - 1 === end - from;
    if (isSame && !isTaken.slice(left + 1, right).includes(true)) {
      for (let at = from; at < end; at += 1) match(at, left + 1 + at - from);
    }
    from = end + 1;
  }
}
