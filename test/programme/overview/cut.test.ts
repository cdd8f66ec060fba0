import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cut, changedRows, cutFrom, cutText } from '../../../src/programme/overview/cut.ts';

const row = (unit: string, print: string, counts = true) => ({ unit, counts, print, label: print });

const BEFORE: Cut = new Map([
  ['a', row('Than Uyên', 'máy sao chè')],
  ['b', row('Than Uyên', 'bẫy chuột')],
  ['c', row('Than Uyên', 'tủ thuốc')],
  ['d', row('Sìn Hồ', 'lò sấy', false)],
  ['e', row('Sìn Hồ', 'giàn phơi')],
]);

const NOW: Cut = new Map([
  ['a', row('Than Uyên', 'máy sao chè')],
  ['b', row('Than Uyên', 'bẫy chuột', false)],
  ['c2', row('Sìn Hồ', 'tủ thuốc')],
  ['d', row('Sìn Hồ', 'lò sấy')],
  ['f', row('Sìn Hồ', 'máy gặt')],
]);

describe('what changed between two reports', () => {
  test('is told row by row: new, now counted, now wrong, in another unit, gone', () => {
    const told = changedRows(BEFORE, NOW).map(({ kind, label, unit, from }) =>
      [kind, label, from, unit].filter((text) => text !== '').join(' '),
    );
    expect(told).toEqual([
      'new máy gặt Sìn Hồ',
      'counts lò sấy Sìn Hồ',
      'wrong bẫy chuột Than Uyên',
      'moved tủ thuốc Than Uyên Sìn Hồ',
      'gone giàn phơi Sìn Hồ',
    ]);
  });

  test('is nothing where nothing did', () => {
    expect(changedRows(BEFORE, BEFORE)).toEqual([]);
  });

  test('a row of the same unit that says something else was edited', () => {
    const edited = new Map(BEFORE).set('a', row('Than Uyên', 'máy sao chè đặc sản'));
    expect(changedRows(BEFORE, edited).map(({ kind }) => kind)).toEqual(['edited']);
  });
});

describe('the texts that keep cuts', () => {
  const cuts = fc.array(
    fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.record({
        unit: fc.constantFrom('Than Uyên', 'Sìn Hồ'),
        counts: fc.boolean(),
        print: fc.constantFrom('1', '2'),
        label: fc.string(),
      }),
    ),
    { minLength: 1, maxLength: 5 },
  );

  test('give each day back, whatever came and went', () => {
    fc.assert(
      fc.property(cuts, (days) => {
        const all = days.map((day): Cut => new Map(Object.entries(day)));
        const texts = all.map((cut, index) => cutText(all[index - 1] ?? new Map(), cut));
        all.forEach((cut, index) => {
          const kept = cutFrom(texts.slice(0, index + 1));
          expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(cut));
        });
      }),
    );
  });

  test('hold the differences alone', () => {
    expect(cutText(BEFORE, NOW)).not.toContain('máy sao chè');
    expect(JSON.parse(cutText(BEFORE, BEFORE)).rows).toEqual([]);
  });

  test('that nobody can read are passed over', () => {
    expect(cutFrom([cutText(new Map(), BEFORE), 'x{']).size).toBe(5);
  });

  test('is the same text in whatever order its rows are put together', () => {
    const turned: Cut = new Map([...NOW].reverse());
    const unitsOf = (text: string): string[] => JSON.parse(text).units;
    expect(unitsOf(cutText(BEFORE, turned))).toEqual(unitsOf(cutText(BEFORE, NOW)));
  });
});
