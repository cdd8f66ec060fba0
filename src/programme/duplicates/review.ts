import { type Finding, type FindingOf, placeKey, rowName } from '../finding.ts';
import type { Initiative } from '../initiative/read.ts';
import type { RuleInfo } from '../rule.ts';
import { type Identity, identify, rowsByIdentity } from './identity.ts';

/** Two rows are very like: a person decides, in the tab of duplicates, whether they are one initiative. */
export const nearDuplicate: RuleInfo<'near-duplicate'> = {
  id: 'near-duplicate',
  severity: 'warning',
  source: { document: '002', section: '6', words: 'tránh sự trùng lặp sáng kiến' },
};

/** What a person decided about a row of a group: the same work, another one, or to be asked again. */
export type Decision = 'same' | 'different' | 'ask';

/** Rows that a rule or a likeness put together; the first is the one that counts. */
export interface ReviewedGroup {
  /** `exact`: the rule says they are one; `near`: they are very like. */
  readonly level: 'exact' | 'near';
  readonly members: readonly { readonly identity: Identity; readonly decision: Decision | null }[];
}

/** The groups of the tab of duplicates with what people decided. */
export type DuplicateReview = readonly ReviewedGroup[];

/**
 * The findings after people's decisions. "Different" frees a row of the rule's verdict; "same" keeps a
 * row that is very like another from counting; an undecided likeness is a warning. A decision that is
 * taken back leaves no trace, as nothing but the tab holds it.
 */
export function applyReview(
  initiatives: readonly Initiative[],
  findings: readonly Finding[],
  review: DuplicateReview,
): readonly Finding[] {
  if (review.length === 0) return findings;
  const rows = rowsByIdentity(initiatives, identify(initiatives));
  const freed = new Set<string>();
  const added: Finding[] = [];
  const duplicated = new Set(findings.filter(isDuplicate).map(placeKey));
  const wrong = new Set(findings.filter(({ severity }) => severity === 'error').map(placeKey));
  for (const group of review) {
    const [first, ...others] = presentMembers(group, rows);
    for (const { initiative, decision } of others) {
      if (!first) break;
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
  readonly initiative: Initiative;
  readonly decision: Decision | null;
}

/** The decision on a group's first row holds for every row without one of its own. */
function presentMembers(
  { members }: ReviewedGroup,
  rows: ReadonlyMap<Identity, Initiative>,
): Present[] {
  const whole = members[0]?.decision ?? null;
  return members.flatMap(({ identity, decision }) => {
    const initiative = rows.get(identity);
    return initiative ? [{ initiative, decision: decision ?? whole }] : [];
  });
}

function isDuplicate(finding: Finding): boolean {
  return finding.rule === 'duplicate';
}

function likeOf(initiative: Initiative, first: Initiative): FindingOf<'near-duplicate'> {
  return {
    rule: 'near-duplicate',
    severity: 'warning',
    ...titleOf(initiative),
    facts: { of: rowName(first) },
  };
}

function duplicateOf(
  initiative: Initiative,
  first: Initiative,
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

function titleOf({ unit, tab, row }: Initiative) {
  return { unit, tab, row, column: 'title' } as const;
}
