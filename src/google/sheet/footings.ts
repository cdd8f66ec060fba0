import type { Laid } from '../../tabs/places.ts';
import type { Grid } from '../../workbook/cell.ts';
import {
  type Aspect,
  type Block,
  cellsIn,
  gridOf,
  type Kept,
  sameKept,
} from '../../workbook/journal.ts';
import { plainGrid, type SheetClock } from './clock.ts';
import { noFill } from './looks.ts';
import { rangeOf } from './ranges.ts';
import type { Tab } from './tab.ts';

/** Cells that a plan stands on, as they were read: if they changed, its row numbers mean nothing. */
interface Footing {
  readonly tab: Tab;
  readonly block: Block;
  readonly aspect: Aspect;
  readonly seen: readonly (readonly Kept[])[];
  /** Whether it is looked at only after the writes. */
  readonly isAfter: boolean;
}

/** What a plan stands on, and whether it still does. */
export class Footings {
  private readonly clock: SheetClock;
  private all: Footing[] = [];
  /** So many columns of a tab are in use. */
  private readonly widths = new Map<Tab, number>();

  constructor(clock: SheetClock) {
    this.clock = clock;
  }

  add(tab: Tab, block: Block, grid: Grid, isAfter: boolean): void {
    if (tab.isNew || block.rows < 1 || block.columns < 1) return;
    const own = this.all.filter((each) => each.tab === tab && each.aspect === 'values');
    if (own.some((each) => (isAfter || !each.isAfter) && holds(each.block, block))) return;
    const seen = gridOf(block, (row, column) => grid[row]?.[column] ?? null);
    // Cells of the same tab that were named before need not be read twice.
    const held = own.filter((each) => each.isAfter === isAfter && holds(block, each.block));
    this.all = this.all.filter((each) => !held.includes(each));
    this.all.push({ tab, block, aspect: 'values', seen, isAfter });
  }

  /** The same for notes or fills, which are looked at before the writes alone. */
  addLooks(
    tab: Tab,
    aspect: Exclude<Aspect, 'values'>,
    block: Block,
    at: (row: number, column: number) => Kept,
  ): void {
    this.all.push({ tab, block, aspect, seen: gridOf(block, at), isAfter: false });
  }

  /** It takes one cell to ask for, where a look at an empty column takes all its rows. */
  addWidth(tab: Tab, columns: number): void {
    if (!tab.isNew) this.widths.set(tab, columns);
  }

  /** Of some tabs those in which somebody changed what the plan stands on; the `last` are looked at last. */
  moved(tabs: ReadonlySet<Tab>, last: ReadonlySet<Tab>): Tab[] {
    const rank = ({ tab }: Footing): number => (last.has(tab) ? 1 : 0);
    const moved = new Set(
      [...this.widths].flatMap(([tab, columns]) =>
        tabs.has(tab) && !isAsWide(tab, columns) ? [tab] : [],
      ),
    );
    for (const footing of [...this.all].sort((a, b) => rank(a) - rank(b))) {
      const { tab, isAfter } = footing;
      if (isAfter || !tabs.has(tab) || moved.has(tab)) continue;
      if (!stillReads(footing, this.clock)) moved.add(tab);
    }
    return [...moved];
  }

  /** Of tabs on which these cells were laid since those in which it stands elsewhere, or was changed. */
  stirred(laid: ReadonlyMap<Tab, readonly (Laid & { readonly aspect: string })[]>): Tab[] {
    const stirred = new Set<Tab>();
    const values = new Map(
      [...laid].map(([tab, all]) => [
        tab,
        new Map(
          all
            .filter(({ aspect }) => aspect === 'values')
            .flatMap(({ cells }) => cells)
            .map(({ row, column, after }) => [`${row}|${column}`, after]),
        ),
      ]),
    );
    for (const { tab, block, aspect, seen } of this.all) {
      const own = values.get(tab);
      if (!own || aspect !== 'values' || stirred.has(tab) || tellsNothing(block, own)) continue;
      const wanted = seen.map((cells, row) =>
        cells.map((cell, column): Kept => {
          const after = own.get(`${block.row + row}|${block.column + column}`);
          return after === undefined ? cell : after;
        }),
      );
      if (!stillReads({ tab, block, aspect, seen: wanted }, this.clock)) stirred.add(tab);
    }
    return [...stirred];
  }
}

/** A column that was written whole reads as it was written, whatever moved. */
function tellsNothing(block: Block, laid: ReadonlyMap<string, Kept>): boolean {
  if (block.columns > 1) return false;
  return cellsIn(block).some(({ row, column }) => laid.has(`${row}|${column}`));
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

const READ: {
  readonly [Each in Aspect]: (
    range: GoogleAppsScript.Spreadsheet.Range,
    clock: SheetClock,
  ) => readonly (readonly Kept[])[];
} = {
  values: (range, clock) => plainGrid(range.getValues(), clock),
  notes: (range) => range.getNotes(),
  fills: (range) => range.getBackgrounds().map((fills) => fills.map(noFill)),
};

/** Not where the tab is no longer there. */
function isAsWide({ sheet }: Tab, columns: number): boolean {
  try {
    return sheet.getLastColumn() === columns;
  } catch {
    return false;
  }
}

/** Whether a block still holds what was read; one that is no longer there does not. */
function stillReads(
  { tab, block, aspect, seen }: Omit<Footing, 'isAfter'>,
  clock: SheetClock,
): boolean {
  let now: readonly (readonly Kept[])[];
  try {
    now = READ[aspect](rangeOf(tab.sheet, block), clock);
  } catch {
    return false;
  }
  return seen.every((cells, row) =>
    cells.every((cell, column) => sameKept(cell, now[row]?.[column] ?? null)),
  );
}
