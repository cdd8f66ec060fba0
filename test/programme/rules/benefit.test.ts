import { expectRule } from './expect-rule.ts';

expectRule('benefit', {
  valid: [
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
    { name: 'neither', row: { benefit: null, socialBenefit: '' }, columns: ['benefit'] },
    { name: '0 đồng alone', row: { benefit: 0, socialBenefit: null }, columns: ['socialBenefit'] },
    {
      name: 'not to be put in money, and no social benefit',
      row: { benefit: 'Không quy đổi được thành tiền', socialBenefit: '-' },
      columns: ['socialBenefit'],
    },
    {
      name: '"không" twice',
      row: { benefit: '-', socialBenefit: 'Không có' },
      columns: ['socialBenefit'],
    },
  ],
});
