import type { Counts } from './host.ts';
import type { Category } from './services/port.ts';
import { type Estimate, type Pace, WallTime } from './wall-time.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Counts calls of services, as the budgets of the tests state them. */
export class CallCounter {
  /** Since the host was made, whatever was reset since. */
  calls = 0;
  #counts = noCounts();
  /** Something was written that no read has made Google commit yet. */
  #isDirty = false;
  readonly #pace: Partial<Pace>;
  #time: WallTime;

  /** @param pace what calls were seen to take on a real sheet */
  constructor(pace: Partial<Pace> = {}) {
    this.#pace = pace;
    this.#time = new WallTime(pace);
  }

  add(method: string, category: Category, cells: number): void {
    this.#time.add(method, category, cells);
    this.calls += 1;
    this.#counts.total += 1;
    this.#counts[category] += 1;
    if (category === 'reads' && this.#isDirty) this.#counts.forcedFlushes += 1;
    if (category === 'reads') this.#isDirty = false;
    if (category === 'writes') this.#isDirty = true;
    this.#counts.byMethod[method] = (this.#counts.byMethod[method] ?? 0) + 1;
  }

  /** Since the last reset. */
  counts(): Counts {
    return { ...this.#counts, byMethod: { ...this.#counts.byMethod } };
  }

  /** What the calls since the last reset would take at Google. */
  estimate(): Estimate {
    return this.#time.estimate();
  }

  reset(): void {
    this.#counts = noCounts();
    this.#time = new WallTime(this.#pace);
    this.#isDirty = false;
  }
}

function noCounts(): Writable<Counts> & { byMethod: Record<string, number> } {
  return { total: 0, reads: 0, writes: 0, forcedFlushes: 0, navigation: 0, other: 0, byMethod: {} };
}
