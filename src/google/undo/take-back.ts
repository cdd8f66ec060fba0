import { UNDO_WORDS } from '../../words/undo.ts';
import { cellName } from '../../workbook/cell.ts';
import {
  type Block,
  blockAround,
  blocksOf,
  type ChangedCell,
  cellsIn,
  type Kept,
  type Step,
  sameKept,
  sortChanges,
} from '../../workbook/journal.ts';
import { keyOf } from '../../workbook/stored.ts';
import { isFormula, keptAgain } from '../sheet/cell-values.ts';
import { plainGrid, SheetClock } from '../sheet/clock.ts';
import { LOOKS, noFill, writeFills, writeNotes } from '../sheet/looks.ts';
import { rangeOf } from '../sheet/ranges.ts';
import { helpOf } from '../sheet/sheet-writer.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { fileProperties } from '../store.ts';
import { redressForm } from '../tabs/form-sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type StepOf<Kind extends Step['kind']> = Extract<Step, { readonly kind: Kind }>;

/** So many fills are put back one by one; a block would take white fills for none. */
const COLORS_APART = 25;

/** Takes steps back from the last to the first. */
export class TakeBack {
  /** How many cells hold again what they held. */
  cells = 0;
  /** What was left as it is, in words. */
  readonly left: string[] = [];
  private readonly workbook: SheetWorkbook;
  private clock: SheetClock;
  private readonly sheets: ReadonlyMap<number, Sheet>;

  constructor(workbook: SheetWorkbook, steps: readonly Step[]) {
    this.workbook = workbook;
    this.clock = workbook.clock;
    this.sheets = new Map(
      workbook.names.flatMap((name) => {
        const sheet = workbook.sheet(name);
        return sheet ? [[workbook.idOf(name), sheet] as const] : [];
      }),
    );
    const made = new Set(steps.flatMap((step) => (step.kind === 'tab' ? [step.sheet] : [])));
    const edited = new Map<string, ChangedCell[]>();
    for (const step of [...steps].reverse()) {
      if (!('sheet' in step)) this.workbookWide(step);
      else {
        const sheet = this.sheets.get(step.sheet);
        if (!sheet) continue;
        if (step.kind === 'tab') this.tab(sheet, steps, step.sheet);
        else if (made.has(step.sheet)) continue;
        else if (step.kind === 'cells') {
          const name = sheet.getName();
          const known = edited.get(name);
          const cells = this.restore(sheet, step);
          if (known) known.push(...cells);
          else edited.set(name, [...cells]);
        } else this.step(sheet, step);
      }
    }
    for (const [tab, cells] of edited) {
      if (cells.length > 0) this.left.push(UNDO_WORDS.cells(tab, cellNames(cells)));
    }
  }

  /** A tab that the run made goes, unless somebody has written into it. */
  private tab(sheet: Sheet, steps: readonly Step[], id: number): void {
    const written = new Map<string, Kept>();
    for (const step of steps) {
      if (step.kind !== 'cells' || step.aspect !== 'values' || step.sheet !== id) continue;
      for (const { row, column, after } of step.cells) written.set(`${row}|${column}`, after);
    }
    const values = sheet.getDataRange().getValues();
    const edited = plainGrid(values, this.clock).flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const was = written.get(`${row}|${column}`) ?? null;
        return cell === null || sameKept(cell, was) ? [] : [{ row, column }];
      }),
    );
    if (edited.length === 0) this.workbook.spreadsheet.deleteSheet(sheet);
    else this.left.push(UNDO_WORDS.keptTab(sheet.getName(), cellNames(edited)));
  }

  /** Answers the cells that were left. */
  private restore(sheet: Sheet, { aspect, cells }: StepOf<'cells'>): readonly ChangedCell[] {
    const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
    const inside = cells.filter(({ row, column }) => row < rows && column < columns);
    if (inside.length === 0) return cells;
    const block = blockAround(inside);
    const range = rangeOf(sheet, block);
    if (!range.canEdit()) {
      this.left.push(UNDO_WORDS.protected(sheet.getName()));
      return [];
    }
    const restore = { values: this.values, fills: this.fills, notes: this.notes }[aspect];
    const { back, edited } = restore.call(this, sheet, block, range, inside);
    this.cells += back.length;
    return edited;
  }

  private values(
    sheet: Sheet,
    block: Block,
    range: Range,
    cells: readonly ChangedCell[],
  ): ReturnType<typeof sortChanges> {
    const formulas = range.getFormulas();
    const values = plainGrid(range.getValues(), this.clock);
    const sorted = sortChanges(cells, (row, column) => {
      const formula = formulas[row - block.row]?.[column - block.column] ?? '';
      if (formula !== '') return { formula };
      return values[row - block.row]?.[column - block.column] ?? null;
    });
    const before = new Map(sorted.back.map((cell) => [`${cell.row}|${cell.column}`, cell.before]));
    for (const each of blocksOf(sorted.back)) {
      const kept = gridOf(each, (row, column) => before.get(`${row}|${column}`) ?? null);
      rangeOf(sheet, each).setValues(
        kept.map((row) => row.map((cell) => keptAgain(cell, this.clock))),
      );
    }
    for (const { row, column, before: kept } of sorted.back) {
      if (isFormula(kept)) sheet.getRange(row + 1, column + 1).setFormula(kept.formula);
    }
    return sorted;
  }

  private fills(
    sheet: Sheet,
    block: Block,
    range: Range,
    cells: readonly ChangedCell[],
  ): ReturnType<typeof sortChanges> {
    const now = range.getBackgrounds();
    const sorted = sortChanges(cells, (row, column) =>
      noFill(now[row - block.row]?.[column - block.column] ?? ''),
    );
    const changes = sorted.back.map(({ row, column, before }) => ({
      row,
      column,
      value: before === null ? null : String(before),
    }));
    writeFills(sheet, changes, now, block, COLORS_APART);
    return sorted;
  }

  private notes(
    sheet: Sheet,
    block: Block,
    range: Range,
    cells: readonly ChangedCell[],
  ): ReturnType<typeof sortChanges> {
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
    writeNotes(sheet, changes, now, block);
    return sorted;
  }

  private step(sheet: Sheet, step: Exclude<Step, { kind: 'cells' | 'tab' }>): void {
    switch (step.kind) {
      case 'links':
        this.links(sheet, step);
        break;
      case 'rows':
        this.rows(sheet, step);
        break;
      case 'tab-color':
        if (sheet.getTabColor() === step.after) sheet.setTabColor(step.before);
        else this.left.push(UNDO_WORDS.color(sheet.getName()));
        break;
      case 'name':
        if (sheet.getName() === step.after) sheet.setName(step.before ?? '');
        else this.left.push(UNDO_WORDS.name(sheet.getName()));
        break;
      case 'widths':
        step.before.forEach((width, index) => {
          const column = step.column + index + 1;
          const isOurs = sheet.getColumnWidth(column) === step.after[index];
          if (isOurs) sheet.setColumnWidth(column, width);
        });
        break;
      case 'looks':
        looks(sheet, step);
        break;
      case 'clipped': {
        const part = partOf(sheet, step.block);
        if (part) rangeOf(sheet, part).setWrapStrategy(SpreadsheetApp.WrapStrategy.OVERFLOW);
        break;
      }
      case 'rules':
        this.rules(sheet, step);
        break;
      case 'page':
        step.heights.forEach((height, row) => {
          sheet.setRowHeight(row + 1, height);
        });
        sheet.setFrozenRows(step.frozen);
        sheet.setHiddenGridlines(step.hasNoGridlines);
        rangeOf(sheet, step.block).setBorder(false, false, false, false, false, false);
        this.left.push(UNDO_WORDS.borders(sheet.getName()));
        break;
      case 'merges':
        rangeOf(sheet, step.block).breakApart();
        for (const block of step.before) rangeOf(sheet, block).merge();
        break;
      case 'tag':
        setTag(sheet, step);
        break;
      case 'form':
        if (tagOf(sheet, keyOf('form'))?.getValue() === step.before)
          redressForm(sheet, step.before, step.after);
        else this.left.push(UNDO_WORDS.layout(sheet.getName()));
    }
  }

  /** Takes off the rules that are still ours. */
  private rules(sheet: Sheet, { blocks, help }: StepOf<'rules'>): void {
    let areOurs = true;
    for (const block of blocks) {
      const part = partOf(sheet, block);
      if (!part) continue;
      const range = rangeOf(sheet, part);
      if (!range.canEdit()) {
        this.left.push(UNDO_WORDS.protected(sheet.getName()));
        continue;
      }
      const helps = range
        .getDataValidations()
        .map((rules) => rules.map((rule) => rule && helpOf(rule)));
      const isOurs = ({ row, column }: { row: number; column: number }): boolean =>
        helps[row - part.row]?.[column - part.column] === help;
      const ours = cellsIn(part).filter(isOurs);
      for (const each of blocksOf(ours)) rangeOf(sheet, each).clearDataValidations();
      areOurs &&= helps.flat().every((each) => each === null || each === help);
    }
    if (!areOurs) this.left.push(UNDO_WORDS.layout(sheet.getName()));
  }

  /** Runs after the texts were put back, which took the links of now. */
  private links(sheet: Sheet, { cells }: StepOf<'links'>): void {
    const block = blockAround(cells);
    if (sheet.getMaxRows() < block.row + block.rows) return;
    const range = rangeOf(sheet, block);
    const texts = range.getValues();
    const own = cells.filter(({ row, text }) => texts[row - block.row]?.[0] === text);
    const urls = new Map(own.map(({ row, url }) => [row, url]));
    for (const each of blocksOf(own)) {
      const links = gridOf(each, (row) =>
        SpreadsheetApp.newRichTextValue()
          .setText(String(texts[row - block.row]?.[0]))
          .setLinkUrl(urls.get(row) ?? null)
          .build(),
      );
      rangeOf(sheet, each).setRichTextValues(links);
    }
  }

  private rows(sheet: Sheet, { row, count }: StepOf<'rows'>): void {
    const range = sheet.getRange(row + 1, 1, count, sheet.getMaxColumns());
    if (range.isBlank()) sheet.deleteRows(row + 1, count);
    else this.left.push(UNDO_WORDS.layout(sheet.getName()));
  }

  private workbookWide(step: Exclude<Step, { readonly sheet: number }>): void {
    const { spreadsheet } = this.workbook;
    if (step.kind === 'properties') {
      restoreProperties(step);
    } else if (step.kind === 'locale') {
      if (spreadsheet.getSpreadsheetLocale() === step.after)
        spreadsheet.setSpreadsheetLocale(step.before);
    } else if (spreadsheet.getSpreadsheetTimeZone() === step.after) {
      spreadsheet.setSpreadsheetTimeZone(step.before);
      this.clock = new SheetClock(step.before);
    }
  }
}

/** What a tab still has of a block: rows may have been deleted since. */
function partOf(sheet: Sheet, block: Block): Block | null {
  const rows = Math.min(block.rows, sheet.getMaxRows() - block.row);
  const columns = Math.min(block.columns, sheet.getMaxColumns() - block.column);
  return rows > 0 && columns > 0 ? { ...block, rows, columns } : null;
}

function looks(sheet: Sheet, step: StepOf<'looks'>): void {
  const part = partOf(sheet, step.block);
  if (!part) return;
  const range = rangeOf(sheet, part);
  for (const [name, grid] of Object.entries(step.looks)) {
    const rows = grid.slice(0, part.rows).map((cells) => cells.slice(0, part.columns));
    LOOKS[name]?.write(range, rows as never[][]);
  }
}

function gridOf<Value>(block: Block, at: (row: number, column: number) => Value): Value[][] {
  return Array.from({ length: block.rows }, (_, row) =>
    Array.from({ length: block.columns }, (__, column) =>
      at(block.row + row, block.column + column),
    ),
  );
}

function cellNames(cells: readonly { row: number; column: number }[]): string[] {
  return [...new Set(cells.map(({ row, column }) => cellName(row, column)))];
}

function tagOf(
  sheet: Sheet,
  key: string,
): GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined {
  return sheet.getDeveloperMetadata().find((tag) => tag.getKey() === key);
}

function setTag(sheet: Sheet, { key, before, after }: StepOf<'tag'>): void {
  const tag = tagOf(sheet, key);
  if ((tag?.getValue() ?? null) !== after) return;
  if (before === null) tag?.remove();
  else if (tag) tag.setValue(before);
  else sheet.addDeveloperMetadata(key, before);
}

function restoreProperties({ changes }: StepOf<'properties'>): void {
  const properties = fileProperties();
  for (const [key, [before, after]] of Object.entries(changes)) {
    if (properties.getProperty(key) !== after) continue;
    if (before === null) properties.deleteProperty(key);
    else properties.setProperty(key, before);
  }
}
