import { allowLayout } from './access.ts';
import {
  as,
  type GMetadata,
  type GMetadataFinder,
  type GProtection,
  type GRange,
  type GSheet,
  type GSpreadsheet,
  type GUser,
} from './google.ts';
import { checkCellCount } from './grid.ts';
import { rangeFromText, sheetOf, tabOf } from './handles.ts';
import { localeOf } from './locale.ts';
import { addingMetadata, addMetadata, metadataFinder, metadataOf } from './metadata.ts';
import { protectionsOf } from './protection.ts';
import { parseReference } from './reference.ts';
import { Exception, go, host, modelled, other, read, scope, write } from './runtime.ts';
import { activeTab, checkName, freeName, liveTab, nameKey, tabById, tabNamed } from './tabs.ts';
import { emailOf, userOf } from './user.ts';
import { isZone } from './zone.ts';

/** The open file. */
export class SpreadsheetService implements Pick<GSpreadsheet, keyof typeof methods> {
  getId(): string {
    return host().state.spreadsheetId;
  }

  getName(): string {
    return host().fileName;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }

  getOwner(): GUser {
    return userOf(host().state.owner);
  }

  getEditors(): GUser[] {
    return host().state.editors.map((email) => userOf(email));
  }

  addEditor(user: unknown): GSpreadsheet {
    const { state } = host();
    const email = emailOf(user);
    if (!state.editors.includes(email)) state.editors.push(email);
    state.formerEditors = state.formerEditors.filter((each) => each !== email);
    return as(this);
  }

  /** The owner stays (inferred); who goes keeps their place on the lists of protections, without use (inferred). */
  removeEditor(user: unknown): GSpreadsheet {
    const { state } = host();
    const email = emailOf(user);
    if (email === state.owner) return as(this);
    state.editors = state.editors.filter((each) => each !== email);
    if (!state.formerEditors.includes(email)) state.formerEditors.push(email);
    return as(this);
  }

  getSpreadsheetLocale(): string {
    return host().state.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    localeOf(locale);
    host().state.locale = locale;
  }

  getSpreadsheetTimeZone(): string {
    return host().state.timeZone;
  }

  setSpreadsheetTimeZone(timeZone: string): void {
    if (!isZone(timeZone)) throw new Exception(`Invalid time zone: ${timeZone}`);
    host().state.timeZone = timeZone;
  }

  // --- tabs ---

  getSheets(): GSheet[] {
    return host().workbook.sheets.map(sheetOf);
  }

  getNumSheets(): number {
    return host().workbook.sheets.length;
  }

  getSheetByName(name: string): GSheet | null {
    const key = nameKey(name);
    const tab = tabNamed(name) ?? host().workbook.sheets.find((each) => nameKey(each.name) === key);
    return tab ? sheetOf(tab) : null;
  }

  getSheetById(id: number): GSheet | null {
    const tab = tabById(id);
    return tab ? sheetOf(tab) : null;
  }

  getActiveSheet(): GSheet {
    return sheetOf(activeTab());
  }

  getActiveRange(): GRange | null {
    return sheetOf(activeTab()).getActiveRange();
  }

  setActiveSheet(sheet: GSheet): GSheet {
    return sheet.activate();
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
    if (workbook.sheets.length === 1) {
      throw new Exception("You can't remove all the sheets in a document.");
    }
    if (!allowLayout(tab)) return;
    workbook.sheets.splice(workbook.sheets.indexOf(tab), 1);
    state.metadata = state.metadata.filter(({ sheetId }) => sheetId !== tab.id);
    state.protections = state.protections.filter(({ sheetId }) => sheetId !== tab.id);
    if (state.activeSheetId === tab.id) state.activeSheetId = null;
  }

  moveActiveSheet(position: number): void {
    const { sheets } = host().workbook;
    if (position < 1 || position > sheets.length) {
      throw new Exception('The sheet index is out of range.');
    }
    const tab = activeTab();
    sheets.splice(sheets.indexOf(tab), 1);
    sheets.splice(Math.trunc(position) - 1, 0, tab);
  }

  getRange(address: string): GRange {
    const name = parseReference(address)?.tab;
    if (name === null || name === undefined) return rangeFromText(activeTab(), address);
    const tab = tabNamed(name);
    if (!tab) throw new Exception('Range not found');
    return rangeFromText(tab, address);
  }

  toast(text: string, title = ''): void {
    host().toast(text, title);
  }

  // --- rights and metadata ---

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GProtection[] {
    return protectionsOf(type, null);
  }

  addDeveloperMetadata(key: string, second?: unknown, third?: unknown): GSpreadsheet {
    addMetadata(null, key, second, third);
    return as(this);
  }

  getDeveloperMetadata(): GMetadata[] {
    return metadataOf(null);
  }

  createDeveloperMetadataFinder(): GMetadataFinder {
    return metadataFinder(null);
  }
}

const methods = {
  addDeveloperMetadata: addingMetadata,
  addEditor: write('String', 'User'),
  createDeveloperMetadataFinder: go(''),
  deleteSheet: write('Sheet'),
  getActiveRange: go(''),
  getActiveSheet: go(''),
  getDeveloperMetadata: read(''),
  getEditors: read(''),
  getId: go(''),
  getName: go(''),
  getNumSheets: go(''),
  getOwner: read(''),
  getProtections: read('EnumValue'),
  getRange: go('String'),
  getSheetById: go('number'),
  getSheetByName: go('String'),
  getSheets: go(''),
  getSpreadsheetLocale: read(''),
  getSpreadsheetTimeZone: read(''),
  getUrl: go(''),
  insertSheet: write('', 'number', 'String', 'String,number'),
  moveActiveSheet: write('number'),
  removeEditor: write('String', 'User'),
  setActiveSheet: go('Sheet', 'Sheet,Boolean'),
  setSpreadsheetLocale: write('String'),
  setSpreadsheetTimeZone: write('String'),
  toast: other('String', 'String,String', 'String,String,number?'),
};

modelled('SpreadsheetApp.Spreadsheet', scope.sheets, SpreadsheetService, methods);
