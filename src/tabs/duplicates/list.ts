import {
  type Decision,
  type DuplicateReview,
  type FoundMember,
  isOutside,
  type Review,
  type ReviewedGroup,
} from '../../programme/duplicates/review.ts';
import type { UnitTab } from '../../programme/verdict.ts';
import { DUPLICATE_WORDS, describeReason } from '../../words/duplicates.ts';
import { DECISION_WORDS, KEY_HEADER, LEVEL_WORDS } from '../../words/vocabulary.ts';
import { cellName, type Grid } from '../../workbook/cell.ts';
import { type Column, optional, required } from '../../workbook/column.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { readTable, type Table, textAt } from '../../workbook/table.ts';
import { foldText } from '../../workbook/text.ts';

export type DuplicateKey =
  | 'group'
  | 'level'
  | 'unit'
  | 'tab'
  | 'cell'
  | 'title'
  | 'author'
  | 'grassroots'
  | 'differs'
  | 'decision'
  | 'identity';

/** The columns of `Trùng lặp`, one row a member of a group. */
export const DUPLICATE_COLUMNS: readonly Column<DuplicateKey>[] = [
  required('group', 'Nhóm'),
  required('level', 'Mức'),
  required('unit', 'Đơn vị'),
  required('tab', 'Tab'),
  required('cell', 'Ô'),
  required('title', 'Tên sáng kiến'),
  required('author', 'Tác giả'),
  required('grassroots', 'Công đoàn cơ sở'),
  required('differs', 'Khác nhau ở'),
  required('decision', 'Quyết định'),
  optional('identity', KEY_HEADER),
];

/** A row of the tab. */
export interface DuplicateRow {
  /** The number of its group, from 1. */
  readonly group: number;
  readonly place: { readonly tab: string; readonly row: number; readonly column: number } | null;
  readonly values: Readonly<Record<DuplicateKey, GridValue>>;
}

/** The groups as people left them, by the numbers in the first column; an empty tab has none. */
export function readReview(tab: string, grid: Grid): DuplicateReview {
  if (grid.every((row) => row.every((cell) => cell === null))) return [];
  const table = readTable(tab, grid, DUPLICATE_COLUMNS);
  const groups = new Map<
    string,
    { level: ReviewedGroup['level']; members: ReviewedGroup['members'][number][] }
  >();
  for (let row = table.firstRow; row < grid.length; row += 1) {
    const identity = textAt(table, row, 'identity');
    if (identity === '') continue;
    const name = textAt(table, row, 'group');
    const level = textAt(table, row, 'level') === LEVEL_WORDS.exact ? 'exact' : 'near';
    const group = groups.get(name) ?? { level, members: [] };
    groups.set(name, group);
    const decision = readDecision(textAt(table, row, 'decision'));
    const [unit, title] = [textAt(table, row, 'unit'), textAt(table, row, 'title')];
    const outside = { unit, tab: '', row: 0, title, registered: { value: null } };
    const member = { identity, decision, ...(isOutside({ identity }) ? { outside } : {}) };
    // People sort tabs: the row that counts says so itself.
    if (isFirst(table, row)) group.members.unshift(member);
    else group.members.push(member);
  }
  return [...groups.values()];
}

function isFirst(table: Table<DuplicateKey>, row: number): boolean {
  return textAt(table, row, 'differs') === DUPLICATE_WORDS.first;
}

function readDecision(typed: string): Decision | null {
  const key = foldText(typed);
  return (
    (Object.keys(DECISION_WORDS) as Decision[]).find((each) => DECISION_WORDS[each] === key) ?? null
  );
}

/** The rows of the tab: each group with what people decided, its first row being the one that counts. */
export function renderDuplicates(review: Review, tabs: readonly UnitTab[]): DuplicateRow[] {
  const columns = new Map(tabs.map(({ table }) => [table.tab, table.columns]));
  return review.flatMap(({ level, members }, index) =>
    members.map((member) => {
      const column = columns.get(member.initiative.tab)?.title ?? 0;
      return rowOf(member, { group: index + 1, level, column });
    }),
  );
}

function rowOf(
  { initiative, identity, decision, because }: FoundMember,
  {
    group,
    level,
    column,
  }: {
    readonly group: number;
    readonly level: ReviewedGroup['level'];
    readonly column: number;
  },
): DuplicateRow {
  const { unit, tab, row, title, author, grassroots } = initiative;
  return {
    group,
    place: { tab, row, column },
    values: {
      group,
      level: LEVEL_WORDS[level],
      unit,
      tab,
      cell: cellName(row - 1, column),
      title,
      author,
      grassroots,
      differs: describeReason(because),
      decision: decision === null ? null : DECISION_WORDS[decision],
      identity,
    },
  };
}
