import type { Category } from './services/port.ts';

/** What calls take at Google, in milliseconds: a cell's or a call's. */
export interface Pace {
  readonly read: number;
  readonly cached: number;
  readonly committed: number;
  readonly flush: number;
  readonly builder: number;
  readonly property: number;
  readonly protection: number;
}

/**
 * Figures that others reported or that follow from them, none of them measured by this project: a read
 * takes 14–30 µs a cell; a write 12 µs a cell until it is committed, which takes 100–150 µs a cell and
 * 30–700 ms besides.
 */
const PACES = {
  low: {
    read: 0.014,
    cached: 0.012,
    committed: 0.1,
    flush: 30,
    builder: 0.4,
    property: 30,
    protection: 75,
  },
  high: {
    read: 0.03,
    cached: 0.012,
    committed: 0.15,
    flush: 700,
    builder: 1.7,
    property: 62,
    protection: 150,
  },
} as const satisfies Record<string, Pace>;

/** So many rows and columns each question of the self-test about costs is about. */
const ASKED_CELLS = 900 * 18;

/**
 * What the self-test measured on a real sheet, by the questions it asked: figures that take the place of those
 * that were reported. What was not asked, or took no time that a clock tells, is left out.
 */
export function measuredPace(
  answers: readonly { readonly id: string; readonly ms: number; readonly at: string }[],
): Partial<Pace> {
  const each = (id: string, count: number): number | null => {
    const found = answers.find((answer) => answer.id === id && answer.at === '');
    return found && found.ms > 0 ? found.ms / count : null;
  };
  const measured = {
    read: each('cost getValues of 900 rows', ASKED_CELLS),
    committed: each('cost setValues of 900 rows', ASKED_CELLS),
    // Twenty writes of a cell, each with a flush behind it.
    flush: each('cost 20 flushes', 20),
    // A link is four calls of a builder.
    builder: each('cost 100 links', 400),
    property: each('cost 20 properties', 20),
    protection: each('cost 10 calls of a protection', 10),
  };
  return Object.fromEntries(Object.entries(measured).filter(([, figure]) => figure !== null));
}

/** Milliseconds that Google would take for calls alone, at its best and at its worst. */
export interface Estimate {
  readonly low: number;
  readonly high: number;
}

/**
 * How long a run's calls would take at Google. Writes are kept until something is read: then all that
 * was written is committed first. So the same calls cost more when reads and writes alternate. What the
 * script computes comes on top.
 */
export class WallTime {
  readonly #paces: { readonly low: Pace; readonly high: Pace };
  #low = 0;
  #high = 0;
  #dirtyCells = 0;
  #isDirty = false;

  /** @param measured on a real sheet: both the best and the worst then */
  constructor(measured: Partial<Pace> = {}) {
    this.#paces = { low: { ...PACES.low, ...measured }, high: { ...PACES.high, ...measured } };
  }

  /** @param area how many cells the call is about; 1 where it is about none */
  add(method: string, category: Category, area: number): void {
    const guards = /^Protection\.|\.protect$/.test(method);
    // A protection writes nothing into the cells that it guards, however many they are.
    const cells = guards ? 1 : area;
    if (category === 'reads') this.#settle();
    if (category === 'writes') {
      this.#dirtyCells += cells;
      this.#isDirty = true;
    }
    this.#wait(({ read, cached }) => {
      if (category === 'reads') return cells * read;
      return category === 'writes' ? cells * cached : 0;
    });
    this.#wait((pace) => {
      if (/Builder\.|newRichTextValue|newTextStyle|newDataValidation/.test(method))
        return pace.builder;
      if (method.startsWith('Properties.')) return pace.property;
      return guards ? pace.protection : 0;
    });
    if (method === 'SpreadsheetApp.flush') this.#settle();
  }

  /** The end of a run commits what is left. */
  estimate(): Estimate {
    this.#settle();
    return { low: this.#low, high: this.#high };
  }

  #settle(): void {
    if (!this.#isDirty) return;
    const cells = this.#dirtyCells;
    this.#wait(({ flush, committed }) => flush + cells * committed);
    this.#dirtyCells = 0;
    this.#isDirty = false;
  }

  #wait(of: (pace: Pace) => number): void {
    this.#low += of(this.#paces.low);
    this.#high += of(this.#paces.high);
  }
}
