import { enumeration } from './runtime.ts';

type Spreadsheet = typeof GoogleAppsScript.Spreadsheet;
type Base = typeof GoogleAppsScript.Base;
type Script = typeof GoogleAppsScript.Script;

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
export const protectionType = enumeration<Spreadsheet['ProtectionType']>(
  'SpreadsheetApp.ProtectionType',
  'RANGE',
  'SHEET',
);
export const metadataVisibility = enumeration<Spreadsheet['DeveloperMetadataVisibility']>(
  'SpreadsheetApp.DeveloperMetadataVisibility',
  'DOCUMENT',
  'PROJECT',
);
export const metadataLocationType = enumeration<Spreadsheet['DeveloperMetadataLocationType']>(
  'SpreadsheetApp.DeveloperMetadataLocationType',
  'SPREADSHEET',
  'SHEET',
  'ROW',
  'COLUMN',
);
export const validationCriteria = enumeration<Spreadsheet['DataValidationCriteria']>(
  'SpreadsheetApp.DataValidationCriteria',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
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
export const eventType = enumeration<Script['EventType']>(
  'ScriptApp.EventType',
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_CHANGE',
);
export const triggerSource = enumeration<Script['TriggerSource']>(
  'ScriptApp.TriggerSource',
  'SPREADSHEETS',
  'CLOCK',
);
