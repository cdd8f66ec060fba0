import { foldText } from '../workbook/text.ts';
import type { CellValue, Sheet } from '../xlsx/model.ts';
import type { FormGrid } from './text-table.ts';

/** Finds the form in the tab that the add-in wrote: from the head that begins with “TT” to the total row. */
export function readForm(sheet: Sheet): {
  readonly titles: readonly string[];
  readonly form: FormGrid;
} {
  const grid = sheet.rows.map((row) => row?.values ?? []);
  const top = grid.findIndex((row) => foldText(String(row[0] ?? '')) === 'tt');
  const total = grid.findIndex((row, index) => index > top && row.some(saysTotal));
  if (top < 0 || total < 0) throw new Error(`“${sheet.name}” has no form`);
  const width = Math.max(...grid.slice(top, total + 1).map(lastFilled)) + 1;
  const row = (index: number): CellValue[] =>
    Array.from({ length: width }, (_, column) => grid[index]?.[column] ?? null);
  const body = Array.from({ length: total - top - 1 }, (_, index) => row(top + 2 + index));
  const titles = grid.slice(0, top).flatMap((cells) => cells.filter((cell) => cell !== null));
  return { titles: titles.map(String), form: { head: [row(top), row(top + 1)], body } };
}

function saysTotal(cell: CellValue): boolean {
  return typeof cell === 'string' && foldText(cell) === 'tổng';
}

function lastFilled(row: readonly CellValue[]): number {
  return row.reduce<number>(
    (last, cell, column) => (cell === null || cell === '' ? last : column),
    -1,
  );
}
