import { findNearDuplicates } from '../src/programme/duplicates/near/index.ts';
import { unwrap } from '../src/programme/duplicates/near/title.ts';
import type { Initiative } from '../src/programme/initiative/read.ts';
import { foldText, matchKey } from '../src/workbook/text.ts';
import type { Line, Store } from './store.ts';

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
  readonly code: string | null;
  readonly author: string | null;
  readonly grassroots: string;
}

/** More senders than these share a title or code seldom; all pairs of them would be told. */
const MOST_OF_ONE = 40;

/**
 * Rows of different senders that are one by their portal code or by title and author, and those whose titles
 * say the same although they are not typed the same: the engine finds titles that share their two rarest
 * words, and the comparison of the add-in judges them. Rows that say nothing of an author are compared by
 * title alone.
 */
export async function findPairs(store: Store): Promise<Pair[]> {
  const rows = (await store.ask(
    `SELECT sender, key, unit, title, code, author, grassroots, CAST(registered AS VARCHAR) AS registered
     FROM initiatives WHERE title <> '' AND COALESCE(rule, '') <> 'unfinished' ORDER BY sender, key`,
  )) as unknown as Row[];
  const pairs = new Map<string, Pair>();
  const add = (by: Pair['by'], one: Row, other: Row): void => {
    if (one.sender === other.sender) return;
    const [first, second] = [one, other].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
    const name = `${nameOf(first as Row)}\n${nameOf(second as Row)}`;
    if (!pairs.has(name))
      pairs.set(name, { by, one: told(first as Row), other: told(second as Row) });
  };
  exactPairs(
    rows,
    ({ code }) => code,
    (one, other) => add('portal-code', one, other),
  );
  exactPairs(
    rows,
    ({ title, author }) => (author === null ? null : `${matchKey(title)}|${author}`),
    (one, other) => add('title-and-author', one, other),
  );
  for (const { original, members } of findNearDuplicates(blocked(rows).map(asInitiative))) {
    const first = rowOf.get(original);
    for (const { initiative } of members) {
      const other = rowOf.get(initiative);
      if (first && other) add('near', first, other);
    }
  }
  return [...pairs.values()];
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
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = nameBy(row);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  for (const group of groups.values()) {
    const some = group.slice(0, MOST_OF_ONE);
    some.forEach((one, index) => {
      for (const other of some.slice(index + 1)) visit(one, other);
    });
  }
}

/** Those that share their two rarest words with a row of another sender. */
function blocked(rows: readonly Row[]): Row[] {
  const words = rows.map(({ title }) => wordsOf(title));
  const counts = new Map<string, number>();
  for (const each of words)
    for (const word of new Set(each)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const blocks = new Map<string, number[]>();
  words.forEach((own, index) => {
    const rare = [...new Set(own)].sort(
      (a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    // A slip of the fingers makes a word rare: also without it the title has to be found.
    for (const pair of [rare.slice(0, 2), rare.slice(1, 3), [rare[0] ?? '', rare[2] ?? '']]) {
      if (pair.length < 2) continue;
      const name = [...pair].sort().join(' ');
      const block = blocks.get(name);
      if (block) block.push(index);
      else blocks.set(name, [index]);
    }
  });
  const wanted = new Set<number>();
  for (const block of blocks.values()) {
    const senders = new Set(block.map((index) => rows[index]?.sender));
    if (senders.size > 1) for (const index of block) wanted.add(index);
  }
  return rows.filter((_, index) => wanted.has(index));
}

function wordsOf(title: string): string[] {
  const plain = foldText(unwrap(title)).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
  return plain.match(/[\p{L}\d]+/gu) ?? [];
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

/** What goes back to a sender: its rows, with those of others that they may repeat. */
export interface ReturnFile {
  readonly schema: 1;
  readonly sender: string;
  readonly asOf: string;
  readonly pairs: readonly {
    readonly key: string;
    readonly by: Pair['by'];
    readonly from: { readonly code: string; readonly name: string };
    readonly unit: string;
    readonly title: string;
    readonly registered: string | null;
    /** Whether this sender's row was registered first; `null` where nobody can tell. */
    readonly isFirst: boolean | null;
  }[];
}

/** One file a sender that has a pair. */
export function returnFiles(pairs: readonly Pair[], packages: readonly Line[]): ReturnFile[] {
  const known = new Map(packages.map((line) => [String(line.sender), line]));
  const files = new Map<string, ReturnFile['pairs'][number][]>();
  for (const { by, one, other } of pairs) {
    for (const [own, theirs] of [
      [one, other],
      [other, one],
    ] as const) {
      const list = files.get(own.sender) ?? [];
      files.set(own.sender, list);
      list.push({
        key: own.key,
        by,
        from: {
          code: theirs.sender,
          name: String(known.get(theirs.sender)?.name ?? theirs.sender),
        },
        unit: theirs.unit,
        title: theirs.title,
        registered: theirs.registered,
        isFirst: isFirst(own.registered, theirs.registered),
      });
    }
  }
  return [...files].map(([sender, list]) => ({
    schema: 1,
    sender,
    asOf: String(known.get(sender)?.day ?? ''),
    pairs: list,
  }));
}

function isFirst(own: string | null, theirs: string | null): boolean | null {
  if (own === null || theirs === null || own === theirs) return null;
  return own < theirs;
}
