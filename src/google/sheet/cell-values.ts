import { sameValue } from '../../tabs/history/history.ts';
import type { NewValue } from '../../tabs/set-up/set-up-tabs.ts';
import type { Cell, Grid } from '../../workbook/cell.ts';
import { type Kept, sameKept } from '../../workbook/journal.ts';
import { startOfDay } from '../../workbook/moment.ts';
import { staysText } from '../../workbook/typed-text.ts';
import type { SheetClock } from './clock.ts';
import type { Origin } from './ranges.ts';

/** Whether the tab as it was read shows exactly this block. */
export function shows(found: Grid, at: Origin, wanted: readonly (readonly NewValue[])[]): boolean {
  return differingRows(found, at, wanted).length === 0;
}

/** The rows of a block, from 0, that the tab as it was read does not show. */
export function differingRows(
  found: Grid,
  at: Origin,
  wanted: readonly (readonly NewValue[])[],
): number[] {
  return wanted.flatMap((cells, row) => {
    const was = found[at.row + row] ?? [];
    const isSame = cells.every((value, column) => isShown(was[at.column + column] ?? null, value));
    return isSame ? [] : [row];
  });
}

export function widthOf(rows: readonly (readonly unknown[])[]): number {
  return rows[0]?.length ?? 0;
}

export function isFilled(cell: Cell): boolean {
  return cell !== null && cell !== '';
}

export function isDate(value: NewValue | Cell): boolean {
  return value !== null && typeof value === 'object';
}

/** Whether a cell already shows what would be written. */
export function isShown(cell: Cell, value: NewValue): boolean {
  const isMoment = value !== null && typeof value === 'object' && 'moment' in value;
  return isMoment ? sameKept(cell, value) : sameValue(cell, value);
}

/** What the cell will hold when it is read again. */
export function keptValue(value: NewValue): Cell {
  if (value === '') return null;
  if (value === null || typeof value !== 'object' || 'moment' in value) return value;
  return { moment: startOfDay(value.day) };
}

/**
 * What `setValues` takes.
 * @param isPlain the cell keeps texts as they are typed: an apostrophe may stay to be seen in it
 */
export function writable(
  value: NewValue,
  clock: SheetClock,
  isPlain = false,
): string | number | boolean | Date {
  if (value === null) return '';
  if (typeof value === 'string') return isPlain ? value : asText(value);
  if (typeof value !== 'object') return value;
  return clock.dateAt('moment' in value ? value.moment : startOfDay(value.day));
}

/** What `setValues` takes to give a cell again what it held; nothing for a formula. */
export function keptAgain(
  kept: Kept,
  clock: SheetClock,
  isPlain = false,
): string | number | boolean | Date {
  if (kept === null || isFormula(kept)) return '';
  if (typeof kept === 'object') return clock.dateAt(kept.moment);
  return typeof kept === 'string' && !isPlain ? asText(kept) : kept;
}

export function isFormula(kept: Kept): kept is { readonly formula: string } {
  return kept !== null && typeof kept === 'object' && 'formula' in kept;
}

/** The format of cells that keep texts as they are typed. */
export const PLAIN_TEXT = '@';

/** A text that stays text whatever it begins with: an apostrophe before it is not stored. */
export function asText(text: string): string {
  return needsApostrophe(text) ? `'${text}` : text;
}

/** In a cell formatted as text the apostrophe may be kept as well (reports conflict): never both. */
export function needsApostrophe(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && !staysText(value);
}

/** Whether even a cell that keeps texts as they are typed would not keep this one (reported for `=`). */
export function breaksPlainText(value: unknown): boolean {
  return typeof value === 'string' && /^[=']/.test(value);
}
