import { describe, expect, test } from 'vitest';
import { type Figures, measure } from './figures.ts';
import { HELD_OUT } from './held-out.ts';
import { labelledSet } from './labelled-set.ts';

/** The figures as a table, with how many titles were looked at. */
function print(name: string, titles: number, { precision, recall, wrong, missed }: Figures): void {
  console.table({
    [name]: {
      titles,
      precision: precision.toFixed(3),
      recall: recall.toFixed(3),
      wrong: wrong.length,
      missed: missed.length,
    },
  });
}

describe('of the pairs found and the pairs that are one work', () => {
  test('almost all agree among titles made from templates and damaged in twenty ways', () => {
    const set = labelledSet(20_221_110, 2000);
    const figures = measure(
      set.map(({ title }) => title),
      set.map(({ work }) => work),
    );
    print('made from templates', set.length, figures);
    expect(figures.precision).toBeGreaterThanOrEqual(0.98);
    expect(figures.recall).toBeGreaterThanOrEqual(0.95);
  });

  test('almost all agree among pairs written by hand, kept apart until the method was done', () => {
    const titles = HELD_OUT.flatMap(([, one, other]) => [one, other]);
    const works = HELD_OUT.flatMap(([label], pair) => [
      2 * pair,
      2 * pair + (label === '=' ? 0 : 1),
    ]);
    const figures = measure(titles, works);
    print('written by hand', titles.length, figures);
    expect(figures.precision).toBeGreaterThanOrEqual(0.98);
    expect(figures.recall).toBeGreaterThanOrEqual(0.9);
  });
});
