import { describe, expect, test } from 'vitest';
import { checkInitiative, ruleContext } from '../../../src/programme/rules/index.ts';
import { initiative, programme, type TypedRow } from '../../programme.ts';
import { expectRule } from './expect-rule.ts';

expectRule('required', {
  valid: [
    { name: 'a row with everything the plan asks for', row: {} },
    { name: 'a row without portal code, co-authors and remark', row: { portalCode: null } },
    { name: 'a day that was typed but cannot be read: left to unreadable', row: { applied: 'x' } },
    { name: 'a broken formula: left to unreadable', row: { title: '#REF!' } },
    { name: 'no day of recognition: left to not-recognised', row: { recognised: null } },
    { name: 'no document: left to not-recognised', row: { recognitionDocument: null } },
    {
      name: 'a row that says it is not recognised: left to not-recognised',
      row: { recognised: null, recognitionDocument: 'Chưa công nhận' },
    },
  ],
  invalid: [
    {
      name: 'no title',
      row: { title: null },
      columns: ['title'],
      facts: [{ missing: ['title'] }],
    },
    { name: 'a title of dots', row: { title: '…' }, columns: ['title'] },
    { name: 'no lead author', row: { author: ' ' }, columns: ['author'] },
    { name: 'no grassroots union', row: { grassroots: '' }, columns: ['grassroots'] },
    { name: 'no kind of solution', row: { kind: null }, columns: ['kind'] },
    { name: 'no day of application', row: { applied: null }, columns: ['applied'] },
    { name: 'a dash for the day of application', row: { applied: '-' }, columns: ['applied'] },
    {
      name: 'several cells missing: one finding, at the first of them',
      row: { author: null, kind: null, recognised: null },
      columns: ['author'],
      facts: [{ missing: ['author', 'kind'] }],
    },
  ],
});

describe('one cause is told once', () => {
  test.each<[string, TypedRow, readonly string[]]>([
    ['two cells missing', { author: null, kind: null }, ['required']],
    ['no recognition at all', { recognised: null, recognitionDocument: null }, ['not-recognised']],
    ['a formula for a CĐCS', { grassroots: '=A1' }, ['formula-like']],
    ['a CĐCS in an old font', { grassroots: 'Tr­êng TiÓu häc Hßa An' }, ['unreadable']],
    ['a title that is loading', { title: 'Loading...' }, ['unreadable']],
    ['a day that broke', { recognised: '#N/A' }, ['unreadable']],
    ['a day of registration that broke', { registered: '#REF!' }, ['unreadable']],
    ['an amount that is loading', { benefit: 'Đang tải…', socialBenefit: null }, ['unreadable']],
    ['a kind that broke', { kind: '#VALUE!' }, ['unreadable']],
    ['recognised and registered after the end', { registered: '2/9/2023' }, ['portal-window']],
  ])('%s', (_, row, rules) => {
    const listed = programme({
      grassroots: [{ unit: 'LĐLĐ huyện Suối Mơ', name: 'Trường Tiểu học Suối Mơ', aliases: [] }],
    });
    const findings = checkInitiative(initiative(row), ruleContext(listed));
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
  });
});
