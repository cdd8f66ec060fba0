import { type Rule, SOUND } from '../rule.ts';

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
