import { type Table, textAt } from '../../workbook/table.ts';
import { foldText } from '../../workbook/text.ts';
import { isTotalName, type UnitKey } from '../set-up/units.ts';

/** A unit that the unit list has; its row from 0. */
export interface ListedUnit {
  readonly name: string;
  /** A tab of the workbook, or `null`. */
  readonly tab: string | null;
  readonly row: number;
  /** Whether any number is set as its target. */
  readonly hasTarget: boolean;
}

/** The units of a list that need not be sound yet. */
export function listUnits(table: Table<UnitKey>, tabNames: readonly string[]): ListedUnit[] {
  return table.grid.flatMap((_, row) => {
    const name = row < table.firstRow ? '' : textAt(table, row, 'name');
    if (name === '' || isTotalName(name)) return [];
    const typed = foldText(textAt(table, row, 'tab'));
    const tab = tabNames.find((each) => foldText(each) === typed) ?? null;
    const keys = Object.keys(table.columns) as UnitKey[];
    const hasTarget = keys.some((key) => /^target\d/.test(key) && textAt(table, row, key) !== '');
    return [{ name, tab: typed === '' ? null : tab, row, hasTarget }];
  });
}

/** The row from 0 behind which a new unit comes: the last unit's above a total, or the head's. */
export function lastUnitRow(table: Table<UnitKey>, listed: readonly ListedUnit[]): number {
  const first = listed[0]?.row ?? table.grid.length;
  const total = table.grid.findIndex(
    (_, row) =>
      row > first && isTotalName(textAt(table, row, 'name') || textAt(table, row, 'number')),
  );
  const above = listed.filter(({ row }) => total < 0 || row < total);
  return above[above.length - 1]?.row ?? table.firstRow - 1;
}
