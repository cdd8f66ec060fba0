import { enumeration } from './runtime.ts';

type Spreadsheet = typeof GoogleAppsScript.Spreadsheet;
type Base = typeof GoogleAppsScript.Base;
type Script = typeof GoogleAppsScript.Script;
type Utilities = typeof GoogleAppsScript.Utilities;

export const borderStyle = enumeration<Spreadsheet['BorderStyle']>(
  'SpreadsheetApp.BorderStyle',
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
);
export const wrapStrategy = enumeration<Spreadsheet['WrapStrategy']>(
  'SpreadsheetApp.WrapStrategy',
  'WRAP',
  'OVERFLOW',
  'CLIP',
);
export const sheetType = enumeration<Spreadsheet['SheetType']>(
  'SpreadsheetApp.SheetType',
  'GRID',
  'OBJECT',
  'DATASOURCE',
);
export const protectionType = enumeration<Spreadsheet['ProtectionType']>(
  'SpreadsheetApp.ProtectionType',
  'RANGE',
  'SHEET',
);
export const button = enumeration<Base['Button']>(
  'Ui.Button',
  'CLOSE',
  'OK',
  'CANCEL',
  'YES',
  'NO',
);
export const buttonSet = enumeration<Base['ButtonSet']>(
  'Ui.ButtonSet',
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
);
export const weekday = enumeration<Base['Weekday']>(
  'ScriptApp.WeekDay',
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
);
export const authMode = enumeration<Script['AuthMode']>(
  'ScriptApp.AuthMode',
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
);
export const digestAlgorithm = enumeration<Utilities['DigestAlgorithm']>(
  'Utilities.DigestAlgorithm',
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
);
export const charset = enumeration<Utilities['Charset']>('Utilities.Charset', 'US_ASCII', 'UTF_8');
