import { describe, expect, test } from 'vitest';
import type { Cut } from '../../../src/programme/overview/cut.ts';
import { tallyRows } from '../../../src/programme/overview/tally.ts';
import { renderForm } from '../../../src/tabs/form/form.ts';
import {
  type Kept,
  keepReport,
  keptCells,
  keptCut,
  keptForm,
  lastFigures,
  readKept,
} from '../../../src/tabs/kept/kept.ts';
import { laiChauOverview, laiChauRows } from '../../overview.ts';

const { figures } = laiChauOverview();
const tallies = tallyRows(laiChauRows());
const AT = '2022-11-10T17:00:00';

const cut = (...ids: string[]): Cut =>
  new Map(ids.map((id) => [id, { unit: 'Than Uyên', counts: true, print: id, label: id }]));

function keep(kept: Kept, day: string, rows: Cut): Kept {
  const report = { ...figures, asOf: day };
  return keepReport(kept, { figures: report, tallies, form: renderForm(report), cut: rows }, AT);
}

/** As the cells give them back. */
const again = (kept: Kept): Kept =>
  readKept(kept.map((line) => (line ? keptCells(line, [line.text]) : [])));

const ids = (kept: Kept, day: string): string[] | null => {
  const found = keptCut(kept, day);
  return found && [...found.keys()].sort();
};

describe('what is kept of reports', () => {
  const october = keep([], '2022-10-10', cut('a', 'b'));
  const both = keep(october, '2022-11-10', cut('b', 'c'));

  test('comes back from the cells: rows and form of each day, figures of the last', () => {
    const kept = again(both);
    expect(ids(kept, '2022-10-10')).toEqual(['a', 'b']);
    expect(ids(kept, '2022-11-10')).toEqual(['b', 'c']);
    expect(ids(kept, '2022-11-09')).toBeNull();
    expect(keptForm(kept, '2022-10-10')).toEqual(renderForm({ ...figures, asOf: '2022-10-10' }));
    const last = lastFigures(kept);
    expect(last?.at).toBe(AT);
    expect(last?.figures).toEqual({ ...figures, asOf: '2022-11-10' });
    expect(last?.tallies).toEqual(tallies);
  });

  test('is the same lines where nothing changed', () => {
    const kept = again(both);
    expect(keep(kept, '2022-11-10', cut('b', 'c'))).toEqual(kept);
    expect(keep(kept, '2022-11-10', cut('b', 'c')).every((line, row) => line === kept[row])).toBe(
      true,
    );
  });

  test('a report of a day in between changes neither of its neighbours', () => {
    const between = keep(again(both), '2022-10-20', cut('a', 'x'));
    expect(ids(between, '2022-10-10')).toEqual(['a', 'b']);
    expect(ids(between, '2022-10-20')).toEqual(['a', 'x']);
    expect(ids(between, '2022-11-10')).toEqual(['b', 'c']);
    const anew = keep(again(between), '2022-10-20', cut('a', 'y'));
    expect(ids(anew, '2022-11-10')).toEqual(['b', 'c']);
  });

  test('rows of people’s own in the tab stay and stop nothing', () => {
    const kept = readKept([['ghi chú'], [null], ['rows', ':2022-10-10', '', '{']]);
    expect(kept[0]).toBeNull();
    expect(ids(kept, '2022-10-10')).toEqual([]);
    expect(lastFigures(kept)).toBeNull();
  });
});
