import type { Grid } from '../../workbook/cell.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { keyOf, readText } from '../../workbook/stored.ts';
import { TAB_NAMES, TAB_ROLES, type TabRole } from '../../workbook/tabs.ts';
import { foldText } from '../../workbook/text.ts';
import type { Memory } from '../run/memory.ts';
import { findTags } from '../store.ts';
import { writable } from './cell-values.ts';
import { plainGrid, SheetClock } from './clock.ts';
import { SheetWriter } from './sheet-writer.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The open spreadsheet with its tabs by name and by role, asked once for a whole action. */
export class SheetWorkbook {
  readonly spreadsheet: Spreadsheet;
  readonly clock: SheetClock;
  /** Whatever an action changes goes through it, so that it can be taken back. */
  readonly writer: SheetWriter;
  private readonly sheets = new Map<string, Sheet>();
  private readonly roles = new Map<TabRole, Sheet>();

  constructor() {
    this.spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    this.clock = new SheetClock(this.spreadsheet.getSpreadsheetTimeZone());
    this.writer = new SheetWriter(this.clock);
    for (const sheet of this.spreadsheet.getSheets()) this.sheets.set(sheet.getName(), sheet);
    this.readTags();
  }

  /** Names of all tabs, in their order. */
  get names(): string[] {
    return [...this.sheets.keys()];
  }

  /** Names in this workbook of the tabs that the add-in knows by role. */
  get knownNames(): string[] {
    return TAB_ROLES.map((role) => this.nameOf(role));
  }

  /** Google's number of a tab, as links name it; asked once. */
  idOf(name: string): number {
    const sheet = this.sheet(name);
    return sheet ? this.writer.idOf(sheet) : 0;
  }

  sheet(name: string): Sheet | null {
    return this.sheets.get(name) ?? null;
  }

  /** The tab of a role: the tagged one, or else the one that bears the usual name. */
  byRole(role: TabRole): Sheet | null {
    return this.roles.get(role) ?? this.sheet(TAB_NAMES[role]) ?? this.likeNamed(TAB_NAMES[role]);
  }

  isTagged(role: TabRole): boolean {
    return this.roles.has(role);
  }

  /** What the tab of a role is called in this workbook; the usual name where it is missing. */
  nameOf(role: TabRole): string {
    return this.byRole(role)?.getName() ?? TAB_NAMES[role];
  }

  /** Makes the tab of a role, at a place counted from 0. */
  create(role: TabRole, index: number): Sheet {
    const before = this.spreadsheet.getActiveSheet();
    const sheet = this.spreadsheet.insertSheet(TAB_NAMES[role], index);
    this.spreadsheet.setActiveSheet(before);
    this.sheets.set(TAB_NAMES[role], sheet);
    this.writer.noteTab(sheet);
    this.tag(role, sheet);
    return sheet;
  }

  tag(role: TabRole, sheet: Sheet): void {
    this.writer.tag(sheet, keyOf('role'), role);
    this.roles.set(role, sheet);
  }

  /** Writes what the next run should remember, as a part of this run; never a change that people see. */
  keep(memory: Memory): false {
    const changes = memory.save();
    if (Object.keys(changes).length > 0) this.writer.note({ kind: 'properties', changes });
    return false;
  }

  /** All values of a tab, empty cells as `null`, dates as clock times. */
  readGrid(sheet: Sheet): Grid {
    return plainGrid(sheet.getDataRange().getValues(), this.clock);
  }

  /** What `setValues` takes. */
  writable(value: GridValue): string | number | Date {
    return writable(value, this.clock);
  }

  /** A name typed with decomposed letters or other blanks is the same name to everyone who reads it. */
  private likeNamed(name: string): Sheet | null {
    const like = this.names.find((each) => foldText(each) === foldText(name));
    return like === undefined ? null : this.sheet(like);
  }

  private readTags(): void {
    for (const tag of findTags(this.spreadsheet, 'role')) {
      const role = readText('role', tag.getValue());
      const sheet = tag.getLocation().getSheet();
      if (role && sheet) this.roles.set(role, sheet);
    }
  }
}

/** Makes a tab's grid at least so large: a write outside it would be refused. */
export function growSheet(sheet: Sheet, rows: number, columns: number): void {
  const missingRows = rows - sheet.getMaxRows();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  const missingColumns = columns - sheet.getMaxColumns();
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
}
