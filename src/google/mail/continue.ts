import { recipientName } from '../../letters/message.ts';
import { whyUndeliverable } from '../../letters/undeliverable.ts';
import { waiting } from '../../programme/sending/plan.ts';
import type { MailLog } from '../../tabs/mail-log/read.ts';
import { SENDING_WORDS, UNTOLD_WORDS } from '../../words/sending.ts';
import type { Day } from '../../workbook/moment.ts';
import { ask } from '../page.ts';
import { lockDocument, sentenceOf } from '../run/action.ts';
import type { Reading } from '../run/read.ts';
import { stored } from '../store.ts';
import { removeTriggers, triggersOf } from '../triggers.ts';
import { type Delivered, type MailStep, sendNotice } from './delivery.ts';
import type { MailLogSheet } from './log.ts';
import { addressBook, openLog, sender } from './messages.ts';
import { isPromised, type Promised, promisedLetters } from './seen.ts';

/** The function that the clock calls. */
export const CONTINUE_HANDLER = 'continueSending';

/** Often enough that nothing waits much longer than the quota does. */
const EVERY_HOURS = 2;

/** How long a run by the clock, which nobody watches, waits for others to finish writing. */
const CLOCK_PATIENCE = 200_000;

/**
 * Makes sure that a clock of this officer's goes on with what waits. It stops by itself. Answers whether there
 * is one: letters that went stay sent where Google lets none be made.
 */
export function continueLater(): boolean {
  try {
    if (triggersOf(CONTINUE_HANDLER).length > 0) return true;
    ScriptApp.newTrigger(CONTINUE_HANDLER).timeBased().everyHours(EVERY_HOURS).create();
    return true;
  } catch (error) {
    console.warn(`No clock goes on with what waits: ${String(error)}`);
    return false;
  }
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
    throw new Error(sentenceOf(error));
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

export type Waiting = ReturnType<typeof waiting>;

/**
 * Lines of letters that this officer let go and that nobody else took over since: a line alone, which
 * anybody may have typed, asks for nothing.
 */
export function ownWaiting(log: MailLog, promised: readonly Promised[]): Waiting {
  const me = sender();
  return waiting(log).filter(
    ({ key, entry: { by } }) => (by === '' || by === me) && isPromised(promised, key),
  );
}

/** Mails the officer of a clock, who is not there to see it, what reached nobody, each by name. */
export function tellUndelivered(
  reading: Reading,
  steps: readonly MailStep[],
  states: Delivered['states'] = new Map(),
  unwritten: readonly string[] = [],
): void {
  const book = addressBook(reading);
  const untold = steps.flatMap((step) => {
    if (step.action === 'cannot') return whyUndeliverable(step, book);
    const { state, note } = states.get(step) ?? {};
    const name = recipientName(step.message);
    if (state === 'failed') return [UNTOLD_WORDS.failed(name, note ?? '')];
    return state === 'unknown' ? [UNTOLD_WORDS.doubt(name)] : [];
  });
  const lines = [...new Set([...unwritten, ...untold])];
  if (lines.length === 0) return;
  const { programme, today, workbook } = reading;
  const { settings } = programme;
  sendNotice(ask('letters', 'notice', settings, today, lines, workbook.address), sender());
}

/** Takes the clock away when nothing of this officer's waits any more, and no digest is owed. */
export function stopWhenDone(today: Day): void {
  const isDone = promisedLetters(today).length === 0 && stored('digest').read() === null;
  if (isDone) removeTriggers(CONTINUE_HANDLER);
}
