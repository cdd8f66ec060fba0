/** A source of chance that gives the same choices for the same seed, on every machine. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number between both bounds, which are included. */
  integer(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Picks by weight: `['a', 3], ['b', 1]` gives “a” three times out of four. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** The generator known as mulberry32: 32 bits of state are plenty for some thousand rows. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => at(list, integer(0, list.length - 1));
  const weighted = <T>(list: readonly (readonly [T, number])[]): T => {
    let rest = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of list) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return at(list, list.length - 1)[0];
  };
  const shuffled = <T>(list: readonly T[]): T[] => {
    const mixed = [...list];
    for (let last = mixed.length - 1; last > 0; last -= 1) {
      const other = integer(0, last);
      const value = at(mixed, last);
      mixed[last] = at(mixed, other);
      mixed[other] = value;
    }
    return mixed;
  };
  return { next, integer, chance: (probability) => next() < probability, pick, weighted, shuffled };
}

/** The item at a position that must exist. */
export function at<T>(list: readonly T[], position: number): T {
  if (position < 0 || position >= list.length) throw new RangeError(`No item ${position}`);
  return list[position] as T;
}
