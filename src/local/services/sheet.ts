import type { Area, Sheet } from '../model.ts';
import { allowLayout, allowWrite, mayEdit, wholeSheet } from './access.ts';
import { areaAt, cellAt } from './area.ts';
import { clearContents, lastColumn, lastRow, setNote, writeValues } from './cells.ts';
import { colour } from './colour.ts';
import {
  as,
  type GMetadata,
  type GMetadataFinder,
  type GProtection,
  type GRange,
  type GRangeList,
  type GSheet,
  type GSpreadsheet,
} from './google.ts';
import { changeRows, checkCellCount, columnSpan, insertColumns, rowSpan } from './grid.ts';
import { rangeFromText, rangeIn, spreadsheet } from './handles.ts';
import { clearLooks } from './look.ts';
import { addMetadata, metadataFinder, metadataOf } from './metadata.ts';
import { protectionsOf, protectSheet } from './protection.ts';
import { RangeListService } from './range-list.ts';
import { Exception, go, host, modelled, read, scope, write } from './runtime.ts';
import { checkName, liveTab } from './tabs.ts';

/** Google's widths and heights of a new tab, in pixels (reported). */
const COLUMN_WIDTH = 100;
const ROW_HEIGHT = 21;
const FIRST_CELL = cellAt(0, 0);

/** One tab. */
export class SheetService implements Pick<GSheet, keyof typeof methods> {
  readonly tab: Sheet;

  constructor(tab: Sheet) {
    this.tab = tab;
  }

  // --- what it is ---

  getName(): string {
    return liveTab(this.tab).name;
  }

  getSheetName(): string {
    return this.getName();
  }

  setName(name: string): GSheet {
    const tab = liveTab(this.tab);
    checkName(name, tab);
    if (name === tab.name || !allowLayout(tab)) return as(this);
    tab.name = name;
    return as(this);
  }

  getSheetId(): number {
    return this.tab.id;
  }

  getIndex(): number {
    return host().workbook.sheets.indexOf(liveTab(this.tab)) + 1;
  }

  getParent(): GSpreadsheet {
    return spreadsheet();
  }

  activate(): GSheet {
    host().state.activeSheetId = liveTab(this.tab).id;
    return as(this);
  }

  isSheetHidden(): boolean {
    return liveTab(this.tab).hidden;
  }

  hideSheet(): GSheet {
    const tab = liveTab(this.tab);
    const shown = host().workbook.sheets.filter(({ hidden }) => !hidden);
    if (shown.length === 1 && shown[0] === tab) {
      throw new Exception("You can't hide all the sheets in a document.");
    }
    return this.#layout(() => {
      tab.hidden = true;
    });
  }

  showSheet(): GSheet {
    return this.#layout((tab) => {
      tab.hidden = false;
    });
  }

  getTabColor(): string | null {
    return liveTab(this.tab).tabColor;
  }

  setTabColor(color: string | null): GSheet {
    const wanted = color === null ? null : colour(color);
    return this.#layout((tab) => {
      tab.tabColor = wanted;
    });
  }

  // --- places ---

  getRange(first: number | string, column = 1, rows = 1, columns = 1): GRange {
    const tab = liveTab(this.tab);
    if (typeof first === 'string') return rangeFromText(tab, first);
    const [top, left] = [Math.trunc(first) - 1, Math.trunc(column) - 1];
    return rangeIn(tab, areaAt(top, left, rows, columns));
  }

  getRangeList(addresses: string[]): GRangeList {
    const tab = liveTab(this.tab);
    if (addresses.length === 0) throw new Exception('The range list must not be empty.');
    return as(new RangeListService(addresses.map((address) => rangeFromText(tab, address))));
  }

  /** From A1 to the last content; A1 alone on an empty tab (reported). */
  getDataRange(): GRange {
    const tab = liveTab(this.tab);
    const bottom = Math.max(lastRow(tab), 1) - 1;
    const right = Math.max(lastColumn(tab), 1) - 1;
    return rangeIn(tab, { top: 0, left: 0, bottom, right });
  }

  /** What the user or the script selected. */
  getActiveRange(): GRange {
    const tab = liveTab(this.tab);
    const { maxRows, maxColumns } = tab;
    const { top, left, bottom, right } = host().state.activeAreas[tab.id] ?? FIRST_CELL;
    const isInside = bottom < maxRows && right < maxColumns;
    return rangeIn(tab, isInside ? { top, left, bottom, right } : FIRST_CELL);
  }

  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return this.getRange(row, column, rows, columns).getValues();
  }

  getLastRow(): number {
    return lastRow(liveTab(this.tab));
  }

  getLastColumn(): number {
    return lastColumn(liveTab(this.tab));
  }

  getMaxRows(): number {
    return liveTab(this.tab).maxRows;
  }

  getMaxColumns(): number {
    return liveTab(this.tab).maxColumns;
  }

  // --- the grid ---

  /** Grows the grid when the row lies outside it (inferred). */
  appendRow(values: unknown[]): GSheet {
    const tab = liveTab(this.tab);
    const row = lastRow(tab);
    const area = { top: row, left: 0, bottom: row, right: values.length - 1 };
    if (values.length === 0 || !allowWrite(tab, area)) return as(this);
    if (row >= tab.maxRows) changeRows(tab, tab.maxRows, 1);
    if (values.length > tab.maxColumns) {
      insertColumns(tab, tab.maxColumns, values.length - tab.maxColumns);
    }
    writeValues(tab, area, [values], 'Sheet.appendRow');
    return as(this);
  }

  insertRowAfter(row: number): GSheet {
    return this.insertRowsAfter(row, 1);
  }

  insertRowBefore(row: number): GSheet {
    return this.insertRowsBefore(row, 1);
  }

  insertRowsAfter(row: number, count: number): GSheet {
    return this.#insertRows(Math.trunc(row), Math.trunc(count), Math.trunc(row) - 1);
  }

  insertRowsBefore(row: number, count: number): GSheet {
    return this.#insertRows(Math.trunc(row) - 1, Math.trunc(count), Math.trunc(row) - 1);
  }

  insertColumnAfter(column: number): GSheet {
    return this.insertColumnsAfter(column, 1);
  }

  insertColumnsAfter(column: number, count: number): GSheet {
    const at = Math.trunc(column);
    const tab = liveTab(this.tab);
    columnSpan(tab, at, 1);
    checkCellCount(tab.maxRows * count);
    return this.#layout(() => {
      insertColumns(tab, at, Math.trunc(count));
    });
  }

  deleteRow(row: number): GSheet {
    this.deleteRows(row, 1);
    return as(this);
  }

  deleteRows(row: number, count: number): void {
    const tab = liveTab(this.tab);
    const { first, last } = rowSpan(tab, row, count);
    if (last - first + 1 >= tab.maxRows) {
      throw new Exception("You can't delete all the rows on the sheet.");
    }
    const area = { ...wholeSheet(tab), top: first, bottom: last };
    if (allowWrite(tab, area)) changeRows(tab, first, -(last - first + 1));
  }

  getFrozenRows(): number {
    return liveTab(this.tab).frozenRows;
  }

  getFrozenColumns(): number {
    return liveTab(this.tab).frozenColumns;
  }

  setFrozenRows(rows: number): void {
    const tab = liveTab(this.tab);
    if (rows < 0 || rows >= tab.maxRows) {
      throw new Exception("You can't freeze all visible rows on the sheet.");
    }
    this.#layout(() => {
      tab.frozenRows = rows;
    });
  }

  setFrozenColumns(columns: number): void {
    const tab = liveTab(this.tab);
    if (columns < 0 || columns >= tab.maxColumns) {
      throw new Exception("You can't freeze all visible columns on the sheet.");
    }
    this.#layout(() => {
      tab.frozenColumns = columns;
    });
  }

  hasHiddenGridlines(): boolean {
    return !liveTab(this.tab).showGridlines;
  }

  setHiddenGridlines(hide: boolean): GSheet {
    return this.#layout((tab) => {
      tab.showGridlines = !hide;
    });
  }

  getColumnWidth(column: number): number {
    const tab = liveTab(this.tab);
    columnSpan(tab, column, 1);
    return tab.columnWidths.get(Math.trunc(column) - 1) ?? COLUMN_WIDTH;
  }

  setColumnWidth(column: number, width: number): GSheet {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(start: number, count: number, width: number): GSheet {
    const { first, last } = columnSpan(liveTab(this.tab), start, count);
    return this.#layout((tab) => {
      for (let column = first; column <= last; column++) tab.columnWidths.set(column, width);
    });
  }

  getRowHeight(row: number): number {
    const tab = liveTab(this.tab);
    const { first } = rowSpan(tab, row, 1);
    return tab.row(first)?.height ?? ROW_HEIGHT;
  }

  setRowHeight(row: number, height: number): GSheet {
    return this.setRowHeights(row, 1, height);
  }

  setRowHeights(start: number, count: number, height: number): GSheet {
    const { first, last } = rowSpan(liveTab(this.tab), start, count);
    return this.#layout((tab) => {
      for (let row = first; row <= last; row++) tab.ensureRow(row).height = height;
    });
  }

  /** A file knows one kind of height: it is the same as `setRowHeights` here. */
  setRowHeightsForced(start: number, count: number, height: number): GSheet {
    return this.setRowHeights(start, count, height);
  }

  // --- clearing ---

  clear(options?: { formatOnly?: boolean; contentsOnly?: boolean }): GSheet {
    const { formatOnly, contentsOnly } = options ?? {};
    if (!formatOnly) this.clearContents();
    if (!contentsOnly) this.#clearLooks();
    return as(this);
  }

  clearContents(): GSheet {
    const tab = liveTab(this.tab);
    if (allowWrite(tab, wholeSheet(tab))) clearContents(tab, wholeSheet(tab));
    return as(this);
  }

  /** Would also remove conditional formats (documented), which are not modelled. */
  clearFormats(): GSheet {
    return this.#clearLooks();
  }

  clearNotes(): GSheet {
    const tab = liveTab(this.tab);
    if (!allowWrite(tab, wholeSheet(tab))) return as(this);
    tab.rows.forEach((row, index) => {
      for (const column of [...(row?.notes.keys() ?? [])]) setNote(tab, index, column, '');
    });
    return as(this);
  }

  // --- rights and metadata ---

  protect(): GProtection {
    return protectSheet(liveTab(this.tab));
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GProtection[] {
    return protectionsOf(type, liveTab(this.tab));
  }

  addDeveloperMetadata(key: string, second?: unknown, third?: unknown): GSheet {
    addMetadata(liveTab(this.tab).id, key, second, third);
    return as(this);
  }

  getDeveloperMetadata(): GMetadata[] {
    return metadataOf(liveTab(this.tab).id);
  }

  createDeveloperMetadataFinder(): GMetadataFinder {
    return metadataFinder(liveTab(this.tab).id);
  }

  // --- shared ---

  #layout(change: (tab: Sheet) => void): GSheet {
    const tab = liveTab(this.tab);
    if (allowLayout(tab)) change(tab);
    return as(this);
  }

  /** Rows come in with the looks of their neighbour (inferred). */
  #insertRows(index: number, count: number, neighbour: number): GSheet {
    const tab = liveTab(this.tab);
    rowSpan(tab, neighbour + 1, 1);
    if (count < 1) throw new Exception('The number of rows must be at least 1.');
    checkCellCount(tab.maxColumns * count);
    const looks = [...(tab.row(neighbour)?.styles ?? [])];
    if (!mayInsert(tab)) return as(this);
    changeRows(tab, index, count);
    if (looks.some((style) => style !== undefined && style !== 0)) {
      for (let row = index; row < index + count; row++) {
        looks.forEach((style, column) => {
          tab.setStyle(row, column, style ?? 0);
        });
      }
    }
    return as(this);
  }

  #clearLooks(): GSheet {
    const tab = liveTab(this.tab);
    const used: Area = { ...wholeSheet(tab), bottom: Math.max(0, tab.rows.length - 1) };
    if (allowWrite(tab, wholeSheet(tab))) clearLooks(tab, used);
    return as(this);
  }
}

/** Protected ranges inside a tab do not keep rows from being inserted, a protected tab does (inferred). */
function mayInsert(tab: Sheet): boolean {
  const hasSheetProtection = host().state.protections.some(
    ({ sheetId, area }) => sheetId === tab.id && area === null,
  );
  if (!hasSheetProtection || mayEdit(tab, wholeSheet(tab))) return true;
  return allowLayout(tab);
}

const methods = {
  activate: go(''),
  addDeveloperMetadata: write(
    'String',
    'String,EnumValue',
    'String,String',
    'String,String,EnumValue',
  ),
  appendRow: write('Object[]'),
  clear: write('', 'Map'),
  clearContents: write(''),
  clearFormats: write(''),
  clearNotes: write(''),
  createDeveloperMetadataFinder: go(''),
  deleteRow: write('number'),
  deleteRows: write('number,number'),
  getActiveRange: go(''),
  getColumnWidth: read('number'),
  getDataRange: go(''),
  getDeveloperMetadata: read(''),
  getFrozenColumns: read(''),
  getFrozenRows: read(''),
  getIndex: read(''),
  getLastColumn: read(''),
  getLastRow: read(''),
  getMaxColumns: read(''),
  getMaxRows: read(''),
  getName: go(''),
  getParent: go(''),
  getProtections: read('EnumValue'),
  getRange: go('number,number', 'number,number,number', 'number,number,number,number', 'String'),
  getRangeList: go('String[]'),
  getRowHeight: read('number'),
  getSheetId: go(''),
  getSheetName: go(''),
  getSheetValues: read('number,number,number,number'),
  getTabColor: read(''),
  hasHiddenGridlines: read(''),
  hideSheet: write(''),
  insertColumnAfter: write('number'),
  insertColumnsAfter: write('number,number'),
  insertRowAfter: write('number'),
  insertRowBefore: write('number'),
  insertRowsAfter: write('number,number'),
  insertRowsBefore: write('number,number'),
  isSheetHidden: read(''),
  protect: write(''),
  setColumnWidth: write('number,number'),
  setColumnWidths: write('number,number,number'),
  setFrozenColumns: write('number'),
  setFrozenRows: write('number'),
  setHiddenGridlines: write('Boolean'),
  setName: write('String'),
  setRowHeight: write('number,number'),
  setRowHeights: write('number,number,number'),
  setRowHeightsForced: write('number,number,number'),
  setTabColor: write('String?'),
  showSheet: write(''),
};

modelled('SpreadsheetApp.Sheet', scope.sheets, SheetService, methods);
