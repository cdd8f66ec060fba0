import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Candidate,
  findCandidates,
  rowsOf,
} from '../../../src/programme/awards/candidates.ts';
import { judgeRow } from '../../../src/programme/awards/conditions.ts';
import type { Supporter } from '../../../src/programme/awards/support-team.ts';
import { buildReport } from '../../../src/programme/report.ts';
import type { Unit } from '../../../src/programme/set-up/programme.ts';
import { judge } from '../../../src/programme/verdict.ts';
import { programme, type TypedRow, unit, unitTab } from '../../programme.ts';

const SUOI_MO = unit({ name: 'LĐLĐ huyện Suối Mơ', targets: [1, 1] });
const NAM_RUNG = unit({ name: 'LĐLĐ huyện Nậm Rừng', targets: [5, 5] });
const COUNTED = unit({ name: 'CĐN Giáo dục', tab: null, targets: [10, 0], reported: [12, 0] });

/** Worth an award where a test does not say otherwise: each row another work of another author. */
const AWARDED: TypedRow = {
  benefit: 600_000_000,
  benefitDocument: 'XN 03 ngày 01/8/2022',
  recognitionDocument: '15/QĐ-THSM ngày 05/7/2022',
};

function report(
  rows: readonly TypedRow[],
  {
    asOf = '2023-09-15',
    others = [],
    settings = {},
    units = [SUOI_MO, NAM_RUNG, COUNTED],
  }: {
    asOf?: string;
    others?: readonly TypedRow[];
    settings?: Parameters<typeof programme>[0] extends { settings?: infer S } | undefined
      ? S
      : never;
    units?: readonly Unit[];
  } = {},
) {
  const full = (typed: readonly TypedRow[], prefix: string) =>
    typed.map((row, index) => ({
      title: `Máy số ${prefix}${index + 1}`,
      author: `Lò Thị ${prefix}${'ABCDEFGHIKLMNOP'[index]}`,
      portalCode: `${prefix}-${index + 1}`,
      ...AWARDED,
      ...row,
    }));
  const tabs = [unitTab(full(rows, 'SM'), SUOI_MO), unitTab(full(others, 'NR'), NAM_RUNG)];
  return buildReport(judge(programme({ units, settings: settings ?? {} }), tabs), asOf);
}

function individuals(...of: Parameters<typeof report>): Candidate[] {
  return findCandidates(report(...of), []).candidates.filter(
    ({ object }) => object === 'individual',
  );
}

const names = (candidates: readonly Candidate[]) => candidates.map(({ name }) => name);

describe('an individual (001 III.1.2, IV.1.b)', () => {
  test.each([
    ['exactly the threshold is in', { benefit: 500_000_000 }, 1],
    ['one đồng less is out', { benefit: 499_999_999 }, 0],
    ['an estimate counts as its amount', { benefit: 'khoảng 500 triệu' }, 1],
    ['two amounts are none', { benefit: '600 hoặc 700 triệu' }, 0],
    ['a mark is enough', { benefit: 'Không tính được', outstanding: 'x' }, 1],
    ['“không” is no mark', { benefit: 0, outstanding: 'không' }, 0],
    ['a row with an error is out', { recognised: null }, 0],
    ['a copy is out', { title: 'Máy', author: 'Lò Thị A', portalCode: 'SM-2' }, 1],
  ])('%s', (_, row, many) => {
    const rows = 'title' in row ? [row, { ...row, portalCode: 'SM-2' }] : [row];
    expect(individuals(rows)).toHaveLength(many);
  });

  test('the threshold is a setting', () => {
    expect(individuals([{ benefit: 90 }], { settings: { awardThreshold: 90 } })).toHaveLength(1);
  });

  test('the credited author is who has the highest share; a tie goes to the lead', () => {
    const rows = [
      { author: 'Lò Văn Dẫn', coauthors: 'Vàng Thị Nhiều 70%' },
      { author: 'Lò Văn Hòa', coauthors: 'Vàng Thị Bằng 50%' },
      { author: 'Lò Văn Ít 30%', coauthors: 'Vàng Thị Hơn 40%; Giàng A Kém 30%' },
    ];
    expect(names(individuals(rows)).sort()).toEqual([
      'Lò Văn Hòa',
      'Vàng Thị Hơn',
      'Vàng Thị Nhiều',
    ]);
  });

  test('the day of the report governs', () => {
    const rows = [{ registered: '20/7/2022' }, { registered: '20/7/2023' }];
    expect(individuals(rows, { asOf: '2022-12-31' })).toHaveLength(1);
  });
});

describe('one person once', () => {
  test('the highest benefit stands, the others that qualify are counted', () => {
    const author = 'Lò Thị Hòa';
    const [only, ...more] = individuals([
      { author, benefit: 600_000_000 },
      { author: 'lò thị  HOÀ', benefit: 900_000_000 },
      { author, benefit: 100_000_000 },
      { author, benefit: 0, outstanding: 'x' },
    ]);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ name: 'lò thị HOÀ', benefit: 900_000_000, others: 2 });
  });

  test('the same name in two grassroots unions is two, another tone another name', () => {
    const rows = [
      { author: 'Lò Văn Hùng', grassroots: 'CĐCS Trường A' },
      { author: 'Lò Văn Hùng', grassroots: 'Công đoàn cơ sở Trường B' },
      { author: 'Lò Văn Hùng', grassroots: 'Trường A' },
      { author: 'Lò Văn Hung', grassroots: 'CĐCS Trường A' },
    ];
    expect(individuals(rows)).toHaveLength(3);
  });

  test('a proposal moved between objects or spelt anew keeps its key only within its object', () => {
    const { candidates } = findCandidates(report([{ author: 'Lò Thị A' }]), [
      supporter({ name: 'Lò Thị A', grassroots: 'CĐCS Trường Tiểu học Suối Mơ' }),
    ]);
    const [individual, support] = candidates.filter(({ object }) => object !== 'collective');
    expect(individual?.person).toBe(support?.person);
    expect(individual?.key).not.toBe(support?.key);
  });
});

describe('what lacks is said', () => {
  test.each<[string, TypedRow, readonly string[]]>([
    ['nothing', {}, []],
    ['the confirmed value', { benefitDocument: null }, ['value-confirmed']],
    [
      'also where it is outstanding',
      { benefitDocument: null, outstanding: 'x' },
      ['value-confirmed'],
    ],
    [
      'not where the benefit is below',
      { benefit: 1_000_000, benefitDocument: null, outstanding: 'x' },
      [],
    ],
    ['its first day is in', { benefitDocument: 'XN ngày 01/9/2021' }, []],
    ['its last day is in', { benefitDocument: 'XN ngày 31/8/2023' }, []],
    ['the day after it', { benefitDocument: 'XN ngày 01/9/2023' }, ['papers-window']],
    [
      'a document of two dates',
      { recognitionDocument: 'QĐ 1/5/2022; QĐ 30/8/2021' },
      ['papers-window'],
    ],
    ['a sign is no date', { benefitDocument: '05/2021/XN' }, []],
    ['the portal', { registered: null, portalCode: null }, ['on-portal']],
  ])('%s', (_, row, lacking) => {
    expect(individuals([row]).map((candidate) => candidate.lacking)).toEqual([lacking]);
  });

  test('a row with another error besides the portal is none', () => {
    expect(individuals([{ registered: null, portalCode: null, kind: null }])).toEqual([]);
  });

  test('what counts stands before what is not on the portal yet', () => {
    const author = 'Lò Thị A';
    const [only] = individuals([
      { author, benefit: 900_000_000, registered: null, portalCode: null },
      { author, benefit: 600_000_000 },
    ]);
    expect(only).toMatchObject({ benefit: 600_000_000, lacking: [], others: 0 });
  });

  test('rows over the threshold left out for errors are counted by rule', () => {
    const { leftOut } = findCandidates(
      report([
        { recognised: null },
        { recognised: null },
        { protectedIp: 'có' },
        { benefit: 1, recognised: null },
      ]),
      [],
    );
    expect(leftOut).toEqual([
      { rule: 'not-recognised', rows: 2 },
      { rule: 'protected-ip', rows: 1 },
    ]);
  });
});

describe('the order', () => {
  test('benefit first; equal places share a number and the next is skipped; then those outstanding', () => {
    const found = individuals([
      { benefit: 500_000_000 },
      { benefit: 700_000_000 },
      { benefit: 500_000_000 },
      { benefit: 0, outstanding: 'x' },
      { benefit: 200_000_000, outstanding: 'x' },
      { benefit: 'Không tính được', outstanding: 'x' },
    ]);
    expect(found.map(({ benefit, place }) => [benefit, place])).toEqual([
      [700_000_000, 1],
      [500_000_000, 2],
      [500_000_000, 2],
      [200_000_000, 4],
      [0, 5],
      [null, 5],
    ]);
  });

  test('shuffling rows changes nothing', () => {
    const rows: TypedRow[] = Array.from({ length: 9 }, (_, index) => ({
      title: `Máy ${index}`,
      author: `Lò Thị ${'ABC'[index % 3]}`,
      portalCode: `SM-${index + 1}`,
      benefit: ([5, 5, 9, 6, 5, 9, 1, 2, 6][index] ?? 0) * 1e8,
      outstanding: index % 4 === 0 ? 'x' : null,
    }));
    const shown = (typed: readonly TypedRow[]) =>
      individuals(typed).map(
        ({ initiative, row: _, ...candidate }: Candidate & { row?: number }) => ({
          ...candidate,
          title: initiative?.title,
          conditions: candidate.conditions.map(({ id, answer }) => [id, answer]),
        }),
      );
    const before = shown(rows);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(shown(shuffled)).toEqual(before);
      }),
    );
  });

  test('nobody without a condition that names why', () => {
    const row = fc.record({
      benefit: fc.constantFrom(0, 499_999_999, 500_000_000, '1 tỷ', 'Không tính được', 'nhiều'),
      outstanding: fc.constantFrom('x', '', 'không', '?'),
      recognised: fc.constantFrom('5/7/2022', '', '1/1/2020'),
      registered: fc.constantFrom('20/7/2022', '', '1/1/2025'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        for (const { conditions } of individuals(rows)) {
          const yes = conditions.filter(({ answer }) => answer === 'yes').map(({ id }) => id);
          expect(yes).toContain('counted');
          expect(yes.includes('benefit') || yes.includes('outstanding')).toBe(true);
        }
      }),
    );
  });
});

describe('collectives (001 IV.1.a) and the support team (001 III.1.2)', () => {
  test('every unit whose result reaches its target, reported counts too, highest rate first', () => {
    const rows = [{ registered: '20/3/2022', applied: '1/1/2022', recognised: '2/2/2022' }, {}];
    const { candidates } = findCandidates(report(rows, { others: [{}] }), []);
    const collectives = candidates.filter(({ object }) => object === 'collective');
    expect(collectives.map(({ unit: name, place }) => [name, place])).toEqual([
      ['CĐN Giáo dục', 1],
      ['LĐLĐ huyện Suối Mơ', 2],
    ]);
  });

  test('its members need no initiative and are numbered as in their tab', () => {
    const { candidates } = findCandidates(report([]), [
      supporter({ name: 'Vàng Thị Hai' }),
      supporter({ name: 'Lò Văn Một' }),
    ]);
    expect(
      candidates
        .filter(({ object }) => object === 'support')
        .map(({ name, place }) => [name, place]),
    ).toEqual([
      ['Vàng Thị Hai', 1],
      ['Lò Văn Một', 2],
    ]);
  });

  test('who stands there twice has two lines and is one person', () => {
    const { candidates } = findCandidates(report([]), [supporter({}), supporter({})]);
    const support = candidates.filter(({ object }) => object === 'support');
    expect(new Set(support.map(({ key }) => key)).size).toBe(2);
    expect(new Set(support.map(({ person }) => person)).size).toBe(1);
  });
});

test('whoever no longer qualifies can still be explained', () => {
  const made = report([{ author: 'Lò Thị A', benefit: 1_000_000, recognised: null }]);
  const { person } = individuals([{ author: 'Lò Thị A' }])[0] ?? { person: '' };
  const [row] = rowsOf(made, person);
  const answers = row && judgeRow(row, made.programme.settings);
  expect(answers?.filter(({ answer }) => answer === 'no').map(({ id }) => id)).toEqual([
    'counted',
    'benefit',
    'outstanding',
  ]);
});

function supporter(overrides: Partial<Supporter>): Supporter {
  return {
    unit: SUOI_MO.name,
    name: 'Lò Thị Giúp',
    grassroots: '',
    contribution: '',
    row: 2,
    ...overrides,
  };
}
