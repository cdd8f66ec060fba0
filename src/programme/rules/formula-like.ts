import { type Fault, type Rule, SOUND } from '../rule.ts';

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
    for (const column of TEXTS) {
      const typed = initiative[column];
      if (RUNS.test(typed)) faults.push({ column, facts: { typed } });
    }
    if (RUNS.test(initiative.coauthors.typed)) {
      faults.push({ column: 'coauthors', facts: { typed: initiative.coauthors.typed } });
    }
    return faults.length === 0 ? SOUND : faults;
  },
};

const TEXTS = [
  'title',
  'author',
  'grassroots',
  'recognitionDocument',
  'portalCode',
  'socialBenefit',
  'benefitDocument',
  'remark',
] as const;

const RUNS = /^\s*(?:=|@|[+-](?![\s+-]|$))/;
