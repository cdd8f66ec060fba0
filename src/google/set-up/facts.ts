import { listHead } from '../../programme/initiative/own-columns.ts';
import type { TabFacts } from '../../programme/proposal/candidates.ts';
import type { WorkbookFacts } from '../../programme/proposal/index.ts';
import type { Grid } from '../../workbook/cell.ts';
import { rolesOf, TAB_ROLES } from '../../workbook/tabs.ts';
import { ask } from '../page.ts';
import { plainGrid } from '../sheet/clock.ts';
import { keptHead } from '../sheet/unit-table.ts';
import { readUnitTags, type UnitTags } from '../sheet/unit-tags.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

/** Rows of a unit's tab that tell what it is; of one that may be the list of several units all are read. */
const ROWS_LOOKED_AT = 60;

/** Tabs that people fill; of the others nothing is read. */
export const FILLED = rolesOf('set-up');

interface Seen {
  readonly facts: WorkbookFacts;
  readonly tags: UnitTags;
}

/**
 * The workbook as plain facts.
 * @param whole tabs of which every row is to be seen
 */
export function lookAt(workbook: SheetWorkbook, whole: readonly string[] = []): Seen {
  const roles = new Map(TAB_ROLES.map((role) => [workbook.nameOf(role), role]));
  const tags = readUnitTags(workbook);
  const tops = workbook.names.map((name) => {
    const role = roles.get(name) ?? null;
    const sheet = workbook.sheet(name);
    const rows = sheet?.getLastRow() ?? 0;
    const read = (height: number): Grid =>
      sheet && height > 0
        ? plainGrid(sheet.getRange(1, 1, height, sheet.getLastColumn()).getValues(), workbook.clock)
        : [];
    const first = role === null ? Math.min(rows, ROWS_LOOKED_AT) : FILLED.includes(role) ? rows : 0;
    return { name, role, rows, read, isCutOff: role === null && rows > first, grid: read(first) };
  });
  const isWhole = wholeLists(
    tops.filter(({ isCutOff }) => isCutOff),
    whole,
  );
  const tabs = tops.map(({ name, role, rows, read, grid }): TabFacts => {
    const kept = keptHead(workbook, name);
    return {
      ...{ name, rows, role },
      grid: isWhole.has(name) ? read(rows) : grid,
      isTagged: role !== null && workbook.isTagged(role),
      unit: tags.get(name)?.unit ?? null,
      own: listHead(kept),
      isSplit: kept?.isSplit ?? false,
    };
  });
  const locale = workbook.spreadsheet.getSpreadsheetLocale();
  return { facts: { tabs, locale, timeZone: workbook.clock.zone }, tags };
}

/** Of tabs that were read in part those that are to be read to their end, by name. */
function wholeLists(
  tops: readonly { readonly name: string; readonly grid: Grid }[],
  wanted: readonly string[],
): ReadonlySet<string> {
  const others = tops.filter(({ name }) => !wanted.includes(name));
  const grids = others.map(({ grid }) => grid);
  const isList = grids.length > 0 ? ask('set-up', 'nameUnits', grids) : [];
  const lists = others.filter((_, index) => isList[index]).map(({ name }) => name);
  return new Set([
    ...lists,
    ...tops.map(({ name }) => name).filter((name) => wanted.includes(name)),
  ]);
}
