import type { Cell } from './cell.ts';
import type { Moment } from './moment.ts';
import type { Places } from './places.ts';

/** What a cell held: its value, or the formula that gave it. */
export type Kept = Cell | { readonly formula: string };

/** A cell of a tab, from 0, before and after a run; a fill or a note is a text, `null` where there is none. */
export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly before: Kept;
  readonly after: Kept;
}

export type Aspect = 'values' | 'fills' | 'notes';

/** A rectangle of a tab, from 0. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A tab as the steps name it. A tab is found again by its number where name or tag agrees, as other
 * programs number tabs anew; else by its tag, else by its name.
 */
export interface JournalTab {
  /** What the steps call it. */
  readonly key: number;
  /** Google's number; `null` for a tab that the run made. */
  readonly id: number | null;
  readonly name: string;
  /** Its role or its unit, as the add-in's tag on it says. */
  readonly tag: string | null;
  /** By which cells are found again after people moved rows and columns; absent where none may move. */
  readonly places?: Places;
}

/** One thing that a run changed; `sheet` is the key of one of the journal's tabs. */
export type Step =
  | {
      readonly kind: 'cells';
      readonly aspect: Aspect;
      readonly sheet: number;
      readonly cells: readonly ChangedCell[];
    }
  /** Links that stood on texts which the run wrote anew. */
  | {
      readonly kind: 'links';
      readonly sheet: number;
      /** They look like the texts around them. */
      readonly isPlain?: boolean;
      readonly cells: readonly {
        readonly row: number;
        readonly column: number;
        readonly text: string;
        readonly url: string;
      }[];
    }
  | { readonly kind: 'tab'; readonly sheet: number }
  | {
      readonly kind: 'rows';
      readonly sheet: number;
      readonly row: number;
      readonly count: number;
    }
  | {
      readonly kind: 'tab-color' | 'name';
      readonly sheet: number;
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly kind: 'widths';
      readonly sheet: number;
      readonly column: number;
      readonly before: readonly number[];
      readonly after: readonly number[];
    }
  /** Everything about the look of a block that can be read; borders cannot. */
  | {
      readonly kind: 'looks';
      readonly sheet: number;
      readonly block: Block;
      readonly looks: Readonly<Record<string, readonly (readonly unknown[])[]>>;
    }
  /** Texts of an empty column were told not to run over their neighbours, or to look like them. */
  | {
      readonly kind: 'clipped';
      readonly sheet: number;
      readonly block: Block;
      readonly isWorn?: boolean;
      /** So many rows of it are a head; the fills of the others are noted as cells. */
      readonly head?: number;
    }
  /** Cells without a rule were given one; its help tells it from a rule that somebody made since. */
  | {
      readonly kind: 'rules';
      readonly sheet: number;
      readonly blocks: readonly Block[];
      readonly help: string;
    }
  /** A block was given borders, whose heights in pixels and the tab's own looks are kept. */
  | {
      readonly kind: 'page';
      readonly sheet: number;
      readonly block: Block;
      readonly heights: readonly number[];
      readonly frozen: number;
      readonly hasNoGridlines: boolean;
    }
  /** What was merged in a block before. */
  | {
      readonly kind: 'merges';
      readonly sheet: number;
      readonly block: Block;
      readonly before: readonly Block[];
    }
  | {
      readonly kind: 'tag';
      readonly sheet: number;
      readonly key: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  /** The layout of the consolidated form, from which its looks can be given again. */
  | {
      readonly kind: 'form';
      readonly sheet: number;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'properties';
      readonly changes: Readonly<Record<string, readonly [string | null, string | null]>>;
    }
  | {
      readonly kind: 'locale' | 'time-zone';
      readonly before: string;
      readonly after: string;
    };

export type StepOf<Kind extends Step['kind']> = Among<Step, Kind>;

type Among<Each extends Step, Kind> = Each extends Step
  ? Kind extends Each['kind']
    ? Each
    : never
  : never;

/** What one run changed, in the order in which it must be taken back from the end. */
export interface Journal {
  readonly action: string;
  readonly at: Moment;
  readonly tabs: readonly JournalTab[];
  /** `null` when there was too much to keep. */
  readonly steps: readonly Step[] | null;
}

const MAX_LENGTH = 3_000_000;

/** A cell of a sheet takes 50,000 characters, one of an exported .xlsx file 32,767. */
const CHUNK = 30_000;

/** Equal rows below each other, once: how many there are, and the row. */
type RowRuns = readonly (readonly [number, readonly unknown[]])[];

/** The journal as texts that fit into cells. Equal neighbours below each other cost five numbers in all. */
export function encodeJournal({ action, at, tabs, steps }: Journal): string[] {
  const table: string[] = [];
  const places = new Map<string, number>();
  const place = (kept: Kept): number => {
    const text = JSON.stringify(kept);
    let index = places.get(text);
    if (index === undefined) {
      index = table.push(text) - 1;
      places.set(text, index);
    }
    return index;
  };
  const packed = steps?.map((step) => {
    if (step.kind === 'cells') return { ...step, cells: runsOf(step.cells, place) };
    return step.kind === 'looks' ? { ...step, looks: mapValues(step.looks, rowRunsOf) } : step;
  });
  const start = `{"action":${JSON.stringify(action)},"at":${JSON.stringify(at)},"tabs":${JSON.stringify(tabs)}`;
  const text = `${start},"steps":${JSON.stringify(packed ?? null)},"table":[${table.join()}]}`;
  return chunks(text.length > MAX_LENGTH ? `${start},"steps":null,"table":[]}` : text);
}

/**
 * What two steps of one work changed, one after the other, as if it had been one. The later one calls its
 * tabs anew: what it laid is found again by its own places.
 */
export function joinJournals(before: Journal | null, after: Journal): Journal {
  if (before === null || before.action !== after.action) return after;
  if (before.steps === null || after.steps === null) return { ...after, steps: null };
  const lowest = before.tabs.reduce((least, { key }) => Math.min(least, key), 0);
  const keys = new Map(after.tabs.map(({ key }, index) => [key, lowest - 1 - index]));
  const keyOf = (key: number): number => keys.get(key) ?? key;
  const steps = after.steps.map((step) =>
    'sheet' in step ? { ...step, sheet: keyOf(step.sheet) } : step,
  );
  return {
    ...after,
    tabs: [...before.tabs, ...after.tabs.map((tab) => ({ ...tab, key: keyOf(tab.key) }))],
    steps: [...before.steps, ...steps],
  };
}

export function decodeJournal(texts: readonly string[]): Journal {
  const {
    table,
    steps,
    tabs = [],
    ...rest
  } = JSON.parse(texts.join('')) as {
    action: string;
    at: Moment;
    tabs?: readonly JournalTab[];
    table: readonly Kept[];
    steps: readonly (Step & { readonly cells: never })[] | null;
  };
  const unpacked = steps?.map((step): Step => {
    if (step.kind === 'cells') {
      return { ...(step as Step & { kind: 'cells' }), cells: cellsOf(step.cells, table) };
    }
    if (step.kind !== 'looks') return step;
    const looks = step.looks as Readonly<Record<string, unknown>>;
    return { ...step, looks: mapValues(looks, (runs) => rowsOf(runs as RowRuns)) };
  });
  return { ...rest, tabs, steps: unpacked ?? null };
}

function runsOf(cells: readonly ChangedCell[], place: (kept: Kept) => number): number[] {
  const runs: number[] = [];
  for (const { row, column, before, after } of byColumn(cells)) {
    const [start = 0, col, count = 0, from, to] = runs.slice(-5);
    const pair = [place(before), place(after)] as const;
    if (col === column && start + count === row && from === pair[0] && to === pair[1]) {
      runs[runs.length - 3] = count + 1;
    } else runs.push(row, column, 1, ...pair);
  }
  return runs;
}

function cellsOf(runs: readonly number[], table: readonly Kept[]): ChangedCell[] {
  const cells: ChangedCell[] = [];
  for (let index = 0; index < runs.length; index += 5) {
    const [row = 0, column = 0, count = 0, from = 0, to = 0] = runs.slice(index, index + 5);
    const [before = null, after = null] = [table[from], table[to]];
    for (let each = row; each < row + count; each += 1) {
      cells.push({ row: each, column, before, after });
    }
  }
  return cells;
}

function rowRunsOf(rows: readonly (readonly unknown[])[]): RowRuns {
  const runs: [number, readonly unknown[]][] = [];
  let last = '';
  for (const row of rows) {
    const run = runs[runs.length - 1];
    const text = JSON.stringify(row);
    if (run && text === last) run[0] += 1;
    else runs.push([1, row]);
    last = text;
  }
  return runs;
}

function rowsOf(runs: RowRuns): (readonly unknown[])[] {
  return runs.flatMap(([count, row]) => new Array<readonly unknown[]>(count).fill(row));
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

/** A text in parts that fit into cells. No sign that takes two units is cut in the middle: half of it would be lost. */
export function chunks(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(start + CHUNK, text.length);
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

export function sameKept(a: Kept, b: Kept): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Which cells still hold what the run wrote and may be put back, and which somebody has edited since. */
export function sortChanges(
  cells: readonly ChangedCell[],
  now: (row: number, column: number) => Kept,
): { readonly back: ChangedCell[]; readonly edited: ChangedCell[] } {
  const back: ChangedCell[] = [];
  const edited: ChangedCell[] = [];
  for (const cell of cells) {
    if (sameKept(cell.before, cell.after)) continue;
    const current = now(cell.row, cell.column);
    if (sameKept(current, cell.after)) back.push(cell);
    else if (!sameKept(current, cell.before)) edited.push(cell);
  }
  return { back, edited };
}

/** The smallest block that holds all cells, of which there is at least one. */
export function blockAround(cells: readonly { row: number; column: number }[]): Block {
  const [first = { row: 0, column: 0 }] = cells;
  let { row: top, column: left } = first;
  let { row: bottom, column: right } = first;
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The cells of a block, row by row. */
export function cellsIn({ row, column, rows, columns }: Block): { row: number; column: number }[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}

/** What each cell of a block holds, row by row. */
export function gridOf<Value>(
  { row, column, rows, columns }: Block,
  at: (row: number, column: number) => Value,
): Value[][] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) => at(row + down, column + across)),
  );
}

/** Few blocks that hold exactly these cells: stretches of a row, joined where the next row has the same. */
export function blocksOf(cells: readonly { row: number; column: number }[]): Block[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const stretches: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of sorted) {
    const last = stretches[stretches.length - 1];
    if (last && last.row === row && last.column + last.columns === column) last.columns += 1;
    else stretches.push({ row, column, rows: 1, columns: 1 });
  }
  const open = new Map<string, (typeof stretches)[number]>();
  return stretches.filter((stretch) => {
    const key = `${stretch.column}|${stretch.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === stretch.row) {
      above.rows += 1;
      return false;
    }
    open.set(key, stretch);
    return true;
  });
}

function byColumn(cells: readonly ChangedCell[]): ChangedCell[] {
  return [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
}
