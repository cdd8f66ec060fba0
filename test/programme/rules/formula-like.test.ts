import { expectRule } from './expect-rule.ts';

expectRule('formula-like', {
  valid: [
    { name: 'plain text', row: {} },
    { name: 'a list with dashes', row: { socialBenefit: '- Giảm tiếng ồn\n- An toàn hơn' } },
    { name: 'a plus before a blank', row: { socialBenefit: '+ An toàn hơn' } },
    { name: 'a dash alone', row: { remark: '-' } },
    { name: 'a negative number in the benefit: another rule', row: { benefit: -5 } },
  ],
  invalid: [
    {
      name: 'a formula as a title',
      row: { title: '=HYPERLINK("x")' },
      columns: ['title'],
      facts: [{ typed: '=HYPERLINK("x")' }],
    },
    { name: 'a blank before it', row: { remark: ' =1+1' }, columns: ['remark'] },
    { name: 'a plus', row: { portalCode: '+84' }, columns: ['portalCode'] },
    { name: 'a minus', row: { author: '-1+1' }, columns: ['author'] },
    { name: 'an at sign', row: { grassroots: '@SUM' }, columns: ['grassroots'] },
    {
      name: 'a co-author',
      row: { coauthors: '=A1' },
      columns: ['coauthors'],
      facts: [{ typed: '=A1' }],
    },
  ],
});
