import { overlay, placesOf } from '../../tabs/places.ts';
import type { Places } from '../../workbook/places.ts';
import type { LaidCells } from './plan.ts';
import type { Tab } from './tab.ts';
import type { SheetWorkbook } from './workbook.ts';

/**
 * By what the cells that are laid on a tab are found again when people moved its rows; `null` for a tab
 * that was not read whole, and for one whose rows the run itself moves.
 */
export function placesOn(
  workbook: SheetWorkbook,
  tab: Tab,
  laid: readonly LaidCells[],
): Places | null {
  const grid = workbook.gridOf(tab.name);
  if (tab.isNew || laid.length === 0 || !grid || workbook.draft.movesRows(tab, grid.length))
    return null;
  const values = laid.filter(({ aspect }) => aspect === 'values').flatMap(({ cells }) => cells);
  return placesOf(overlay(grid, values), new Set(values.map(({ column }) => column)));
}
