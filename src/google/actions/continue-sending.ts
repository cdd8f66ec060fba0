import type { Report } from '../../programme/report.ts';
import { planSending } from '../../programme/sending/plan.ts';
import { SENDING_WORDS } from '../../words/sending.ts';
import type { Day } from '../../workbook/moment.ts';
import {
  clockAction,
  openLogByClock,
  ownWaiting,
  stopWhenDone,
  type Waiting,
} from '../mail/continue.ts';
import { deliver } from '../mail/delivery.ts';
import type { MailLogSheet } from '../mail/log.ts';
import { renderMessages, reportOf, unitNames } from '../mail/messages.ts';
import { type Reading, readEverything } from '../run/read.ts';
import { readNow } from '../sheet/clock.ts';

/** Letters of an office go out by day; from the first hour on and before the second. */
const OFFICE_HOURS = ['06', '21'] as const;

/** The clock that goes on with what the quota did not allow; removes itself when nothing waits. */
export function continueSending(): void {
  const hour = readNow(Session.getScriptTimeZone()).slice(11, 13);
  if (hour < OFFICE_HOURS[0] || hour >= OFFICE_HOURS[1]) return;
  if (MailApp.getRemainingDailyQuota() === 0) return;
  clockAction(
    (started) => {
      const reading = readEverything();
      const log = openLogByClock(reading);
      sendWaiting(reading, log, started);
      stopWhenDone(log);
    },
    // Nothing is lost: it strikes again in two hours.
    (message) => console.warn(message),
  );
}

function sendWaiting(reading: Reading, log: MailLogSheet, started: number): void {
  const found = log.read();
  const mine = ownWaiting(found);
  const due = new Set(mine.map(({ key }) => key));
  const reports = new Map<Day, Report>();
  const onDay = (asOf: Day): Report => {
    const report = reports.get(asOf) ?? reportOf(reading, asOf);
    reports.set(asOf, report);
    return report;
  };
  const sorts = new Map(mine.map(({ entry }) => [`${entry.kind} ${entry.asOf}`, entry]));
  const messages = [...sorts.values()]
    .flatMap(({ kind, asOf }) => renderMessages(reading, onDay(asOf ?? ''), kind))
    .filter(({ key }) => due.has(key));
  const called = new Set(messages.map(({ key }) => key));
  drop(
    log,
    reading,
    mine.filter(({ key }) => !called.has(key)),
  );
  const remainingQuota = MailApp.getRemainingDailyQuota();
  const units = unitNames(reading);
  const steps = planSending({ messages, units, log: found, remainingQuota, resend: [] });
  deliver(steps, { log, started, today: reading.today, reportOf: onDay });
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
  }));
  const units = unitNames(reading);
  const input = { messages, units, log: log.read(), remainingQuota: 0, resend: [] };
  const { uncalled } = SENDING_WORDS.note;
  log.write(
    planSending(input).map((step) => ({ step, state: 'dropped' as const, note: uncalled })),
  );
}
