import { expectRule } from './expect-rule.ts';

expectRule('not-recognised', {
  valid: [
    { name: 'a day and a document', row: {} },
    { name: 'a day that cannot be read: left to unreadable', row: { recognised: 'tháng 5/2022' } },
    { name: 'a document of another name', row: { recognitionDocument: 'Giấy chứng nhận 07' } },
  ],
  invalid: [
    {
      name: '"chưa công nhận" in the place of the document',
      row: { recognitionDocument: 'Chưa công nhận', recognised: null },
      columns: ['recognitionDocument'],
    },
    {
      name: 'waiting for the decision',
      row: { recognitionDocument: 'đang chờ quyết định' },
      columns: ['recognitionDocument'],
    },
    { name: '"chưa" for the day', row: { recognised: 'chưa có' }, columns: ['recognised'] },
    { name: '"không"', row: { recognitionDocument: 'Không' }, columns: ['recognitionDocument'] },
    {
      name: 'neither day nor document',
      row: { recognised: null, recognitionDocument: null },
      columns: ['recognitionDocument'],
    },
    { name: 'no day', row: { recognised: null }, columns: ['recognised'] },
    {
      name: 'no document',
      row: { recognitionDocument: null },
      columns: ['recognitionDocument'],
    },
  ],
});
