import type { SheetWorkbook } from '../sheet/workbook.ts';

/** Asked before anything is written: a refused write would surface when others are done already. */
export function lockedTabs(workbook: SheetWorkbook, names: readonly string[]): string[] {
  return names.filter((name) => workbook.sheet(name)?.getDataRange().canEdit() === false);
}

// --- set-up tabs -----------------------------------------------------------------------------
