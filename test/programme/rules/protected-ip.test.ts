import { initiative, programme, typedInitiatives } from '../../programme.ts';
import { expectRule } from './expect-rule.ts';

const [withoutColumn = initiative()] = typedInitiatives([{ title: 'Giá treo dụng cụ' }]);

expectRule('protected-ip', {
  valid: [
    { name: '"không"', row: { protectedIp: 'Không' } },
    { name: 'nothing', row: { protectedIp: null } },
    { name: 'an unticked box', row: { protectedIp: false } },
    { name: 'a tab that does not ask', row: withoutColumn },
    { name: 'an unclear answer: left to unreadable', row: { protectedIp: 'không rõ' } },
  ],
  invalid: [
    { name: '"x"', row: { protectedIp: 'x' }, columns: ['protectedIp'], facts: [{ typed: 'x' }] },
    { name: 'a ticked box', row: { protectedIp: true }, columns: ['protectedIp'] },
    {
      name: 'an answer in words',
      row: { protectedIp: 'Đang được bảo hộ' },
      columns: ['protectedIp'],
    },
    {
      name: 'no answer where the office wants one, as a warning',
      programme: programme({ settings: { mustDeclare: true } }),
      row: { protectedIp: null },
      columns: ['protectedIp'],
      severity: 'warning',
      facts: [{ typed: '' }],
    },
  ],
});
