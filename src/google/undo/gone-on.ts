import { KEY_HEADER } from '../../words/vocabulary.ts';
import type { Grid } from '../../workbook/cell.ts';
import { type ChangedCell, type Kept, sameKept } from '../../workbook/journal.ts';

/** Where somebody went on in what a run wrote: it stays whole. */
interface GoneOn {
  /** Rows that the run made, from 0, in which somebody changed a cell. */
  readonly rows: ReadonlySet<number>;
  /**
   * Cells of a list whose row would be another one again while what somebody wrote there stays: it
   * would stand beside another's key; or whose key would stand in two rows, as another run renewed the list
   * since. Then nothing of the list is taken back.
   */
  readonly torn: readonly ChangedCell[];
}

/**
 * @param cells values that the run wrote, in its order, at the places of now
 * @param now the tab as it stands
 */
export function goneOn(cells: readonly ChangedCell[], now: Grid, isList: boolean): GoneOn {
  const rows = new Set<number>();
  const torn: ChangedCell[] = [];
  const key = isList ? keyColumn(now) : -1;
  for (const [row, own] of byRow(cells)) {
    const current = ({ column }: ChangedCell): Kept => now[row]?.[column] ?? null;
    const edited = own.filter(
      (cell) => !sameKept(current(cell), cell.after) && !sameKept(current(cell), cell.before),
    );
    if (edited.length === 0) continue;
    if (own.length > 1 && own.every(({ before }) => before === null)) rows.add(row);
    const isOther = own.some((cell) => cell.column === key && !sameKept(cell.before, cell.after));
    if (isOther) torn.push(...edited);
  }
  return { rows, torn: [...torn, ...twice(cells, now, key)] };
}

/** The key's cells that would say what another row says, once all that stands as the run left it is put back. */
function twice(cells: readonly ChangedCell[], now: Grid, key: number): ChangedCell[] {
  if (key < 0) return [];
  const keys = new Map(now.map((row, index): [number, Kept] => [index, row[key] ?? null]));
  // A list of pairs may name a row twice.
  if ([...countBy([...keys.values()])].some(([each, count]) => each !== null && count > 1))
    return [];
  const back = cells.filter(
    ({ row, column, after }) => column === key && sameKept(keys.get(row) ?? null, after),
  );
  for (const { row, before } of back) keys.set(row, before);
  const times = countBy([...keys.values()]);
  return back.filter(({ before }) => before !== null && (times.get(before) ?? 0) > 1);
}

function countBy(all: readonly Kept[]): Map<Kept, number> {
  const times = new Map<Kept, number>();
  for (const each of all) times.set(each, (times.get(each) ?? 0) + 1);
  return times;
}

/** What several steps wrote into one cell is one change. */
function byRow(cells: readonly ChangedCell[]): Map<number, ChangedCell[]> {
  const rows = new Map<number, Map<number, ChangedCell>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, ChangedCell>();
    rows.set(cell.row, row);
    const before = row.get(cell.column)?.before;
    row.set(cell.column, before === undefined ? cell : { ...cell, before });
  }
  return new Map([...rows].map(([row, own]) => [row, [...own.values()]]));
}

function keyColumn(grid: Grid): number {
  return grid.find((cells) => cells.includes(KEY_HEADER))?.indexOf(KEY_HEADER) ?? -1;
}
