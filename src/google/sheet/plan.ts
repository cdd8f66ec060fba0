import type { Laid } from '../../tabs/places.ts';
import type { Grid } from '../../workbook/cell.ts';
import type { Aspect, Block, JournalTab, Step } from '../../workbook/journal.ts';
import type { Places } from '../../workbook/places.ts';
import type { SheetClock } from './clock.ts';
import { Footings } from './footings.ts';
import type { Tab } from './tab.ts';

/**
 * The order in which a run writes, such that a stop between any two loses nothing. What is remembered of
 * a list is forgotten before the list is written. Cells that people write as well come first and are
 * committed at once, and lists in which people decide were looked at last: hardly anybody decides in between. Where a mark comes, the note that keeps a person's fill is
 * written before the fill; where one goes, after it. Dates are written in the zone that was found, so another
 * zone comes after them. That a tab is whole is said last.
 */
const STAGES = [
  'forgotten',
  'decided',
  'checks',
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

/** The stages that write cells which people write as well. */
const PEOPLES: readonly Stage[] = ['forgotten', 'decided', 'checks'];

const REST = STAGES.filter((stage) => !PEOPLES.includes(stage));

export type Stage = (typeof STAGES)[number];

/** A step that does not say yet in which tab. */
type Placeless<Any> = Any extends { readonly sheet: number } ? Omit<Any, 'sheet'> : Any;

interface Write {
  readonly stage: Stage;
  readonly tab: Tab | null;
  readonly steps: readonly Placeless<Step>[];
  readonly act: () => void;
  readonly laid?: LaidCells;
}

/** Cells that a run lays on a tab by their rows and columns. */
export interface LaidCells extends Laid {
  readonly aspect: Aspect;
}

/**
 * What a run is going to do, as pieces in the order of its writing, each with what stood there before.
 * `write` writes without a single read.
 */
export class Plan {
  protected readonly clock: SheetClock;
  private readonly writes: Write[] = [];
  private readonly footings: Footings;
  private readonly refusing = new Set<Tab>();
  private wholeTabs = false;

  constructor(clock: SheetClock) {
    this.clock = clock;
    this.footings = new Footings(clock);
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
    laid?: LaidCells,
  ): void {
    this.writes.push({ stage, tab, act, steps, ...(laid && { laid }) });
  }

  /** A run of few tabs looks at each as a whole, in one read, however large it is. */
  looksAtWholeTabs(): void {
    this.wholeTabs = true;
  }

  get isWhole(): boolean {
    return this.wholeTabs;
  }

  /** The plan stands on these cells: they are looked at again before anything is written. */
  standOn(tab: Tab, block: Block, grid: Grid): void {
    this.footings.add(tab, block, grid, false);
  }

  /** The same for how many columns of a tab something stands in. */
  standOnWidth(tab: Tab, columns: number): void {
    this.footings.addWidth(tab, columns);
  }

  /** The same for the notes or fills of cells. */
  standOnLooks(...footing: Parameters<Footings['addLooks']>): void {
    this.footings.addLooks(...footing);
  }

  /** The same, for cells that are looked at only after the writes. */
  standOnAfterwards(tab: Tab, block: Block, grid: Grid): void {
    this.footings.add(tab, block, grid, true);
  }

  /** The tabs about to be written in which somebody changed what the plan stands on. */
  moved(): Tab[] {
    const written = new Set(this.writes.flatMap(({ tab }) => tab ?? []));
    const last = new Set(this.inOrder('decided').flatMap(({ tab }) => tab ?? []));
    return this.footings.moved(written, last);
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

  /** What is going to be laid on tabs that are there already. */
  get laid(): ReadonlyMap<Tab, readonly LaidCells[]> {
    const laid = new Map<Tab, LaidCells[]>();
    for (const { tab, laid: cells } of this.writes) {
      if (tab && cells && !tab.isNew) laid.set(tab, [...(laid.get(tab) ?? []), cells]);
    }
    return laid;
  }

  /** Whether the run itself inserts rows among the first ones of a tab. */
  movesRows(tab: Tab, height: number): boolean {
    return this.writes.some(
      (write) =>
        write.tab === tab && write.steps.some((step) => step.kind === 'rows' && step.row < height),
    );
  }

  /** Of tabs that were written those in which somebody moved what the plan stood on meanwhile. */
  stirred(laid: ReadonlyMap<Tab, readonly LaidCells[]>): Tab[] {
    return this.footings.stirred(laid);
  }

  write(): void {
    this.writePeoples();
    this.perform(this.inOrder(...REST));
  }

  /** Writes the cells in which people write too, in every tab: they were looked at last. */
  writePeoples(): void {
    const peoples = this.inOrder(...PEOPLES);
    this.perform(peoples);
    if (peoples.length > 0) SpreadsheetApp.flush();
  }

  /** Writes what is planned for some tabs; the rest is still to be written. */
  writeTabs(tabs: readonly Tab[]): void {
    this.perform(this.inOrder().filter(({ tab }) => tab !== null && tabs.includes(tab)));
  }

  /** Tabs with columns to which Google's tables give types: looks and rules that were meant for those are refused. */
  get typed(): readonly Tab[] {
    return [...this.refusing];
  }

  private perform(writes: readonly Write[]): void {
    for (const { tab, act } of writes) {
      try {
        act();
      } catch (error) {
        if (tab === null || !isOfTypedColumns(error)) throw error;
        this.refusing.add(tab);
      }
    }
    const done = new Set(writes);
    const rest = this.writes.filter((write) => !done.has(write));
    this.writes.length = 0;
    this.writes.push(...rest);
  }

  private inOrder(...stages: readonly Stage[]): Write[] {
    return (stages.length > 0 ? stages : STAGES).flatMap((stage) =>
      this.writes.filter((write) => write.stage === stage),
    );
  }
}

/** Nothing says beforehand which columns have a type; these are Google's words (reported). */
function isOfTypedColumns(error: unknown): boolean {
  return error instanceof Error && /typed columns?/i.test(error.message);
}

/** What the journal says of a tab, so that it is found again. */
export function journalTab(
  { key, name, isNew }: Tab,
  tag: string | null,
  places: Places | null,
): JournalTab {
  return { key, id: isNew ? null : key, name, tag, ...(places && { places }) };
}
