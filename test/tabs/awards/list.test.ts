import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCandidates } from '../../../src/programme/awards/candidates.ts';
import { buildReport } from '../../../src/programme/report.ts';
import { judge } from '../../../src/programme/verdict.ts';
import {
  AWARD_COLUMNS,
  type AwardKey,
  readAwardList,
  renderAwards,
} from '../../../src/tabs/awards/list.ts';
import type { Cell, Grid } from '../../../src/workbook/cell.ts';
import { programme, type TypedRow, unit, unitTab } from '../../programme.ts';

const UNIT = unit({ targets: [1, 1] });
const GRASSROOTS = 'CĐCS Trường Tiểu học Suối Mơ';
const FIRST = 5;

const ROWS: TypedRow[] = ['Lò Thị A', 'Lò Thị B'].map((author, index) => ({
  title: `Máy số ${index + 1}`,
  author,
  portalCode: `SM-${index + 1}`,
  benefit: 900_000_000 - index,
  benefitDocument: 'XN ngày 01/8/2022',
}));

const report = buildReport(
  judge(programme({ units: [UNIT] }), [unitTab(ROWS, UNIT)]),
  '2023-09-15',
);
const team = [
  { unit: UNIT.name, name: 'LÒ THỊ A', grassroots: GRASSROOTS, contribution: '', row: 2 },
];
const awards = findCandidates(report, team);

/** The list after people typed into the rows of a run before it. */
function listed(typed: readonly Partial<Record<AwardKey, Cell>>[]) {
  const rows = renderAwards(report, awards, [], FIRST);
  const grid: Grid = [
    AWARD_COLUMNS.map(({ header }) => header),
    ...rows.map(({ values }, index) =>
      AWARD_COLUMNS.map(({ key }) => (typed[index]?.[key] ?? values[key] ?? null) as Cell),
    ),
  ];
  return renderAwards(report, awards, readAwardList('Khen thưởng', grid), FIRST);
}

describe('the list of awards, by its clause', () => {
  test('A1, A2, A3 (001 III): a unit, people with an initiative, and the support team without one', () => {
    expect(listed([]).map(({ object }) => object)).toEqual([
      'collective',
      'individual',
      'individual',
      'support',
    ]);
  });

  test('A13 (001 IV): the highest benefit first', () => {
    const people = listed([]).filter(({ object }) => object === 'individual');
    expect(people.map(({ values }) => values.name)).toEqual(['Lò Thị A', 'Lò Thị B']);
  });

  test.each([
    ['H1', 'proposal', 'Tờ trình'],
    ['H2', 'minutes', 'Biên bản họp'],
    ['H3', 'record', 'Báo cáo thành tích'],
    ['H4', 'solution', 'Giải pháp và văn bản công nhận'],
    ['H5', 'summary', 'Tóm tắt thành tích'],
  ] as const)('%s (001 V): a dossier without the paper “%s” lacks it', (_, key, name) => {
    const all = { proposal: 'x', minutes: 'x', record: 'x', solution: 'x', summary: 'x' };
    const rows = listed([{}, all, { ...all, [key]: null }]);
    expect(rows.slice(1, 3).map(({ values }) => values.dossier)).toEqual([
      'Đủ',
      `Thiếu 01: ${name}`,
    ]);
  });

  test('H4 (001 V): units and the support team show no solution', () => {
    const four = { proposal: 'x', minutes: 'x', record: 'x', summary: 'x' };
    const rows = listed([four, {}, {}, four]);
    expect([rows[0], rows[3]].map((row) => row?.values.dossier)).toEqual(['Đủ', 'Đủ']);
  });

  test.each([
    ['before', '04/9/2023', false],
    ['on the day of', '05/9/2023', false],
    ['after', '06/9/2023', true],
  ])('H2 (001 V): minutes %s the proposal', (_, minutes, isNamed) => {
    const [, person] = listed([{}, { proposal: '05/9/2023', minutes }]);
    expect(String(person?.values.lacking).includes('sau tờ trình')).toBe(isNamed);
  });
});

test('A10 (000 III.2): whatever is decided and at whatever level, nobody stands for two awards unnamed', () => {
  const decision = fc.constantFrom('chọn', 'không', 'xem lại', null);
  const level = fc.constantFrom('Giấy khen huyện', 'Bằng khen tỉnh', null);
  const cells = fc.record({ decision, level });
  fc.assert(
    fc.property(fc.array(cells, { minLength: 4, maxLength: 4 }), (typed) => {
      const rows = listed(typed);
      expect(rows.map(({ cells }) => cells.level)).toEqual(typed.map((each) => each.level));
      rows.forEach((row, index) => {
        const standing = rows.filter(
          (other) => other.person === row.person && other.decision !== 'refused',
        );
        const isTwice = row.decision !== 'refused' && standing.length > 1;
        expect(String(row.values.lacking).includes('đề nghị hai lần'), `row ${index}`).toBe(
          isTwice,
        );
      });
    }),
  );
});
