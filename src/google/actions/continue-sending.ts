import type { Report } from '../../programme/report.ts';
import { planSending } from '../../programme/sending/plan.ts';
import { mailKey } from '../../programme/sending/states.ts';
import { SENDING_WORDS } from '../../words/sending.ts';
import type { Day } from '../../workbook/moment.ts';
import {
  CONTINUE_HANDLER,
  clockAction,
  openLogByClock,
  ownWaiting,
  stopWhenDone,
  tellUndelivered,
  type Waiting,
} from '../mail/continue.ts';
import { deliver } from '../mail/delivery.ts';
import { sendDigest, sendOwedDigest } from '../mail/digest.ts';
import { enclosuresOf } from '../mail/enclosure.ts';
import type { MailLogSheet } from '../mail/log.ts';
import { renderMessages, reportOf, unitNames } from '../mail/messages.ts';
import { isPromised, keepOnly, type Promised, promisedLetters } from '../mail/seen.ts';
import { mayManage } from '../protections.ts';
import { type Reading, readEverything } from '../run/read.ts';
import { readNow } from '../sheet/clock.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';
import { removeTriggers } from '../triggers.ts';

/** Letters of an office go out by day; from the first hour on and before the second. */
const OFFICE_HOURS = ['06', '21'] as const;

/**
 * The clock that goes on with what the quota did not allow: only with letters that whoever it runs for
 * let go, and may still let go. It removes itself when nothing waits.
 */
export function continueSending(): void {
  const hour = readNow(Session.getScriptTimeZone()).slice(11, 13);
  if (hour < OFFICE_HOURS[0] || hour >= OFFICE_HOURS[1]) return;
  if (MailApp.getRemainingDailyQuota() === 0) return;
  clockAction(
    (started) => {
      const workbook = new SheetWorkbook();
      if (!mayManage(workbook)) {
        removeTriggers(CONTINUE_HANDLER);
        return;
      }
      const reading = readEverything(workbook);
      const promised = promisedLetters(reading.today);
      if (promised.length > 0) sendPromised(reading, promised, started);
      sendOwedDigest(reading, () => openLogByClock(reading));
      stopWhenDone(reading.today);
    },
    // Nothing is lost: it strikes again in two hours.
    (message) => console.warn(message),
  );
}

function sendPromised(reading: Reading, promised: readonly Promised[], started: number): void {
  const log = openLogByClock(reading);
  const found = log.read();
  const lines = ownWaiting(found, promised);
  const mine = new Set(lines.map(({ key }) => key));
  const logged = new Set(
    found.entries.map(({ kind, unit, asOf }) => mailKey(kind, unit, asOf ?? '')),
  );
  const reports = new Map<Day, Report>();
  const onDay = (asOf: Day): Report => {
    const report = reports.get(asOf) ?? reportOf(reading, asOf);
    reports.set(asOf, report);
    return report;
  };
  // A letter whose line was cleared is still promised; one whose line says something else is not.
  const messages = promised
    .flatMap(({ kind, asOf, ownWords }) => renderMessages(reading, onDay(asOf), kind, ownWords))
    .filter(({ key }) => isPromised(promised, key) && (mine.has(key) || !logged.has(key)));
  const called = new Set(messages.map(({ key }) => key));
  drop(
    log,
    reading,
    lines.filter(({ key }) => !called.has(key)),
  );
  keepOnly(promised, called, reading.today);
  const remainingQuota = MailApp.getRemainingDailyQuota();
  const units = unitNames(reading);
  const steps = planSending({ messages, units, ...log.now(), remainingQuota, resend: [] });
  const done = deliver(steps, {
    log,
    started,
    today: reading.today,
    enclosed: enclosuresOf(reading),
  });
  sendDigest(reading, steps, done.states);
  tellUndelivered(reading, steps, done.states);
}

/** Says of lines whose letters are no longer called for that nothing will go. */
function drop(log: MailLogSheet, reading: Reading, lines: Waiting): void {
  const messages = lines.map(({ key, entry: { kind, unit, to, asOf } }) => ({
    key,
    kind,
    unit,
    asOf: asOf ?? '',
    status: null,
    to,
    cc: [],
  }));
  const units = unitNames(reading);
  const input = { messages, units, ...log.now(), remainingQuota: 0, resend: [] };
  const { uncalled } = SENDING_WORDS.note;
  log.write(
    planSending(input).map((step) => ({ step, state: 'dropped' as const, note: uncalled })),
  );
}
