import { cellText, type Grid } from '../../workbook/cell.ts';
import { cleanText, foldText } from '../../workbook/text.ts';
import { INITIATIVE_COLUMNS, type InitiativeKey } from '../initiative/columns.ts';
import type { ListKey } from '../initiative/own-columns.ts';
import { isColumnNumbers } from '../initiative/rows.ts';
import { findHead, headAt, headColumns } from './columns/find-head.ts';
import { type GuessedColumn, guessColumns } from './columns/guess.ts';
import { readName } from './columns/names.ts';
import { type TitleLine, titleLines } from './unit-name.ts';

/** A tab that may be a unit's, with what was recognised in it. */
export interface InspectedTab {
  /** The last row of the head, from 0. */
  readonly headRow: number;
  /** Of data, from 0. */
  readonly firstRow: number;
  /** Every column with a head, from left to right. */
  readonly heads: readonly GuessedColumn[];
  /** The columns understood, from left to right; positions from 0. */
  readonly columns: readonly {
    readonly key: ListKey;
    readonly header: string;
    readonly typed: string;
    readonly column: number;
  }[];
  /** Headers of the required columns that were not found. */
  readonly missing: readonly string[];
  /** Headers as typed that mean nothing to the programme. */
  readonly unknown: readonly string[];
  readonly titles: readonly TitleLine[];
  /** The units that a column names, in their order; empty for the list of one unit. */
  readonly units: readonly string[];
}

/** Where a person says that the head ends and the data begin; positions from 0. */
export interface ListPlace {
  readonly headRow: number;
  readonly firstRow: number;
}

/** So many of the required columns make a tab worth asking about where its author or title is unsaid. */
const ENOUGH = 3;

/** So few filled cells are a heading or a sum where other rows have more. */
const FEW = 2;

/** Rows whose values are asked what their columns hold. */
const ROWS_ASKED = 60;

/** What is recognised in a tab; `null` when it does not look like a list of initiatives. */
export function inspectTab(grid: Grid, place: ListPlace | null = null): InspectedTab | null {
  const head = place ? headAt(grid, place.headRow) : findHead(grid);
  if (!head) return null;
  const firstRow = place?.firstRow ?? head.bottom + 1;
  const rows = tellingRows(grid.slice(firstRow, firstRow + ROWS_ASKED));
  const heads = guessColumns(headColumns(grid, head), rows);
  const titles = titleLines(grid, head.top);
  return place || looksLikeList(heads)
    ? describe(grid, { headRow: head.bottom, firstRow, heads, titles })
    : null;
}

/** Those with enough in them to be initiatives; headings of groups, sums and column numbers tell nothing. */
export function tellingRows(rows: Grid): Grid {
  const full = rows.filter(
    (cells) =>
      cells.filter((cell) => cellText(cell).trim() !== '').length > FEW && !isColumnNumbers(cells),
  );
  return full.length > 0 ? full : rows;
}

/** Whether a header of the list may be that of units: then every row is to be seen. */
export function mayNameUnits(grid: Grid): boolean {
  const head = findHead(grid);
  if (!head) return false;
  const columns = headColumns(grid, head);
  return columns.some(({ texts }) => readName(texts).some(({ key }) => key === 'unit'));
}

/** The same tab with other columns understood; what is not named is the office's own. */
export function withKeys(
  grid: Grid,
  inspected: InspectedTab,
  keys: ReadonlyMap<number, ListKey>,
): InspectedTab {
  const { headRow, firstRow, titles } = inspected;
  const heads = inspected.heads.map((head) => ({ ...head, key: keys.get(head.column) ?? null }));
  return describe(grid, { headRow, firstRow, heads, titles });
}

/** Title and author, or one of them among other columns that a list must have. */
function looksLikeList(heads: readonly GuessedColumn[]): boolean {
  const surely = new Set(heads.filter(({ doubt }) => doubt === null).map(({ key }) => key));
  const required = INITIATIVE_COLUMNS.filter((column) => column.required && surely.has(column.key));
  const [hasTitle, hasAuthor] = [surely.has('title'), surely.has('author')];
  return (hasTitle && hasAuthor) || ((hasTitle || hasAuthor) && required.length >= ENOUGH);
}

function describe(
  grid: Grid,
  seen: Pick<InspectedTab, 'headRow' | 'firstRow' | 'heads' | 'titles'>,
): InspectedTab {
  const { firstRow, heads } = seen;
  const found = new Set(heads.map(({ key }) => key));
  return {
    ...seen,
    columns: heads.flatMap(({ key, shown, column }) =>
      key === null ? [] : [{ key, header: headerOf(key), typed: shown, column }],
    ),
    missing: INITIATIVE_COLUMNS.filter(({ key, required }) => required && !found.has(key)).map(
      ({ header }) => header,
    ),
    unknown: heads.filter(({ key }) => key === null).map(({ shown }) => shown),
    units: unitsIn(grid, firstRow, heads.find(({ key }) => key === 'unit')?.column ?? null),
  };
}

/** The names in a column of units, each once. */
function unitsIn(grid: Grid, firstRow: number, column: number | null): string[] {
  if (column === null) return [];
  const names = new Map<string, string>();
  for (const cells of grid.slice(firstRow)) {
    const name = cleanText(cellText(cells[column]));
    const filled = cells.filter((cell) => cellText(cell) !== '').length;
    if (name !== '' && filled > 1 && /\p{L}/u.test(name) && !names.has(foldText(name)))
      names.set(foldText(name), name);
  }
  return [...names.values()];
}

const HEADERS = new Map<ListKey, string>([
  ...INITIATIVE_COLUMNS.map(({ key, header }) => [key, header] as const),
  ['unit', 'Đơn vị'],
]);

/** The programme's own header of a key. */
export function headerOf(key: ListKey): string {
  return HEADERS.get(key) ?? '';
}

/** Whether a tab has a column of this key. */
export function hasColumn({ columns }: InspectedTab, key: InitiativeKey): boolean {
  return columns.some((column) => column.key === key);
}
