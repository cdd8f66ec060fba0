import { expectRule } from './expect-rule.ts';

expectRule('benefit-implausible', {
  valid: [
    { name: 'just under 100 tỷ', row: { benefit: 99_999_999_999 } },
    { name: '100 nghìn', row: { benefit: '100 nghìn' } },
    { name: '0 đồng', row: { benefit: 0 } },
    { name: 'no money value', row: { benefit: 'Không tính được' } },
  ],
  invalid: [
    {
      name: 'a bare 5, which was meant in millions',
      row: { benefit: 5 },
      columns: ['benefit'],
      facts: [{ typed: '5', amount: 5 }],
    },
    {
      name: '100 tỷ',
      row: { benefit: '100 tỷ' },
      columns: ['benefit'],
      facts: [{ typed: '100 tỷ', amount: 100_000_000_000 }],
    },
  ],
});
