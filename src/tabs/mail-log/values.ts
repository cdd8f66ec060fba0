import type { Step } from '../../programme/sending/plan.ts';
import type { MailKind, MailState } from '../../programme/sending/states.ts';
import { ATTEMPT_WORDS, MAIL_STATE_WORDS } from '../../words/vocabulary.ts';
import type { Day } from '../../workbook/moment.ts';
import type { LogKey } from './columns.ts';

/** What stands beside the state of a line: when, by whom, why. */
interface Stamp {
  readonly at: string;
  readonly by: string;
  readonly note: string;
}

/** What a letter says, as far as it is known. */
export interface Wording {
  readonly subject: string;
  readonly text: string;
  /** What the letter names as owed, a line each; `''` for other kinds. */
  readonly tasks: string;
}

/** So much of a letter's text is kept, in signs: a cell holds 50,000. */
const TEXT_KEPT = 10_000;

/** The cells of a message's line in a state; `words` is how the log calls each kind. */
export function logValues(
  { message, to, attempt }: Step,
  state: MailState,
  { at, by, note }: Stamp,
  { subject, text, tasks }: Wording,
  words: Readonly<Record<MailKind, string>>,
): Readonly<Record<LogKey, string | { readonly day: Day }>> {
  return {
    kind: words[message.kind],
    unit: message.unit,
    to: to.join(', '),
    asOf: { day: message.asOf },
    state: stateText(state, attempt),
    at,
    by,
    note,
    tasks,
    subject,
    text: text.length > TEXT_KEPT ? `${text.slice(0, TEXT_KEPT - 1)}…` : text,
  };
}

/** `stateText('sent', 2) // 'đã gửi (lần 2)'`. */
export function stateText(state: MailState, attempt: number): string {
  return MAIL_STATE_WORDS[state] + (attempt > 1 ? ATTEMPT_WORDS.text(attempt) : '');
}
