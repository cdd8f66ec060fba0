import { SetupError } from '../core/setup-error.ts';
import {
  countFindings,
  type KnownFinding,
  LIST_COLUMNS,
  type ListKey,
  type ListRow,
  readFindingList,
  renderFindingList,
} from '../render/finding-list.ts';
import type { GridValue } from '../render/grid.ts';
import { LIST_WORDS } from '../render/words/finding-list.ts';
import { plainGrid } from './clock.ts';
import { keepLinks, linkTo } from './link.ts';
import type { Reading } from './read.ts';
import { shows, TOP_LEFT, writeWidths } from './sheet-writer.ts';
import { growSheet, type SheetWorkbook } from './workbook.ts';

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
  identity: 60,
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

/** Writes the list of now; answers the rows, and whether anything on the tab changed. */
export function writeFindingSheet(
  found: FindingSheet,
  reading: Reading,
): { rows: ListRow[]; changed: boolean } {
  const { workbook, report, tabs, today, programme } = reading;
  const rows = renderFindingList(report, tabs, found.known, today);
  const units = programme.units.filter((unit) => unit.tab !== null).map((unit) => unit.name);
  const counts = countFindings(rows, units);
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
    sheet
      .getRange(1, left, 1, width)
      .setFontWeight('bold')
      .setBackground(HEAD_FILL)
      .setWrap(true)
      .setVerticalAlignment('middle');
  }
  sheet
    .getRange(2, 1, rows - 1, WIDTH)
    .setWrap(true)
    .setVerticalAlignment('top');
  sheet.getRange(2, COLUMN('firstSeen') + 1, rows - 1, 1).setNumberFormat('dd/mm/yyyy');
  sheet.getRange(1, COLUMN('reason') + 1).setNote(LIST_WORDS.reasonHelp);
  sheet
    .getRange(1, COLUMN('identity') + 1, rows, 1)
    .setFontColor('#b7b7b7')
    .setWrap(false);
  sheet.setFrozenRows(1);
}

/** The cell's name is a link to it; one write for the whole column. */
function linkCells(workbook: SheetWorkbook, sheet: Sheet, rows: readonly ListRow[]): void {
  if (rows.length === 0) return;
  const links = rows.map(({ place }) => [linkTo(workbook, place)]);
  sheet.getRange(2, COLUMN('cell') + 1, rows.length, 1).setRichTextValues(links);
}
