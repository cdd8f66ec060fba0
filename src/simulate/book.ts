import { cellName } from '../workbook/cell.ts';
import type { CellValue, Sheet, Workbook } from '../xlsx/model.ts';
import { fillOf, noteAt } from './typing.ts';
import { CHECK, personsLook, wordsIn } from './words.ts';

/** What a person put into one cell. */
interface Owned {
  readonly value: CellValue;
  readonly formula: string;
  readonly note: string;
  readonly fill: string | null;
  /** The set-up filled it in and nobody typed into it since: undoing takes it back, whatever people typed beside it. */
  readonly isFilledIn?: boolean;
}

const NOTHING: Owned = { value: null, formula: '', note: '', fill: null };

/** A row as its people know it; it keeps its cells wherever it goes. */
interface OwnedRow {
  cells: Owned[];
}

/** A tab of people's. */
export interface OwnedTab {
  readonly id: number;
  name: string;
  rows: OwnedRow[];
  /** Position of `Kiểm tra`, in which both people and the add-in write; `null` without one. */
  check: number | null;
}

/**
 * The simulator's own book of what people put where, kept beside the workbook by everything that people
 * do and by nothing else: what it says and the workbook does not show was lost.
 */
export class Book {
  readonly tabs: OwnedTab[] = [];
  /** Reasons typed into `Kiểm tra dữ liệu`, each once, with the rule that they accept. */
  readonly reasons = new Map<string, string>();
  /** Decisions in `Trùng lặp`, by the pair of rows that they are about. */
  readonly decisions = new Map<string, string>();
  /** Words typed into `Theo dõi nộp`, each once, with the task and the day beside them. */
  readonly receipts = new Map<string, string>();

  tab(id: number): OwnedTab | null {
    return this.tabs.find((tab) => tab.id === id) ?? null;
  }

  /** The people of a tab deleted it. */
  close(id: number): void {
    this.tabs.splice(0, this.tabs.length, ...this.tabs.filter((tab) => tab.id !== id));
  }

  /** An equal book for another history. */
  copy(): Book {
    const copy = new Book();
    for (const tab of this.tabs) {
      copy.tabs.push({ ...tab, rows: tab.rows.map(({ cells }) => ({ cells: [...cells] })) });
    }
    for (const [reason, rule] of this.reasons) copy.reasons.set(reason, rule);
    for (const [pair, decision] of this.decisions) copy.decisions.set(pair, decision);
    for (const [words, about] of this.receipts) copy.receipts.set(words, about);
    return copy;
  }

  /** Takes a tab down as it stands: all that is in it is people's. */
  open(workbook: Workbook, sheet: Sheet): OwnedTab {
    const tab: OwnedTab = { id: sheet.id, name: sheet.name, rows: [], check: null };
    const known = this.tabs.findIndex(({ id }) => id === sheet.id);
    if (known < 0) this.tabs.push(tab);
    else this.tabs[known] = tab;
    tab.check = checkColumnOf(sheet);
    tab.rows = Array.from(sheet.rows, (_, row) => ({ cells: rowOf(workbook, sheet, tab, row) }));
    return tab;
  }
}

/** Takes down what the set-up filled in, cell by cell as undo takes it back: people's is what they typed beside it. */
export function takeIn(book: Book, workbook: Workbook, sheet: Sheet): void {
  const before = book.tab(sheet.id);
  const { rows } = book.open(workbook, sheet);
  rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      const { value, isFilledIn } = before?.rows[row]?.cells[column] ?? NOTHING;
      const isOurs = cell.value !== null && (value === null || isFilledIn === true);
      if (isOurs) cells[column] = { ...cell, isFilledIn: true };
    });
  });
}

/** Where a tab has its column `Kiểm tra`. */
function checkColumnOf(sheet: Sheet): number | null {
  for (const row of sheet.rows.slice(0, 20)) {
    const column = row?.values.indexOf(CHECK.header) ?? -1;
    if (column >= 0) return column;
  }
  return null;
}

/** The add-in may have given the tab its column since the book last looked. */
export function noticeCheckColumn(tab: OwnedTab, sheet: Sheet): void {
  tab.check ??= checkColumnOf(sheet);
}

function ownedAt(tab: OwnedTab, row: number, column: number): Owned {
  return tab.rows[row]?.cells[column] ?? NOTHING;
}

/** Writes into the book what a person did to a cell. */
export function own(tab: OwnedTab, row: number, column: number, change: Partial<Owned>): void {
  while (tab.rows.length <= row) tab.rows.push({ cells: [] });
  const target = tab.rows[row];
  if (!target) return;
  while (target.cells.length < column) target.cells.push(NOTHING);
  const typed = 'value' in change ? { isFilledIn: false } : {};
  target.cells[column] = { ...ownedAt(tab, row, column), ...change, ...typed };
}

/** Undoing may have taken the add-in's column back. */
export function noticeNoCheckColumn({ tabs }: Book, workbook: Workbook): void {
  for (const tab of tabs) {
    const sheet = workbook.sheets.find(({ id }) => id === tab.id);
    const { check } = tab;
    if (!sheet || check === null) continue;
    const isPeoples = tab.rows.some(({ cells }) => (cells[check]?.value ?? null) !== null);
    if (!isPeoples) tab.check = checkColumnOf(sheet);
  }
}

/** Another program gave the tabs other numbers. */
export function renumber(book: Book, numbers: ReadonlyMap<number, number>): void {
  book.tabs.forEach((tab, index) => {
    book.tabs[index] = { ...tab, id: numbers.get(tab.id) ?? tab.id };
  });
}

/** What a run may do to cells of people's tabs: fill in empty ones, or empty those that it filled in. */
export interface Allowed {
  readonly mayFillIn?: boolean;
  readonly mayTakeBack?: boolean;
}

/** What the workbook no longer shows of what the book says, cell by cell. */
export function lostFrom({ tabs }: Book, workbook: Workbook, allowed: Allowed): string[] {
  return tabs.flatMap((tab) => {
    const sheet = workbook.sheets.find(({ id }) => id === tab.id);
    if (!sheet) return [`the tab “${tab.name}” is gone`];
    const renamed = sheet.name === tab.name ? [] : [`“${tab.name}” is now called “${sheet.name}”`];
    return [...renamed, ...lostFromTab(tab, workbook, sheet, allowed)];
  });
}

function lostFromTab(
  tab: OwnedTab,
  workbook: Workbook,
  sheet: Sheet,
  { mayFillIn = false, mayTakeBack = false }: Allowed,
): string[] {
  const height = Math.max(tab.rows.length, sheet.rows.length);
  const check = tab.check ?? checkColumnOf(sheet);
  return Array.from({ length: height }, (_, row) => {
    const now = rowOf(workbook, sheet, tab, row);
    const width = Math.max(now.length, tab.rows[row]?.cells.length ?? 0);
    return Array.from({ length: width }, (__, column) => {
      const wanted = ownedAt(tab, row, column);
      // The add-in dresses its column like the one beside it: a fill that nobody gave is its own.
      const given = now[column] ?? NOTHING;
      const isDressed = column === check && wanted.fill === null;
      const found = isDressed ? { ...given, fill: null } : given;
      const isAllowed =
        (mayFillIn && same(wanted, NOTHING)) ||
        (mayTakeBack && wanted.isFilledIn === true && same(found, NOTHING));
      return isAllowed || same(wanted, found)
        ? []
        : [`“${tab.name}” ${cellName(row, column)}: ${show(wanted)} became ${show(found)}`];
    }).flat();
  }).flat();
}

/** What of a cell as it stands is people's. */
export function ownNow(
  workbook: Workbook,
  sheet: Sheet,
  tab: OwnedTab,
  row: number,
  column: number,
): Owned {
  return rowOf(workbook, sheet, tab, row)[column] ?? NOTHING;
}

/** What of a row as it stands is people's. */
function rowOf(workbook: Workbook, sheet: Sheet, tab: OwnedTab, row: number): Owned[] {
  const found = sheet.rows[row];
  if (!found) return [];
  const width = Math.max(
    found.values.length,
    found.styles.length,
    ...[...found.notes.keys(), ...found.formulas.keys()].map((column) => column + 1),
  );
  const check = tab.check ?? checkColumnOf(sheet);
  return Array.from({ length: width }, (_, column): Owned => {
    const value = sheet.value(row, column);
    const isOurs = column === check && (value === CHECK.header || wordsIn(value) === null);
    const look = personsLook(noteAt(sheet, row, column), fillOf(workbook, sheet, row, column));
    const formula = found.formulas.get(column) ?? '';
    return { value: isOurs || value === '' ? null : value, formula, ...look };
  });
}

function same(a: Owned, b: Owned): boolean {
  return a.value === b.value && a.formula === b.formula && a.note === b.note && a.fill === b.fill;
}

function show({ value, formula, note, fill }: Owned): string {
  return JSON.stringify([
    ...(formula === '' ? [value] : [`=${formula}`]),
    ...(note === '' ? [] : [`note: ${note}`]),
    ...(fill === null ? [] : [fill]),
  ]);
}
