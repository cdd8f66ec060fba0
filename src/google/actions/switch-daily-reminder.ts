import { ENTRY_TITLES } from '../../words/menu.ts';
import { DAILY_WORDS as WORDS } from '../../words/sending.ts';
import { sayClock, switchClockOff } from '../mail/by-clock.ts';
import { CLOCK_HANDLERS } from '../mail/clocks.ts';
import { sender } from '../mail/messages.ts';
import { officersAction } from '../protections.ts';
import { type ActionResult, confirm } from '../run/action.ts';
import { needConsent } from '../run/consent.ts';
import { readSetup } from '../run/read.ts';
import { stored } from '../store.ts';
import { removeTriggers } from '../triggers.ts';

/** “Tự nhắc hạn”: switches the daily reminder of deadlines on; off at once where it is on, whoever did it. */
export function switchDailyReminder(): ActionResult {
  needConsent('mail', 'clocks');
  const title = ENTRY_TITLES.switchDailyReminder;
  return officersAction(title, (workbook) => {
    if (stored('daily').read()) {
      switchClockOff('daily');
      return sayClock(title, WORDS.off);
    }
    readSetup(workbook);
    if (!confirm(title, WORDS.ask)) return { outcome: 'refused', message: WORDS.cancelled };
    removeTriggers(CLOCK_HANDLERS.daily);
    ScriptApp.newTrigger(CLOCK_HANDLERS.daily)
      .timeBased()
      .everyDays(1)
      .atHour(WORDS.hour)
      .inTimezone(Session.getScriptTimeZone())
      .create();
    stored('daily').keep({ by: sender() });
    return sayClock(title, WORDS.on);
  });
}
