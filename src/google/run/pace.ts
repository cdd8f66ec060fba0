import type { WorkPart } from '../../words/steps.ts';
import { stored } from '../store.ts';

/** So many milliseconds one step works: Google stops it after six minutes, wherever it is. */
const STEP = 240_000;

/** So long it reads and decides: what it drafted by then is looked at again, written and committed. */
const DECIDING = 120_000;

/** How often whoever watches is told how far it is, and asked whether to go on. */
const TELLING = 1_500;

/** However late it is, a step does so many things: work whose reading alone takes its time ends too. */
const AT_LEAST = 4;

/** So long is a text that is kept; names of tabs that were done first make room. */
const ROOM = 2_500;

/**
 * How far one step of a long work may go: by the clock, and as long as whoever watches it does not call
 * it off. What is left over then is for the next step. Nothing is told, nor asked, where nobody watches.
 */
export class Pace {
  private readonly started = Date.now();
  private readonly isWatched: boolean;
  private told = 0;
  private isOff = false;
  private taken = 0;
  private readonly tabs: string[] = [];

  constructor(isWatched = false) {
    this.isWatched = isWatched;
    if (!isWatched) return;
    stored('calledOff').forget();
    stored('progress').forget();
  }

  /** Whoever watches does not want it to go on. */
  get isCalledOff(): boolean {
    return this.isOff;
  }

  /** Too late to decide anything anew. */
  get isLate(): boolean {
    return this.passed > DECIDING / 2;
  }

  /** Whether the next thing of many may be read and decided in this step. */
  mayDecide(): boolean {
    this.taken += 1;
    return !this.isOff && (this.taken <= AT_LEAST || this.passed < DECIDING);
  }

  /** Whether the next thing of many may be written in this step. */
  mayWrite(): boolean {
    return !this.isOff && this.passed < STEP;
  }

  /** How many things that take so many milliseconds each can be done in this step; at least one. */
  room(milliseconds: number): number {
    return Math.max(1, Math.floor((DECIDING - this.passed) / milliseconds));
  }

  /**
   * Tells whoever watches that so many things of `total` are behind it, and hears whether to go on.
   * @param tab the tab that is done with, where this part of the work ends with a tab
   */
  tell(part: WorkPart, done: number, total: number, tab: string | null = null): void {
    if (!this.isWatched) return;
    if (tab !== null) this.tabs.push(tab);
    const now = Date.now();
    if (this.told > 0 && now - this.told < TELLING) return;
    this.told = now;
    while (this.tabs.join().length > ROOM) this.tabs.shift();
    stored('progress').keep({ part, done, total, tabs: this.tabs });
    if (stored('calledOff').read() !== null) this.isOff = true;
  }

  private get passed(): number {
    return Date.now() - this.started;
  }
}
