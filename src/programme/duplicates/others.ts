import * as z from 'zod/mini';
import { groupBy } from '../../workbook/group.ts';
import { type Finding, type Place, placeKey } from '../finding.ts';
import { isUnfinished } from '../initiative/missing.ts';
import { findDuplicates } from './exact.ts';
import type { Identity } from './identity.ts';
import type { NamedRows } from './review.ts';

/** What the check of one tab needs of the others, as they were when all were checked. */
export interface Others {
  /** Duplicates and likenesses, by the identity of the row that they are about. */
  readonly findings: readonly { readonly row: Identity; readonly finding: Shared }[];
  /** Rows that repeat another and are another work, as somebody decided. */
  readonly freed: readonly Identity[];
}

/** A finding about two rows. */
type Shared = Extract<Finding, { rule: 'duplicate' | 'near-duplicate' }>;

/**
 * What the other tabs say about the rows of each: who repeats whom between tabs, and what people decided.
 * That a row repeats another of its own tab is found without it.
 *
 * @param findings of all rows, after people's decisions
 */
export function othersOf(
  { initiatives, identities, exact }: NamedRows,
  findings: readonly Finding[],
): (tab: string) => Others {
  const shared = findings.filter(isShared);
  const told = new Set(shared.map(placeKey));
  const wanted = new Set([...told, ...exact.map(placeKey)]);
  const names = new Map<string, Identity>();
  initiatives.forEach((each, index) => {
    const place = placeKey(each);
    if (wanted.has(place)) names.set(place, identities.names[index] ?? '');
  });
  const nameOf = (place: Place): Identity => names.get(placeKey(place)) ?? '';
  const kept = groupBy(
    shared.filter((each) => !isFoundAlone(each)),
    ({ tab }) => tab,
  );
  const freed = groupBy(
    exact.filter((each) => !told.has(placeKey(each))),
    ({ tab }) => tab,
  );
  return (tab) => ({
    findings: (kept.get(tab) ?? []).map((finding) => ({ row: nameOf(finding), finding })),
    freed: (freed.get(tab) ?? []).map(nameOf),
  });
}

/** The findings of one tab that was judged alone, with what the other tabs say about its rows. */
export function withOthers(
  { initiatives, identities, findings }: NamedRows & { readonly findings: readonly Finding[] },
  { findings: kept, freed }: Others,
): Finding[] {
  const rows = new Map(initiatives.map((each, index) => [identities.names[index] ?? '', each]));
  const told = kept.flatMap(({ row, finding }): Shared[] => {
    const now = rows.get(row);
    return now && !isUnfinished(now) ? [{ ...finding, tab: now.tab, row: now.row }] : [];
  });
  // What repeats a row of another tab does not count, whatever people decided: nothing repeats it in turn.
  const passedOver = new Set(
    [...told.filter(isExact), ...freed.flatMap((name) => rows.get(name) ?? [])].map(placeKey),
  );
  const own = findings.filter((each) => !isShared(each));
  const measured = initiatives.filter((each) => !passedOver.has(placeKey(each)));
  return [...own, ...findDuplicates(measured, own), ...told];
}

function isShared(finding: Finding): finding is Shared {
  return finding.rule === 'duplicate' || finding.rule === 'near-duplicate';
}

/** The rule finds it, nobody decided it. */
function isExact({ facts }: Shared): boolean {
  return 'by' in facts && facts.by !== 'decision';
}

/** The rule finds it in the tab itself. */
function isFoundAlone(finding: Shared): boolean {
  return isExact(finding) && finding.facts.of.tab === finding.tab;
}

const place = { unit: z.string(), tab: z.string(), row: z.number() };

/** Of both kinds at once: what only a duplicate has may be missing. */
const schema = () =>
  z.object({
    findings: z.array(
      z.object({
        row: z.string(),
        finding: z.object({
          ...place,
          rule: z.enum(['duplicate', 'near-duplicate']),
          severity: z.enum(['error', 'warning']),
          column: z.enum(['portalCode', 'title']),
          facts: z.object({
            by: z.optional(z.enum(['portal-code', 'title-and-author', 'decision'])),
            of: z.object({ ...place, title: z.string() }),
            registered: z.optional(z.nullable(z.string())),
            counts: z.optional(z.boolean()),
          }),
        }),
      }),
    ),
    freed: z.array(z.string()),
  });

/** What was kept of the other tabs; `null` where it is too much to keep, or another version kept it otherwise. */
export function rememberedOthers(kept: unknown): Others | null {
  return (z.safeParse(schema(), kept).data as Others | undefined) ?? null;
}
