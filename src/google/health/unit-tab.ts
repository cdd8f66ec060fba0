import { headersOf, missingToCount } from '../../programme/gaps.ts';
import { INITIATIVE_COLUMNS, type InitiativeKey } from '../../programme/initiative/columns.ts';
import { readInitiatives } from '../../programme/initiative/read.ts';
import type { Unit } from '../../programme/set-up/programme.ts';
import { cellName, cellPlace, cellText, type Grid } from '../../workbook/cell.ts';
import type { Head, HeadCell, LackingColumn } from '../../workbook/health.ts';
import type { Block } from '../../workbook/journal.ts';
import { SetupError, type SetupProblem } from '../../workbook/setup-error.ts';
import type { StoredValue } from '../../workbook/stored.ts';
import { readTable, type Table } from '../../workbook/table.ts';
import type { Memory, RememberedTab } from '../run/memory.ts';
import { blockOf, rangeOf } from '../sheet/ranges.ts';
import { readUnitTable } from '../sheet/unit-table.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { type FormulaCell, formulasIn } from './formulas.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type HalfApart = StoredValue<'unmerging'>[number];
type Places = RememberedTab['columns'];

/** What was found in the tab of a unit. */
interface UnitTabHealth {
  readonly tab: string;
  /** Why its head cannot be read; the rest is not looked at then. */
  readonly head: Head | null;
  /** Columns without which its rows do not count. */
  readonly lacking: readonly LackingColumn[];
  /** What gives the check column its header again; empty where nothing is amiss. */
  readonly headless: readonly HeadCell[];
  /** Merged blocks among its rows. */
  readonly merges: readonly Block[];
  /** Formulas in its check column. */
  readonly formulas: readonly FormulaCell[];
}

const NOTHING = { head: null, lacking: [], headless: [], merges: [], formulas: [] };

/** Looks at the tab of a unit; `null` where the unit has none. */
export function examineUnit(
  workbook: SheetWorkbook,
  memory: Memory,
  unit: Unit,
  halfApart: readonly HalfApart[],
): UnitTabHealth | null {
  const { tab } = unit;
  const sheet = tab === null ? null : workbook.sheet(tab);
  if (tab === null || !sheet) return null;
  const grid = workbook.readGrid(sheet);
  const before = (): Places => {
    const known = memory.tab(sheet.getSheetId());
    return known?.unit === unit.name ? known.columns : undefined;
  };
  try {
    const table = readUnitTable(workbook, tab, grid);
    const own = halfApart.filter((block) => block.tab === tab);
    return examineRows(sheet, unit, table, before, own);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    const { problem } = error;
    const mend = headMend(before() ?? {}, tab, grid, problem);
    return { ...NOTHING, tab, head: { tab, problem, mend } };
  }
}

function examineRows(
  sheet: Sheet,
  unit: Unit,
  table: Table<InitiativeKey>,
  before: () => Places,
  halfApart: readonly HalfApart[],
): UnitTabHealth {
  const { grid, firstRow, tab } = table;
  const rows = grid.length - firstRow;
  if (rows <= 0) return { ...NOTHING, tab };
  const block = { row: firstRow, column: 0, rows, columns: grid[0]?.length ?? 1 };
  const filled = new Set(readInitiatives(unit, table).map(({ row }) => row - 1));
  const merged = rangeOf(sheet, block).getMergedRanges().map(blockOf);
  const isOpen = ({ row, column, rows }: Block): boolean =>
    grid.slice(row, row + rows).some((cells) => cellText(cells[column]) === '') &&
    merged.every((each) => each.row !== row || each.column !== column);
  const left = halfApart.filter(isOpen).map(({ tab: _, ...each }) => each);
  const merges = [...merged, ...left].filter(({ row, rows }) =>
    Array.from({ length: rows }, (_, each) => row + each).some((each) => filled.has(each)),
  );
  const columns = examineColumns(table, filled.size, before() ?? {});
  const column = table.columns.check;
  const check = column === undefined ? null : { row: firstRow, column, rows, columns: 1 };
  const formulas = check ? formulasIn(sheet, grid, check) : [];
  return { tab, head: null, ...columns, merges, formulas };
}

/** Where the columns stood at the last run tells which header was typed over or wiped. */
function examineColumns(
  table: Table<InitiativeKey>,
  rows: number,
  before: NonNullable<Places>,
): Pick<UnitTabHealth, 'lacking' | 'headless'> {
  const { tab, grid, columns } = table;
  const known: readonly number[] = Object.values(columns);
  const mend = (keys: readonly InitiativeKey[]): HeadCell[] =>
    keys.flatMap((key) => {
      const column = before[key];
      if (column === undefined || known.includes(column)) return [];
      const cell = nameIn(grid, { row: table.headRow, column });
      return headersOf([key]).map((text) => ({ cell, text }));
    });
  const missing = rows > 0 ? missingToCount((key) => columns[key] !== undefined) : [];
  return {
    lacking: missing.map((keys) => ({ tab, headers: headersOf(keys), rows, mend: mend(keys) })),
    headless: columns.check === undefined && hasChecks(table, before.check) ? mend(['check']) : [],
  };
}

/** A column that was taken back stands empty: the next run makes it anew. */
function hasChecks({ grid, firstRow }: Table<InitiativeKey>, column = -1): boolean {
  return grid.slice(firstRow).some((cells) => cellText(cells[column]) !== '');
}

/** Where the columns stood at the last run tells which header was typed over, and which of two is the copy. */
function headMend(
  before: NonNullable<Places>,
  tab: string,
  grid: Grid,
  problem: SetupProblem,
): HeadCell[] {
  const keyOf = (header: string) =>
    INITIATIVE_COLUMNS.find((column) => column.header === header)?.key;
  if (problem.code === 'column-twice') {
    const places = problem.cells.map(cellPlace);
    const key = keyOf(problem.header);
    const kept = places.find(({ column }) => key && column === before[key]) ?? places[0];
    return places.flatMap((place) =>
      place === kept ? [] : [{ cell: nameIn(grid, place), text: `${problem.header} (2)` }],
    );
  }
  if (problem.code !== 'column-missing') return [];
  const known = Object.values(lenientColumns(tab, grid));
  const cells = problem.headers.flatMap((text) => {
    const key = keyOf(text);
    const column = key && before[key];
    if (column === undefined || known.includes(column)) return [];
    return [{ cell: nameIn(grid, { row: problem.row - 1, column }), text }];
  });
  return cells.length === problem.headers.length ? cells : [];
}

function lenientColumns(tab: string, grid: Grid): Partial<Record<InitiativeKey, number>> {
  const columns = INITIATIVE_COLUMNS.map((column) => ({ ...column, required: false }));
  return readTable(tab, grid, columns).columns;
}

/** The cell of a head of two rows in which the header stands: merged downwards, it is the upper one. */
function nameIn(grid: Grid, { row, column }: ReturnType<typeof cellPlace>): string {
  const isBelow = row > 0 && cellText(grid[row]?.[column]) === '';
  return cellName(isBelow ? row - 1 : row, column);
}
