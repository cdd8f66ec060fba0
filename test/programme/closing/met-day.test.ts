import { expect, test } from 'vitest';
import { metDay } from '../../../src/programme/closing/met-day.ts';
import { buildReport } from '../../../src/programme/report.ts';
import { judge } from '../../../src/programme/verdict.ts';
import type { Day } from '../../../src/workbook/moment.ts';
import { programme, unit, unitTab } from '../../programme.ts';

/** A unit whose rows were put on the portal on these days, beside one that only reports counts. */
function met(
  targets: readonly number[],
  days: readonly Day[],
  reported: readonly (number | null)[] = [],
) {
  const own = unit({ targets });
  const others = unit({ name: 'Đơn vị phối hợp', tab: null, targets: [null, null], reported });
  const rows = days.map((day, index) => ({
    title: `Sáng kiến số ${index} của dãy`,
    portalCode: `SM-${index}`,
    registered: { moment: `${day}T08:00:00` } as const,
  }));
  const units = reported.length > 0 ? [own, others] : [own];
  return metDay(buildReport(judge(programme({ units }), [unitTab(rows, own)]), '2023-07-31'));
}

const DAYS: readonly Day[] = ['2022-12-09', '2022-12-10', '2022-12-11'];

test('the day on which the last of the target came, 265 days before 01/9/2023', () => {
  expect(met([1, 1], DAYS)).toEqual({ day: '2022-12-10', daysBefore: 265 });
});

test.each<[string, number[], (number | null)[], Day | null]>([
  ['not reached', [2, 2], [], null],
  ['no target', [0, 0], [], null],
  ['counts of a phase that was over by then', [1, 2], [1, 0], '2022-12-10'],
  ['counts that came nobody knows when', [1, 1], [0, 1], null],
  ['counts that nobody typed', [1, 1], [null, null], '2022-12-10'],
])('%s', (_, targets, reported, day) => {
  expect(met(targets, DAYS, reported)?.day ?? null).toBe(day);
});

test('counts make no difference where both readings lead to one day', () => {
  const day = '2022-12-10';
  expect(met([1, 2], [day, day, day], [0, 1])?.day).toBe(day);
});
