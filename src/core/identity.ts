import type { Initiative } from './initiative.ts';
import { cleanText, matchKey } from './text.ts';

/**
 * Names one initiative across runs: by what it is, not by the row it happens to stand in. Clean text, so
 * that it is the same when read back from a cell.
 */
export type Identity = string;

/**
 * The identity of every row, in order: its portal code, or else its title and author, within its unit.
 * Rows that say the same are told apart by their order of appearance.
 */
export function identitiesOf(initiatives: readonly Initiative[]): Identity[] {
  const seen = new Map<string, number>();
  return initiatives.map((initiative) => {
    const name = cleanText(nameOf(initiative));
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name} #${before + 1}`;
  });
}

function nameOf({ unit, portalCode, title, author }: Initiative): string {
  const code = portalCode.toUpperCase().replace(/\s/g, '');
  return `${matchKey(unit)}|${/\d/.test(code) ? code : `${matchKey(title)}|${matchKey(author)}`}`;
}
