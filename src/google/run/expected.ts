import type { SheetWorkbook } from '../sheet/workbook.ts';
import { Memory } from './memory.ts';
import { LONG } from './steps.ts';

/** Milliseconds that a row takes, by a model of Google's pace that nobody has measured. */
interface PerRow {
  /** Of a tab that was marked before. */
  readonly known: number;
  /** Of one that never was: its looks are read, its marks are made. */
  readonly fresh: number;
}

/**
 * How many milliseconds work on the rows of units' tabs is expected to take, as far as that matters. How
 * many rows there are is remembered; only tabs that no run has seen are asked.
 */
export function expectedTime(workbook: SheetWorkbook, { known, fresh }: PerRow): number {
  const memory = new Memory();
  const ours = new Set(workbook.knownNames);
  let time = 0;
  for (const name of workbook.names) {
    if (ours.has(name)) continue;
    const rows = memory.tab(workbook.idOf(name))?.rows;
    time += rows === undefined ? rowsOf(workbook, name) * fresh : rows * known;
    if (time > LONG) break;
  }
  return time;
}

function rowsOf(workbook: SheetWorkbook, name: string): number {
  return workbook.sheet(name)?.getLastRow() ?? 0;
}
