import { findNearDuplicates } from '../../../../src/programme/duplicates/near/index.ts';
import { rowsOf } from './rows.ts';

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  /** Pairs found that are different works, and pairs of one work not found: places of titles. */
  readonly wrong: readonly (readonly [number, number])[];
  readonly missed: readonly (readonly [number, number])[];
}

/** How the groups found among the titles stand against what is known: two titles of one work are a pair. */
export function measure(titles: readonly string[], works: readonly number[]): Figures {
  const found = pairsFound(titles);
  const wrong = found.filter(([one, other]) => works[one] !== works[other]);
  const keys = new Set(found.map(String));
  const true_ = truePairs(works);
  const missed = true_.filter((pair) => !keys.has(String(pair)));
  return {
    precision: found.length === 0 ? 1 : 1 - wrong.length / found.length,
    recall: 1 - missed.length / true_.length,
    wrong,
    missed,
  };
}

/** All pairs inside a group, each once. */
function pairsFound(titles: readonly string[]): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  for (const { original, members } of findNearDuplicates(rowsOf(titles))) {
    const places = [original, ...members.map(({ initiative }) => initiative)]
      .map(({ row }) => row - 2)
      .sort((one, other) => one - other);
    for (const [at, one] of places.entries()) {
      for (const other of places.slice(at + 1)) pairs.set(`${one},${other}`, [one, other]);
    }
  }
  return [...pairs.values()];
}

function truePairs(works: readonly number[]): [number, number][] {
  const byWork = new Map<number, number[]>();
  works.forEach((work, at) => {
    byWork.set(work, [...(byWork.get(work) ?? []), at]);
  });
  return [...byWork.values()].flatMap((places) =>
    places.flatMap((one, at) =>
      places.slice(at + 1).map((other): [number, number] => [one, other]),
    ),
  );
}
