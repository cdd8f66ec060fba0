import type { Report } from '../../programme/report.ts';
import type { Programme } from '../../programme/set-up/programme.ts';
import { STATUS_TAB_COLORS } from '../../tabs/form/look.ts';
import type { CheckColumn } from '../../tabs/unit/checks.ts';
import { CHECK_WORDS } from '../../words/vocabulary.ts';
import type { Memory, RememberedTab } from '../run/memory.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

/** In pixels: the first finding can be read, the rest by opening the cell. */
const CHECK_WIDTH = 360;

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
    ensureColumn(sheet, column);
    writer.values(sheet, { row: firstRow - 1, column }, grid, [[CHECK_WORDS.header], ...values]);
    writer.widths(sheet, column, [CHECK_WIDTH]);
    writer.clip(sheet, { row: firstRow, column, rows: values.length, columns: 1 });
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
  memory: Memory,
  report: Report,
  checks: readonly CheckColumn[],
): number {
  memory.rememberSetup(workbook.clock.zone, report.programme);
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
    const columns = columnsOf(checks.find(({ tab }) => tab.table.tab === unit.tab));
    memory.rememberTab(id, { unit: unit.name, grassroots, color, columns });
  }
  return changed;
}

/** Where the columns stand after the run, with the one that it added. */
function columnsOf(check: CheckColumn | undefined): RememberedTab['columns'] {
  if (!check) return undefined;
  const { columns } = check.tab.table;
  return check.isNew && !check.isChanged ? columns : { ...columns, check: check.column };
}

/** Asks for no size: a column outside the grid is refused, and then there is room to be made. */
function ensureColumn(sheet: GoogleAppsScript.Spreadsheet.Sheet, column: number): void {
  try {
    sheet.getRange(1, column + 1);
  } catch {
    sheet.insertColumnsAfter(column, 1);
  }
}

function grassrootsOf(programme: Programme, unit: string): string[] | null {
  const names = programme.grassroots.filter((union) => union.unit === unit).map(({ name }) => name);
  return names.length === 0 ? null : names;
}
