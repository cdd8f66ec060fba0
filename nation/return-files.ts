import {
  RETURN_SCHEMA,
  type ReturnFile,
  type ReturnPair,
  returnSum,
} from '../src/packages/returned.ts';
import type { Pair } from './duplicates.ts';
import type { Line } from './store.ts';

/** What goes back: one file a sender that has a pair. */
export function returnFiles(pairs: readonly Pair[], packages: readonly Line[]): ReturnFile[] {
  const known = new Map(packages.map((line) => [String(line.sender), line]));
  const files = new Map<string, ReturnPair[]>();
  for (const { by, one, other } of pairs) {
    for (const [own, theirs] of [
      [one, other],
      [other, one],
    ] as const) {
      const list = files.get(own.sender) ?? [];
      files.set(own.sender, list);
      const name = String(known.get(theirs.sender)?.name ?? theirs.sender);
      list.push({
        key: own.key,
        by,
        from: { code: theirs.sender, name, key: theirs.key },
        unit: theirs.unit,
        title: theirs.title,
        registered: theirs.registered,
        isFirst: isFirst(own.registered, theirs.registered),
      });
    }
  }
  return [...files].map(([sender, list]) => ({
    schema: RETURN_SCHEMA,
    sender,
    asOf: String(known.get(sender)?.day ?? ''),
    sum: returnSum(list),
    pairs: list,
  }));
}

function isFirst(own: string | null, theirs: string | null): boolean | null {
  if (own === null || theirs === null || own === theirs) return null;
  return own < theirs;
}
