import type { LetterMark } from '../../workbook/ledger.ts';
import type { Day } from '../../workbook/moment.ts';
import { foldText } from '../../workbook/text.ts';
import type { Status } from '../progress/status.ts';
import { type Addresses, sortAddresses } from './address.ts';
import {
  cameToNothing,
  type LogEntry,
  MAIL_STATES,
  type MailKey,
  type MailKind,
  type MailState,
  mailKey,
  mayHaveGone,
  type SendingLog,
} from './states.ts';

/** What sending has to know of a message. */
export interface Envelope {
  readonly key: MailKey;
  readonly kind: MailKind;
  /** `''` for the leaders. */
  readonly unit: string;
  readonly asOf: Day;
  readonly status: Status | null;
  /** As typed in the set-up. */
  readonly to: readonly string[];
  /** Who gets a copy, as typed in the set-up. */
  readonly cc: readonly string[];
}

/** The most that one call of the mail service takes. */
const MAX_RECIPIENTS = 50;

export interface Step<Message extends Envelope = Envelope> {
  readonly message: Message;
  /**
   * `send`: now; `queue`: when the quota is there again; `sent`: already, so not again; `doubt`: nobody
   * knows, the officer decides; `cannot`: nobody to send it to, or a piece of the addresses is none:
   * the others may be half of what was meant.
   */
  readonly action: 'send' | 'queue' | 'sent' | 'doubt' | 'cannot';
  /** Each once, all sound; nobody while a piece of the addresses cannot be read. */
  readonly to: readonly string[];
  /** The same of those who get a copy and are no recipients already. */
  readonly cc: readonly string[];
  /** All of these are neither none nor too many. */
  readonly isPossible: boolean;
  readonly attempt: number;
  /** What the ledger beside the log says of the message. */
  readonly mark: LetterMark | null;
  /** In doubt because the ledger knows it and the log no longer does: its line was cleared or changed. */
  readonly isUnlogged: boolean;
  /** The line that stands for this attempt; `null` when one has to be added. */
  readonly entry: LogEntry | null;
  /** The unit's line bears a name that it no longer has; `null` where it bears its own. */
  readonly formerly: { readonly name: string; readonly addresses: readonly string[] } | null;
  /** Of recipients and copies together. */
  readonly addresses: Addresses;
  /** Other units whose message goes to one of these addresses too. */
  readonly sharedWith: readonly string[];
}

export interface SendingInput<Message extends Envelope> {
  readonly messages: readonly Message[];
  /** Names of all units there are now: a line under another name may be that of one renamed since. */
  readonly units: readonly string[];
  readonly log: SendingLog;
  /** What the ledger beside the log says of a message. */
  readonly known: (message: Envelope) => LetterMark | null;
  /** Recipients, not messages. */
  readonly remainingQuota: number;
  /** Sent already or in doubt, and to be sent once more on purpose. */
  readonly resend: readonly MailKey[];
}

/**
 * What to do with each message, in the order to do it: the most urgent first, as far as the quota goes.
 * Planned again from a log that says what was done, nothing is left to send.
 */
export function planSending<Message extends Envelope>(
  input: SendingInput<Message>,
): Step<Message>[] {
  const messages = [...new Map(input.messages.map((message) => [message.key, message])).values()];
  const users = usersOf(messages);
  const again = new Set(input.resend);
  const past = standings(input.log);
  const renamed = linesOfOthers(input.log, input.units);
  let quota = input.remainingQuota;
  return [...messages]
    .sort((a, b) => urgency(a.status) - urgency(b.status))
    .map((message) => {
      const addresses = sortAddresses([...message.to, ...message.cc]);
      const own = ownOf(message, addresses);
      const isHeld = addresses.wrong.length > 0;
      const to = isHeld ? [] : own;
      const cc = isHeld ? [] : addresses.sound.filter((address) => !own.includes(address));
      const sendAgain = again.has(message.key);
      const mark = input.known(message);
      const known = placeOf(message, past, mark, sendAgain);
      const place = (!sendAgain && formerPlace(message, known, own, renamed)) || known;
      const count = to.length + cc.length;
      const isPossible = to.length > 0 && count <= MAX_RECIPIENTS;
      const action = place.action ?? (isPossible ? (count <= quota ? 'send' : 'queue') : 'cannot');
      if (action === 'send') quota -= count;
      return {
        message,
        action,
        to,
        cc,
        isPossible,
        attempt: place.attempt,
        mark,
        isUnlogged: place.isUnlogged ?? false,
        entry: place.entry,
        formerly: place.formerly ?? null,
        addresses,
        sharedWith: sharedWith(message, own, users),
      };
    });
}

/** The sound addresses of the recipients, without those that get a copy. */
function ownOf(message: Envelope, { sound }: Addresses): string[] {
  const named = new Set(message.to.map((address) => address.toLowerCase()));
  return sound.filter((address) => named.has(address.toLowerCase()));
}

const URGENCY: readonly (Status | null)[] = [
  'severe',
  'behind',
  null,
  'on-track',
  'no-target',
  'lost',
  'met',
  'exceeded',
];

function urgency(status: Status | null): number {
  return URGENCY.indexOf(status);
}

interface Standing {
  readonly entry: LogEntry;
  readonly state: MailState;
  readonly lastAttempt: number;
}

/** Where each message of the log stands; under a key without a day, what stands in the way of all days. */
function standings(log: SendingLog): Map<MailKey, Standing> {
  const known = new Map<MailKey, Standing>();
  for (const entry of log.entries) {
    const key = mailKey(entry.kind, entry.unit, entry.asOf ?? '');
    const state = entry.asOf === null ? 'unknown' : entry.state;
    const before = known.get(key);
    const lastAttempt = Math.max(entry.attempt, before?.lastAttempt ?? 0);
    const wins = !before || isStronger({ entry, state }, before);
    known.set(key, wins ? { entry, state, lastAttempt } : { ...before, lastAttempt });
  }
  return known;
}

/** A later attempt counts for more, unless it came to nothing: then what was before still stands. */
function isStronger(
  a: Pick<Standing, 'entry' | 'state'>,
  b: Pick<Standing, 'entry' | 'state'>,
): boolean {
  if (cameToNothing(a.state) !== cameToNothing(b.state)) return cameToNothing(b.state);
  if (a.entry.attempt !== b.entry.attempt) return a.entry.attempt > b.entry.attempt;
  return MAIL_STATES.indexOf(a.state) < MAIL_STATES.indexOf(b.state);
}

interface LogPlace {
  readonly action: 'sent' | 'doubt' | null;
  readonly attempt: number;
  readonly entry: LogEntry | null;
  readonly formerly?: Step['formerly'];
  readonly isUnlogged?: boolean;
}

function placeOf(
  { key, kind, unit }: Envelope,
  past: ReadonlyMap<MailKey, Standing>,
  mark: LetterMark | null,
  sendAgain: boolean,
): LogPlace {
  const isUnlogged = mark !== null && !sendAgain;
  const action = isUnlogged ? 'doubt' : null;
  const standing = past.get(key);
  const blocking = standing ?? past.get(mailKey(kind, unit, ''));
  if (!blocking) return { action, attempt: mark && sendAgain ? 2 : 1, entry: null, isUnlogged };
  const { entry, state, lastAttempt } = blocking;
  if (!mayHaveGone(state)) {
    return { action, attempt: entry.attempt, entry, isUnlogged };
  }
  if (sendAgain) return { action: null, attempt: standing ? lastAttempt + 1 : 1, entry: null };
  return { action: state === 'sent' ? 'sent' : 'doubt', attempt: entry.attempt, entry };
}

/** Lines of letters that went, or may have, under names that no unit has, surest first. */
function linesOfOthers({ entries }: SendingLog, units: readonly string[]): LogEntry[] {
  const known = new Set(units.map(foldText));
  return entries
    .filter(({ unit, state }) => mayHaveGone(state) && !known.has(foldText(unit)))
    .sort((a, b) => MAIL_STATES.indexOf(a.state) - MAIL_STATES.indexOf(b.state));
}

/** The same letter to one of the same addresses under a name that is gone: the unit was renamed. */
function formerPlace(
  { kind, asOf }: Envelope,
  known: LogPlace,
  own: readonly string[],
  renamed: readonly LogEntry[],
): LogPlace | null {
  if (known.action !== null || (known.entry && !cameToNothing(known.entry.state))) return null;
  for (const entry of renamed) {
    if (entry.kind !== kind || entry.asOf !== asOf) continue;
    const before = new Set(entry.to.map((address) => address.toLowerCase()));
    const addresses = own.filter((address) => before.has(address.toLowerCase()));
    if (addresses.length === 0) continue;
    const action = entry.state === 'sent' ? 'sent' : 'doubt';
    return { action, attempt: 1, entry, formerly: { name: entry.unit, addresses } };
  }
  return null;
}

function usersOf(messages: readonly Envelope[]): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  for (const { to, unit } of messages) {
    for (const address of to) {
      const key = address.toLowerCase();
      users.set(key, (users.get(key) ?? new Set()).add(unit));
    }
  }
  return users;
}

function sharedWith(
  { unit }: Envelope,
  own: readonly string[],
  users: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const all = own.flatMap((address) => [...(users.get(address.toLowerCase()) ?? [])]);
  return [...new Set(all)].filter((other) => other !== unit && other !== '');
}

/** The line of an attempt as it stands now, wherever sorting has moved it; `null` when it is gone. */
export function findAttempt({ entries }: SendingLog, { message, attempt }: Step): LogEntry | null {
  const found = entries.filter(
    (entry) =>
      entry.asOf !== null &&
      entry.attempt === attempt &&
      mailKey(entry.kind, entry.unit, entry.asOf) === message.key,
  );
  return (
    found.sort((a, b) => MAIL_STATES.indexOf(a.state) - MAIL_STATES.indexOf(b.state))[0] ?? null
  );
}

/** What the ledger is to say of a message whose line comes to this state. */
export function markAfter({ mark, isUnlogged }: Step, state: MailState): LetterMark | null {
  // An attempt that came to nothing leaves what was known before it; so does a line that is put back.
  return mayHaveGone(state) && !isUnlogged ? state : mark;
}

/** What still waits in the log, to be made again from the report of its day. */
export function waiting(log: SendingLog): { readonly key: MailKey; readonly entry: LogEntry }[] {
  return [...standings(log)]
    .filter(([, { state }]) => state === 'queued' || state === 'again')
    .map(([key, { entry }]) => ({ key, entry }));
}
