import { allowLayout } from './access.ts';
import type { GMetadataFinder, GProtection, GSheet, GSpreadsheet, GUser } from './google.ts';
import { checkCellCount } from './grid.ts';
import { sheetOf, tabOf } from './handles.ts';
import { localeOf } from './locale.ts';
import { metadataFinder } from './metadata.ts';
import { protectionsOf } from './protection.ts';
import { Exception, go, host, modelled, other, read, scope, write } from './runtime.ts';
import { activeTab, checkName, freeName, liveTab } from './tabs.ts';
import { userOf } from './user.ts';
import { isZone } from './zone.ts';

/** The open file. */
export class SpreadsheetService implements Pick<GSpreadsheet, keyof typeof methods> {
  getId(): string {
    return host().state.spreadsheetId;
  }

  getOwner(): GUser {
    return userOf(host().state.owner);
  }

  getEditors(): GUser[] {
    return host().state.editors.map((email) => userOf(email));
  }

  getSpreadsheetLocale(): string {
    return host().state.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    localeOf(locale);
    const isShort = host().doubts.regionNames === 'normalised' && locale === 'vi_VN';
    host().state.locale = isShort ? 'vi' : locale;
  }

  getSpreadsheetTimeZone(): string {
    return host().state.timeZone;
  }

  setSpreadsheetTimeZone(timeZone: string): void {
    if (!isZone(timeZone)) throw new Exception(`Invalid time zone: ${timeZone}`);
    const isOld = host().doubts.regionNames === 'normalised' && timeZone === 'Asia/Ho_Chi_Minh';
    host().state.timeZone = isOld ? 'Asia/Saigon' : timeZone;
  }

  // --- tabs ---

  getSheets(): GSheet[] {
    return host().workbook.sheets.map(sheetOf);
  }

  getNumSheets(): number {
    return host().workbook.sheets.length;
  }

  getActiveSheet(): GSheet {
    return sheetOf(activeTab());
  }

  setActiveSheet(sheet: GSheet): GSheet {
    host().state.activeSheetId = liveTab(tabOf(sheet)).id;
    return sheet;
  }

  /** The new tab becomes the active one (documented). */
  insertSheet(first?: unknown, second?: unknown): GSheet {
    const { workbook, state } = host();
    const name = typeof first === 'string' ? first : freeName();
    const index = [first, second].find((each) => typeof each === 'number');
    checkName(name, null);
    checkCellCount(1000 * 26);
    state.lastSheetId += 1;
    const tab = host().newSheet(state.lastSheetId, name);
    const position = index ?? workbook.sheets.indexOf(activeTab()) + 1;
    if (position < 0 || position > workbook.sheets.length) {
      throw new Exception('The sheet index is out of range.');
    }
    workbook.sheets.splice(position, 0, tab);
    state.activeSheetId = tab.id;
    return sheetOf(tab);
  }

  deleteSheet(sheet: GSheet): void {
    const { workbook, state } = host();
    const tab = liveTab(tabOf(sheet));
    if (workbook.sheets.every((each) => each === tab || each.hidden)) {
      throw new Exception("You can't remove all the sheets in a document.");
    }
    if (!allowLayout(tab)) return;
    workbook.sheets.splice(workbook.sheets.indexOf(tab), 1);
    state.metadata = state.metadata.filter(({ sheetId }) => sheetId !== tab.id);
    state.protections = state.protections.filter(({ sheetId }) => sheetId !== tab.id);
    state.tables = state.tables.filter(({ sheetId }) => sheetId !== tab.id);
    state.chartTabs = state.chartTabs.filter((id) => id !== tab.id);
    if (state.activeSheetId === tab.id) state.activeSheetId = null;
  }

  toast(text: string, title = ''): void {
    host().toast(text, title);
  }

  // --- rights and metadata ---

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GProtection[] {
    return protectionsOf(type, null);
  }

  createDeveloperMetadataFinder(): GMetadataFinder {
    return metadataFinder();
  }
}

const methods = {
  createDeveloperMetadataFinder: go(''),
  deleteSheet: write('Sheet'),
  getActiveSheet: go(''),
  getEditors: read(''),
  getNumSheets: go(''),
  getOwner: read(''),
  getProtections: read('EnumValue'),
  getSheets: go(''),
  getSpreadsheetLocale: read(''),
  getSpreadsheetTimeZone: read(''),
  getId: go(''),
  insertSheet: write('', 'number', 'String', 'String,number'),
  setActiveSheet: go('Sheet', 'Sheet,Boolean'),
  setSpreadsheetLocale: write('String'),
  setSpreadsheetTimeZone: write('String'),
  toast: other('String', 'String,String', 'String,String,number?'),
};

modelled('SpreadsheetApp.Spreadsheet', scope.sheets, SpreadsheetService, methods);
