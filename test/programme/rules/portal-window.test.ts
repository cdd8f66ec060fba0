import { expectRule } from './expect-rule.ts';

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
    { name: 'one minute before the first', row: registered('6h59 ngày 08/01/2022'), columns },
    { name: 'the day before the first', row: registered('07/01/2022'), columns },
    {
      name: '24:00 of the last day of the first phase',
      row: registered('24h00 31/5/2022'),
      columns,
    },
    { name: 'the closed morning between two phases', row: registered('6:59 1/6/2022'), columns },
    { name: '24:00 of the last day', row: registered('24h00 ngày 01/9/2023'), columns },
    { name: 'the day after the last', row: registered('2/9/2023'), columns },
  ],
});
