import { expectRule } from './expect-rule.ts';

const coauthors = (typed: string) => ({ author: 'Lò Thị Mẫu', coauthors: typed });
const columns = ['coauthors'] as const;

expectRule('lead-author', {
  valid: [
    { name: 'a single author', row: {} },
    { name: 'co-authors who leave the lead most', row: coauthors('Vàng A 30%; Tao B 20%') },
    { name: 'co-authors without shares', row: coauthors('Vàng A, Tao B') },
    { name: 'equal shares, the lead among them', row: coauthors('Lò Thị Mẫu 50%; Vàng A 50%') },
    { name: 'a half for the lead and a half for another', row: coauthors('Vàng A 50%') },
    { name: 'three thirds', row: coauthors('Vàng A 33,3%; Tao B 33,3%') },
    { name: 'the share of the lead alone', row: coauthors('40%') },
    { name: 'a name on two lines', row: { author: 'Lò Thị\nMẫu' } },
    { name: '"không"', row: coauthors('Không') },
    {
      name: 'a share behind the name of the lead',
      row: { author: 'Lò Thị Mẫu (60%)', coauthors: 'Vàng A 40%' },
    },
    {
      name: 'several leads with shares, the highest first',
      row: { author: 'Lò A 60%, Vàng B 40%' },
    },
  ],
  invalid: [
    {
      name: 'a single share over 100 %',
      row: coauthors('Vàng A 150%'),
      columns,
      facts: [{ fault: 'over-100', sum: 150 }],
    },
    {
      name: 'two shares without a name',
      row: coauthors('60%; 50%'),
      columns,
      facts: [{ fault: 'over-100', sum: 110 }],
    },
    { name: 'a sum over 100 %', row: coauthors('Vàng A 60%; Tao B 55%'), columns },
    {
      name: 'a sum over 100 % with the lead',
      row: { author: 'Lò Thị Mẫu 70%', coauthors: 'Vàng A 40%' },
      columns,
      facts: [{ fault: 'over-100', sum: 110 }],
    },
    {
      name: 'a co-author with more than the rest',
      row: coauthors('Vàng A 60%'),
      columns,
      facts: [
        {
          fault: 'not-highest',
          lead: 'Lò Thị Mẫu',
          share: 40,
          highest: 'Vàng A',
          highestShare: 60,
        },
      ],
    },
    {
      name: 'a co-author with more than the lead',
      row: coauthors('Lò Thị Mẫu: 20%; Vàng A: 45%; Tao B: 35%'),
      columns,
      facts: [
        {
          fault: 'not-highest',
          lead: 'Lò Thị Mẫu',
          share: 20,
          highest: 'Vàng A',
          highestShare: 45,
        },
      ],
    },
    {
      name: 'several leads on lines of their own',
      row: { author: 'Lò Thị Mẫu\nVàng Văn A' },
      columns: ['author'],
    },
    {
      name: 'several leads without shares',
      row: { author: 'Lò Thị Mẫu, Vàng A' },
      columns: ['author'],
      facts: [{ fault: 'several-leads', names: ['Lò Thị Mẫu', 'Vàng A'] }],
    },
    {
      name: 'several leads, the highest not first',
      row: { author: 'Lò A 40%, Vàng B 60%' },
      columns: ['author'],
      facts: [
        { fault: 'not-highest', lead: 'Lò A', share: 40, highest: 'Vàng B', highestShare: 60 },
      ],
    },
  ],
});
