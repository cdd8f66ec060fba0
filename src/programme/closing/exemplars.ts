import { benefitOf } from '../awards/conditions.ts';
import type { Initiative } from '../initiative/read.ts';

/** So many of each group are named. */
const MOST = 3;

/** A row that is shown to others, and why. */
export interface Exemplar {
  readonly initiative: Initiative;
  readonly because: 'benefit' | 'outstanding' | 'both';
}

/** The rows of a group that are worth telling of, best first: by benefit, then those marked outstanding. */
export function exemplarsOf(initiatives: readonly Initiative[]): Exemplar[] {
  const worthy = initiatives.filter((initiative) => reasonOf(initiative) !== null);
  return best(worthy, MOST, byWorth).flatMap((initiative): Exemplar[] => {
    const because = reasonOf(initiative);
    return because === null ? [] : [{ initiative, because }];
  });
}

/** The first few in an order, without sorting all the others. */
export function best<Item>(
  items: readonly Item[],
  many: number,
  order: (a: Item, b: Item) => number,
): Item[] {
  const found: Item[] = [];
  for (const item of items) {
    const last = found[many - 1];
    if (last !== undefined && order(item, last) >= 0) continue;
    const at = found.findIndex((each) => order(item, each) < 0);
    found.splice(at < 0 ? found.length : at, 0, item);
    if (found.length > many) found.pop();
  }
  return found;
}

function reasonOf(initiative: Initiative): Exemplar['because'] | null {
  const isOutstanding = initiative.outstanding.value === true;
  if ((benefitOf(initiative) ?? 0) > 0) return isOutstanding ? 'both' : 'benefit';
  return isOutstanding ? 'outstanding' : null;
}

/** Highest benefit first, then the mark; the rest by what they are called, so that no order of rows decides. */
export function byWorth(a: Initiative, b: Initiative): number {
  return (
    (benefitOf(b) ?? 0) - (benefitOf(a) ?? 0) ||
    Number(b.outstanding.value === true) - Number(a.outstanding.value === true) ||
    compare(a.title, b.title) ||
    compare(a.author, b.author) ||
    compare(a.portalCode, b.portalCode)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
