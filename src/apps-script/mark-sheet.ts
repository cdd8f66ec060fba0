import type { Finding } from '../core/finding.ts';
import type { Report, UnitTab } from '../core/report.ts';
import { changeMarks, renderMarks } from '../render/marks.ts';
import type { SheetWorkbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Puts marks on the tabs and takes off those that are mended; answers how many tabs changed. */
export function markTabs(
  workbook: SheetWorkbook,
  report: Report,
  tabs: readonly UnitTab[],
): number {
  const findings = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    const known = findings.get(finding.tab);
    if (known) known.push(finding);
    else findings.set(finding.tab, [finding]);
  }
  let changed = 0;
  for (const tab of tabs) {
    const sheet = workbook.sheet(tab.table.tab);
    if (sheet && markTab(workbook, sheet, tab, findings.get(tab.table.tab) ?? [])) changed += 1;
  }
  return changed;
}

/** Reads how one tab looks and changes only the cells whose mark changed. */
function markTab(
  { writer }: SheetWorkbook,
  sheet: Sheet,
  { table }: UnitTab,
  findings: readonly Finding[],
): boolean {
  const height = table.grid.length - table.firstRow;
  if (height <= 0) return false;
  const width = table.grid.reduce((most, row) => Math.max(most, row.length), 1);
  const range = sheet.getRange(table.firstRow + 1, 1, height, width);
  const looks = { backgrounds: range.getBackgrounds(), notes: range.getNotes() };
  const origin = { row: table.firstRow, column: 0 };
  const change = changeMarks(looks, renderMarks(findings, table), origin);
  writer.fills(sheet, change.fills, looks, origin);
  writer.notes(sheet, change.notes, looks, origin);
  return change.fills.length > 0 || change.notes.length > 0;
}
