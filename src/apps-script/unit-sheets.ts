import type { Programme } from '../core/programme.ts';
import type { Report, UnitTab } from '../core/report.ts';
import type { CheckColumn } from '../render/checks.ts';
import { STATUS_TAB_COLORS } from '../render/form-look.ts';
import { CHECK_WORDS } from '../render/words/actions.ts';
import { Memory } from './memory.ts';
import type { SheetWorkbook } from './workbook.ts';

/** Width in pixels of a check column that the add-in adds. */
const CHECK_WIDTH = 320;

/** Writes the check columns that changed, one write a tab; answers how many. */
export function writeChecks(workbook: SheetWorkbook, checks: readonly CheckColumn[]): number {
  const { writer } = workbook;
  const changed = checks.filter((check) => check.isChanged);
  for (const { tab, column, isNew, texts } of changed) {
    const sheet = workbook.sheet(tab.table.tab);
    if (!sheet) continue;
    const { firstRow, grid } = tab.table;
    const values = texts.map((text) => [text]);
    if (!isNew) {
      writer.values(sheet, { row: firstRow, column }, grid, values);
      continue;
    }
    if (sheet.getMaxColumns() <= column) sheet.insertColumnsAfter(column, 1);
    writer.values(sheet, { row: firstRow - 1, column }, grid, [[CHECK_WORDS.header], ...values]);
    writer.widths(sheet, column, [CHECK_WIDTH]);
  }
  return changed.length;
}

/**
 * Colours the tabs of units whose status changed, and leaves what the next edit needs to be checked at
 * once. The colour last given is remembered, so that no tab is asked for its own and one that a person
 * chose stays until the status changes.
 */
export function colorTabs(
  workbook: SheetWorkbook,
  report: Report,
  tabs: readonly UnitTab[],
): number {
  const memory = new Memory();
  memory.rememberSetup(workbook, report.programme);
  let changed = 0;
  for (const { unit, status } of report.units) {
    const sheet = unit.tab === null ? null : workbook.sheet(unit.tab);
    if (!sheet) continue;
    const id = workbook.writer.idOf(sheet);
    const color = STATUS_TAB_COLORS[status];
    if (memory.tab(id)?.color !== color) {
      workbook.writer.tabColor(sheet, color);
      changed += 1;
    }
    const grassroots = grassrootsOf(report.programme, unit.name);
    const columns = tabs.find(({ table }) => table.tab === unit.tab)?.table.columns;
    memory.rememberTab(id, { unit: unit.name, grassroots, color, columns });
  }
  workbook.writer.note({ kind: 'properties', changes: memory.save() });
  return changed;
}

function grassrootsOf(programme: Programme, unit: string): string[] | null {
  const names = programme.grassroots.filter((union) => union.unit === unit).map(({ name }) => name);
  return names.length === 0 ? null : names;
}
