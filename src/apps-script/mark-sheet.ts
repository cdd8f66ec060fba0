import { cellName } from '../core/cell.ts';
import type { Finding } from '../core/finding.ts';
import type { Report, UnitTab } from '../core/report.ts';
import {
  type CellChange,
  changeMarks,
  type Looks,
  type MarkChange,
  renderMarks,
} from '../render/marks.ts';
import type { SheetWorkbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Puts marks on the tabs and takes off those that are mended; answers how many tabs changed. */
export function markTabs(
  workbook: SheetWorkbook,
  report: Report,
  tabs: readonly UnitTab[],
): number {
  const findings = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    const known = findings.get(finding.tab);
    if (known) known.push(finding);
    else findings.set(finding.tab, [finding]);
  }
  let changed = 0;
  for (const tab of tabs) {
    const sheet = workbook.sheet(tab.table.tab);
    if (sheet && markTab(sheet, tab, findings.get(tab.table.tab) ?? [])) changed += 1;
  }
  return changed;
}

/** Reads how one tab looks and changes only the cells whose mark changed. */
function markTab(sheet: Sheet, { table }: UnitTab, findings: readonly Finding[]): boolean {
  const height = table.grid.length - table.firstRow;
  if (height <= 0) return false;
  const width = table.grid.reduce((most, row) => Math.max(most, row.length), 1);
  const range = sheet.getRange(table.firstRow + 1, 1, height, width);
  const looks = { backgrounds: range.getBackgrounds(), notes: range.getNotes() };
  const origin = { row: table.firstRow, column: 0 };
  const change = changeMarks(looks, renderMarks(findings, table), origin);
  writeMarks(sheet, change, looks, origin);
  return change.fills.length > 0 || change.notes.length > 0;
}

/** So many colours are written one by one; more are written as a block. */
const COLORS_APART = 3;

/**
 * One write for the notes, one for each colour, so that untouched cells are not written at all. Where
 * many different colours come back at once, the block that holds them is written in one go.
 */
export function writeMarks(sheet: Sheet, change: MarkChange, looks: Looks, origin: Origin): void {
  const colors = new Map<string | null, string[]>();
  for (const { row, column, value } of change.fills) {
    const cells = colors.get(value);
    if (cells) cells.push(cellName(row, column));
    else colors.set(value, [cellName(row, column)]);
  }
  if (colors.size <= COLORS_APART) {
    for (const [color, cells] of colors) sheet.getRangeList(cells).setBackground(color);
  } else {
    const fills = looks.backgrounds.map((row) =>
      row.map((fill) => (fill === '#ffffff' ? null : fill)),
    );
    writeBlock(sheet, change.fills, fills, origin, (range, values) => range.setBackgrounds(values));
  }
  const notes = looks.notes.map((row) => [...row]);
  writeBlock(sheet, change.notes, notes, origin, (range, values) => range.setNotes(values));
}

interface Origin {
  readonly row: number;
  readonly column: number;
}

/** Writes the smallest block that holds every change; the other cells in it as they are. */
function writeBlock<Value>(
  sheet: Sheet,
  changes: readonly CellChange<Value>[],
  now: readonly Value[][],
  origin: Origin,
  write: (range: GoogleAppsScript.Spreadsheet.Range, values: Value[][]) => void,
): void {
  if (changes.length === 0) return;
  const rows = changes.map((change) => change.row);
  const columns = changes.map((change) => change.column);
  const top = rows.reduce((least, row) => Math.min(least, row));
  const bottom = rows.reduce((most, row) => Math.max(most, row));
  const left = columns.reduce((least, column) => Math.min(least, column));
  const right = columns.reduce((most, column) => Math.max(most, column));
  const values = now
    .slice(top - origin.row, bottom - origin.row + 1)
    .map((row) => row.slice(left - origin.column, right - origin.column + 1));
  for (const { row, column, value } of changes) {
    const line = values[row - top];
    if (line) line[column - left] = value;
  }
  write(sheet.getRange(top + 1, left + 1, bottom - top + 1, right - left + 1), values);
}
