import type { MailMessage } from '../../letters/message.ts';
import type { Notice } from '../../letters/notice.ts';
import type { Step } from '../../programme/sending/plan.ts';
import { type MailState, mayHaveGone, stateAfterFailure } from '../../programme/sending/states.ts';
import { TRIAL_WORDS } from '../../words/mail.ts';
import { mailErrorText, SENDING_WORDS } from '../../words/sending.ts';
import { addDays, type Day } from '../../workbook/moment.ts';
import type { Enclosures } from './enclosure.ts';
import type { LogChange, MailLogSheet } from './log.ts';
import { oweDigest } from './owed-digest.ts';
import { keepPromises } from './seen.ts';

export type MailStep = Step<MailMessage>;

/** A run of six minutes stops sending here, so that it can still say what it did. */
const SENDING_TIME = 270_000;

/** The refusal of a send for which no recipients are left today. */
const OUT_OF_QUOTA = /too many times for one day/i;

interface StepChange extends LogChange {
  readonly step: MailStep;
}

interface Delivery {
  readonly log: MailLogSheet;
  /** What goes with a message. */
  readonly enclosed: Enclosures;
  /** The milliseconds at which this run began. */
  readonly started: number;
  readonly today: Day;
}

type States = Map<MailStep, { readonly state: MailState; readonly note: string }>;

export interface Delivered {
  /** Where each message is that was to go, or that turned out not to. */
  readonly states: ReadonlyMap<MailStep, { readonly state: MailState; readonly note: string }>;
  /** Time ran out before everything had its turn. */
  readonly isUnfinished: boolean;
}

/**
 * Sends what the plan lets go. Everything is first in the log as waiting, so that a crash loses nothing;
 * each message is there as being sent before it leaves and as sent after, so that none leaves twice.
 * What waits in the end is promised: a clock of this officer's may go on with it.
 */
export function deliver(steps: readonly MailStep[], delivery: Delivery): Delivered {
  const { log, today } = delivery;
  const states: States = new Map();
  const waits = SENDING_WORDS.note.waits(nextDay(today));
  const going = steps.filter(({ action }) => action === 'send');
  if (going.length > 0) log.ledger.forgetOld();
  if (going.some(({ message }) => message.kind === 'deadline')) oweDigest(today);
  const letGo = steps.filter(({ action }) => action === 'send' || action === 'queue');
  keepPromises(letGo, () => true, today);
  write(
    steps.flatMap((step) => firstChange(step, waits)),
    states,
    log,
  );
  const isUnfinished = !sendInTurn(going, states, waits, delivery);
  keepPromises(steps, (step) => states.get(step)?.state === 'queued', today);
  return { states, isUnfinished };
}

/** Answers whether every step had its turn, or a new line that says when it will. */
function sendInTurn(
  going: readonly MailStep[],
  states: States,
  waits: string,
  delivery: Delivery,
): boolean {
  for (const [index, step] of going.entries()) {
    if (Date.now() - delivery.started > SENDING_TIME) return false;
    const { state, note } = sendOne(step, delivery);
    states.set(step, { state, note });
    if (state !== 'queued') continue;
    const rest = going.slice(index);
    write(
      rest.map((each) => ({ step: each, state, note: waits })),
      states,
      delivery.log,
    );
    break;
  }
  return true;
}

function write(changes: readonly StepChange[], states: States, log: MailLogSheet): void {
  for (const { step, state, note } of changes) states.set(step, { state, note });
  log.write(changes);
}

/** What the log says of a message before anything leaves. */
function firstChange(step: MailStep, waits: string): StepChange[] {
  const { note: words } = SENDING_WORDS;
  if (step.action === 'send') return [{ step, state: 'queued', note: words.ready }];
  if (step.action === 'queue') return [{ step, state: 'queued', note: waits }];
  if (step.isUnlogged) return [{ step, state: 'unknown', note: words.putBack }];
  if (step.action !== 'cannot' || !isWaiting(step)) return [];
  const wrong = wrongIn(step);
  return [{ step, state: 'failed', note: wrong.length > 0 ? words.wrong(wrong) : words.nobody }];
}

function wrongIn({ addresses }: MailStep): string[] {
  return addresses.wrong.map(({ typed }) => typed.slice(0, 80));
}

/** The day from which recipients are left again: they come back within 24 hours. */
export function nextDay(today: Day): Day {
  return addDays(today, 1);
}

/** Whether the line of a message promises that it will still go. */
export function isWaiting({ entry }: Step): boolean {
  return entry?.state === 'queued' || entry?.state === 'again';
}

function sendOne(
  step: MailStep,
  { log, enclosed }: Delivery,
): { readonly state: MailState; readonly note: string } {
  const { note: words } = SENDING_WORDS;
  const { kind, asOf } = step.message;
  const enclosure = enclosed(kind, asOf);
  const { log: before, entry, mark } = log.find(step);
  if (entry && mayHaveGone(entry.state)) return { state: entry.state, note: '' };
  if (mark !== null && mark !== step.mark) return { state: mark, note: '' };
  log.write([{ step, state: 'sending', note: words.started }], before);
  const notes = [step.cc.length > 0 ? words.copies(step.cc) : '', enclosure?.note ?? ''];
  const reason = send({ ...step.message, to: step.to, cc: step.cc }, enclosure?.file ?? null);
  const state =
    reason === null ? 'sent' : isOutOfQuota(reason) ? 'queued' : stateAfterFailure(reason);
  const why = reason === null ? '' : words.failed(mailErrorText(reason));
  const note = [why, ...notes].filter((part) => part !== '').join(' ');
  log.write([{ step, state, note }]);
  return { state, note };
}

/**
 * A letter as its unit will get it, but to the officer alone and marked as a trial; neither log nor ledger
 * knows of it. Answers why it did not go, in words.
 */
export function sendTrial(message: MailMessage, to: string, enclosed: Enclosures): string | null {
  const file = enclosed(message.kind, message.asOf)?.file ?? null;
  const subject = TRIAL_WORDS.testSubject(message.subject);
  const reason = send({ ...message, subject, to: [to], cc: [] }, file);
  return reason === null ? null : mailErrorText(reason);
}

/**
 * Tells the officer what did not reach its reader.
 * @throws Error with the same sentences where that mail does not go either: Google mails it to its owner
 */
export function sendNotice(notice: Notice, to: string): void {
  if (mailNotice(notice, to) !== null) throw new Error(notice.text);
}

/** The same; answers why it did not go. */
export function mailNotice({ subject, html, text }: Notice, to: string): string | null {
  return send({ subject, html, text, from: '', replyTo: '', to: [to], cc: [] }, null);
}

export function isOutOfQuota(reason: string): boolean {
  return OUT_OF_QUOTA.test(reason);
}

interface Letter
  extends Pick<MailMessage, 'subject' | 'text' | 'html' | 'from' | 'replyTo' | 'to' | 'cc'> {}

/** The only place from which a letter leaves; answers why it did not, as far as anybody knows. */
function send(letter: Letter, file: GoogleAppsScript.Base.Blob | null): string | null {
  const { subject, text, html, from, replyTo, to, cc } = letter;
  try {
    MailApp.sendEmail({
      to: to.join(','),
      ...(cc.length === 0 ? {} : { cc: cc.join(',') }),
      subject,
      body: text,
      htmlBody: html,
      ...(from === '' ? {} : { name: from }),
      ...(replyTo === '' ? {} : { replyTo }),
      ...(file ? { attachments: [file] } : {}),
    });
    return null;
  } catch (error) {
    // Whatever went wrong is written into the message's line, where the officer decides.
    return String(error);
  }
}
