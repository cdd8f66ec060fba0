import { type Cell, cellText } from '../../workbook/cell.ts';
import { type Table, textAt } from '../../workbook/table.ts';
import { PARSERS, type Parsed, type ParsedOf } from '../holds.ts';
import { moneyUnit, parseAmount } from '../parse/amount.ts';
import { type ProgramState, programState } from '../parse/program-state.ts';
import { parseContributions } from '../parse/share.ts';
import type { Unit } from '../set-up/programme.ts';
import { type HeldBy, type InitiativeKey, type KeyHolding, READ_COLUMNS } from './columns.ts';
import { type ContentColumn, contentColumns, rowKinds } from './rows.ts';

type ReadKey = KeyHolding<Parsed>;

/** What a column makes of a cell; a declaration is `null` where the tab does not ask for it. */
type Field<Key extends ReadKey> =
  | ParsedOf<HeldBy<Key>>
  | (HeldBy<Key> extends 'yes-no' ? null : never);

type Fields = { readonly [Key in ReadKey]: Field<Key> };

/**
 * One row of a unit's tab, a field for each column that is read: texts cleaned, everything else as typed
 * beside what was understood.
 */
export interface Initiative extends Fields {
  readonly unit: string;
  readonly tab: string;
  /** As the user sees it, from 1. */
  readonly row: number;
  /** Cells in which a program's state stands; they are read as if they were empty. */
  readonly states: readonly ProgramCell[];
}

/** A cell that a program filled with its own state instead of a value. */
interface ProgramCell {
  readonly column: ReadKey;
  readonly typed: string;
  readonly state: ProgramState;
}

/** What a unit's tab holds. */
interface TabRows {
  readonly initiatives: readonly Initiative[];
  /** Rows that are no initiatives though something is written in them: headings, totals, signatures. */
  readonly layout: number;
  /** Rows in which only choices stand that were made beforehand. */
  readonly prefilled: number;
}

/** The initiatives of a unit's tab; rows that are none are passed over, and nothing ends the table. */
export function readInitiatives(unit: Unit, table: Table<InitiativeKey>): readonly Initiative[] {
  return readRows(unit, table).initiatives;
}

/**
 * All rows of a unit's tab, from one of them on. What stands in the lower rows of merged cells belongs
 * to the initiative above.
 */
export function readRows(
  unit: Unit,
  table: Table<InitiativeKey>,
  from: number = table.firstRow,
): TabRows {
  const content = contentColumns(table);
  const readers = content.map((column) => ({ ...column, parse: readerOf(column, table) }));
  const kindOf = rowKinds(table, content);
  const blank = blankInitiative(unit, table);
  const initiatives: Initiative[] = [];
  let layout = 0;
  let prefilled = 0;
  for (let row = from; row < table.grid.length; row += 1) {
    const cells = table.grid[row] ?? [];
    const kind = kindOf(row);
    if (kind === 'initiative') initiatives.push(readInitiative(blank, readers, cells, row));
    else if (kind === 'lower') addAuthors(initiatives, table, row);
    if (kind === 'layout' || kind === 'lower') layout += 1;
    else if (kind === 'prefilled') prefilled += 1;
  }
  return { initiatives, layout, prefilled };
}

/** Further authors stand in the lower rows of an initiative whose other cells are merged. */
function addAuthors(initiatives: Initiative[], table: Table<InitiativeKey>, row: number): void {
  const above = initiatives.pop();
  if (!above) return;
  const names = [
    above.coauthors.typed,
    textAt(table, row, 'author'),
    textAt(table, row, 'coauthors'),
  ];
  const list = names.filter((name) => name !== '').join('; ');
  initiatives.push({ ...above, coauthors: parseContributions(list === '' ? null : list) });
}

/** An amount in a column that names its unit is read in that unit. */
function readerOf({ key, holds }: ContentColumn, { heads }: Table<InitiativeKey>) {
  if (holds !== 'amount') return PARSERS[holds];
  const unit = moneyUnit(heads[key] ?? '');
  return (cell: Cell) => parseAmount(cell, unit);
}

const NO_STATES: readonly ProgramCell[] = [];

/** A row of which nothing is filled; made in one go, so that its copies are quick to make and to read. */
function blankInitiative(unit: Unit, { tab, columns }: Table<InitiativeKey>): Initiative {
  const fields = READ_COLUMNS.map(({ key, holds }) => {
    const isUnasked = holds === 'yes-no' && columns[key] === undefined;
    return [key, isUnasked ? null : PARSERS[holds](null)] as const;
  });
  // Every field is there; the compiler does not follow this through the list.
  const blank = Object.fromEntries(fields) as unknown as Fields;
  return { unit: unit.name, tab, row: 0, states: NO_STATES, ...blank };
}

interface Reader extends ContentColumn {
  readonly parse: (cell: Cell) => unknown;
}

/** Where no level is below the units, a row that says no more is of the unit itself. */
export function atUnit(initiative: Initiative): Initiative {
  return initiative.grassroots === '' ? { ...initiative, grassroots: initiative.unit } : initiative;
}

function readInitiative(
  blank: Initiative,
  readers: readonly Reader[],
  cells: readonly Cell[],
  row: number,
): Initiative {
  const initiative: Initiative = { ...blank, row: row + 1 };
  const fields: Record<string, unknown> = initiative as unknown as Record<string, unknown>;
  const states: ProgramCell[] = [];
  for (const { key, at, parse } of readers) {
    const cell = cells[at] ?? null;
    const state = programState(cell);
    fields[key] = parse(state === null ? cell : null);
    if (state !== null) states.push({ column: key, typed: cellText(cell), state });
  }
  if (states.length > 0) fields.states = states;
  return initiative;
}
