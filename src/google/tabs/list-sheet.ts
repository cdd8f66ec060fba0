import { shortKey } from '../../programme/duplicates/identity.ts';
import type { BesideList, ListColumn, ListLine, ListTab } from '../../tabs/list-tab.ts';
import type { Grid } from '../../workbook/cell.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import type { Memory } from '../run/memory.ts';
import { shows } from '../sheet/cell-values.ts';
import { keepLinks, linkTo } from '../sheet/link.ts';
import { noFill, writeWidths } from '../sheet/looks.ts';
import { TOP_LEFT } from '../sheet/ranges.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEAD_FILL = '#e7ecf4';
const FAINT = '#b7b7b7';
const GAP = 24;

/** Each link takes four calls: so many rows of a list lead to their cell, the others name it. */
const LINKED = 500;

/** In pixels: texts of a column so wide go over several lines. */
const WRAPS_FROM = 150;

/** A list's tab as it was found. */
export interface FoundList<Known> {
  readonly grid: Grid;
  /** What people wrote into it. */
  readonly known: Known;
}

/**
 * Reads a list with what people wrote into it; a workbook without the tab has an empty one.
 * @throws SetupError `tab-occupied` for a tab of its name that bears other things
 */
export function readList<Known>(
  workbook: SheetWorkbook,
  { role, columns }: Pick<ListTab<string>, 'role' | 'columns'>,
  read: (tab: string, grid: Grid) => Known,
): FoundList<Known> {
  const sheet = workbook.byRole(role);
  const name = workbook.nameOf(role);
  const grid = sheet ? workbook.readGrid(sheet) : [];
  const isEmpty = grid.every((cells) => cells.every((cell) => cell === null));
  const list = isEmpty ? [] : grid.map((cells) => cells.slice(0, columns.length));
  try {
    return { grid: isEmpty ? [] : grid, known: read(name, list) };
  } catch (error) {
    if (!(error instanceof SetupError) || workbook.isTagged(role)) throw error;
    throw new SetupError({ code: 'tab-occupied', tab: name });
  }
}

/** What a list is to show. */
interface Content<Key extends string> {
  readonly lines: readonly ListLine<Key>[];
  readonly beside?: BesideList;
}

/** Drafts a list anew, with its links and fills; answers whether anything on it changes. */
export function draftList<Key extends string>(
  workbook: SheetWorkbook,
  memory: Memory,
  list: ListTab<Key>,
  { grid }: FoundList<unknown>,
  content: Content<Key>,
): boolean {
  const { draft } = workbook;
  const { role, columns } = list;
  const wanted = gridOf(list, content, grid.length);
  const looks = shortKey(JSON.stringify(content.lines.map(({ place, fill }) => [place, fill])));
  const isWhole = workbook.isComplete(role) && memory.list(role) === looks;
  const isShown = shows(grid, TOP_LEFT, wanted);
  if (isShown && isWhole) return false;
  const tab = workbook.open(role);
  const width = wanted[0]?.length ?? columns.length;
  draft.standOn(tab, { ...TOP_LEFT, rows: grid.length, columns: width }, grid);
  draft.grow(tab, wanted.length, width);
  if (list.links) {
    const { tab: tabKey, cell } = list.links;
    keepLinks(workbook, tab, grid, at(list, tabKey), at(list, cell));
  }
  const isRoomy = grid.length >= wanted.length && (grid[0]?.length ?? 0) >= columns.length;
  const stage = isRoomy ? 'decided' : 'lists';
  for (const { first, count, isPeoples } of parts(list, width, grid, wanted)) {
    const origin = { row: 0, column: first };
    const part = wanted.map((cells) => cells.slice(first, first + count));
    const write = isPeoples ? draft.exactValues : draft.values;
    write.call(draft, tab, origin, grid, part, { stage });
  }
  linkCells(workbook, tab, list, content.lines);
  paint(workbook, tab, list, content.lines, wanted.length);
  if (!workbook.isComplete(role)) layOut(workbook, tab, list, content.beside);
  workbook.complete(tab);
  memory.rememberList(role, looks, tab);
  return true;
}

/** Every cell from A1 on, as it should be; rows of before that are no more are emptied. */
function gridOf<Key extends string>(
  { columns }: ListTab<Key>,
  { lines, beside }: Content<Key>,
  heightBefore: number,
): GridValue[][] {
  const height = Math.max(lines.length, beside?.rows.length ?? 0, heightBefore - 1) + 1;
  return Array.from({ length: height }, (_, row): GridValue[] => {
    const own =
      row === 0
        ? columns.map(({ header }) => header)
        : columns.map(({ key }) => lines[row - 1]?.values[key] || null);
    if (!beside) return own;
    const blank = new Array<null>(beside.headers.length).fill(null);
    return [...own, null, ...(row === 0 ? beside.headers : (beside.rows[row - 1] ?? blank))];
  });
}

/**
 * What is written at once. Where rows come to stand elsewhere, all columns of the list: a stop must leave
 * no decision, and no words, beside another row's key. Else people's columns are left as they are.
 */
function parts<Key extends string>(
  list: ListTab<Key>,
  width: number,
  grid: Grid,
  wanted: readonly (readonly GridValue[])[],
): { first: number; count: number; isPeoples: boolean }[] {
  const { columns, peoples, identity } = list;
  const key = at(list, identity);
  const keys = wanted.map((cells) => [cells[key] ?? null]);
  const beside = { first: columns.length, count: width - columns.length, isPeoples: false };
  if (!shows(grid, { row: 0, column: key }, keys)) {
    const own = { first: 0, count: columns.length, isPeoples: false };
    return beside.count > 0 ? [own, beside] : [own];
  }
  const found: { first: number; count: number; isPeoples: boolean }[] = [];
  columns.forEach((column, index) => {
    const isPeoples = peoples.includes(column.key);
    const last = found[found.length - 1];
    if (last && last.isPeoples === isPeoples) last.count += 1;
    else found.push({ first: index, count: 1, isPeoples });
  });
  return beside.count > 0 ? [...found, beside] : found;
}

function at<Key extends string>({ columns }: ListTab<Key>, key: Key): number {
  return columns.findIndex((column) => column.key === key);
}

/** The cell's name is a link to it; one write for the column. */
function linkCells<Key extends string>(
  workbook: SheetWorkbook,
  tab: Tab,
  list: ListTab<Key>,
  lines: readonly ListLine<Key>[],
): void {
  if (!list.links || lines.length === 0) return;
  const column = at(list, list.links.cell) + 1;
  const links = lines.slice(0, LINKED).map(({ place }) => [linkTo(workbook, place)]);
  workbook.draft.later('links', tab, () =>
    tab.sheet.getRange(2, column, links.length, 1).setRichTextValues(links),
  );
}

/** Also below the list, where a run that was cut off may have left fills of rows that are no more. */
function paint<Key extends string>(
  { draft }: SheetWorkbook,
  tab: Tab,
  { painted, fills }: ListTab<Key>,
  lines: readonly ListLine<Key>[],
  height: number,
): void {
  if (painted === 0) return;
  const below = tab.isNew ? 0 : tab.sheet.getMaxRows() - 1;
  const found = below > 0 ? tab.sheet.getRange(2, 1, below, painted).getBackgrounds() : [];
  const changes = Array.from({ length: Math.max(below, height - 1) }, (_, row) =>
    Array.from({ length: painted }, (__, column) => ({
      row: row + 1,
      column,
      value: lines[row]?.fill ?? null,
    })),
  )
    .flat()
    .filter(({ row, column, value }) => {
      const fill = noFill(found[row - 1]?.[column] ?? '#ffffff');
      const isOurs = row < height || (fill !== null && fills.includes(fill));
      return isOurs && fill !== value;
    });
  draft.fills(tab, changes, { backgrounds: found }, { row: 1, column: 0 });
}

/** Dresses a list's tab, to be done again without harm. */
export function layOut<Key extends string>(
  { draft }: SheetWorkbook,
  tab: Tab,
  { columns }: Pick<ListTab<Key>, 'columns'>,
  beside?: BesideList,
): void {
  const { rows } = tab.grid;
  const width = columns.length;
  draft.dress(tab, (sheet) => {
    writeWidths(sheet, 0, [...columns.map((column) => column.width), ...(beside ? [GAP] : [])]);
    dressHead(sheet, 0, width);
    sheet.getRange(1, 1, rows, width).setVerticalAlignment('top');
    columns.forEach((column, index) => {
      dressColumn(sheet, column, index + 1, rows);
    });
    sheet.setFrozenRows(1);
    if (!beside) return;
    writeWidths(sheet, width + 1, beside.widths);
    dressHead(sheet, width + 1, beside.headers.length);
    sheet
      .getRange(1, width + 2, beside.rows.length + 1, beside.headers.length)
      .setVerticalAlignment('top');
    sheet
      .getRange(2, width + 3, rows - 1, beside.headers.length - 1)
      .setHorizontalAlignment('center');
  });
}

function dressHead(sheet: Sheet, first: number, count: number): void {
  sheet
    .getRange(1, first + 1, 1, count)
    .setFontWeight('bold')
    .setBackground(HEAD_FILL)
    .setWrap(true);
}

function dressColumn<Key extends string>(
  sheet: Sheet,
  { width, shows: look, help, choices }: ListColumn<Key>,
  column: number,
  rows: number,
): void {
  const body = sheet.getRange(2, column, rows - 1, 1);
  if (width >= WRAPS_FROM) body.setWrap(true);
  if (look === 'centred') body.setHorizontalAlignment('center');
  if (look === 'days') body.setNumberFormat('dd/mm/yyyy').setHorizontalAlignment('center');
  if (look === 'faint') sheet.getRange(1, column, rows, 1).setFontColor(FAINT);
  if (choices) {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...choices], true)
      .setAllowInvalid(false)
      .setHelpText(help ?? '')
      .build();
    body.setDataValidation(rule);
  } else if (help) sheet.getRange(1, column).setNote(help);
}
