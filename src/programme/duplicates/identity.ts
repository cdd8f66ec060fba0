import { matchKey, remember } from '../../workbook/text.ts';
import type { Initiative } from '../initiative/read.ts';

/**
 * Names one initiative across runs: by what it is, not by the row it happens to stand in. A short hash,
 * so that a generated tab can hold it in a narrow column.
 */
export type Identity = string;

/**
 * The identity of every row, in order: its portal code, or else its title and author, within its unit.
 * Rows that say the same are told apart by their order of appearance.
 */
export function identitiesOf(initiatives: readonly Initiative[]): Identity[] {
  const seen = new Map<string, number>();
  return initiatives.map((initiative) => {
    const name = shortKey(nameOf(initiative));
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}.${before + 1}`;
  });
}

function nameOf({ unit, portalCode, title, author }: Initiative): string {
  const code = portalCode.toUpperCase().replace(/\s/g, '');
  return `${unitKey(unit)}|${/\d/.test(code) ? code : `${matchKey(title)}|${matchKey(author)}`}`;
}

const unitKey = remember(matchKey);

/**
 * A text's key of ten signs: two 25-bit halves of a multiplicative hash, so that among 100,000 rows two
 * texts share one with a chance of about one in two hundred thousand.
 */
export function shortKey(text: string): string {
  let one = 0x2f0b_4c47;
  let other = 0x41c6_4e6d;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x9e37_79b1);
    other = Math.imul(other ^ code, 0x5f35_6495);
  }
  one = Math.imul(one ^ (other >>> 15), 0x85eb_ca6b);
  other = Math.imul(other ^ (one >>> 13), 0xc2b2_ae35);
  return half(one) + half(other);
}

function half(hash: number): string {
  return ((hash ^ (hash >>> 16)) >>> 7).toString(36).padStart(5, '0');
}
