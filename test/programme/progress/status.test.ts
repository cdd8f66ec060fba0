import { expect, test } from 'vitest';
import {
  hasMet,
  isBehind,
  isSlowPhase,
  isUnlikelyPhase,
  type Status,
  statusOf,
} from '../../../src/programme/progress/status.ts';
import { ratio } from '../../../src/programme/set-up/ratio.ts';

test.each([
  {
    name: 'more than the target: exceeded',
    result: 101,
    target: 100,
    expected: 50,
    status: 'exceeded',
  },
  {
    name: 'exactly the target: met',
    result: 100,
    target: 100,
    expected: 50,
    status: 'met',
  },
  {
    name: 'not met, as much as is due: on track',
    result: 50,
    target: 100,
    expected: 50,
    status: 'on-track',
  },
  {
    name: 'less than is due, half of the target: behind',
    result: 50,
    target: 100,
    expected: 51,
    status: 'behind',
  },
  {
    name: 'less than is due, under half of the target: severe',
    result: 49,
    target: 100,
    expected: 51,
    status: 'severe',
  },
  {
    name: 'under half of the target, but as much as is due: on track',
    result: 20,
    target: 100,
    expected: 20,
    status: 'on-track',
  },
  {
    name: 'without target',
    result: 81,
    target: null,
    expected: 0,
    status: 'no-target',
  },
  {
    name: 'a target of none',
    result: 0,
    target: 0,
    expected: 0,
    status: 'no-target',
  },
])('$name', ({ result, target, expected, status }) => {
  expect(statusOf({ result, target, expected: ratio(expected), severeBelow: 50 })).toBe(status);
});

test('rounding for display does not decide: 99,6 % is not met', () => {
  const standing = { result: 249, target: 250, expected: ratio(250), severeBelow: 50 };
  expect(statusOf(standing)).toBe('behind');
});

test.each([
  { result: 30, isSlow: false },
  { result: 29, isSlow: true },
])('an open phase with $result of 40 that are due: slow $isSlow', ({ result, isSlow }) => {
  expect(isSlowPhase(result, ratio(40))).toBe(isSlow);
});

// The least result that is not slow when 163 of 458 days are gone, by a share and by chance.
test.each([
  [5, 2, 0],
  [10, 3, 1],
  [20, 6, 4],
  [50, 14, 12],
  [100, 27, 28],
  [140, 38, 41],
  [250, 67, 77],
])('of a target of %d at least %d are due by a share, %d by chance', (target, share, chance) => {
  const gone = ratio(163, 458);
  const expected = ratio(target * 163, 458);
  expect([share - 1, share].map((result) => isSlowPhase(result, expected))).toEqual([true, false]);
  expect([chance - 1, chance].map((result) => isUnlikelyPhase(result, target, gone))).toEqual([
    chance > 0,
    false,
  ]);
});

test.each([
  { result: 0, target: 0, gone: 0.5, isSlow: false },
  { result: 0, target: 2300, gone: 0, isSlow: false },
  { result: 2299, target: 2300, gone: 1, isSlow: true },
  { result: 2300, target: 2300, gone: 1, isSlow: false },
  { result: 100, target: 2300, gone: 0.9, isSlow: true },
])('by chance $result of $target with $gone of the days gone: slow $isSlow', (each) => {
  const gone = ratio(Math.round(each.gone * 10), 10);
  expect(isUnlikelyPhase(each.result, each.target, gone)).toBe(each.isSlow);
});

test.each<{ status: Status; behind: boolean; met: boolean }>([
  { status: 'exceeded', behind: false, met: true },
  { status: 'met', behind: false, met: true },
  { status: 'on-track', behind: false, met: false },
  { status: 'behind', behind: true, met: false },
  { status: 'severe', behind: true, met: false },
  { status: 'no-target', behind: false, met: false },
])('who is $status: is reminded $behind, is thanked $met', ({ status, behind, met }) => {
  expect([isBehind(status), hasMet(status)]).toEqual([behind, met]);
});
