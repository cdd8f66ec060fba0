import type { Table } from '../workbook/table.ts';
import { findDuplicates } from './duplicates/exact.ts';
import { type Identities, identify } from './duplicates/identity.ts';
import type { NamedRows } from './duplicates/review.ts';
import type { Finding } from './finding.ts';
import { findGaps, type Gap } from './gaps.ts';
import { INITIATIVE_COLUMNS, type InitiativeKey } from './initiative/columns.ts';
import type { ListKey } from './initiative/own-columns.ts';
import { atUnit, type Initiative, readRows } from './initiative/read.ts';
import { givenToUnits } from './initiative/shared-list.ts';
import { sum } from './progress/progress.ts';
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
  readonly passedOver: PassedOver;
}

/** Rows that are no initiatives: what is written in them, and choices made beforehand. */
export interface PassedOver {
  readonly layout: number;
  readonly prefilled: number;
}

/** Reads and checks every tab, once. */
export function judge(programme: Programme, tabs: readonly UnitTab[]): Verdict {
  const hasBelow = programme.settings.below !== '';
  const read = tabs.map(({ unit, table, shared }) => {
    const { initiatives: all, layout, prefilled } = readRows(unit, table);
    const { own, strange } = givenToUnits(all, table, shared ?? null);
    const initiatives = hasBelow ? own : own.map(atUnit);
    const lacking = lackingIn(table).filter((key) => hasBelow || key !== 'grassroots');
    return { table, initiatives, strange, lacking, layout, prefilled };
  });
  const initiatives = read.flatMap((tab) => tab.initiatives);
  const findings = checkAll(programme, initiatives);
  const exact = findDuplicates(initiatives, findings);
  for (const finding of exact) findings.push(finding);
  let identities: Identities | null = null;
  return {
    programme,
    initiatives,
    // Worked out when a list or a decision first asks for them: many reports need none.
    get identities() {
      identities ??= identify(initiatives);
      return identities;
    },
    findings,
    exact,
    gaps: findGaps(programme, read),
    passedOver: {
      layout: sum(read.map(({ layout }) => layout)),
      prefilled: sum(read.map(({ prefilled }) => prefilled)),
    },
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
