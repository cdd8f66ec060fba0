import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/programme/duplicates/identity.ts';
import { findNearDuplicates } from '../../../src/programme/duplicates/near/index.ts';
import {
  applyReview,
  countUndecided,
  type Decision,
  type DuplicateReview,
  type Review,
  type ReviewedGroup,
  reviewOf,
} from '../../../src/programme/duplicates/review.ts';
import type { Finding } from '../../../src/programme/finding.ts';
import { judge } from '../../../src/programme/verdict.ts';
import { initiatives, programme, type TypedRow, unitTab } from '../../programme.ts';

/** The findings about duplicates after people's decisions on a group of all rows. */
function decided(
  rows: readonly TypedRow[],
  level: ReviewedGroup['level'],
  decisions: readonly (Decision | null)[],
): string[] {
  const verdict = judge(programme(), [unitTab(rows)]);
  const members = verdict.identities.names.map((identity, index) => ({
    identity,
    decision: decisions[index] ?? null,
  }));
  return aboutDuplicates(applyReview(verdict, verdict.findings, [{ level, members }]));
}

/** The findings about duplicates, by the rows of a tab from 0. */
function aboutDuplicates(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ rule }) => rule === 'duplicate' || rule === 'near-duplicate')
    .map(({ rule, severity, row }) => `${row - 2} ${rule} ${severity}`);
}

const LIKE: TypedRow[] = [
  { title: 'Ứng dụng CNTT vào quản lý chè', portalCode: 'A-1' },
  { title: 'Ứng dụng công nghệ thông tin vào quản lý chè', portalCode: 'A-2' },
];
const SAME: TypedRow[] = [
  { title: 'Máy hái chè', portalCode: 'B-1' },
  { title: 'Máy hái chè', portalCode: 'B-2' },
];

describe('near-duplicate accepts', () => {
  test('rows that a person decided are different', () => {
    expect(decided(LIKE, 'near', [null, 'different'])).toEqual([]);
  });
  test('rows that are exact duplicates but were decided different', () => {
    expect(decided(SAME, 'exact', [null, 'different'])).toEqual([]);
  });
  test('a whole group decided on its first row', () => {
    expect(decided(LIKE, 'near', ['different', null])).toEqual([]);
  });
});

describe('near-duplicate reports', () => {
  test.each([
    {
      name: 'a likeness nobody decided: it counts, and someone should look',
      rows: LIKE,
      level: 'near',
      decisions: [],
      found: ['1 near-duplicate warning'],
    },
    {
      name: 'a likeness on top of an exact duplicate: one finding',
      rows: SAME,
      level: 'near',
      decisions: [],
      found: ['1 duplicate error'],
    },
    {
      name: 'the same, decided to be the same',
      rows: SAME,
      level: 'near',
      decisions: [null, 'same'],
      found: ['1 duplicate error'],
    },
    {
      name: 'one that is asked about',
      rows: LIKE,
      level: 'near',
      decisions: [null, 'ask'],
      found: ['1 near-duplicate warning'],
    },
    {
      name: 'one decided to be the same: it no longer counts',
      rows: LIKE,
      level: 'near',
      decisions: [null, 'same'],
      found: ['1 duplicate error'],
    },
    {
      name: 'an exact duplicate nobody decided',
      rows: SAME,
      level: 'exact',
      decisions: [],
      found: ['1 duplicate error'],
    },
    {
      name: 'an exact duplicate decided to be one',
      rows: SAME,
      level: 'exact',
      decisions: [null, 'same'],
      found: ['1 duplicate error'],
    },
  ] as const)('$name', ({ rows, level, decisions, found }) => {
    expect(decided(rows, level, decisions)).toEqual(found);
  });
});

test.each([
  { name: 'counts', first: {}, registered: '2022-07-20', counts: true },
  { name: 'has an error', first: { kind: 'Khác' }, registered: '2022-07-20', counts: false },
  { name: 'is not registered', first: { registered: null }, registered: null, counts: false },
])('a row decided to be one with a row that $name says so', ({ first, registered, counts }) => {
  const [one, other] = LIKE as [TypedRow, TypedRow];
  const verdict = judge(programme(), [unitTab([{ ...one, ...first }, other])]);
  const [head = '', copy = ''] = verdict.identities.names;
  const findings = (decision: Decision | null) =>
    applyReview(verdict, verdict.findings, [
      {
        level: 'near',
        members: [
          { identity: head, decision: null },
          { identity: copy, decision },
        ],
      },
    ]).filter(({ row }) => row === 3);
  const place = { unit: 'LĐLĐ huyện Suối Mơ', tab: 'LĐLĐ huyện Suối Mơ' };
  const of = { ...place, row: 2, title: one.title };
  const copied = { ...place, row: 3, column: 'title' };
  expect(findings('same')).toEqual([
    {
      ...copied,
      rule: 'duplicate',
      severity: 'error',
      facts: { by: 'decision', of, registered, counts },
    },
  ]);
  expect(findings(null)).toEqual([
    { ...copied, rule: 'near-duplicate', severity: 'warning', facts: { of } },
  ]);
});

test('a decision about a row that is gone does nothing', () => {
  const [gone] = identify(initiatives([{ title: 'Đã xóa', portalCode: 'X-9' }])).names;
  const verdict = judge(programme(), [unitTab(LIKE)]);
  const [first] = verdict.identities.names;
  const members = [
    { identity: first ?? '', decision: null },
    { identity: gone ?? '', decision: 'same' as const },
  ];
  expect(aboutDuplicates(applyReview(verdict, [], [{ level: 'near', members }]))).toEqual([]);
});

describe('the review of now', () => {
  const review = (rows: readonly TypedRow[], before: DuplicateReview = []): Review => {
    const verdict = judge(programme(), [unitTab(rows)]);
    return reviewOf(verdict, findNearDuplicates(verdict.initiatives), before);
  };
  /** Each group as its rows from 0, with why they stand there and what was decided. */
  const told = (groups: Review) =>
    groups.map(({ level, members }) => [
      level,
      ...members.map(({ initiative, because, decision }) => {
        const why = because === null || typeof because === 'string' ? because : 'likeness';
        return [initiative.row - 2, why, decision];
      }),
    ]);

  test('has exact duplicates, then likenesses, each with the row that counts first', () => {
    expect(told(review([...LIKE, ...SAME]))).toEqual([
      ['exact', [2, null, null], [3, 'title-and-author', null]],
      ['near', [0, null, null], [1, 'likeness', null]],
    ]);
  });

  test('of an exact duplicate does not ask about its likeness as well', () => {
    expect(told(review(SAME)).map(([level]) => level)).toEqual(['exact']);
  });

  test.each(['same', 'different', 'ask'] as const)(
    'keeps the decision “%s” on a pair, whichever of the two counted before',
    (decision) => {
      const [one = '', other = ''] = review(LIKE)[0]?.members.map(({ identity }) => identity) ?? [];
      for (const [first, second] of [
        [one, other],
        [other, one],
      ] as const) {
        const members = [
          { identity: first, decision: null },
          { identity: second, decision },
        ];
        expect(told(review(LIKE, [{ level: 'near', members }]))).toEqual([
          ['near', [0, null, null], [1, 'likeness', decision]],
        ]);
      }
    },
  );

  test('keeps decisions on the very rows when the tab is sorted, though all are coded 0', () => {
    const rows = [...LIKE, { title: 'Máy sao chè', portalCode: null }].map((row) => ({
      ...row,
      portalCode: '0',
    }));
    const [group] = review(rows);
    const members = (group?.members ?? []).map((member, at) => ({
      identity: member.identity,
      decision: at === 1 ? ('different' as const) : null,
    }));
    const sorted = review([...rows].reverse(), [{ level: 'near', members }]);
    expect(sorted.map((each) => each.members.map(({ decision }) => decision))).toEqual([
      [null, 'different'],
    ]);
  });

  test('understands decisions on names that rows bore when 0 was a code', () => {
    const rows = LIKE.map((row) => ({ ...row, portalCode: '0' }));
    const before: DuplicateReview = [
      {
        level: 'near',
        members: [
          { identity: '67dlxfz8e0', decision: null },
          { identity: '67dlxfz8e0.2', decision: 'same' },
        ],
      },
    ];
    expect(told(review(rows, before))).toEqual([
      ['near', [0, null, null], [1, 'likeness', 'same']],
    ]);
    const verdict = judge(programme(), [unitTab(rows)]);
    expect(aboutDuplicates(applyReview(verdict, verdict.findings, before))).toEqual([
      '1 duplicate error',
    ]);
  });
});

describe('a group waits for a decision', () => {
  const group = (level: 'exact' | 'near', ...decisions: (Decision | null)[]): DuplicateReview => [
    { level, members: decisions.map((decision, at) => ({ identity: `${at}`, decision })) },
  ];
  test.each([
    { name: 'a likeness nobody decided', review: group('near', null, null), waiting: 1 },
    { name: 'one of three is left', review: group('near', null, 'same', null), waiting: 1 },
    { name: 'each row is decided', review: group('near', null, 'same', 'ask'), waiting: 0 },
    { name: 'the first row decides for all', review: group('near', 'same', null), waiting: 0 },
    { name: 'the rule decides', review: group('exact', null, null), waiting: 0 },
    { name: 'nothing to compare with', review: group('near', null), waiting: 0 },
  ])('$name: $waiting', ({ review, waiting }) => {
    expect(countUndecided(review)).toBe(waiting);
  });
});
