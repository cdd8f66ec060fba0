import { programme } from '../../programme.ts';
import { expectRule } from './expect-rule.ts';

const listed = programme({
  grassroots: [
    { unit: 'LĐLĐ huyện Suối Mơ', name: 'Trường Tiểu học Hòa An', aliases: [] },
    { unit: 'LĐLĐ huyện Đồi Gió', name: 'Trường Tiểu học Suối Mơ', aliases: [] },
  ],
});
const other = programme({
  grassroots: [{ unit: 'LĐLĐ huyện Đồi Gió', name: 'Trạm Y tế', aliases: [] }],
});

expectRule('unknown-cdcs', {
  valid: [
    { name: 'a unit without a list', row: {}, programme: other },
    {
      name: 'a union of the list',
      row: { grassroots: 'Trường Tiểu học Hòa An' },
      programme: listed,
    },
    {
      name: 'the same with “CĐCS”, other case and tone placement',
      row: { grassroots: 'CĐCS trường tiểu học  Hoà An.' },
      programme: listed,
    },
    { name: 'nothing typed: left to required', row: { grassroots: null }, programme: listed },
  ],
  invalid: [
    {
      name: 'a union of another unit',
      row: {},
      programme: listed,
      columns: ['grassroots'],
      facts: [{ typed: 'CĐCS Trường Tiểu học Suối Mơ', likely: null }],
    },
    {
      name: 'a name one letter off',
      row: { grassroots: 'Trường Tiểu học Hòa Ân' },
      programme: listed,
      columns: ['grassroots'],
      facts: [{ typed: 'Trường Tiểu học Hòa Ân', likely: 'Trường Tiểu học Hòa An' }],
    },
  ],
});
