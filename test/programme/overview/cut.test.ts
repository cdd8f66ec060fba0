import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortKey } from '../../../src/programme/duplicates/identity.ts';
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
        print: fc.constantFrom('1', '2', 'a234567890', 'b234567890'),
        label: fc.oneof(fc.constant(''), fc.string()),
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

  test('of rows without titles are their identities and prints, one behind the other', () => {
    const many: Cut = new Map(
      Array.from({ length: 1_000 }, (_, index) => [
        shortKey(`${index}`),
        {
          unit: `Huyện ${index % 8}`,
          counts: index % 9 > 0,
          print: shortKey(`x${index}`),
          label: '',
        },
      ]),
    );
    expect(many.size).toBe(1_000);
    const text = cutText(new Map(), many);
    expect(text.length).toBeLessThan(22_000);
    expect(Object.fromEntries(cutFrom([text]))).toEqual(Object.fromEntries(many));
    expect(cutText(new Map(), new Map([...many].reverse()))).toBe(text);
  });

  test('that were kept row by row before are read as well', () => {
    const text = '{"units":["Sìn Hồ"],"rows":[["a",0,1,"a234567890",""],["b",0,0,"1","x"]]}';
    expect(Object.fromEntries(cutFrom([text]))).toEqual({
      a: { unit: 'Sìn Hồ', counts: true, print: 'a234567890', label: '' },
      b: { unit: 'Sìn Hồ', counts: false, print: '1', label: 'x' },
    });
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
