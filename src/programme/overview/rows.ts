import type { Day } from '../../workbook/moment.ts';
import { benefitOf } from '../awards/conditions.ts';
import { type Finding, placeKey, type RuleId } from '../finding.ts';
import type { Outcome } from '../progress/progress.ts';
import type { Report } from '../report.ts';

/**
 * What became of a row, each row one thing: `waiting` for its day or for the portal and nothing else;
 * `duplicate` where being a copy is its only error; `excluded` for every other reason.
 */
export type RowState = 'counted' | 'duplicate' | 'excluded' | 'waiting';

/** A row as what shows progress knows it: plain data, so that a page's file can be given it. */
export interface RowFacts {
  readonly unit: string;
  readonly tab: string;
  readonly row: number;
  readonly title: string;
  readonly author: string;
  readonly grassroots: string;
  readonly code: string;
  readonly state: RowState;
  /** The rules that keep it out, each once; none where it counts. */
  readonly rules: readonly RuleId[];
  readonly day: Day | null;
  /** Đồng for one year. */
  readonly benefit: number | null;
}

/** Every row of a report, in the order of tabs and rows. */
export function rowFacts({ outcomes, findings }: Report): RowFacts[] {
  const errors = new Map<string, Set<RuleId>>();
  for (const finding of findings) {
    if (finding.severity !== 'error') continue;
    const key = placeKey(finding);
    errors.set(key, (errors.get(key) ?? new Set()).add(finding.rule));
  }
  return outcomes.map((outcome) => {
    const { initiative } = outcome;
    const rules = [...(errors.get(placeKey(initiative)) ?? [])];
    const { unit, tab, row, title, author, grassroots, portalCode } = initiative;
    return {
      unit,
      tab,
      row,
      title,
      author,
      grassroots,
      code: portalCode,
      state: stateOf(outcome, rules),
      rules: outcome.counts === 'yes' ? [] : rules,
      day: initiative.registered.value?.day ?? null,
      benefit: benefitOf(initiative),
    };
  });
}

function stateOf({ counts }: Outcome, [first, ...others]: readonly Finding['rule'][]): RowState {
  if (counts === 'yes') return 'counted';
  if (counts === 'unfinished' || others.length > 0) return 'excluded';
  if (first === undefined) return counts === 'later' ? 'waiting' : 'excluded';
  if (first === 'not-on-portal') return 'waiting';
  return first === 'duplicate' ? 'duplicate' : 'excluded';
}
