import { decodeJournal, encodeJournal, type Journal } from '../../workbook/journal.ts';
import { keyOf } from '../../workbook/stored.ts';
import { TAB_NAMES, TAB_ROLES } from '../../workbook/tabs.ts';
import { asText } from '../sheet/cell-values.ts';
import { readNow } from '../sheet/clock.ts';
import { journalTab } from '../sheet/draft.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

/** So many people keep a journal in one workbook; one row each: address, number of texts, the texts. */
const PEOPLE = 200;

/**
 * Keeps what the run is about to change in the hidden tab `Sổ hoàn tác`, before it does, so that also a
 * run that is cut off can be taken back: cells that it did not reach are passed over then. Everyone has
 * the journal of their own last run only, and a run that changes nothing keeps the one before. The tab
 * is protected for nobody: it holds what every editor can read anyway.
 */
export function keepJournal(workbook: SheetWorkbook, action: string): void {
  const { draft } = workbook;
  if (!draft.isVisible) return;
  const at = readNow(Session.getScriptTimeZone());
  const tabs = draft.tabs.map((tab) => journalTab(tab, tagOf(workbook, tab)));
  const texts = encodeJournal({ action, at, tabs, steps: draft.steps });
  const { row, count } = placeOf(workbook);
  writeRow(workbook, row, count, texts);
}

function tagOf(workbook: SheetWorkbook, { name }: Tab): string | null {
  const role = TAB_ROLES.find((each) => workbook.isTagged(each) && workbook.nameOf(each) === name);
  return role ?? workbook.tagOf(name, 'unit')?.getValue() ?? null;
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
  const room = sheet.getMaxColumns();
  if (width + 2 > room) sheet.insertColumnsAfter(room, width + 2 - room);
  const cells = Array.from({ length: width }, (_, index) => asText(texts[index] ?? ''));
  sheet.getRange(row, 1, 1, width + 2).setValues([[asText(me()), texts.length, ...cells]]);
}

/** Made at once and not with the run: it must be there before anything changes. */
function makeTab({ spreadsheet }: SheetWorkbook): GoogleAppsScript.Spreadsheet.Sheet {
  const open = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(TAB_NAMES.journal, spreadsheet.getNumSheets());
  spreadsheet.setActiveSheet(open);
  sheet.addDeveloperMetadata(keyOf('role'), 'journal');
  return sheet.hideSheet();
}

/** Whoever runs it: the person at the keyboard, or the owner of a trigger. */
function me(): string {
  return Session.getEffectiveUser().getEmail();
}
