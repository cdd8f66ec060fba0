import type { Phase } from '../../../src/programme/set-up/programme.ts';
import { programme } from '../../programme.ts';
import { expectRule } from './expect-rule.ts';

const late = { applied: '1/3/2022', recognised: '20/5/2022', registered: '13/6/2022' };
/** One day of recognition later than the plan. */
const [spring, summer] = programme().phases;
const shifted = programme({
  phases: [
    { ...spring, recognisedTo: '2022-06-01' },
    { ...summer, recognisedFrom: '2022-06-02' },
  ] as Phase[],
});
const strict = programme({ settings: { phaseMismatch: 'error' } });

expectRule('phase-mismatch', {
  valid: [
    { name: 'both in the second phase', row: {} },
    { name: 'recognised on its first day', row: { ...late, recognised: '1/6/2022' } },
    {
      name: 'recognised on its last day',
      row: { ...late, recognised: '1/9/2023', registered: '1/9/2023' },
    },
    { name: 'both in the first phase', row: { ...late, registered: '31/5/2022' } },
    {
      name: 'recognised after registration: left to recognition-window',
      row: { recognised: '2/6/2022', registered: '30/5/2022' },
    },
    { name: 'registered while the portal was closed', row: { ...late, registered: '2/9/2023' } },
    { name: 'recognised before the programme', row: { ...late, recognised: '1/8/2021' } },
  ],
  invalid: [
    {
      name: 'recognised on the last day of the first, registered on it in the second',
      row: { ...late, recognised: '1/6/2022', registered: '8h00 ngày 1/6/2022' },
      programme: shifted,
      columns: ['recognised'],
    },
    {
      name: 'recognised in the first phase, registered in the second',
      row: late,
      columns: ['recognised'],
      facts: [
        {
          recognised: '2022-05-20',
          recognisedIn: 'Giai đoạn 1',
          registered: '2022-06-13',
          registeredIn: 'Giai đoạn 2',
        },
      ],
    },
    {
      name: 'the same where the setting is strict',
      row: late,
      programme: strict,
      columns: ['recognised'],
      severity: 'error',
    },
  ],
});
