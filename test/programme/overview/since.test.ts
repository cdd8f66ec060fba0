import { expect, test } from 'vitest';
import { belowSince, wholeBelowSince } from '../../../src/programme/overview/since.ts';
import { laiChauOverview } from '../../overview.ts';

const { figures, units, ...others } = laiChauOverview();

/** The figures of a unit that registered so many on these days. */
function since(name: string, days: readonly (readonly [day: string, count: number])[]) {
  const view = units.find(({ progress }) => progress.unit.name === name);
  if (!view) throw new Error(`no unit ${name}`);
  return belowSince({ ...view, days }, figures).map(({ phase, day }) => [phase, day]);
}

// Of 280, 140 a phase, 86 came, two of them in the second.
const HEALTH = 'Công đoàn ngành Y tế';

test('the stretch that lasts until the report, not one that ended before', () => {
  // Expected are 140 × 30/144 on 6/2, 140 × 86/144 = 83.6 on 3/4, and more than 84 from 4/4 on.
  expect(
    since(HEALTH, [
      ['2022-02-06', 84],
      ['2022-08-01', 2],
    ]),
  ).toEqual([
    [null, '2022-04-04'],
    ['Giai đoạn 2', '2022-06-01'],
  ]);
});

test('slow in the open phase alone, for a unit that met the whole', () => {
  // Of 125 in 458 days 30 are expected until 18/9/2022, which is the 110th.
  expect(
    since('LĐLĐ huyện Than Uyên', [
      ['2022-01-08', 308],
      ['2022-06-01', 30],
    ]),
  ).toEqual([['Giai đoạn 2', '2022-09-18']]);
});

test('nothing is said where rows without a day are counted, or where only counts are reported', () => {
  expect(since(HEALTH, [['2022-02-06', 80]])).toEqual([]);
  expect(since('Đơn vị phối hợp', [])).toEqual([]);
});

test('all together, with what stands beside the rows', () => {
  const whole = { figures, units, ...others };
  expect(wholeBelowSince(whole)).toBeNull();
  const days = [['2022-01-08', figures.total.result - others.reported]] as const;
  const late = { ...figures, asOf: '2023-09-01' };
  // 1,200 + 1,100 × days/458 is more than 2,152 from the 397th day of the second phase on.
  expect(wholeBelowSince({ ...whole, figures: late, days })).toBe('2023-07-02');
  const lost = { ...late, total: { ...late.total, unknown: ['Y tế'] } };
  expect(wholeBelowSince({ ...whole, figures: lost, days })).toBeNull();
});
