import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkInitiative, ROW_RULES, ruleContext } from '../../../src/programme/rules/index.ts';
import { initiative, programme } from '../../programme.ts';

describe('the rules', () => {
  test('each that looks at one row has its file and its test, named after its id', () => {
    const namesIn = (folder: string, end: string) =>
      readdirSync(new URL(folder, import.meta.url))
        .filter((file) => file.endsWith(end) && !file.startsWith('index.'))
        .map((file) => file.replace(end, ''))
        .filter((name) => name !== 'expect-rule');
    const ids = ROW_RULES.map(({ id }): string => id).sort();
    expect(namesIn('../../../src/programme/rules', '.ts').sort()).toEqual(ids);
    expect(namesIn('.', '.test.ts').sort()).toEqual(ids);
  });

  test('a sound row has no findings', () => {
    expect(checkInitiative(initiative(), ruleContext(programme()))).toEqual([]);
  });

  test('a finding names the row as the user sees it', () => {
    const [finding] = checkInitiative(initiative({ title: null }), ruleContext(programme()));
    expect(finding).toEqual({
      rule: 'required',
      severity: 'error',
      unit: 'LĐLĐ huyện Suối Mơ',
      tab: 'LĐLĐ huyện Suối Mơ',
      row: 2,
      column: 'title',
      facts: { missing: ['title'] },
    });
  });

  test('findings of a row are told in the order of the rules', () => {
    const row = initiative({ title: null, kind: 'Khác', registered: null, benefit: 'nhiều' });
    const findings = checkInitiative(row, ruleContext(programme()));
    expect(findings.map(({ rule }) => rule)).toEqual([
      'required',
      'not-on-portal',
      'solution-kind',
      'benefit-amount',
    ]);
  });
});
