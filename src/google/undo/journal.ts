import {
  decodeJournal,
  encodeJournal,
  type Journal,
  joinJournals,
} from '../../workbook/journal.ts';
import { keyOf, type StoredValue } from '../../workbook/stored.ts';
import { TAB_NAMES, TAB_ROLES } from '../../workbook/tabs.ts';
import { asText } from '../sheet/cell-values.ts';
import { readNow } from '../sheet/clock.ts';
import { placesOn } from '../sheet/places.ts';
import { journalTab } from '../sheet/plan.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { stored } from '../store.ts';

/** So many people keep a journal in one workbook; one row each: address, number of texts, the texts. */
const PEOPLE = 200;

/** No journal has more texts: a larger number was not written by a run. */
const TEXTS = 120;

/**
 * Keeps what the run is about to change in the hidden tab `Sổ hoàn tác`, before it does, so that also a
 * run that is cut off can be taken back: cells that it did not reach are passed over then. Everyone has
 * the journal of their own last run only, and a run that changes nothing keeps the one before. The tab
 * is protected for nobody: it holds what every editor can read anyway.
 *
 * @param before what earlier steps of the same work changed, to be taken back with it
 */
export function keepJournal(
  workbook: SheetWorkbook,
  action: string,
  before: Journal | null = null,
): void {
  const { draft } = workbook;
  if (!draft.isVisible) return;
  const at = readNow(Session.getScriptTimeZone());
  const { laid } = draft;
  const tabs = draft.tabs.map((tab) =>
    journalTab(tab, tagOf(workbook, tab), placesOn(workbook, tab, laid.get(tab) ?? [])),
  );
  const texts = encodeJournal(joinJournals(before, { action, at, tabs, steps: draft.steps }));
  const { row, count } = keptPlace(workbook) ?? placeOf(workbook);
  const sheet = workbook.byRole('journal') ?? makeTab(workbook);
  // As many texts as may stand there, should the run be stopped before it writes them.
  const place = { sheet: sheet.getSheetId(), row, count: Math.max(count, texts.length) };
  stored('journal').keep({ ...sealOf(texts), place });
  writeRow(workbook, sheet, row, count, texts);
}

function tagOf(workbook: SheetWorkbook, { name }: Tab): string | null {
  const role = TAB_ROLES.find((each) => workbook.isTagged(each) && workbook.nameOf(each) === name);
  return role ?? workbook.tagOf(name, 'unit')?.getValue() ?? null;
}

/**
 * The journal of this person's last run; `null` when there is none to take back, `'forged'` where the row
 * is not the one that the run kept: everybody who edits the file can write into the tab.
 */
export function readJournal(workbook: SheetWorkbook): Journal | 'forged' | null {
  const sheet = workbook.byRole('journal');
  if (!sheet) return null;
  const { row, count } = placeOf(workbook);
  const seal = stored('journal').read();
  if (count === 0) return seal === null || seal.length === 0 ? null : 'forged';
  const width = Math.min(count, sheet.getMaxColumns() - 2);
  const texts = sheet.getRange(row, 3, 1, width).getValues()[0]?.map(String) ?? [];
  const found = sealOf(texts);
  const isOurs = seal !== null && seal.length === found.length && seal.hash === found.hash;
  return isOurs ? decodeJournal(texts) : 'forged';
}

export function forgetJournal(workbook: SheetWorkbook): void {
  const { row, count } = placeOf(workbook);
  const sheet = workbook.byRole('journal');
  if (sheet) writeRow(workbook, sheet, row, count, []);
  stored('journal').forget();
}

/** Length and hash of a row: nobody else can read or write where they are kept. */
function sealOf(texts: readonly string[]): StoredValue<'journal'> {
  const text = texts.join('');
  const { DigestAlgorithm, Charset } = Utilities;
  const bytes = Utilities.computeDigest(DigestAlgorithm.SHA_256, text, Charset.UTF_8);
  const hash = bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');
  return { length: text.length, hash };
}

interface RowPlace {
  /** From 1. */
  readonly row: number;
  readonly count: number;
}

/** Where this person's last journal stands, which needs no reading of the tab; nobody else writes there. */
function keptPlace(workbook: SheetWorkbook): RowPlace | null {
  const place = stored('journal').read()?.place;
  return place && place.sheet === workbook.tabOf('journal')?.key ? place : null;
}

function placeOf(workbook: SheetWorkbook): RowPlace {
  const sheet = workbook.byRole('journal');
  if (!sheet) return { row: 1, count: 0 };
  const people = sheet.getRange(1, 1, PEOPLE, 2).getValues();
  const index = people.findIndex(([address]) => address === me() || address === '');
  const last = index < 0 ? PEOPLE - 1 : index;
  const count = Math.trunc(Number(people[last]?.[1])) || 0;
  return { row: last + 1, count: Math.min(Math.max(count, 0), TEXTS) };
}

function writeRow(
  workbook: SheetWorkbook,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  row: number,
  countBefore: number,
  texts: readonly string[],
): void {
  const width = Math.max(texts.length, countBefore);
  if (!workbook.isTagged('journal')) hide(sheet);
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
  return sheet;
}

/** The tag says that it is whole. */
function hide(sheet: GoogleAppsScript.Spreadsheet.Sheet): void {
  sheet.hideSheet().addDeveloperMetadata(keyOf('role'), 'journal');
}

/** Whoever runs it: the person at the keyboard, or the owner of a trigger. */
function me(): string {
  return Session.getEffectiveUser().getEmail();
}
