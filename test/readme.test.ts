import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MenuItem } from '../src/host/context.ts';
import { RULES } from '../src/programme/rules/index.ts';
import { ruleTitle } from '../src/words/findings.ts';
import { newWorkbook } from '../src/xlsx/index.ts';
import { open } from './add-in.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

describe('the README', () => {
  test('has a row for every rule, in their order, with severity, words and source', () => {
    const rows = readme.match(/^\| `[a-z-]+` \|.*$/gm);
    expect(rows).toEqual(
      RULES.map(({ id, severity, source }) => {
        const clause = source ? `${source.document} ${source.section} ` : '';
        return `| \`${id}\` | ${severity} | ${ruleTitle(id)} | ${clause}|`;
      }),
    );
  });

  test('has a row for every entry of the menu', () => {
    const labels = (items: readonly MenuItem[]): string[] =>
      items.flatMap((item) => {
        if (item.kind === 'item') return [item.label];
        return item.kind === 'separator' ? [] : labels(item.items);
      });
    const menu = open(newWorkbook()).menu();
    for (const label of menu.flatMap(({ items }) => labels(items))) {
      expect(readme).toContain(`| **${label}** |`);
    }
  });
});
