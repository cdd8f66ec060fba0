import type { Cell, Grid } from '../core/cell.ts';
import type { Column } from '../core/columns.ts';
import type { PhaseKey } from '../core/phases.ts';
import { PHASE_COLUMNS } from '../core/phases.ts';
import type { Phase, Settings } from '../core/programme.ts';
import { type ListedUnit, lastUnitRow, type UnitAddition } from '../core/set-up-proposal.ts';
import type { SettingKey } from '../core/settings.ts';
import { cellAt, type Table } from '../core/table.ts';
import type { UnitKey } from '../core/units.ts';
import {
  type NewValue,
  newPhasesTab,
  newUnitTab,
  phaseRow,
  settingRow,
  unitListColumn,
} from '../render/set-up-tabs.ts';
import { SET_UP_WORDS as WORDS } from '../render/words/set-up-page.ts';
import { dressHead, ruleOf, writable, writeNewTab } from './new-tab.ts';
import { tagNewUnit } from './unit-tags.ts';
import { growSheet, type SheetWorkbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Appends the rows that `Cài đặt` lacks below its last one. */
export function addSettings(
  workbook: SheetWorkbook,
  sheet: Sheet,
  table: Table<SettingKey>,
  keys: readonly (keyof Settings)[],
): string {
  const rows = keys.map(settingRow);
  const top = endOf(table.grid) + 1;
  growSheet(sheet, top + rows.length - 1, 1);
  const write = (column: number | undefined, pick: (row: (typeof rows)[number]) => NewValue) => {
    if (column === undefined) return;
    const values = rows.map((row) => [writable(workbook, pick(row))]);
    sheet.getRange(top, column + 1, rows.length, 1).setValues(values);
  };
  const { item, value, explanation } = table.columns;
  if (value !== undefined) {
    const formats = rows.map(({ format }) => [format]);
    sheet.getRange(top, value + 1, rows.length, 1).setNumberFormats(formats);
    rows.forEach(({ rule }, index) => {
      if (rule) sheet.getRange(top + index, value + 1).setDataValidation(ruleOf(rule));
    });
  }
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
  growSheet(sheet, table.firstRow + phases.length, 1);
  PHASE_COLUMNS.forEach(({ key }, index) => {
    const column = table.columns[key];
    if (column === undefined) return;
    const values = phases.map((phase) => [writable(workbook, phaseRow(phase)[index] ?? null)]);
    sheet
      .getRange(table.firstRow + 1, column + 1, phases.length, 1)
      .setNumberFormat(columns[index]?.format ?? '@')
      .setValues(values);
  });
  return WORDS.filled(table.tab);
}

/** Appends the columns that the unit list lacks to the right of everything. */
export function addColumns(
  workbook: SheetWorkbook,
  table: Table<UnitKey>,
  missing: readonly Column<UnitKey>[],
): string {
  const sheet = workbook.byRole('units');
  const first = widthOf(table.grid);
  const columns = missing.map(({ key, header }) => unitListColumn(key, header));
  if (sheet) {
    growSheet(sheet, 1, first + columns.length);
    const headers = columns.map(({ header }) => workbook.writable(header));
    sheet.getRange(table.firstRow, first + 1, 1, columns.length).setValues([headers]);
    dressHead(sheet, table.firstRow, columns, first);
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
  const { spreadsheet } = workbook;
  const open = spreadsheet.getActiveSheet();
  const tabs = listed.flatMap(({ tab }) => (tab === null ? [] : [tab]));
  const last = workbook.sheet(tabs[tabs.length - 1] ?? '');
  const index = last?.getIndex() ?? spreadsheet.getNumSheets();
  units.forEach(({ name, tab }, offset) => {
    const sheet = spreadsheet.insertSheet(tab, index + offset);
    writeNewTab(workbook, sheet, newUnitTab(name));
    tagNewUnit(sheet, name);
  });
  spreadsheet.setActiveSheet(open);
}

/** Appends units below the last one of the list, above whatever follows; answers the first row. */
export function addUnits(
  workbook: SheetWorkbook,
  table: Table<UnitKey>,
  missing: readonly Column<UnitKey>[],
  listed: readonly ListedUnit[],
  additions: readonly UnitAddition[],
): number {
  const sheet = workbook.byRole('units');
  const last = lastUnitRow(table, listed);
  const top = last + 1;
  if (!sheet) return top + 1;
  makeRoom(sheet, table.grid, top, additions.length);
  const addedTab = missing.findIndex(({ key }) => key === 'tab');
  const tab = table.columns.tab ?? (addedTab < 0 ? undefined : widthOf(table.grid) + addedTab);
  const before = cellAt(table, last, 'number');
  const first = (listed.length > 0 && typeof before === 'number' ? before : listed.length) + 1;
  const write = (
    column: number | undefined,
    pick: (unit: UnitAddition, at: number) => NewValue,
  ) => {
    if (column === undefined) return;
    const values = additions.map((unit, at) => [writable(workbook, pick(unit, at))]);
    sheet.getRange(top + 1, column + 1, additions.length, 1).setValues(values);
  };
  write(table.columns.number, (_, at) => first + at);
  write(table.columns.name, ({ name }) => name);
  write(tab, (unit) => unit.tab);
  return top + 1;
}

/** Uses the empty rows that follow and inserts the others, so that totals and remarks move down. */
function makeRoom(sheet: Sheet, grid: Grid, top: number, count: number): void {
  const end = endOf(grid);
  let free = 0;
  while (free < count && top + free < end && isEmptyRow(grid[top + free] ?? [])) free += 1;
  if (top + free < end && free < count) sheet.insertRowsAfter(top + free, count - free);
  growSheet(sheet, top + count, 1);
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
