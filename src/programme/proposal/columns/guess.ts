import type { Cell, Grid } from '../../../workbook/cell.ts';
import type { Day } from '../../../workbook/moment.ts';
import { headerKey } from '../../../workbook/table.ts';
import type { ListKey } from '../../initiative/own-columns.ts';
import { parseDay } from '../../parse/day.ts';
import { isPlainHead, maySpeakAlone, type NameStrength, readName } from './names.ts';
import { type Fit, fitOf, profileOf, type ValueProfile } from './values.ts';

/** What about a column has to be asked. */
export type ColumnDoubt =
  /** Its header may mean that; nothing else speaks for it. */
  | { readonly code: 'unsure' }
  /** Its header says one thing, its values another. */
  | { readonly code: 'values-differ' }
  /** Its header says nothing; its values look like it. */
  | { readonly code: 'by-values' }
  /** Another column is taken for the same. */
  | { readonly code: 'rival'; readonly key: ListKey; readonly column: number }
  /** In most rows its day lies behind that of a column which should be later. */
  | { readonly code: 'order'; readonly column: number };

/** A column of a list with what it is taken for. Positions from 0. */
export interface GuessedColumn {
  readonly column: number;
  /** As typed; of a column under a group both texts together. */
  readonly header: string;
  /** What stands above its values alone. */
  readonly shown: string;
  /** Which of several columns with this header, from 0. */
  readonly nth: number;
  /** `null`: the office's own. */
  readonly key: ListKey | null;
  /** What decided: the programme's own header, the office's words, or the values. */
  readonly reason: 'header' | 'words' | 'values' | null;
  readonly doubt: ColumnDoubt | null;
  /** A value of it, as typed. */
  readonly sample: string;
}

interface Head {
  readonly column: number;
  readonly texts: readonly string[];
}

interface Seen extends Head {
  readonly header: string;
  readonly nth: number;
  readonly profile: ValueProfile;
}

interface Option {
  readonly seen: Seen;
  readonly key: ListKey;
  readonly strength: NameStrength | 'none';
  readonly fit: Fit;
  readonly score: number;
}

const STRENGTHS = { exact: 8, sure: 6, likely: 4, vague: 2, none: 1 } as const;
const FITS = { for: 1.5, silent: 0, against: -3 } as const;

/**
 * Takes each column of a head for what its name says; where names say little, the values decide. Each key
 * is given once, to the column for which most speaks.
 */
export function guessColumns(heads: readonly Head[], rows: Grid): GuessedColumn[] {
  const seen = look(heads, rows);
  const options = seen.flatMap(optionsOf).sort((a, b) => b.score - a.score);
  const taken = new Map<ListKey, Option>();
  const given = new Map<number, Option>();
  const rivals = new Map<number, Option>();
  for (const option of options) {
    const { column } = option.seen;
    if (given.has(column) || option.score < LEAST) continue;
    const holder = taken.get(option.key);
    if (!holder) {
      taken.set(option.key, option);
      given.set(column, option);
    } else if (!rivals.has(column) && option.strength !== 'none') rivals.set(column, option);
  }
  giveDays(seen, rows, taken, given);
  settleUnit(taken, given);
  const order = findDisorder(rows, taken);
  return seen.map((each): GuessedColumn => {
    const option = given.get(each.column);
    const rival = rivals.get(each.column);
    const holder = rival && taken.get(rival.key);
    const doubt: ColumnDoubt | null = option
      ? (doubtOf(option) ??
        (order?.column === each.column ? { code: 'order', column: order.before } : null))
      : rival && holder && holder.seen.column !== each.column
        ? { code: 'rival', key: rival.key, column: holder.seen.column }
        : null;
    return {
      column: each.column,
      header: each.header,
      shown: each.texts[each.texts.length - 1] ?? each.header,
      nth: each.nth,
      key: option?.key ?? null,
      reason: option ? reasonOf(option) : null,
      doubt,
      sample: each.profile.sample,
    };
  });
}

/** Below it nothing is proposed: a vague name that the values deny. */
const LEAST = 1;

function look(heads: readonly Head[], rows: Grid): Seen[] {
  const counts = new Map<string, number>();
  return heads.map((head) => {
    const [header = ''] = head.texts;
    const nth = counts.get(headerKey(header)) ?? 0;
    counts.set(headerKey(header), nth + 1);
    const profile = profileOf(rows.map((cells) => cells[head.column] ?? null));
    return { ...head, header, nth, profile };
  });
}

function optionsOf(seen: Seen): Option[] {
  const named = readName(seen.texts).map(({ key, strength }) => {
    const fit = fitOf(key, seen.profile);
    const filled = seen.profile.count > 0 ? 0.25 : 0;
    const first = seen.nth === 0 ? 0.1 : 0;
    return { seen, key, strength, fit, score: STRENGTHS[strength] + FITS[fit] + filled + first };
  });
  if (named.length > 0) return named;
  const keys = isPlainHead(seen.texts) || maySpeakAlone(seen.texts) ? BY_VALUES : [];
  return keys
    .filter((key) => fitOf(key, seen.profile) === 'for')
    .map((key) => {
      return { seen, key, strength: 'none', fit: 'for', score: STRENGTHS.none };
    });
}

/** Values that hardly anything else has; days are given by their order. */
const BY_VALUES: readonly ListKey[] = ['author', 'grassroots', 'kind', 'recognitionDocument'];

/** First applied, then recognised, then registered. */
const DAYS: readonly ListKey[] = ['applied', 'recognised', 'registered'];

/** Columns of days whose heads say no more than “Ngày”: the order of the days tells which is which. */
function giveDays(
  seen: readonly Seen[],
  rows: Grid,
  taken: Map<ListKey, Option>,
  given: Map<number, Option>,
): void {
  const open = seen.filter(
    ({ column, texts, profile }) =>
      !given.has(column) && isPlainHead(texts) && profile.count > 0 && profile.shares.day > 0.6,
  );
  const sorted = [...open].sort((a, b) => (isMostlyBefore(rows, a.column, b.column) ? -1 : 1));
  for (const each of sorted) {
    const key = DAYS.find((free) => !taken.has(free) && isInOrder(rows, each.column, free, taken));
    if (!key) continue;
    const option = { seen: each, key, strength: 'none', fit: 'for', score: 1 } as const;
    taken.set(key, option);
    given.set(each.column, option);
  }
}

function isInOrder(
  rows: Grid,
  column: number,
  key: ListKey,
  taken: ReadonlyMap<ListKey, Option>,
): boolean {
  const at = DAYS.indexOf(key);
  return DAYS.every((other, index) => {
    const holder = taken.get(other)?.seen.column;
    if (holder === undefined || index === at) return true;
    return index < at ? isMostlyBefore(rows, holder, column) : isMostlyBefore(rows, column, holder);
  });
}

/** A list whose every row names the same unit is that unit's own; the column says nothing then. */
function settleUnit(taken: Map<ListKey, Option>, given: Map<number, Option>): void {
  const unit = taken.get('unit');
  if (!unit) return;
  const { column, profile } = unit.seen;
  if (profile.count > 0 && profile.distinct > 1) return;
  taken.delete('unit');
  given.delete(column);
}

/** The first pair of days that stand the wrong way round in most rows. */
function findDisorder(
  rows: Grid,
  taken: ReadonlyMap<ListKey, Option>,
): { readonly column: number; readonly before: number } | null {
  const columns = DAYS.flatMap((key) => taken.get(key)?.seen.column ?? []);
  for (const [index, column] of columns.entries()) {
    const next = columns[index + 1];
    if (next !== undefined && !isMostlyBefore(rows, column, next)) return { column, before: next };
  }
  return null;
}

/** In at least half of the rows that have both; where none has, nothing speaks against it. */
function isMostlyBefore(rows: Grid, first: number, second: number): boolean {
  let [inOrder, both] = [0, 0];
  for (const cells of rows) {
    const [a, b] = [dayIn(cells[first]), dayIn(cells[second])];
    if (a === null || b === null) continue;
    both += 1;
    if (a <= b) inOrder += 1;
  }
  return inOrder * 2 >= both;
}

function dayIn(cell: Cell | undefined): Day | null {
  return cell === undefined || typeof cell === 'number' ? null : parseDay(cell).value;
}

function doubtOf({ strength, fit }: Option): ColumnDoubt | null {
  if (strength === 'none') return { code: 'by-values' };
  if (fit === 'against') return { code: 'values-differ' };
  if (strength === 'exact' || strength === 'sure') return null;
  return strength === 'likely' && fit === 'for' ? null : { code: 'unsure' };
}

function reasonOf({ strength, fit }: Option): GuessedColumn['reason'] {
  if (strength === 'exact') return 'header';
  return strength === 'none' || (strength === 'vague' && fit === 'for') ? 'values' : 'words';
}
