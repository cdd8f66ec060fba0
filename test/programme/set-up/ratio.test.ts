import { describe, expect, test } from 'vitest';
import {
  addRatios,
  compareRatios,
  percent,
  ratio,
  ratioValue,
} from '../../../src/programme/set-up/ratio.ts';

describe('the whole-percent rate of the form', () => {
  test.each([
    { result: 2152, target: 2300, rate: 94, name: '93,57 is printed 94' },
    { result: 2779, target: 2300, rate: 121, name: '120,83 is printed 121' },
    { result: 171, target: 200, rate: 86, name: 'exactly a half rounds up' },
    { result: 3, target: 55, rate: 5, name: '5,45 is printed 5' },
    { result: 0, target: 140, rate: 0, name: 'nothing of something is 0' },
    { result: 81, target: 0, rate: null, name: 'no target has no rate' },
  ])('$name', ({ result, target, rate }) => {
    expect(percent(result, target)).toBe(rate);
  });
});

test('sums of fractions are exact where floating point is not', () => {
  const tenth = ratio(1, 10);
  const sum = addRatios(addRatios(tenth, tenth), tenth);
  expect(compareRatios(sum, ratio(3, 10))).toBe(0);
  expect(0.1 + 0.1 + 0.1).not.toBe(0.3);
  expect(ratioValue(sum)).toBe(0.3);
});
