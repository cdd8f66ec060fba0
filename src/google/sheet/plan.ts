import type { Grid } from '../../workbook/cell.ts';
import type { Block, JournalTab, Step } from '../../workbook/journal.ts';
import type { SheetClock } from './clock.ts';
import { Footings } from './footings.ts';
import type { Tab } from './tab.ts';

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

export type Stage = (typeof STAGES)[number];

/** A step that does not say yet in which tab. */
type Placeless<Any> = Any extends { readonly sheet: number } ? Omit<Any, 'sheet'> : Any;

interface Write {
  readonly stage: Stage;
  readonly tab: Tab | null;
  readonly steps: readonly Placeless<Step>[];
  readonly act: () => void;
}

/**
 * What a run is going to do, as pieces in the order of its writing, each with what stood there before.
 * `write` writes without a single read.
 */
export class Plan {
  protected readonly clock: SheetClock;
  private readonly writes: Write[] = [];
  private readonly footings: Footings;

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
  ): void {
    this.writes.push({ stage, tab, act, steps });
  }

  /** The plan stands on these cells: they are looked at again before anything is written. */
  standOn(tab: Tab, block: Block, grid: Grid): void {
    this.footings.add(tab, block, grid);
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

  write(): void {
    for (const { act } of this.inOrder()) act();
    this.writes.length = 0;
  }

  private inOrder(...stages: readonly Stage[]): Write[] {
    return (stages.length > 0 ? stages : STAGES).flatMap((stage) =>
      this.writes.filter((write) => write.stage === stage),
    );
  }
}

/** What the journal says of a tab, so that it is found again. */
export function journalTab({ key, name, isNew }: Tab, tag: string | null): JournalTab {
  return { key, id: isNew ? null : key, name, tag };
}
