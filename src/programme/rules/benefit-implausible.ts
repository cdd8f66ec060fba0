import { type Rule, SOUND } from '../rule.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    readonly 'benefit-implausible': { readonly typed: string; readonly amount: number };
  }
}

/** From 100 tỷ đồng on, as below 100 nghìn, a mistaken unit is likelier than such a benefit. */
export const benefitImplausible: Rule<'benefit-implausible'> = {
  id: 'benefit-implausible',
  severity: 'warning',
  source: null,
  check({ benefit: { typed, value } }) {
    if (typeof value !== 'number' || value === 0) return SOUND;
    if (value >= 100_000 && value < 100_000_000_000) return SOUND;
    return [{ column: 'benefit', facts: { typed, amount: value } }];
  },
};
