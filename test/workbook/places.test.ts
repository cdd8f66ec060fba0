import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { follow, NO_KEY } from '../../src/workbook/places.ts';

describe('where rows came to stand', () => {
  test.each([
    ['nothing moved', 'abc', 'abc', [0, 1, 2]],
    ['one was inserted', 'abc', 'axbc', [0, 2, 3]],
    ['one was deleted', 'abcd', 'abd', [0, 1, null, 2]],
    ['they were sorted', 'abcd', 'dbca', [3, 1, 2, 0]],
    ['one was edited where it stood', 'abc', 'axc', [0, 1, 2]],
    ['the first was edited and a row came in below', 'abc', 'xbyc', [0, 1, 3]],
    ['one was edited, and the one beside it deleted', 'abcd', 'axd', [0, null, null, 2]],
    ['one of two that say the same moved', 'aabc', 'acab', [0, 2, 3, 1]],
    ['all were edited', 'abc', 'xyz', [0, 1, 2]],
    ['all are gone', 'abc', '', [null, null, null]],
  ])('%s', (_, before, now, wanted) => {
    expect(follow([...before], [...now])).toEqual(wanted);
  });

  test('rows that differ are found wherever they are, whatever came in between', () => {
    const rows = fc.uniqueArray(fc.nat(), { maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (keys, order) => {
        const before = keys.map(String);
        const rank = new Map(before.map((key) => [key, Number(order.next().value) % 50]));
        const sorted = [...before].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
        const now = sorted.flatMap((key) =>
          (rank.get(key) ?? 0) % 3 === 0 ? [NO_KEY, key] : [key],
        );
        expect(follow(before, now).map((at) => now[at ?? -1])).toEqual(before);
      }),
    );
  });

  test('no two rows come to stand in one place', () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c', NO_KEY), { maxLength: 20 });
    fc.assert(
      fc.property(keys, keys, (before, now) => {
        const places = follow(before, now).filter((at) => at !== null);
        expect(new Set(places).size).toBe(places.length);
        expect(places.every((at) => at >= 0 && at < now.length)).toBe(true);
      }),
    );
  });
});
