import { cellPlace, cellText, type Grid } from '../../workbook/cell.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { readTable, type Table } from '../../workbook/table.ts';
import { cleanText, foldText } from '../../workbook/text.ts';
import { INITIATIVE_COLUMNS, type InitiativeKey } from '../initiative/columns.ts';
import { type TitleLine, titleLines } from './unit-name.ts';

/** A tab that may be a unit's, with what was recognised in it. */
export interface InspectedTab {
  /** The last row of the head, from 0. */
  readonly headRow: number;
  /** The columns understood, from left to right; positions from 0. */
  readonly columns: readonly {
    readonly key: InitiativeKey;
    readonly header: string;
    readonly typed: string;
    readonly column: number;
  }[];
  /** Headers of the required columns that were not found. */
  readonly missing: readonly string[];
  /** Headers that stand over two columns. */
  readonly doubled: readonly string[];
  /** Headers as typed that mean nothing to the programme. */
  readonly unknown: readonly string[];
  readonly titles: readonly TitleLine[];
}

const LENIENT = INITIATIVE_COLUMNS.map((column) => ({ ...column, required: false }));

/** So many of the required columns make a tab worth asking about. */
const ENOUGH = 3;

/** What is recognised in a tab; `null` when it does not look like a list of initiatives. */
export function inspectTab(name: string, grid: Grid): InspectedTab | null {
  const head = readHead(name, grid);
  if (!head) return null;
  const { table, doubled } = head;
  const required = INITIATIVE_COLUMNS.filter((column) => column.required);
  const missing = required.filter(({ key }) => table.columns[key] === undefined);
  const hasSubject = table.columns.title !== undefined || table.columns.author !== undefined;
  if (!hasSubject || required.length - missing.length < ENOUGH) return null;
  const headRow = table.firstRow - 1;
  const height = headHeight(table);
  const typedAt = (column: number): string => {
    const [above, below] = [headRow - 1, headRow].map((row) => textAt(table.grid, row, column));
    return below || (height === 2 && above) || '';
  };
  const columns = INITIATIVE_COLUMNS.flatMap(({ key, header }) => {
    const column = table.columns[key];
    return column === undefined ? [] : [{ key, header, column, typed: typedAt(column) }];
  }).sort((a, b) => a.column - b.column);
  const width = Math.max(...table.grid.slice(0, table.firstRow).map((row) => row.length));
  const unknown = Array.from({ length: width }, (_, column) => column)
    .filter((column) => columns.every((known) => known.column !== column))
    .map(typedAt)
    .filter((typed) => typed !== '');
  return {
    headRow,
    columns,
    missing: missing.map(({ header }) => header),
    doubled,
    unknown,
    titles: titleLines(grid, headRow - height + 1),
  };
}

/** A header such as “Đơn vị” beside those of initiatives: the list of several units together. */
export function severalUnitsHeader({ unknown }: InspectedTab): string | null {
  return unknown.find((typed) => SEVERAL.test(foldText(typed))) ?? null;
}

const SEVERAL = /^(?:tên )?(?:đơn vị|huyện|huyện, thành phố|lđlđ|công đoàn cấp trên)$/;

interface ReadHead {
  /** Its grid lacks the second of two columns with the same header. */
  readonly table: Table<InitiativeKey>;
  readonly doubled: readonly string[];
}

/** The head with whatever columns it has; of two columns with the same header the first. */
function readHead(name: string, grid: Grid, doubled: readonly string[] = []): ReadHead | null {
  try {
    return { table: readTable(name, grid, LENIENT), doubled };
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    const { problem } = error;
    if (problem.code !== 'column-twice') return null;
    const surplus = new Set(problem.cells.slice(1).map((cell) => cellPlace(cell).column));
    const rest = grid.map((row) => row.map((cell, column) => (surplus.has(column) ? null : cell)));
    return readHead(name, rest, [...doubled, problem.header]);
  }
}

/** Two rows when a column understood has its text in the upper one. */
function headHeight({ grid, columns, firstRow }: Table<InitiativeKey>): 1 | 2 {
  const positions: readonly number[] = Object.values(columns);
  return positions.some((column) => textAt(grid, firstRow - 1, column) === '') ? 2 : 1;
}

function textAt(grid: Grid, row: number, column: number): string {
  return cleanText(cellText(grid[row]?.[column]));
}
