import type { Day } from '../../workbook/moment.ts';
import { type Rule, SOUND } from '../rule.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    readonly 'recognition-window':
      | (Period & { readonly fault: 'outside'; readonly recognised: Day })
      | {
          readonly fault: 'after-registration';
          readonly recognised: Day;
          readonly registered: Day;
        };
  }
}

/** Recognised before the first phase, after the last, or after it had been put on the portal. */
export const recognitionWindow: Rule<'recognition-window'> = {
  id: 'recognition-window',
  severity: 'error',
  source: {
    document: '003',
    section: 'V',
    words: 'tiếp nhận sáng kiến được Hội đồng sáng kiến công nhận từ ngày 01/9/2021',
  },
  check(initiative, { programme }) {
    const { from, to } = programme.window.recognised;
    const recognised = initiative.recognised.value;
    if (recognised === null) return SOUND;
    if (recognised < from || recognised > to) {
      return [{ column: 'recognised', facts: { fault: 'outside', recognised, from, to } }];
    }
    const registered = initiative.registered.value?.day;
    if (registered === undefined || recognised <= registered) return SOUND;
    const facts = { fault: 'after-registration', recognised, registered } as const;
    return [{ column: 'recognised', facts }];
  },
};
