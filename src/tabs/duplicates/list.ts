import { type Identity, identify } from '../../programme/duplicates/identity.ts';
import type { NearDuplicateGroup } from '../../programme/duplicates/near/index.ts';
import type {
  Decision,
  DuplicateReview,
  ReviewedGroup,
} from '../../programme/duplicates/review.ts';
import { type Finding, placeKey } from '../../programme/finding.ts';
import type { Initiative } from '../../programme/initiative/read.ts';
import type { UnitTab } from '../../programme/report.ts';
import {
  DECISION_WORDS,
  DUPLICATE_WORDS,
  describeEvidence,
  LEVEL_WORDS,
} from '../../words/duplicates.ts';
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
  optional('identity', 'Khóa'),
];

export interface DuplicateRow {
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
    const member = { identity, decision: readDecision(textAt(table, row, 'decision')) };
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

interface Member {
  readonly initiative: Initiative;
  readonly differs: string;
}

interface Group {
  readonly level: ReviewedGroup['level'];
  readonly members: readonly Member[];
}

/**
 * The rows of the tab: every group the rule or the likeness finds, each first row being the one that
 * counts, with the decisions of before; a decision is known by the pair of rows it is about.
 *
 * @param duplicates what the rule of exact duplicates says before any decision
 */
export function renderDuplicates(
  initiatives: readonly Initiative[],
  duplicates: readonly Finding[],
  near: readonly NearDuplicateGroup[],
  review: DuplicateReview,
  tabs: readonly UnitTab[],
): DuplicateRow[] {
  const identities = new Map<string, Identity>();
  const { names, former } = identify(initiatives);
  names.forEach((identity, index) => {
    const initiative = initiatives[index];
    if (initiative) identities.set(placeKey(initiative), identity);
  });
  const decisions = decisionsOf(review, former);
  const columns = new Map(tabs.map(({ table }) => [table.tab, table.columns]));
  const groups = [...exactGroups(initiatives, duplicates), ...near.map(nearGroup)];
  return groups.flatMap(({ level, members }, index) => {
    const first = identities.get(placeKey(members[0]?.initiative ?? { tab: '', row: 0 })) ?? '';
    return members.map(({ initiative, differs }): DuplicateRow => {
      const identity = identities.get(placeKey(initiative)) ?? '';
      const decision = decisions.get(pairKey(first, identity)) ?? null;
      const column = columns.get(initiative.tab)?.title ?? 0;
      return rowOf(initiative, { group: index + 1, level, differs, decision, identity, column });
    });
  });
}

function rowOf(
  initiative: Initiative,
  facts: {
    readonly group: number;
    readonly level: ReviewedGroup['level'];
    readonly differs: string;
    readonly decision: Decision | null;
    readonly identity: Identity;
    readonly column: number;
  },
): DuplicateRow {
  const { unit, tab, row, title, author, grassroots } = initiative;
  return {
    place: { tab, row, column: facts.column },
    values: {
      group: facts.group,
      level: LEVEL_WORDS[facts.level],
      unit,
      tab,
      cell: cellName(row - 1, facts.column),
      title,
      author,
      grassroots,
      differs: facts.differs,
      decision: facts.decision === null ? null : DECISION_WORDS[facts.decision],
      identity: facts.identity,
    },
  };
}

function exactGroups(initiatives: readonly Initiative[], duplicates: readonly Finding[]): Group[] {
  const byPlace = new Map(initiatives.map((initiative) => [placeKey(initiative), initiative]));
  const groups = new Map<string, Member[]>();
  for (const finding of duplicates) {
    if (finding.rule !== 'duplicate') continue;
    const first = byPlace.get(placeKey(finding.facts.of));
    const initiative = byPlace.get(placeKey(finding));
    if (!first || !initiative) continue;
    const key = placeKey(first);
    const members = groups.get(key) ?? [{ initiative: first, differs: DUPLICATE_WORDS.first }];
    members.push({ initiative, differs: DUPLICATE_WORDS.exact[finding.facts.by] });
    groups.set(key, members);
  }
  return [...groups.values()].map((members) => ({ level: 'exact', members }));
}

function nearGroup({ original, members }: NearDuplicateGroup): Group {
  return {
    level: 'near',
    members: [
      { initiative: original, differs: DUPLICATE_WORDS.first },
      ...members.map(({ initiative, evidence }) => ({
        initiative,
        differs: describeEvidence(evidence),
      })),
    ],
  };
}

/** A pair is the same pair whichever of the two counts now. */
function pairKey(one: Identity, other: Identity): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

function decisionsOf(
  review: DuplicateReview,
  former: ReadonlyMap<Identity, Identity>,
): Map<string, Decision> {
  const now = (identity: Identity): Identity => former.get(identity) ?? identity;
  const decisions = new Map<string, Decision>();
  for (const { members } of review) {
    const first = members[0];
    for (const { identity, decision } of members) {
      if (first && decision) decisions.set(pairKey(now(first.identity), now(identity)), decision);
    }
  }
  return decisions;
}

/** Groups in which some row waits for a decision; exact ones are decided by the rule. */
export function countUndecided(rows: readonly DuplicateRow[]): {
  groups: number;
  undecided: number;
} {
  const groups = new Set(rows.map(({ values }) => values.group));
  const undecided = [...groups].filter((group) => {
    const own = rows.filter(({ values }) => values.group === group);
    const isNear = own.some(({ values }) => values.level === LEVEL_WORDS.near);
    return (
      isNear &&
      own[0]?.values.decision === null &&
      own.slice(1).some(({ values }) => values.decision === null)
    );
  });
  return { groups: groups.size, undecided: undecided.length };
}
