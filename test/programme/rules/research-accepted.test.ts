import { expectRule } from './expect-rule.ts';

const research = {
  kind: 'Đề tài nghiên cứu khoa học',
  researchLevel: 'Cấp tỉnh',
  researchAccepted: 'có',
  applicationConfirmed: 'x',
};

expectRule('research-accepted', {
  valid: [
    { name: 'another kind of solution', row: { researchLevel: 'Cơ sở' } },
    { name: 'a topic with all three', row: research },
    {
      name: 'the level in the kind',
      row: { ...research, researchLevel: null, kind: 'Đề tài NCKH cấp Bộ' },
    },
    ...['Bộ', 'ngành', 'Tỉnh', 'Thành phố trực thuộc trung ương', 'cap tinh'].map(
      (researchLevel) => ({
        name: `the level “${researchLevel}”`,
        row: { ...research, researchLevel },
      }),
    ),
    { name: 'accepted on the first day', row: { ...research, researchAccepted: '01/9/2021' } },
    {
      name: 'the level in the kind without marks',
      row: { ...research, researchLevel: null, kind: 'De tai NCKH cap  tinh' },
    },
    {
      name: 'a day and a document instead of "có"',
      row: {
        ...research,
        researchAccepted: { moment: '2021-10-03T00:00:00' },
        applicationConfirmed: 'Giấy xác nhận số 05',
      },
    },
  ],
  invalid: [
    ...['31/8/2021', { moment: '2021-08-31T00:00:00' }].map((researchAccepted) => ({
      name: `accepted the day before the programme, typed as ${typeof researchAccepted}`,
      row: { ...research, researchAccepted },
      columns: ['researchAccepted'] as const,
      facts: [
        {
          lacks: 'time',
          typed: typeof researchAccepted === 'string' ? researchAccepted : researchAccepted.moment,
        },
      ],
    })),
    {
      name: 'not confirmed where it is applied',
      row: { ...research, applicationConfirmed: 'không' },
      columns: ['applicationConfirmed'],
      facts: [{ lacks: 'confirmation', typed: 'không' }],
    },
    ...['cấp cơ sở, tỉnh khen', 'Trường thuộc tỉnh', 'cấp huyện', 'xã', 'toàn cầu'].map(
      (researchLevel) => ({
        name: `a topic of the level “${researchLevel}”`,
        row: { ...research, researchLevel },
        columns: ['researchLevel'] as const,
      }),
    ),
    {
      name: 'a lower level in the kind',
      row: { ...research, researchLevel: null, kind: 'Đề tài NCKH cấp trường' },
      columns: ['researchLevel'],
      facts: [{ lacks: 'level', typed: 'trường' }],
    },
    {
      name: 'a topic of the school',
      row: { ...research, researchLevel: 'Cơ sở' },
      columns: ['researchLevel'],
      facts: [{ lacks: 'level', typed: 'Cơ sở' }],
    },
    { name: 'no level', row: { ...research, researchLevel: null }, columns: ['researchLevel'] },
    {
      name: 'not accepted yet',
      row: { ...research, researchAccepted: 'chưa' },
      columns: ['researchAccepted'],
      facts: [{ lacks: 'acceptance', typed: 'chưa' }],
    },
    {
      name: 'nothing answered',
      row: { kind: 'ĐT NCKH' },
      columns: ['researchLevel', 'researchAccepted', 'applicationConfirmed'],
      facts: [
        { lacks: 'level', typed: '' },
        { lacks: 'acceptance', typed: '' },
        { lacks: 'confirmation', typed: '' },
      ],
    },
  ],
});
