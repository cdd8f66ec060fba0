import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHost, type Host, type HostOptions } from '../../src/host/context.ts';
import { type CellValue, Sheet, StyleTable, type Workbook } from '../../src/xlsx/model.ts';

export const OWNER = 'chu.so@lien-doan.example';
export const DISTRICT = 'huyen@lien-doan.example';

export const ALL_SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
  'https://www.googleapis.com/auth/script.send_mail',
  'https://www.googleapis.com/auth/script.scriptapp',
  'https://www.googleapis.com/auth/userinfo.email',
];

/** The services as the build made them. */
export const services = readFileSync(join(import.meta.dirname, '../../build/services.js'), 'utf8');

/** A workbook of one tab, or of several. */
export function workbookOf(
  tabs: Record<string, CellValue[][]> = { Sheet1: [] },
  state: object = {},
): Workbook {
  const sheets = Object.entries(tabs).map(([name, rows], index) => {
    const sheet = new Sheet(index + 1, name);
    rows.forEach((row, rowIndex) => {
      row.forEach((value, column) => {
        sheet.setValue(rowIndex, column, value);
      });
    });
    return sheet;
  });
  const hostState = Object.keys(state).length === 0 ? '' : JSON.stringify({ version: 1, ...state });
  return { sheets, styles: new StyleTable(), hostState, source: null };
}

/** A page whose button sends three letters. */
const QUESTION =
  '<p>Gửi 3 thư?</p><script type="application/json" data-host="confirm">{"function":"send","args":[3]}</script>';

/** A host for a bundle written inline; everything sensible unless said. */
export function hostOf(code: string, options: Partial<HostOptions> = {}): Host {
  return createHost({
    workbook: workbookOf(),
    services,
    manifest: { timeZone: 'Asia/Ho_Chi_Minh', oauthScopes: ALL_SCOPES },
    htmlFiles: { 'trang.html': '<p></p>', 'hoi.html': QUESTION },
    user: OWNER,
    now: '2022-11-10T08:00',
    ...options,
    code,
  });
}

/** Runs the body of a function as a menu click and answers with what it returns. */
export function runBody(body: string, options: Partial<HostOptions> = {}): unknown {
  return hostOf(scriptOf(body), options).run('main');
}

/** A bundle of one function; `ss`, `sheet` and `range` are the usual handles. */
export function scriptOf(body: string): string {
  return `
    function handles() {
      const ss = SpreadsheetApp.getActiveSpreadsheet();
      return { ss, sheet: ss.getSheets()[0] };
    }
    function main() { const { ss, sheet } = handles(); ${body} }`;
}
