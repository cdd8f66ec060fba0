import { foldText, remember, saysSomething } from '../../workbook/text.ts';
import { type Rule, SOUND } from '../rule.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    /** `'none'`: said to have no money value; `null`: nothing said. */
    readonly benefit: { readonly amount: 0 | 'none' | null };
  }
}

/** Neither money nor a social benefit is stated; 0 đồng beside a social benefit is fine. */
export const benefit: Rule<'benefit'> = {
  id: 'benefit',
  severity: 'error',
  source: {
    document: '003',
    section: 'IV.2.2',
    words:
      'quy đổi được lợi ích thành tiền hoặc không quy đổi được lợi ích thành tiền nhưng xác định được lợi ích xã hội, lợi ích cộng đồng, lợi ích của cơ quan, đơn vị, doanh nghiệp',
  },
  check({ benefit: { value, trouble }, socialBenefit }) {
    if (trouble !== null || (typeof value === 'number' && value > 0)) return SOUND;
    if (saysSomething(socialBenefit) && !saysNone(socialBenefit)) return SOUND;
    const amount = value === 'none' || value === null ? value : 0;
    const column = value === null ? 'benefit' : 'socialBenefit';
    return [{ column, facts: { amount } }];
  },
};

const saysNone = remember(
  (text) =>
    text.length < 30 &&
    /^(?:0|k|(?:không|ko|chưa)(?: có| rõ| xác định(?: được)?)?)$/.test(foldText(text)),
);
