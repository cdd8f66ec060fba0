import type { Report } from '../../programme/report.ts';
import { type MailLog, planSending, waiting } from '../../programme/sending/outbox.ts';
import { SENDING_WORDS } from '../../words/sending.ts';
import { describeSetupProblem } from '../../words/setup.ts';
import type { Day } from '../../workbook/moment.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { lockDocument } from '../run/action.ts';
import { type Reading, readEverything } from '../run/read.ts';
import { readNow } from '../sheet/clock.ts';
import { deliver } from './delivery.ts';
import type { MailLogSheet } from './log.ts';
import { openLog, renderMessages, reportOf, sender, unitNames } from './messages.ts';

/** The function that the clock calls. */
export const CONTINUE_HANDLER = 'continueSending';

/** Often enough that nothing waits much longer than the quota does. */
const EVERY_HOURS = 2;

/** Letters of an office go out by day; from the first hour on and before the second. */
const OFFICE_HOURS = ['06', '21'] as const;

/** How long a run by the clock, which nobody watches, waits for others to finish writing. */
const CLOCK_PATIENCE = 200_000;

/** Makes sure that a clock of this officer's goes on with what waits. It stops by itself. */
export function continueLater(): void {
  if (triggersOf(CONTINUE_HANDLER).length > 0) return;
  ScriptApp.newTrigger(CONTINUE_HANDLER).timeBased().everyHours(EVERY_HOURS).create();
}

/** This user's own triggers of a function. */
export function triggersOf(handler: string): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter(
    (trigger) => trigger.getHandlerFunction() === handler,
  );
}

export function removeTriggers(handler: string): void {
  for (const trigger of triggersOf(handler)) ScriptApp.deleteTrigger(trigger);
}

/**
 * Runs by the clock: alone with the workbook, without anybody to talk to. A wrong set-up fails with its
 * sentence, which Google then mails to the officer whose clock it is.
 */
export function clockAction(
  act: (started: number) => void,
  whenBusy: (message: string) => void,
): void {
  const started = Date.now();
  try {
    lockDocument(
      SENDING_WORDS.sending,
      Session.getScriptTimeZone(),
      () => act(started),
      whenBusy,
      CLOCK_PATIENCE,
    );
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    throw new Error(describeSetupProblem(error.problem));
  }
}

/**
 * The log for a run by the clock: nobody is there to say whether a lost one may begin anew.
 * @throws Error with the sentence for the officer when it is lost
 */
export function openLogByClock(reading: Reading): MailLogSheet {
  const log = openLog(reading);
  if (log.isLost())
    throw new Error(SENDING_WORDS.logLost.byClock(reading.workbook.nameOf('mailLog')));
  return log;
}

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

type Waiting = ReturnType<typeof waiting>;

/** Letters leave the mailbox of the officer who let them go, and no other's. */
function ownWaiting(log: MailLog): Waiting {
  const me = sender();
  return waiting(log).filter(({ entry: { by } }) => by === '' || by === me);
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

/** Takes the clock away when nothing of this officer's waits any more. */
export function stopWhenDone(log: MailLogSheet): void {
  if (ownWaiting(log.read()).length === 0) removeTriggers(CONTINUE_HANDLER);
}
