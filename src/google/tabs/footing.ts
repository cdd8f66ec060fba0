import type { InitiativeKey } from '../../programme/initiative/columns.ts';
import type { Table } from '../../workbook/table.ts';
import type { Draft } from '../sheet/draft.ts';
import type { Tab } from '../sheet/tab.ts';

/** So many cells are looked at again in one read; of a larger tab only the columns that tell. */
const AT_ONCE = 5_000;

/**
 * What is written beside the rows of a unit's tab stands on its head and on where each row is: when rows
 * were sorted, inserted or deleted since, the titles tell, and what people wrote in `Kiểm tra` moves
 * with them.
 *
 * @param beside so many columns behind the last one are to be empty still
 */
export function standOnRows(draft: Draft, tab: Tab, table: Table<InitiativeKey>, beside = 0): void {
  const { headRow, grid, columns } = table;
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0) + beside;
  const whole = grid.length - headRow;
  if (draft.isWhole || whole * width <= AT_ONCE) {
    draft.standOn(tab, { row: headRow, column: 0, rows: whole, columns: width }, grid);
    return;
  }
  const head = { row: headRow, column: 0, rows: 1, columns: width };
  // A column that tells its header tells where it stands: the whole head is looked at afterwards.
  if (columns.check === undefined && beside === 0) draft.standOn(tab, head, grid);
  else draft.standOnAfterwards(tab, head, grid);
  for (const column of [columns.title, columns.check]) {
    if (column !== undefined) {
      draft.standOn(tab, { row: headRow, column, rows: whole, columns: 1 }, grid);
    }
  }
  if (beside > 0) {
    draft.standOn(
      tab,
      { row: headRow, column: width - beside, rows: whole, columns: beside },
      grid,
    );
  }
}
