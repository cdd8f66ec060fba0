import type { InitiativeKey } from '../initiative/columns.ts';
import { missingAlways } from '../initiative/missing.ts';
import { type Rule, SOUND } from '../rule.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    /** All cells that are missing; the finding stands at the first of them. */
    readonly required: { readonly missing: readonly InitiativeKey[] };
  }
}

/**
 * What no initiative can lack, in one finding that names all of it. A dash is nothing; what was typed but
 * not understood is left to the rule of its column, and what a recognition lacks to `not-recognised`.
 */
export const required: Rule<'required'> = {
  id: 'required',
  severity: 'error',
  source: {
    document: '003',
    section: 'IV.2.1',
    words:
      'Sáng kiến có tính mới trong phạm vi cơ quan, đơn vị, doanh nghiệp đó và được Hội đồng sáng kiến hoặc thủ trưởng cơ quan, đơn vị, doanh nghiệp đó công nhận.',
  },
  check(initiative) {
    const missing = missingAlways(initiative);
    const [column] = missing;
    return column === undefined ? SOUND : [{ column, facts: { missing } }];
  },
};
