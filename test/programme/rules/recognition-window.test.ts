import { expectRule } from './expect-rule.ts';

const at = (day: string) => ({ moment: `${day}T00:00:00` });

expectRule('recognition-window', {
  valid: [
    { name: 'on the first day', row: { recognised: '01/9/2021' } },
    { name: 'on the last day', row: { recognised: '01/9/2023', registered: '01/9/2023' } },
    { name: 'on the day of registration', row: { recognised: at('2022-07-20') } },
    { name: 'not on the portal yet', row: { registered: null } },
    { name: 'no day of recognition', row: { recognised: null } },
  ],
  invalid: [
    {
      name: 'the day before the first',
      row: { recognised: at('2021-08-31') },
      columns: ['recognised'],
      facts: [{ fault: 'outside', recognised: '2021-08-31', from: '2021-09-01', to: '2023-09-01' }],
    },
    {
      name: 'the day after the last',
      row: { recognised: at('2023-09-02'), registered: at('2023-09-03') },
      columns: ['recognised'],
    },
    {
      name: 'the day after registration',
      row: { recognised: at('2022-07-21') },
      columns: ['recognised'],
      facts: [{ fault: 'after-registration', recognised: '2022-07-21', registered: '2022-07-20' }],
    },
  ],
});
