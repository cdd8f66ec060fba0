import type { Sheet } from '../../src/xlsx/model.ts';
import type { Change, Mirror } from './mirror.ts';

/** How many of a person's acts can be taken back. */
const MOST = 100;

/** What people's acts replaced, so that they can be taken back with whatever the add-in answered to them. */
export class Journal {
  #entries: Change[] = [];

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** What came after is not for taking back act by act: a run of the menu has an undo of its own. */
  clear(): void {
    this.#entries = [];
  }

  keep(change: Change): void {
    this.#entries.push(change);
    if (this.#entries.length > MOST) this.#entries.shift();
  }

  /** Takes the last act back; answers the tab it was in. */
  undo(mirror: Mirror): Sheet | null {
    const entry = this.#entries.pop();
    if (!entry) return null;
    mirror.takeBack(entry);
    return entry.changed[0]?.sheet ?? entry.sheets[0] ?? null;
  }
}
