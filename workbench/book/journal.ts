import type { Row, Sheet, Workbook } from '../../src/xlsx/model.ts';

/** How many of a person's acts can be taken back. */
const MOST = 100;

/**
 * What people's acts replaced, so that they can be taken back with whatever the add-in answered to them.
 * Of each act only the rows are kept that it changed.
 */
export class Journal {
  #entries: Picture[] = [];

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** What came after is not for taking back act by act: a run of the menu has an undo of its own. */
  clear(): void {
    this.#entries = [];
  }

  /** Does something to the workbook, and remembers what was there. */
  keep(workbook: Workbook, act: () => void): void {
    const before = pictureOf(workbook);
    try {
      act();
    } finally {
      const entry = differenceOf(before, workbook);
      if (entry) this.#entries.push(entry);
      else if (before.sheets.length !== workbook.sheets.length) this.clear();
      if (this.#entries.length > MOST) this.#entries.shift();
    }
  }

  /** Takes the last act back; answers the tab it was in. */
  undo(workbook: Workbook): Sheet | null {
    const entry = this.#entries.pop();
    if (!entry) return null;
    for (const sheet of entry.sheets) restore(sheet);
    workbook.hostState = entry.hostState;
    return entry.sheets[0]?.sheet ?? null;
  }
}

interface SheetPicture {
  readonly sheet: Sheet;
  readonly facts: ReturnType<typeof factsOf>;
  readonly widths: readonly (readonly [column: number, width: number])[];
  /** The rows themselves, and what they held. */
  readonly rows: readonly (Row | undefined)[];
  readonly copies: readonly (RowCopy | undefined)[];
}

type RowCopy = Omit<Row, 'touched' | 'source'>;

interface Picture {
  readonly sheets: readonly SheetPicture[];
  readonly hostState: string;
}

function pictureOf({ sheets, hostState }: Workbook): Picture {
  return {
    hostState,
    sheets: sheets.map((sheet) => ({
      sheet,
      facts: factsOf(sheet),
      widths: [...sheet.columnWidths],
      rows: [...sheet.rows],
      copies: sheet.rows.map((row) => row && copyOf(row)),
    })),
  };
}

/** Lists are replaced when they change, never changed themselves, but for merges that are pushed. */
function factsOf(sheet: Sheet) {
  const { name, tabColor, hidden, maxRows, maxColumns, merges, validations } = sheet;
  return { name, tabColor, hidden, maxRows, maxColumns, merges: [...merges], validations };
}

function copyOf({ values, styles, formulas, notes, links, height, hidden }: Row): RowCopy {
  return {
    values: [...values],
    styles: [...styles],
    formulas: new Map(formulas),
    notes: new Map(notes),
    links: new Map(links),
    height,
    hidden,
  };
}

/** `null` where nothing changed, or where tabs came or went, which is not taken back. */
function differenceOf(before: Picture, workbook: Workbook): Picture | null {
  const isSameTabs =
    before.sheets.length === workbook.sheets.length &&
    before.sheets.every(({ sheet }, index) => sheet === workbook.sheets[index]);
  if (!isSameTabs) return null;
  const sheets = before.sheets.flatMap((picture) => {
    const isMoved =
      picture.rows.length !== picture.sheet.rows.length ||
      picture.rows.some((row, index) => row !== picture.sheet.rows[index]);
    const copies = picture.copies.map((copy, index) => {
      const row = picture.rows[index];
      return copy && row && !isSame(copy, row) ? copy : undefined;
    });
    const isChanged = isMoved || copies.some(Boolean) || !isSameFacts(picture);
    return isChanged ? [{ ...picture, copies }] : [];
  });
  return sheets.length === 0 ? null : { sheets, hostState: before.hostState };
}

function isSameFacts({ facts, widths, sheet }: SheetPicture): boolean {
  return (
    JSON.stringify(facts) === JSON.stringify(factsOf(sheet)) &&
    isSameMap(new Map(widths), sheet.columnWidths)
  );
}

function isSame(copy: RowCopy, row: Row): boolean {
  return (
    isSameList(copy.values, row.values) &&
    isSameList(copy.styles, row.styles) &&
    isSameMap(copy.formulas, row.formulas) &&
    isSameMap(copy.notes, row.notes) &&
    isSameMap(copy.links, row.links) &&
    copy.height === row.height &&
    copy.hidden === row.hidden
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function isSameMap(a: ReadonlyMap<number, unknown>, b: ReadonlyMap<number, unknown>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

/** Every cell of a row that was changed is written anew when the file is. */
function restore({ sheet, facts, widths, rows, copies }: SheetPicture): void {
  rows.forEach((row, index) => {
    const copy = copies[index];
    if (!row || !copy) return;
    const width = Math.max(row.values.length, row.styles.length, copy.values.length);
    for (let column = 0; column < width; column += 1) row.touched.add(column);
    row.values.splice(0, row.values.length, ...copy.values);
    row.styles.splice(0, row.styles.length, ...copy.styles);
    refill(row.formulas, copy.formulas);
    refill(row.notes, copy.notes);
    refill(row.links, copy.links);
    row.height = copy.height;
    row.hidden = copy.hidden;
  });
  sheet.rows.splice(0, sheet.rows.length, ...rows);
  refill(sheet.columnWidths, new Map(widths));
  Object.assign(sheet, facts);
}

function refill<T>(map: Map<number, T>, from: ReadonlyMap<number, T>): void {
  for (const key of new Set([...map.keys(), ...from.keys()])) {
    const value = from.get(key);
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }
}
