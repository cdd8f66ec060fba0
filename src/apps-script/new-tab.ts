import { columnLetters } from '../core/cell.ts';
import type { CellRule, NewColumn, NewTab, NewValue } from '../render/set-up-tabs.ts';
import { growSheet, type SheetWorkbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

const HEAD_FILL = '#e7ecf4';
const INPUT_FILL = '#fffbe6';
const LINE = '#c9ced6';

/** What `setValues` takes; a clock time becomes an instant of the spreadsheet's zone. */
export function writable(workbook: SheetWorkbook, value: NewValue): string | number | Date {
  if (typeof value !== 'object' || value === null || 'day' in value)
    return workbook.writable(value);
  const [day = '', time = ''] = value.moment.split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const date = workbook.clock.dateOf(day);
  return new Date(date.getTime() + (hours * 60 + minutes) * 60_000);
}

/** Fills an empty tab: values, looks and rules, a property of a whole block at a time. */
export function writeNewTab(workbook: SheetWorkbook, sheet: Sheet, tab: NewTab): void {
  const { columns, rows } = tab;
  const width = columns.length;
  const headRow = tab.title === null ? 1 : 2;
  growSheet(sheet, headRow + rows.length + 1, width);
  const height = sheet.getMaxRows() - headRow;
  const body = sheet.getRange(headRow + 1, 1, height, width);
  body.setWrap(true).setVerticalAlignment('middle');
  formatColumns(sheet, tab, headRow);
  const values = [columns.map(({ header }): NewValue => header), ...rows];
  sheet
    .getRange(headRow, 1, values.length, width)
    .setValues(values.map((cells) => cells.map((value) => writable(workbook, value))))
    .setBorder(true, true, true, true, true, true, LINE, SpreadsheetApp.BorderStyle.SOLID);
  dressHead(sheet, headRow, columns);
  if (tab.title !== null) {
    const title = sheet.getRange(1, 1);
    title.setNumberFormat('@').setValue(workbook.writable(tab.title));
    title.setFontWeight('bold').setFontSize(12);
  }
  columns.forEach(({ rule }, column) => {
    if (rule) sheet.getRange(headRow + 1, column + 1, height, 1).setDataValidation(ruleOf(rule));
  });
  sheet.setFrozenRows(headRow);
}

/** One call for all the columns of a format, another for those of an alignment. */
function formatColumns(
  sheet: Sheet,
  { columns, cells, rows, input }: NewTab,
  headRow: number,
): void {
  const bottom = sheet.getMaxRows();
  const placesBy = <Value>(pick: (column: NewColumn) => Value): Map<Value, string[]> => {
    const places = new Map<Value, string[]>();
    columns.forEach((column, index) => {
      const letters = columnLetters(index);
      const place = `${letters}${headRow + 1}:${letters}${bottom}`;
      places.set(pick(column), [...(places.get(pick(column)) ?? []), place]);
    });
    return places;
  };
  for (const [format, places] of placesBy((column) => column.format)) {
    sheet.getRangeList(places).setNumberFormat(format);
  }
  for (const [align, places] of placesBy((column) => column.align)) {
    sheet.getRangeList(places).setHorizontalAlignment(align);
  }
  if (input !== null && rows.length > 0) {
    sheet
      .getRange(headRow + 1, input + 1, rows.length, 1)
      .setBackground(INPUT_FILL)
      .setNumberFormats(cells.map(({ format }) => [format]));
  }
  for (const { row, column, rule } of cells) {
    if (rule) sheet.getRange(headRow + 1 + row, column + 1).setDataValidation(ruleOf(rule));
  }
}

/** The look, notes and widths of the head; also of columns that are added to one. */
export function dressHead(
  sheet: Sheet,
  headRow: number,
  columns: readonly NewColumn[],
  first = 0,
): void {
  sheet
    .getRange(headRow, first + 1, 1, columns.length)
    .setNotes([columns.map(({ note }) => note)])
    .setFontWeight('bold')
    .setBackground(HEAD_FILL)
    .setWrap(true)
    .setVerticalAlignment('middle')
    .setHorizontalAlignment('center');
  let start = 0;
  while (start < columns.length) {
    const width = columns[start]?.width ?? 100;
    let end = start + 1;
    while (columns[end]?.width === width) end += 1;
    sheet.setColumnWidths(first + start + 1, end - start, width);
    start = end;
  }
}

export function ruleOf({ kind, values, help, isStrict }: CellRule): Rule {
  const builder = SpreadsheetApp.newDataValidation();
  if (kind === 'list') builder.requireValueInList([...values], true);
  else if (kind === 'date') builder.requireDate();
  else if (kind === 'count') builder.requireNumberGreaterThanOrEqualTo(0);
  else builder.requireNumberBetween(0, 100);
  return builder.setAllowInvalid(!isStrict).setHelpText(help).build();
}
