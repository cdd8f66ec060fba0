import { describe, expect, test } from 'vitest';
import { findDuplicates } from '../../../src/programme/duplicates/exact.ts';
import { identify } from '../../../src/programme/duplicates/identity.ts';
import {
  applyReview,
  type Decision,
  type ReviewedGroup,
} from '../../../src/programme/duplicates/review.ts';
import { checkInitiative, ruleContext } from '../../../src/programme/rules/index.ts';
import { initiatives, programme, type TypedRow } from '../../programme.ts';

/** The findings about duplicates after people's decisions on a group of all rows. */
function decided(
  rows: readonly TypedRow[],
  level: ReviewedGroup['level'],
  decisions: readonly (Decision | null)[],
): string[] {
  const all = initiatives(rows);
  const context = ruleContext(programme());
  const own = all.flatMap((each) => checkInitiative(each, context));
  const findings = [...own, ...findDuplicates(all, own)];
  const members = identify(all).names.map((identity, index) => ({
    identity,
    decision: decisions[index] ?? null,
  }));
  return applyReview(all, findings, [{ level, members }])
    .filter(({ rule }) => rule === 'duplicate' || rule === 'near-duplicate')
    .map(({ rule, severity, row }) => `${row - (all[0]?.row ?? 0)} ${rule} ${severity}`);
}

const LIKE: TypedRow[] = [
  { title: 'Ứng dụng CNTT vào quản lý chè', portalCode: 'A-1' },
  { title: 'Ứng dụng công nghệ thông tin vào quản lý chè', portalCode: 'A-2' },
];
const SAME: TypedRow[] = [
  { title: 'Máy hái chè', portalCode: 'A-1' },
  { title: 'Máy hái chè', portalCode: 'A-2' },
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

test('a decision about a row that is gone does nothing', () => {
  const [gone] = identify(initiatives([{ title: 'Đã xóa', portalCode: 'X-9' }])).names;
  const all = initiatives(LIKE);
  const [first] = identify(all).names;
  const review = [
    {
      level: 'near' as const,
      members: [
        { identity: first ?? '', decision: null },
        { identity: gone ?? '', decision: 'same' as const },
      ],
    },
  ];
  expect(applyReview(all, [], review)).toEqual([]);
});
