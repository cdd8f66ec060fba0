/** Google's types under short names. The classes here model part of them, so they are handed out through `as unknown as`. */
export type GSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GRange = GoogleAppsScript.Spreadsheet.Range;
export type GRangeList = GoogleAppsScript.Spreadsheet.RangeList;
export type GProtection = GoogleAppsScript.Spreadsheet.Protection;
export type GMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
export type GMetadataFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
export type GMetadataLocation = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
export type GValidation = GoogleAppsScript.Spreadsheet.DataValidation;
export type GValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
export type GFilter = GoogleAppsScript.Spreadsheet.Filter;
export type GRichText = GoogleAppsScript.Spreadsheet.RichTextValue;
export type GRichTextBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
export type GTextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
export type GTextStyleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;
export type GSpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
export type GBlob = GoogleAppsScript.Base.Blob;
export type GUser = GoogleAppsScript.Base.User;
export type GUi = GoogleAppsScript.Base.Ui;
export type GMenu = GoogleAppsScript.Base.Menu;
export type GHtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
export type GHtmlTemplate = GoogleAppsScript.HTML.HtmlTemplate;

/** Hands one of our objects to the bundle under Google's type; what it lacks is `undefined`. */
export function as<T>(ours: object): T {
  return ours as unknown as T;
}
