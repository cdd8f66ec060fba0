import { allowLayout } from './access.ts';
import { areaAt } from './area.ts';
import { lastColumn, lastRow } from './cells.ts';
import { colour } from './colour.ts';
import { sheetType } from './enums.ts';
import { filterOf } from './filter.ts';
import {
  as,
  type GFilter,
  type GMetadata,
  type GProtection,
  type GRange,
  type GRangeList,
  type GSheet,
} from './google.ts';
import { rangeFromText, rangeIn } from './handles.ts';
import { addMetadata, metadataOf } from './metadata.ts';
import { protectSheet } from './protection.ts';
import { RangeListService } from './range-list.ts';
import { Exception, go, host, modelled, notImplemented, read, scope, write } from './runtime.ts';
import { changeLayout, gridMethods, SheetGrid } from './sheet-grid.ts';
import { checkName, gridTab, isChart, liveTab } from './tabs.ts';

/** One tab: its grid, and here its name and look, the way to its cells, and what guards and marks it. */
export class SheetService extends SheetGrid implements Pick<GSheet, keyof typeof methods> {
  // --- what it is ---

  getName(): string {
    return liveTab(this.tab).name;
  }

  setName(name: string): GSheet {
    const tab = liveTab(this.tab);
    checkName(name, tab);
    if (name === tab.name || !allowLayout(tab)) return as(this);
    tab.name = name;
    return as(this);
  }

  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    const { GRID, OBJECT } = sheetType;
    return (isChart(liveTab(this.tab)) ? OBJECT : GRID) as GoogleAppsScript.Spreadsheet.SheetType;
  }

  getSheetId(): number {
    return this.tab.id;
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
    const tab = gridTab(this.tab);
    if (typeof first === 'string') return rangeFromText(tab, first);
    const [top, left] = [Math.trunc(first) - 1, Math.trunc(column) - 1];
    return rangeIn(tab, areaAt(top, left, rows, columns));
  }

  getRangeList(addresses: string[]): GRangeList {
    const tab = gridTab(this.tab);
    if (addresses.length === 0) throw new Exception('The range list must not be empty.');
    return as(new RangeListService(addresses.map((address) => rangeFromText(tab, address))));
  }

  /** From A1 to the last content; A1 alone on an empty tab (reported). */
  getDataRange(): GRange {
    const tab = gridTab(this.tab);
    return rangeIn(tab, areaAt(0, 0, Math.max(lastRow(tab), 1), Math.max(lastColumn(tab), 1)));
  }

  getLastRow(): number {
    return lastRow(gridTab(this.tab));
  }

  getLastColumn(): number {
    return lastColumn(gridTab(this.tab));
  }

  getFilter(): GFilter | null {
    return filterOf(gridTab(this.tab));
  }

  // --- rights and metadata ---

  protect(): GProtection {
    return protectSheet(liveTab(this.tab));
  }

  addDeveloperMetadata(key: string, value?: unknown, visibility?: unknown): GSheet {
    if (typeof value !== 'string' || visibility !== undefined) {
      throw notImplemented('Sheet.addDeveloperMetadata of other than a key and a value');
    }
    addMetadata(liveTab(this.tab).id, key, value);
    return as(this);
  }

  getDeveloperMetadata(): GMetadata[] {
    return metadataOf(liveTab(this.tab).id);
  }
}

const methods = {
  addDeveloperMetadata: write(),
  getDataRange: go(''),
  getDeveloperMetadata: read(''),
  getFilter: read(''),
  getLastColumn: read(''),
  getLastRow: read(''),
  getName: go(''),
  getRange: go('number,number', 'number,number,number', 'number,number,number,number', 'String'),
  getRangeList: go('String[]'),
  getSheetId: go(''),
  getTabColor: read(''),
  getType: go(''),
  hideSheet: write(''),
  protect: write(''),
  setName: write('String'),
  setTabColor: write('String?'),
};

modelled('SpreadsheetApp.Sheet', scope.sheets, SheetService, { ...gridMethods, ...methods });
