import type { NewValue } from '../../tabs/set-up/set-up-tabs.ts';
import type { CellChange, Looks } from '../../tabs/unit/marks.ts';
import type { Cell, Grid } from '../../workbook/cell.ts';
import {
  type Block,
  blockAround,
  blocksOf,
  type ChangedCell,
  cellsIn,
  type Kept,
  type Step,
  sameKept,
} from '../../workbook/journal.ts';
import {
  differingRows,
  isDate,
  isFilled,
  isShown,
  keptAgain,
  keptValue,
  widthOf,
  writable,
} from './cell-values.ts';
import type { SheetClock } from './clock.ts';
import { COLORS_APART, LOOKS, noFill, writeFills, writeNotes, writeWidths } from './looks.ts';
import { blockOf, type Origin, rangeOf } from './ranges.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

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

  /** Keeps long texts of a column that was empty from running over what is beside it. */
  clip(sheet: Sheet, block: Block): void {
    if (!this.made.has(sheet)) this.note({ kind: 'clipped', sheet: this.idOf(sheet), block });
    rangeOf(sheet, block).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
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
