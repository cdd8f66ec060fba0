import { planSending } from '../../programme/sending/outbox.ts';
import { parseWeeklyTime, type WeeklyTime } from '../../programme/sending/weekly.ts';
import { WEEKLY_WORDS as WORDS } from '../../words/sending.ts';
import { lastDayBefore } from '../../workbook/moment.ts';
import { addMenu } from '../menu.ts';
import { mayManage, officersAction } from '../protections.ts';
import { type ActionResult, refuse } from '../run/action.ts';
import { readEverything, readSetup } from '../run/read.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';
import { deliver } from './delivery.ts';
import { renderMessages, reportOf, sender, unitNames } from './messages.ts';
import {
  clockAction,
  continueLater,
  openLogByClock,
  removeTriggers,
  stopWhenDone,
} from './trigger.ts';
import { readWeekly, WEEKLY_PROPERTY, type Weekly } from './weekly-entry.ts';

/** The function that the weekly clock calls. */
export const WEEKLY_HANDLER = 'sendWeeklyReminder';

const MONDAY_MORNING: WeeklyTime = { weekday: 1, hour: 8 };

const FRIDAY_AFTERNOON: WeeklyTime = { weekday: 5, hour: 14 };

/** Asks for a time and switches the weekly reminder on; off at once where it is on, whoever did it. */
export function switchWeeklyReminder(): ActionResult {
  return officersAction(WORDS.title, (workbook) => {
    if (readWeekly()) return switchOff();
    readSetup(workbook);
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt(WORDS.title, WORDS.ask(MONDAY_MORNING), ui.ButtonSet.OK_CANCEL);
    if (answer.getSelectedButton() !== ui.Button.OK) {
      return { outcome: 'refused', message: WORDS.cancelled };
    }
    const typed = answer.getResponseText().trim();
    const time = typed === '' ? MONDAY_MORNING : parseWeeklyTime(typed);
    if (time === 'not-whole') return refuse(WORDS.title, WORDS.notWhole(FRIDAY_AFTERNOON));
    return time ? switchOn(time) : refuse(WORDS.title, WORDS.notUnderstood(typed.slice(0, 80)));
  });
}

function switchOn(time: WeeklyTime): ActionResult {
  const { SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY } = ScriptApp.WeekDay;
  const days = [SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY];
  removeTriggers(WEEKLY_HANDLER);
  ScriptApp.newTrigger(WEEKLY_HANDLER)
    .timeBased()
    .onWeekDay(days[time.weekday] ?? MONDAY)
    .atHour(time.hour)
    .inTimezone(Session.getScriptTimeZone())
    .create();
  const weekly: Weekly = { ...time, by: sender() };
  PropertiesService.getDocumentProperties().setProperty(WEEKLY_PROPERTY, JSON.stringify(weekly));
  return say(WORDS.on(time));
}

function switchOff(): ActionResult {
  forget();
  removeTriggers(WEEKLY_HANDLER);
  return say(WORDS.off);
}

function forget(): void {
  PropertiesService.getDocumentProperties().deleteProperty(WEEKLY_PROPERTY);
}

function say(message: string): ActionResult {
  addMenu();
  SpreadsheetApp.getActiveSpreadsheet().toast(message, WORDS.title, 12);
  return { outcome: 'done', message };
}

/**
 * The weekly clock: reminders with the figures of today, to whoever is behind. A clock that somebody
 * else switched off, whose owner may no longer send, or whose programme is over removes itself; nobody
 * can remove another's.
 */
export function sendWeeklyReminder(): void {
  const isMine = readWeekly()?.by === sender();
  if (!isMine || !mayManage(new SheetWorkbook())) {
    if (isMine) forget();
    removeTriggers(WEEKLY_HANDLER);
    return;
  }
  clockAction(remindThisWeek, () => {
    // Google mails a failure to its owner, who can send by hand; a second clock to try again for this
    // once would have to be told from the weekly one and cleared away.
    throw new Error(WORDS.busy);
  });
}

function remindThisWeek(started: number): void {
  const reading = readEverything();
  const { today, programme } = reading;
  const end = programme.phases.map((phase) => lastDayBefore(phase.closesBefore)).sort();
  if (today > (end[end.length - 1] ?? '')) {
    forget();
    removeTriggers(WEEKLY_HANDLER);
    return;
  }
  const report = reportOf(reading, today);
  const log = openLogByClock(reading);
  const messages = renderMessages(reading, report, 'reminder');
  const remainingQuota = MailApp.getRemainingDailyQuota();
  const units = unitNames(reading);
  const steps = planSending({ messages, units, log: log.read(), remainingQuota, resend: [] });
  if (!steps.some(({ action }) => action === 'send' || action === 'queue')) return;
  continueLater();
  deliver(steps, { log, started, today, reportOf: () => report });
  stopWhenDone(log);
}
