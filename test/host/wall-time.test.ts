import { describe, expect, test } from 'vitest';
import { measuredPace, WallTime } from '../../src/host/wall-time.ts';

function timeOf(calls: readonly (readonly ['reads' | 'writes', number])[]): {
  low: number;
  high: number;
} {
  const time = new WallTime();
  for (const [category, cells] of calls) time.add('Range.x', category, cells);
  return time.estimate();
}

describe('what calls would take at Google', () => {
  test('a read after a write waits until everything written is committed', () => {
    const apart = timeOf([
      ['reads', 100],
      ['reads', 100],
      ['writes', 100],
      ['writes', 100],
    ]);
    const mixed = timeOf([
      ['reads', 100],
      ['writes', 100],
      ['reads', 100],
      ['writes', 100],
    ]);
    expect(mixed.low - apart.low).toBeCloseTo(30);
    expect(mixed.high - apart.high).toBeCloseTo(700);
  });

  test('what was written last is committed by the end of the run', () => {
    expect(timeOf([['writes', 1000]]).low).toBeCloseTo(1000 * (0.012 + 0.1) + 30);
  });

  test('nothing called takes nothing', () => {
    expect(timeOf([])).toEqual({ low: 0, high: 0 });
  });

  test('the worst is never quicker than the best', () => {
    const { low, high } = timeOf([
      ['reads', 28_000],
      ['writes', 500],
    ]);
    expect(high).toBeGreaterThan(low);
  });
});

test('a protection costs the same however many cells it guards', () => {
  const costOf = (cells: number): number => {
    const time = new WallTime();
    time.add('Range.protect', 'writes', cells);
    return time.estimate().low;
  };
  expect(costOf(26_000)).toBe(costOf(1));
});

describe('what the self-test measured', () => {
  const pace = measuredPace([
    { id: 'cost getValues of 900 rows', ms: 162, at: '' },
    { id: 'cost setValues of 900 rows', ms: 0, at: '' },
    { id: 'cost 20 flushes', ms: 4_000, at: '' },
    { id: 'cost 20 properties', ms: 900, at: 'line' },
  ]);

  test('is told a cell and a call, where it was answered and took any time', () => {
    expect(pace).toEqual({ read: 0.01, flush: 200 });
  });

  test('takes the place of what was reported, at its best and at its worst', () => {
    const time = new WallTime(pace);
    time.add('Range.setValues', 'writes', 100);
    time.add('Range.getValues', 'reads', 1_000);
    const { low, high } = time.estimate();
    expect(low).toBeCloseTo(100 * (0.012 + 0.1) + 200 + 10);
    expect(high).toBeCloseTo(100 * (0.012 + 0.15) + 200 + 10);
  });
});
