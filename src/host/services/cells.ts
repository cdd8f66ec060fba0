import type { Area, CellValue, Sheet } from '../../xlsx/model.ts';
import { eachCell, overlaps, zipCells } from './area.ts';
import { localeOf } from './locale.ts';
import { lookAt } from './look.ts';
import { displayText, isDateFormat } from './number-format.ts';
import { Exception, host, notImplemented, RealDate } from './runtime.ts';
import { isTakenBy, strictRules } from './strict-rules.ts';
import { parseTyped } from './typed.ts';
import { DAY, instantOf, serialOf, wallOf, zoneOf } from './zone.ts';

/** What `getValues` hands out for a cell. */
export type ScriptValue = string | number | boolean | Date;

const MAX_CHARACTERS = 50_000;

// --- reading ---------------------------------------------------------------------------------

/** The values of an area: numbers in a date format become Dates of the spreadsheet's zone, nothing is `''` (documented). */
export function readValues(tab: Sheet, area: Area): ScriptValue[][] {
  const zone = zoneOf(host().state.timeZone);
  const isDate = dateStyles();
  const width = area.right - area.left + 1;
  const result: ScriptValue[][] = [];
  for (let rowNumber = area.top; rowNumber <= area.bottom; rowNumber++) {
    const line: ScriptValue[] = new Array(width);
    const row = tab.row(rowNumber);
    const values = row?.values ?? [];
    for (let offset = 0; offset < width; offset++) {
      const column = area.left + offset;
      const value = values[column];
      if (value === null || value === undefined) line[offset] = '';
      else if (typeof value === 'number' && isDate(row?.styles[column] ?? 0)) {
        line[offset] = new RealDate(instantOf(value, zone));
      } else line[offset] = value;
    }
    result.push(line);
  }
  return result;
}

function dateStyles(): (style: number) => boolean {
  const { styles } = host().workbook;
  const known: (boolean | undefined)[] = [];
  return (style) => {
    let answer = known[style];
    if (answer === undefined) {
      answer = isDateFormat(styles.look(style).numberFormat);
      known[style] = answer;
    }
    return answer;
  };
}

/** The text a cell shows. */
export function readDisplay(tab: Sheet, row: number, column: number): string {
  const locale = localeOf(host().state.locale);
  return displayText(tab.value(row, column), lookAt(tab, row, column).numberFormat, locale);
}

/** The formula with its `=`, or `''`. */
export function readFormula(tab: Sheet, row: number, column: number): string {
  const formula = tab.row(row)?.formulas.get(column);
  if (formula === undefined) return '';
  return formula.startsWith('=') ? formula : `=${formula}`;
}

// --- writing ---------------------------------------------------------------------------------

/** Writes a grid as `setValues` does: what does not fit a cell throws before anything is written. */
export function writeValues(
  tab: Sheet,
  area: Area,
  grid: readonly (readonly unknown[])[],
  method: string,
): void {
  for (const values of grid) {
    for (const value of values) checkValue(value, method);
  }
  const { write, isTaken } = writer(tab, area);
  const isAllTaken = grid.every((values, row) =>
    values.every((value, column) => isTaken(area.top + row, area.left + column, value)),
  );
  if (isAllTaken) zipShown(tab, area, grid, write);
}

/** Writes the same value into every cell of an area. */
export function writeValue(tab: Sheet, area: Area, value: unknown, method: string): void {
  checkValue(value, method);
  const { write, isTaken } = writer(tab, area);
  let isAllTaken = true;
  eachShown(tab, area, (row, column) => {
    isAllTaken &&= isTaken(row, column, value);
  });
  if (isAllTaken) eachShown(tab, area, (row, column) => write(row, column, value));
}

function checkValue(value: unknown, method: string): void {
  if (typeof value === 'string') checkLength(value);
  else if (typeof value === 'object' && value !== null && !(value instanceof RealDate)) {
    throw notImplemented(`${method} with an object in a cell`);
  } else if (
    typeof value === 'function' ||
    typeof value === 'symbol' ||
    typeof value === 'bigint'
  ) {
    throw notImplemented(`${method} with a ${typeof value} in a cell`);
  }
}

export function checkLength(text: string): void {
  if (text.length > MAX_CHARACTERS) {
    throw new Exception(
      `Your input contains more than the maximum of ${MAX_CHARACTERS} characters in a single cell.`,
    );
  }
}

/** Only the top-left cell of a merge holds a value; what is written to the others is lost (inferred). */
function hiddenByMerge(tab: Sheet, area: Area): (row: number, column: number) => boolean {
  const merges = tab.merges.filter((merge) => overlaps(merge, area));
  if (merges.length === 0 || host().doubts.underMerge === 'kept') return () => false;
  return (row, column) =>
    merges.some(
      (merge) =>
        row >= merge.top &&
        row <= merge.bottom &&
        column >= merge.left &&
        column <= merge.right &&
        (row !== merge.top || column !== merge.left),
    );
}

/** Visits the cells that no merge hides. */
export function eachShown(
  tab: Sheet,
  area: Area,
  visit: (row: number, column: number) => void,
): void {
  const isHidden = hiddenByMerge(tab, area);
  eachCell(area, (row, column) => {
    if (!isHidden(row, column)) visit(row, column);
  });
}

/** Visits the cells that no merge hides with their values from a grid. */
export function zipShown<T>(
  tab: Sheet,
  area: Area,
  grid: readonly (readonly T[])[],
  visit: (row: number, column: number, value: T) => void,
): void {
  const isHidden = hiddenByMerge(tab, area);
  zipCells(area, grid, (row, column, value) => {
    if (!isHidden(row, column)) visit(row, column, value);
  });
}

/** What writes values into cells of an area, and whether the rule of a cell takes one. */
function writer(
  tab: Sheet,
  area: Area,
): {
  readonly write: (row: number, column: number, value: unknown) => void;
  readonly isTaken: (row: number, column: number, value: unknown) => boolean;
} {
  const { state, workbook, now, doubts } = host();
  const keepsApostrophe = doubts.apostropheInText === 'kept';
  const { styles } = workbook;
  const locale = localeOf(state.locale);
  const zone = zoneOf(state.timeZone);
  const year = new RealDate(zone.toWall(now())).getUTCFullYear();
  const format = (row: number, column: number): string =>
    styles.look(tab.style(row, column)).numberFormat;
  const ensureFormat = (row: number, column: number, wanted: string): void => {
    if (!/^general$/i.test(format(row, column))) return;
    tab.setStyle(row, column, styles.changed(tab.style(row, column), { numberFormat: wanted }));
  };
  const typedIn = (row: number, column: number, text: string) => {
    const isText = text !== '' && format(row, column) === '@';
    return parseTyped(text, locale, isText, year, keepsApostrophe);
  };
  const rules = strictRules(tab, area);
  const isTaken = (row: number, column: number, value: unknown): boolean => {
    if (rules.length === 0 || value === null || value === undefined || value === '') return true;
    const typed = typeof value === 'string' ? typedIn(row, column, value) : null;
    if (typed?.formula) return true;
    const kept = typed ? typed.value : value instanceof RealDate ? 1 : (value as CellValue);
    return isTakenBy(rules, row, column, kept);
  };
  const write = (row: number, column: number, value: unknown): void => {
    if (typeof value === 'string') {
      const typed = typedIn(row, column, value);
      if (typed.formula === null) put(tab, row, column, typed.value);
      else putFormula(tab, row, column, typed.formula);
      if (typed.format !== null) ensureFormat(row, column, typed.format);
    } else if (value instanceof RealDate) {
      const instant = value.getTime();
      if (Number.isNaN(instant)) {
        put(tab, row, column, '#NUM!');
        return;
      }
      const serial = serialOf(instant, zone);
      put(tab, row, column, serial);
      const hasTime = wallOf(serial) % DAY !== 0;
      ensureFormat(row, column, hasTime ? locale.dateTime : locale.date);
    } else if (typeof value === 'number') {
      put(tab, row, column, Number.isFinite(value) ? value : '#NUM!');
    } else {
      put(tab, row, column, typeof value === 'boolean' ? value : null);
    }
  };
  return { write, isTaken };
}

/** Writes a value; a link that stood in the cell goes with the old text (inferred). */
export function put(tab: Sheet, row: number, column: number, value: CellValue): void {
  const target = tab.row(row);
  if (target?.links.has(column)) {
    target.links.delete(column);
    target.touched.add(column);
  }
  tab.setValue(row, column, value);
}

/** Keeps the formula's text; the host does not calculate, so its value is empty until a spreadsheet program does. */
export function putFormula(tab: Sheet, row: number, column: number, formula: string): void {
  put(tab, row, column, null);
  const target = tab.ensureRow(row);
  target.formulas.set(column, formula.replace(/^=/, ''));
  target.touched.add(column);
}

export function noteAt(tab: Sheet, row: number, column: number): string {
  return tab.row(row)?.notes.get(column) ?? '';
}

/** `''` takes the note away. */
export function setNote(tab: Sheet, row: number, column: number, note: string): void {
  if (noteAt(tab, row, column) === note) return;
  const target = tab.ensureRow(row);
  if (note === '') target.notes.delete(column);
  else target.notes.set(column, note);
  target.touched.add(column);
}

// --- geometry --------------------------------------------------------------------------------

/** The last row with content, counted from 1, or 0; formats and notes do not count (inferred). */
export function lastRow(tab: Sheet): number {
  for (let row = tab.rows.length - 1; row >= 0; row--) {
    if (lastFilled(tab, row, 0) >= 0) return row + 1;
  }
  return 0;
}

/** The last column with content, counted from 1, or 0. */
export function lastColumn(tab: Sheet): number {
  let last = 0;
  for (let row = 0; row < tab.rows.length; row++) {
    last = Math.max(last, lastFilled(tab, row, last) + 1);
  }
  return last;
}

/** The last filled column of a row at or after `from`, or -1. */
function lastFilled(tab: Sheet, rowNumber: number, from: number): number {
  const row = tab.row(rowNumber);
  if (!row) return -1;
  let last = -1;
  for (let column = row.values.length - 1; column >= from; column--) {
    const value = row.values[column];
    if (value !== null && value !== undefined && value !== '') {
      last = column;
      break;
    }
  }
  for (const column of row.formulas.keys()) if (column >= from && column > last) last = column;
  return last;
}
