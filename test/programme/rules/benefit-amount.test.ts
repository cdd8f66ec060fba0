import { expectRule } from './expect-rule.ts';

const columns = ['benefit'] as const;

expectRule('benefit-amount', {
  valid: [
    { name: 'a number', row: {} },
    { name: '0 đồng', row: { benefit: 0 } },
    { name: 'an amount for one year', row: { benefit: '500 triệu đồng/năm' } },
    { name: 'an amount of the year 2022', row: { benefit: '500 triệu (năm 2022)' } },
    { name: 'figure and words that agree', row: { benefit: '500.000.000đ (Năm trăm triệu đồng)' } },
    { name: 'no money value', row: { benefit: 'Không tính được' } },
    { name: 'nothing typed', row: { benefit: null } },
  ],
  invalid: [
    { name: 'words that are no amount', row: { benefit: 'khoảng vài chục triệu' }, columns },
    {
      name: 'a negative amount',
      row: { benefit: -1 },
      columns,
      facts: [{ typed: '-1', trouble: 'negative' }],
    },
    { name: 'a total of three years', row: { benefit: '3 tỷ trong 3 năm' }, columns },
    { name: 'a total since 2019', row: { benefit: '3 tỷ (từ 2019)' }, columns },
    {
      name: 'figure and words that differ',
      row: { benefit: '500.000đ (Năm trăm triệu)' },
      columns,
    },
    {
      name: 'a range',
      row: { benefit: '500-600 triệu' },
      columns,
      facts: [{ typed: '500-600 triệu', trouble: 'range' }],
    },
    { name: 'a broken number without a unit', row: { benefit: 1.5 }, columns },
  ],
});
