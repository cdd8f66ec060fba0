import { ACTION_WORDS, MENU_WORDS } from '../../words/actions.ts';
import { momentText } from '../../words/numbers.ts';
import { AUTO_WORDS } from '../../words/people.ts';
import { describeSetupProblem } from '../../words/setup.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { mayManage } from '../protections.ts';
import {
  type ActionResult,
  confirm,
  menuAction,
  refuse,
  tell,
  withDocumentLock,
} from '../run/action.ts';
import { renewSummary } from '../run/summary.ts';
import { asText } from '../sheet/cell-values.ts';
import { readNow } from '../sheet/clock.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Trigger = GoogleAppsScript.Script.Trigger;
type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** In whose name the form is renewed, by which triggers, and the number of the tab `Yêu cầu`. */
export const AUTO_KEY = 'sang-kien.auto';

export interface AutoSummary {
  readonly owner: string;
  readonly triggers: readonly string[];
  readonly sheet: number;
}

/** The functions that the owner's triggers call, by what calls them. */
export const AUTO_HANDLERS = { onOwnerEdit: 'ON_EDIT', onClock: 'CLOCK' } as const;

/** Places in the tab `Yêu cầu`. */
const TICK = 'B1';
const STATE = 'B2';

/** “Lập Biểu tổng hợp”: at once for an officer; a request to the owner's triggers for others. */
export function buildSummary(): ActionResult {
  return menuAction(() => {
    const workbook = new SheetWorkbook();
    if (!mayManage(workbook)) return requestSummary(workbook);
    const result = renewSummary(workbook);
    if (result.outcome === 'done')
      workbook.spreadsheet.toast(result.message, MENU_WORDS.buildSummary, 12);
    else tell(ACTION_WORDS.busyTitle, result.message);
    return result;
  });
}

/** A script's tick wakes no trigger: the request waits for the hour, or for the person to tick. */
function requestSummary(workbook: SheetWorkbook): ActionResult {
  const auto = readAuto();
  const sheet = workbook.byRole('control');
  if (!auto || !sheet) return refuse(MENU_WORDS.buildSummary, AUTO_WORDS.notOn);
  writeState(sheet, AUTO_WORDS.asked(timeNow(), me()));
  sheet.getRange(TICK).activate();
  const message = AUTO_WORDS.requested(auto.owner);
  tell(MENU_WORDS.buildSummary, message);
  return { outcome: 'done', message };
}

/** “Tự động lập biểu”: switches the owner's triggers on, or off again. */
export function switchAutoSummary(): ActionResult {
  const title = MENU_WORDS.switchAutoSummary;
  return menuAction(() => {
    const auto = readAuto();
    const isMine = auto === null || auto.owner === me();
    if (auto && !isMine) return refuse(title, AUTO_WORDS.others(auto.owner));
    const isOn = auto !== null && ownTriggers().length > 0;
    if (!isOn && !mayManage(new SheetWorkbook())) return refuse(title, AUTO_WORDS.notOn);
    if (!confirm(title, isOn ? AUTO_WORDS.askOff(me()) : AUTO_WORDS.askOn(me())))
      return { outcome: 'refused', message: AUTO_WORDS.stopped };
    return withDocumentLock(title, Session.getScriptTimeZone(), () => {
      const workbook = new SheetWorkbook();
      if (isOn) switchOff(workbook);
      else switchOn(workbook);
      const message = isOn ? AUTO_WORDS.isOff : AUTO_WORDS.isOn(me());
      workbook.spreadsheet.toast(message, title, 12);
      return { outcome: 'done', message };
    });
  });
}

/** Makes exactly one trigger of each kind, in the name of whoever runs it; also mends what is left. */
export function switchOn(workbook: SheetWorkbook): void {
  for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
  const sheet = workbook.byRole('control') ?? makeControl(workbook);
  const triggers = [
    ScriptApp.newTrigger('onOwnerEdit').forSpreadsheet(workbook.spreadsheet).onEdit().create(),
    ScriptApp.newTrigger('onClock').timeBased().everyHours(1).create(),
  ].map((trigger) => trigger.getUniqueId());
  const auto: AutoSummary = { owner: me(), triggers, sheet: sheet.getSheetId() };
  PropertiesService.getDocumentProperties().setProperty(AUTO_KEY, JSON.stringify(auto));
  writeState(sheet, AUTO_WORDS.on(me()));
}

function switchOff(workbook: SheetWorkbook): void {
  for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
  PropertiesService.getDocumentProperties().deleteProperty(AUTO_KEY);
  const sheet = workbook.byRole('control');
  if (sheet) writeState(sheet, AUTO_WORDS.off);
}

/** Only one's own are seen, whatever triggers others have. */
export function ownTriggers(): Trigger[] {
  return ScriptApp.getProjectTriggers().filter(
    (trigger) => trigger.getHandlerFunction() in AUTO_HANDLERS,
  );
}

export function readAuto(): AutoSummary | null {
  const text = PropertiesService.getDocumentProperties().getProperty(AUTO_KEY);
  return text === null ? null : (JSON.parse(text) as AutoSummary);
}

/**
 * Installable trigger, run as the owner whoever edits: renews the form when the box in the tab
 * `Yêu cầu` is ticked. Every edit of the file comes here, so others are left after two calls.
 */
export function onOwnerEdit({ range }: EditEvent): void {
  const auto = readAuto();
  const sheet = range.getSheet();
  if (!auto || auto.sheet !== sheet.getSheetId() || auto.owner !== me()) return;
  if (sheet.getRange(TICK).getValue() === true) renew();
}

/** Clock trigger, hourly, run as the owner. */
export function onClock(): void {
  if (readAuto()?.owner === me()) renew();
}

/** Nobody watches: what came of it stands in the tab `Yêu cầu`. A busy workbook keeps the tick for the hour. */
function renew(): void {
  const workbook = new SheetWorkbook();
  const result = withoutDialog(() => renewSummary(workbook));
  const sheet = workbook.byRole('control');
  if (!sheet) return;
  if (result.outcome !== 'busy') sheet.getRange(TICK).setValue(false);
  writeState(sheet, AUTO_WORDS.renewed(timeNow(), result.message));
}

function withoutDialog(act: () => ActionResult): ActionResult {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return { outcome: 'refused', message: describeSetupProblem(error.problem) };
  }
}

/** Open to everybody who edits the file. */
function makeControl(workbook: SheetWorkbook): Sheet {
  const sheet = workbook.create('control', workbook.names.length);
  const texts = [
    [AUTO_WORDS.label, ''],
    [AUTO_WORDS.stateLabel, ''],
    ['', ''],
    [AUTO_WORDS.hint, ''],
  ];
  sheet.getRange(1, 1, texts.length, 2).setValues(texts.map((row) => row.map(asText)));
  sheet
    .getRange(TICK)
    .setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build())
    .setValue(false);
  sheet.getRange('A1:A2').setFontWeight('bold');
  sheet.getRange(STATE).setWrap(true).setVerticalAlignment('top');
  sheet.setColumnWidth(1, 130).setColumnWidth(2, 560);
  return sheet;
}

function writeState(sheet: Sheet, state: string): void {
  sheet.getRange(STATE).setValue(asText(state));
}

function timeNow(): string {
  return momentText(readNow(Session.getScriptTimeZone()));
}

function me(): string {
  return Session.getEffectiveUser().getEmail();
}
