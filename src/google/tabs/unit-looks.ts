import type { UnitTab } from '../../programme/verdict.ts';
import type { Tab } from '../sheet/tab.ts';

/** What a run has read of a tab: its handles live no longer than the run. */
const known = new WeakMap<Tab, string[][]>();

/**
 * The fills of a tab's rows below its head, so many columns or more from the first, with the one in which
 * `Kiểm tra` will stand where the tab has none yet; read once a run.
 */
export function backgroundsBelow(
  tab: Tab,
  { grid, firstRow, columns: found }: UnitTab['table'],
  columns: number,
): string[][] {
  const height = grid.length - firstRow;
  if (height < 1) return [];
  const before = known.get(tab);
  if (before && (before[0]?.length ?? 0) >= columns) return before;
  const rowsOf = (width: number) => tab.sheet.getRange(firstRow + 1, 1, height, width);
  const fills = (
    found.check === undefined ? widest(rowsOf, columns) : rowsOf(columns)
  ).getBackgrounds();
  known.set(tab, fills);
  return fills;
}

/** Asks for no size: a column outside the grid is refused. */
function widest(rowsOf: (width: number) => GoogleAppsScript.Spreadsheet.Range, columns: number) {
  try {
    return rowsOf(columns + 1);
  } catch {
    return rowsOf(columns);
  }
}
