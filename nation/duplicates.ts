import { findNearDuplicates } from '../src/programme/duplicates/near/index.ts';
import type { Initiative } from '../src/programme/initiative/read.ts';
import { groupBy } from '../src/workbook/group.ts';
import { matchHash, matchKey } from '../src/workbook/text.ts';
import { Blocks } from './blocks.ts';
import { Grown } from './grown.ts';
import type { Store } from './store.ts';

/** A row of a package, as its sender knows it. */
export interface PackageRow {
  readonly sender: string;
  readonly key: string;
  readonly unit: string;
  readonly title: string;
  readonly registered: string | null;
}

/** Two rows of two senders that may be one initiative. */
export interface Pair {
  readonly by: 'portal-code' | 'title-and-author' | 'near';
  readonly one: PackageRow;
  readonly other: PackageRow;
}

interface Row extends PackageRow {
  readonly id: number;
  readonly code: string | null;
  /** Whoever it is, as a keyed hash or by name; `null` where the package says nothing of authors. */
  readonly author: string | null;
  readonly grassroots: string;
}

/** Of a title or code that more rows than these share only so many are told: all pairs would be told. */
const MOST_OF_ONE = 40;

/** Rows that say what they are. */
const ROWS = `all_initiatives AS each JOIN packages USING (sender, as_of)
  WHERE title <> '' AND COALESCE(rule, '') <> 'unfinished'`;

/**
 * Rows of different senders that are one by their portal code or by title and author, and those whose titles
 * say the same although they are not typed the same: the engine finds titles that may be one, and the
 * comparison of the add-in judges them. Rows that say nothing of an author are compared by title alone.
 */
export async function findPairs(store: Store): Promise<Pair[]> {
  const { exact, near } = await candidates(store);
  const rows = await rowsOf(store, new Set([...exact, ...near]));
  const pairs = new Map<string, Pair>();
  const add = (by: Pair['by'], one: Row, other: Row): void => {
    if (one.sender === other.sender) return;
    const [first, second] = nameOf(one) < nameOf(other) ? [one, other] : [other, one];
    const name = `${nameOf(first)}\n${nameOf(second)}`;
    if (!pairs.has(name)) pairs.set(name, { by, one: told(first), other: told(second) });
  };
  exactPairs(
    rows,
    ({ code }) => code,
    (one, other) => add('portal-code', one, other),
  );
  exactPairs(rows, workOf, (one, other) => add('title-and-author', one, other));
  const alike = rows.filter(({ id }) => near.has(id));
  for (const { original, members } of findNearDuplicates(alike.map(asInitiative))) {
    const first = rowOf.get(original);
    for (const { initiative } of members) {
      const other = rowOf.get(initiative);
      if (first && other) add('near', first, other);
    }
  }
  return [...pairs.values()];
}

/** The rows, by their place in the store, that are to be looked at: all rows are passed once. */
async function candidates(
  store: Store,
): Promise<{ readonly exact: ReadonlySet<number>; readonly near: ReadonlySet<number> }> {
  const exact = new Set<number>();
  await store.stream(
    `SELECT UNNEST(ids) FROM (SELECT LIST(each.rowid) AS ids FROM ${ROWS} AND code IS NOT NULL
       GROUP BY code HAVING MIN(sender) <> MAX(sender))`,
    ([ids = []]) => {
      for (const id of ids) exact.add(Number(id));
    },
  );
  const blocks = new Blocks();
  const senders = new Map<unknown, number>();
  const [rows, bags] = [new Grown(Float64Array), new Grown(Int32Array)];
  const works = new Map<number, { readonly id: number; readonly sender: number }>();
  await store.stream(
    `SELECT each.rowid, sender, title, author, author_name FROM ${ROWS}`,
    ([ids = [], codes = [], titles = [], authors = [], names = []]) => {
      ids.forEach((place, row) => {
        const id = Number(place);
        const sender = senders.get(codes[row]) ?? senders.size;
        senders.set(codes[row], sender);
        const title = String(titles[row]);
        rows.push(id);
        bags.push(blocks.add(title, sender));
        const author = authorOf(authors[row], names[row]);
        if (author === null) return;
        const work = (matchHash(title) >>> 0) * 0x20_0000 + (matchHash(author) & 0x1f_ffff);
        const known = works.get(work);
        if (!known) works.set(work, { id, sender });
        else if (known.sender !== sender) exact.add(known.id).add(id);
      });
    },
  );
  works.clear();
  const alike = await blocks.alike(store);
  const near = new Set<number>();
  for (let at = 0; at < rows.length; at += 1) if (alike.has(bags.at(at))) near.add(rows.at(at));
  return { exact, near };
}

function authorOf(hash: unknown, name: unknown): string | null {
  if (hash !== null) return String(hash);
  return name === null || name === '' ? null : matchKey(String(name));
}

/** In an order that depends on what they are alone. */
async function rowsOf(store: Store, ids: ReadonlySet<number>): Promise<Row[]> {
  await store.fill('wanted', { id: 'BIGINT' }, singles(ids));
  const lines = await store.ask(`
    SELECT wanted.id, sender, key, unit, title, code, author, author_name, grassroots, CAST(registered AS VARCHAR) AS registered
    FROM wanted JOIN all_initiatives AS each ON each.rowid = wanted.id ORDER BY sender, key`);
  return lines.map((line) => ({
    ...(line as unknown as Row),
    id: Number(line.id),
    author: authorOf(line.author, line.author_name),
  }));
}

function* singles(ids: Iterable<number>): Iterable<readonly [bigint]> {
  for (const id of ids) yield [BigInt(id)];
}

function workOf({ title, author }: Row): string | null {
  return author === null ? null : `${matchKey(title)}|${author}`;
}

function nameOf({ sender, key }: PackageRow): string {
  return `${sender}/${key}`;
}

function told({ sender, key, unit, title, registered }: Row): PackageRow {
  return { sender, key, unit, title, registered };
}

function exactPairs(
  rows: readonly Row[],
  nameBy: (row: Row) => string | null,
  visit: (one: Row, other: Row) => void,
): void {
  const groups = groupBy(
    rows.filter((row) => nameBy(row) !== null),
    (row) => nameBy(row) ?? '',
  );
  for (const group of groups.values()) {
    const some = inTurns(group).slice(0, MOST_OF_ONE);
    some.forEach((one, index) => {
      for (const other of some.slice(index + 1)) visit(one, other);
    });
  }
}

/** One row of each sender, then the second of each: a sender of many rows does not crowd out the others. */
function inTurns(rows: readonly Row[]): Row[] {
  const turns = new Map<string, number>();
  return rows
    .map((row) => {
      const turn = turns.get(row.sender) ?? 0;
      turns.set(row.sender, turn + 1);
      return { row, turn };
    })
    .sort((one, other) => one.turn - other.turn)
    .map(({ row }) => row);
}

const rowOf = new WeakMap<Initiative, Row>();

const SAID = { value: 'x', typed: 'x', trouble: null };

/** As much of an initiative as is compared; what packages do not have is filled so that it tells nothing apart. */
function asInitiative(row: Row, index: number): Initiative {
  const initiative = {
    unit: row.unit,
    tab: row.sender,
    row: index,
    title: row.title,
    author: row.author ?? `${row.sender} ${row.key}`,
    grassroots: row.grassroots || '-x',
    portalCode: row.code ?? '',
    recognitionDocument: '',
    coauthors: { value: null, typed: '', trouble: null },
    kind: SAID,
    applied: SAID,
    recognised: { value: null, typed: '', trouble: null },
    registered: {
      value: row.registered === null ? null : { day: row.registered, moment: null },
      typed: row.registered ?? '',
      trouble: null,
    },
    states: [],
  } as unknown as Initiative;
  rowOf.set(initiative, row);
  return initiative;
}
