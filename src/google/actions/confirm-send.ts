import type { ConfirmResult } from '../../dialogs/preview.ts';
import { cleanOwnWords, recipientName } from '../../letters/message.ts';
import { planSending } from '../../programme/sending/plan.ts';
import type { MailKey, MailState } from '../../programme/sending/states.ts';
import { TRIAL_WORDS } from '../../words/mail.ts';
import { mailErrorText, type Stopped, SENDING_WORDS as WORDS } from '../../words/sending.ts';
import { continueLater, stopWhenDone } from '../mail/continue.ts';
import { type Delivered, deliver, isWaiting, type MailStep, nextDay } from '../mail/delivery.ts';
import { sendDigest, sendOwedDigest } from '../mail/digest.ts';
import { enclosuresOf } from '../mail/enclosure.ts';
import { openLog, renderMessages, reportOf, unitNames } from '../mail/messages.ts';
import { keep, keepOwnWords, keepPromises, recall, type Seen } from '../mail/seen.ts';
import { type ActionResult, lockDocument, sentenceOf } from '../run/action.ts';
import { readEverything } from '../run/read.ts';

/** What the page and the local host are told. */
type SendResult = ConfirmResult & Pick<ActionResult, 'outcome'>;

/**
 * Sends what was looked at, but for what was left out, and once more what is asked for again. May be
 * called again and again: what went stays gone, and `again` is heard once.
 */
export function confirmSend(
  token: string,
  leftOut: MailKey[],
  again: MailKey[],
  ownWords = '',
): SendResult {
  const started = Date.now();
  try {
    return lockDocument(
      WORDS.sending,
      Session.getScriptTimeZone(),
      () => {
        const seen = recall(String(token));
        return seen
          ? sendSeen(seen, new Set(leftOut), again, cleanOwnWords(String(ownWords)), started)
          : unsent('refused', WORDS.stale);
      },
      (message) => unsent('busy', message),
    );
  } catch (error) {
    try {
      return unsent('refused', sentenceOf(error));
    } catch {
      throw serviceError(error);
    }
  }
}

/** Google's own limits in Vietnamese, for the line beside the buttons; what is not known stays as it is. */
function serviceError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const words = mailErrorText(error.message);
  return words.includes(error.message) ? error : Object.assign(error, { message: words });
}

function unsent(outcome: 'refused' | 'busy', message: string): SendResult {
  return { outcome, message, states: [], hasMore: false };
}

function sendSeen(
  seen: Seen,
  leftOut: ReadonlySet<MailKey>,
  again: readonly MailKey[],
  ownWords: string,
  started: number,
): SendResult {
  const reading = readEverything();
  const log = openLog(reading);
  const isLost = log.isLost();
  if (isLost && (seen.isUsed || !seen.mayStartLog)) {
    return unsent('refused', WORDS.logLost.stopped(reading.workbook.nameOf('mailLog')));
  }
  const report = reportOf(reading, seen.asOf);
  const resend = seen.isUsed ? [] : again;
  if (isLost || resend.length > 0) keep({ ...seen, isUsed: true });
  keepOwnWords(seen.kind, ownWords);
  const all = renderMessages(reading, report, seen.kind, ownWords);
  const messages = all.filter(({ print }) => seen.messages.includes(print));
  const steps = planSending({
    messages,
    units: unitNames(reading),
    ...log.now(),
    remainingQuota: MailApp.getRemainingDailyQuota(),
    resend,
  });
  const { today } = reading;
  sendOwedDigest(
    reading,
    () => log,
    (day) => day < today,
  );
  const dropped = steps.filter((step) => leftOut.has(step.message.key) && isWaiting(step));
  log.write(dropped.map((step) => ({ step, state: 'dropped' as const, note: WORDS.note.left })));
  keepPromises(dropped, () => false, today);
  const wanted = steps.filter((step) => !leftOut.has(step.message.key));
  // Should this run be stopped, the clock sends what it owes to the officer.
  if (wanted.some(({ action, message: { kind } }) => action === 'send' && kind === 'deadline')) {
    continueLater();
  }
  const done = deliver(wanted, { log, started, today, enclosed: enclosuresOf(reading) });
  const counts: Partial<Record<MailState | 'changed', number>> = {};
  const count = (what: MailState | 'changed'): void => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  for (const { state } of done.states.values()) count(state);
  const changed = all.filter(
    ({ key }) => !messages.some((message) => message.key === key) && !leftOut.has(key),
  );
  for (const _ of changed) count('changed');
  const sent = seen.sent + (counts.sent ?? 0);
  if (!done.isUnfinished) sendDigest(reading, wanted, done.states);
  if (done.isUnfinished) keep({ ...seen, isUsed: true, sent });
  const isLate = done.isUnfinished || (counts.queued ?? 0) > 0;
  const hasClock = isLate ? continueLater() : true;
  if (!isLate && seen.kind === 'deadline') stopWhenDone(today);
  return {
    outcome: 'done',
    message: [
      done.isUnfinished
        ? WORDS.goesOn(sent)
        : WORDS.summary({ ...counts, sent }, nextDay(today), stopped(wanted, done)),
      ...(hasClock ? [] : [WORDS.noClock]),
    ].join(' '),
    states: [
      ...wanted.map((step) => {
        const known = done.states.get(step);
        const words = known ? stateWords(known.state, known.note) : TRIAL_WORDS.state[step.action];
        return { key: step.message.key, words };
      }),
      ...changed.map(({ key }) => ({ key, words: WORDS.changed })),
    ],
    hasMore: done.isUnfinished,
  };
}

/**
 * Whose letters did not go. One without an address got no line in the log either: that holds what
 * went or will go, so that nothing goes twice, and what the set-up lacks is told anew each time.
 */
function stopped(steps: readonly MailStep[], { states }: Delivered): Stopped {
  const names = (which: readonly MailStep[]) => which.map(({ message }) => recipientName(message));
  const cannot = steps.filter(({ action }) => action === 'cannot');
  return {
    unreachable: names(cannot.filter(({ to, addresses }) => to.length === 0 && !isHeld(addresses))),
    held: names(cannot.filter(({ addresses }) => isHeld(addresses))),
    tooMany: names(cannot.filter(({ to }) => to.length > 0)),
    failed: names(
      steps.filter((step) => step.action === 'send' && states.get(step)?.state === 'failed'),
    ),
  };
}

function isHeld({ wrong }: MailStep['addresses']): boolean {
  return wrong.length > 0;
}

function stateWords(state: MailState, note: string): string {
  return note === '' ? WORDS.state[state] : `${WORDS.state[state]}. ${note}`;
}
