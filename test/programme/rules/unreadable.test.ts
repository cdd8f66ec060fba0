import { expectRule } from './expect-rule.ts';

expectRule('unreadable', {
  valid: [
    { name: 'real dates', row: {} },
    { name: 'dates typed in the usual ways', row: { applied: '10.6.22', recognised: '5-7-2022' } },
    { name: 'an empty day: left to required', row: { applied: null } },
    { name: '"chưa cập nhật" is no date and says so', row: { registered: 'chưa cập nhật' } },
    { name: '"chưa" for the day of recognition', row: { recognised: 'Chưa' } },
    { name: 'co-authors without shares', row: { coauthors: 'Vàng Văn Thử, Tao Thị Giả' } },
    { name: 'a class number behind a co-author', row: { coauthors: 'Tao Thị Giả (GV lớp 4)' } },
    { name: 'foreign words', row: { title: 'Lọc bụi theo chuẩn Müller 10 µm' } },
  ],
  invalid: [
    {
      name: '31 February',
      row: { applied: '31/02/2023' },
      columns: ['applied'],
      facts: [{ typed: '31/02/2023', trouble: 'impossible' }],
    },
    { name: 'a month without a day', row: { recognised: 'tháng 5/2022' }, columns: ['recognised'] },
    { name: 'month before day', row: { recognised: '5/31/2022' }, columns: ['recognised'] },
    { name: 'a bare number for a date', row: { applied: 44_712 }, columns: ['applied'] },
    { name: 'two days in one cell', row: { applied: '1/6/2022 - 5/7/2022' }, columns: ['applied'] },
    { name: '25 o’clock', row: { registered: '25h00 ngày 20/7/2022' }, columns: ['registered'] },
    { name: 'a share below 0', row: { coauthors: 'Tao Thị Giả: -10%' }, columns: ['coauthors'] },
    {
      name: 'a percent sign alone',
      row: { coauthors: 'Tao Thị Giả: %' },
      columns: ['coauthors'],
      facts: [{ typed: 'Tao Thị Giả: %', trouble: 'no-share' }],
    },
    { name: 'a title that is loading', row: { title: 'Loading...' }, columns: ['title'] },
    {
      name: 'a day of application beside a recognition that is denied',
      row: { applied: '31/02/2023', recognitionDocument: 'chưa có' },
      columns: ['applied'],
    },
    {
      name: 'the acceptance of a research topic that broke',
      row: { kind: 'Đề tài nghiên cứu khoa học', researchAccepted: '#N/A' },
      columns: ['researchAccepted'],
    },
    {
      name: 'the same of another kind, as a warning',
      row: { researchAccepted: '#N/A' },
      columns: ['researchAccepted'],
      severity: 'warning',
      facts: [{ typed: '#N/A', trouble: 'broken' }],
    },
    { name: 'a broken formula', row: { author: '#N/A' }, columns: ['author'] },
    { name: 'a day that is loading', row: { registered: 'Đang tải…' }, columns: ['registered'] },
    {
      name: 'a remark that broke, as a warning',
      row: { remark: '#REF!' },
      columns: ['remark'],
      severity: 'warning',
    },
    {
      name: 'an answer that is neither yes nor no, as a warning',
      row: { protectedIp: 'Bằng độc quyền' },
      columns: ['protectedIp'],
      severity: 'warning',
      facts: [{ typed: 'Bằng độc quyền', trouble: 'unclear' }],
    },
    {
      name: 'a title in an old font, as a warning',
      row: { title: 'Gi¶i ph¸p n©ng cao chÊt l­îng' },
      columns: ['title'],
      severity: 'warning',
      facts: [
        { typed: 'Gi¶i ph¸p n©ng cao chÊt lîng', trouble: 'legacy-encoding', encoding: 'TCVN3' },
      ],
    },
  ],
});
