import { INITIATIVE_COLUMNS } from '../../programme/initiative/columns.ts';
import type { ListKey } from '../../programme/initiative/own-columns.ts';
import { namedRows } from '../../programme/initiative/shared-list.ts';
import type { InspectedTab } from '../../programme/proposal/unit-tab.ts';
import { YES_WORD } from '../../words/vocabulary.ts';
import type { Cell } from '../../workbook/cell.ts';
import { type Table, textAt } from '../../workbook/table.ts';
import { foldText } from '../../workbook/text.ts';
import type { NewValue, UnitRows } from './set-up-tabs.ts';

/** Takes a unit's rows out of a list; group titles and totals stay behind, as they name no initiative. */
export function takeApart(table: Table<ListKey>, { heads }: InspectedTab, unit: string): UnitRows {
  const own = heads.filter(({ key }) => key === null);
  const names = namedRows(table);
  const rows = table.grid.filter(
    (_, row) => foldText(names[row] ?? '') === foldText(unit) && textAt(table, row, 'title') !== '',
  );
  return {
    ownHeaders: own.map(({ header }) => header),
    rows: rows.map((cells, index) => [
      ...INITIATIVE_COLUMNS.map(({ key, holds }): NewValue => {
        const column = table.columns[key];
        if (holds === 'ordinal') return index + 1;
        return column === undefined || holds === 'ours' ? null : newValueOf(cells[column]);
      }),
      ...own.map(({ column }) => newValueOf(cells[column])),
    ]),
  };
}

/** A ticked box says yes; one that is not says nothing. */
function newValueOf(cell: Cell | undefined): NewValue {
  if (typeof cell === 'boolean') return cell ? YES_WORD : null;
  return cell ?? null;
}
