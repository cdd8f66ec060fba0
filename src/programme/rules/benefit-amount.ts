import type { AmountTrouble } from '../parse/amount.ts';
import { type Rule, SOUND } from '../rule.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    readonly 'benefit-amount': { readonly typed: string; readonly trouble: AmountTrouble };
  }
}

/** The benefit value is no single amount of đồng for one year. */
export const benefitAmount: Rule<'benefit-amount'> = {
  id: 'benefit-amount',
  severity: 'error',
  source: {
    document: '002',
    section: '5',
    words: 'thống nhất kê khai giá trị làm lợi ước tính trong 01 năm',
  },
  check({ benefit: { typed, trouble } }) {
    return trouble === null ? SOUND : [{ column: 'benefit', facts: { typed, trouble } }];
  },
};
