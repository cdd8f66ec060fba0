import { cellName, type Grid } from '../../workbook/cell.ts';
import type { TabRole } from '../../workbook/tabs.ts';
import { foldText } from '../../workbook/text.ts';
import { headersOf, missingToCount } from '../gaps.ts';
import type { InitiativeKey } from '../initiative/columns.ts';
import type { ListedUnit } from './unit-list.ts';
import { namesIn, proposeName } from './unit-name.ts';
import { type InspectedTab, inspectTab, severalUnitsHeader } from './unit-tab.ts';

/** A tab as set-up sees it. */
export interface TabFacts {
  readonly name: string;
  /** Set-up tabs whole, of units' tabs the first rows, nothing of tabs that the add-in writes. */
  readonly grid: Grid;
  /** Down to the last one with content. */
  readonly rows: number;
  /** By tag, or by the usual name. */
  readonly role: TabRole | null;
  readonly isTagged: boolean;
  /** The unit whose tag the tab bears. */
  readonly unit: string | null;
}

/** What a person should look at before agreeing to a tab. */
export type Doubt =
  | { readonly code: 'columns-missing'; readonly headers: readonly string[]; readonly row: number }
  | { readonly code: 'columns-twice'; readonly headers: readonly string[] }
  | { readonly code: 'several-units'; readonly header: string }
  | { readonly code: 'name-taken'; readonly name: string }
  | { readonly code: 'name-from-tab' }
  | { readonly code: 'name-unlike-tab'; readonly cell: string }
  /** One of these columns is needed for a row to count. */
  | { readonly code: 'nothing-counts'; readonly headers: readonly string[] };

/** A tab that looks like a unit's and is not in the unit list yet. */
export interface Candidate {
  readonly tab: string;
  readonly inspected: InspectedTab;
  /** Rows below the head. */
  readonly rows: number;
  readonly name: string;
  /** Where the name was read; `null` for the tab's own name. */
  readonly nameCell: string | null;
  readonly doubts: readonly Doubt[];
  /** Whether it can be used as it is: proposed, or only shown. */
  readonly isIncluded: boolean;
}

/** The tabs that look like a unit's, of those that are nobody's yet. */
export function findCandidates(
  tabs: readonly TabFacts[],
  listed: readonly ListedUnit[],
): Candidate[] {
  const seen = tabs.flatMap((fact) => {
    const inspected = inspectTab(fact.name, fact.grid);
    return inspected ? [{ fact, inspected }] : [];
  });
  const common = commonNames(seen.map(({ inspected }) => inspected));
  const taken = new Set(listed.map(({ name }) => foldText(name)));
  return seen.map(({ fact, inspected }) => {
    const candidate = toCandidate(fact, inspected, common, taken);
    if (candidate.isIncluded) taken.add(foldText(candidate.name));
    return candidate;
  });
}

/** What stands over more than one list names no unit. */
function commonNames(tabs: readonly InspectedTab[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { titles } of tabs) {
    for (const name of new Set(namesIn(titles))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}

function toCandidate(
  fact: TabFacts,
  inspected: InspectedTab,
  common: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): Candidate {
  const { name, from, isSure } = proposeName(fact.name, inspected.titles, common);
  const nameCell = from && cellName(from.row, from.column);
  const barring = barringDoubts(inspected);
  const doubts: Doubt[] = [...barring];
  const isTaken = taken.has(foldText(name));
  if (isTaken) doubts.push({ code: 'name-taken', name });
  else if (!isSure && nameCell === null) doubts.push({ code: 'name-from-tab' });
  else if (!isSure && nameCell !== null) doubts.push({ code: 'name-unlike-tab', cell: nameCell });
  return {
    tab: fact.name,
    inspected,
    rows: Math.max(0, fact.rows - inspected.headRow - 1),
    name,
    nameCell,
    doubts: [...doubts, ...countingDoubts(inspected)],
    isIncluded: barring.length === 0 && !isTaken,
  };
}

/** With these a tab could not be read, or would be read as what it is not. */
function barringDoubts(inspected: InspectedTab): Doubt[] {
  const { missing, doubled, headRow } = inspected;
  const several = severalUnitsHeader(inspected);
  return [
    ...(missing.length > 0
      ? [{ code: 'columns-missing', headers: missing, row: headRow + 1 } as const]
      : []),
    ...(doubled.length > 0 ? [{ code: 'columns-twice', headers: doubled } as const] : []),
    ...(several !== null ? [{ code: 'several-units', header: several } as const] : []),
  ];
}

/** With these its rows would not count. */
function countingDoubts({ columns }: InspectedTab): Doubt[] {
  const has = (key: InitiativeKey): boolean => columns.some((column) => column.key === key);
  return missingToCount(has).map((keys) => ({ code: 'nothing-counts', headers: headersOf(keys) }));
}
