import {
  RETURN_SCHEMA,
  type ReturnFile,
  type ReturnPair,
  returnSum,
} from '../../packages/returned.ts';
import { type DuplicateReview, isOutside } from '../../programme/duplicates/review.ts';
import { DUPLICATE_WORDS } from '../../words/duplicates.ts';
import { OUTSIDE_WORDS as WORDS } from '../../words/outside.ts';
import { cellName, cellPlace, type Grid } from '../../workbook/cell.ts';
import { groupBy } from '../../workbook/group.ts';
import { readTable, type Table, textAt } from '../../workbook/table.ts';
import { DUPLICATE_COLUMNS, type DuplicateKey, type DuplicateRow } from './list.ts';

/** A row of the workbook that stands, or is to stand, beside one of another sender. */
export interface OwnRow {
  readonly identity: string;
  /** What a package calls it; `''` where that is not asked. */
  readonly key: string;
  readonly unit: string;
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly title: string;
  readonly author: string;
  readonly grassroots: string;
}

/** What was found in a file that somebody chose: pairs, or a sentence. */
export type Read =
  | { readonly why: string; readonly given: null }
  | { readonly why: null; readonly given: ReturnFile };

/** Rows for the tab, and what the officer is told of them; no rows where nothing is to be written. */
export interface Outside {
  readonly rows: readonly DuplicateRow[];
  readonly message: string;
}

/** In signs; the rows of a province that stand elsewhere too are some hundred. */
const MOST_SIGNS = 2_000_000;
const MOST_PAIRS = 3_000;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NAME = /^[A-Za-z0-9][A-Za-z0-9.-]{0,29}$/;
const REASON: Readonly<Record<ReturnPair['by'], string>> = WORDS.by;
const REASONS: readonly unknown[] = Object.keys(REASON);

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLike(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

/** By hand: what checks shapes elsewhere holds signs that a page's file may not. */
function isReturnFile(said: Plain): said is Plain & ReturnFile {
  const { sender, asOf, sum, pairs } = said;
  const isHeaded = isLike(sender, NAME) && isLike(asOf, DAY) && typeof sum === 'string';
  return isHeaded && Array.isArray(pairs) && pairs.every(isPair);
}

function isPair(pair: unknown): boolean {
  if (!isPlain(pair) || !isPlain(pair.from)) return false;
  const { key, by, from, unit, title, registered, isFirst } = pair;
  return (
    isLike(key, NAME) &&
    REASONS.includes(by) &&
    isLike(from.code, NAME) &&
    isLike(from.key, NAME) &&
    [from.name, unit, title].every((text) => typeof text === 'string') &&
    (registered === null || isLike(registered, DAY)) &&
    (isFirst === null || typeof isFirst === 'boolean')
  );
}

/**
 * Looks at a file that is said to come back from the level above.
 *
 * @param own the code of this office
 * @param review what stands in the tab
 */
export function readReturned(text: string, own: string, review: DuplicateReview): Read {
  const refused = (why: string): Read => ({ why, given: null });
  if (text.length > MOST_SIGNS) return refused(WORDS.tooLarge);
  let said: unknown;
  try {
    said = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused(WORDS.foreign);
  }
  if (!isPlain(said) || !('pairs' in said && 'sender' in said)) return refused(WORDS.foreign);
  if (typeof said.schema === 'number' && said.schema !== RETURN_SCHEMA)
    return refused(WORDS.otherLayout(said.schema, RETURN_SCHEMA));
  if (!isReturnFile(said)) return refused(WORDS.changed);
  const given: ReturnFile = said;
  if (returnSum(given.pairs) !== given.sum) return refused(WORDS.changed);
  if (given.sender.toUpperCase() !== own.toUpperCase())
    return refused(WORDS.otherSender(given.sender, own));
  if (given.pairs.length > MOST_PAIRS) return refused(WORDS.tooLarge);
  const newest = review
    .flatMap(({ members }) => members.filter(isOutside))
    .reduce((day, { identity }) => (dayIn(identity) > day ? dayIn(identity) : day), '');
  return given.asOf < newest ? refused(WORDS.older(given.asOf, newest)) : { why: null, given };
}

/** A row of another sender, as the tab knows it: `@2022-11-10/BK/1a2b3c`. */
function identityOf({ from }: ReturnPair, asOf: string): string {
  return `@${asOf}/${from.code}/${from.key}`;
}

function dayIn(identity: string): string {
  return identity.slice(1, 11);
}

/** The same row whatever the day of the package that named it. */
function withoutDay(identity: string): string {
  return identity.replace(/^@[^/]*/, '');
}

interface Line {
  readonly identity: string;
  readonly values: Readonly<Record<DuplicateKey, string>>;
}

/**
 * The groups about rows of other senders as they are to stand in the tab after `after` others: those of a file
 * that was just taken, with what people decided of them before, or those that stand there. A group whose own
 * row is gone goes with it. Where a file is taken the other groups of the tab are answered as they are.
 */
export function outsideGroups(
  tab: string,
  grid: Grid,
  own: readonly OwnRow[],
  after: number,
  given: ReturnFile | null,
): Outside {
  const groups = linesOf(tab, grid);
  const outside = groups.filter((group) => group.some(isOutside));
  if (given === null) {
    const rows = new Map(own.map((row) => [row.identity, row]));
    const kept = outside.flatMap((group) => {
      const mine = rows.get(group.find((line) => !isOutside(line))?.identity ?? '');
      return mine ? [group.map((line) => (isOutside(line) ? line : refreshed(line, mine)))] : [];
    });
    return { rows: numbered(kept, after, rows), message: '' };
  }
  const rows = new Map(own.map((row) => [row.key, row]));
  const decided = decisionsOf(outside);
  const taken = given.pairs.flatMap((pair) => {
    const mine = rows.get(pair.key);
    return mine ? [groupOf(pair, mine, given, decided)] : [];
  });
  if (taken.length === 0 && given.pairs.length > 0) return { rows: [], message: WORDS.noneHere };
  const others = groups.filter((group) => !group.some(isOutside));
  const waiting = taken.filter((group) => group.every(({ values }) => values.decision === ''));
  return {
    rows: [
      ...others.flatMap((group, index) => group.map((line) => asItStands(line, index + 1))),
      ...numbered(taken, others.length, new Map(own.map((row) => [row.identity, row]))),
    ],
    message: WORDS.taken(taken.length, waiting.length, given.pairs.length - taken.length),
  };
}

function linesOf(tab: string, grid: Grid): Line[][] {
  if (grid.length === 0) return [];
  const table = readTable(tab, grid, DUPLICATE_COLUMNS);
  const lines: Line[] = [];
  for (let row = table.firstRow; row < grid.length; row += 1) {
    const identity = textAt(table, row, 'identity');
    if (identity !== '') lines.push({ identity, values: valuesAt(table, row) });
  }
  return [...groupBy(lines, ({ values }) => values.group).values()].map(firstFirst);
}

/** People sort tabs. */
function firstFirst(group: readonly Line[]): Line[] {
  const isFirst = ({ values }: Line): boolean => values.differs === DUPLICATE_WORDS.first;
  return [...group].sort((one, other) => Number(isFirst(other)) - Number(isFirst(one)));
}

function valuesAt(table: Table<DuplicateKey>, row: number): Line['values'] {
  return Object.fromEntries(
    DUPLICATE_COLUMNS.map(({ key }) => [key, textAt(table, row, key)]),
  ) as Line['values'];
}

/** What people decided of a pair, row by row. */
function decisionsOf(groups: readonly (readonly Line[])[]): ReadonlyMap<string, string> {
  return new Map(
    groups.flatMap((group) => {
      const names = group.map(({ identity }) => withoutDay(identity)).sort();
      return group.map(({ identity, values }): [string, string] => [
        [withoutDay(identity), ...names].join('\n'),
        values.decision,
      ]);
    }),
  );
}

function groupOf(
  pair: ReturnPair,
  mine: OwnRow,
  { asOf, sender }: ReturnFile,
  decided: ReadonlyMap<string, string>,
): Line[] {
  const theirs = identityOf(pair, asOf);
  const names = [mine.identity, withoutDay(theirs)].sort();
  const decisionOf = (identity: string): string =>
    decided.get([withoutDay(identity), ...names].join('\n')) ?? '';
  // Both offices have to come to the same answer where the days tell none.
  const isFirst = pair.isFirst ?? sender < pair.from.code;
  const reason = WORDS.reason(REASON[pair.by], isFirst ? pair.registered : null);
  const differs = (isIt: boolean): string => (isIt ? DUPLICATE_WORDS.first : reason);
  const own = refreshed(
    {
      identity: mine.identity,
      values: { ...EMPTY, differs: differs(isFirst), decision: decisionOf(mine.identity) },
    },
    mine,
  );
  const other = {
    identity: theirs,
    values: {
      ...EMPTY,
      unit: pair.from.name,
      title: pair.title,
      grassroots: pair.unit,
      differs: differs(!isFirst),
      decision: decisionOf(theirs),
    },
  };
  return isFirst ? [own, other] : [other, own];
}

const EMPTY = Object.fromEntries(DUPLICATE_COLUMNS.map(({ key }) => [key, ''])) as Line['values'];

function refreshed({ identity, values }: Line, row: OwnRow): Line {
  const { unit, tab, title, author, grassroots } = row;
  const cell = cellName(row.row - 1, row.column);
  return { identity, values: { ...values, unit, tab, cell, title, author, grassroots } };
}

function numbered(
  groups: readonly (readonly Line[])[],
  after: number,
  own: ReadonlyMap<string, OwnRow>,
): DuplicateRow[] {
  return groups.flatMap((group, index) =>
    group.map((line) => {
      const { row, tab, column } = own.get(line.identity) ?? { row: 0, tab: '', column: 0 };
      return rowOf(line, after + index + 1, WORDS.level, tab === '' ? null : { row, tab, column });
    }),
  );
}

function asItStands(line: Line, group: number): DuplicateRow {
  const { tab, cell, level } = line.values;
  if (!/^[A-Z]+\d+$/.test(cell)) return rowOf(line, group, level, null);
  const { row, column } = cellPlace(cell);
  return rowOf(line, group, level, { tab, row: row + 1, column });
}

function rowOf(
  { identity, values }: Line,
  group: number,
  level: string,
  place: DuplicateRow['place'],
): DuplicateRow {
  const typed = Object.fromEntries(
    DUPLICATE_COLUMNS.map(({ key }) => [key, values[key] === '' ? null : values[key]]),
  ) as DuplicateRow['values'];
  return { group, place, values: { ...typed, group, level, identity } };
}
