import { type Cell, cellText } from '../../workbook/cell.ts';
import { foldLookAlikes, plainDashes } from '../../workbook/look-alikes.ts';
import { saysSomething } from '../../workbook/text.ts';

/** What a person typed beside what was understood: `value` is `null` when nothing could be. */
export interface Read<Value, Trouble extends string = string> {
  /** The cell's text as typed; `''` for an empty cell. */
  readonly typed: string;
  readonly value: Value | null;
  /** Why a cell that says something has no value; `null` when it has one, is empty or holds a dash. */
  readonly trouble: Trouble | null;
}

const EMPTY: Read<never, never> = { typed: '', value: null, trouble: null };

/** The cell was understood. */
export function understood<Value>(typed: string, value: Value): Read<Value, never> {
  return { typed, value, trouble: null };
}

/** The cell says something that was not understood. */
export function troubled<Trouble extends string>(
  typed: string,
  trouble: Trouble,
): Read<never, Trouble> {
  return { typed, value: null, trouble };
}

/** The cell is empty, or holds only blanks, dashes and dots; `null` when it says something. */
export function unsaid(cell: Cell): Read<never, never> | null {
  if (cell === null || cell === '') return EMPTY;
  if (typeof cell !== 'string' || saysSomething(cell)) return null;
  return { typed: cellText(cell), value: null, trouble: null };
}

/** A longer text is prose, not one value; searching it would only take time. */
export function isProse(text: string): boolean {
  return text.length > 200;
}

/** Digits, blanks and signs in their plain form, lower case, without loose signs at either end. */
export function plainText(text: string): string {
  return plainDashes(foldLookAlikes(text).normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/^[\s.,;:*]+|[\s.,;:*]+$/g, '');
}
