import type { Area } from '../../xlsx/model.ts';
import { Exception } from './runtime.ts';

/** The area with this top-left corner; fractions of a size that a script asks for are cut off. */
export function areaAt(top: number, left: number, rows: number, columns: number): Area {
  return {
    top,
    left,
    bottom: top + Math.trunc(rows) - 1,
    right: left + Math.trunc(columns) - 1,
  };
}

export function cellAt(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
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

export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}

/** The grid that holds what `read` answers for each cell. */
export function mapCells<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  const grid: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(read(row, column));
    grid.push(line);
  }
  return grid;
}

/** Visits the cells of an area with their values from a grid that begins at its corner. */
export function zipCells<T>(
  area: Area,
  grid: readonly (readonly T[])[],
  visit: (row: number, column: number, value: T) => void,
): void {
  grid.forEach((line, rowOffset) => {
    line.forEach((value, columnOffset) => {
      visit(area.top + rowOffset, area.left + columnOffset, value);
    });
  });
}

/** A grid that a script gives has as many rows and columns as the area it is for (reported text). */
export function checkShape(area: Area, grid: readonly (readonly unknown[])[]): void {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (grid.length !== rows) throw wrongShape('rows', grid.length, rows);
  for (const line of grid) {
    if (line.length !== columns) throw wrongShape('columns', line.length, columns);
  }
}

function wrongShape(what: 'rows' | 'columns', data: number, range: number): Exception {
  return new Exception(
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
      `The data has ${data} but the range has ${range}.`,
  );
}
