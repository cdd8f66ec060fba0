import { type Table, textAt } from '../../workbook/table.ts';
import { foldText } from '../../workbook/text.ts';
import type { Unit } from '../set-up/programme.ts';
import { makeRegistry } from '../set-up/registry.ts';
import type { ListKey } from './own-columns.ts';
import type { Initiative } from './read.ts';

/** Rows of a list of several units that name none of them. */
export interface StrangeRows {
  /** As typed, each once; `''` where a row names nobody. */
  readonly names: readonly string[];
  readonly rows: number;
}

interface Given {
  readonly own: readonly Initiative[];
  readonly strange: StrangeRows;
}

/**
 * Gives each initiative of a shared list to the unit that its row names. Under a name that is written once
 * for several rows, as in a merged cell, an empty cell says the same again.
 *
 * @param units `null` for the list of one unit, which is answered as it is
 */
export function givenToUnits(
  initiatives: readonly Initiative[],
  table: Table<ListKey>,
  units: readonly Unit[] | null,
): Given {
  if (!units) return { own: initiatives, strange: { names: [], rows: 0 } };
  const nameOf = namedRows(table);
  const registry = makeRegistry(units.map(({ name }) => ({ name, aliases: [] })));
  const own: Initiative[] = [];
  const strange = new Map<string, string>();
  for (const initiative of initiatives) {
    const typed = nameOf[initiative.row - 1] ?? '';
    const answer = typed === '' ? null : registry.resolve(typed);
    if (answer?.kind === 'known') own.push({ ...initiative, unit: answer.name });
    else strange.set(foldText(typed), typed);
  }
  const rows = initiatives.length - own.length;
  return { own, strange: { names: [...strange.values()], rows } };
}

/** The name of a unit that stands for each row of the grid. */
export function namedRows(table: Table<ListKey>): string[] {
  let name = '';
  return table.grid.map((_, row) => {
    if (row < table.firstRow) return '';
    const typed = textAt(table, row, 'unit');
    if (typed !== '') name = typed;
    return name;
  });
}
