import type { Programme } from '../core/programme.ts';
import type { Report } from '../core/report.ts';
import type { CheckColumn } from '../render/checks.ts';
import { STATUS_TAB_COLORS } from '../render/form-look.ts';
import { CHECK_WORDS } from '../render/words/actions.ts';
import { Memory } from './memory.ts';
import type { SheetWorkbook } from './workbook.ts';

/** Width in pixels of a check column that the add-in adds. */
const CHECK_WIDTH = 320;

/** Writes the check columns that changed, one write a tab; answers how many. */
export function writeChecks(workbook: SheetWorkbook, checks: readonly CheckColumn[]): number {
  const changed = checks.filter((check) => check.isChanged);
  for (const { tab, column, isNew, texts } of changed) {
    const sheet = workbook.sheet(tab.table.tab);
    if (!sheet) continue;
    const values = texts.map((text) => [workbook.writable(text)]);
    const firstRow = tab.table.firstRow + 1;
    if (!isNew) {
      sheet.getRange(firstRow, column + 1, texts.length, 1).setValues(values);
      continue;
    }
    if (sheet.getMaxColumns() <= column) sheet.insertColumnsAfter(column, 1);
    sheet
      .getRange(firstRow - 1, column + 1, texts.length + 1, 1)
      .setValues([[workbook.writable(CHECK_WORDS.header)], ...values]);
    sheet.setColumnWidth(column + 1, CHECK_WIDTH);
  }
  return changed.length;
}

/**
 * Colours the tabs of units whose status changed, and leaves what the next edit needs to be checked at
 * once. The colour last given is remembered, so that no tab is asked for its own and one that a person
 * chose stays until the status changes.
 */
export function colorTabs(workbook: SheetWorkbook, report: Report): number {
  const memory = new Memory();
  memory.rememberSetup(workbook, report.programme);
  let changed = 0;
  for (const { unit, status } of report.units) {
    const sheet = unit.tab === null ? null : workbook.sheet(unit.tab);
    if (!sheet) continue;
    const id = sheet.getSheetId();
    const color = STATUS_TAB_COLORS[status];
    if (memory.tab(id)?.color !== color) {
      sheet.setTabColor(color);
      changed += 1;
    }
    const grassroots = grassrootsOf(report.programme, unit.name);
    memory.rememberTab(id, { unit: unit.name, grassroots, color });
  }
  memory.save();
  return changed;
}

function grassrootsOf(programme: Programme, unit: string): string[] | null {
  const names = programme.grassroots.filter((union) => union.unit === unit).map(({ name }) => name);
  return names.length === 0 ? null : names;
}
