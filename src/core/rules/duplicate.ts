import type { Finding, FindingOf, RowName } from '../finding.ts';
import type { Initiative } from '../initiative.ts';
import type { RuleInfo } from '../rule.ts';
import { matchKey } from '../text.ts';
import { leadName } from './lead-author.ts';

/** The same initiative stands in two rows, in this or another tab. */
export const duplicate: RuleInfo<'duplicate'> = {
  id: 'duplicate',
  severity: 'error',
  source: { document: '002', section: '6', words: 'tránh sự trùng lặp sáng kiến' },
};

/**
 * Finds rows with the portal code, or the title and lead author, of a row that counts. Of such rows one
 * counts: a row without other errors before one with them, so that a faulty row cannot knock a sound
 * one out; then the earliest registration, a day without a time being its first instant; then the order
 * given. A row is measured against rows that count only: what resembles a duplicate is no duplicate of
 * it. Time and memory grow with the number of rows.
 */
export function findDuplicates(
  initiatives: readonly Initiative[],
  findings: readonly Finding[],
): Finding[] {
  const keys = initiatives.map(identityOf);
  const seen = new Map<string, number>();
  for (const { code, work } of keys) {
    if (code !== null) seen.set(code, (seen.get(code) ?? 0) + 1);
    if (work !== null) seen.set(work, (seen.get(work) ?? 0) + 1);
  }
  const isShared = (key: string | null) => key !== null && (seen.get(key) ?? 0) > 1;
  const candidates: Candidate[] = [];
  const faulty = faultyRows(findings);
  initiatives.forEach((initiative, order) => {
    const { code = null, work = null } = keys[order] ?? {};
    if (!isShared(code) && !isShared(work)) return;
    const isFaulty = faulty.get(initiative.tab)?.has(initiative.row) ?? false;
    candidates.push({ initiative, order, code, work, isFaulty });
  });
  return candidates
    .sort(byClaim)
    .flatMap(compareWithKept())
    .sort(byOrder)
    .map(({ finding }) => finding);
}

interface Candidate {
  readonly initiative: Initiative;
  readonly order: number;
  readonly code: string | null;
  readonly work: string | null;
  readonly isFaulty: boolean;
}

/** The better claim to count first. */
function byClaim(one: Candidate, other: Candidate): number {
  if (one.isFaulty !== other.isFaulty) return one.isFaulty ? 1 : -1;
  const [first, second] = [instantOf(one.initiative), instantOf(other.initiative)];
  if (first !== second) return first < second ? -1 : 1;
  return one.order - other.order;
}

/** A row that is not registered comes after all that are. */
function instantOf({ registered: { value } }: Initiative): string {
  return value === null ? '~' : (value.moment ?? value.day);
}

interface Found {
  readonly order: number;
  readonly finding: Finding;
}

function byOrder(one: Found, other: Found): number {
  return one.order - other.order;
}

function compareWithKept(): (candidate: Candidate) => Found[] {
  const kept = new Map<string, Initiative>();
  return ({ initiative, order, code, work }) => {
    const sameCode = code === null ? undefined : kept.get(code);
    const sameWork = work === null ? undefined : kept.get(work);
    const original = sameCode ?? sameWork;
    if (original) {
      const by = sameCode ? 'portal-code' : 'title-and-author';
      return [{ order, finding: findingOf(initiative, original, by) }];
    }
    if (code !== null) kept.set(code, initiative);
    if (work !== null) kept.set(work, initiative);
    return [];
  };
}

function findingOf(
  { unit, tab, row }: Initiative,
  original: Initiative,
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
    facts: { by, of: nameOf(original), registered },
  };
}

function nameOf({ unit, tab, row, title }: Initiative): RowName {
  return { unit, tab, row, title };
}

interface Identity {
  readonly code: string | null;
  readonly work: string | null;
}

function identityOf(initiative: Initiative): Identity {
  const title = matchKey(initiative.title);
  const author = matchKey(leadName(initiative));
  const code = initiative.portalCode.toUpperCase().replace(/\s/g, '');
  return {
    // "Chưa có", "-" and "0" are no codes.
    code: /[1-9]/.test(code) ? `code ${code}` : null,
    work: title === '' || author === '' ? null : `${title}\n${author}`,
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
