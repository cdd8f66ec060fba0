import { describe, expect, test } from 'vitest';
import { at, createRandom } from '../../src/sample/random.ts';

describe('createRandom', () => {
  test('gives the same numbers for the same seed', () => {
    const numbers = (seed: number) => Array.from({ length: 5 }, createRandom(seed).next);
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
  });

  test('keeps whole numbers inside their bounds and reaches both', () => {
    const random = createRandom(1);
    const numbers = new Set(Array.from({ length: 200 }, () => random.integer(3, 5)));
    expect([...numbers].sort()).toEqual([3, 4, 5]);
  });

  test('never picks what weighs nothing', () => {
    const random = createRandom(2);
    const picks = Array.from({ length: 100 }, () =>
      random.weighted([
        ['a', 0],
        ['b', 1],
      ]),
    );
    expect(new Set(picks)).toEqual(new Set(['b']));
  });

  test('shuffles without losing anything', () => {
    const list = [1, 2, 3, 4, 5];
    expect(createRandom(3).shuffled(list).sort()).toEqual(list);
  });

  test('refuses a place outside a list', () => {
    expect(() => at([], 0)).toThrow(RangeError);
  });
});
