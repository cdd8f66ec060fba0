import type { Table } from '../workbook/table.ts';
import { findDuplicates } from './duplicates/exact.ts';
import { identify } from './duplicates/identity.ts';
import type { NamedRows } from './duplicates/review.ts';
import type { Finding } from './finding.ts';
import { findGaps, type Gap } from './gaps.ts';
import { INITIATIVE_COLUMNS, type InitiativeKey } from './initiative/columns.ts';
import type { ListKey } from './initiative/own-columns.ts';
import { type Initiative, readInitiatives } from './initiative/read.ts';
import { givenToUnits } from './initiative/shared-list.ts';
import { checkInitiative, ruleContext } from './rules/index.ts';
import type { Programme, Unit } from './set-up/programme.ts';

/** A unit's tab with its columns found. */
export interface UnitTab {
  /** Of a list of several units the first. */
  readonly unit: Unit;
  readonly table: Table<ListKey>;
  /** The units that share the list, which a column names; absent where it is one unit's. */
  readonly shared?: readonly Unit[];
}

/**
 * What the rules say of every row: the same on any day and whatever people decide. The review of
 * duplicates and the report of a day follow from it.
 */
export interface Verdict extends NamedRows {
  readonly programme: Programme;
  /** In the order of tabs and rows; those of exact duplicates last. */
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
}

/** Reads and checks every tab, once. */
export function judge(programme: Programme, tabs: readonly UnitTab[]): Verdict {
  const read = tabs.map(({ unit, table, shared }) => {
    const all = readInitiatives(unit, table);
    const { own, strange } = givenToUnits(all, table, shared ?? null);
    return { table, own, strange };
  });
  const initiatives = read.flatMap(({ own }) => own);
  const findings = checkAll(programme, initiatives);
  const exact = findDuplicates(initiatives, findings);
  for (const finding of exact) findings.push(finding);
  const rowsRead = read.map(({ table, own, strange }) => ({
    table,
    rows: own.length,
    strange,
    lacking: lackingIn(table),
  }));
  return {
    programme,
    initiatives,
    identities: identify(initiatives),
    findings,
    exact,
    gaps: findGaps(programme, rowsRead),
  };
}

function lackingIn({ columns }: Table<ListKey>): InitiativeKey[] {
  return INITIATIVE_COLUMNS.flatMap(({ key, required }) =>
    required && columns[key] === undefined ? [key] : [],
  );
}

function checkAll(programme: Programme, initiatives: readonly Initiative[]): Finding[] {
  const context = ruleContext(programme);
  const findings: Finding[] = [];
  for (const initiative of initiatives) {
    for (const finding of checkInitiative(initiative, context)) findings.push(finding);
  }
  return findings;
}
