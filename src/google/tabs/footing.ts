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
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const whole = { row: headRow, column: 0, rows: grid.length - headRow, columns: width + beside };
  if (draft.isWhole || whole.rows * whole.columns <= AT_ONCE) {
    draft.standOn(tab, whole, grid);
    return;
  }
  // The columns tell where they stand by their titles, and a new one by how many there are: the whole head is
  // looked at afterwards.
  draft.standOnAfterwards(tab, { ...whole, rows: 1 }, grid);
  if (columns.check === undefined) draft.standOnWidth(tab, width);
  for (const column of [columns.title, columns.check]) {
    if (column !== undefined) draft.standOn(tab, { ...whole, column, columns: 1 }, grid);
  }
}
