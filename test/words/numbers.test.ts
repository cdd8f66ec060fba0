import { describe, expect, test } from 'vitest';
import {
  dayText,
  momentText,
  twoDigits,
  weeklyTimeText,
  wholeNumber,
} from '../../src/words/numbers.ts';

describe('numbers as official prose writes them', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [2152, '2.152'],
    [1_234_567, '1.234.567'],
    [-5, '-5'],
    [-2152, '-2.152'],
    [2.5, '3'],
  ])('%d is “%s”', (value, text) => {
    expect(wholeNumber(value)).toBe(text);
  });

  test.each([
    [0, '0'],
    [3, '03'],
    [9, '09'],
    [10, '10'],
    [1200, '1.200'],
  ])('%d units are “%s” units', (value, text) => {
    expect(twoDigits(value)).toBe(text);
  });
});

describe('days and times as documents write them', () => {
  test.each([
    ['2023-01-08', '08/01/2023'],
    ['2023-02-28', '28/02/2023'],
    ['2023-03-01', '01/3/2023'],
    ['2022-11-10', '10/11/2022'],
  ])('%s is “%s”', (day, text) => {
    expect(dayText(day)).toBe(text);
  });

  test('a moment has its minute before its day', () => {
    expect(momentText('2022-11-10T08:05:59')).toBe('08:05 ngày 10/11/2022');
  });

  test.each([
    [0, 'Chủ nhật, 8 giờ'],
    [1, 'thứ Hai, 8 giờ'],
    [6, 'thứ Bảy, 8 giờ'],
  ])('weekday %d at eight is “%s”', (weekday, text) => {
    expect(weeklyTimeText({ weekday, hour: 8 })).toBe(text);
  });
});
