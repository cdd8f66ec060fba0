import { personsWords } from '../../tabs/unit/checks.ts';
import { losesKeptFill } from '../../tabs/unit/marks.ts';
import { UNDO_WORDS } from '../../words/undo.ts';
import { CHECK_WORDS } from '../../words/vocabulary.ts';
import { cellName } from '../../workbook/cell.ts';
import {
  type Aspect,
  type Block,
  blockAround,
  blocksOf,
  type ChangedCell,
  cellsIn,
  gridOf,
  type StepOf,
  sortChanges,
} from '../../workbook/journal.ts';
import { isFormula, keptAgain } from '../sheet/cell-values.ts';
import { plainGrid, type SheetClock } from '../sheet/clock.ts';
import { plainTextsIn, strictRulesOf } from '../sheet/found.ts';
import { noFill, writeFills, writeNotes } from '../sheet/looks.ts';
import { rangeOf } from '../sheet/ranges.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Sorted = ReturnType<typeof sortChanges>;

/** What of some cells was put back, and what was left because somebody edited it or may not be written. */
interface PutBack {
  readonly back: number;
  readonly edited: readonly ChangedCell[];
  /** In words. */
  readonly left: readonly string[];
}

/** A block of a tab as it is now. */
interface Place {
  readonly sheet: Sheet;
  readonly block: Block;
  readonly range: Range;
  readonly clock: SheetClock;
}

/** Gives cells what they held before, where they still hold what the run wrote. */
export function putBackCells(
  sheet: Sheet,
  clock: SheetClock,
  { aspect, cells }: StepOf<'cells'>,
): PutBack {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const inside = cells.filter(({ row, column }) => row < rows && column < columns);
  if (inside.length === 0) return { back: 0, edited: cells, left: [] };
  const block = blockAround(inside);
  const range = rangeOf(sheet, block);
  if (!range.canEdit())
    return { back: 0, edited: [], left: [UNDO_WORDS.protected(sheet.getName())] };
  const { back, edited } = ASPECTS[aspect]({ sheet, block, range, clock }, inside);
  return { back: back.length, edited, left: [] };
}

/** `cellNames([{ row: 0, column: 1 }]) // ['B1']`, each cell once. */
export function cellNames(cells: readonly { row: number; column: number }[]): string[] {
  return [...new Set(cells.map(({ row, column }) => cellName(row, column)))];
}

const ASPECTS: {
  readonly [Each in Aspect]: (place: Place, cells: readonly ChangedCell[]) => Sorted;
} = { values: putBackValues, fills: putBackFills, notes: putBackNotes };

function putBackValues(
  { sheet, block, range, clock }: Place,
  cells: readonly ChangedCell[],
): Sorted {
  const formulas = range.getFormulas();
  const values = plainGrid(range.getValues(), clock);
  // What an edit made of a check since is the add-in's as well.
  const checks = new Map(
    cells
      .filter(({ after }) => isCheckText(after))
      .map(({ row, column, after }) => [`${row}|${column}`, after]),
  );
  const found = sortChanges(cells, (row, column) => {
    const formula = formulas[row - block.row]?.[column - block.column] ?? '';
    if (formula !== '') return { formula };
    const value = values[row - block.row]?.[column - block.column] ?? null;
    return isCheckText(value) ? (checks.get(`${row}|${column}`) ?? value) : value;
  });
  const checked = new Set(
    cells.filter(({ after }) => isCheckText(after)).map(({ column }) => column),
  );
  const isHead = ({ column, after }: ChangedCell): boolean =>
    after === CHECK_WORDS.header && checked.has(column);
  // A column in which somebody wrote keeps its name: the next run writes beside their words again.
  const named = found.back.filter((cell) => isHead(cell) && hasWords(sheet, cell));
  const sorted = {
    back: found.back.filter((cell) => !named.includes(cell)),
    edited: [...found.edited, ...named],
  };
  const before = new Map(sorted.back.map((cell) => [`${cell.row}|${cell.column}`, cell.before]));
  const { isKept, broken } = plainTextsIn(
    sheet,
    sorted.back.map(({ row, column, before }) => ({ row, column, value: before })),
  );
  for (const each of broken) rangeOf(sheet, each).setNumberFormat('General');
  const filled = sorted.back.filter(({ before }) => before !== null && before !== '');
  const rules = strictRulesOf(sheet, filled);
  rules.lift();
  for (const each of blocksOf(sorted.back)) {
    const kept = gridOf(each, (row, column) => before.get(`${row}|${column}`) ?? null);
    rangeOf(sheet, each).setValues(
      kept.map((cells, row) =>
        cells.map((cell, column) =>
          keptAgain(cell, clock, isKept(each.row + row, each.column + column)),
        ),
      ),
    );
  }
  for (const { row, column, before: kept } of sorted.back) {
    if (isFormula(kept)) sheet.getRange(row + 1, column + 1).setFormula(kept.formula);
  }
  rules.putBack();
  // A head that was only written again stands above checks of runs before.
  for (const head of sorted.back) if (isHead(head)) clearChecks(sheet, head);
  return sorted;
}

/** Rows that came below since were checked as they were typed: without its head the column has no checks. */
function clearChecks(sheet: Sheet, head: ChangedCell): void {
  const ours = textsBelow(sheet, head).filter(({ text }) => isCheckText(text));
  for (const each of blocksOf(ours)) rangeOf(sheet, each).setValue('');
}

function hasWords(sheet: Sheet, head: ChangedCell): boolean {
  return textsBelow(sheet, head).some(({ text }) => text !== '' && !isCheckText(text));
}

function textsBelow(sheet: Sheet, { row, column }: ChangedCell) {
  const rows = sheet.getLastRow() - row - 1;
  if (rows < 1) return [];
  const block = { row: row + 1, column, rows, columns: 1 };
  const texts = rangeOf(sheet, block).getValues();
  return cellsIn(block).map((cell) => ({ ...cell, text: texts[cell.row - block.row]?.[0] }));
}

/** Whether the add-in wrote it into `Kiểm tra`. */
function isCheckText(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && personsWords(value) === null;
}

function putBackFills({ sheet, block, range }: Place, cells: readonly ChangedCell[]): Sorted {
  const now = range.getBackgrounds();
  const notes = range.getNotes();
  const found = sortChanges(cells, (row, column) =>
    noFill(now[row - block.row]?.[column - block.column] ?? ''),
  );
  // Another run may have marked the cell again since, over a fill that somebody gave it.
  const kept = found.back.filter(({ row, column, before }) => {
    const [down, across] = [row - block.row, column - block.column];
    const fill = before === null ? null : String(before);
    return losesKeptFill(notes[down]?.[across] ?? '', now[down]?.[across] ?? '', fill);
  });
  const sorted = {
    back: found.back.filter((cell) => !kept.includes(cell)),
    edited: [...found.edited, ...kept],
  };
  const changes = sorted.back.map(({ row, column, before }) => ({
    row,
    column,
    value: before === null ? null : String(before),
  }));
  writeFills(sheet, changes);
  return sorted;
}

function putBackNotes({ sheet, block, range }: Place, cells: readonly ChangedCell[]): Sorted {
  const now = range.getNotes();
  const sorted = sortChanges(
    cells,
    (row, column) => now[row - block.row]?.[column - block.column] ?? '',
  );
  const changes = sorted.back.map(({ row, column, before }) => ({
    row,
    column,
    value: String(before),
  }));
  writeNotes(sheet, changes);
  return sorted;
}
