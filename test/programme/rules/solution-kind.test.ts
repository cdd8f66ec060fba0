import { expectRule } from './expect-rule.ts';

expectRule('solution-kind', {
  valid: [
    { name: 'a kind of the plan', row: {} },
    { name: 'a short form without marks', row: { kind: 'GP QUAN LY' } },
    { name: 'nothing typed: left to required', row: { kind: null } },
  ],
  invalid: [
    {
      name: 'a field instead of a kind',
      row: { kind: 'Giáo dục' },
      columns: ['kind'],
      facts: [{ typed: 'Giáo dục' }],
    },
    { name: 'two kinds at once', row: { kind: 'Kỹ thuật, quản lý' }, columns: ['kind'] },
    { name: 'a mere likeness', row: { kind: 'Giải pháp kỹ thuậtt' }, columns: ['kind'] },
  ],
});
