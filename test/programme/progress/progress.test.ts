import { describe, expect, test } from 'vitest';
import {
  countProgress,
  type Outcome,
  type UnitProgress,
} from '../../../src/programme/progress/progress.ts';
import type { GrassrootsUnion, Unit } from '../../../src/programme/set-up/programme.ts';
import { ratio } from '../../../src/programme/set-up/ratio.ts';
import { laiChau, laiChauReport } from '../../lai-chau.ts';
import { initiatives, programme, type TypedRow, unit } from '../../programme.ts';

/** In the 163rd of the 458 days of phase 2, with 295 days left. */
const DAY = '2022-11-10';

function outcomes(rows: readonly (TypedRow & Partial<Outcome>)[], of: Unit = unit()): Outcome[] {
  return rows.flatMap(({ counts = 'yes', phase = 1, ...row }) =>
    initiatives([row], of).map((initiative) => ({
      initiative,
      counts,
      phase: counts === 'yes' ? phase : null,
    })),
  );
}

/** How the first unit stands. */
function progress(
  all: readonly Outcome[],
  units: readonly Unit[] = [unit()],
  grassroots: readonly GrassrootsUnion[] = [],
  day = DAY,
): UnitProgress {
  const [first] = countProgress(programme({ units, grassroots }), all, day);
  if (!first) throw new Error('There is no unit.');
  return first;
}

const many = (count: number, row: TypedRow & Partial<Outcome> = {}) =>
  Array.from({ length: count }, () => row);

describe('the results of a unit', () => {
  test('are its rows that count, by the phase in which they count', () => {
    const other = unit({ name: 'LĐLĐ huyện Đồi Gió' });
    const all = [
      ...outcomes([...many(3, { phase: 0 }), ...many(2), { counts: 'error' }, { counts: 'later' }]),
      ...outcomes(many(4), other),
      ...outcomes(many(5), unit({ name: 'không có trong danh sách' })),
    ];
    const own = progress(all, [unit(), other]);
    expect(own.phases.map(({ result }) => result)).toEqual([3, 2]);
    expect([own.result, own.source]).toEqual([5, 'rows']);
    expect(progress(all, [other]).result).toBe(4);
  });

  test('are its reported counts where it keeps no rows', () => {
    const own = progress([], [unit({ tab: null, reported: [80, null] })]);
    expect(own.phases.map(({ result }) => result)).toEqual([80, 0]);
    expect([own.result, own.source, own.projected, own.coverage]).toEqual([
      80,
      'reported',
      null,
      null,
    ]);
  });

  test.each([
    { name: 'of the day of the report', portalDay: null, day: null, ours: 5 },
    { name: 'of that day, said as such', portalDay: DAY, day: null, ours: 5 },
    { name: 'of a day before', portalDay: '2022-10-31', day: '2022-10-31', ours: 3 },
    {
      name: 'of a day that is still to come',
      portalDay: '2022-11-20',
      day: '2022-11-20',
      ours: null,
    },
  ])('stand beside the portal’s count $name', ({ portalDay, day, ours }) => {
    const rows = outcomes([
      ...many(3, { registered: '15/10/2022' }),
      ...many(2, { registered: '05/11/2022' }),
    ]);
    expect(progress(rows, [unit({ portalCount: 7, portalDay })]).portal).toEqual({
      count: 7,
      day,
      ours,
    });
    expect(progress(rows, [unit({ portalDay })]).portal).toBeNull();
  });
});

describe('what is expected and missing', () => {
  test.each([
    { name: 'both phases', targets: [10, 458], target: 468, expected: 173, open: 163 },
    { name: 'the first phase only', targets: [10, null], target: 10, expected: 10, open: 0 },
    { name: 'the open phase only', targets: [null, 916], target: 916, expected: 326, open: 326 },
    { name: 'no phase', targets: [null, null], target: null, expected: 0, open: 0 },
  ])('with a target for $name', ({ targets, target, expected, open }) => {
    const own = progress([], [unit({ targets })]);
    expect(own.target).toBe(target);
    expect(own.expected).toEqual(ratio(expected));
    expect(own.openPhase).toEqual({ index: 1, expected: ratio(open), isSlow: open > 0 });
  });

  test.each([
    { done: 0, missing: 590, perDay: ratio(2) },
    { done: 295, missing: 295, perDay: ratio(1) },
    { done: 589, missing: 1, perDay: ratio(1, 295) },
    { done: 590, missing: 0, perDay: null },
    { done: 600, missing: 0, perDay: null },
  ])('after $done of 590, $missing are missing', ({ done, missing, perDay }) => {
    const own = progress([], [unit({ tab: null, targets: [0, 590], reported: [0, done] })]);
    expect([own.missing, own.neededPerDay]).toEqual([missing, perDay]);
  });

  test.each([
    { day: '2023-08-31', left: 1, open: 1 },
    { day: '2023-09-01', left: 0, open: 1 },
    { day: '2023-09-02', left: 0, open: null },
    { day: '2022-01-07', left: 602, open: null },
  ])('on $day: $left days are left, phase $open is open', ({ day, left, open }) => {
    const own = progress([], [unit({ targets: [0, 590] })], [], day);
    expect(own.neededPerDay).toEqual(left > 0 ? ratio(590, left) : null);
    expect(own.openPhase?.index ?? null).toBe(open);
  });

  test('a unit without target misses nothing', () => {
    const own = progress([], [unit({ targets: [null, null] })]);
    expect([own.status, own.missing, own.neededPerDay, own.projected]).toEqual([
      'no-target',
      0,
      null,
      null,
    ]);
  });
});

describe('the pace is that of the last thirty days', () => {
  test.each([
    { name: 'the first of them', registered: '12/10/2022', projected: '2023-02-08' },
    { name: 'today', registered: '10/11/2022', projected: '2023-02-08' },
    { name: 'the day before', registered: '11/10/2022', projected: null },
  ])('registered on $registered, $name: $projected', ({ registered, projected }) => {
    const own = progress(outcomes(many(2, { registered })), [unit({ targets: [0, 8] })]);
    expect(own.projected).toBe(projected);
  });
});

describe('the grassroots unions of a unit', () => {
  const listed: GrassrootsUnion[] = [
    { unit: unit().name, name: 'CĐCS Trường Tiểu học Suối Mơ', aliases: ['Tiểu học SM'] },
    { unit: unit().name, name: 'CĐCS Trạm Y tế Suối Mơ', aliases: [] },
    { unit: 'LĐLĐ huyện Đồi Gió', name: 'CĐCS Trường Tiểu học Đồi Gió', aliases: [] },
  ];

  test.each([
    { name: 'by its name', row: { grassroots: 'cđcs trường tiểu học suối mơ' }, covered: 1 },
    { name: 'by another name', row: { grassroots: 'Tiểu học SM' }, covered: 1 },
    { name: 'not by one of another unit', row: { grassroots: 'Tiểu học Đồi Gió' }, covered: 0 },
    { name: 'not by a row that does not count', row: { counts: 'error' as const }, covered: 0 },
  ])('are covered $name', ({ row, covered }) => {
    const { coverage } = progress(outcomes([row]), [unit()], listed);
    expect([coverage?.covered, coverage?.listed]).toEqual([covered, 2]);
    expect(coverage?.without).toContain('CĐCS Trạm Y tế Suối Mơ');
  });

  test('are not spoken of where none are listed, or where no rows are kept', () => {
    expect(progress([], [unit({ tab: null })], listed).coverage).toBeNull();
    expect(progress(outcomes([{}])).coverage).toBeNull();
  });
});

test('by chance the same seven units of the form of 10/11/2022 are slow as by a share', () => {
  const slow = (slowRule: 'share' | 'chance'): string[] => {
    const programme = laiChau();
    const settings = { ...programme.settings, slowRule };
    return laiChauReport({ ...programme, settings })
      .units.filter(({ openPhase }) => openPhase?.isSlow)
      .map(({ unit }) => unit.name);
  };
  expect(slow('chance')).toEqual(slow('share'));
  expect(slow('chance')).toHaveLength(7);
});
