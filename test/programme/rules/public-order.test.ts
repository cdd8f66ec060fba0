import { initiative, programme, typedInitiatives } from '../../programme.ts';
import { expectRule } from './expect-rule.ts';

const [withoutColumn = initiative()] = typedInitiatives([{ title: 'Giá treo dụng cụ' }]);

expectRule('public-order', {
  valid: [
    { name: '"không"', row: { publicOrder: 'Không' } },
    { name: 'nothing', row: { publicOrder: null } },
    { name: 'an unticked box', row: { publicOrder: false } },
    { name: 'a tab that does not ask', row: withoutColumn },
    { name: 'an unclear answer: left to unreadable', row: { publicOrder: 'không rõ' } },
  ],
  invalid: [
    { name: '"x"', row: { publicOrder: 'x' }, columns: ['publicOrder'], facts: [{ typed: 'x' }] },
    { name: 'a ticked box', row: { publicOrder: true }, columns: ['publicOrder'] },
    { name: 'an answer in words', row: { publicOrder: 'Có vi phạm' }, columns: ['publicOrder'] },
    {
      name: 'no answer where the office wants one, as a warning',
      programme: programme({ settings: { mustDeclare: true } }),
      row: { publicOrder: null },
      columns: ['publicOrder'],
      severity: 'warning',
      facts: [{ typed: '' }],
    },
  ],
});
