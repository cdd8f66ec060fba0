import type { Row, Sheet, Workbook } from '../../src/xlsx/model.ts';

/** A row as it was; where the row changes, another copy takes its place. */
export interface RowCopy extends Omit<Row, 'touched' | 'source'> {
  readonly row: Row;
}

/** Of a tab, what stood there before a change; no list where it stayed. */
interface SheetChange {
  readonly sheet: Sheet;
  readonly facts: Facts | null;
  readonly widths: ReadonlyMap<number, number> | null;
  readonly hiddenColumns: ReadonlySet<number> | null;
  readonly order: readonly (Row | undefined)[] | null;
  readonly rows: readonly RowCopy[];
}

/** What was there before a change, and no more than that. */
export interface Change {
  readonly hostState: string;
  readonly sheets: readonly Sheet[];
  readonly changed: readonly SheetChange[];
}

interface SheetCopy {
  readonly facts: Facts;
  readonly widths: ReadonlyMap<number, number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly rows: readonly (RowCopy | undefined)[];
}

/**
 * The workbook as it was when somebody looked last. One comparison after each act tells what it changed,
 * which can then be shown, remembered and taken back, however much stands in the rows that it left alone.
 */
export class Mirror {
  readonly #workbook: Workbook;
  #sheets: ReadonlyMap<Sheet, SheetCopy> = new Map();
  #order: readonly Sheet[] = [];
  #hostState = '';

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
    this.refresh();
  }

  /** The copies of a tab's rows: a row that stayed has the copy that it had. */
  rowsOf(sheet: Sheet): readonly (RowCopy | undefined)[] {
    return this.#sheets.get(sheet)?.rows ?? [];
  }

  /** Looks again; answers what was there before, `null` where all is as it was. */
  refresh(): Change | null {
    const { sheets, hostState } = this.#workbook;
    const before = { hostState: this.#hostState, sheets: this.#order };
    const copies = new Map<Sheet, SheetCopy>();
    const changed: SheetChange[] = [];
    // Tabs that went may have been changed before.
    for (const sheet of new Set([...sheets, ...before.sheets])) {
      const old = this.#sheets.get(sheet);
      const copy = copyOf(sheet, old);
      copies.set(sheet, copy);
      if (old && copy !== old) changed.push(differenceOf(sheet, old, copy));
    }
    const isSame =
      changed.length === 0 && hostState === before.hostState && isSameList(sheets, before.sheets);
    this.#sheets = new Map(sheets.map((sheet) => [sheet, copies.get(sheet) as SheetCopy]));
    this.#order = [...sheets];
    this.#hostState = hostState;
    return isSame ? null : { ...before, changed };
  }

  /** Puts back what was there before a change. */
  takeBack({ hostState, sheets, changed }: Change): void {
    for (const each of changed) restore(each);
    this.#workbook.sheets.splice(0, this.#workbook.sheets.length, ...sheets);
    this.#workbook.hostState = hostState;
    this.refresh();
  }
}

// --- what is kept ----------------------------------------------------------------------------

type Facts = ReturnType<typeof factsOf>;

/** Lists are replaced when they change, never changed themselves, but for merges that are pushed. */
function factsOf(sheet: Sheet) {
  const { name, hidden, tabColor, maxRows, maxColumns, frozenRows, frozenColumns } = sheet;
  const { showGridlines, filter, validations, merges } = sheet;
  return {
    ...{ name, hidden, tabColor, maxRows, maxColumns, frozenRows, frozenColumns },
    ...{ showGridlines, filter, validations, merges: [...merges] },
  };
}

/** The old copy where nothing differs from it. */
function copyOf(sheet: Sheet, old: SheetCopy | undefined): SheetCopy {
  const rows = rowsOf(sheet, old?.rows ?? []);
  const facts = factsOf(sheet);
  const isSame =
    old &&
    rows === old.rows &&
    isSameFacts(facts, old.facts) &&
    isSameMap(old.widths, sheet.columnWidths) &&
    isSameSet(old.hiddenColumns, sheet.hiddenColumns);
  if (isSame) return old;
  const widths = new Map(sheet.columnWidths);
  return { facts, widths, hiddenColumns: new Set(sheet.hiddenColumns), rows };
}

function rowsOf(
  sheet: Sheet,
  old: readonly (RowCopy | undefined)[],
): readonly (RowCopy | undefined)[] {
  // By their rows only where rows moved.
  let byRow: Map<Row, RowCopy> | undefined;
  let isSame = sheet.rows.length === old.length;
  const rows = new Array<RowCopy | undefined>(sheet.rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const row = sheet.rows[index];
    let copy = old[index];
    if (copy?.row !== row) {
      isSame = false;
      byRow ??= new Map(old.flatMap((each) => (each ? [[each.row, each]] : [])));
      copy = row && byRow.get(row);
    }
    if (row && !(copy && isSameRow(copy, row))) {
      isSame = false;
      copy = copyOfRow(row);
    }
    rows[index] = copy;
  }
  return isSame ? old : rows;
}

function copyOfRow(row: Row): RowCopy {
  const { values, styles, formulas, notes, links, height, hidden } = row;
  return {
    row,
    values: values.slice(),
    styles: styles.slice(),
    formulas: copyOfMap(formulas),
    notes: copyOfMap(notes),
    links: copyOfMap(links),
    height,
    hidden,
  };
}

/** Most rows have none. */
const NOTHING = new Map<number, never>();

function copyOfMap<T>(map: Map<number, T>): Map<number, T> {
  return map.size === 0 ? NOTHING : new Map(map);
}

// --- what differs ----------------------------------------------------------------------------

function differenceOf(sheet: Sheet, old: SheetCopy, copy: SheetCopy): SheetChange {
  const kept = new Set(copy.rows);
  const isMoved =
    old.rows.length !== copy.rows.length ||
    old.rows.some((each, index) => each?.row !== copy.rows[index]?.row);
  return {
    sheet,
    facts: isSameFacts(old.facts, copy.facts) ? null : old.facts,
    widths: isSameMap(old.widths, copy.widths) ? null : old.widths,
    hiddenColumns: isSameSet(old.hiddenColumns, copy.hiddenColumns) ? null : old.hiddenColumns,
    order: isMoved ? old.rows.map((each) => each?.row) : null,
    // Rows that only went are as they were.
    rows: old.rows.filter((each) => isOther(each, kept)) as RowCopy[],
  };
}

function isOther(copy: RowCopy | undefined, kept: ReadonlySet<RowCopy | undefined>): boolean {
  return copy !== undefined && !kept.has(copy) && !isSameRow(copy, copy.row);
}

function isSameFacts(a: Facts, b: Facts): boolean {
  return (Object.keys(a) as (keyof Facts)[]).every((name) =>
    name === 'merges' ? isSameList(a.merges, b.merges) : a[name] === b[name],
  );
}

function isSameRow(copy: RowCopy, row: Row): boolean {
  return (
    copy.height === row.height &&
    copy.hidden === row.hidden &&
    isSameList(copy.values, row.values) &&
    isSameList(copy.styles, row.styles) &&
    isSameMap(copy.formulas, row.formulas) &&
    isSameMap(copy.notes, row.notes) &&
    isSameMap(copy.links, row.links)
  );
}

/** It is asked of every row of the workbook after each act. */
function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    if (a[index] !== b[index]) return false;
  }
  return true;
}

function isSameMap<T>(a: ReadonlyMap<number, T>, b: ReadonlyMap<number, T>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a.size === 0 ? [] : a) if (b.get(key) !== value) return false;
  return true;
}

function isSameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}

// --- what is put back ------------------------------------------------------------------------

function restore({ sheet, facts, widths, hiddenColumns, order, rows }: SheetChange): void {
  rows.forEach(restoreRow);
  if (order) sheet.rows.splice(0, sheet.rows.length, ...order);
  if (widths) refill(sheet.columnWidths, widths);
  if (hiddenColumns) {
    sheet.hiddenColumns.clear();
    for (const column of hiddenColumns) sheet.hiddenColumns.add(column);
  }
  if (facts) Object.assign(sheet, { ...facts, merges: [...facts.merges] });
}

/** Every cell of a row that was changed is written anew when the file is. */
function restoreRow({ row, ...copy }: RowCopy): void {
  const width = Math.max(row.values.length, row.styles.length, copy.values.length);
  for (let column = 0; column < width; column += 1) row.touched.add(column);
  row.values.splice(0, row.values.length, ...copy.values);
  row.styles.splice(0, row.styles.length, ...copy.styles);
  refill(row.formulas, copy.formulas);
  refill(row.notes, copy.notes);
  refill(row.links, copy.links);
  row.height = copy.height;
  row.hidden = copy.hidden;
}

function refill<T>(map: Map<number, T>, from: ReadonlyMap<number, T>): void {
  map.clear();
  for (const [key, value] of from) map.set(key, value);
}
