import type { Phase } from '../../../src/programme/set-up/programme.ts';
import { programme } from '../../programme.ts';
import { expectRule } from './expect-rule.ts';

const [FIRST, SECOND] = programme().phases as [Phase, Phase];
const THIRD: Phase = {
  ...SECOND,
  name: 'Giai đoạn 3',
  opens: '2024-01-01T07:00:00',
  closesBefore: '2025-01-01T00:00:00',
};

/** Since when the portal was closed, and until when. */
const closed = (moment: string, closedSince: string | null, opensNext: string | null) => [
  { registered: { day: moment.slice(0, 10), moment }, closedSince, opensNext },
];

const registered = (typed: string) => ({ registered: typed });
const columns = ['registered'] as const;

expectRule('portal-window', {
  valid: [
    { name: 'the first instant', row: registered('7h00 ngày 08/01/2022') },
    { name: 'the last evening of the first phase', row: registered('31/5/2022 23:59') },
    { name: 'the first instant of the second phase', row: registered('7h ngày 1/6/2022') },
    { name: 'the day on which the portal closed and opened', row: registered('1/6/2022') },
    { name: 'the last evening', row: registered('23h59 ngày 1/9/2023') },
    { name: 'the last day without a time', row: registered('01/9/2023') },
    { name: 'not registered', row: { registered: null } },
  ],
  invalid: [
    {
      name: 'one minute before the first',
      row: registered('6h59 ngày 08/01/2022'),
      columns,
      facts: closed('2022-01-08T06:59:00', null, FIRST.opens),
    },
    { name: 'the day before the first', row: registered('07/01/2022'), columns },
    {
      name: '24:00 of the last day of the first phase',
      row: registered('24h00 31/5/2022'),
      columns,
      facts: closed('2022-06-01T00:00:00', FIRST.closesBefore, SECOND.opens),
    },
    {
      name: '00:00 of the day after it',
      row: registered('0h00 1/6/2022'),
      columns,
      facts: closed('2022-06-01T00:00:00', FIRST.closesBefore, SECOND.opens),
    },
    {
      name: 'the closed morning between two phases',
      row: registered('6:59 1/6/2022'),
      columns,
      facts: closed('2022-06-01T06:59:00', FIRST.closesBefore, SECOND.opens),
    },
    {
      name: '24:00 of the last day',
      row: registered('24h00 ngày 01/9/2023'),
      columns,
      facts: closed('2023-09-02T00:00:00', SECOND.closesBefore, null),
    },
    {
      name: 'the day after the last',
      row: registered('2/9/2023'),
      columns,
      facts: [
        {
          registered: { day: '2023-09-02', moment: null },
          closedSince: SECOND.closesBefore,
          opensNext: null,
        },
      ],
    },
    ...[
      [FIRST, SECOND, THIRD],
      [THIRD, SECOND, FIRST],
    ].flatMap((phases) => [
      {
        name: `between two, listed as ${phases.map(({ name }) => name).join(', ')}`,
        row: registered('6:59 1/6/2022'),
        programme: programme({ phases }),
        columns,
        facts: closed('2022-06-01T06:59:00', FIRST.closesBefore, SECOND.opens),
      },
      {
        name: `after all, listed as ${phases.map(({ name }) => name).join(', ')}`,
        row: registered('0h00 1/1/2025'),
        programme: programme({ phases }),
        columns,
        facts: closed('2025-01-01T00:00:00', THIRD.closesBefore, null),
      },
    ]),
  ],
});
