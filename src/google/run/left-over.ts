import type { Programme } from '../../programme/set-up/programme.ts';
import { groupBy } from '../../workbook/group.ts';
import { tableOf } from '../sheet/edited-rows.ts';
import { ownHead } from '../sheet/unit-table.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import type { Memory } from './memory.ts';

/**
 * Tabs that were a unit's and that the list gives to nobody now, by unit: known by their tag, or by the
 * last run. Of several that bear one unit's tag, as copies do, it is the one that the last run knew.
 */
export function tabsLeftOver(
  workbook: SheetWorkbook,
  memory: Memory,
  { units }: Programme,
): Map<string, string> {
  const used = new Set(units.flatMap(({ tab }) => tab ?? []));
  // Where another program numbered the tabs anew, no number tells anything.
  const isUnits = units.every(({ name, tab }) => {
    const known = tab === null ? null : memory.tab(workbook.idOf(tab));
    return known === null || known.unit === name;
  });
  const isAnothers = workbook.names.some((name) => {
    const known = memory.tab(workbook.idOf(name))?.name;
    return known !== undefined && known !== name && workbook.names.includes(known);
  });
  const areNumbersOld = isUnits && !isAnothers;
  const remembered = (name: string): string | null => {
    const known = areNumbersOld ? memory.tab(workbook.idOf(name)) : null;
    const sheet = known && workbook.sheet(name);
    if (!sheet) return null;
    return tableOf(name, workbook.readGrid(sheet), ownHead(workbook, name)) && known.unit;
  };
  const ownerOf = (tab: string): string =>
    workbook.tagOf(tab, 'unit')?.getValue() ?? remembered(tab) ?? '';
  const left = groupBy(
    workbook.names.filter((tab) => !used.has(tab)),
    ownerOf,
  );
  return new Map(
    [...left].flatMap(([unit, tabs]) => {
      const known = tabs.length > 1 ? tabs.filter((tab) => remembered(tab) === unit) : tabs;
      return known.length === 1 ? known.map((tab) => [unit, tab] as const) : [];
    }),
  );
}
