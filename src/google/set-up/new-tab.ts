import type { CellRule, NewColumn, NewTab, NewValue } from '../../tabs/set-up/set-up-tabs.ts';
import { columnLetters } from '../../workbook/cell.ts';
import { rangeOf, TOP_LEFT } from '../sheet/ranges.ts';
import type { RuledBlock } from '../sheet/sheet-writer.ts';
import { growSheet, type SheetWorkbook } from '../sheet/workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

const HEAD_FILL = '#e7ecf4';
const INPUT_FILL = '#fffbe6';
const LINE = '#c9ced6';

/** Makes a tab's grid at least so large; rows go again when the run is taken back, columns stay. */
export function growTab(
  { writer }: SheetWorkbook,
  sheet: Sheet,
  rows: number,
  columns: number,
): void {
  const before = sheet.getMaxRows();
  growSheet(sheet, rows, columns);
  if (rows > before) writer.noteRows(sheet, before, rows - before);
}

/** Fills an empty tab: values, looks and rules, a property of a whole block at a time. */
export function writeNewTab(workbook: SheetWorkbook, sheet: Sheet, tab: NewTab): void {
  const { writer } = workbook;
  const { title, columns, rows } = tab;
  const width = columns.length;
  const headRow = title === null ? 1 : 2;
  const bottom = headRow + rows.length;
  growTab(workbook, sheet, bottom + 1, width);
  const height = sheet.getMaxRows() - headRow;
  writer.keepLooks(sheet, { ...TOP_LEFT, rows: headRow + height, columns: width });
  writer.keepPage(sheet, { ...TOP_LEFT, rows: bottom, columns: width });
  const body = sheet.getRange(headRow + 1, 1, height, width);
  body.setWrap(true).setVerticalAlignment('middle');
  formatColumns(sheet, tab, headRow);
  if (title !== null) {
    const cell = sheet.getRange(1, 1);
    cell.setNumberFormat('@').setFontWeight('bold').setFontSize(12);
    writer.values(sheet, TOP_LEFT, [], [[title]], true);
  }
  const values = [columns.map(({ header }): NewValue => header), ...rows];
  writer.values(sheet, { row: headRow - 1, column: 0 }, [], values, true);
  sheet
    .getRange(headRow, 1, values.length, width)
    .setBorder(true, true, true, true, true, true, LINE, SpreadsheetApp.BorderStyle.SOLID);
  dressHead(workbook, sheet, headRow, columns);
  writer.rules(sheet, rulesOf(tab, headRow, height));
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
}

/** The rules of single cells and of whole columns below the head. */
function rulesOf({ columns, cells }: NewTab, headRow: number, height: number): RuledBlock[] {
  const places = [
    ...cells.map(({ row, column, rule }) => ({ row: headRow + row, column, rows: 1, rule })),
    ...columns.map(({ rule }, column) => ({ row: headRow, column, rows: height, rule })),
  ];
  return places.flatMap(({ rule, ...place }) =>
    rule ? [{ block: { ...place, columns: 1 }, rule: ruleOf(rule) }] : [],
  );
}

/** The look, notes and widths of the head; also of columns that are added to one. */
export function dressHead(
  { writer }: SheetWorkbook,
  sheet: Sheet,
  headRow: number,
  columns: readonly NewColumn[],
  first = 0,
): void {
  const block = { row: headRow - 1, column: first, rows: 1, columns: columns.length };
  const range = rangeOf(sheet, block);
  const notes = columns.flatMap(({ note }, index) =>
    note === '' ? [] : [{ row: block.row, column: first + index, value: note }],
  );
  writer.notes(sheet, notes, { notes: range.getNotes() }, block);
  range
    .setFontWeight('bold')
    .setBackground(HEAD_FILL)
    .setWrap(true)
    .setVerticalAlignment('middle')
    .setHorizontalAlignment('center');
  writer.widths(
    sheet,
    first,
    columns.map(({ width }) => width),
  );
}

export function ruleOf({ kind, values, help, isStrict }: CellRule): Rule {
  const builder = SpreadsheetApp.newDataValidation();
  if (kind === 'list') builder.requireValueInList([...values], true);
  else if (kind === 'date') builder.requireDate();
  else if (kind === 'count') builder.requireNumberGreaterThanOrEqualTo(0);
  else builder.requireNumberBetween(0, 100);
  return builder.setAllowInvalid(!isStrict).setHelpText(help).build();
}
