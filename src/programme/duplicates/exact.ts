import type { Day } from '../../workbook/moment.ts';
import { type Finding, type FindingOf, rowName } from '../finding.ts';
import { isUnfinished } from '../initiative/missing.ts';
import type { Initiative } from '../initiative/read.ts';
import type { RuleInfo } from '../rule.ts';
import { byClaim, portalCodeOf, workHash, workOf } from './claim.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    readonly duplicate: {
      /** `decision`: a person said so of two rows that are very like. */
      readonly by: 'portal-code' | 'title-and-author' | 'decision';
      readonly of: RowName;
      /** When the other row was registered; `null` when it is not. */
      readonly registered: Day | null;
      /** Whether the other row has no error of its own. */
      readonly counts: boolean;
    };
  }
}

/** The same initiative stands in two rows, in this or another tab. */
export const duplicate: RuleInfo<'duplicate'> = {
  id: 'duplicate',
  severity: 'error',
  source: { document: '002', section: '6', words: 'tránh sự trùng lặp sáng kiến' },
};

/**
 * Finds rows with the portal code, or the title and lead author, of a row that counts. Of such rows one
 * counts: a row without other errors before one with them, so that a faulty row cannot knock a sound
 * one out; then the earliest registration; then the order given. A row is measured against rows that
 * count only: what resembles a duplicate is no duplicate of it. Time and memory grow with the number of
 * rows.
 */
export function findDuplicates(
  initiatives: readonly Initiative[],
  findings: readonly Finding[],
): FindingOf<'duplicate'>[] {
  const codes = initiatives.map(portalCodeOf);
  const hashes = initiatives.map(workHash);
  const sharedCodes = repeated(codes);
  const sharedHashes = repeated(hashes);
  const candidates: Candidate[] = [];
  const faulty = faultyRows(findings);
  initiatives.forEach((initiative, order) => {
    const code = codes[order] ?? null;
    if (isUnfinished(initiative)) return;
    if (!sharedCodes.has(code) && !sharedHashes.has(hashes[order] ?? 0)) return;
    const isFaulty = faulty.get(initiative.tab)?.has(initiative.row) ?? false;
    candidates.push({ initiative, order, code, work: workOf(initiative), isFaulty });
  });
  return candidates
    .sort(soundFirst)
    .flatMap(compareWithKept())
    .sort(byOrder)
    .map(({ finding }) => finding);
}

/** What stands in a list more than once; an empty place counts for nothing. */
function repeated<Key>(keys: readonly Key[]): ReadonlySet<Key> {
  const seen = new Set<Key>();
  const twice = new Set<Key>();
  for (const key of keys) {
    if (key === null) continue;
    if (seen.has(key)) twice.add(key);
    else seen.add(key);
  }
  return twice;
}

/** A row that may be one of several: most rows are left out at the first glance. */
interface Candidate {
  readonly initiative: Initiative;
  readonly order: number;
  readonly code: string | null;
  readonly work: string | null;
  readonly isFaulty: boolean;
}

/** The better claim to count first; of equal ones, the one that is given first. */
function soundFirst(one: Candidate, other: Candidate): number {
  if (one.isFaulty !== other.isFaulty) return one.isFaulty ? 1 : -1;
  return byClaim(one.initiative, other.initiative);
}

interface Found {
  readonly order: number;
  readonly finding: FindingOf<'duplicate'>;
}

function byOrder(one: Found, other: Found): number {
  return one.order - other.order;
}

function compareWithKept(): (candidate: Candidate) => Found[] {
  const keptByCode = new Map<string, Candidate>();
  const keptByWork = new Map<string, Candidate>();
  return (candidate) => {
    const { initiative, order, code, work } = candidate;
    const sameCode = code === null ? undefined : keptByCode.get(code);
    const sameWork = work === null ? undefined : keptByWork.get(work);
    const original = sameCode ?? sameWork;
    if (original) {
      const by = sameCode ? 'portal-code' : 'title-and-author';
      return [{ order, finding: findingOf(initiative, original, by) }];
    }
    if (code !== null) keptByCode.set(code, candidate);
    if (work !== null) keptByWork.set(work, candidate);
    return [];
  };
}

function findingOf(
  { unit, tab, row }: Initiative,
  { initiative: original, isFaulty }: Candidate,
  by: 'portal-code' | 'title-and-author',
): FindingOf<'duplicate'> {
  const registered = original.registered.value?.day ?? null;
  return {
    rule: 'duplicate',
    severity: 'error',
    unit,
    tab,
    row,
    column: by === 'portal-code' ? 'portalCode' : 'title',
    facts: { by, of: rowName(original), registered, counts: !isFaulty },
  };
}

function faultyRows(findings: readonly Finding[]): ReadonlyMap<string, ReadonlySet<number>> {
  const faulty = new Map<string, Set<number>>();
  for (const { severity, tab, row } of findings) {
    if (severity !== 'error') continue;
    const rows = faulty.get(tab) ?? new Set();
    faulty.set(tab, rows.add(row));
  }
  return faulty;
}
