import { parseWeeklyTime, type WeeklyTime } from '../../programme/sending/weekly.ts';
import { WEEKLY_WORDS as WORDS } from '../../words/sending.ts';
import { sayClock, switchClockOff } from '../mail/by-clock.ts';
import { CLOCK_HANDLERS } from '../mail/clocks.ts';
import { sender } from '../mail/messages.ts';
import { officersAction } from '../protections.ts';
import { type ActionResult, refuse } from '../run/action.ts';
import { needConsent } from '../run/consent.ts';
import { readSetup } from '../run/read.ts';
import { stored } from '../store.ts';
import { removeTriggers } from '../triggers.ts';

const MONDAY_MORNING: WeeklyTime = { weekday: 1, hour: 8 };

const FRIDAY_AFTERNOON: WeeklyTime = { weekday: 5, hour: 14 };

/** Asks for a time and switches the weekly reminder on; off at once where it is on, whoever did it. */
export function switchWeeklyReminder(): ActionResult {
  needConsent('mail', 'clocks');
  return officersAction(WORDS.title, (workbook) => {
    if (stored('weekly').read()) {
      switchClockOff('weekly');
      return sayClock(WORDS.title, WORDS.off);
    }
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
  removeTriggers(CLOCK_HANDLERS.weekly);
  ScriptApp.newTrigger(CLOCK_HANDLERS.weekly)
    .timeBased()
    .onWeekDay(days[time.weekday] ?? MONDAY)
    .atHour(time.hour)
    .inTimezone(Session.getScriptTimeZone())
    .create();
  stored('weekly').keep({ ...time, by: sender() });
  return sayClock(WORDS.title, WORDS.on(time));
}
