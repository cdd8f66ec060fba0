import type { CellRule, NewColumn, NewTab, NewValue } from '../../tabs/set-up/set-up-tabs.ts';
import { columnLetters } from '../../workbook/cell.ts';
import type { Block } from '../../workbook/journal.ts';
import { PLAIN_TEXT } from '../sheet/cell-values.ts';
import type { Draft } from '../sheet/draft.ts';
import type { RuledBlock } from '../sheet/found.ts';
import { rangeOf, TOP_LEFT } from '../sheet/ranges.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

const HEAD_FILL = '#e7ecf4';
const INPUT_FILL = '#fffbe6';
const LINE = '#c9ced6';

/**
 * Drafts an empty tab full: looks and rules first, a property of a whole block at a time, and last the
 * head with its rows. What has a head is whole; what a stop left without one is made again.
 *
 * @param toCome rows that a later step adds below
 */
export function draftNewTab({ draft }: SheetWorkbook, tab: Tab, content: NewTab, toCome = 0): void {
  const { title, columns, rows } = content;
  const width = columns.length;
  const headRow = title === null ? 1 : 2;
  const framed = rows.length + toCome;
  const bottom = headRow + framed;
  const before = tab.grid;
  draft.grow(tab, bottom + 1, width, true);
  const height = tab.grid.rows - headRow;
  draft.keepLooks(tab, {
    ...TOP_LEFT,
    rows: before.rows,
    columns: Math.min(width, before.columns),
  });
  draft.keepPage(tab, { ...TOP_LEFT, rows: Math.min(bottom, before.rows), columns: width });
  draft.later('grid', tab, () => formatColumns(tab, content, headRow));
  const dress = (sheet: Sheet): void => {
    sheet
      .getRange(headRow, 1, height + 1, width)
      .setWrap(true)
      .setVerticalAlignment('middle');
    if (title !== null) sheet.getRange(1, 1).setFontWeight('bold').setFontSize(12);
    sheet
      .getRange(headRow, 1, framed + 1, width)
      .setBorder(true, true, true, true, true, true, LINE, SpreadsheetApp.BorderStyle.SOLID);
  };
  draft.dress(tab, dress, 'grid');
  draft.freeze(tab, headRow, 'grid');
  dressHead(draft, tab, headRow, columns);
  draft.rules(tab, rulesOf(content, headRow, height), 'grid');
  if (title !== null) draft.values(tab, TOP_LEFT, [], [[title]], { looksForFormulas: true });
  const values = [columns.map(({ header }): NewValue => header), ...rows];
  const at = { row: headRow - 1, column: 0 };
  const own = new Map(content.cells.map(({ row, column, format }) => [`${row}|${column}`, format]));
  const keepsText = (row: number, column: number): boolean =>
    row >= headRow &&
    (own.get(`${row - headRow}|${column}`) ?? columns[column]?.format) === PLAIN_TEXT;
  draft.values(tab, at, [], values, { looksForFormulas: true, keepsText });
}

/** One call for all the columns of a format, another for those of an alignment. */
function formatColumns(tab: Tab, { columns, cells, rows, input }: NewTab, headRow: number): void {
  const { sheet } = tab;
  const bottom = tab.grid.rows;
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
function rulesOf({ columns, cells, rows }: NewTab, headRow: number, height: number): RuledBlock[] {
  // What a list that is taken apart brings along comes in, sound or not.
  const takesAll = (rule: CellRule | null, column: number, those = rows): CellRule | null =>
    rule && !those.every((values) => takes(rule, values[column] ?? null))
      ? { ...rule, isStrict: false }
      : rule;
  const places = [
    ...cells.map(({ row, column, rule }) => ({
      row: headRow + row,
      column,
      rows: 1,
      rule: takesAll(rule, column, rows.slice(row, row + 1)),
    })),
    ...columns.map(({ rule }, column) => ({
      row: headRow,
      column,
      rows: height,
      rule: takesAll(rule, column),
    })),
  ];
  return places.flatMap(({ rule, ...place }) =>
    rule ? [{ block: { ...place, columns: 1 }, rule: ruleOf(rule) }] : [],
  );
}

/** The look, notes and widths of the head, before it stands there; also of columns that are added to one. */
export function dressHead(
  draft: Draft,
  tab: Tab,
  headRow: number,
  columns: readonly NewColumn[],
  first = 0,
): void {
  const block = { row: headRow - 1, column: first, rows: 1, columns: columns.length };
  const notes = columns.flatMap(({ note }, index) =>
    note === '' ? [] : [{ row: block.row, column: first + index, value: note }],
  );
  draft.notes(tab, notes, { notes: notesIn(tab, block) }, block, 'grid');
  const dress = (sheet: Sheet): void => {
    rangeOf(sheet, block)
      .setFontWeight('bold')
      .setBackground(HEAD_FILL)
      .setHorizontalAlignment('center');
  };
  draft.dress(tab, dress, 'grid');
  const widths = columns.map(({ width }) => width);
  draft.widths(tab, first, widths, { stage: 'grid' });
}

function notesIn(tab: Tab, { row, column, columns }: Block): string[][] {
  const width = tab.isNew ? 0 : Math.min(columns, tab.sheet.getMaxColumns() - column);
  return width < 1 ? [] : tab.sheet.getRange(row + 1, column + 1, 1, width).getNotes();
}

function takes({ kind, values }: CellRule, value: NewValue): boolean {
  if (value === null || value === '') return true;
  if (kind === 'list') return values.includes(String(value));
  return kind === 'date' ? typeof value === 'object' : typeof value === 'number';
}

export function ruleOf({ kind, values, help, isStrict }: CellRule): Rule {
  const builder = SpreadsheetApp.newDataValidation();
  if (kind === 'list') builder.requireValueInList([...values], true);
  else if (kind === 'date') builder.requireDate();
  else if (kind === 'count') builder.requireNumberGreaterThanOrEqualTo(0);
  else builder.requireNumberBetween(0, 100);
  return builder.setAllowInvalid(!isStrict).setHelpText(help).build();
}
