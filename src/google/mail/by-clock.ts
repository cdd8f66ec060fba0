import { LETTERS } from '../../letters/index.ts';
import { planSending } from '../../programme/sending/plan.ts';
import type { MailKind } from '../../programme/sending/states.ts';
import { lostSentences } from '../../tabs/form/notes.ts';
import { addMenu } from '../menu.ts';
import { mayManage } from '../protections.ts';
import type { ActionResult } from '../run/action.ts';
import { type Reading, readEverything } from '../run/read.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';
import { stored } from '../store.ts';
import { removeTriggers } from '../triggers.ts';
import { CLOCK_HANDLERS, type ClockName } from './clocks.ts';
import {
  clockAction,
  continueLater,
  openLogByClock,
  stopWhenDone,
  tellUndelivered,
} from './continue.ts';
import { deliver } from './delivery.ts';
import { sendDigest, sendOwedDigest } from './digest.ts';
import { enclosuresOf } from './enclosure.ts';
import { renderMessages, reportOf, sender, unitNames } from './messages.ts';

/**
 * A clock of letters strikes. One that somebody else switched off, or whose owner may no longer send,
 * removes itself; nobody can remove another's.
 */
export function strikeClock(
  name: ClockName,
  busy: string,
  act: (reading: Reading, started: number) => void,
): void {
  const isMine = stored(name).read()?.by === sender();
  if (!isMine || !mayManage(new SheetWorkbook())) {
    if (isMine) stored(name).forget();
    removeTriggers(CLOCK_HANDLERS[name]);
    return;
  }
  clockAction(
    (started) => act(readEverything(), started),
    () => {
      // Google mails a failure to its owner, who can send by hand; a second clock to try again for this
      // once would have to be told from the other one and cleared away.
      throw new Error(busy);
    },
  );
}

/** Sends the letters of a kind with the figures of today, to whoever they are called for. */
export function sendByClock(reading: Reading, kind: MailKind, started: number): void {
  const { today } = reading;
  const report = reportOf(reading, today);
  const log = openLogByClock(reading);
  sendOwedDigest(
    reading,
    () => log,
    (day) => day < today,
  );
  const messages = renderMessages(reading, report, kind);
  // Nobody knows how such a unit stands, so that it gets no letter that speaks of it.
  const unwritten = LETTERS[kind].isOfToday ? [] : lostSentences(report);
  const remainingQuota = MailApp.getRemainingDailyQuota();
  const units = unitNames(reading);
  const steps = planSending({ messages, units, ...log.now(), remainingQuota, resend: [] });
  if (!steps.some(({ action }) => action === 'send' || action === 'queue')) {
    sendOwedDigest(reading, () => log);
    tellUndelivered(reading, steps, undefined, unwritten);
    return;
  }
  continueLater();
  const done = deliver(steps, { log, started, today, enclosed: enclosuresOf(reading) });
  sendDigest(reading, steps, done.states);
  stopWhenDone(today);
  tellUndelivered(reading, steps, done.states, unwritten);
}

export function switchClockOff(name: ClockName): void {
  stored(name).forget();
  removeTriggers(CLOCK_HANDLERS[name]);
}

/** Says that a clock was switched, also in the menu. */
export function sayClock(title: string, message: string): ActionResult {
  addMenu();
  SpreadsheetApp.getActiveSpreadsheet().toast(message, title, 12);
  return { outcome: 'done', message };
}
