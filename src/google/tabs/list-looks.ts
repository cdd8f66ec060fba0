import type { AboveList, ListColumn, ListTab } from '../../tabs/list-tab.ts';
import { columnLetters } from '../../workbook/cell.ts';
import { NUMBER_FORMATS } from '../../workbook/number-formats.ts';
import { writeWidths } from '../sheet/looks.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import type { ListPlaces } from './list-places.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEAD_FILL = '#e7ecf4';
const FAINT = '#5f6368';

/** In pixels: texts of a column so wide go over several lines. */
const WRAPS_FROM = 150;

interface Layout<Key extends string> {
  readonly above?: AboveList<Key> | undefined;
  /** Where the columns stand; from the first on where it is not told. */
  readonly places?: ListPlaces;
  /** Rows from 0 in which a head stood before, −1 for none; empty where all stands as it did. */
  readonly wasAt: readonly number[];
}

/** Dresses a list's tab, to be done again without harm. */
export function layOut<Key extends string>(
  { draft }: SheetWorkbook,
  tab: Tab,
  { columns }: Pick<ListTab<Key>, 'columns'>,
  { above, places, wasAt }: Layout<Key> = { wasAt: [] },
): void {
  const { rows } = tab.grid;
  const at = places?.columns ?? columns.map((_, index) => index);
  const width = places?.width ?? columns.length;
  const head = (above?.rows.length ?? 0) + 1;
  const filter = tab.isNew ? null : tab.sheet.getFilter();
  draft.dress(tab, (sheet) => {
    const former = wasAt.filter((row) => row >= 0);
    // Also where it comes to stand: a row of the list may have stood there.
    const cleared = former.length > 0 ? new Set([...former, head - 1]) : [];
    for (const row of cleared) clearHead(sheet, tab, row + 1, places?.extras ?? []);
    if (at.every((place, index) => place === index)) {
      writeWidths(
        sheet,
        0,
        columns.map((column) => column.width),
      );
    } else {
      for (const [index, column] of columns.entries()) {
        writeWidths(sheet, at[index] ?? index, [column.width]);
      }
    }
    if (above) dressAbove(sheet, above, width);
    for (const { first, count } of runs(width, places?.extras ?? [])) {
      dressHead(sheet, head, count, first);
      sheet.getRange(head, first + 1, rows - head + 1, count).setVerticalAlignment('top');
    }
    columns.forEach((column, index) => {
      dressColumn(sheet, column, (at[index] ?? index) + 1, { head, rows });
    });
    filter?.remove();
    sheet.getRange(head, 1, rows - head + 1, width).createFilter();
  });
  // What stands above is too high to stay in sight; on the screen of a phone it would be all.
  draft.freeze(tab, above ? 0 : 1);
}

/** Takes the looks of a head off that stood elsewhere; what people wrote beside it keeps its own. */
function clearHead(sheet: Sheet, { grid }: Tab, row: number, extras: readonly number[]): void {
  for (const { first, count } of runs(grid.columns, extras))
    sheet
      .getRange(row, first + 1, 1, count)
      .clearFormat()
      .setNote('');
}

/** Columns side by side that are none of these, from 0. */
function runs(width: number, without: readonly number[]): { first: number; count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (let at = 0; at < width; at += 1) {
    const last = found[found.length - 1];
    if (without.includes(at)) continue;
    if (last && last.first + last.count === at) last.count += 1;
    else found.push({ first: at, count: 1 });
  }
  return found;
}

function dressAbove<Key extends string>(
  sheet: Sheet,
  { rows, head, subheads, centred }: AboveList<Key>,
  width: number,
): void {
  // Rows of the list may have stood here: their days' format outlives the clearing of all looks.
  sheet
    .getRange(1, 1, rows.length, width)
    .clearFormat()
    .setNumberFormat('#,##0')
    .setVerticalAlignment('top');
  sheet.getRange(1, 1).setFontWeight('bold').setFontSize(12);
  sheet.getRange(2, 1).setFontColor(FAINT);
  if (head === null) return;
  const columns = rows[head]?.length ?? width;
  dressHead(sheet, head + 1, columns);
  sheet.getRange(head + 2, 1, rows.length - head - 1, columns).setWrap(true);
  const middle = centred.map((column) => {
    const letters = columnLetters(column);
    return `${letters}${head + 1}:${letters}${rows.length}`;
  });
  for (const row of subheads ?? []) dressHead(sheet, row + 1, rows[row]?.length ?? width);
  if (middle.length > 0) sheet.getRangeList(middle).setHorizontalAlignment('center');
}

function dressHead(sheet: Sheet, row: number, count: number, first = 0): void {
  sheet
    .getRange(row, first + 1, 1, count)
    .setFontWeight('bold')
    .setBackground(HEAD_FILL)
    .setWrap(true);
}

function dressColumn<Key extends string>(
  sheet: Sheet,
  { width, shows: look, isHidden, help, choices }: ListColumn<Key>,
  column: number,
  { head, rows }: { readonly head: number; readonly rows: number },
): void {
  const body = sheet.getRange(head + 1, column, rows - head, 1);
  if (width >= WRAPS_FROM) body.setWrap(true);
  if (look === 'centred') body.setHorizontalAlignment('center');
  if (look === 'amounts')
    body.setNumberFormat(NUMBER_FORMATS.amount).setHorizontalAlignment('right');
  if (look === 'days') body.setNumberFormat('dd/mm/yyyy').setHorizontalAlignment('center');
  if (isHidden) sheet.hideColumns(column, 1);
  if (choices) body.setDataValidation(choiceRule(choices, help));
  else if (help) sheet.getRange(head, column).setNote(help);
}

function choiceRule(
  choices: readonly string[],
  help = '',
): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...choices], true)
    .setAllowInvalid(false)
    .setHelpText(help)
    .build();
}

/**
 * Lets words of people's that a rule would reject move with their lines: the rule goes before they are written
 * and comes again after.
 */
export function letWordsMove<Key extends string>(
  { draft }: SheetWorkbook,
  tab: Tab,
  { columns }: Pick<ListTab<Key>, 'columns'>,
  places: ListPlaces,
  wanted: readonly (readonly unknown[])[],
  head: number,
): void {
  columns.forEach(({ choices, help }, index) => {
    const column = places.columns[index] ?? index;
    if (!choices || tab.isNew) return;
    const words = wanted.slice(head + 1).map((cells) => cells[column] ?? null);
    if (words.every((word) => word === null || word === '' || choices.includes(String(word))))
      return;
    const bodyOf = (sheet: Sheet, rows: number) =>
      sheet.getRange(head + 2, column + 1, rows - head - 1, 1);
    const { rows: before } = tab.found;
    const { rows: after } = tab.grid;
    if (before < head + 2) return;
    draft.dress(tab, (sheet) => bodyOf(sheet, before).clearDataValidations(), 'forgotten');
    const rule = choiceRule(choices, help);
    draft.dress(tab, (sheet) => bodyOf(sheet, after).setDataValidation(rule));
  });
}
