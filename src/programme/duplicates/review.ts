import { groupBy } from '../../workbook/group.ts';
import { type Finding, type FindingOf, placeKey, rowName } from '../finding.ts';
import type { Initiative } from '../initiative/read.ts';
import type { RuleInfo } from '../rule.ts';
import { type Identities, type Identity, rowsByIdentity } from './identity.ts';
import type { Evidence, NearDuplicateGroup } from './near/index.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    readonly 'near-duplicate': { readonly of: RowName };
  }
}

/** Two rows are very like: a person decides, in the tab of duplicates, whether they are one initiative. */
export const nearDuplicate: RuleInfo<'near-duplicate'> = {
  id: 'near-duplicate',
  severity: 'warning',
  source: { document: '002', section: '6', words: 'tránh sự trùng lặp sáng kiến' },
};

/** What a person decided about a row of a group: the same work, another one, or to be asked again. */
export type Decision = 'same' | 'different' | 'ask';

/** A row of a group, and what a person decided about it. */
interface Member {
  readonly identity: Identity;
  readonly decision: Decision | null;
  /** The row itself, where it is not of this workbook: it came back from the level above. */
  readonly outside?: Compared;
}

/** As much of a row as another is compared with. */
type Compared = Pick<Initiative, 'unit' | 'tab' | 'row' | 'title'> & {
  readonly registered: Pick<Initiative['registered'], 'value'>;
};

/** Whether a row stands at another sender. */
export function isOutside({ identity }: { readonly identity: Identity }): boolean {
  return identity.startsWith('@');
}

/** Rows that a rule or a likeness put together; the first is the one that counts. */
export interface ReviewedGroup<Row extends Member = Member> {
  /** `exact`: the rule says they are one; `near`: they are very like. */
  readonly level: 'exact' | 'near';
  readonly members: readonly Row[];
}

/** The groups of the tab of duplicates with what people decided. */
export type DuplicateReview = readonly ReviewedGroup[];

/** A row of a group as it is found now. */
export interface FoundMember extends Member {
  readonly initiative: Initiative;
  /** Why it stands in the group; `null` for the first, which counts. */
  readonly because: FindingOf<'duplicate'>['facts']['by'] | Evidence | null;
}

/** The groups as they are found now, with what people decided before. */
export type Review = readonly ReviewedGroup<FoundMember>[];

/** The rows of a workbook with what the rule of exact duplicates says of them before any decision. */
export interface NamedRows {
  readonly initiatives: readonly Initiative[];
  readonly identities: Identities;
  readonly exact: readonly FindingOf<'duplicate'>[];
}

/**
 * Every group that the rule or the likeness finds, with the decisions of before: a decision is known by
 * the pair of rows that it is about, whichever of the two counts now.
 */
export function reviewOf(
  rows: NamedRows,
  likenesses: readonly NearDuplicateGroup[],
  decisions: DuplicateReview,
): Review {
  const decided = decisionsOf(decisions, rows.identities);
  const names = namesByPlace(rows);
  return [...exactGroups(rows), ...likenesses.map(nearGroup)].map(({ level, members }) => {
    const nameOf = ({ initiative }: Found): Identity => names.get(placeKey(initiative)) ?? '';
    const first = members[0] ? nameOf(members[0]) : '';
    return {
      level,
      members: members.map((member) => {
        const identity = nameOf(member);
        return { ...member, identity, decision: decided.get(pairKey(first, identity)) ?? null };
      }),
    };
  });
}

/** Groups in which some row waits for a decision; exact ones are decided by the rule. */
export function countUndecided(review: DuplicateReview): number {
  return review.filter(
    ({ level, members }) =>
      level === 'near' &&
      members.length > 1 &&
      members[0]?.decision === null &&
      members.slice(1).some(({ decision }) => decision === null),
  ).length;
}

type Found = Pick<FoundMember, 'initiative' | 'because'>;

interface FoundGroup {
  readonly level: ReviewedGroup['level'];
  readonly members: readonly Found[];
}

function exactGroups({ initiatives, exact }: NamedRows): FoundGroup[] {
  const rows = new Map(initiatives.map((initiative) => [placeKey(initiative), initiative]));
  const groups = groupBy(exact, ({ facts }) => placeKey(facts.of));
  return [...groups].map(([first, findings]) => {
    const copies = findings.map((finding) => ({
      initiative: rows.get(placeKey(finding)),
      because: finding.facts.by,
    }));
    const members = [{ initiative: rows.get(first), because: null }, ...copies];
    return {
      level: 'exact',
      members: members.flatMap(({ initiative, because }) =>
        initiative ? [{ initiative, because }] : [],
      ),
    };
  });
}

function nearGroup({ original, members }: NearDuplicateGroup): FoundGroup {
  const others = members.map(({ initiative, evidence }) => ({ initiative, because: evidence }));
  return { level: 'near', members: [{ initiative: original, because: null }, ...others] };
}

function namesByPlace({ initiatives, identities: { names } }: NamedRows): Map<string, Identity> {
  return new Map(
    initiatives.map((initiative, index) => [placeKey(initiative), names[index] ?? '']),
  );
}

/** A pair is the same pair whichever of the two counts now. */
function pairKey(one: Identity, other: Identity): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

function decisionsOf(review: DuplicateReview, { former }: Identities): Map<string, Decision> {
  const nameNow = (identity: Identity): Identity => former.get(identity) ?? identity;
  const decisions = new Map<string, Decision>();
  for (const { members } of review) {
    const first = members[0];
    for (const { identity, decision } of members) {
      if (!first || !decision) continue;
      decisions.set(pairKey(nameNow(first.identity), nameNow(identity)), decision);
    }
  }
  return decisions;
}

/**
 * The findings after people's decisions. "Different" frees a row of the rule's verdict; "same" keeps a
 * row that is very like another from counting; an undecided likeness is a warning. A decision that is
 * taken back leaves no trace, as nothing but the tab holds it.
 */
export function applyReview(
  named: Pick<NamedRows, 'initiatives' | 'identities'>,
  findings: readonly Finding[],
  review: DuplicateReview,
): readonly Finding[] {
  if (review.length === 0) return findings;
  const rows = rowsByIdentity(named.initiatives, named.identities);
  const freed = new Set<string>();
  const added: Finding[] = [];
  const duplicated = new Set(findings.filter(isDuplicate).map(placeKey));
  const wrong = new Set(findings.filter(({ severity }) => severity === 'error').map(placeKey));
  for (const group of review) {
    const [first, ...others] = presentMembers(group, rows);
    for (const { initiative, decision } of others) {
      if (!first) break;
      // Of a row of another sender nothing is said here.
      if (initiative.tab === '') continue;
      if (decision === 'different') freed.add(placeKey(initiative));
      else if (group.level === 'near' && !duplicated.has(placeKey(initiative))) {
        const counts = !wrong.has(placeKey(first.initiative));
        added.push(
          decision === 'same'
            ? duplicateOf(initiative, first.initiative, counts)
            : likeOf(initiative, first.initiative),
        );
      }
    }
  }
  return [
    ...findings.filter((each) => !(isDuplicate(each) && freed.has(placeKey(each)))),
    ...added,
  ];
}

interface Present {
  readonly initiative: Compared;
  readonly decision: Decision | null;
}

/** The decision on a group's first row holds for every row without one of its own. */
function presentMembers(
  { members }: ReviewedGroup,
  rows: ReadonlyMap<Identity, Initiative>,
): Present[] {
  const whole = members[0]?.decision ?? null;
  return members.flatMap(({ identity, decision, outside }) => {
    const initiative = outside ?? rows.get(identity);
    return initiative ? [{ initiative, decision: decision ?? whole }] : [];
  });
}

function isDuplicate(finding: Finding): boolean {
  return finding.rule === 'duplicate';
}

function likeOf(initiative: Compared, first: Compared): FindingOf<'near-duplicate'> {
  return {
    rule: 'near-duplicate',
    severity: 'warning',
    ...titleOf(initiative),
    facts: { of: rowName(first) },
  };
}

function duplicateOf(
  initiative: Compared,
  first: Compared,
  counts: boolean,
): FindingOf<'duplicate'> {
  const registered = first.registered.value?.day ?? null;
  return {
    rule: 'duplicate',
    severity: 'error',
    ...titleOf(initiative),
    facts: { by: 'decision', of: rowName(first), registered, counts },
  };
}

function titleOf({ unit, tab, row }: Compared) {
  return { unit, tab, row, column: 'title' } as const;
}
