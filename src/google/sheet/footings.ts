import type { Laid } from '../../tabs/places.ts';
import type { Cell, Grid } from '../../workbook/cell.ts';
import { type Block, cellsIn, type Kept, sameKept } from '../../workbook/journal.ts';
import { plainGrid, type SheetClock } from './clock.ts';
import { rangeOf } from './ranges.ts';
import type { Tab } from './tab.ts';

/** Cells that a plan stands on, as they were read: if they changed, its row numbers mean nothing. */
interface Footing {
  readonly tab: Tab;
  readonly block: Block;
  readonly seen: readonly (readonly Cell[])[];
  /** Whether it is looked at only after the writes. */
  readonly isAfter: boolean;
}

/** What a plan stands on, and whether it still does. */
export class Footings {
  private readonly clock: SheetClock;
  private all: Footing[] = [];

  constructor(clock: SheetClock) {
    this.clock = clock;
  }

  add(tab: Tab, block: Block, grid: Grid, isAfter: boolean): void {
    if (tab.isNew || block.rows < 1 || block.columns < 1) return;
    if (
      this.all.some(
        (each) => each.tab === tab && (isAfter || !each.isAfter) && holds(each.block, block),
      )
    )
      return;
    const seen = Array.from({ length: block.rows }, (_, row) =>
      Array.from(
        { length: block.columns },
        (__, column) => grid[block.row + row]?.[block.column + column] ?? null,
      ),
    );
    // Cells of the same tab that were named before need not be read twice.
    this.all = this.all.filter(
      (each) => each.tab !== tab || each.isAfter !== isAfter || !holds(block, each.block),
    );
    this.all.push({ tab, block, seen, isAfter });
  }

  /** Of some tabs those in which somebody changed what the plan stands on; the `last` are looked at last. */
  moved(tabs: ReadonlySet<Tab>, last: ReadonlySet<Tab>): Tab[] {
    const rank = ({ tab }: Footing): number => (last.has(tab) ? 1 : 0);
    const moved = new Set<Tab>();
    for (const { tab, block, seen, isAfter } of [...this.all].sort((a, b) => rank(a) - rank(b))) {
      if (isAfter || !tabs.has(tab) || moved.has(tab)) continue;
      if (!stillReads(tab, block, seen, this.clock)) moved.add(tab);
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
    for (const { tab, block, seen } of this.all) {
      const own = values.get(tab);
      if (!own || stirred.has(tab) || tellsNothing(block, own)) continue;
      const wanted = seen.map((cells, row) =>
        cells.map((cell, column): Kept => {
          const after = own.get(`${block.row + row}|${block.column + column}`);
          return after === undefined ? cell : after;
        }),
      );
      if (!stillReads(tab, block, wanted, this.clock)) stirred.add(tab);
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

/** Whether a block still holds what was read; one that is no longer there does not. */
function stillReads(
  { sheet }: Tab,
  block: Block,
  seen: readonly (readonly Kept[])[],
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
