import { type Cell, cellName, type Grid } from '../core/cell.ts';
import {
  type Block,
  blockAround,
  blocksOf,
  type ChangedCell,
  cellsIn,
  type Kept,
  type Step,
  sameKept,
} from '../core/journal.ts';
import { startOfDay } from '../core/moment.ts';
import { sameValue } from '../render/history.ts';
import type { CellChange, Looks } from '../render/marks.ts';
import type { NewValue } from '../render/set-up-tabs.ts';
import type { SheetClock } from './clock.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

export const TOP_LEFT: Origin = { row: 0, column: 0 };

/** A cell of a tab, from 0. */
export interface Origin {
  readonly row: number;
  readonly column: number;
}

/** A rule for the cells of a block. */
export interface RuledBlock {
  readonly block: Block;
  readonly rule: Rule;
}

/**
 * The one way in which a run changes the workbook. It writes only what differs, in whole blocks, and
 * notes what stood there before, so that the run can be taken back. What was read anyway is handed in;
 * formulas are read only where something that was there is overwritten. Of tabs that the run made
 * itself only the values are noted: taking back removes the tab. Partial styles inside a text are lost.
 */
export class SheetWriter {
  readonly steps: Step[] = [];
  private readonly clock: SheetClock;
  private readonly ids = new Map<Sheet, number>();
  private readonly made = new Set<Sheet>();

  constructor(clock: SheetClock) {
    this.clock = clock;
  }

  /** Google's number of a tab, asked once. */
  idOf(sheet: Sheet): number {
    const id = this.ids.get(sheet) ?? sheet.getSheetId();
    this.ids.set(sheet, id);
    return id;
  }

  note(step: Step): void {
    this.steps.push(step);
  }

  /** A tab that was just inserted. */
  noteTab(sheet: Sheet): void {
    this.made.add(sheet);
    this.note({ kind: 'tab', sheet: this.idOf(sheet) });
  }

  /** Tabs of this run whose values were written past this writer. */
  tabsWithoutValues(): Sheet[] {
    const known = new Set(
      this.steps.flatMap((step) => (step.kind === 'cells' ? [step.sheet] : [])),
    );
    return [...this.made].filter((sheet) => !known.has(this.idOf(sheet)));
  }

  /**
   * Writes a block of values where it differs from the tab as it was read, from A1 on; answers whether
   * anything did. Rows above the first and below the last difference are not written. Formulas of
   * cells that look empty are kept only where they are looked for.
   */
  values(
    sheet: Sheet,
    at: Origin,
    found: Grid,
    wanted: readonly (readonly NewValue[])[],
    looksForFormulas = false,
  ): boolean {
    const was = (row: number, column: number): Cell =>
      found[at.row + row]?.[at.column + column] ?? null;
    const differing = differingRows(found, at, wanted);
    const [top] = differing;
    const bottom = differing[differing.length - 1];
    if (top === undefined || bottom === undefined) return false;
    const rows = wanted.slice(top, bottom + 1);
    const block = {
      row: at.row + top,
      column: at.column,
      rows: rows.length,
      columns: widthOf(rows),
    };
    const range = rangeOf(sheet, block);
    const before = rows.map((cells, row) => cells.map((_, column) => was(top + row, column)));
    const isOverwriting = looksForFormulas || before.some((cells) => cells.some(isFilled));
    const formulas = isOverwriting && !this.made.has(sheet) ? range.getFormulas() : [];
    if (!this.made.has(sheet)) this.keepFormats(sheet, block, before, rows);
    this.cells(
      'values',
      sheet,
      rows.flatMap((cells, row) =>
        cells.map((value, column): ChangedCell => {
          const formula = formulas[row]?.[column] ?? '';
          const after = keptValue(value);
          const cell = before[row]?.[column] ?? null;
          const isSame = isShown(cell, value);
          return {
            row: block.row + row,
            column: block.column + column,
            before: formula !== '' ? { formula } : isSame ? after : cell,
            after,
          };
        }),
      ),
    );
    range.setValues(rows.map((cells) => cells.map((value) => writable(value, this.clock))));
    return true;
  }

  /** Gives fills, one write for each colour; more than a few colours go in one block. */
  fills(
    sheet: Sheet,
    changes: readonly CellChange<string | null>[],
    { backgrounds }: Pick<Looks, 'backgrounds'>,
    origin: Origin,
  ): void {
    this.looks('fills', sheet, changes, backgrounds, origin, noFill);
    writeFills(sheet, changes, backgrounds, origin, COLORS_APART);
  }

  /** Gives notes in one write, an empty text for none. */
  notes(
    sheet: Sheet,
    changes: readonly CellChange<string>[],
    { notes }: Pick<Looks, 'notes'>,
    origin: Origin,
  ): void {
    this.looks('notes', sheet, changes, notes, origin, (note) => note);
    writeNotes(sheet, changes, notes, origin);
  }

  /** Links that the values about to be written take from their texts: say so before writing. */
  noteLinks(sheet: Sheet, cells: (Step & { kind: 'links' })['cells']): void {
    if (!this.made.has(sheet) && cells.length > 0) {
      this.note({ kind: 'links', sheet: this.idOf(sheet), cells });
    }
  }

  tabColor(sheet: Sheet, after: string): void {
    const before = sheet.getTabColor();
    sheet.setTabColor(after);
    this.note({ kind: 'tab-color', sheet: this.idOf(sheet), before, after });
  }

  /** Widths of neighbouring columns in pixels, the first column from 0; equal ones go in one write. */
  widths(sheet: Sheet, first: number, wanted: readonly number[]): void {
    if (!this.made.has(sheet)) {
      const before = wanted.map((_, index) => sheet.getColumnWidth(first + index + 1));
      this.note({ kind: 'widths', sheet: this.idOf(sheet), column: first, before, after: wanted });
    }
    writeWidths(sheet, first, wanted);
  }

  /** Gives blocks rules where a cell has none: what is there stays, as it could not be given back. */
  rules(sheet: Sheet, wanted: readonly RuledBlock[]): void {
    const free = this.made.has(sheet) ? wanted.map(({ block }) => [block]) : freeOf(sheet, wanted);
    wanted.forEach(({ rule }, index) => {
      const blocks = free[index] ?? [];
      if (blocks.length > 0 && !this.made.has(sheet)) {
        this.note({ kind: 'rules', sheet: this.idOf(sheet), blocks, help: helpOf(rule) });
      }
      for (const block of blocks) rangeOf(sheet, block).setDataValidation(rule);
    });
  }

  /** Rows that were just inserted, the first from 0. */
  noteRows(sheet: Sheet, row: number, count: number): void {
    this.note({ kind: 'rows', sheet: this.idOf(sheet), row, count });
  }

  /** Sets the tag of a tab to a new value. */
  tag(
    sheet: Sheet,
    key: string,
    after: string,
    tag: GoogleAppsScript.Spreadsheet.DeveloperMetadata | null = null,
  ): void {
    const before = tag?.getValue() ?? null;
    if (!this.made.has(sheet)) {
      this.note({ kind: 'tag', sheet: this.idOf(sheet), key, before, after });
    }
    if (tag) tag.setValue(after);
    else sheet.addDeveloperMetadata(key, after);
  }

  /** Notes all that can be read of how a block looks, to be called before it is dressed anew. */
  keepLooks(sheet: Sheet, block: Block, names = Object.keys(LOOKS)): void {
    if (this.made.has(sheet)) return;
    const range = rangeOf(sheet, block);
    const looks = Object.fromEntries(names.map((name) => [name, LOOKS[name]?.read(range) ?? []]));
    this.note({ kind: 'looks', sheet: this.idOf(sheet), block, looks });
  }

  /** Notes the heights of a block at the top, frozen rows and gridlines before a tab is taken over. */
  keepPage(sheet: Sheet, block: Block): void {
    if (this.made.has(sheet)) return;
    this.note({
      kind: 'page',
      sheet: this.idOf(sheet),
      block,
      heights: Array.from({ length: block.rows }, (_, row) => sheet.getRowHeight(row + 1)),
      frozen: sheet.getFrozenRows(),
      hasNoGridlines: sheet.hasHiddenGridlines(),
    });
  }

  /** Puts values of any kind into cells, one write a cell: for the few that a person had repaired. */
  put(sheet: Sheet, cells: readonly ChangedCell[]): void {
    this.cells('values', sheet, [...cells]);
    for (const { row, column, after } of cells) {
      sheet.getRange(row + 1, column + 1).setValue(keptAgain(after, this.clock));
    }
  }

  /** Gives a tab another name. */
  rename(sheet: Sheet, after: string): void {
    const before = sheet.getName();
    sheet.setName(after);
    this.note({ kind: 'name', sheet: this.idOf(sheet), before, after });
  }

  /** Takes a tag off a tab. */
  untag(sheet: Sheet, tag: GoogleAppsScript.Spreadsheet.DeveloperMetadata): void {
    const step = { key: tag.getKey(), before: tag.getValue(), after: null };
    this.note({ kind: 'tag', sheet: this.idOf(sheet), ...step });
    tag.remove();
  }

  /** Takes the merges of a block apart. */
  breakApart(sheet: Sheet, block: Block): void {
    const range = rangeOf(sheet, block);
    if (!this.made.has(sheet)) {
      const before = range.getMergedRanges().map(blockOf);
      this.note({ kind: 'merges', sheet: this.idOf(sheet), block, before });
    }
    range.breakApart();
  }

  /** A date gives a cell that had no date a date format: the format before is kept. */
  private keepFormats(
    sheet: Sheet,
    block: Block,
    before: readonly (readonly Cell[])[],
    after: readonly (readonly NewValue[])[],
  ): void {
    const becomesDate = after.some((cells, row) =>
      cells.some((value, column) => isDate(value) && !isDate(before[row]?.[column] ?? null)),
    );
    if (becomesDate) this.keepLooks(sheet, block, ['formats']);
  }

  private looks<Value>(
    aspect: 'fills' | 'notes',
    sheet: Sheet,
    changes: readonly CellChange<Value>[],
    now: readonly (readonly string[])[],
    origin: Origin,
    keep: (text: string) => Kept,
  ): void {
    const cells = changes.map(({ row, column, value }) => ({
      row,
      column,
      before: keep(now[row - origin.row]?.[column - origin.column] ?? ''),
      after: value as Kept,
    }));
    this.cells(aspect, sheet, cells);
  }

  private cells(aspect: 'values' | 'fills' | 'notes', sheet: Sheet, all: ChangedCell[]): void {
    if (aspect !== 'values' && this.made.has(sheet)) return;
    const cells = all.filter(({ before, after }) => !sameKept(before, after));
    if (cells.length > 0) this.note({ kind: 'cells', aspect, sheet: this.idOf(sheet), cells });
  }
}

/** Of each block the parts without a rule; the rules that are there are read at once. */
function freeOf(sheet: Sheet, wanted: readonly RuledBlock[]): Block[][] {
  if (wanted.length === 0) return [];
  const around = blockAround(wanted.flatMap(({ block }) => cellsIn(block)));
  const found = rangeOf(sheet, around).getDataValidations();
  return wanted.map(({ block }) =>
    blocksOf(
      cellsIn(block).filter(
        ({ row, column }) => !found[row - around.row]?.[column - around.column],
      ),
    ),
  );
}

/** By which a rule is known again. */
export function helpOf(rule: Rule | null | undefined): string {
  return rule?.getHelpText() ?? '';
}

/** Whether the tab as it was read shows exactly this block. */
export function shows(found: Grid, at: Origin, wanted: readonly (readonly NewValue[])[]): boolean {
  return differingRows(found, at, wanted).length === 0;
}

function differingRows(
  found: Grid,
  at: Origin,
  wanted: readonly (readonly NewValue[])[],
): number[] {
  return wanted.flatMap((cells, row) => {
    const was = found[at.row + row] ?? [];
    const isSame = cells.every((value, column) => isShown(was[at.column + column] ?? null, value));
    return isSame ? [] : [row];
  });
}

function widthOf(rows: readonly (readonly unknown[])[]): number {
  return rows[0]?.length ?? 0;
}

function isFilled(cell: Cell): boolean {
  return cell !== null && cell !== '';
}

function isDate(value: NewValue | Cell): boolean {
  return value !== null && typeof value === 'object';
}

/** Whether a cell already shows what would be written. */
function isShown(cell: Cell, value: NewValue): boolean {
  const isMoment = value !== null && typeof value === 'object' && 'moment' in value;
  return isMoment ? sameKept(cell, value) : sameValue(cell, value);
}

/** What the cell will hold when it is read again. */
function keptValue(value: NewValue): Cell {
  if (value === '') return null;
  if (value === null || typeof value !== 'object' || 'moment' in value) return value;
  return { moment: startOfDay(value.day) };
}

/** What `setValues` takes. */
export function writable(value: NewValue, clock: SheetClock): string | number | Date {
  if (value === null) return '';
  if (typeof value === 'string') return asText(value);
  if (typeof value === 'number') return value;
  return clock.dateAt('moment' in value ? value.moment : startOfDay(value.day));
}

/** What `setValues` takes to give a cell again what it held; nothing for a formula. */
export function keptAgain(kept: Kept, clock: SheetClock): string | number | boolean | Date {
  if (kept === null || isFormula(kept)) return '';
  if (typeof kept === 'object') return clock.dateAt(kept.moment);
  return typeof kept === 'string' ? asText(kept) : kept;
}

export function isFormula(kept: Kept): kept is { readonly formula: string } {
  return kept !== null && typeof kept === 'object' && 'formula' in kept;
}

/** A text that stays text whatever it begins with: the apostrophe before it is not stored. */
export function asText(text: string): string {
  return text === '' ? '' : `'${text}`;
}

export function rangeOf(sheet: Sheet, { row, column, rows, columns }: Block): Range {
  return sheet.getRange(row + 1, column + 1, rows, columns);
}

export function blockOf(range: Range): Block {
  const [row, column] = [range.getRow() - 1, range.getColumn() - 1];
  return { row, column, rows: range.getNumRows(), columns: range.getNumColumns() };
}

// --- looks -----------------------------------------------------------------------------------

interface LookAccess {
  readonly read: (range: Range) => unknown[][];
  readonly write: (range: Range, values: never[][]) => unknown;
}

/** The looks of a block that can be read and given back; the look of an untouched cell is `null`. */
export const LOOKS: Readonly<Record<string, LookAccess>> = {
  families: { read: (r) => r.getFontFamilies(), write: (r, v) => r.setFontFamilies(v) },
  sizes: { read: (r) => r.getFontSizes(), write: (r, v) => r.setFontSizes(v) },
  colors: {
    read: (r) => orNull(r.getFontColors(), '#000000'),
    write: (r, v) => r.setFontColors(v),
  },
  weights: { read: (r) => r.getFontWeights(), write: (r, v) => r.setFontWeights(v) },
  styles: { read: (r) => r.getFontStyles(), write: (r, v) => r.setFontStyles(v) },
  across: {
    read: (r) => orNull(r.getHorizontalAlignments(), 'general'),
    write: (r, v) => r.setHorizontalAlignments(v),
  },
  down: {
    read: (r) => orNull(r.getVerticalAlignments(), 'bottom'),
    write: (r, v) => r.setVerticalAlignments(v),
  },
  wraps: { read: (r) => r.getWraps(), write: (r, v) => r.setWraps(v) },
  formats: { read: (r) => r.getNumberFormats(), write: (r, v) => r.setNumberFormats(v) },
  fills: {
    read: (r) => orNull(r.getBackgrounds(), '#ffffff'),
    write: (r, v) => r.setBackgrounds(v),
  },
};

/** An automatic alignment reads as `general` and its kin, which cannot be written. */
function orNull(grid: readonly (readonly string[])[], plain: string): (string | null)[][] {
  return grid.map((row) => row.map((look) => (look.startsWith(plain) ? null : look)));
}

/** A cell without a fill reads as white. */
export function noFill(fill: string): string | null {
  return fill === '#ffffff' ? null : fill;
}

export function writeWidths(sheet: Sheet, first: number, widths: readonly number[]): void {
  let start = 0;
  while (start < widths.length) {
    const width = widths[start] ?? 0;
    let end = start + 1;
    while (widths[end] === width) end += 1;
    sheet.setColumnWidths(first + start + 1, end - start, width);
    start = end;
  }
}

/** So many colours are written one by one; more are written as a block. */
const COLORS_APART = 3;

export function writeFills(
  sheet: Sheet,
  changes: readonly CellChange<string | null>[],
  now: readonly (readonly string[])[],
  origin: Origin,
  apart = COLORS_APART,
): void {
  const colors = new Map<string | null, string[]>();
  for (const { row, column, value } of changes) {
    const cells = colors.get(value);
    if (cells) cells.push(cellName(row, column));
    else colors.set(value, [cellName(row, column)]);
  }
  if (colors.size > apart) {
    const fills = now.map((row) => row.map(noFill));
    writeBlock(sheet, changes, fills, origin, (range, values) => range.setBackgrounds(values));
    return;
  }
  for (const [color, cells] of colors) sheet.getRangeList(cells).setBackground(color);
}

export function writeNotes(
  sheet: Sheet,
  changes: readonly CellChange<string>[],
  now: readonly (readonly string[])[],
  origin: Origin,
): void {
  writeBlock(sheet, changes, now, origin, (range, values) => range.setNotes(values));
}

/** Writes the smallest block that holds every change; the other cells in it as they are. */
function writeBlock<Value>(
  sheet: Sheet,
  changes: readonly CellChange<Value>[],
  now: readonly (readonly Value[])[],
  origin: Origin,
  write: (range: Range, values: Value[][]) => void,
): void {
  if (changes.length === 0) return;
  const block = blockAround(changes);
  const top = block.row - origin.row;
  const left = block.column - origin.column;
  const values = now
    .slice(top, top + block.rows)
    .map((row) => row.slice(left, left + block.columns));
  for (const { row, column, value } of changes) {
    const line = values[row - block.row];
    if (line) line[column - block.column] = value;
  }
  write(rangeOf(sheet, block), values);
}
