import { describe, expect, test } from 'vitest';
import {
  daysLeft,
  elapsedOn,
  openPhase,
  phaseDays,
  projectedDay,
} from '../../../src/programme/progress/pace.ts';
import type { Phase } from '../../../src/programme/set-up/programme.ts';

const first: Phase = {
  name: 'Giai đoạn 1',
  opens: '2022-01-08T07:00:00',
  closesBefore: '2022-06-01T00:00:00',
  recognisedFrom: '2021-09-01',
  recognisedTo: '2022-05-31',
};
const second: Phase = {
  name: 'Giai đoạn 2',
  opens: '2022-06-01T07:00:00',
  closesBefore: '2023-09-02T00:00:00',
  recognisedFrom: '2022-06-01',
  recognisedTo: '2023-09-01',
};

test('24:00 on the last day belongs to that day', () => {
  expect(phaseDays(second)).toEqual({ from: '2022-06-01', to: '2023-09-01' });
});

describe('the elapsed part of phase 2, both ends counted', () => {
  test.each([
    { day: '2022-05-31', days: 0, name: 'the day before it opens' },
    { day: '2022-06-01', days: 1, name: 'its first day' },
    { day: '2022-11-10', days: 163, name: 'the day of the official form' },
    { day: '2023-09-01', days: 458, name: 'its last day' },
    { day: '2024-01-01', days: 458, name: 'long after' },
  ])('$name: $days of 458 days', ({ day, days }) => {
    expect(elapsedOn(phaseDays(second), day)).toEqual({ days, of: 458 });
  });
});

test.each([
  { day: '2022-01-07', open: null },
  { day: '2022-05-31', open: 0 },
  { day: '2022-06-01', open: 1 },
  { day: '2023-09-02', open: null },
])('on $day the open phase is $open', ({ day, open }) => {
  expect(openPhase([first, second], day)).toBe(open);
});

test.each([
  { day: '2022-11-10', left: 295 },
  { day: '2023-09-01', left: 0 },
  { day: '2023-12-01', left: 0 },
])('after $day there are $left days left', ({ day, left }) => {
  expect(daysLeft([first, second], day)).toBe(left);
});

describe('the projected end at the pace of the last days', () => {
  test('30 missing at one a day need 30 days', () => {
    expect(projectedDay(30, 30, 30, '2022-11-10')).toBe('2022-12-10');
  });
  test.each([
    { missing: 4_018, day: '2033-11-10', name: 'eleven years on' },
    { missing: 36_500, day: '2122-10-17', name: 'as far as anyone looks' },
    { missing: 36_501, day: null, name: 'beyond any horizon' },
  ])('$missing missing at one a day end $name', ({ missing, day }) => {
    expect(projectedDay(missing, 30, 30, '2022-11-10')).toBe(day);
  });
  test('a standstill has no end', () => {
    expect(projectedDay(30, 0, 30, '2022-11-10')).toBeNull();
  });
  test('nothing missing is reached already', () => {
    expect(projectedDay(0, 0, 30, '2022-11-10')).toBe('2022-11-10');
  });
});
