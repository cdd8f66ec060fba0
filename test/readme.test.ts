import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../src/programme/rules/index.ts';
import { ruleTitle } from '../src/words/findings.ts';
import { ENTRY_TITLES, MENU, type Menu } from '../src/words/menu.ts';

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

  test('has a row for every entry of the menu, in its order', () => {
    const rows = readme.match(/^\| \*{1,2}[^*|]+\*{1,2} \|/gm);
    expect(rows?.map((row) => row.slice(2, -2).replaceAll('**', ''))).toEqual(titlesOf(MENU));
  });
});

/** Submenus in italics, as the table sets them apart. */
function titlesOf({ groups }: Menu): string[] {
  return groups
    .flat()
    .flatMap((item) =>
      typeof item === 'string' ? [ENTRY_TITLES[item]] : [`*${item.title}*`, ...titlesOf(item)],
    );
}
