import { initiative, typedInitiatives } from '../../programme.ts';
import { expectRule } from './expect-rule.ts';

const [withoutColumn = initiative()] = typedInitiatives([
  { title: 'Giá treo dụng cụ', author: 'Lò Thị Mẫu', grassroots: 'CĐCS Một', kind: 'Kỹ thuật' },
]);

expectRule('not-on-portal', {
  valid: [
    { name: 'an instant on the portal', row: {} },
    { name: 'a day on the portal', row: { registered: '20/7/2022' } },
    { name: 'a day that cannot be read: left to unreadable', row: { registered: 'hôm qua' } },
  ],
  invalid: [
    {
      name: 'no day of registration',
      row: { registered: null },
      columns: ['registered'],
      facts: [{ portalCode: 'SM-0001' }],
    },
    { name: 'a code without a day', row: { registered: '-' }, columns: ['registered'] },
    { name: '"chưa cập nhật"', row: { registered: 'Chưa cập nhật' }, columns: ['registered'] },
    { name: 'a tab without the column', row: withoutColumn, columns: ['registered'] },
  ],
});
