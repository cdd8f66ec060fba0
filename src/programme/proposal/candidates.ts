import { cellName, cellText, type Grid } from '../../workbook/cell.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import type { TabRole } from '../../workbook/tabs.ts';
import { foldText } from '../../workbook/text.ts';
import { headersOf, missingToCount } from '../gaps.ts';
import { type ListHead, readInitiativeTable } from '../initiative/own-columns.ts';
import { isGrassrootsName } from './columns/values.ts';
import type { ListedUnit } from './unit-list.ts';
import { namesIn, proposeName } from './unit-name.ts';
import { hasColumn, headerOf, type InspectedTab, inspectTab, tellingRows } from './unit-tab.ts';

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
  /** What was agreed about its head before. */
  readonly own: ListHead | null;
  /** Its rows went into tabs of their own: nothing more is asked about it. */
  readonly isSplit: boolean;
}

/** What a person should look at before agreeing to a tab. */
export type Doubt =
  | { readonly code: 'columns-missing'; readonly headers: readonly string[] }
  /** So many columns are to be looked at. */
  | { readonly code: 'columns-asked'; readonly headers: readonly string[] }
  | {
      readonly code: 'several-units';
      readonly header: string;
      readonly units: readonly string[];
    }
  | { readonly code: 'name-taken'; readonly name: string }
  | { readonly code: 'name-from-tab' }
  | { readonly code: 'name-unlike-tab'; readonly cell: string }
  /** One of these columns is needed for a row to count. */
  | { readonly code: 'nothing-counts'; readonly headers: readonly string[] };

/** A tab that looks like a unit's and is not in the unit list yet, or is and cannot be read. */
export interface Candidate {
  readonly tab: string;
  readonly grid: Grid;
  readonly inspected: InspectedTab;
  /** Rows below the head that may be initiatives; of a long tab all rows there are. */
  readonly rows: number;
  readonly name: string;
  /** Where the name was read; `null` for the tab's own name. */
  readonly nameCell: string | null;
  readonly doubts: readonly Doubt[];
  /** Whether the unit list names it. */
  readonly isListed: boolean;
  /** Proposed, or only shown. */
  readonly isIncluded: boolean;
}

/** The tabs that look like a unit's, of those that are nobody's yet or cannot be read as they are. */
export function findCandidates(
  tabs: readonly TabFacts[],
  listed: readonly ListedUnit[],
): Candidate[] {
  const seen = tabs.flatMap((fact) => {
    const owner = listed.find(({ tab }) => tab === fact.name) ?? null;
    if (fact.isSplit || (owner && canRead(fact))) return [];
    const inspected = inspectTab(fact.grid);
    return inspected ? [{ fact, inspected, owner }] : [];
  });
  const isWhole = ({ inspected }: { inspected: InspectedTab }): boolean =>
    inspected.missing.length === 0;
  // Beside whole lists a short one is likely somebody's extract, which would count twice.
  const mayBeShort = listed.length === 0 && !seen.some(isWhole);
  const common = commonNames(seen.map(({ inspected }) => inspected));
  const taken = new Set(listed.map(({ name }) => foldText(name)));
  return seen.map((each) => {
    const candidate = toCandidate(
      each.fact,
      each.inspected,
      each.owner,
      common,
      taken,
      mayBeShort || isWhole(each),
    );
    if (candidate.isIncluded) taken.add(foldText(candidate.name));
    return candidate;
  });
}

function canRead({ name, grid, own }: TabFacts): boolean {
  try {
    readInitiativeTable(name, grid, own);
    return true;
  } catch (error) {
    if (error instanceof SetupError) return false;
    throw error;
  }
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
  owner: ListedUnit | null,
  common: ReadonlySet<string>,
  taken: ReadonlySet<string>,
  mayInclude: boolean,
): Candidate {
  const { name, from, isSure } = proposeName(fact.name, inspected.titles, common);
  const isShared = inspected.units.length > 1;
  const nameCell = from && cellName(from.row, from.column);
  const isTaken = !owner && !isShared && taken.has(foldText(name));
  const naming: Doubt[] = [];
  if (isTaken) naming.push({ code: 'name-taken', name });
  else if (!isSure && !owner && !isShared)
    naming.push(
      nameCell === null ? { code: 'name-from-tab' } : { code: 'name-unlike-tab', cell: nameCell },
    );
  return {
    tab: fact.name,
    grid: fact.grid,
    inspected,
    rows: countRows(fact, inspected),
    name: owner?.name ?? name,
    nameCell: owner ? null : nameCell,
    doubts: [
      ...columnDoubts(inspected, owner?.name ?? name),
      ...naming,
      ...countingDoubts(inspected),
    ],
    isListed: owner !== null,
    isIncluded: hasColumn(inspected, 'title') && (owner !== null || (mayInclude && !isTaken)),
  };
}

function countRows({ grid, rows }: TabFacts, { firstRow, columns }: InspectedTab): number {
  if (rows > grid.length) return Math.max(0, rows - firstRow);
  const title = columns.find(({ key }) => key === 'title')?.column;
  if (title === undefined) return Math.max(0, rows - firstRow);
  return tellingRows(grid.slice(firstRow)).filter((cells) => cellText(cells[title]).trim() !== '')
    .length;
}

/** Of a grassroots union’s own list every row is of that union, whether a column says so or not. */
function columnDoubts(
  { missing: lacking, heads, columns, units }: InspectedTab,
  name: string,
): Doubt[] {
  const isOwn = units.length <= 1 && isGrassrootsName(name);
  const missing = lacking.filter((header) => !isOwn || header !== headerOf('grassroots'));
  const asked = heads.filter(({ doubt }) => doubt !== null).map(({ shown }) => shown);
  const unit = columns.find(({ key }) => key === 'unit');
  return [
    ...(missing.length > 0 ? [{ code: 'columns-missing', headers: missing } as const] : []),
    ...(unit && units.length > 1
      ? [{ code: 'several-units', header: unit.typed, units } as const]
      : []),
    ...(asked.length > 0 ? [{ code: 'columns-asked', headers: asked } as const] : []),
  ];
}

/** With these its rows would not count. */
function countingDoubts(inspected: InspectedTab): Doubt[] {
  return missingToCount((key) => hasColumn(inspected, key)).map((keys) => ({
    code: 'nothing-counts',
    headers: headersOf(keys),
  }));
}
