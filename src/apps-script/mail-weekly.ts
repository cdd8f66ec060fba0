import { planSending } from '../core/mail/outbox.ts';
import { parseWeeklyTime, type WeeklyTime } from '../core/mail/weekly.ts';
import { lastDayBefore } from '../core/moment.ts';
import { MAIL_MENU_WORDS, WEEKLY_WORDS as WORDS } from '../render/words/sending.ts';
import { deliver } from './mail-delivery.ts';
import { openLog, renderMessages, reportOf, sender } from './mail-messages.ts';
import { clockAction, continueLater, removeTriggers, stopWhenDone } from './mail-trigger.ts';
import { type ActionResult, addMenu, menuAction, tell } from './menu.ts';
import { readEverything, readSetup } from './read.ts';
import { SheetWorkbook } from './workbook.ts';

const HANDLER = 'sendWeeklyReminder';

/** Beside the cells: who lets reminders go by themselves, and when. Without it none do. */
const PROPERTY = 'sang-kien.weekly';

const MONDAY_MORNING: WeeklyTime = { weekday: 1, hour: 8 };

interface Weekly extends WeeklyTime {
  readonly by: string;
}

function readWeekly(): Weekly | null {
  const kept = PropertiesService.getDocumentProperties().getProperty(PROPERTY);
  return kept === null ? null : (JSON.parse(kept) as Weekly);
}

/** What the menu calls the weekly reminder: whose it is and when, while it is on. */
export function weeklyEntry(): string {
  try {
    const weekly = readWeekly();
    return weekly ? MAIL_MENU_WORDS.weeklyOn(weekly, weekly.by) : MAIL_MENU_WORDS.weeklyOff;
  } catch {
    // Before an add-on is allowed anything, properties are refused; the menu must come all the same.
    return MAIL_MENU_WORDS.weeklyOff;
  }
}

/** Asks for a time and switches the weekly reminder on; off at once where it is on, whoever did it. */
export function switchWeeklyReminder(): ActionResult {
  return menuAction(() => {
    if (readWeekly()) return switchOff();
    readSetup(new SheetWorkbook());
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt(WORDS.title, WORDS.ask(MONDAY_MORNING), ui.ButtonSet.OK_CANCEL);
    if (answer.getSelectedButton() !== ui.Button.OK) {
      return { outcome: 'refused', message: WORDS.cancelled };
    }
    const typed = answer.getResponseText().trim();
    const time = typed === '' ? MONDAY_MORNING : parseWeeklyTime(typed);
    if (time) return switchOn(time);
    const message = WORDS.notUnderstood(typed.slice(0, 80));
    tell(WORDS.title, message);
    return { outcome: 'refused', message };
  });
}

function switchOn(time: WeeklyTime): ActionResult {
  const { SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY } = ScriptApp.WeekDay;
  const days = [SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY];
  removeTriggers(HANDLER);
  ScriptApp.newTrigger(HANDLER)
    .timeBased()
    .onWeekDay(days[time.weekday] ?? MONDAY)
    .atHour(time.hour)
    .inTimezone(Session.getScriptTimeZone())
    .create();
  const weekly: Weekly = { ...time, by: sender() };
  PropertiesService.getDocumentProperties().setProperty(PROPERTY, JSON.stringify(weekly));
  return say(WORDS.on(time));
}

function switchOff(): ActionResult {
  forget();
  removeTriggers(HANDLER);
  return say(WORDS.off);
}

function forget(): void {
  PropertiesService.getDocumentProperties().deleteProperty(PROPERTY);
}

function say(message: string): ActionResult {
  addMenu();
  SpreadsheetApp.getActiveSpreadsheet().toast(message, WORDS.title, 12);
  return { outcome: 'done', message };
}

/**
 * The weekly clock: reminders with the figures of today, to whoever is behind. A clock that somebody
 * else switched off, or whose programme is over, removes itself; nobody can remove another's.
 */
export function sendWeeklyReminder(): void {
  if (readWeekly()?.by !== sender()) {
    removeTriggers(HANDLER);
    return;
  }
  clockAction((started) => {
    const reading = readEverything();
    const { today, programme } = reading;
    const end = programme.phases.map((phase) => lastDayBefore(phase.closesBefore)).sort();
    if (today > (end[end.length - 1] ?? '')) {
      forget();
      removeTriggers(HANDLER);
      return;
    }
    const report = reportOf(reading, today);
    const log = openLog(reading);
    const messages = renderMessages(reading, report, 'reminder');
    const remainingQuota = MailApp.getRemainingDailyQuota();
    const steps = planSending({ messages, log: log.read(), remainingQuota, resend: [] });
    if (!steps.some(({ action }) => action === 'send' || action === 'queue')) return;
    continueLater();
    deliver(steps, { log, started, today, reportOf: () => report });
    stopWhenDone(log);
  });
}
