import { SetupError } from '../../workbook/setup-error.ts';
import { cleanText } from '../../workbook/text.ts';
import {
  LIST_KEYS,
  type ListHead,
  type ListKey,
  readInitiativeTable,
} from '../initiative/own-columns.ts';
import type { Candidate } from './candidates.ts';
import type { GuessedColumn } from './columns/guess.ts';
import { type InspectedTab, inspectTab, type ListPlace, withKeys } from './unit-tab.ts';

/** How a list is used: as one unit's, as that of several counted by a column, or taken apart into tabs. */
export const LIST_USES = ['unit', 'by-unit', 'split'] as const;

export type ListUse = (typeof LIST_USES)[number];

/** The head of a list as a person left it; positions from 0. */
export interface HeadChoice {
  readonly headRow: number;
  readonly firstRow: number;
  /** Columns that are not named are the office's own. */
  readonly columns: readonly {
    readonly column: number;
    /** As it stood on the page, so that a head that changed since is noticed. */
    readonly header: string;
    readonly key: ListKey;
  }[];
}

/** A list that a person agreed to, with its columns as agreed. */
export interface AgreedList {
  readonly tab: string;
  readonly use: ListUse;
  readonly inspected: InspectedTab;
  readonly own: ListHead;
  /** Without remembering it, the list would not be read as agreed. */
  readonly isToKeep: boolean;
}

/** Why a list cannot be used as somebody wants. */
export type ListTrouble =
  | { readonly code: 'head-moved'; readonly tab: string; readonly header: string }
  | { readonly code: 'no-title'; readonly tab: string }
  | { readonly code: 'no-unit-column'; readonly tab: string };

/** The head as it is proposed. */
export function headChoiceOf({ headRow, firstRow, heads }: InspectedTab): HeadChoice {
  const columns = heads.flatMap(({ column, header, key }) =>
    key === null ? [] : [{ column, header, key }],
  );
  return { headRow, firstRow, columns };
}

/** So far down a head or the first row of data may be said to stand. */
const DEEPEST_HEAD = 40;

const MOST_COLUMNS = 300;
const LONGEST_HEADER = 2000;

/** A head as a page sent it; `null` for anything else. */
export function readHeadChoice(input: unknown): HeadChoice | null {
  if (!isRecord(input)) return null;
  const { headRow, firstRow, columns } = input;
  if (!isPlace(headRow, DEEPEST_HEAD) || !isPlace(firstRow, 2 * DEEPEST_HEAD)) return null;
  if (firstRow <= headRow || !Array.isArray(columns) || columns.length > MOST_COLUMNS) return null;
  if (!columns.every(isColumnChoice)) return null;
  const isOnce = (pick: (each: HeadChoice['columns'][number]) => unknown): boolean =>
    new Set(columns.map(pick)).size === columns.length;
  if (!isOnce(({ key }) => key) || !isOnce(({ column }) => column)) return null;
  return {
    headRow,
    firstRow,
    columns: columns.map(({ column, header, key }) => ({ column, header, key })),
  };
}

/** A place in a tab as a page sent it; `null` for anything else. */
export function readPlaceChoice(input: unknown): (ListPlace & { readonly tab: string }) | null {
  if (!isRecord(input) || typeof input.tab !== 'string') return null;
  const { tab, headRow, firstRow } = input;
  if (!isPlace(headRow, DEEPEST_HEAD) || !isPlace(firstRow, 2 * DEEPEST_HEAD)) return null;
  return firstRow > headRow ? { tab, headRow, firstRow } : null;
}

function isColumnChoice(value: unknown): value is HeadChoice['columns'][number] {
  if (!isRecord(value)) return false;
  const { column, header, key } = value;
  const isKey = key === 'check' || LIST_KEYS.some((each) => each === key);
  const isHeader = typeof header === 'string' && header.length <= LONGEST_HEADER;
  return isKey && isHeader && isPlace(column, 20_000);
}

function isPlace(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A candidate as a person left it, looked at again in the tab as it is now. */
export function agreeOn(
  { tab, grid, inspected }: Candidate,
  use: ListUse | undefined,
  choice: HeadChoice | undefined,
): AgreedList | { readonly trouble: ListTrouble } {
  const seen = choice ? inspectTab(grid, choice) : inspected;
  const chosen = choice ?? headChoiceOf(inspected);
  const wanted = use ?? (inspected.units.length > 1 ? 'by-unit' : 'unit');
  for (const { column, header } of chosen.columns) {
    const head = seen?.heads.find((each) => each.column === column);
    if (!seen || !head || cleanText(head.header) !== cleanText(header))
      return { trouble: { code: 'head-moved', tab, header } };
  }
  const keys = new Map(chosen.columns.map(({ column, key }) => [column, key]));
  if (wanted === 'unit') for (const [column, key] of keys) if (key === 'unit') keys.delete(column);
  if (!seen || ![...keys.values()].includes('title')) return { trouble: { code: 'no-title', tab } };
  const agreed = withKeys(grid, seen, keys);
  if (wanted !== 'unit' && agreed.units.length === 0)
    return { trouble: { code: 'no-unit-column', tab } };
  const { heads, headRow, firstRow } = agreed;
  const own: ListHead = {
    headers: heads.map(({ header, nth, key }) => ({ header, nth, key })),
    skipped: firstRow - headRow - 1,
  };
  const isToKeep = !isReadSo(tab, grid, heads, firstRow);
  return { tab, use: wanted, inspected: agreed, own, isToKeep };
}

/** Whether the programme's own headers alone read it just so. */
function isReadSo(
  tab: string,
  grid: Candidate['grid'],
  heads: readonly GuessedColumn[],
  first: number,
): boolean {
  try {
    const { columns, firstRow } = readInitiativeTable(tab, grid, null);
    const found = Object.entries(columns);
    const wanted = heads.filter(({ key }) => key !== null);
    const isSame = wanted.every(({ key, column }) => key !== null && columns[key] === column);
    return isSame && found.length === wanted.length && firstRow === first;
  } catch (error) {
    if (error instanceof SetupError) return false;
    throw error;
  }
}
