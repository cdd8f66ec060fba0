import type { NewValue } from '../../tabs/set-up/set-up-tabs.ts';
import type { CellChange, Looks } from '../../tabs/unit/marks.ts';
import type { Cell, Grid } from '../../workbook/cell.ts';
import {
  type Block,
  blockAround,
  blocksOf,
  type ChangedCell,
  cellsIn,
  type JournalTab,
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
import { plainGrid, type SheetClock } from './clock.ts';
import { LOOKS, noFill, writeFills, writeNotes, writeWidths } from './looks.ts';
import { blockOf, type Origin, rangeOf } from './ranges.ts';
import { Tab } from './tab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/**
 * The order in which a run writes, such that a stop between any two loses nothing. What is remembered of
 * a list is forgotten before the list is written. Lists in which people decide come first, and were
 * looked at last: nobody decides in between. Where a mark comes, the note that keeps a person's fill is
 * written before the fill; where one goes, after it. Dates are written in the zone that was found, so another
 * zone comes after them. That a tab is whole is said last.
 */
const STAGES = [
  'forgotten',
  'decided',
  'tabs',
  'grid',
  'lists',
  'marking',
  'fills',
  'unmarking',
  'values',
  'links',
  'looks',
  'region',
  'complete',
  'memory',
] as const;

type Stage = (typeof STAGES)[number];

/** A step that does not say yet in which tab. */
type Placeless<Any> = Any extends { readonly sheet: number } ? Omit<Any, 'sheet'> : Any;

interface Write {
  readonly stage: Stage;
  readonly tab: Tab | null;
  readonly steps: readonly Placeless<Step>[];
  readonly act: () => void;
}

/** Cells that a plan stands on, as they were read: if they changed, its row numbers mean nothing. */
interface Footing {
  readonly tab: Tab;
  readonly block: Block;
  readonly seen: readonly (readonly Cell[])[];
}

/** A rule for the cells of a block. */
export interface RuledBlock {
  readonly block: Block;
  readonly rule: Rule;
}

/**
 * What a run is going to change, in the order of its writing, with what stood there before. While it
 * is drafted things are read and nothing is written; `write` then writes without a single read. Only what differs
 * is written. Of tabs that the run makes only the values are noted: taking back removes the tab.
 * Partial styles inside a text are lost.
 */
export class Draft {
  private readonly clock: SheetClock;
  private readonly writes: Write[] = [];
  private readonly footings: Footing[] = [];
  private newTabs = 0;

  constructor(clock: SheetClock) {
    this.clock = clock;
  }

  get isEmpty(): boolean {
    return this.writes.length === 0;
  }

  /** Whether anything would change that a person can see. */
  get isVisible(): boolean {
    return this.writes.some(({ stage }) => stage !== 'memory');
  }

  /** Something to be done when the run writes: it must read nothing. */
  later(
    stage: Stage,
    tab: Tab | null,
    act: () => void,
    steps: readonly Placeless<Step>[] = [],
  ): void {
    this.writes.push({ stage, tab, act, steps });
  }

  /** The plan stands on these cells: they are looked at again before anything is written. */
  standOn(tab: Tab, block: Block, grid: Grid): void {
    if (tab.isNew || block.rows < 1 || block.columns < 1) return;
    if (this.footings.some((each) => each.tab === tab && holds(each.block, block))) return;
    const seen = Array.from({ length: block.rows }, (_, row) =>
      Array.from(
        { length: block.columns },
        (__, column) => grid[block.row + row]?.[block.column + column] ?? null,
      ),
    );
    this.footings.push({ tab, block, seen });
  }

  /** The tabs about to be written in which somebody changed what the plan stands on. */
  moved(): Tab[] {
    const written = new Set(this.writes.map(({ tab }) => tab));
    const first = new Set(this.inOrder('decided').map(({ tab }) => tab));
    const isFirst = ({ tab }: Footing): number => (first.has(tab) ? 1 : 0);
    const moved = new Set<Tab>();
    const footings = [...this.footings].sort((a, b) => isFirst(a) - isFirst(b));
    for (const { tab, block, seen } of footings) {
      if (!written.has(tab) || moved.has(tab)) continue;
      if (!stillReads(tab, block, seen, this.clock)) moved.add(tab);
    }
    return [...moved];
  }

  /** Leaves a tab alone. */
  leave(tabs: readonly Tab[]): void {
    const kept = this.writes.filter(({ tab }) => tab === null || !tabs.includes(tab));
    this.writes.length = 0;
    this.writes.push(...kept);
  }

  /** What will have been changed, to be kept before it is. */
  get steps(): readonly Step[] {
    return this.inOrder().flatMap(({ tab, steps }) =>
      steps.map((step) => (tab ? { ...step, sheet: tab.key } : step) as Step),
    );
  }

  /** The tabs that the steps name. */
  get tabs(): readonly Tab[] {
    return [...new Set(this.writes.flatMap(({ tab }) => tab ?? []))];
  }

  write(): void {
    for (const { act } of this.inOrder()) act();
    this.writes.length = 0;
  }

  private inOrder(...stages: readonly Stage[]): Write[] {
    return (stages.length > 0 ? stages : STAGES).flatMap((stage) =>
      this.writes.filter((write) => write.stage === stage),
    );
  }

  // --- tabs --------------------------------------------------------------------------------------

  /** A tab to be made, at a place counted from 0. */
  make(name: string, insert: () => Sheet): Tab {
    this.newTabs += 1;
    const tab = new Tab(name, -this.newTabs, null);
    this.later('tabs', tab, () => tab.become(insert()), [{ kind: 'tab' }]);
    return tab;
  }

  /** Makes a tab's grid at least so large: a write outside it would be refused. */
  grow(tab: Tab, rows: number, columns: number, isNoted = false): void {
    const { rows: before, columns: beside } = tab.grid;
    const [below, right] = [rows - before, columns - beside];
    if (below > 0) {
      const steps = isNoted ? [{ kind: 'rows', row: before, count: below } as const] : [];
      this.later('grid', tab, () => tab.sheet.insertRowsAfter(before, below), steps);
    }
    if (right > 0) this.later('grid', tab, () => tab.sheet.insertColumnsAfter(beside, right));
    tab.grow(Math.max(rows, before), Math.max(columns, beside));
  }

  /** Inserts rows; the first comes to stand at `row`, from 0. */
  insertRows(tab: Tab, row: number, count: number): void {
    const { rows, columns } = tab.grid;
    this.later('grid', tab, () => tab.sheet.insertRowsAfter(row, count), [
      { kind: 'rows', row, count },
    ]);
    tab.grow(rows + count, columns);
  }

  /** Sets the tag of a tab to a new value. */
  tag(
    tab: Tab,
    key: string,
    after: string,
    tag: Metadata | null = null,
    stage: Stage = 'tabs',
  ): void {
    const before = tag?.getValue() ?? null;
    if (before === after) return;
    this.later(
      stage,
      tab,
      () => {
        if (tag) tag.setValue(after);
        else tab.sheet.addDeveloperMetadata(key, after);
      },
      tab.isNew ? [] : [{ kind: 'tag', key, before, after }],
    );
  }

  /** Takes a tag off a tab. */
  untag(tab: Tab, tag: Metadata): void {
    const step = { kind: 'tag', key: tag.getKey(), before: tag.getValue(), after: null } as const;
    this.later('looks', tab, () => tag.remove(), [step]);
  }

  rename(tab: Tab, after: string): void {
    const step = { kind: 'name', before: tab.name, after } as const;
    this.later('looks', tab, () => tab.sheet.setName(after), [step]);
  }

  tabColor(tab: Tab, before: string | null, after: string): void {
    this.later('looks', tab, () => tab.sheet.setTabColor(after), [
      { kind: 'tab-color', before, after },
    ]);
  }

  // --- cells -------------------------------------------------------------------------------------

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
    { stage = 'values', looksForFormulas = false }: ValueOptions = {},
  ): boolean {
    const differing = differingRows(found, at, wanted);
    const [top] = differing;
    const bottom = differing[differing.length - 1];
    if (top === undefined || bottom === undefined) return false;
    this.stretch(
      tab,
      { row: at.row + top, column: at.column },
      found,
      wanted.slice(top, bottom + 1),
      {
        stage,
        looksForFormulas,
      },
    );
    return true;
  }

  /** The same for cells among which people write: none is written but those that differ. */
  exactValues(
    tab: Tab,
    at: Origin,
    found: Grid,
    wanted: readonly (readonly NewValue[])[],
    { stage = 'values', looksForFormulas = false }: ValueOptions = {},
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
      this.stretch(tab, origin, found, part, { stage, looksForFormulas });
    }
    return differing.length > 0;
  }

  private stretch(
    tab: Tab,
    at: Origin,
    found: Grid,
    rows: readonly (readonly NewValue[])[],
    { stage, looksForFormulas }: Required<ValueOptions>,
  ): void {
    const block = { ...at, rows: rows.length, columns: widthOf(rows) };
    const before = rows.map((cells, row) =>
      cells.map((_, column): Cell => found[at.row + row]?.[at.column + column] ?? null),
    );
    const isOverwriting = looksForFormulas || before.some((cells) => cells.some(isFilled));
    const formulas =
      isOverwriting && !tab.isNew
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
    const values = rows.map((each) => each.map((value) => writable(value, this.clock)));
    this.cells(stage, 'values', tab, cells, () => rangeOf(tab.sheet, block).setValues(values));
  }

  /** Puts values of any kind into cells, one write a cell: for the few that a person had repaired. */
  put(tab: Tab, cells: readonly ChangedCell[]): void {
    this.cells('values', 'values', tab, cells, () => {
      for (const { row, column, after } of cells) {
        tab.sheet.getRange(row + 1, column + 1).setValue(keptAgain(after, this.clock));
      }
    });
  }

  /** Gives exactly these cells fills, one write for each colour. */
  fills(
    tab: Tab,
    changes: readonly CellChange<string | null>[],
    { backgrounds }: Pick<Looks, 'backgrounds'>,
    origin: Origin,
  ): void {
    const cells = changesOf(changes, backgrounds, origin, noFill);
    this.cells('fills', 'fills', tab, cells, () => writeFills(tab.sheet, changes));
  }

  /** Gives exactly these cells notes, an empty text for none; one write for each text. */
  notes(
    tab: Tab,
    changes: readonly CellChange<string>[],
    { notes }: Pick<Looks, 'notes'>,
    origin: Origin,
    stage: Stage = 'marking',
  ): void {
    const cells = changesOf(changes, notes, origin, (note) => note);
    this.cells(stage, 'notes', tab, cells, () => writeNotes(tab.sheet, changes));
  }

  /** Links that the values to be written take from their texts. */
  noteLinks(tab: Tab, cells: (Step & { kind: 'links' })['cells']): void {
    if (tab.isNew || cells.length === 0) return;
    this.later('decided', tab, () => {}, [{ kind: 'links', cells }]);
  }

  // --- looks -------------------------------------------------------------------------------------

  /** Dresses a tab with calls that read nothing. */
  dress(tab: Tab, act: (sheet: Sheet) => void, stage: Stage = 'looks'): void {
    this.later(stage, tab, () => act(tab.sheet));
  }

  /**
   * Widths of neighbouring columns in pixels, the first column from 0; equal ones go in one write.
   * `known` says how wide they are, where it needs no asking.
   */
  widths(
    tab: Tab,
    first: number,
    wanted: readonly number[],
    { known, stage = 'looks' }: { known?: readonly number[]; stage?: Stage } = {},
  ): void {
    const read = () => wanted.map((_, index) => tab.sheet.getColumnWidth(first + index + 1));
    const steps = tab.isNew
      ? []
      : [{ kind: 'widths', column: first, before: known ?? read(), after: wanted } as const];
    this.later(stage, tab, () => writeWidths(tab.sheet, first, wanted), steps);
  }

  /** Keeps long texts of a column that was empty from running over what is beside it. */
  clip(tab: Tab, block: Block, stage: Stage = 'looks'): void {
    this.later(
      stage,
      tab,
      () => rangeOf(tab.sheet, block).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP),
      tab.isNew ? [] : [{ kind: 'clipped', block }],
    );
  }

  /** Gives blocks rules where a cell has none: what is there stays, as it could not be given back. */
  rules(tab: Tab, wanted: readonly RuledBlock[], stage: Stage = 'looks'): void {
    const free = tab.isNew ? wanted.map(({ block }) => [block]) : freeOf(tab.sheet, wanted);
    wanted.forEach(({ rule }, index) => {
      const blocks = free[index] ?? [];
      if (blocks.length === 0) return;
      const steps = tab.isNew ? [] : [{ kind: 'rules', blocks, help: helpOf(rule) } as const];
      this.later(
        stage,
        tab,
        () => {
          for (const block of blocks) rangeOf(tab.sheet, block).setDataValidation(rule);
        },
        steps,
      );
    });
  }

  /**
   * Notes all that can be read of how a block looks, to be called before it is dressed anew. It is noted
   * before the values, and so given back after them: a date is told from a number by its format.
   */
  keepLooks(tab: Tab, block: Block, names = Object.keys(LOOKS), stage: Stage = 'tabs'): void {
    if (tab.isNew) return;
    const range = rangeOf(tab.sheet, block);
    const looks = Object.fromEntries(names.map((name) => [name, LOOKS[name]?.read(range) ?? []]));
    this.later(stage, tab, () => {}, [{ kind: 'looks', block, looks }]);
  }

  /** Notes the heights of a block at the top, frozen rows and gridlines before a tab is taken over. */
  keepPage(tab: Tab, block: Block): void {
    if (tab.isNew) return;
    const { sheet } = tab;
    this.later('tabs', tab, () => {}, [
      {
        kind: 'page',
        block,
        heights: Array.from({ length: block.rows }, (_, row) => sheet.getRowHeight(row + 1)),
        frozen: sheet.getFrozenRows(),
        hasNoGridlines: sheet.hasHiddenGridlines(),
      },
    ]);
  }

  /** Takes the merges of a block apart and merges these blocks instead. */
  merge(tab: Tab, block: Block, wanted: readonly Block[], stage: Stage = 'looks'): void {
    const steps = tab.isNew
      ? []
      : [
          {
            kind: 'merges',
            block,
            before: rangeOf(tab.sheet, block).getMergedRanges().map(blockOf),
          } as const,
        ];
    this.later(
      stage,
      tab,
      () => {
        if (!tab.isNew) rangeOf(tab.sheet, block).breakApart();
        for (const each of wanted) rangeOf(tab.sheet, each).merge();
      },
      steps,
    );
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
    aspect: 'values' | 'fills' | 'notes',
    tab: Tab,
    all: readonly ChangedCell[],
    act: () => void,
  ): void {
    if (all.length === 0) return;
    const isNoted = aspect === 'values' || !tab.isNew;
    const cells = isNoted ? all.filter(({ before, after }) => !sameKept(before, after)) : [];
    this.later(stage, tab, act, cells.length > 0 ? [{ kind: 'cells', aspect, cells }] : []);
  }
}

interface ValueOptions {
  readonly stage?: Stage;
  readonly looksForFormulas?: boolean;
}

/** What the journal says of a tab, so that it is found again. */
export function journalTab({ key, name, isNew }: Tab, tag: string | null): JournalTab {
  return { key, id: isNew ? null : key, name, tag };
}

/** The formulas of a block that has so many rows and columns of the tab; beyond it there are none. */
function formulasIn({ sheet }: Tab, block: Block, size: Tab['grid']): string[][] {
  const inside = {
    ...block,
    rows: Math.min(block.rows, size.rows - block.row),
    columns: Math.min(block.columns, size.columns - block.column),
  };
  return inside.rows < 1 || inside.columns < 1 ? [] : rangeOf(sheet, inside).getFormulas();
}

function sizeOf(grid: Grid): Tab['grid'] {
  return {
    rows: grid.length,
    columns: grid.reduce((most, row) => Math.max(most, row.length), 0),
  };
}

/** Whether a block holds another whole. */
function holds(outer: Block, inner: Block): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** Whether a block still holds what was read; one that is no longer there does not. */
function stillReads(
  { sheet }: Tab,
  block: Block,
  seen: readonly (readonly Cell[])[],
  clock: SheetClock,
): boolean {
  let values: unknown[][];
  try {
    values = rangeOf(sheet, block).getValues();
  } catch {
    return false;
  }
  const now = plainGrid(values, clock);
  return seen.every((cells, row) =>
    cells.every((cell, column) => sameKept(cell, now[row]?.[column] ?? null)),
  );
}

function changesOf<Value>(
  changes: readonly CellChange<Value>[],
  now: readonly (readonly string[])[],
  origin: Origin,
  keep: (text: string) => Kept,
): ChangedCell[] {
  return changes.map(({ row, column, value }) => ({
    row,
    column,
    before: keep(now[row - origin.row]?.[column - origin.column] ?? ''),
    after: value as Kept,
  }));
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
