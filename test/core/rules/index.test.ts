import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkInitiative, RULES, ruleContext } from '../../../src/core/rules/index.ts';
import { initiative, programme } from '../../programme.ts';

describe('the rules', () => {
  test('each has its file, named after its id', () => {
    const files = readdirSync(new URL('../../../src/core/rules', import.meta.url))
      .filter((file) => file !== 'index.ts')
      .map((file) => file.replace('.ts', ''));
    expect(RULES.map(({ id }): string => id).sort()).toEqual(files.sort());
  });

  test('each has its test', () => {
    const files = readdirSync(new URL('.', import.meta.url));
    for (const { id } of RULES) expect(files).toContain(`${id}.test.ts`);
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
      facts: {},
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
