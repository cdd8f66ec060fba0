import { expect, test } from 'vitest';
import { findNearDuplicates } from '../../../src/programme/duplicates/near/index.ts';
import { type DuplicateReview, reviewOf } from '../../../src/programme/duplicates/review.ts';
import { judge } from '../../../src/programme/verdict.ts';
import {
  DUPLICATE_COLUMNS,
  type DuplicateRow,
  readReview,
  renderDuplicates,
} from '../../../src/tabs/duplicates/list.ts';
import type { Cell } from '../../../src/workbook/cell.ts';
import { programme, unitTab } from '../../programme.ts';

const TAB = unitTab([
  { title: 'Máy hái chè', portalCode: 'B-1' },
  { title: 'Máy hái chè', portalCode: 'B-2' },
  { title: 'Ứng dụng CNTT vào quản lý chè', portalCode: 'A-1' },
  { title: 'Ứng dụng công nghệ thông tin vào quản lý chè', portalCode: 'A-2' },
]);
const VERDICT = judge(programme(), [TAB]);

const review = (before: DuplicateReview = []) =>
  reviewOf(VERDICT, findNearDuplicates(VERDICT.initiatives), before);

const read = (rows: readonly DuplicateRow[]): DuplicateReview =>
  readReview('Trùng lặp', [
    DUPLICATE_COLUMNS.map(({ header }) => header),
    ...rows.map(({ values }) => DUPLICATE_COLUMNS.map(({ key }) => values[key] as Cell)),
  ]);

/** What is left of a review when it is read back: names and decisions. */
const bare = (groups: DuplicateReview): DuplicateReview =>
  groups.map(({ level, members }) => ({
    level,
    members: members.map(({ identity, decision }) => ({ identity, decision })),
  }));

const DECIDED: DuplicateReview = bare(review()).map(({ level, members }) => ({
  level,
  members: members.map(({ identity }, at) => ({
    identity,
    decision: at === 0 ? null : level === 'exact' ? 'different' : 'ask',
  })),
}));

test('each group says which row counts, and why the others stand with it', () => {
  const rows = renderDuplicates(review(DECIDED), [TAB]);
  expect(
    rows.map(({ group, place, values }) => [group, place?.row, values.level, values.decision]),
  ).toEqual([
    [1, 2, 'trùng', null],
    [1, 3, 'trùng', 'khác'],
    [2, 4, 'gần giống', null],
    [2, 5, 'gần giống', 'hỏi lại'],
  ]);
  expect(rows.map(({ values }) => values.differs)).toEqual([
    'Dòng được tính',
    'Trùng tên và tác giả',
    'Dòng được tính',
    expect.stringContaining('↔'),
  ]);
});

test('the tab is understood however it is sorted', () => {
  const rows = renderDuplicates(review(DECIDED), [TAB]);
  expect(read(rows)).toEqual(DECIDED);
  const [groupOne, groupTwo] = read([...rows].reverse());
  expect([groupTwo, groupOne]).toEqual(DECIDED);
});

test('an empty tab has no decisions', () => {
  expect(readReview('Trùng lặp', [])).toEqual([]);
  expect(readReview('Trùng lặp', [[null, null]])).toEqual([]);
});
