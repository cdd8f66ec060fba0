import type { InitiativeKey } from '../../programme/initiative/columns.ts';
import { type ListHead, readInitiativeTable } from '../../programme/initiative/own-columns.ts';
import { cellText, type Grid } from '../../workbook/cell.ts';
import { sameKept } from '../../workbook/journal.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import type { StoredValue } from '../../workbook/stored.ts';
import type { Table } from '../../workbook/table.ts';
import { plainGrid, type SheetClock } from './clock.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where the columns of a tab stand, without its rows. */
export type RememberedTable = Readonly<StoredValue<'table'>>;

/** A head ends within so many rows. */
const HEAD_DEPTH = 22;

/** So many rows above the edited ones are read with them: they tell whether the columns stand where they stood. */
const WITNESSES = 5;

/** The edited rows of a unit's tab, each look at them one read. */
export class EditedRows {
  /** Of the edited rows the first, from 0, and the one behind the last. */
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  /** The first row that is read. */
  readonly first: number;
  private readonly sheet: Sheet;
  private readonly clock: SheetClock;

  constructor(sheet: Sheet, range: GoogleAppsScript.Spreadsheet.Range, size: RowSize) {
    this.sheet = sheet;
    this.clock = size.clock;
    this.width = size.width;
    this.top = range.getRow() - 1;
    this.bottom = range.getLastRow();
    this.first = this.top <= HEAD_DEPTH ? 0 : this.top - WITNESSES;
  }

  /** Whether the head is read with the rows. */
  get hasHead(): boolean {
    return this.first === 0;
  }

  /** The rows as they stand at this moment, each in its place; those above that are not read are empty. */
  read(): Grid {
    const range = this.sheet.getRange(this.first + 1, 1, this.bottom - this.first, this.width);
    return [...emptyRows(this.first), ...plainGrid(range.getValues(), this.clock)];
  }

  /** The same rows below the head, which is read for it. */
  withHead(rows: Grid): Grid {
    if (this.hasHead) return rows;
    const depth = Math.min(HEAD_DEPTH, this.first);
    const range = this.sheet.getRange(1, 1, depth, this.width);
    return [...plainGrid(range.getValues(), this.clock), ...rows.slice(depth)];
  }
}

interface RowSize {
  readonly clock: SheetClock;
  /** So many columns are read. */
  readonly width: number;
}

export function sameRows(one: Grid, other: Grid): boolean {
  return one.every((cells, row) =>
    cells.every((cell, column) => sameKept(cell, other[row]?.[column] ?? null)),
  );
}

/** A tab whose head is being edited has none for the moment. */
export function tableOf(
  name: string,
  grid: Grid,
  own: ListHead | null,
): Table<InitiativeKey> | null {
  try {
    return readInitiativeTable(name, grid, own);
  } catch (error) {
    if (error instanceof SetupError) return null;
    throw error;
  }
}

/** What is kept of a table, so that its rows can be read without its head. */
export function remembered({
  grid,
  headRow,
  firstRow,
  columns,
  heads,
}: Table<InitiativeKey>): RememberedTable {
  const width = Math.max(0, ...Object.values(columns)) + 1;
  const texts = (row: number): string[] => {
    const cells = (grid[row] ?? []).slice(0, width).map((cell) => cellText(cell));
    while (cells.at(-1) === '') cells.pop();
    return cells;
  };
  return { headRow, firstRow, columns, heads, head: [texts(headRow - 1), texts(headRow)] };
}

/** Rows as a table by what was kept of it. */
export function tableAgain(
  name: string,
  rows: Grid,
  { headRow, firstRow, columns, heads, head }: RememberedTable,
): Table<InitiativeKey> {
  const grid = rows.map((cells, row) => head[row - headRow + 1] ?? cells);
  return { tab: name, grid, headRow, firstRow, columns, heads };
}

function emptyRows(count: number): Grid {
  return new Array<Grid[number]>(count).fill([]);
}
