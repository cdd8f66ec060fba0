import type { FilledColumn } from '../../programme/holds.ts';
import { readInitiativeTable } from '../../programme/initiative/own-columns.ts';
import type { AgreedList } from '../../programme/proposal/agreed.ts';
import type { OpenSetting } from '../../programme/proposal/asked.ts';
import type {
  Answers,
  SetUpPlan,
  TabFill,
  UnitAddition,
} from '../../programme/proposal/choices.ts';
import { type ListedUnit, lastUnitRow } from '../../programme/proposal/unit-list.ts';
import type { PhaseKey } from '../../programme/set-up/phases.ts';
import { PHASE_COLUMNS } from '../../programme/set-up/phases.ts';
import type { Phase, Settings } from '../../programme/set-up/programme.ts';
import type { SettingKey } from '../../programme/set-up/setting-items.ts';
import type { UnitKey } from '../../programme/set-up/units.ts';
import type { NewTab, NewValue, UnitRows } from '../../tabs/set-up/set-up-tabs.ts';
import { takeApart } from '../../tabs/set-up/take-apart.ts';
import { SET_UP_WORDS as WORDS } from '../../words/set-up-page.ts';
import type { Cell, Grid } from '../../workbook/cell.ts';
import type { Column } from '../../workbook/column.ts';
import type { Block } from '../../workbook/journal.ts';
import { keyOf } from '../../workbook/stored.ts';
import { cellAt, type Table } from '../../workbook/table.ts';
import { ask } from '../page.ts';
import { isShown, PLAIN_TEXT } from '../sheet/cell-values.ts';
import type { Draft } from '../sheet/draft.ts';
import { rangeOf } from '../sheet/ranges.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { draftNewTab, dressHead, ruleOf } from './new-tab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Appends the rows that `Cài đặt` lacks below its last one. */
export function addSettings(
  { draft }: SheetWorkbook,
  tab: Tab,
  table: Table<SettingKey>,
  keys: readonly (keyof Settings)[],
  answers: Answers,
): string {
  const rows = ask('new-tabs', 'settingRows', keys, answers);
  const { item, value, explanation } = table.columns;
  const isOurs = (cells: readonly Cell[]): boolean =>
    cells.every((cell, column) => {
      if (cell === null) return true;
      if (column === value) return rows.some((row) => isShown(cell, row.value));
      return column === explanation && rows.some((row) => isShown(cell, row.explanation));
    });
  const top = endOf(table.grid, isOurs);
  standOnTable(draft, tab, table.grid);
  draft.grow(tab, top + rows.length, 1, true);
  if (value !== undefined) {
    const block = { row: top, column: value, rows: rows.length, columns: 1 };
    keepFormats(draft, tab, block);
    const formats = rows.map(({ format }) => [format]);
    draft.later('grid', tab, () => rangeOf(tab.sheet, block).setNumberFormats(formats));
    const rules = rows.flatMap(({ rule }, index) =>
      rule ? [{ block: { ...block, row: top + index, rows: 1 }, rule: ruleOf(rule) }] : [],
    );
    draft.rules(tab, rules, 'grid');
  }
  const write = columnDrafter(draft, tab, table.grid, top, rows);
  write(
    value,
    (row) => row.value,
    (row) => row.format,
  );
  write(explanation, (row) => row.explanation);
  // A row counts by its item: written last, it never stands there without its value.
  write(item, (row) => row.item);
  return WORDS.addedItems(table.tab, rows.length);
}

/** Writes the programme's phases into a tab that has a head and nothing else. */
export function fillPhases(
  { draft }: SheetWorkbook,
  tab: Tab,
  table: Table<PhaseKey>,
  phases: readonly Phase[],
): string {
  const { columns, rows } = ask('new-tabs', 'phasesTab', phases);
  const row = table.firstRow;
  standOnTable(draft, tab, table.grid);
  draft.grow(tab, row + phases.length, 1, true);
  const write = columnDrafter(draft, tab, table.grid, row, rows);
  // A row counts by its first cell: written last, it never stands there without its days.
  const last = PHASE_COLUMNS.map(({ key }, index) => ({ key, index })).reverse();
  last.forEach(({ key, index }) => {
    const column = table.columns[key];
    if (column === undefined) return;
    const block = { row, column, rows: phases.length, columns: 1 };
    keepFormats(draft, tab, block);
    const format = columns[index]?.format ?? 'General';
    draft.later('grid', tab, () => rangeOf(tab.sheet, block).setNumberFormat(format));
    write(
      column,
      (cells) => cells[index] ?? null,
      () => format,
    );
  });
  return WORDS.filled(table.tab);
}

/** Appends the columns that the unit list lacks to the right of everything. */
export function addColumns(
  workbook: SheetWorkbook,
  table: Table<UnitKey>,
  missing: readonly FilledColumn<UnitKey>[],
): string {
  const tab = workbook.tabOf('units');
  const first = widthOf(table.grid);
  const columns = ask('new-tabs', 'unitListColumns', missing);
  if (tab) {
    const { draft } = workbook;
    standOnTable(draft, tab, table.grid);
    const before = tab.grid.columns;
    draft.grow(tab, 1, first + columns.length);
    const block = { row: table.firstRow - 1, column: first, rows: 1, columns: columns.length };
    const there = Math.min(columns.length, before - first);
    if (there > 0) draft.keepLooks(tab, { ...block, columns: there });
    dressHead(draft, tab, table.firstRow, columns, first);
    const dress = (sheet: Sheet): void => {
      rangeOf(sheet, block).setWrap(true).setVerticalAlignment('middle');
    };
    draft.dress(tab, dress, 'grid');
    const headers = columns.map(({ header }) => header);
    draft.values(tab, block, table.grid, [headers], { looksForFormulas: true });
  }
  return WORDS.addedColumns(table.tab, columns.length);
}

/**
 * Makes the tabs of new units behind those of the others, and leaves the open tab open; one that a stop
 * left there is finished.
 */
export function makeUnitTabs(
  workbook: SheetWorkbook,
  units: readonly UnitAddition[],
  listed: readonly ListedUnit[],
  lists: readonly AgreedList[] = [],
): void {
  if (units.length === 0) return;
  const tabs = listed.flatMap(({ tab }) => (tab === null ? [] : [tab]));
  let index = workbook.placeBehind(tabs[tabs.length - 1] ?? '');
  for (const unit of units) {
    const found = workbook.tab(unit.tab);
    const tab = found ?? workbook.make(unit.tab, index);
    index = workbook.placeBehind(tab.name);
    const tag = workbook.tagOf(unit.tab, 'unit');
    workbook.draft.tag(tab, keyOf('unit'), unit.name, tag);
    const content = unitTabOf(unit.name, rowsOf(workbook, unit, lists));
    const grid = found ? workbook.readGrid(found.sheet) : [];
    const isBare = grid.flat().every((cell) => cell === null || cell === content.title);
    if (isBare) draftNewTab(workbook, tab, content);
  }
}

/** A unit's tab: empty, or with rows of another list. */
function unitTabOf(name: string, filled: UnitRows | null): NewTab {
  const content = ask('new-tabs', 'unitTab', name, filled?.ownHeaders ?? []);
  return { ...content, rows: filled?.rows ?? [] };
}

/** What a new tab gets of a list that is taken apart. */
function rowsOf(
  workbook: SheetWorkbook,
  { name, from }: UnitAddition,
  lists: readonly AgreedList[],
): UnitRows | null {
  const list = lists.find(({ tab }) => tab === from);
  const sheet = list && workbook.sheet(list.tab);
  if (!list || !sheet) return null;
  const table = readInitiativeTable(list.tab, workbook.readGrid(sheet), list.own);
  return takeApart(table, list.inspected, name);
}

/** Gives units of the list that had none the tab of the list in which they are named. */
export function fillTabs(
  workbook: SheetWorkbook,
  table: Table<UnitKey>,
  fills: readonly TabFill[],
): void {
  const tab = workbook.tabOf('units');
  const column = table.columns.tab;
  if (!tab || column === undefined || fills.length === 0) return;
  standOnTable(workbook.draft, tab, table.grid);
  for (const { row, tab: name } of fills) {
    workbook.draft.values(tab, { row, column }, table.grid, [[name]], { looksForFormulas: true });
  }
}

/** Writes the targets of units of the list that have none; answers how many got theirs. */
export function fillTargets(
  workbook: SheetWorkbook,
  table: Table<UnitKey>,
  wanted: SetUpPlan['targets'],
): number {
  const tab = workbook.tabOf('units');
  if (!tab || wanted.length === 0) return 0;
  standOnTable(workbook.draft, tab, table.grid);
  const written = wanted.filter(({ row, counts }) =>
    counts
      .map((count, phase) => {
        const column = table.columns[`target${phase}`];
        if (column === undefined || count === null) return false;
        const at = { row, column };
        return workbook.draft.values(tab, at, table.grid, [[count]], { looksForFormulas: true });
      })
      .some((isWritten) => isWritten),
  );
  return written.length;
}

/** Writes answers into rows of `Cài đặt` that have no value; answers how many. */
export function fillSettings(
  { draft }: SheetWorkbook,
  tab: Tab,
  table: Table<SettingKey>,
  asked: readonly OpenSetting[],
  answers: Answers,
): number {
  const column = table.columns.value;
  const open = asked.filter(({ key, row }) => row !== null && answers[key] !== undefined);
  if (column === undefined || open.length === 0) return 0;
  standOnTable(draft, tab, table.grid);
  for (const { key, row } of open) {
    const at = { row: row ?? 0, column };
    draft.values(tab, at, table.grid, [[answers[key] ?? null]], { looksForFormulas: true });
  }
  return open.length;
}

/** Appends units below the last one of the list, above whatever follows; answers the first row. */
export function addUnits(
  workbook: SheetWorkbook,
  table: Table<UnitKey>,
  missing: readonly Column<UnitKey>[],
  listed: readonly ListedUnit[],
  additions: readonly UnitAddition[],
): number {
  const found = workbook.tabOf('units');
  const last = lastUnitRow(table, listed);
  const top = last + 1;
  if (!found) return top + 1;
  const { draft } = workbook;
  standOnTable(draft, found, table.grid);
  const addedTab = missing.findIndex(({ key }) => key === 'tab');
  const tab = table.columns.tab ?? (addedTab < 0 ? undefined : widthOf(table.grid) + addedTab);
  const isFree = (cells: readonly Cell[], index: number): boolean =>
    cells.every((cell, column) => {
      if (cell === null || column === table.columns.number) return true;
      return column === tab && cell === additions[index]?.tab;
    });
  const grid = makeRoom(draft, found, table.grid, top, additions.length, isFree);
  const before = cellAt(table, last, 'number');
  const first = (listed.length > 0 && typeof before === 'number' ? before : listed.length) + 1;
  const write = columnDrafter(draft, found, grid, top, additions);
  write(table.columns.number, (_, index) => first + index);
  write(tab, (unit) => unit.tab);
  for (const phase of additions[0]?.targets.keys() ?? []) {
    write(table.columns[`target${phase}`], ({ targets }) => targets[phase] ?? null);
  }
  // A row counts by its name: written last, it never stands there without its tab.
  write(table.columns.name, ({ name }) => name);
  return top + 1;
}

/**
 * Uses the empty rows that follow, and those that a stop left without their name, and inserts the
 * others, so that totals and remarks move down; answers the grid as it is then.
 */
function makeRoom(
  draft: Draft,
  tab: Tab,
  grid: Grid,
  top: number,
  count: number,
  isFree: (cells: readonly Cell[], index: number) => boolean,
): Grid {
  const end = endOf(grid);
  let free = 0;
  while (free < count && top + free < end && isFree(grid[top + free] ?? [], free)) free += 1;
  const at = top + free;
  const added = at < end ? count - free : 0;
  if (added > 0) draft.insertRows(tab, at, added);
  draft.grow(tab, top + count, 1, true);
  return [...grid.slice(0, at), ...new Array<Cell[]>(added).fill([]), ...grid.slice(at)];
}

/** A table that rows are added to is still as it was read. */
function standOnTable(draft: Draft, tab: Tab, grid: Grid): void {
  draft.standOn(tab, { row: 0, column: 0, rows: grid.length, columns: widthOf(grid) }, grid);
}

/** The formats of cells that are about to get others; of what lies outside the grid there are none. */
function keepFormats(draft: Draft, tab: Tab, block: Block): void {
  const rows = Math.min(block.rows, (tab.isNew ? 0 : tab.sheet.getMaxRows()) - block.row);
  if (rows > 0) draft.keepLooks(tab, { ...block, rows }, ['formats']);
}

/** Drafts what stands for rows in a column, from a row on; one that the tab lacks is passed over. */
function columnDrafter<Row>(
  draft: Draft,
  tab: Tab,
  found: Grid,
  top: number,
  rows: readonly Row[],
): (
  column: number | undefined,
  pick: (row: Row, index: number) => NewValue,
  /** The format that the cells get before. */
  formatOf?: (row: Row) => string,
) => void {
  return (column, pick, formatOf) => {
    if (column === undefined) return;
    const wanted = rows.map((row, index) => [pick(row, index)]);
    const keepsText = formatOf && {
      keepsText: (row: number): boolean => rows.map(formatOf)[row - top] === PLAIN_TEXT,
    };
    draft.values(tab, { row: top, column }, found, wanted, {
      looksForFormulas: true,
      ...keepsText,
    });
  };
}

/** The number of rows down to the last one with content that is not ours to write over. */
function endOf(grid: Grid, isOurs = isEmptyRow): number {
  let end = grid.length;
  while (end > 0 && isOurs(grid[end - 1] ?? [])) end -= 1;
  return end;
}

function isEmptyRow(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cell === null);
}

function widthOf(grid: Grid): number {
  return grid.reduce((most, row) => Math.max(most, row.length), 0);
}
