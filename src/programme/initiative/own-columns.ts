import type { Grid } from '../../workbook/cell.ts';
import { type Column, optional } from '../../workbook/column.ts';
import type { StoredValue } from '../../workbook/stored.ts';
import { type OwnHead, readTable, type Table } from '../../workbook/table.ts';
import { INITIATIVE_COLUMNS, type InitiativeKey } from './columns.ts';

/** What a column of a list may be: of an initiative, or the unit it belongs to where several share the list. */
export type ListKey = InitiativeKey | 'unit';

/** What was agreed at set-up about the head of a list. */
export type ListHead = OwnHead<ListKey>;

/** Known by agreement only: under `Đơn vị` many lists keep their grassroots unions. */
const UNIT_COLUMN: Column<ListKey> = optional('unit', 'Đơn vị');

/**
 * Finds the columns of a list of initiatives: by the office's own headers where they were agreed, else by
 * those that the programme knows. A column that the list was taken in without is not asked for.
 *
 * @throws SetupError `no-header`, `column-missing`, `column-twice`
 */
export function readInitiativeTable(tab: string, grid: Grid, own: ListHead | null): Table<ListKey> {
  if (!own) return readTable<ListKey>(tab, grid, INITIATIVE_COLUMNS);
  const agreed = new Set(own.headers.map(({ key }) => key));
  const columns = INITIATIVE_COLUMNS.map(
    (column): Column<ListKey> => ({
      ...column,
      required: column.required && agreed.has(column.key),
    }),
  );
  return readTable(tab, grid, agreed.has('unit') ? [...columns, UNIT_COLUMN] : columns, own);
}

/** What is kept of a head, as this version understands it: a column of a key that is no more is the office's own. */
export function listHead(kept: StoredValue<'head'> | null | undefined): ListHead | null {
  if (!kept) return null;
  const headers = kept.headers.map(({ header, nth, key }) => ({
    header,
    nth,
    key: ALL_KEYS.find((each) => each === key) ?? null,
  }));
  return { headers, skipped: kept.skipped };
}

const ALL_KEYS: readonly ListKey[] = ['unit', ...INITIATIVE_COLUMNS.map(({ key }) => key)];

/** Whether a list is kept by several units together, each row naming its own. */
export function isShared(own: ListHead | null): boolean {
  return own?.headers.some(({ key }) => key === 'unit') ?? false;
}

/** Every key that a column of a list may be given, in the order in which they are offered. */
export const LIST_KEYS: readonly ListKey[] = [
  'unit',
  ...INITIATIVE_COLUMNS.filter(({ holds }) => holds !== 'ours').map(({ key }) => key),
];
