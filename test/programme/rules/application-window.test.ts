import { programme } from '../../programme.ts';
import { expectRule } from './expect-rule.ts';

const next = programme({ settings: { appliedFrom: '2024-01-01', appliedTo: '2024-12-31' } });

expectRule('application-window', {
  valid: [
    { name: 'on the first day', row: { applied: '1/9/2021' } },
    { name: 'on the last day', row: { applied: '1/9/2023' } },
    { name: 'no day of application', row: { applied: null } },
    { name: 'the window of another programme', row: { applied: '1/1/2024' }, programme: next },
  ],
  invalid: [
    {
      name: 'the day before',
      row: { applied: '31/8/2021' },
      columns: ['applied'],
      facts: [{ applied: '2021-08-31', from: '2021-09-01', to: '2023-09-01' }],
    },
    { name: 'the day after', row: { applied: '2/9/2023' }, columns: ['applied'] },
    {
      name: 'outside by the settings',
      row: {},
      programme: next,
      columns: ['applied'],
      facts: [{ applied: '2022-06-10', from: '2024-01-01', to: '2024-12-31' }],
    },
  ],
});
