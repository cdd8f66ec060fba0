import type { FilledColumn } from '../../programme/holds.ts';
import type { UnitAddition } from '../../programme/proposal/choices.ts';
import { type ListedUnit, lastUnitRow } from '../../programme/proposal/unit-list.ts';
import type { PhaseKey } from '../../programme/set-up/phases.ts';
import { PHASE_COLUMNS } from '../../programme/set-up/phases.ts';
import type { Phase, Settings } from '../../programme/set-up/programme.ts';
import type { SettingKey } from '../../programme/set-up/settings.ts';
import type { UnitKey } from '../../programme/set-up/units.ts';
import {
  type NewValue,
  newPhasesTab,
  newUnitTab,
  phaseRow,
  settingRow,
  unitListColumn,
} from '../../tabs/set-up/set-up-tabs.ts';
import { SET_UP_WORDS as WORDS } from '../../words/set-up-page.ts';
import type { Cell, Grid } from '../../workbook/cell.ts';
import { cellAt, type Table } from '../../workbook/table.ts';
import { rangeOf } from '../sheet/ranges.ts';
import { tagNewUnit } from '../sheet/unit-tags.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { dressHead, growTab, ruleOf, writeNewTab } from './new-tab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Appends the rows that `Cài đặt` lacks below its last one. */
export function addSettings(
  workbook: SheetWorkbook,
  sheet: Sheet,
  table: Table<SettingKey>,
  keys: readonly (keyof Settings)[],
): string {
  const { writer } = workbook;
  const rows = keys.map(settingRow);
  const top = endOf(table.grid);
  growTab(workbook, sheet, top + rows.length, 1);
  const { item, value, explanation } = table.columns;
  if (value !== undefined) {
    const block = { row: top, column: value, rows: rows.length, columns: 1 };
    writer.keepLooks(sheet, block, ['formats']);
    rangeOf(sheet, block).setNumberFormats(rows.map(({ format }) => [format]));
    const rules = rows.flatMap(({ rule }, index) =>
      rule ? [{ block: { ...block, row: top + index, rows: 1 }, rule: ruleOf(rule) }] : [],
    );
    writer.rules(sheet, rules);
  }
  const write = columnWriter(workbook, sheet, table.grid, top, rows);
  write(item, (row) => row.item);
  write(value, (row) => row.value);
  write(explanation, (row) => row.explanation);
  return WORDS.addedItems(table.tab, rows.length);
}

/** Writes the programme's phases into a tab that has a head and nothing else. */
export function fillPhases(
  workbook: SheetWorkbook,
  sheet: Sheet,
  table: Table<PhaseKey>,
  phases: readonly Phase[],
): string {
  const { columns } = newPhasesTab(phases);
  const row = table.firstRow;
  growTab(workbook, sheet, row + phases.length, 1);
  const write = columnWriter(workbook, sheet, table.grid, row, phases);
  PHASE_COLUMNS.forEach(({ key }, index) => {
    const column = table.columns[key];
    if (column === undefined) return;
    const block = { row, column, rows: phases.length, columns: 1 };
    workbook.writer.keepLooks(sheet, block, ['formats']);
    rangeOf(sheet, block).setNumberFormat(columns[index]?.format ?? '@');
    write(column, (phase) => phaseRow(phase)[index] ?? null);
  });
  return WORDS.filled(table.tab);
}

/** Appends the columns that the unit list lacks to the right of everything. */
export function addColumns(
  workbook: SheetWorkbook,
  table: Table<UnitKey>,
  missing: readonly FilledColumn<UnitKey>[],
): string {
  const sheet = workbook.byRole('units');
  const first = widthOf(table.grid);
  const columns = missing.map(unitListColumn);
  if (sheet) {
    const { writer } = workbook;
    growTab(workbook, sheet, 1, first + columns.length);
    const block = { row: table.firstRow - 1, column: first, rows: 1, columns: columns.length };
    writer.keepLooks(sheet, block);
    const headers = columns.map(({ header }) => header);
    writer.values(sheet, block, table.grid, [headers], true);
    dressHead(workbook, sheet, table.firstRow, columns, first);
  }
  return WORDS.addedColumns(table.tab, columns.length);
}

/** Makes the tabs of new units behind those of the others, and leaves the open tab open. */
export function makeUnitTabs(
  workbook: SheetWorkbook,
  units: readonly UnitAddition[],
  listed: readonly ListedUnit[],
): void {
  if (units.length === 0) return;
  const { spreadsheet, writer } = workbook;
  const open = spreadsheet.getActiveSheet();
  const tabs = listed.flatMap(({ tab }) => (tab === null ? [] : [tab]));
  const last = workbook.sheet(tabs[tabs.length - 1] ?? '');
  const index = last?.getIndex() ?? spreadsheet.getNumSheets();
  units.forEach(({ name, tab }, offset) => {
    const sheet = spreadsheet.insertSheet(tab, index + offset);
    writer.noteTab(sheet);
    writeNewTab(workbook, sheet, newUnitTab(name));
    tagNewUnit(workbook, sheet, name);
  });
  spreadsheet.setActiveSheet(open);
}

/** Appends units below the last one of the list, above whatever follows; answers the first row. */
export function addUnits(
  workbook: SheetWorkbook,
  table: Table<UnitKey>,
  missing: readonly FilledColumn<UnitKey>[],
  listed: readonly ListedUnit[],
  additions: readonly UnitAddition[],
): number {
  const sheet = workbook.byRole('units');
  const last = lastUnitRow(table, listed);
  const top = last + 1;
  if (!sheet) return top + 1;
  const grid = makeRoom(workbook, sheet, table.grid, top, additions.length);
  const addedTab = missing.findIndex(({ key }) => key === 'tab');
  const tab = table.columns.tab ?? (addedTab < 0 ? undefined : widthOf(table.grid) + addedTab);
  const before = cellAt(table, last, 'number');
  const first = (listed.length > 0 && typeof before === 'number' ? before : listed.length) + 1;
  const write = columnWriter(workbook, sheet, grid, top, additions);
  write(table.columns.number, (_, index) => first + index);
  write(table.columns.name, ({ name }) => name);
  write(tab, (unit) => unit.tab);
  return top + 1;
}

/**
 * Uses the empty rows that follow and inserts the others, so that totals and remarks move down; answers
 * the grid as it is then.
 */
function makeRoom(
  workbook: SheetWorkbook,
  sheet: Sheet,
  grid: Grid,
  top: number,
  count: number,
): Grid {
  const end = endOf(grid);
  let free = 0;
  while (free < count && top + free < end && isEmptyRow(grid[top + free] ?? [])) free += 1;
  const at = top + free;
  const added = at < end ? count - free : 0;
  if (added > 0) {
    sheet.insertRowsAfter(at, added);
    workbook.writer.noteRows(sheet, at, added);
  }
  growTab(workbook, sheet, top + count, 1);
  return [...grid.slice(0, at), ...new Array<Cell[]>(added).fill([]), ...grid.slice(at)];
}

/** Writes what stands for rows into a column, from a row on; one that the tab lacks is passed over. */
function columnWriter<Row>(
  { writer }: SheetWorkbook,
  sheet: Sheet,
  found: Grid,
  top: number,
  rows: readonly Row[],
): (column: number | undefined, pick: (row: Row, index: number) => NewValue) => void {
  return (column, pick) => {
    if (column === undefined) return;
    const wanted = rows.map((row, index) => [pick(row, index)]);
    writer.values(sheet, { row: top, column }, found, wanted, true);
  };
}

/** The number of rows down to the last one with content. */
function endOf(grid: Grid): number {
  let end = grid.length;
  while (end > 0 && isEmptyRow(grid[end - 1] ?? [])) end -= 1;
  return end;
}

function isEmptyRow(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cell === null);
}

function widthOf(grid: Grid): number {
  return grid.reduce((most, row) => Math.max(most, row.length), 0);
}
