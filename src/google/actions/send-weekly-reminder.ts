import { planSending } from '../../programme/sending/plan.ts';
import { WEEKLY_WORDS as WORDS } from '../../words/sending.ts';
import {
  clockAction,
  continueLater,
  openLogByClock,
  stopWhenDone,
  tellUndelivered,
} from '../mail/continue.ts';
import { deliver } from '../mail/delivery.ts';
import { renderMessages, reportOf, sender, unitNames } from '../mail/messages.ts';
import { WEEKLY_HANDLER } from '../mail/weekly-entry.ts';
import { mayManage } from '../protections.ts';
import { readEverything } from '../run/read.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';
import { stored } from '../store.ts';
import { removeTriggers } from '../triggers.ts';

/**
 * The weekly clock: reminders with the figures of today, to whoever is behind. A clock that somebody
 * else switched off, whose owner may no longer send, or whose programme is over removes itself; nobody
 * can remove another's.
 */
export function sendWeeklyReminder(): void {
  const isMine = stored('weekly').read()?.by === sender();
  if (!isMine || !mayManage(new SheetWorkbook())) {
    if (isMine) stored('weekly').forget();
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
  if (today > programme.window.lastDay) {
    stored('weekly').forget();
    removeTriggers(WEEKLY_HANDLER);
    return;
  }
  const report = reportOf(reading, today);
  const log = openLogByClock(reading);
  const messages = renderMessages(reading, report, 'reminder');
  const remainingQuota = MailApp.getRemainingDailyQuota();
  const units = unitNames(reading);
  const steps = planSending({ messages, units, ...log.now(), remainingQuota, resend: [] });
  if (!steps.some(({ action }) => action === 'send' || action === 'queue')) {
    tellUndelivered(reading, steps);
    return;
  }
  continueLater();
  const done = deliver(steps, { log, started, today, reportOf: () => report });
  stopWhenDone(today);
  tellUndelivered(reading, steps, done.states);
}
