import { TEXTS } from '../holds.ts';
import { keysHolding } from '../initiative/columns.ts';
import { type Fault, type Rule, SOUND } from '../rule.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    readonly 'formula-like': { readonly typed: string };
  }
}

/**
 * Typed text that a spreadsheet would run if it were copied as it is. A dash or plus before a blank or
 * alone starts a line of a list and runs nothing.
 */
export const formulaLike: Rule<'formula-like'> = {
  id: 'formula-like',
  severity: 'warning',
  source: null,
  check(initiative) {
    const faults: Fault<'formula-like'>[] = [];
    for (const column of WORDS) {
      const typed = initiative[column];
      if (runsAsFormula(typed)) faults.push({ column, facts: { typed } });
    }
    for (const column of SHARES) {
      const { typed } = initiative[column];
      if (runsAsFormula(typed)) faults.push({ column, facts: { typed } });
    }
    return faults.length === 0 ? SOUND : faults;
  },
};

const WORDS = keysHolding(...TEXTS);
const SHARES = keysHolding('shares');

/** Whether a spreadsheet would run the text. */
export function runsAsFormula(typed: string): boolean {
  return RUNS.test(typed);
}

const RUNS = /^\s*(?:=|@|[+-](?![\s+-]|$))/;
