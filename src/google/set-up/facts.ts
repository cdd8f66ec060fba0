import type { TabFacts } from '../../programme/proposal/candidates.ts';
import type { WorkbookFacts } from '../../programme/proposal/index.ts';
import { rolesOf, TAB_ROLES } from '../../workbook/tabs.ts';
import { plainGrid } from '../sheet/clock.ts';
import { readUnitTags, type UnitTags } from '../sheet/unit-tags.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

/** Rows of a unit's tab that tell what it is. */
const ROWS_LOOKED_AT = 60;

/** Tabs that people fill; of the others nothing is read. */
export const FILLED = rolesOf('set-up');

interface Seen {
  readonly facts: WorkbookFacts;
  readonly tags: UnitTags;
}

/** The workbook as plain facts. */
export function lookAt(workbook: SheetWorkbook): Seen {
  const roles = new Map(TAB_ROLES.map((role) => [workbook.nameOf(role), role]));
  const tags = readUnitTags(workbook);
  const tabs = workbook.names.map((name): TabFacts => {
    const role = roles.get(name) ?? null;
    const sheet = workbook.sheet(name);
    const rows = sheet?.getLastRow() ?? 0;
    const height =
      role === null ? Math.min(rows, ROWS_LOOKED_AT) : FILLED.includes(role) ? rows : 0;
    const grid =
      sheet && height > 0
        ? plainGrid(sheet.getRange(1, 1, height, sheet.getLastColumn()).getValues(), workbook.clock)
        : [];
    const isTagged = role !== null && workbook.isTagged(role);
    return { name, grid, rows, role, isTagged, unit: tags.get(name)?.unit ?? null };
  });
  const locale = workbook.spreadsheet.getSpreadsheetLocale();
  return { facts: { tabs, locale, timeZone: workbook.clock.zone }, tags };
}
