import type { ChangedCell, Journal } from '../../workbook/journal.ts';
import { decodeJournal, encodeJournal } from '../../workbook/journal.ts';
import { asText } from '../sheet/cell-values.ts';
import { readNow } from '../sheet/clock.ts';
import { growSheet, type SheetWorkbook } from '../sheet/workbook.ts';

/** So many people keep a journal in one workbook; one row each: address, number of texts, the texts. */
const PEOPLE = 200;

/**
 * Runs what writes, and keeps in the hidden tab `Sổ hoàn tác` what it changed, also when it fails half
 * way. Everyone has the journal of their own last run only, and a run that changes nothing keeps the
 * one before. The tab is protected for nobody: it holds what every editor can read anyway.
 */
export function journaled<Result>(
  workbook: SheetWorkbook,
  action: string,
  act: () => Result,
): Result {
  try {
    return act();
  } finally {
    keepJournal(workbook, action);
  }
}

function keepJournal(workbook: SheetWorkbook, action: string): void {
  const { writer } = workbook;
  if (!writer.steps.some(({ kind }) => kind !== 'properties')) return;
  for (const sheet of writer.tabsWithoutValues()) {
    const cells = workbook
      .readGrid(sheet)
      .flatMap((values, row) =>
        values.map((after, column): ChangedCell => ({ row, column, before: null, after })),
      );
    writer.note({ kind: 'cells', aspect: 'values', sheet: writer.idOf(sheet), cells });
  }
  const at = readNow(Session.getScriptTimeZone());
  const texts = encodeJournal({ action, at, steps: [...writer.steps] });
  const { row, count } = placeOf(workbook);
  writeRow(workbook, row, count, texts);
}

/** The journal of this person's last run; `null` when there is none to take back. */
export function readJournal(workbook: SheetWorkbook): Journal | null {
  const sheet = workbook.byRole('journal');
  if (!sheet) return null;
  const { row, count } = placeOf(workbook);
  if (count === 0) return null;
  const texts = sheet.getRange(row, 3, 1, count).getValues()[0] ?? [];
  return decodeJournal(texts.map(String));
}

export function forgetJournal(workbook: SheetWorkbook): void {
  const { row, count } = placeOf(workbook);
  writeRow(workbook, row, count, []);
}

interface RowPlace {
  /** From 1. */
  readonly row: number;
  readonly count: number;
}

function placeOf(workbook: SheetWorkbook): RowPlace {
  const sheet = workbook.byRole('journal');
  if (!sheet) return { row: 1, count: 0 };
  const people = sheet.getRange(1, 1, PEOPLE, 2).getValues();
  const index = people.findIndex(([address]) => address === me() || address === '');
  const last = index < 0 ? PEOPLE - 1 : index;
  return { row: last + 1, count: Number(people[last]?.[1]) || 0 };
}

function writeRow(
  workbook: SheetWorkbook,
  row: number,
  countBefore: number,
  texts: readonly string[],
): void {
  const width = Math.max(texts.length, countBefore);
  const sheet = workbook.byRole('journal') ?? makeTab(workbook);
  if (width > 20) growSheet(sheet, PEOPLE, width + 2);
  const cells = Array.from({ length: width }, (_, index) => asText(texts[index] ?? ''));
  sheet.getRange(row, 1, 1, width + 2).setValues([[asText(me()), texts.length, ...cells]]);
}

function makeTab(workbook: SheetWorkbook): GoogleAppsScript.Spreadsheet.Sheet {
  return workbook.create('journal', workbook.spreadsheet.getNumSheets()).hideSheet();
}

/** Whoever runs it: the person at the keyboard, or the owner of a trigger. */
function me(): string {
  return Session.getEffectiveUser().getEmail();
}
