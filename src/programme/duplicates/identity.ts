import { plainDashes } from '../../workbook/look-alikes.ts';
import { formerMatchKey, matchKey, remember } from '../../workbook/text.ts';
import type { Initiative } from '../initiative/read.ts';
import { portalCodeOf, workKeys } from './claim.ts';

/**
 * Names one initiative across runs: by what it is, not by the row it happens to stand in. A short hash,
 * so that a generated tab can hold it in a narrow column.
 */
export type Identity = string;

/** What the rows of a workbook are called. */
export interface Identities {
  /** One a row, in order. */
  readonly names: readonly Identity[];
  /**
   * Names that rows bore when texts were compared otherwise, with those that they bear now: lists that
   * hold the old ones are understood.
   */
  readonly former: ReadonlyMap<Identity, Identity>;
}

/**
 * The identity of every row: its portal code, or else its title and lead author, within its unit. Rows
 * that say the same are told apart by their order of appearance.
 */
export function identify(initiatives: readonly Initiative[]): Identities {
  const nameRow = nameInOrder();
  const nameFormerly = nameInOrder();
  const former = new Map<Identity, Identity>();
  const names = initiatives.map((initiative) => {
    const name = nameRow(nameOf(initiative));
    const formerName = formerNameOf(initiative);
    if (formerName !== null) former.set(nameFormerly(formerName), name);
    return name;
  });
  return { names, former };
}

/** The rows by every name under which a list may hold them. */
export function rowsByIdentity(
  initiatives: readonly Initiative[],
  { names, former }: Identities,
): ReadonlyMap<Identity, Initiative> {
  const rows = new Map<Identity, Initiative>();
  initiatives.forEach((initiative, index) => {
    rows.set(names[index] ?? '', initiative);
  });
  for (const [name, now] of former) {
    const row = rows.get(now);
    if (row && !rows.has(name)) rows.set(name, row);
  }
  return rows;
}

/** Names texts, those that repeat another by their order: `abc`, `abc.2`. */
export function nameInOrder(): (text: string) => Identity {
  const seen = new Map<Identity, number>();
  return (text) => {
    const name = shortKey(text);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}.${before + 1}`;
  };
}

function nameOf(initiative: Initiative): string {
  return `${unitKey(initiative.unit)}|${portalCodeOf(initiative) ?? workKeys(initiative).join('|')}`;
}

/**
 * Noughts were codes, the share behind a lead author's name was part of it, and one dash was not yet
 * another; `null` for all other rows.
 */
function formerNameOf(initiative: Initiative): string | null {
  const { unit, portalCode, title, author } = initiative;
  const code = portalCode.toUpperCase().replace(/\s/g, '');
  const isCoded = portalCodeOf(initiative) !== null;
  if (isCoded || code.includes('0')) {
    const isSame = isCoded && !isDashed(unit) && !isDashed(code);
    return isSame ? null : `${formerUnitKey(unit)}|${code}`;
  }
  const isSame = !author.includes('%') && ![unit, title, author].some(isDashed);
  if (isSame) return null;
  return `${formerUnitKey(unit)}|${formerMatchKey(title)}|${formerMatchKey(author)}`;
}

function isDashed(text: string): boolean {
  return plainDashes(text) !== text;
}

const formerUnitKey = remember(formerMatchKey);

/** The same units stand in thousands of rows. */
export const unitKey = remember(matchKey);

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
