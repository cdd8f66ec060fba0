import { momentText } from '../words/numbers.ts';
import { AUTO_WORDS } from '../words/people.ts';
import { STEP_WORDS } from '../words/steps.ts';
import { dayOf, type Moment } from '../workbook/moment.ts';
import { mayManage } from './protections.ts';
import { type ActionResult, sentenceOf } from './run/action.ts';
import { Pace } from './run/pace.ts';
import { SUMMARY } from './run/summary.ts';
import { asText } from './sheet/cell-values.ts';
import { readNow } from './sheet/clock.ts';
import { SheetWorkbook } from './sheet/workbook.ts';
import { stored } from './store.ts';
import { triggersOf } from './triggers.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Trigger = GoogleAppsScript.Script.Trigger;

/**
 * The function that the owner's clock calls. An edit trigger would run as the owner at everybody's every edit,
 * and use up the time that Google gives the owner for clocks in a day.
 */
const AUTO_HANDLER = 'onClock';

/** Minutes between two looks at the tick. */
const EVERY = 10;

/** Hours in which the form is renewed without being asked. */
const OFFICE_HOURS = { from: 7, to: 18 };

/** Places in the tab `Yêu cầu`. */
export const TICK = 'B1';

const STATE = 'B2';

/** Makes exactly one trigger, in the name of whoever runs it; also mends what is left. */
export function switchOn(workbook: SheetWorkbook): void {
  for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
  const sheet = finishControl(workbook);
  const trigger = ScriptApp.newTrigger(AUTO_HANDLER).timeBased().everyMinutes(EVERY).create();
  const triggers = [trigger.getUniqueId()];
  stored('auto').keep({ owner: me(), triggers, sheet: sheet.getSheetId() });
  writeState(sheet, AUTO_WORDS.on(me()));
}

/** @param state what the tab `Yêu cầu` says of it */
export function switchOff(workbook: SheetWorkbook, state: string = AUTO_WORDS.off): void {
  for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
  stored('auto').forget();
  const sheet = workbook.byRole('control');
  if (sheet) writeState(sheet, state);
}

/** Only one's own are seen, whatever triggers others have. */
export function ownTriggers(): Trigger[] {
  return triggersOf(AUTO_HANDLER);
}

/**
 * The clock strikes: renews the form where somebody asked for it by the tick, and once an hour of the working
 * day if anything was typed since, on its first hour in any case. Else it asks for a cell and three properties.
 */
export function strike(sheetId: number): void {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  const sheet = sheets.find((each) => each.getSheetId() === sheetId);
  const now = readNow(Session.getScriptTimeZone());
  if (sheet?.getRange(TICK).getValue() === true || isDue(now)) renew(now);
}

function isDue(now: Moment): boolean {
  const hour = Number(now.slice(11, 13));
  if (hour < OFFICE_HOURS.from || hour > OFFICE_HOURS.to) return false;
  const last = stored('renewed').read() ?? '';
  if (last.slice(0, 13) === now.slice(0, 13)) return false;
  return dayOf(last) !== dayOf(now) || stored('edited').read() !== null;
}

/** Nobody watches: what came of it stands in the tab `Yêu cầu`. A busy workbook keeps the tick for the hour. */
function renew(now: Moment): void {
  // What is typed from here on asks for the next time.
  stored('edited').forget();
  stored('renewed').keep(now);
  const workbook = new SheetWorkbook();
  // Whoever no longer manages the form, since rights were given to others, cannot let it be renewed either.
  if (!mayManage(workbook)) {
    switchOff(workbook, AUTO_WORDS.noLonger(me()));
    return;
  }
  const result = withoutDialog(() => {
    const { outcome, message, hasMore, left } = SUMMARY.step(workbook, new Pace());
    return { outcome, hasMore, message: hasMore ? STEP_WORDS.byClock(left) : message };
  });
  const sheet = workbook.byRole('control');
  if (!sheet) return;
  if (result.outcome === 'busy') stored('edited').keep(true);
  // What is begun goes on at the next strike, as if somebody asked for it.
  else sheet.getRange(TICK).setValue(result.hasMore === true);
  writeState(sheet, AUTO_WORDS.renewed(timeNow(), result.message));
}

interface Renewed extends ActionResult {
  readonly hasMore?: boolean;
}

function withoutDialog(act: () => Renewed): Renewed {
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
