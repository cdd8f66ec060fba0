import { type Cell, cellName, cellText, type Grid } from './cell.ts';
import type { Column } from './column.ts';
import { SetupError } from './setup-error.ts';
import { cleanText, foldText, remember } from './text.ts';

/** How far down a header row may stand, as promised to those who keep the workbooks. */
const HEADER_ROWS = 20;

/** A tab whose columns were found: rows of data from `firstRow` on, cells by column key. */
export interface Table<Key extends string> {
  readonly tab: string;
  readonly grid: Grid;
  /** Position from 0 of the last row of the head. */
  readonly headRow: number;
  /** Position from 0 of the first row of data: the one below the head, unless the office said otherwise. */
  readonly firstRow: number;
  /** Positions from 0 of the columns that the tab has. */
  readonly columns: Readonly<Partial<Record<Key, number>>>;
  /** The head of each column as it is typed. */
  readonly heads: Readonly<Partial<Record<Key, string>>>;
  /** Rows from 0 that are merged with one above, where that was asked. */
  readonly lowerRows?: readonly number[];
}

/** The cell of a column, or `null` where the tab lacks the column or the row ends before it. */
export function cellAt<Key extends string>(table: Table<Key>, row: number, key: Key): Cell {
  const column = table.columns[key];
  if (column === undefined) return null;
  return table.grid[row]?.[column] ?? null;
}

/** The clean text of a cell; `''` when empty. */
export function textAt<Key extends string>(table: Table<Key>, row: number, key: Key): string {
  return cleanText(cellText(cellAt(table, row, key)));
}

/** A header of the office's own in one tab, and what it stands for. */
interface OwnHeader<Key extends string> {
  /** As typed; of a column under a group both texts together. */
  readonly header: string;
  /** Which of several columns with this header, from 0. */
  readonly nth: number;
  /** `null` for a column that means nothing to the programme, whatever its header says elsewhere. */
  readonly key: Key | null;
}

/** What was agreed about the head of one tab. */
export interface OwnHead<Key extends string> {
  readonly headers: readonly OwnHeader<Key>[];
  /** Rows between the head and the first row of data. */
  readonly skipped: number;
}

interface Head<Key extends string> {
  readonly lastRow: number;
  readonly columns: Partial<Record<Key, number>>;
  readonly heads: Partial<Record<Key, string>>;
  readonly found: number;
  readonly doubled: readonly { readonly header: string; readonly at: readonly number[] }[];
}

/**
 * Finds the head of a tab, one row or two merged ones, in its first 20 rows: the place where most
 * columns are recognised. Extra columns and any order are fine.
 *
 * @param within so many rows are looked through instead; those below the first 20 only for want of a whole head
 * @param own headers that win over those of the columns; a column that one stands for has no other
 * @throws SetupError `no-header`, `column-missing`, `column-twice`
 */
export function readTable<Key extends string>(
  tab: string,
  grid: Grid,
  columns: readonly Column<Key>[],
  own: OwnHead<Key> | null = null,
  within = HEADER_ROWS,
): Table<Key> {
  const known = headerKeys(columns);
  const inUnit = [...known].flatMap(([key, { column }]) => (column.inUnit ? [key] : []));
  const keys = { known, inUnit, own: ownKeys(own?.headers ?? []) };
  let best: Head<Key> | null = null;
  const depth = Math.min(within, grid.length);
  const wanted = columns.filter((column) => column.required);
  const isWhole = (head: Head<Key> | null): boolean =>
    head !== null && wanted.every(({ key }) => head.columns[key] !== undefined);
  for (let row = 0; row < depth; row += 1) {
    if (row >= HEADER_ROWS && isWhole(best)) break;
    for (const height of [1, 2]) {
      if (row + height > depth) continue;
      const head = matchHead(grid, row, height, keys, columns);
      if (head.found > (best?.found ?? 0)) best = head;
    }
  }
  if (!best || best.found < Math.min(2, columns.length)) {
    throw new SetupError({
      code: 'no-header',
      tab,
      headers: wanted.map((column) => column.header),
    });
  }
  const headRow = best.lastRow;
  const twice = best.doubled[0];
  if (twice) {
    const cells = twice.at.map((column) => cellName(headRow, column));
    throw new SetupError({ code: 'column-twice', tab, header: twice.header, cells });
  }
  const missing = wanted.filter((column) => best.columns[column.key] === undefined);
  if (missing.length > 0) {
    throw new SetupError({
      code: 'column-missing',
      tab,
      headers: missing.map((column) => column.header),
      aliases: missing[0]?.aliases ?? [],
      row: headRow + 1,
    });
  }
  const { columns: found, heads } = best;
  const firstRow = headRow + 1 + (own?.skipped ?? 0);
  return { tab, grid, headRow, firstRow, columns: found, heads };
}

interface Keys<Key extends string> {
  readonly known: ReadonlyMap<string, HeaderKey<Key>>;
  /** Those of them that may name a unit of money behind them. */
  readonly inUnit: readonly string[];
  readonly own: ReadonlyMap<string, Key | null>;
}

function ownKeys<Key extends string>(headers: readonly OwnHeader<Key>[]): Map<string, Key | null> {
  return new Map(headers.map(({ header, nth, key }) => [`${headerKey(header)}|${nth}`, key]));
}

interface HeaderKey<Key extends string> {
  readonly column: Column<Key>;
  /** 0 for the header itself: it wins over an alias that another column of the tab happens to bear. */
  readonly rank: 0 | 1;
}

function headerKeys<Key extends string>(
  columns: readonly Column<Key>[],
): Map<string, HeaderKey<Key>> {
  const keys = new Map<string, HeaderKey<Key>>();
  for (const column of columns) {
    column.aliases.forEach((alias) => {
      const key = headerKey(alias);
      if (!keys.has(key)) keys.set(key, { column, rank: 1 });
    });
  }
  for (const column of columns) keys.set(headerKey(column.header), { column, rank: 0 });
  return keys;
}

/** Headers compare without line breaks, case, tone placement, and blanks around `/`, `,` and brackets. */
export const headerKey = remember((text) =>
  foldText(text)
    .replace(/\s*([/,()])\s*/g, '$1')
    .replace(/[,]/g, ' '),
);

function matchHead<Key extends string>(
  grid: Grid,
  row: number,
  height: number,
  keys: Keys<Key>,
  columns: readonly Column<Key>[],
): Head<Key> {
  /** Positions by header and by alias: what bears the header itself wins. */
  const places = new Map<Key, readonly [number[], number[]]>();
  const typed = new Map<number, string>();
  const owned = new Map<Key, number[]>();
  const seen = new Map<string, number>();
  headTexts(grid, row, height).forEach((candidates, position) => {
    const [whole] = candidates;
    if (whole === undefined) return;
    typed.set(position, whole);
    const nth = seen.get(headerKey(whole)) ?? 0;
    seen.set(headerKey(whole), nth + 1);
    const own = keys.own.get(`${headerKey(whole)}|${nth}`);
    if (own !== undefined) {
      if (own !== null) owned.set(own, [...(owned.get(own) ?? []), position]);
      return;
    }
    for (const text of candidates) {
      const match = keys.known.get(headerKey(text)) ?? matchInUnit(text, keys);
      if (!match) continue;
      typed.set(position, text);
      const place = places.get(match.column.key) ?? ([[], []] as const);
      place[match.rank].push(position);
      places.set(match.column.key, place);
      break;
    }
  });
  const lastRow = row + height - 1;
  const found: Partial<Record<Key, number>> = {};
  const heads: Partial<Record<Key, string>> = {};
  const doubled: { header: string; at: readonly number[] }[] = [];
  for (const column of columns) {
    const [own, others] = places.get(column.key) ?? [[], []];
    const at = owned.get(column.key) ?? chooseColumn(grid, lastRow, own, others);
    if (at.length > 0) found[column.key] = at[0];
    if (at.length > 0) heads[column.key] = typed.get(at[0] ?? -1) ?? '';
    if (at.length > 1) doubled.push({ header: column.header, at });
  }
  return { lastRow, columns: found, heads, found: Object.keys(found).length, doubled };
}

const UNIT =
  /^(.+?)\s*(?:[([]|,|-)\s*(?:(?:đvt|đơn vị(?: tính)?)\s*:?\s*)?(?:1\.000 ?)?(?:nghìn|ngàn|triệu|tr|tỷ|tỉ|tr\.?|n\.?)?\s*\.?(?:đồng|đ|vnđ|vnd)?(?:\s*\/\s*năm)?\s*[)\]]?$/;

/** "Giá trị làm lợi (triệu đồng)" is the column “Giá trị làm lợi”, counted in millions. */
function matchInUnit<Key extends string>(
  text: string,
  { known, inUnit }: Keys<Key>,
): HeaderKey<Key> | undefined {
  if (!inUnit.some((key) => headerKey(text).startsWith(key))) return undefined;
  const bare = UNIT.exec(foldText(text))?.[1];
  const match = bare === undefined ? undefined : known.get(headerKey(bare));
  return match?.column.inUnit ? match : undefined;
}

/** An empty column under the header itself gives way to the one filled column under an alias. */
function chooseColumn(
  grid: Grid,
  headRow: number,
  own: readonly number[],
  others: readonly number[],
): readonly number[] {
  const [only] = own;
  if (own.length === 0 || others.length === 0) return own.length > 0 ? own : others;
  const isFilled = (column: number): boolean =>
    grid.some((cells, row) => row > headRow && (cells[column] ?? null) !== null);
  if (own.length > 1 || only === undefined || isFilled(only)) return own;
  const filled = others.filter(isFilled);
  return filled.length === 1 ? filled : own;
}

/** What names each column of a head of one or two rows, the fullest text first. */
export function headTexts(grid: Grid, row: number, height: number): string[][] {
  return height === 1 ? singleHeaders(grid, row) : mergedHeaders(grid, row);
}

function singleHeaders(grid: Grid, row: number): string[][] {
  return (grid[row] ?? []).map((cell) => (cell === null ? [] : [cellText(cell)]));
}

/**
 * Two merged rows: a cell merged downwards has its text above and nothing below; a group has its text
 * above its first column, and each column may be named by the lower text alone or by both together.
 */
function mergedHeaders(grid: Grid, row: number): string[][] {
  const above = grid[row] ?? [];
  const below = grid[row + 1] ?? [];
  const width = Math.max(above.length, below.length);
  let group = '';
  const headers: string[][] = [];
  for (let column = 0; column < width; column += 1) {
    const top = cellText(above[column]);
    const bottom = cellText(below[column]);
    if (top !== '') group = top;
    if (bottom === '') headers.push(top === '' ? [] : [top]);
    else headers.push(group === '' ? [bottom] : [`${group} ${bottom}`, bottom]);
  }
  return headers;
}
