import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thisWeek } from '../../../src/programme/closing/this-week.ts';
import {
  NOTHING_RECEIVED,
  type Received,
  trackSubmissions,
} from '../../../src/programme/deadlines/submissions.ts';
import type { DuplicateReview } from '../../../src/programme/duplicates/review.ts';
import { parseDay } from '../../../src/programme/parse/day.ts';
import type { Day } from '../../../src/workbook/moment.ts';
import { deadline, unit } from '../../programme.ts';

const UNITS = ['Sìn Hồ', 'Tân Uyên', 'Than Uyên'].map((name) => unit({ name }));
const REPORT = deadline('Báo cáo', '2023-09-10');
const DOSSIER = deadline('Hồ sơ', '2023-09-20', { units: ['Tân Uyên', 'Sìn Hồ'] });

function week(asOf: Day, received: (key: string) => Received | undefined = () => NOTHING_RECEIVED) {
  const submissions = trackSubmissions([REPORT, DOSSIER], UNITS, received, asOf);
  const found = { units: UNITS, submissions, lacking: 0, review: [], wrong: [] };
  return Object.fromEntries(
    thisWeek(found, asOf).map(({ what, count, units }) => [what, [count, ...units]]),
  );
}

describe('what is to be done this week', () => {
  test.each<[Day, unknown, unknown]>([
    ['2023-09-02', [0], [0]],
    ['2023-09-03', [0], [3, 'Sìn Hồ', 'Tân Uyên', 'Than Uyên']],
    ['2023-09-10', [0], [3, 'Sìn Hồ', 'Tân Uyên', 'Than Uyên']],
    ['2023-09-11', [3, 'Sìn Hồ', 'Tân Uyên', 'Than Uyên'], [0]],
    ['2023-09-13', [3, 'Sìn Hồ', 'Tân Uyên', 'Than Uyên'], [2, 'Sìn Hồ', 'Tân Uyên']],
  ])('on %s names who is late and who has a deadline within seven days', (asOf, late, due) => {
    expect(week(asOf)).toMatchObject({ late, due });
  });

  test('leaves out who has sent everything', () => {
    const sent: Received = { ...NOTHING_RECEIVED, file: parseDay('09/9/2023') };
    const received = (key: string) => (key.includes('than uy') ? sent : undefined);
    expect(week('2023-09-11', received).late).toEqual([2, 'Sìn Hồ', 'Tân Uyên']);
  });

  test('counts awards that lack papers, likenesses that wait, and rows with errors by their units', () => {
    const near: DuplicateReview[0] = {
      level: 'near',
      members: ['a', 'b'].map((identity) => ({ identity, decision: null })),
    };
    const found = {
      units: UNITS,
      submissions: [],
      lacking: 4,
      review: [near, { ...near, level: 'exact' as const }],
      wrong: ['Than Uyên', 'Sìn Hồ', 'Than Uyên'],
    };
    expect(thisWeek(found, '2023-09-11').slice(2)).toEqual([
      { what: 'lacking', count: 4, units: [] },
      { what: 'undecided', count: 1, units: [] },
      { what: 'wrong', count: 3, units: ['Sìn Hồ', 'Than Uyên'] },
    ]);
  });

  test('is the same five lines on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (day) => {
        const asOf = `2023-09-${String(day).padStart(2, '0')}`;
        expect(Object.keys(week(asOf))).toEqual(['late', 'due', 'lacking', 'undecided', 'wrong']);
      }),
    );
  });
});
