import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closingFigures } from '../../../src/programme/closing/figures.ts';
import { buildReport } from '../../../src/programme/report.ts';
import { judge } from '../../../src/programme/verdict.ts';
import { programme, type TypedRow, unit, unitTab } from '../../programme.ts';

const ONE = unit({ name: 'LĐLĐ huyện Suối Mơ', cluster: 'I' });
const TWO = unit({ name: 'LĐLĐ huyện Nậm Rừng', cluster: 'I' });
const REPORTS = unit({ name: 'CĐN Giáo dục', tab: null, reported: [7, 2] });

function figures(one: readonly TypedRow[], two: readonly TypedRow[] = []) {
  const numbered = (rows: readonly TypedRow[], prefix: string) =>
    rows.map((row, index) => ({
      title: `Máy số ${prefix} ${index}`,
      portalCode: `${prefix}-${index + 1}`,
      ...row,
    }));
  const tabs = [unitTab(numbered(one, 'SM'), ONE), unitTab(numbered(two, 'NR'), TWO)];
  const grassroots = ['A', 'B', 'C'].map((name) => ({
    unit: ONE.name,
    name: `Trường ${name}`,
    aliases: [],
  }));
  const made = programme({ units: [ONE, TWO, REPORTS], grassroots });
  return closingFigures(buildReport(judge(made, tabs), '2023-09-15'), [], []);
}

describe('every split adds up', () => {
  const row = fc.record({
    kind: fc.constantFrom('Giải pháp kỹ thuật', 'Giải pháp quản lý', 'Đề tài', 'lạ'),
    participant: fc.constantFrom('Đoàn viên', 'Cán bộ công đoàn', 'Người lao động', ''),
    benefit: fc.constantFrom(0, 123_456_789, '1,2 tỷ', 'Không tính được', 999_999_999_999_999),
    registered: fc.constantFrom('20/7/2022', '1/2/2022', '', '1/1/2025', '5/10/2022'),
    title: fc.constantFrom('Máy một', 'Máy hai', 'Máy ba', 'Máy bốn'),
    portalCode: fc.constant(''),
    author: fc.constantFrom('Lò Thị A', 'Lò Thị B'),
  });

  test('rows and đồng, by kind, participant, unit, cluster, phase and quarter', () => {
    const rows = fc.array(row, { maxLength: 12 });
    fc.assert(
      fc.property(rows, rows, (one, two) => {
        const made = figures(one, two);
        const { typed, counted, later, unfinished, notCounted, portal, benefit } = made;
        const notes = notCounted.reduce((sum, each) => sum + each.rows, 0);
        expect(counted + later + unfinished + notes).toBe(typed);
        expect(portal.inTime + portal.late + portal.never).toBe(typed);
        for (const split of [
          made.byKind,
          made.byParticipant,
          made.byUnit,
          made.byCluster,
          made.byPhase,
          made.byQuarter,
        ]) {
          expect(split.reduce((sum, part) => sum + part.rows, 0)).toBe(counted);
          const money = split.reduce((sum, part) => sum + BigInt(part.benefit), 0n);
          expect(String(money)).toBe(benefit.total);
        }
      }),
    );
  });
});

test('the money is exact to the đồng beyond what a number holds', () => {
  const rows = Array.from({ length: 20 }, () => ({ benefit: 999_999_999_999_999 }));
  const { benefit } = figures(rows);
  expect(benefit).toEqual({
    total: '19999999999999980',
    rows: 20,
    largest: '9999999999999990',
  });
});

test('grassroots unions with and without an initiative (003 II.3)', () => {
  const { coverage } = figures([
    { grassroots: 'CĐCS Trường A' },
    { grassroots: 'Trường B', kind: null },
  ]);
  expect(coverage).toEqual({
    listed: 3,
    covered: 1,
    without: [{ unit: ONE.name, names: ['Trường B', 'Trường C'] }],
  });
});

test('units that keep no rows are told apart', () => {
  const { reported, counted } = figures([{}]);
  expect([counted, reported]).toEqual([1, 9]);
});

test('the portal: in time, late, never', () => {
  const { portal } = figures([
    { registered: '20/7/2022' },
    { registered: '1/12/2023' },
    { registered: null },
  ]);
  expect(portal).toEqual({ inTime: 1, late: 1, never: 1 });
});

test('up to three exemplars of a kind and of a group, each with its reason', () => {
  const { exemplars } = figures([
    { benefit: 1 },
    { benefit: 4, outstanding: 'x' },
    { benefit: 2 },
    { benefit: 3 },
    { benefit: 'Không tính được', outstanding: 'x', kind: 'Giải pháp quản lý' },
    { benefit: 'Không tính được', kind: 'Giải pháp tác nghiệp' },
  ]);
  expect(
    exemplars.byKind.map(({ of, rows }) => [
      of,
      rows.map(({ initiative, because }) => [initiative.benefit.value, because]),
    ]),
  ).toEqual([
    [
      'technical',
      [
        [4, 'both'],
        [3, 'benefit'],
        [2, 'benefit'],
      ],
    ],
    ['management', [['none', 'outstanding']]],
  ]);
  expect(exemplars.byParticipant.map(({ of }) => of)).toEqual(['member']);
});

test('awards by object and level', () => {
  const lines = [
    { object: 'individual', level: 'tỉnh', isChosen: true },
    { object: 'individual', level: 'tỉnh', isChosen: false },
    { object: 'collective', level: '', isChosen: true },
  ] as const;
  const report = buildReport(judge(programme(), []), '2023-09-15');
  expect(closingFigures(report, lines, []).awards).toEqual([
    { object: 'individual', level: 'tỉnh', proposed: 2, chosen: 1 },
    { object: 'collective', level: '', proposed: 1, chosen: 1 },
  ]);
});
