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
    {
      name: 'a topic of the school',
      row: { ...research, researchLevel: 'Cơ sở' },
      columns: ['researchLevel'],
    },
    { name: 'no level', row: { ...research, researchLevel: null }, columns: ['researchLevel'] },
    {
      name: 'not accepted yet',
      row: { ...research, researchAccepted: 'chưa' },
      columns: ['researchAccepted'],
    },
    {
      name: 'nothing answered',
      row: { kind: 'ĐT NCKH' },
      columns: ['researchLevel', 'researchAccepted', 'applicationConfirmed'],
    },
  ],
});
