import { matchKey } from '../../workbook/text.ts';
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
  return initiatives
    .flatMap((initiative): Exemplar[] => {
      const because = reasonOf(initiative);
      return because === null ? [] : [{ initiative, because }];
    })
    .sort((a, b) => byWorth(a.initiative, b.initiative))
    .slice(0, MOST);
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
    compare(matchKey(a.title), matchKey(b.title)) ||
    compare(matchKey(a.author), matchKey(b.author)) ||
    compare(a.portalCode, b.portalCode)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
