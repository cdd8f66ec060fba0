import { expectRule } from './expect-rule.ts';

expectRule('required', {
  valid: [
    { name: 'a row with everything the plan asks for', row: {} },
    { name: 'a row without portal code, co-authors and remark', row: { portalCode: null } },
    { name: 'a day that was typed but cannot be read: left to unreadable', row: { applied: 'x' } },
    {
      name: 'a row that says it is not recognised: left to not-recognised',
      row: { recognised: null, recognitionDocument: 'Chưa công nhận' },
    },
  ],
  invalid: [
    { name: 'no title', row: { title: null }, columns: ['title'], facts: [{}] },
    { name: 'a formula that broke', row: { title: '#REF!' }, columns: ['title'] },
    { name: 'a formula without an answer', row: { author: '#N/A' }, columns: ['author'] },
    { name: 'a title of dots', row: { title: '…' }, columns: ['title'] },
    { name: 'no lead author', row: { author: ' ' }, columns: ['author'] },
    { name: 'no grassroots union', row: { grassroots: '' }, columns: ['grassroots'] },
    { name: 'no kind of solution', row: { kind: null }, columns: ['kind'] },
    { name: 'no day of application', row: { applied: null }, columns: ['applied'] },
    { name: 'a dash for the day of application', row: { applied: '-' }, columns: ['applied'] },
    { name: 'no day of recognition', row: { recognised: null }, columns: ['recognised'] },
    {
      name: 'no recognition document',
      row: { recognitionDocument: null },
      columns: ['recognitionDocument'],
    },
    {
      name: 'several cells missing: each is named',
      row: { author: null, kind: null, recognised: null, recognitionDocument: '-' },
      columns: ['author', 'kind', 'recognised', 'recognitionDocument'],
    },
  ],
});
