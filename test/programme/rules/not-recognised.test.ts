import { expectRule } from './expect-rule.ts';

expectRule('not-recognised', {
  valid: [
    { name: 'a day and a document', row: {} },
    { name: 'a day that cannot be read: left to unreadable', row: { recognised: 'tháng 5/2022' } },
    ...['Chứng nhận số 4', 'Sẽn Thị Mẫu ký', 'Không số, ngày 5/7/2022', 'Đăng ký 12'].map(
      (recognitionDocument) => ({
        name: `the document “${recognitionDocument}”`,
        row: { recognitionDocument },
      }),
    ),
    { name: 'a document of another name', row: { recognitionDocument: 'Giấy chứng nhận 07' } },
  ],
  invalid: [
    ...[
      'chưa',
      'Chờ hội đồng',
      'sẽ bổ sung',
      'ko',
      'không có',
      'Không có văn bản',
      'ko có quyết định',
      'QĐ chưa được công nhận',
      'Hội đồng không đồng ý công nhận',
    ].map((recognitionDocument) => ({
      name: `the document “${recognitionDocument}”`,
      row: { recognitionDocument },
      columns: ['recognitionDocument'] as const,
      facts: [{ fault: 'denied', typed: recognitionDocument }],
    })),
    {
      name: '"chưa công nhận" in the place of the document',
      row: { recognitionDocument: 'Chưa công nhận', recognised: null },
      columns: ['recognitionDocument'],
    },
    {
      name: 'waiting for the decision',
      row: { recognitionDocument: 'đang chờ quyết định' },
      columns: ['recognitionDocument'],
      facts: [{ fault: 'denied', typed: 'đang chờ quyết định' }],
    },
    {
      name: '"chưa" for the day',
      row: { recognised: 'chưa có' },
      columns: ['recognised'],
      facts: [{ fault: 'denied', typed: 'chưa có' }],
    },
    { name: '"không"', row: { recognitionDocument: 'Không' }, columns: ['recognitionDocument'] },
    {
      name: 'neither day nor document',
      row: { recognised: null, recognitionDocument: null },
      columns: ['recognitionDocument'],
      facts: [{ fault: 'missing', lacks: 'both' }],
    },
    {
      name: 'no day',
      row: { recognised: null },
      columns: ['recognised'],
      facts: [{ fault: 'missing', lacks: 'day' }],
    },
    {
      name: 'no document',
      row: { recognitionDocument: null },
      columns: ['recognitionDocument'],
      facts: [{ fault: 'missing', lacks: 'document' }],
    },
  ],
});
