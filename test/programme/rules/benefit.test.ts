import { expectRule } from './expect-rule.ts';

expectRule('benefit', {
  valid: [
    ...['Không còn rác thải', 'Có', 'Bếp không khói', '01 lớp học sạch'].map((socialBenefit) => ({
      name: `0 đồng and the social benefit “${socialBenefit}”`,
      row: { benefit: 0, socialBenefit },
    })),
    { name: 'one đồng alone', row: { benefit: 1, socialBenefit: null } },
    { name: 'money and a social benefit', row: {} },
    { name: 'money alone', row: { benefit: '50 triệu', socialBenefit: null } },
    { name: 'a social benefit alone', row: { benefit: null } },
    { name: '0 đồng with a social benefit', row: { benefit: 0 } },
    { name: 'not to be put in money, with a social benefit', row: { benefit: 'Không tính được' } },
    {
      name: 'an amount that cannot be read: left to benefit-amount',
      row: { benefit: 'rất lớn', socialBenefit: null },
    },
  ],
  invalid: [
    ...['không', 'ko', 'K', '0', 'Chưa', 'chưa rõ', 'Chưa xác định', 'không xác định được'].map(
      (socialBenefit) => ({
        name: `0 đồng and the social benefit “${socialBenefit}”`,
        row: { benefit: 0, socialBenefit },
        columns: ['socialBenefit'] as const,
        facts: [{ amount: 0 }],
      }),
    ),
    {
      name: 'neither',
      row: { benefit: null, socialBenefit: '' },
      columns: ['benefit'],
      facts: [{ amount: null }],
    },
    {
      name: '0 đồng alone',
      row: { benefit: 0, socialBenefit: null },
      columns: ['socialBenefit'],
      facts: [{ amount: 0 }],
    },
    {
      name: 'not to be put in money, and no social benefit',
      row: { benefit: 'Không quy đổi được thành tiền', socialBenefit: '-' },
      columns: ['socialBenefit'],
    },
    {
      name: '"không" twice',
      row: { benefit: '-', socialBenefit: 'Không có' },
      columns: ['socialBenefit'],
      facts: [{ amount: 'none' }],
    },
  ],
});
