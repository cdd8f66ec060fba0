import type { Day } from '../../workbook/moment.ts';
import { type Rule, SOUND } from '../rule.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    readonly 'application-window': Period & { readonly applied: Day };
  }
}

/** First applied outside the days of the settings, both included. */
export const applicationWindow: Rule<'application-window'> = {
  id: 'application-window',
  severity: 'error',
  source: {
    document: '003',
    section: 'IV.3',
    words: 'Sáng kiến đưa vào ứng dụng ngoài thời gian từ 01/9/2021 - 01/9/2023;',
  },
  check({ applied: { value: applied } }, { programme }) {
    const { from, to } = programme.window.applied;
    if (applied === null || (from <= applied && applied <= to)) return SOUND;
    return [{ column: 'applied', facts: { applied, from, to } }];
  },
};
