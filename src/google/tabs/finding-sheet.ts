import type { Report } from '../../programme/report.ts';
import type { UnitTab, Verdict } from '../../programme/verdict.ts';
import {
  countFindings,
  type KnownFinding,
  LIST_COLUMNS,
  type ListKey,
  type ListRow,
  readFindingList,
  renderFindingList,
} from '../../tabs/findings/list.ts';
import { MARK_FILLS } from '../../tabs/unit/marks.ts';
import { LIST_WORDS } from '../../words/finding-list.ts';
import type { GridValue } from '../../workbook/grid.ts';
import type { Day } from '../../workbook/moment.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { shows } from '../sheet/cell-values.ts';
import { plainGrid } from '../sheet/clock.ts';
import { keepLinks, linkTo } from '../sheet/link.ts';
import { writeWidths } from '../sheet/looks.ts';
import { TOP_LEFT } from '../sheet/ranges.ts';
import { growSheet, type SheetWorkbook } from '../sheet/workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Grid = ReturnType<typeof plainGrid>;

/** In pixels, by column. */
const WIDTHS: { readonly [Key in ListKey]: number } = {
  severity: 74,
  unit: 170,
  tab: 110,
  cell: 52,
  rule: 170,
  wrong: 300,
  mend: 300,
  id: 130,
  firstSeen: 92,
  state: 130,
  reason: 190,
  clause: 190,
  identity: 84,
};

const WIDTH = LIST_COLUMNS.length;

/** Beside the list, one column apart: open findings counted per unit. */
const COUNTS_AT = WIDTH + 1;
const COUNTS_WIDTH = LIST_WORDS.countHeaders.length;

const HEAD_FILL = '#e7ecf4';
const COLUMN = (key: ListKey): number => LIST_COLUMNS.findIndex((column) => column.key === key);

/** The tab of findings as it was found. */
export interface FindingSheet {
  readonly sheet: Sheet | null;
  readonly grid: Grid;
  readonly known: ReadonlyMap<string, KnownFinding>;
}

/** Reads the list with the decisions that people typed into it. */
export function readFindingSheet(workbook: SheetWorkbook): FindingSheet {
  const sheet = workbook.byRole('findings');
  if (!sheet) return { sheet, grid: [], known: new Map() };
  const grid = plainGrid(sheet.getDataRange().getValues(), workbook.clock);
  const list = grid.map((row) => row.slice(0, WIDTH));
  try {
    return { sheet, grid, known: readFindingList(workbook.nameOf('findings'), list) };
  } catch (error) {
    if (!(error instanceof SetupError) || workbook.isTagged('findings')) throw error;
    throw new SetupError({ code: 'tab-occupied', tab: workbook.nameOf('findings') });
  }
}

/** What the list is made from, and the list as it was found. */
interface ListInput {
  readonly workbook: SheetWorkbook;
  readonly tabs: readonly UnitTab[];
  readonly verdict: Verdict;
  readonly report: Report;
  readonly today: Day;
  readonly list: FindingSheet;
}

/** Writes the list of now; answers the rows, and whether anything on the tab changed. */
export function writeFindingSheet({
  workbook,
  report,
  tabs,
  today,
  verdict,
  list: found,
}: ListInput): { rows: ListRow[]; changed: boolean } {
  const rows = renderFindingList(verdict, report, tabs, found.known, today);
  const units = report.programme.units.filter((unit) => unit.tab !== null).map((unit) => unit.name);
  const counts = rows.length === 0 ? [] : countFindings(rows, units);
  const height = Math.max(rows.length, counts.length, found.grid.length - 1) + 1;
  const wanted = Array.from({ length: height }, (_, index): GridValue[] => [
    ...listCells(rows, index),
    null,
    ...countCells(counts, index),
  ]);
  if (shows(found.grid, TOP_LEFT, wanted)) return { rows, changed: false };
  const sheet = found.sheet ?? workbook.create('findings', workbook.names.length);
  if (!workbook.isTagged('findings')) workbook.tag('findings', sheet);
  growSheet(sheet, height, COUNTS_AT + COUNTS_WIDTH);
  if (found.grid.length === 0) layOut(sheet);
  keepLinks(workbook, sheet, found.grid, COLUMN('tab'), COLUMN('cell'));
  workbook.writer.values(sheet, TOP_LEFT, found.grid, wanted);
  linkCells(workbook, sheet, rows);
  paint(workbook, sheet, rows, height);
  return { rows, changed: true };
}

function listCells(rows: readonly ListRow[], index: number): GridValue[] {
  if (index === 0) return LIST_COLUMNS.map(({ header }) => header);
  const row = rows[index - 1];
  return LIST_COLUMNS.map(({ key }) => {
    const value = row?.values[key] ?? null;
    return value === '' ? null : value;
  });
}

function countCells(counts: ReturnType<typeof countFindings>, index: number): GridValue[] {
  if (index === 0) return [...LIST_WORDS.countHeaders];
  const count = counts[index - 1];
  if (!count) return new Array<null>(COUNTS_WIDTH).fill(null);
  return [count.unit, count.errors, count.warnings, count.accepted, count.mended];
}

function layOut(sheet: Sheet): void {
  const rows = sheet.getMaxRows();
  writeWidths(sheet, 0, [...LIST_COLUMNS.map(({ key }) => WIDTHS[key]), 24, 190]);
  for (const [left, width] of [
    [1, WIDTH],
    [COUNTS_AT + 1, COUNTS_WIDTH],
  ] as const) {
    sheet.getRange(1, left, 1, width).setFontWeight('bold').setBackground(HEAD_FILL).setWrap(true);
  }
  sheet
    .getRange(1, 1, rows, COUNTS_AT + COUNTS_WIDTH)
    .setVerticalAlignment('top')
    .setBorder(null, null, null, null, null, true, '#e3e6eb', SpreadsheetApp.BorderStyle.SOLID);
  sheet.getRange(1, 1, rows, WIDTH).setWrap(true);
  sheet
    .getRange(2, COLUMN('firstSeen') + 1, rows - 1, 1)
    .setNumberFormat('dd/mm/yyyy')
    .setHorizontalAlignment('center');
  sheet.getRange(1, COLUMN('reason') + 1).setNote(LIST_WORDS.reasonHelp);
  sheet
    .getRange(1, COLUMN('identity') + 1, rows, 1)
    .setFontColor('#b7b7b7')
    .setWrap(false);
  sheet.getRange(2, COUNTS_AT + 2, rows - 1, COUNTS_WIDTH - 1).setHorizontalAlignment('center');
  sheet.setFrozenRows(1);
}

/** The level of an open finding bears the colour of its mark; what is settled bears none. */
function paint(
  workbook: SheetWorkbook,
  sheet: Sheet,
  rows: readonly ListRow[],
  height: number,
): void {
  if (height < 2) return;
  workbook.writer.keepLooks(sheet, { row: 1, column: 0, rows: height - 1, columns: 1 }, ['fills']);
  const fills = Array.from({ length: height - 1 }, (_, index) => {
    const row = rows[index];
    return [row?.state === 'open' && row.finding ? MARK_FILLS[row.finding.severity] : null];
  });
  sheet.getRange(2, 1, height - 1, 1).setBackgrounds(fills);
}

/** The cell's name is a link to it; one write for the whole column. */
function linkCells(workbook: SheetWorkbook, sheet: Sheet, rows: readonly ListRow[]): void {
  if (rows.length === 0) return;
  const links = rows.map(({ place }) => [linkTo(workbook, place)]);
  sheet.getRange(2, COLUMN('cell') + 1, rows.length, 1).setRichTextValues(links);
}
