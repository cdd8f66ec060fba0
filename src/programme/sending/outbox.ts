import { cellText, type Grid } from '../../workbook/cell.ts';
import { type Column, optional, required } from '../../workbook/column.ts';
import type { Day } from '../../workbook/moment.ts';
import { cellAt, readTable, type Table, textAt } from '../../workbook/table.ts';
import { foldText } from '../../workbook/text.ts';
import { parseDay } from '../parse/day.ts';
import type { Status } from '../progress/status.ts';
import { type Addresses, sortAddresses } from './address.ts';

export type MailKind = 'reminder' | 'thanks' | 'mistakes' | 'report';

/** Names a message for ever: one kind, one unit, one day of the report. */
export type MailKey = string;

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
}

/** Where a message is, strongest first: of two lines of one attempt the stronger is believed. */
const MAIL_STATES = [
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

/** What stands in the column `Loại`. */
export const MAIL_KIND_WORDS: Readonly<Record<MailKind, string>> = {
  reminder: 'Đôn đốc',
  thanks: 'Cảm ơn',
  mistakes: 'Dòng cần sửa',
  report: 'Báo cáo lãnh đạo',
};

/** What stands in the column `Trạng thái`, followed by the number of the attempt from the second on. */
export const MAIL_STATE_WORDS: Readonly<Record<MailState, string>> = {
  sent: 'đã gửi',
  sending: 'đang gửi',
  unknown: 'không rõ',
  queued: 'chờ gửi',
  again: 'gửi lại',
  failed: 'lỗi',
  dropped: 'không gửi nữa',
};

export type LogKey = 'kind' | 'unit' | 'to' | 'asOf' | 'state' | 'at' | 'by' | 'note';

/** `Nhật ký email`. Without the required ones nothing may be sent, as nobody could tell what was. */
export const LOG_COLUMNS: readonly Column<LogKey>[] = [
  required('kind', 'Loại', 'Loại thư'),
  required('unit', 'Đơn vị', 'Tên đơn vị'),
  optional('to', 'Người nhận'),
  required('asOf', 'Tính đến', 'Tính đến ngày'),
  required('state', 'Trạng thái'),
  optional('at', 'Thời điểm'),
  optional('by', 'Người gửi'),
  optional('note', 'Ghi chú'),
];

/** One line of the log. */
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
}

export interface MailLog {
  readonly table: Table<LogKey>;
  readonly entries: readonly LogEntry[];
}

/** `mailKey('reminder', 'LĐLĐ huyện Sìn Hồ', '2022-11-10')`; the same for another spelling of the unit. */
export function mailKey(kind: MailKind, unit: string, asOf: Day): MailKey {
  return `${kind}|${asOf}|${kind === 'report' ? '' : foldText(unit)}`;
}

/**
 * Reads the log, whatever the order of its columns and rows. Lines of other kinds are people's own.
 * @throws SetupError when the head cannot be read
 */
export function readMailLog(tab: string, grid: Grid): MailLog {
  const table = readTable(tab, grid, LOG_COLUMNS);
  const entries: LogEntry[] = [];
  for (let row = table.firstRow; row < grid.length; row += 1) {
    const kind = KINDS.get(foldText(textAt(table, row, 'kind')));
    if (!kind) continue;
    const { value } = parseDay(cellAt(table, row, 'asOf'));
    entries.push({
      row: row + 1,
      kind,
      unit: textAt(table, row, 'unit'),
      to: textAt(table, row, 'to')
        .split(/[\s,;]+/)
        .filter((address) => address !== ''),
      asOf: value,
      ...readState(textAt(table, row, 'state')),
      at: cellText(cellAt(table, row, 'at')),
      by: textAt(table, row, 'by'),
    });
  }
  return { table, entries };
}

const KINDS = new Map(
  (Object.keys(MAIL_KIND_WORDS) as MailKind[]).map((kind) => [
    foldText(MAIL_KIND_WORDS[kind]),
    kind,
  ]),
);

/** Words that nobody can follow leave the message in doubt, so that it is never sent unasked. */
function readState(typed: string): { readonly state: MailState; readonly attempt: number } {
  const [, words = '', number = '1'] =
    /^(.*?)(?:\s*\(?lần (\d{1,4})\)?)?$/.exec(foldText(typed)) ?? [];
  const state = MAIL_STATES.find((each) => foldText(MAIL_STATE_WORDS[each]) === words);
  return { state: state ?? 'unknown', attempt: Math.max(Number(number), 1) };
}

/** `stateText('sent', 2) // 'đã gửi (lần 2)'`. */
export function stateText(state: MailState, attempt: number): string {
  return MAIL_STATE_WORDS[state] + (attempt > 1 ? ` (lần ${attempt})` : '');
}

/** The most that one call of the mail service takes. */
const MAX_RECIPIENTS = 50;

export interface Step<Message extends Envelope = Envelope> {
  readonly message: Message;
  /**
   * `send`: now; `queue`: when the quota is there again; `sent`: already, so not again; `doubt`: nobody
   * knows, the officer decides; `cannot`: nobody to send it to.
   */
  readonly action: 'send' | 'queue' | 'sent' | 'doubt' | 'cannot';
  /** Each once, all sound. */
  readonly to: readonly string[];
  /** Those are neither none nor too many. */
  readonly isPossible: boolean;
  readonly attempt: number;
  /** The line that stands for this attempt; `null` when one has to be added. */
  readonly entry: LogEntry | null;
  /** The unit's line bears a name that it no longer has; `null` where it bears its own. */
  readonly formerly: { readonly name: string; readonly addresses: readonly string[] } | null;
  readonly addresses: Addresses;
  /** Other units whose message goes to one of these addresses too. */
  readonly sharedWith: readonly string[];
}

export interface SendingInput<Message extends Envelope> {
  readonly messages: readonly Message[];
  /** Names of all units there are now: a line under another name may be that of one renamed since. */
  readonly units: readonly string[];
  readonly log: MailLog;
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
      const addresses = sortAddresses(message.to);
      const sendAgain = again.has(message.key);
      const own = placeOf(message, past, sendAgain);
      const place = (!sendAgain && formerPlace(message, own, addresses, renamed)) || own;
      const count = addresses.sound.length;
      const isPossible = count > 0 && count <= MAX_RECIPIENTS;
      const action = place.action ?? (isPossible ? (count <= quota ? 'send' : 'queue') : 'cannot');
      if (action === 'send') quota -= count;
      return {
        message,
        action,
        to: addresses.sound,
        isPossible,
        attempt: place.attempt,
        entry: place.entry,
        formerly: place.formerly ?? null,
        addresses,
        sharedWith: sharedWith(message, addresses, users),
      };
    });
}

const URGENCY: readonly (Status | null)[] = [
  'severe',
  'behind',
  null,
  'on-track',
  'no-target',
  'met-but-asleep',
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
function standings(log: MailLog): Map<MailKey, Standing> {
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

function cameToNothing(state: MailState): boolean {
  return state === 'failed' || state === 'dropped';
}

interface LogPlace {
  readonly action: 'sent' | 'doubt' | null;
  readonly attempt: number;
  readonly entry: LogEntry | null;
  readonly formerly?: Step['formerly'];
}

function placeOf(
  { key, kind, unit }: Envelope,
  past: ReadonlyMap<MailKey, Standing>,
  sendAgain: boolean,
): LogPlace {
  const standing = past.get(key);
  const blocking = standing ?? past.get(mailKey(kind, unit, ''));
  if (!blocking) return { action: null, attempt: 1, entry: null };
  const { entry, state, lastAttempt } = blocking;
  if (!mayHaveGone(state)) {
    return { action: null, attempt: entry.attempt, entry };
  }
  if (sendAgain) return { action: null, attempt: standing ? lastAttempt + 1 : 1, entry: null };
  return { action: state === 'sent' ? 'sent' : 'doubt', attempt: entry.attempt, entry };
}

function mayHaveGone(state: MailState): boolean {
  return state === 'sent' || state === 'sending' || state === 'unknown';
}

/** Lines of letters that went, or may have, under names that no unit has, surest first. */
function linesOfOthers({ entries }: MailLog, units: readonly string[]): LogEntry[] {
  const known = new Set(units.map(foldText));
  return entries
    .filter(({ unit, state }) => mayHaveGone(state) && !known.has(foldText(unit)))
    .sort((a, b) => MAIL_STATES.indexOf(a.state) - MAIL_STATES.indexOf(b.state));
}

/** The same letter to one of the same addresses under a name that is gone: the unit was renamed. */
function formerPlace(
  { kind, asOf }: Envelope,
  own: LogPlace,
  { sound }: Addresses,
  renamed: readonly LogEntry[],
): LogPlace | null {
  if (own.action !== null || (own.entry && !cameToNothing(own.entry.state))) return null;
  for (const entry of renamed) {
    if (entry.kind !== kind || entry.asOf !== asOf) continue;
    const before = new Set(entry.to.map((address) => address.toLowerCase()));
    const addresses = sound.filter((address) => before.has(address.toLowerCase()));
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
  { sound }: Addresses,
  users: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const all = sound.flatMap((address) => [...(users.get(address.toLowerCase()) ?? [])]);
  return [...new Set(all)].filter((other) => other !== unit && other !== '');
}

/** What stands beside the state of a line: when, by whom, why. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
  readonly note: string;
}

/** The cells of a message's line in a state. */
export function logValues(
  { message, to, attempt }: Step,
  state: MailState,
  { at, by, note }: Stamp,
): Readonly<Record<LogKey, string | { readonly day: Day }>> {
  return {
    kind: MAIL_KIND_WORDS[message.kind],
    unit: message.unit,
    to: to.join(', '),
    asOf: { day: message.asOf },
    state: stateText(state, attempt),
    at,
    by,
    note,
  };
}

/** The line of an attempt as it stands now, wherever sorting has moved it; `null` when it is gone. */
export function findAttempt({ entries }: MailLog, { message, attempt }: Step): LogEntry | null {
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

/** What still waits in the log, to be made again from the report of its day. */
export function waiting(log: MailLog): { readonly key: MailKey; readonly entry: LogEntry }[] {
  return [...standings(log)]
    .filter(([, { state }]) => state === 'queued' || state === 'again')
    .map(([key, { entry }]) => ({ key, entry }));
}

/**
 * What the words of a failed send allow to be said. Only a refusal is certain; after anything else the
 * message may have left, and the officer decides.
 */
export function stateAfterFailure(message: string): 'failed' | 'unknown' {
  const refused = /invalid email|no recipient|too many times|limit exceeded|not have permission/i;
  return refused.test(message) ? 'failed' : 'unknown';
}
