import { describe, expect, test } from 'vitest';
import {
  areaName,
  cellName,
  columnName,
  columnNumber,
  quoted,
  splitPlace,
} from '../../src/xlsx/a1.ts';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [27, 'AB'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s and back', (column, name) => {
  expect(columnName(column)).toBe(name);
  expect(columnNumber(name)).toBe(column);
  expect(columnNumber(name.toLowerCase())).toBe(column);
});

test('an area of one cell is named like the cell', () => {
  expect(areaName({ top: 1, left: 1, bottom: 4, right: 2 })).toBe('B2:C5');
  expect(areaName({ top: 1, left: 1, bottom: 1, right: 1 })).toBe(cellName(1, 1));
});

describe('a place', () => {
  test.each([
    { place: 'C5', tab: null, cells: 'C5' },
    { place: 'Data!C5', tab: 'Data', cells: 'C5' },
    { place: "'Than Uyên'!C5:D9", tab: 'Than Uyên', cells: 'C5:D9' },
    { place: "'Thi đua ''22'!A:B", tab: "Thi đua '22", cells: 'A:B' },
    { place: "'Than Uyên'!", tab: null, cells: "'Than Uyên'!" },
  ])('$place', ({ place, ...parts }) => {
    expect(splitPlace(place)).toEqual(parts);
  });

  test('quoted, a name of any letters splits off again', () => {
    const name = "Thi đua '22!";
    expect(splitPlace(`${quoted(name)}!B2`)).toEqual({ tab: name, cells: 'B2' });
  });
});
