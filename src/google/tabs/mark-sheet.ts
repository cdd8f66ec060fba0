import { shortKey } from '../../programme/duplicates/identity.ts';
import type { Report } from '../../programme/report.ts';
import type { UnitTab } from '../../programme/verdict.ts';
import { changeMarks, type MarkedCell, renderMarks } from '../../tabs/unit/marks.ts';
import { groupBy } from '../../workbook/group.ts';
import type { Memory } from '../run/memory.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Puts marks on the tabs and takes off those that are mended; answers how many tabs changed. How a tab
 * looks is read only where other marks are wanted than were last put there or that is not known, or of every tab when
 * `thoroughly`: then marks that a person wiped off come back.
 */
export function markTabs(
  workbook: SheetWorkbook,
  memory: Memory,
  report: Report,
  tabs: readonly UnitTab[],
  thoroughly: boolean,
): number {
  const findings = groupBy(report.findings, ({ tab }) => tab);
  const { plan } = report.programme.settings;
  let changed = 0;
  for (const tab of tabs) {
    const sheet = workbook.sheet(tab.table.tab);
    if (!sheet) continue;
    const wanted = renderMarks(findings.get(tab.table.tab) ?? [], tab.table, plan);
    const id = workbook.writer.idOf(sheet);
    const key = wanted.length === 0 ? '' : shortKey(JSON.stringify(wanted));
    if (!thoroughly && memory.marks(id) === key) continue;
    if (markTab(workbook, sheet, tab, wanted)) changed += 1;
    memory.rememberMarks(id, key);
  }
  return changed;
}

/** Reads how one tab looks and changes only the cells whose mark changed. */
function markTab(
  { writer }: SheetWorkbook,
  sheet: Sheet,
  { table }: UnitTab,
  wanted: readonly MarkedCell[],
): boolean {
  const height = table.grid.length - table.firstRow;
  if (height <= 0) return false;
  const width = table.grid.reduce((most, row) => Math.max(most, row.length), 1);
  const range = sheet.getRange(table.firstRow + 1, 1, height, width);
  const looks = { backgrounds: range.getBackgrounds(), notes: range.getNotes() };
  const origin = { row: table.firstRow, column: 0 };
  const change = changeMarks(looks, wanted, origin);
  writer.fills(sheet, change.fills, looks, origin);
  writer.notes(sheet, change.notes, looks, origin);
  return change.fills.length > 0 || change.notes.length > 0;
}
