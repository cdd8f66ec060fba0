import type { Area } from '../model.ts';

/** `columnName(27) // 'AB'`; counted from 0. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** A reference as text, `null` bounds reach the grid's end: `D:F` has no rows. */
export interface Reference {
  readonly sheet: string | null;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
}

/** Reads `$C$3`, `5:7`, `D:F`, `A2:B`, `'Tổng hợp'!A1`, `C5:B2`; `null` when it is no reference (forms reported). */
export function parseReference(text: string): Reference | null {
  const split = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  const sheet = split ? (split[1]?.replaceAll("''", "'") ?? split[2] ?? null) : null;
  const cells = (split ? (split[3] ?? '') : text).replaceAll('$', '').trim();
  const parts = /^([A-Z]{1,3})?(\d+)?(?::([A-Z]{1,3})?(\d+)?)?$/i.exec(cells);
  if (!parts || cells === '') return null;
  const [, left, top, right, bottom] = parts;
  if (!cells.includes(':')) {
    if (left === undefined || top === undefined) return null;
    return {
      sheet,
      top: Number(top) - 1,
      left: columnNumber(left),
      bottom: Number(top) - 1,
      right: columnNumber(left),
    };
  }
  return openReference(sheet, left, top, right, bottom);
}

function openReference(
  sheet: string | null,
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
  return { sheet, top: firstRow, left: firstColumn, bottom: lastRow, right: lastColumn };
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined ? null : Number(text) - 1;
}

function ordered(a: number | null, b: number | null): [number | null, number | null] {
  return a !== null && b !== null && a > b ? [b, a] : [a, b];
}

/** `a1(area) // 'B2:C5'`, a single cell `'B2'`. */
export function a1(area: Area): string {
  const first = `${columnName(area.left)}${area.top + 1}`;
  const last = `${columnName(area.right)}${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** What is left of an area when another is cut out: up to four rectangles. */
export function without(area: Area, hole: Area): Area[] {
  if (!overlaps(area, hole)) return [area];
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  const pieces: Area[] = [
    { ...area, bottom: top - 1 },
    { ...area, top: bottom + 1 },
    { ...area, top, bottom, right: hole.left - 1 },
    { ...area, top, bottom, left: hole.right + 1 },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}
