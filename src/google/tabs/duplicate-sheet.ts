import type { DuplicateReview, Review } from '../../programme/duplicates/review.ts';
import type { UnitTab } from '../../programme/verdict.ts';
import {
  DUPLICATE_COLUMNS,
  type DuplicateKey,
  type DuplicateRow,
  readReview,
  renderDuplicates,
} from '../../tabs/duplicates/list.ts';
import { DUPLICATE_WORDS } from '../../words/duplicates.ts';
import { DECISION_WORDS } from '../../words/vocabulary.ts';
import type { Grid } from '../../workbook/cell.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { shows } from '../sheet/cell-values.ts';
import { keepLinks, linkTo } from '../sheet/link.ts';
import { writeWidths } from '../sheet/looks.ts';
import { TOP_LEFT } from '../sheet/ranges.ts';
import { growSheet, type SheetWorkbook } from '../sheet/workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** In pixels, by column. */
const WIDTHS: { readonly [Key in DuplicateKey]: number } = {
  group: 56,
  level: 74,
  unit: 160,
  tab: 100,
  cell: 52,
  title: 330,
  author: 150,
  grassroots: 180,
  differs: 330,
  decision: 92,
  identity: 84,
};

const WIDTH = DUPLICATE_COLUMNS.length;
const HEAD_FILL = '#e7ecf4';
const SHADE = '#f6f8fb';
const at = (key: DuplicateKey): number =>
  DUPLICATE_COLUMNS.findIndex((column) => column.key === key) + 1;

/** The tab of duplicates as it was found. */
export interface DuplicateSheet {
  readonly sheet: Sheet | null;
  readonly grid: Grid;
  readonly review: DuplicateReview;
}

/** Reads the groups with the decisions that people took. */
export function readDuplicateSheet(workbook: SheetWorkbook): DuplicateSheet {
  const sheet = workbook.byRole('duplicates');
  if (!sheet) return { sheet, grid: [], review: [] };
  const grid = workbook.readGrid(sheet);
  try {
    return { sheet, grid, review: readReview(workbook.nameOf('duplicates'), grid) };
  } catch (error) {
    if (!(error instanceof SetupError) || workbook.isTagged('duplicates')) throw error;
    throw new SetupError({ code: 'tab-occupied', tab: workbook.nameOf('duplicates') });
  }
}

/** The tab of duplicates as it was found, and the tabs that its rows lead to. */
interface GroupInput {
  readonly workbook: SheetWorkbook;
  readonly tabs: readonly UnitTab[];
  readonly duplicates: DuplicateSheet;
}

/** Writes the groups of now; answers whether anything changed. */
export function writeDuplicateSheet(
  { workbook, tabs, duplicates: found }: GroupInput,
  review: Review,
): boolean {
  const rows = renderDuplicates(review, tabs);
  const height = Math.max(rows.length + 1, found.grid.length);
  const wanted = Array.from({ length: height }, (_, index): GridValue[] => {
    if (index === 0) return DUPLICATE_COLUMNS.map(({ header }) => header);
    return DUPLICATE_COLUMNS.map(({ key }) => rows[index - 1]?.values[key] || null);
  });
  if (shows(found.grid, TOP_LEFT, wanted)) return false;
  const sheet = found.sheet ?? workbook.create('duplicates', workbook.names.length);
  if (!workbook.isTagged('duplicates')) workbook.tag('duplicates', sheet);
  growSheet(sheet, height, WIDTH);
  if (found.grid.length === 0) layOut(sheet);
  keepLinks(workbook, sheet, found.grid, at('tab') - 1, at('cell') - 1);
  workbook.writer.values(sheet, TOP_LEFT, found.grid, wanted);
  linkCells(workbook, sheet, rows);
  paint(workbook, sheet, rows, height);
  return true;
}

/** Every other group is shaded, so that one sees where a group ends. */
function paint(
  workbook: SheetWorkbook,
  sheet: Sheet,
  rows: readonly DuplicateRow[],
  height: number,
): void {
  if (height < 2) return;
  const block = { row: 1, column: 0, rows: height - 1, columns: WIDTH };
  workbook.writer.keepLooks(sheet, block, ['fills']);
  const fills = Array.from({ length: height - 1 }, (_, index) => {
    const isShaded = (rows[index]?.group ?? 0) % 2 === 1;
    return new Array<string | null>(WIDTH).fill(isShaded ? SHADE : null);
  });
  sheet.getRange(2, 1, height - 1, WIDTH).setBackgrounds(fills);
}

function layOut(sheet: Sheet): void {
  const rows = sheet.getMaxRows();
  const widths = DUPLICATE_COLUMNS.map(({ key }) => WIDTHS[key]);
  writeWidths(sheet, 0, widths);
  sheet.getRange(1, 1, 1, WIDTH).setFontWeight('bold').setBackground(HEAD_FILL);
  sheet
    .getRange(1, 1, rows, WIDTH)
    .setWrap(true)
    .setVerticalAlignment('top')
    .setBorder(null, null, null, null, null, true, '#e3e6eb', SpreadsheetApp.BorderStyle.SOLID);
  sheet.getRange(1, at('group'), rows, 1).setHorizontalAlignment('center');
  sheet.getRange(1, at('identity'), rows, 1).setFontColor('#b7b7b7').setWrap(false);
  const choices = SpreadsheetApp.newDataValidation()
    .requireValueInList(Object.values(DECISION_WORDS), true)
    .setAllowInvalid(false)
    .setHelpText(DUPLICATE_WORDS.decisionHelp)
    .build();
  sheet.getRange(2, at('decision'), rows - 1, 1).setDataValidation(choices);
  sheet.setFrozenRows(1);
}

function linkCells(workbook: SheetWorkbook, sheet: Sheet, rows: readonly DuplicateRow[]): void {
  if (rows.length === 0) return;
  sheet
    .getRange(2, at('cell'), rows.length, 1)
    .setRichTextValues(rows.map(({ place }) => [linkTo(workbook, place)]));
}
