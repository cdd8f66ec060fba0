import { cleanText, matchKey, plainKey } from '../../workbook/text.ts';

/** A name as the office writes it, with other names that people use for it. */
interface RegistryEntry {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What a typed name is taken for. */
type Resolution =
  | { readonly kind: 'known'; readonly name: string }
  /** Not taken for it, but clearly nearer to it than to any other: worth asking. */
  | { readonly kind: 'likely'; readonly name: string }
  | { readonly kind: 'unknown' };

export interface Registry {
  resolve(typed: string): Resolution;
}

/** At most so many letters may differ for a name to be worth asking about. */
const NEAR = 2;
/** And the next best name must be further away by at least so many: Than Uyên and Tân Uyên are one apart. */
const MARGIN = 2;

/**
 * Names and aliases that typed text is looked up in. A name is known when it is the same words, tone
 * placement, case and the words "công đoàn cơ sở" apart, or when it is typed without any marks and only
 * one name reads so. Letters that differ never fix anything by themselves: they only make a likely name.
 */
export function makeRegistry(entries: readonly RegistryEntry[]): Registry {
  const exact = new Map<string, string>();
  const plain = new Map<string, Set<string>>();
  for (const { name, aliases } of entries) {
    for (const spelling of [name, ...aliases]) {
      exact.set(nameKey(spelling), name);
      const key = plainKey(bareName(spelling));
      plain.set(key, (plain.get(key) ?? new Set()).add(name));
    }
  }
  const resolve = (typed: string): Resolution => {
    const known = exact.get(nameKey(typed));
    if (known !== undefined) return { kind: 'known', name: known };
    const key = plainKey(bareName(typed));
    const [unmarked, ...others] = plain.get(key) ?? [];
    if (unmarked !== undefined && others.length === 0) {
      return { kind: isUnmarked(typed) ? 'known' : 'likely', name: unmarked };
    }
    return nearest(key, plain);
  };
  const answers = new Map<string, Resolution>();
  return {
    resolve(typed) {
      const before = answers.get(typed);
      if (before) return before;
      const answer = resolve(typed);
      answers.set(typed, answer);
      return answer;
    },
  };
}

/** "CĐCS Trường …" is the same union as "Công đoàn cơ sở Trường …" and "Trường …". */
function bareName(name: string): string {
  return cleanText(name).replace(/^(?:cđcs|công đoàn cơ sở|công đoàn|cđ)[\s:.-]+/i, '');
}

/** The key under which a name is known, without the words “công đoàn cơ sở” before it. */
export function nameKey(name: string): string {
  return matchKey(bareName(name));
}

function isUnmarked(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(cleanText(text));
}

function nearest(key: string, plain: ReadonlyMap<string, ReadonlySet<string>>): Resolution {
  let best = { distance: NEAR + 1, name: '' };
  let second = NEAR + MARGIN + 1;
  for (const [other, names] of plain) {
    const distance = editDistance(key, other, NEAR + MARGIN);
    for (const name of names) {
      if (name === best.name) continue;
      if (distance < best.distance) {
        if (best.name !== '') second = Math.min(second, best.distance);
        best = { distance, name };
      } else {
        second = Math.min(second, distance);
      }
    }
  }
  const isClear = best.distance <= NEAR && second - best.distance >= MARGIN;
  return isClear && best.name !== '' ? { kind: 'likely', name: best.name } : { kind: 'unknown' };
}

/** Letters to insert, leave out or replace; `limit + 1` for anything more. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
      const cost = Math.min(
        (before[column - 1] ?? 0) + (same ? 0 : 1),
        (before[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
      );
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = line;
  }
  return Math.min(before[other.length] ?? 0, limit + 1);
}
