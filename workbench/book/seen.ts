import type { Look, TabView } from '../protocol.ts';

/** Each is as large as a tab. */
const MOST = 8;

type Whole = TabView & { readonly kind: 'whole' };

interface SeenLook extends Look {
  readonly view: Whole;
}

/**
 * What pages were shown last. A thread in which a run waits for an answer can tell nothing, and a page that
 * begins meanwhile would be blank.
 */
export class Seen {
  /** The last one at the end. */
  readonly #looks = new Map<string, SeenLook>();
  /** Pages that were shown what is kept here, of which the thread knows nothing. */
  readonly #behind = new Set<string>();

  keep(page: string, { state, view }: Look): void {
    const before = this.#looks.get(page)?.view;
    this.#looks.delete(page);
    const whole = view.kind === 'whole' ? view : before && patched(before, view);
    if (whole) this.#looks.set(page, { state, view: whole });
    for (const old of [...this.#looks.keys()].slice(0, -MOST)) this.#looks.delete(old);
  }

  /** What the page was shown last; one that is new is shown what somebody saw last. */
  show(page: string): Look | null {
    const look = this.#looks.get(page) ?? [...this.#looks.values()].at(-1);
    if (!look) return null;
    this.#behind.add(page);
    return look;
  }

  /** Whether the thread has to tell this page everything; asked once. */
  isBehind(page: string): boolean {
    return this.#behind.delete(page);
  }

  /** Another workbook takes the place of the one that was seen. */
  forget(): void {
    this.#looks.clear();
  }
}

function patched(before: Whole, { rows, styles }: TabView): Whole {
  return {
    ...before,
    rows: { ...before.rows, ...rows },
    styles: { ...before.styles, ...styles },
  };
}
