import { describe, expect, test } from 'vitest';
import { suggestSpeakers } from '../../../src/programme/papers/suggestions.ts';
import { buildReport } from '../../../src/programme/report.ts';
import { judge } from '../../../src/programme/verdict.ts';
import { programme, type TypedRow, unit, unitTab } from '../../programme.ts';

const UNIT = unit();

function suggestions(rows: readonly TypedRow[]) {
  const numbered = rows.map((row, index) => ({
    title: `Máy ${index}`,
    author: `Lò Thị ${'ABCDEFG'[index]}`,
    portalCode: `SM-${index + 1}`,
    ...row,
  }));
  return suggestSpeakers(buildReport(judge(programme(), [unitTab(numbered)]), '2023-09-15'));
}

describe('who might speak', () => {
  test('people by benefit, three of them, each once, none whose work is out of use', () => {
    const suggest = suggestions([
      { benefit: 5 },
      { benefit: 9, inUse: 'không' },
      { benefit: 8, author: 'Lò Thị X' },
      { benefit: 7, author: 'lò thị x' },
      { benefit: 6, inUse: 'có' },
      { benefit: 4 },
      { benefit: 10, recognised: null },
    ]);
    expect(suggest(UNIT.name, 'individual').map(({ name }) => name)).toEqual([
      'Lò Thị X',
      'Lò Thị E',
      'Lò Thị A',
    ]);
  });

  test('grassroots unions by their initiatives, then by benefit', () => {
    const suggest = suggestions([
      { grassroots: 'Trường A', benefit: 1 },
      { grassroots: 'Trường B', benefit: 9 },
      { grassroots: 'CĐCS Trường A', benefit: 1 },
      { grassroots: 'Trường C', benefit: 3 },
      { grassroots: 'Trường D', benefit: 2 },
    ]);
    expect(suggest(UNIT.name, 'grassroots')).toMatchObject([
      { name: 'Trường A', initiatives: 2, benefit: 2 },
      { name: 'Trường B', initiatives: 1 },
      { name: 'Trường C' },
    ]);
  });

  test('the unit itself', () => {
    expect(suggestions([{}])(UNIT.name, 'unit')).toEqual([
      { speaker: 'unit', name: UNIT.name, result: 1, target: 20 },
    ]);
  });

  test('nobody for a unit that is not in the list', () => {
    const suggest = suggestions([{}]);
    expect([suggest('Khác', 'unit'), suggest('Khác', 'individual')]).toEqual([[], []]);
  });
});
