import { expect, test } from 'vitest';
import { statusOf } from '../../../src/programme/progress/status.ts';
import { ratio } from '../../../src/programme/set-up/ratio.ts';

const open = (result: number, expected: number) => ({ result, expected: ratio(expected) });

test.each([
  {
    name: 'more than the target: exceeded',
    result: 101,
    target: 100,
    expected: 50,
    open: null,
    status: 'exceeded',
  },
  {
    name: 'exactly the target: met',
    result: 100,
    target: 100,
    expected: 50,
    open: null,
    status: 'met',
  },
  {
    name: 'met, and the open phase at three quarters of its due: awake',
    result: 120,
    target: 100,
    expected: 50,
    open: open(30, 40),
    status: 'exceeded',
  },
  {
    name: 'met, and the open phase below three quarters: asleep',
    result: 120,
    target: 100,
    expected: 50,
    open: open(29, 40),
    status: 'met-but-asleep',
  },
  {
    name: 'not met, as much as is due: on track',
    result: 50,
    target: 100,
    expected: 50,
    open: null,
    status: 'on-track',
  },
  {
    name: 'less than is due, half of the target: behind',
    result: 50,
    target: 100,
    expected: 51,
    open: null,
    status: 'behind',
  },
  {
    name: 'less than is due, under half of the target: severe',
    result: 49,
    target: 100,
    expected: 51,
    open: null,
    status: 'severe',
  },
  {
    name: 'under half of the target, but as much as is due: on track',
    result: 20,
    target: 100,
    expected: 20,
    open: null,
    status: 'on-track',
  },
  {
    name: 'without target',
    result: 81,
    target: null,
    expected: 0,
    open: null,
    status: 'no-target',
  },
])('$name', ({ result, target, expected, open, status }) => {
  expect(statusOf({ result, target, expected: ratio(expected), open, severeBelow: 50 })).toBe(
    status,
  );
});

test('rounding for display does not decide: 99,6 % is not met', () => {
  const standing = { result: 249, target: 250, expected: ratio(250), open: null, severeBelow: 50 };
  expect(statusOf(standing)).toBe('behind');
});
