import type { Laid } from '../../tabs/places.ts';
import type { NewValue } from '../../tabs/set-up/set-up-tabs.ts';
import type { CellChange, Looks } from '../../tabs/unit/marks.ts';
import type { Cell, Grid } from '../../workbook/cell.ts';
import {
  type Block,
  blocksOf,
  type ChangedCell,
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
  needsApostrophe,
  widthOf,
  writable,
} from './cell-values.ts';
import { formulasIn, looksIn, plainTextsIn, sizeOf, strictRulesOf } from './found.ts';
import { noFill, writeFills, writeNotes } from './looks.ts';
import { type LaidCells, Plan, type Stage } from './plan.ts';
import { type Origin, rangeOf } from './ranges.ts';
import type { Tab } from './tab.ts';

/** What a run is going to write into cells: values, fills and notes. Partial styles inside a text are lost. */
export class CellDraft extends Plan {
  /**
   * Writes a block of values where it differs from the tab as it was read, from A1 on; answers whether
   * anything does. Rows above the first and below the last difference are not written. Formulas of
   * cells that look empty are kept only where they are looked for.
   */
  values(
    tab: Tab,
    at: Origin,
    found: Grid,
    wanted: readonly (readonly NewValue[])[],
    options: ValueOptions = {},
  ): boolean {
    const differing = differingRows(found, at, wanted);
    const [top] = differing;
    const bottom = differing[differing.length - 1];
    if (top === undefined || bottom === undefined) return false;
    const first = { row: at.row + top, column: at.column };
    this.stretch(tab, first, found, wanted.slice(top, bottom + 1), options);
    return true;
  }

  /** The same for cells among which people write: none is written but those that differ. */
  exactValues(
    tab: Tab,
    at: Origin,
    found: Grid,
    wanted: readonly (readonly NewValue[])[],
    options: ValueOptions = {},
  ): boolean {
    const differing = wanted.flatMap((cells, row) =>
      cells.flatMap((value, column) =>
        isShown(found[at.row + row]?.[at.column + column] ?? null, value) ? [] : [{ row, column }],
      ),
    );
    for (const block of blocksOf(differing)) {
      const part = wanted
        .slice(block.row, block.row + block.rows)
        .map((cells) => cells.slice(block.column, block.column + block.columns));
      const origin = { row: at.row + block.row, column: at.column + block.column };
      this.stretch(tab, origin, found, part, options);
    }
    return differing.length > 0;
  }

  private stretch(
    tab: Tab,
    at: Origin,
    found: Grid,
    rows: readonly (readonly NewValue[])[],
    {
      stage = 'values',
      looksForFormulas = false,
      areNotedAll = false,
      isOurs = false,
      keepsText,
    }: ValueOptions,
  ): void {
    const block = { ...at, rows: rows.length, columns: widthOf(rows) };
    const before = rows.map((cells, row) =>
      cells.map((_, column): Cell => found[at.row + row]?.[at.column + column] ?? null),
    );
    const isOverwriting = looksForFormulas || before.some((cells) => cells.some(isFilled));
    const formulas =
      isOverwriting && !tab.isNew && !isOurs
        ? formulasIn(tab, block, looksForFormulas ? tab.grid : sizeOf(found))
        : new Array<string[]>(rows.length).fill([]);
    if (!tab.isNew) this.keepFormats(tab, block, before, rows, stage);
    const cells = rows.flatMap((values, row) =>
      values.map((value, column): ChangedCell => {
        const formula = formulas[row]?.[column] ?? '';
        const after = keptValue(value);
        const cell = before[row]?.[column] ?? null;
        const was = isShown(cell, value) ? after : cell;
        return {
          row: block.row + row,
          column: block.column + column,
          before: formula === '' ? was : { formula },
          after,
        };
      }),
    );
    const values = this.writables(tab, block, rows, {
      stage,
      keepsText: isOurs ? () => false : keepsText,
    });
    const seen = (row: number, column: number): Kept => found[row]?.[column] ?? null;
    const laid = { aspect: 'values', cells, seen, nothing: null } as const;
    this.cells(stage, tab, laid, () => rangeOf(tab.sheet, block).setValues(values), areNotedAll);
  }

  /** What is written into a block; a cell formatted as text gets another format where it would not keep its text. */
  private writables(
    tab: Tab,
    block: Block,
    rows: readonly (readonly NewValue[])[],
    { stage = 'values', keepsText }: Pick<ValueOptions, 'stage' | 'keepsText'>,
  ): ReturnType<typeof writable>[][] {
    const all = rows.flatMap((values, down) =>
      values.flatMap((value, across) =>
        needsApostrophe(value)
          ? [{ row: block.row + down, column: block.column + across, value }]
          : [],
      ),
    );
    // How large the tab is is asked only where it matters.
    const isAsked = !keepsText && !tab.isNew && all.length > 0;
    const size = isAsked ? tab.found : null;
    const cells = size
      ? all.filter(({ row, column }) => row < size.rows && column < size.columns)
      : all;
    const { isKept, broken } = plainTextsIn(isAsked ? tab.sheet : null, cells, keepsText);
    for (const each of broken) {
      if (isAsked) this.keepLooks(tab, each, ['formats'], stage);
      this.later(stage, tab, () => rangeOf(tab.sheet, each).setNumberFormat('General'));
    }
    return rows.map((values, row) =>
      values.map((value, column) =>
        writable(value, this.clock, isKept(block.row + row, block.column + column)),
      ),
    );
  }

  /** Puts values of any kind into cells, one write a cell: for the few that a person had repaired. */
  put(tab: Tab, cells: readonly ChangedCell[]): void {
    const before = new Map(cells.map((cell) => [`${cell.row}|${cell.column}`, cell.before]));
    const seen = (row: number, column: number): Kept => before.get(`${row}|${column}`) ?? null;
    const wanted = cells.map(({ row, column, after }) => ({ row, column, value: after }));
    const { isKept, broken } = plainTextsIn(tab.sheet, wanted);
    const rules = strictRulesOf(tab.sheet, cells);
    this.cells('values', tab, { aspect: 'values', cells, seen, nothing: null }, () => {
      for (const each of broken) rangeOf(tab.sheet, each).setNumberFormat('General');
      rules.lift();
      for (const { row, column, after } of cells) {
        const value = keptAgain(after, this.clock, isKept(row, column));
        tab.sheet.getRange(row + 1, column + 1).setValue(value);
      }
      rules.putBack();
    });
  }

  /** Gives exactly these cells fills, one write for each colour. */
  fills(
    tab: Tab,
    changes: readonly CellChange<string | null>[],
    { backgrounds }: Pick<Looks, 'backgrounds'>,
    origin: Origin,
  ): void {
    const seen = seenAt(backgrounds, origin, noFill);
    const laid = { aspect: 'fills', cells: changesOf(changes, seen), seen, nothing: null } as const;
    this.cells('fills', tab, laid, () => writeFills(tab.sheet, changes));
  }

  /** Gives exactly these cells notes, an empty text for none; one write for each text. */
  notes(
    tab: Tab,
    changes: readonly CellChange<string>[],
    { notes }: Pick<Looks, 'notes'>,
    origin: Origin,
    stage: Stage = 'marking',
  ): void {
    const seen = seenAt(notes, origin, (note) => note);
    const laid = { aspect: 'notes', cells: changesOf(changes, seen), seen, nothing: '' } as const;
    this.cells(stage, tab, laid, () => writeNotes(tab.sheet, changes));
  }

  /** Links of one column that the values to be written take from their texts. */
  noteLinks(tab: Tab, cells: (Step & { kind: 'links' })['cells'], isPlain = false): void {
    if (tab.isNew || cells.length === 0) return;
    this.later('decided', tab, () => {}, [{ kind: 'links', cells, ...(isPlain && { isPlain }) }]);
  }

  /**
   * Notes all that can be read of how a block looks, to be called before it is dressed anew. It is noted
   * before the values, and so given back after them: a date is told from a number by its format.
   */
  keepLooks(tab: Tab, block: Block, names?: readonly string[], stage: Stage = 'tabs'): void {
    if (tab.isNew) return;
    const looks = looksIn(tab, block, names);
    this.later(stage, tab, () => {}, [{ kind: 'looks', block, looks }]);
  }

  /** A date gives a cell that had no date a date format: the format before is kept. */
  private keepFormats(
    tab: Tab,
    block: Block,
    before: readonly (readonly Cell[])[],
    after: readonly (readonly NewValue[])[],
    stage: Stage,
  ): void {
    const becomesDate = after.some((cells, row) =>
      cells.some((value, column) => isDate(value) && !isDate(before[row]?.[column] ?? null)),
    );
    if (becomesDate) this.keepLooks(tab, block, ['formats'], stage);
  }

  private cells(
    stage: Stage,
    tab: Tab,
    laid: LaidCells,
    act: () => void,
    areNotedAll = false,
  ): void {
    const { aspect, cells: all } = laid;
    if (all.length === 0) return;
    const isNoted = aspect === 'values' || !tab.isNew;
    const isToNote = ({ before, after }: ChangedCell) => areNotedAll || !sameKept(before, after);
    const cells = isNoted ? all.filter(isToNote) : [];
    this.later(stage, tab, act, cells.length > 0 ? [{ kind: 'cells', aspect, cells }] : [], laid);
  }
}

interface ValueOptions {
  readonly stage?: Stage;
  readonly looksForFormulas?: boolean;
  /** Nobody but the add-in writes there, so that no formula is looked for. */
  readonly isOurs?: boolean;
  /** Which cells will keep texts as they are typed, where the run formats them before it writes. */
  readonly keepsText?: (row: number, column: number) => boolean;
  /** Also cells that stay as they are: taking back sees by them whether somebody went on there. */
  readonly areNotedAll?: boolean;
}

function changesOf<Value>(
  changes: readonly CellChange<Value>[],
  seen: Laid['seen'],
): ChangedCell[] {
  return changes.map(({ row, column, value }) => ({
    row,
    column,
    before: seen(row, column),
    after: value as Kept,
  }));
}

/** What was read of a block that begins at a cell, by the places in the tab. */
export function seenAt(
  found: readonly (readonly string[])[],
  origin: Origin,
  keep: (text: string) => Kept,
): Laid['seen'] {
  return (row, column) => keep(found[row - origin.row]?.[column - origin.column] ?? '');
}
