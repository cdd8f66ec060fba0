import { allowLayout, allowWrite, wholeSheet } from './access.ts';
import { areaAt, cellAt } from './area.ts';
import { clearContents, lastColumn, lastRow, setNote } from './cells.ts';
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
import { rangeFromText, rangeIn, spreadsheet } from './handles.ts';
import { clearLooks } from './look.ts';
import { addingMetadata, addMetadata, metadataFinder, metadataOf } from './metadata.ts';
import { protectionsOf, protectSheet } from './protection.ts';
import { RangeListService } from './range-list.ts';
import { Exception, go, host, modelled, read, scope, write } from './runtime.ts';
import { changeLayout, gridMethods, SheetGrid } from './sheet-grid.ts';
import { checkName, liveTab } from './tabs.ts';

const FIRST_CELL = cellAt(0, 0);

/** One tab: its grid, and here its name and look, the way to its cells, and what guards and marks it. */
export class SheetService extends SheetGrid implements Pick<GSheet, keyof typeof methods> {
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
    return changeLayout(this, () => {
      tab.hidden = true;
    });
  }

  showSheet(): GSheet {
    return changeLayout(this, (tab) => {
      tab.hidden = false;
    });
  }

  getTabColor(): string | null {
    return liveTab(this.tab).tabColor;
  }

  setTabColor(color: string | null): GSheet {
    const wanted = color === null ? null : colour(color);
    return changeLayout(this, (tab) => {
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
    return rangeIn(tab, areaAt(0, 0, Math.max(lastRow(tab), 1), Math.max(lastColumn(tab), 1)));
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

  // --- clearing ---

  clear(options?: { formatOnly?: boolean; contentsOnly?: boolean }): GSheet {
    const { formatOnly, contentsOnly } = options ?? {};
    if (!formatOnly) this.clearContents();
    if (!contentsOnly) this.clearFormats();
    return as(this);
  }

  clearContents(): GSheet {
    const tab = liveTab(this.tab);
    if (allowWrite(tab, wholeSheet(tab))) clearContents(tab, wholeSheet(tab));
    return as(this);
  }

  /** Would also remove conditional formats (documented), which are not modelled. */
  clearFormats(): GSheet {
    const tab = liveTab(this.tab);
    const used = { ...wholeSheet(tab), bottom: Math.max(0, tab.rows.length - 1) };
    if (allowWrite(tab, wholeSheet(tab))) clearLooks(tab, used);
    return as(this);
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
}

const methods = {
  activate: go(''),
  addDeveloperMetadata: addingMetadata,
  clear: write('', 'Map'),
  clearContents: write(''),
  clearFormats: write(''),
  clearNotes: write(''),
  createDeveloperMetadataFinder: go(''),
  getActiveRange: go(''),
  getDataRange: go(''),
  getDeveloperMetadata: read(''),
  getIndex: read(''),
  getLastColumn: read(''),
  getLastRow: read(''),
  getName: go(''),
  getParent: go(''),
  getProtections: read('EnumValue'),
  getRange: go('number,number', 'number,number,number', 'number,number,number,number', 'String'),
  getRangeList: go('String[]'),
  getSheetId: go(''),
  getSheetName: go(''),
  getSheetValues: read('number,number,number,number'),
  getTabColor: read(''),
  hideSheet: write(''),
  isSheetHidden: read(''),
  protect: write(''),
  setName: write('String'),
  setTabColor: write('String?'),
  showSheet: write(''),
};

modelled('SpreadsheetApp.Sheet', scope.sheets, SheetService, { ...gridMethods, ...methods });
