import { momentText } from '../words/numbers.ts';
import { AUTO_WORDS } from '../words/people.ts';
import { STEP_WORDS } from '../words/steps.ts';
import { type ActionResult, sentenceOf } from './run/action.ts';
import { Pace } from './run/pace.ts';
import { SUMMARY } from './run/summary.ts';
import { asText } from './sheet/cell-values.ts';
import { readNow } from './sheet/clock.ts';
import { SheetWorkbook } from './sheet/workbook.ts';
import { stored } from './store.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Trigger = GoogleAppsScript.Script.Trigger;

export type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** The functions that the owner's triggers call, by what calls them. */
export const AUTO_HANDLERS = { onOwnerEdit: 'ON_EDIT', onClock: 'CLOCK' } as const;

/** Places in the tab `Yêu cầu`. */
export const TICK = 'B1';

const STATE = 'B2';

/** Makes exactly one trigger of each kind, in the name of whoever runs it; also mends what is left. */
export function switchOn(workbook: SheetWorkbook): void {
  for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
  const sheet = finishControl(workbook);
  const triggers = [
    ScriptApp.newTrigger('onOwnerEdit').forSpreadsheet(workbook.spreadsheet).onEdit().create(),
    ScriptApp.newTrigger('onClock').timeBased().everyHours(1).create(),
  ].map((trigger) => trigger.getUniqueId());
  stored('auto').keep({ owner: me(), triggers, sheet: sheet.getSheetId() });
  writeState(sheet, AUTO_WORDS.on(me()));
}

export function switchOff(workbook: SheetWorkbook): void {
  for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
  stored('auto').forget();
  const sheet = workbook.byRole('control');
  if (sheet) writeState(sheet, AUTO_WORDS.off);
}

/** Only one's own are seen, whatever triggers others have. */
export function ownTriggers(): Trigger[] {
  return ScriptApp.getProjectTriggers().filter(
    (trigger) => trigger.getHandlerFunction() in AUTO_HANDLERS,
  );
}

/** One of each kind at least: with less the form is not renewed as it should be. */
export function hasAllTriggers(): boolean {
  const own = ownTriggers().map((trigger) => trigger.getHandlerFunction());
  return Object.keys(AUTO_HANDLERS).every((handler) => own.includes(handler));
}

/** Nobody watches: what came of it stands in the tab `Yêu cầu`. A busy workbook keeps the tick for the hour. */
export function renew(): void {
  const workbook = new SheetWorkbook();
  const result = withoutDialog(() => {
    const { outcome, message, hasMore, left } = SUMMARY.step(workbook, new Pace());
    return { outcome, message: hasMore ? STEP_WORDS.byClock(left) : message };
  });
  const sheet = workbook.byRole('control');
  if (!sheet) return;
  if (result.outcome !== 'busy') sheet.getRange(TICK).setValue(false);
  writeState(sheet, AUTO_WORDS.renewed(timeNow(), result.message));
}

function withoutDialog(act: () => ActionResult): ActionResult {
  try {
    return act();
  } catch (error) {
    return { outcome: 'refused', message: sentenceOf(error) };
  }
}

/** Open to everybody who edits the file; made whole, or made whole again where it was left half made. */
export function finishControl(workbook: SheetWorkbook): Sheet {
  const tab = workbook.open('control');
  if (workbook.isComplete('control')) return tab.sheet;
  const { draft } = workbook;
  const texts = [[AUTO_WORDS.label], [AUTO_WORDS.stateLabel], [''], [AUTO_WORDS.hint]];
  draft.dress(tab, (sheet) => {
    sheet.getRange(1, 1, texts.length, 1).setValues(texts.map((row) => row.map(asText)));
    sheet
      .getRange(TICK)
      .setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build())
      .setValue(false);
    sheet.getRange('A1:A2').setFontWeight('bold');
    sheet.getRange(STATE).setWrap(true).setVerticalAlignment('top');
    sheet.setColumnWidth(1, 130).setColumnWidth(2, 560);
  });
  workbook.complete(tab);
  draft.write();
  return tab.sheet;
}

export function writeState(sheet: Sheet, state: string): void {
  sheet.getRange(STATE).setValue(asText(state));
}

export function timeNow(): string {
  return momentText(readNow(Session.getScriptTimeZone()));
}

export function me(): string {
  return Session.getEffectiveUser().getEmail();
}
