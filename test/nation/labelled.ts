import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPairs } from '../../nation/duplicates.ts';
import { packed } from '../../nation/generate.ts';
import { openPackage } from '../../nation/package-file.ts';
import { Store } from '../../nation/store.ts';
import type { InitiativeLine } from '../../src/packages/lines.ts';
import { HELD_OUT } from '../programme/duplicates/near/held-out.ts';
import { labelledSet } from '../programme/duplicates/near/labelled-set.ts';

/** Titles and which work each is. */
export interface Labelled {
  readonly titles: readonly string[];
  readonly works: readonly number[];
}

/** The pairs written by hand that the comparison of one workbook is measured by. */
export function heldOut(): Labelled {
  return {
    titles: HELD_OUT.flatMap(([, one, other]) => [one, other]),
    works: HELD_OUT.flatMap(([label], pair) => [2 * pair, 2 * pair + (label === '=' ? 0 : 1)]),
  };
}

/** Those made from templates and damaged. */
export function damaged(works: number): Labelled {
  const set = labelledSet(20_221_110, works);
  return { titles: set.map(({ title }) => title), works: set.map(({ work }) => work) };
}

/**
 * How what is found between two senders stands against what is known: every title of a work is another
 * sender's than the one before it.
 */
export async function betweenTwo({ titles, works }: Labelled) {
  const places = new Map<number, number>();
  const senderOf = works.map((work) => {
    const place = places.get(work) ?? 0;
    places.set(work, place + 1);
    return place % 2;
  });
  const folder = mkdtempSync(join(tmpdir(), 'nhan-'));
  const store = await Store.open(join(folder, 'x.duckdb'));
  try {
    for (const [sender, code] of ['A', 'B'].entries()) {
      const initiatives = titles.flatMap((title, at) =>
        senderOf[at] === sender ? [lineOf(title, at)] : [],
      );
      const bytes = packed(code, `LĐLĐ ${code}`, '2022-11-10', {
        units: [unitOf(initiatives.length)],
        initiatives,
        findings: [],
      });
      await store.load(openPackage(bytes, code), `${code}.zip`);
    }
    const pairs = await findPairs(store);
    const found = pairs.map(({ one, other }) => [Number(one.key), Number(other.key)] as const);
    const right = found.filter(([one, other]) => works[one] === works[other]);
    const twice = new Set(works.filter((work) => (places.get(work) ?? 0) > 1));
    const met = new Set(right.map(([one]) => works[one]));
    return {
      found: found.length,
      precision: found.length === 0 ? 1 : right.length / found.length,
      recall: met.size / twice.size,
    };
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function lineOf(title: string, at: number): InitiativeLine {
  return {
    key: String(at),
    unit: 'Bản Mây',
    grassroots: `CĐCS số ${at}`,
    title,
    code: null,
    author: `tác giả ${at}`,
    kind: 'technical',
    participant: 'member',
    recognised: '2022-03-01',
    applied: '2022-02-01',
    registered: '2022-04-01',
    phase: 1,
    counts: true,
    rule: null,
    benefit: null,
    outstanding: false,
  };
}

function unitOf(results: number) {
  return {
    name: 'Bản Mây',
    cluster: '',
    targets: [10, 5],
    results: [results, 0],
    source: 'rows',
    status: 'behind',
    listed: null,
    covered: null,
  } as const;
}
