import type { Cell } from '../workbook/cell.ts';
import { daysBetween } from '../workbook/moment.ts';
import type { CellLook, CellValue, Sheet, Workbook } from '../xlsx/model.ts';

/** Types a cell as a person does: a date brings its format along. */
export function typeCell(
  { styles }: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell,
): void {
  sheet.setValue(row, column, plainValue(cell));
  const numberFormat = formatOf(cell);
  if (numberFormat === 'General' && sheet.style(row, column) === 0) return;
  sheet.setStyle(row, column, styles.changed(sheet.style(row, column), { numberFormat }));
}

/** What stands in a cell, as the add-in reads it. */
function cellAt({ styles }: Workbook, sheet: Sheet, row: number, column: number): Cell {
  const value = sheet.value(row, column);
  if (value === null || value === '') return null;
  const { numberFormat } = styles.look(sheet.style(row, column));
  return typeof value === 'number' && isDateFormat(numberFormat) ? momentOf(value) : value;
}

/** All values of a tab. */
export function gridOf(workbook: Workbook, sheet: Sheet): Cell[][] {
  const width = Math.max(0, ...Array.from(sheet.rows, (row) => row?.values.length ?? 0));
  return Array.from(sheet.rows, (_, row) =>
    Array.from({ length: width }, (__, column) => cellAt(workbook, sheet, row, column)),
  );
}

export function fillOf({ styles }: Workbook, sheet: Sheet, row: number, column: number) {
  const fill = styles.look(sheet.style(row, column)).background;
  return fill === '#ffffff' ? null : fill;
}

export function changeLook(
  { styles }: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  look: Partial<CellLook>,
): void {
  sheet.setStyle(row, column, styles.changed(sheet.style(row, column), look));
}

export function setNote(sheet: Sheet, row: number, column: number, note: string): void {
  const target = sheet.ensureRow(row);
  if (note === '') target.notes.delete(column);
  else target.notes.set(column, note);
  target.touched.add(column);
}

export function noteAt(sheet: Sheet, row: number, column: number): string {
  return sheet.rows[row]?.notes.get(column) ?? '';
}

function formatOf(cell: Cell): string {
  if (cell === null || typeof cell !== 'object') return 'General';
  return cell.moment.endsWith('T00:00:00') ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm';
}

function isDateFormat(format: string): boolean {
  return format !== 'General' && /[dy]/.test(format);
}

function plainValue(cell: Cell): CellValue {
  if (cell === null || typeof cell !== 'object') return cell;
  const [hours = 0, minutes = 0, seconds = 0] = cell.moment.slice(11).split(':').map(Number);
  const clock = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return daysBetween('1899-12-30', cell.moment.slice(0, 10)) + clock;
}

/** To the second: fractions of a day are seldom exact. */
function momentOf(serial: number): Cell {
  const seconds = Math.round(serial * 86_400);
  return { moment: new Date(Date.UTC(1899, 11, 30) + seconds * 1000).toISOString().slice(0, 19) };
}
