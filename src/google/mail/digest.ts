import { checkAddress } from '../../programme/parse/addresses.ts';
import { planSending } from '../../programme/sending/plan.ts';
import type { Day } from '../../workbook/moment.ts';
import { ask } from '../page.ts';
import type { Reading } from '../run/read.ts';
import { stored } from '../store.ts';
import { type Delivered, isOutOfQuota, type MailStep, mailNotice } from './delivery.ts';
import type { MailLogSheet } from './log.ts';
import { renderMessages, reportOf, unitNames } from './messages.ts';

/**
 * Tells the officer whom the reminders of deadlines reached, and whom not; nothing where none went. It is
 * owed from the first of them on: where a run ends before it, the next one of this officer's sends it.
 */
export function sendDigest(
  { workbook, programme: { settings } }: Reading,
  steps: readonly MailStep[],
  states: Delivered['states'],
): void {
  const own = steps.filter(({ message }) => message.kind === 'deadline');
  const owed = stored('digest');
  const found = own.length > 0 ? owed.read() : null;
  if (found === null) return;
  const { day, isGoing: isRepeat = false } = found;
  const stateOf = (step: MailStep) => states.get(step)?.state ?? step.action;
  const inState = (...wanted: readonly ReturnType<typeof stateOf>[]) =>
    own.flatMap((step) => {
      const { unit, kind, tasks } = step.message;
      return wanted.includes(stateOf(step)) ? [{ unit, kind, tasks }] : [];
    });
  const sent = inState('sent');
  const doubtful = inState('doubt', 'sending', 'unknown');
  const unsent = inState('cannot', 'failed');
  const isToGo = sent.length + doubtful.length > 0 && checkAddress(settings.replyTo) === null;
  const reached = { sent, doubtful, unsent };
  if (!isToGo) {
    owed.forget();
    return;
  }
  const notice = ask('letters', 'digest', day, reached, { url: workbook.address, isRepeat });
  // From here on nobody knows whether it went: should this run stop, another goes, which says so.
  owed.keep({ day, isGoing: true });
  const reason = mailNotice(notice, settings.replyTo);
  if (reason === null) {
    owed.forget();
    return;
  }
  // The letters themselves went; the log says so.
  console.warn(reason);
  if (isOutOfQuota(reason)) owed.keep({ day });
  else if (isRepeat) owed.forget();
}

/** Sends the digest that a run left owing which ended before it, or for which no recipients were left. */
export function sendOwedDigest(
  reading: Reading,
  openLog: () => MailLogSheet,
  isDue: (day: Day) => boolean = () => true,
): void {
  const day = stored('digest').read()?.day ?? null;
  if (day === null || !isDue(day)) return;
  const messages = renderMessages(reading, reportOf(reading, day), 'deadline');
  // Everything came in since: whom to remind is no question any more.
  if (messages.length === 0) stored('digest').forget();
  const input = {
    messages,
    units: unitNames(reading),
    ...openLog().now(),
    remainingQuota: 0,
    resend: [],
  };
  sendDigest(reading, planSending(input), new Map());
}
