import type { LetterMark } from '../../workbook/ledger.ts';
import type { Day } from '../../workbook/moment.ts';
import { foldText } from '../../workbook/text.ts';
import { shortKey } from '../duplicates/identity.ts';

/** The kinds of letters, each of which adds itself. */
// biome-ignore lint/suspicious/noEmptyInterface: each kind of letter adds its own.
export interface MailKinds {}

/** A kind of letter, which is also the name of its folder. */
export type MailKind = keyof MailKinds;

/** Names a message for ever: one kind, one unit, one day of the report. */
export type MailKey = string;

/** `mailKey('reminder', 'LĐLĐ huyện Sìn Hồ', '2022-11-10')`; the same for another spelling of the unit. */
export function mailKey(kind: MailKind, unit: string, asOf: Day): MailKey {
  return `${kind}|${asOf}|${kind === 'report' ? '' : foldText(unit)}`;
}

/** The ten signs by which what is kept beside the cells knows a message. */
export function letterSigns(key: MailKey): string {
  return shortKey(key);
}

/** Where a message is, strongest first: of two lines of one attempt the stronger is believed. */
export const MAIL_STATES = [
  'sent',
  /** Written before the send; found later, it means that nobody knows whether the message went. */
  'sending',
  'unknown',
  'queued',
  /** Typed by the officer over a line in doubt: send it. */
  'again',
  'failed',
  /** Queued once, and no longer called for when its turn came. */
  'dropped',
] as const;

export type MailState = (typeof MAIL_STATES)[number];

/** The message left, or nobody can say that it did not. */
export function mayHaveGone(state: MailState): state is LetterMark {
  return state === 'sent' || state === 'sending' || state === 'unknown';
}

/** What was before such an attempt still stands. */
export function cameToNothing(state: MailState): boolean {
  return state === 'failed' || state === 'dropped';
}

/** What the log says of one attempt. */
export interface LogEntry {
  /** As the user sees it, from 1. */
  readonly row: number;
  readonly kind: MailKind;
  readonly unit: string;
  /** Whom it was for, as the line says. */
  readonly to: readonly string[];
  /** `null` where the day cannot be read: the line then stands in the way of every day. */
  readonly asOf: Day | null;
  readonly state: MailState;
  /** From 1; each sending on purpose of what was sent or in doubt is one more. */
  readonly attempt: number;
  readonly at: string;
  readonly by: string;
  /** What the letter named as owed; none where the line does not say. */
  readonly tasks: readonly string[];
}

/** Attempts, in whatever order their lines stand. */
export interface SendingLog {
  readonly entries: readonly LogEntry[];
}

/**
 * What the words of a failed send allow to be said. Only a refusal is certain; after anything else the
 * message may have left, and the officer decides.
 */
export function stateAfterFailure(message: string): 'failed' | 'unknown' {
  const refused = /invalid email|no recipient|too many times|limit exceeded|not have permission/i;
  return refused.test(message) ? 'failed' : 'unknown';
}
