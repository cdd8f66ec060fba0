import { describe, expect, test } from 'vitest';
import { assembleReport, buildReport } from '../../src/programme/report.ts';
import type { Phase } from '../../src/programme/set-up/programme.ts';
import { judge } from '../../src/programme/verdict.ts';
import { programme, type TypedRow, unit, unitTab } from '../programme.ts';

const [FIRST, SECOND] = programme().phases as [Phase, Phase];

/** Other works, so that only what a row says keeps it from counting. */
function others(rows: readonly TypedRow[]): TypedRow[] {
  return rows.map((row, at) => ({ title: `Máy ${at}`, portalCode: `SM-${at + 1}`, ...row }));
}

function report(
  rows: readonly TypedRow[],
  { phases = [FIRST, SECOND], asOf = '2023-12-31' }: { phases?: Phase[]; asOf?: string } = {},
) {
  return buildReport(judge(programme({ phases }), [unitTab(others(rows))]), asOf);
}

describe('the last day of the programme, which documents read differently', () => {
  const NIGHT = SECOND;
  const NOON = { ...SECOND, closesBefore: '2023-09-01T12:00:00' };
  const rows = [
    { registered: '31/8/2023' },
    { registered: '11h59 ngày 1/9/2023' },
    { registered: '12h00 ngày 1/9/2023' },
    { registered: '0h00 ngày 2/9/2023' },
    { registered: '3/9/2023' },
    { registered: null },
  ];
  const lines = (places: readonly { readonly row: number }[] = []) => places.map(({ row }) => row);

  test.each([
    { closing: '24:00', last: NIGHT, counted: [3, 4], closed: [5] },
    { closing: '12:00', last: NOON, counted: [3], closed: [] },
  ])('at a closing at $closing', ({ last, counted, closed }) => {
    for (const phases of [
      [FIRST, last],
      [last, FIRST],
    ]) {
      const { disputed } = report(rows, { phases });
      expect(disputed?.day).toBe('2023-09-01');
      expect(lines(disputed?.counted)).toEqual(counted);
      expect(lines(disputed?.closed)).toEqual(closed);
    }
  });

  test('is no matter when nothing was registered on it', () => {
    expect(report([{ registered: '31/8/2023' }]).disputed).toBeNull();
  });

  test('is a matter when something was registered on the day after alone', () => {
    expect(lines(report([{ registered: '0h00 ngày 2/9/2023' }]).disputed?.closed)).toEqual([2]);
  });
});

describe('a row counts', () => {
  test.each([
    { registered: '31/5/2022', recognised: '1/5/2022', phases: [1, 0] },
    { registered: '2/6/2022', recognised: '1/6/2022', phases: [0, 1] },
  ])('in the phase of its registration on $registered', ({ phases, ...row }) => {
    const { total, outcomes } = report([{ applied: '1/2/2022', ...row }]);
    expect(total.phases.map(({ result }) => result)).toEqual(phases);
    expect(outcomes.map(({ counts, phase }) => [counts, phase])).toEqual([
      ['yes', phases.indexOf(1)],
    ]);
  });

  test('in the same phase when the phases are listed the other way round', () => {
    const { total } = report([{}], { phases: [SECOND, FIRST] });
    expect(total.phases.map(({ result }) => result)).toEqual([1, 0]);
  });

  test.each([
    { asOf: '2022-07-19', counts: 'later', later: 1 },
    { asOf: '2022-07-20', counts: 'yes', later: 0 },
  ])('registered on 20/7/2022, by $asOf: $counts', ({ asOf, counts, later }) => {
    const found = report([{}], { asOf });
    expect(found.outcomes[0]?.counts).toBe(counts);
    expect(found.later).toBe(later);
  });

  test.each([
    { registered: '1/9/2023', counts: 'later' },
    { registered: '2/9/2023', counts: 'error' },
  ])('registered on $registered, by 10/11/2022: $counts', ({ registered, counts }) => {
    expect(report([{ registered }], { asOf: '2022-11-10' }).outcomes[0]?.counts).toBe(counts);
  });

  test('not while it is being typed', () => {
    const typing = { author: null, grassroots: null, kind: null, applied: null, recognised: null };
    const rest = { recognitionDocument: null, registered: null, portalCode: null, benefit: null };
    const { outcomes, unfinished, notCounted } = report([
      {},
      {},
      { ...typing, ...rest, socialBenefit: null },
    ]);
    expect(outcomes.map(({ counts, phase }) => [counts, phase])).toEqual([
      ['yes', 1],
      ['yes', 1],
      ['unfinished', null],
    ]);
    expect([unfinished, notCounted]).toEqual([1, []]);
  });

  test('not with an error, yet with a warning', () => {
    const { outcomes } = report([{ kind: 'Khác' }, { benefit: 900_000_000_000_000 }]);
    expect(outcomes.map(({ counts }) => counts)).toEqual(['error', 'yes']);
  });
});

test('rows that do not count are told by the first rule that keeps them out, most frequent first', () => {
  const rows = [
    { kind: 'Khác', publicOrder: 'có' },
    { publicOrder: 'có' },
    { publicOrder: 'có' },
    { benefit: 900_000_000_000_000 },
  ];
  expect(report(rows).notCounted).toEqual([
    { rule: 'public-order', rows: 2 },
    { rule: 'solution-kind', rows: 1 },
  ]);
});

test('a warning before an error is no reason; what is registered later has none yet', () => {
  const late = { applied: '1/3/2022', recognised: '20/5/2022', registered: '13/6/2022' };
  const rows = [{ ...late, kind: 'Khác' }, { kind: 'Khác' }];
  const { findings, notCounted } = report(rows, { asOf: '2022-06-30' });
  expect(findings.map(({ rule }) => rule)).toEqual([
    'phase-mismatch',
    'solution-kind',
    'solution-kind',
  ]);
  expect(notCounted).toEqual([{ rule: 'solution-kind', rows: 1 }]);
});

test('what is made of rows that are judged already lacks nothing and passed nothing over', () => {
  const { gaps, passedOver } = assembleReport(programme(), [], [], '2022-11-10');
  expect([gaps, passedOver]).toEqual([[], { layout: 0, prefilled: 0 }]);
});

describe('the ranking', () => {
  test('goes by the exact rate, keeps the order of one rate, and has units without target last', () => {
    const units = [
      unit({ name: 'không chỉ tiêu', tab: null, targets: [null, null], reported: [9, 0] }),
      unit({ name: '2/3', tab: null, targets: [3, 0], reported: [2, 0] }),
      unit({ name: 'cũng không chỉ tiêu', tab: null, targets: [0, null], reported: [8, 0] }),
      unit({ name: '666/1000', tab: null, targets: [1000, 0], reported: [666, 0] }),
      unit({ name: '4/6', tab: null, targets: [3, 3], reported: [1, 3] }),
      unit({ name: '1/1', tab: null, targets: [1, 0], reported: [1, 0] }),
    ];
    const { ranking, total, totalWithTarget } = buildReport(
      judge(programme({ units }), []),
      '2022-11-10',
    );
    expect(ranking.map(({ unit: { name } }) => name)).toEqual([
      '1/1',
      '2/3',
      '4/6',
      '666/1000',
      'không chỉ tiêu',
      'cũng không chỉ tiêu',
    ]);
    expect([total.target, total.result]).toEqual([1010, 690]);
    expect([totalWithTarget.target, totalWithTarget.result]).toEqual([1010, 673]);
    expect(total.phases).toEqual([
      { target: 1007, result: 687, rate: 68 },
      { target: 3, result: 3, rate: 100 },
    ]);
  });
});
