import { listHead } from '../../programme/initiative/own-columns.ts';
import type { TabFacts } from '../../programme/proposal/candidates.ts';
import type { WorkbookFacts } from '../../programme/proposal/index.ts';
import { mayNameUnits } from '../../programme/proposal/unit-tab.ts';
import type { Grid } from '../../workbook/cell.ts';
import { rolesOf, TAB_ROLES } from '../../workbook/tabs.ts';
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
  const tabs = workbook.names.map((name): TabFacts => {
    const role = roles.get(name) ?? null;
    const sheet = workbook.sheet(name);
    const rows = sheet?.getLastRow() ?? 0;
    const read = (height: number): Grid =>
      sheet && height > 0
        ? plainGrid(sheet.getRange(1, 1, height, sheet.getLastColumn()).getValues(), workbook.clock)
        : [];
    const first = role === null ? Math.min(rows, ROWS_LOOKED_AT) : FILLED.includes(role) ? rows : 0;
    const top = read(first);
    const isCutOff = role === null && rows > first && (whole.includes(name) || mayNameUnits(top));
    const grid = isCutOff ? read(rows) : top;
    const isTagged = role !== null && workbook.isTagged(role);
    const kept = keptHead(workbook, name);
    const unit = tags.get(name)?.unit ?? null;
    return {
      ...{ name, grid, rows, role, isTagged, unit },
      own: listHead(kept),
      isSplit: kept?.isSplit ?? false,
    };
  });
  const locale = workbook.spreadsheet.getSpreadsheetLocale();
  return { facts: { tabs, locale, timeZone: workbook.clock.zone }, tags };
}
