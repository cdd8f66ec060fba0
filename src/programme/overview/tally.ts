import { type Day, daysBetween } from '../../workbook/moment.ts';
import type { RuleId } from '../finding.ts';
import type { RowFacts, RowState } from './rows.ts';

/** From what is typed to what counts: `typed` is the sum of the others. */
export type Funnel = Readonly<Record<RowState | 'typed', number>>;

/** What the rows of a unit come to. All of it adds up over units, so that whoever shows it needs no rows. */
export interface Tally {
  readonly unit: string;
  readonly funnel: Funnel;
  /** How many rows each rule keeps out; a row with two errors stands under both. */
  readonly rules: readonly (readonly [rule: RuleId, rows: number])[];
  /** Counted rows of each day from the first on; `null` where none has a day. */
  readonly days: { readonly from: Day; readonly counts: readonly number[] } | null;
  /** Of counted rows that state an amount above nothing: how many, their sum as digits, the largest. */
  readonly benefit: {
    readonly rows: number;
    readonly total: string;
    readonly largest: readonly number[];
  };
  /** The first row that does not count. */
  readonly first: { readonly tab: string; readonly row: number } | null;
}

/** So many rows of highest benefit are set against all. */
export const LARGEST = 10;

/** A tally of each unit that has rows. */
export function tallyRows(rows: readonly RowFacts[]): Tally[] {
  const units = new Map<string, RowFacts[]>();
  for (const row of rows) {
    const own = units.get(row.unit);
    if (own) own.push(row);
    else units.set(row.unit, [row]);
  }
  return [...units].map(([unit, own]) => tallyOf(unit, own));
}

function tallyOf(unit: string, rows: readonly RowFacts[]): Tally {
  const funnel = { typed: rows.length, counted: 0, duplicate: 0, excluded: 0, waiting: 0 };
  const rules = new Map<RuleId, number>();
  const days: Day[] = [];
  const amounts: number[] = [];
  for (const row of rows) {
    funnel[row.state] += 1;
    for (const rule of row.rules) rules.set(rule, (rules.get(rule) ?? 0) + 1);
    if (row.state !== 'counted') continue;
    if (row.day !== null) days.push(row.day);
    if (row.benefit !== null && row.benefit > 0) amounts.push(row.benefit);
  }
  const first = rows.find(({ state }) => state !== 'counted');
  return {
    unit,
    funnel,
    rules: [...rules],
    days: countDays(days),
    benefit: {
      rows: amounts.length,
      total: exactSum(amounts.map((amount) => BigInt(Math.round(amount)))),
      largest: amounts.sort((a, b) => b - a).slice(0, LARGEST),
    },
    first: first ? { tab: first.tab, row: first.row } : null,
  };
}

function countDays(days: readonly Day[]): Tally['days'] {
  const from = days.reduce((least, day) => (day < least ? day : least), days[0] ?? '');
  if (from === '') return null;
  const counts: number[] = [];
  for (const day of days) {
    const at = daysBetween(from, day);
    while (counts.length <= at) counts.push(0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return { from, counts };
}

/** A hundred thousand amounts may pass what a number holds. */
export function exactSum(amounts: readonly bigint[]): string {
  let total = BigInt(0);
  for (const amount of amounts) total += amount;
  return String(total);
}
