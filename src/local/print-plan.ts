import { tabsTagged } from '../host/state.ts';
import { CHECK_WORDS } from '../words/vocabulary.ts';
import type { PrintPlan, Sheet, Workbook } from '../xlsx/model.ts';

/** Tabs that the add-in writes as lists; what is hidden in them is for programs. */
const LISTS = ['findings', 'duplicates', 'submissions'];

/** A list so wide that it takes several pages side by side. */
const WIDE_LIST = 'awards';

/** How far down a head may stand. */
const HEAD_ROWS = 20;

/** The breadth of landscape A4 between its margins, in points. */
const PAGE = 770;
const POINTS_A_PIXEL = 0.75;
const DEFAULT_WIDTH = 100;

/** Letters of 10 points are drawn no smaller than 8 on a page. */
const LEAST_SCALE = 0.8;

/** Columns from the left up to a title: so wide is none but a text of its own. */
const TITLE_WIDTH = 180;
const MOST_TITLE_COLUMNS = 4;

/** The last column of a wide list that stands on each of its pages: who a row is about. */
const TITLES_OF_LIST = 2;

/**
 * Says how tabs are printed: what Google asks for at the moment of printing, a file can say. Lists of the
 * add-in's as far as people read, units' tabs without its column, each with its head on every page.
 */
export function planPrints(workbook: Workbook): void {
  const lists = new Set(LISTS.flatMap((role) => tabsTagged(workbook, role)));
  const wide = new Set(tabsTagged(workbook, WIDE_LIST));
  for (const sheet of workbook.sheets) {
    const isWide = wide.has(sheet.id);
    sheet.print = isWide || lists.has(sheet.id) ? listPlan(sheet, isWide) : unitPlan(sheet);
  }
}

function listPlan(sheet: Sheet, isWide: boolean): PrintPlan | null {
  const { filter, hiddenColumns } = sheet;
  if (!filter || hiddenColumns.size === 0) return null;
  const lastColumn = Math.min(...hiddenColumns) - 1;
  const head = [filter.top, filter.top] as const;
  const pixels = Array.from({ length: lastColumn + 1 }, (_, index) => widthOf(sheet, index));
  const pagesWide = isWide ? pagesFor(pixels) : 1;
  const lastTitleColumn = pagesWide === 1 ? -1 : TITLES_OF_LIST;
  return { head, lastColumn, lastTitleColumn, pagesWide, isOurs: true };
}

/** So many pages side by side hold these columns in letters that can be read. */
function pagesFor(pixels: readonly number[]): number {
  const points = pixels.reduce((sum, width) => sum + width, 0) * POINTS_A_PIXEL;
  return Math.max(1, Math.ceil((points * LEAST_SCALE) / PAGE));
}

/** A tab with the column `Kiểm tra` behind all others; anywhere else it is the office's to print. */
function unitPlan(sheet: Sheet): PrintPlan | null {
  const row = sheet.rows
    .slice(0, HEAD_ROWS)
    .findIndex((each) => each?.values.includes(CHECK_WORDS.header));
  const column = sheet.rows[row]?.values.indexOf(CHECK_WORDS.header) ?? -1;
  if (column < 1 || hasContentBehind(sheet, column)) return null;
  const pixels = Array.from({ length: column }, (_, index) => widthOf(sheet, index));
  const pagesWide = Math.min(pagesFor(pixels), 2);
  const title = pixels.slice(0, MOST_TITLE_COLUMNS).findIndex((width) => width >= TITLE_WIDTH);
  return {
    head: [hasGroups(sheet, row) ? row - 1 : row, row],
    lastColumn: column - 1,
    lastTitleColumn: pagesWide === 1 ? -1 : title,
    pagesWide,
    isOurs: false,
  };
}

function widthOf({ columnWidths, hiddenColumns }: Sheet, column: number): number {
  return hiddenColumns.has(column) ? 0 : (columnWidths.get(column) ?? DEFAULT_WIDTH);
}

function hasContentBehind({ rows }: Sheet, column: number): boolean {
  return rows.some((row) =>
    row?.values.slice(column + 1).some((value) => value !== null && value !== ''),
  );
}

/** Whether a row above the head is its upper half: several texts, not a title alone. */
function hasGroups({ rows, merges }: Sheet, head: number): boolean {
  const above = rows[head - 1]?.values.filter((value) => typeof value === 'string' && value !== '');
  const spans = merges.some(({ top, bottom }) => top === head - 1 && bottom === head);
  return spans || (above?.length ?? 0) > 1;
}
