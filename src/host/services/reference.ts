import { columnNumber, splitPlace } from '../../xlsx/a1.ts';
import { notImplemented } from './runtime.ts';

/** A reference as text, `null` bounds reach the grid's end: `D:F` has no rows. */
interface Reference {
  readonly tab: string | null;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
}

/**
 * Reads `$C$3`, `5:7`, `D:F`, `A2:B`, `'Tổng hợp'!A1`, `!C2:E5`, `C5:B2`; `null` when it is no reference (forms
 * reported). Google reads `R5C3` and `RC1` as row and column too, which is not modelled.
 */
export function parseReference(text: string): Reference | null {
  const { tab, cells: written } = splitPlace(text.replace(/^!/, ''));
  const cells = written.replaceAll('$', '').trim();
  if (/^R\d*C\d*(:R\d*C\d*)?$/i.test(cells)) throw notImplemented(`the reference ${text}`);
  const parts = /^([A-Z]{1,3})?(\d+)?(?::([A-Z]{1,3})?(\d+)?)?$/i.exec(cells);
  if (!parts || cells === '') return null;
  const [, left, top, right, bottom] = parts;
  if (cells.includes(':')) return parseSpan(tab, left, top, right, bottom);
  if (left === undefined || top === undefined) return null;
  const row = Number(top) - 1;
  const column = columnNumber(left);
  return { tab, top: row, left: column, bottom: row, right: column };
}

function parseSpan(
  tab: string | null,
  left: string | undefined,
  top: string | undefined,
  right: string | undefined,
  bottom: string | undefined,
): Reference | null {
  if ((left === undefined) !== (right === undefined) && top === undefined) return null;
  if (left === undefined && right === undefined && (top === undefined || bottom === undefined)) {
    return null;
  }
  const [firstRow, lastRow] = ordered(numberOrNull(top), numberOrNull(bottom));
  const [firstColumn, lastColumn] = ordered(
    left === undefined ? null : columnNumber(left),
    right === undefined ? null : columnNumber(right),
  );
  return { tab, top: firstRow, left: firstColumn, bottom: lastRow, right: lastColumn };
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined ? null : Number(text) - 1;
}

function ordered(a: number | null, b: number | null): [number | null, number | null] {
  return a !== null && b !== null && a > b ? [b, a] : [a, b];
}
