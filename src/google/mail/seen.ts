import type { ReadyMessage } from '../../dialogs/letters.ts';
import { MAIL_KINDS } from '../../letters/index.ts';
import type { MailMessage } from '../../letters/message.ts';
import type { Step } from '../../programme/sending/plan.ts';
import { letterSigns, type MailKey, type MailKind } from '../../programme/sending/states.ts';
import { isLongPast } from '../../workbook/ledger.ts';
import type { Day } from '../../workbook/moment.ts';
import type { StoredValue } from '../../workbook/stored.ts';
import { stored, storedAll } from '../store.ts';

/** A preview that its officer has seen: one of each kind for each person. */
export interface Seen extends Readonly<StoredValue<'mail'>> {
  readonly kind: MailKind;
}

export function remember(
  kind: MailKind,
  asOf: Day,
  messages: readonly Pick<ReadyMessage, 'print'>[],
  mayStartLog: boolean,
): string {
  const token = `${kind}.${Utilities.getUuid()}`;
  const prints = messages.map(({ print }) => print).join(' ');
  keep({ kind, token, asOf, messages: prints, isUsed: false, mayStartLog, sent: 0 });
  return token;
}

export function keep(seen: Seen): void {
  stored('mail', seen.kind).keep(seen);
}

export function recall(token: string): Seen | null {
  const kind = MAIL_KINDS.find((each) => token.startsWith(`${each}.`));
  if (!kind) return null;
  const kept = stored('mail', kind).read();
  return kept?.token === token ? { ...kept, kind } : null;
}

/** What officers last added to letters of a kind. */
export function recallOwnWords(kind: MailKind): string {
  return stored('ownWords', kind).read() ?? '';
}

/** Keeps them for the next preview. */
export function keepOwnWords(kind: MailKind, ownWords: string): void {
  if (ownWords === recallOwnWords(kind)) return;
  if (ownWords === '') stored('ownWords', kind).forget();
  else stored('ownWords', kind).keep(ownWords);
}

/** Letters of one kind and day that this officer let go and that have not gone yet. */
export interface Promised {
  readonly kind: MailKind;
  readonly asOf: Day;
  /** The signs of each. */
  readonly letters: ReadonlySet<string>;
  /** The officer's own in them. */
  readonly ownWords: string;
}

/** All that a clock may send in this officer's name, but for what is long past. */
export function promisedLetters(today: Day): Promised[] {
  return [...storedAll('promised')].flatMap(([of, { since, letters, ownWords = '' }]) => {
    const kind = MAIL_KINDS.find((each) => of.startsWith(`${each}.`));
    if (!kind || isLongPast([since], today)) return [];
    const asOf = of.slice(kind.length + 1);
    return [{ kind, asOf, letters: new Set(letters.split(' ')), ownWords }];
  });
}

/** Whether a letter is among those that were promised. */
export function isPromised(promised: readonly Promised[], key: MailKey): boolean {
  return promised.some(({ letters }) => letters.has(letterSigns(key)));
}

/** Promises of these letters those that wait, as they are worded, and forgets the others. */
export function keepPromises<Each extends Pick<Step<MailMessage>, 'message'>>(
  steps: readonly Each[],
  waits: (step: Each) => boolean,
  today: Day,
): void {
  for (const of of new Set(steps.map(ofStep))) {
    const kept = stored('promised', of).read();
    const signs = new Set(kept?.letters.split(' ') ?? []);
    let ownWords = kept?.ownWords ?? '';
    let isChanged = false;
    for (const step of steps.filter((each) => ofStep(each) === of)) {
      const letter = letterSigns(step.message.key);
      if (waits(step) && step.message.ownWords !== ownWords) {
        ownWords = step.message.ownWords;
        isChanged = true;
      }
      isChanged ||= signs.has(letter) !== waits(step);
      if (waits(step)) signs.add(letter);
      else signs.delete(letter);
    }
    if (isChanged) promise(of, signs, ownWords, today);
  }
}

/** Forgets of what was promised all but these letters. */
export function keepOnly(
  promised: readonly Promised[],
  wanted: ReadonlySet<MailKey>,
  today: Day,
): void {
  const signs = new Set([...wanted].map(letterSigns));
  for (const { kind, asOf, letters, ownWords } of promised) {
    const left = [...letters].filter((letter) => signs.has(letter));
    if (left.length < letters.size) promise(`${kind}.${asOf}`, left, ownWords, today);
  }
}

function promise(of: string, letters: Iterable<string>, ownWords: string, since: Day): void {
  const text = [...letters].join(' ');
  if (text === '') stored('promised', of).forget();
  else stored('promised', of).keep({ since, letters: text, ...(ownWords && { ownWords }) });
}

/** `'reminder.2022-11-10'` */
function ofStep({ message: { kind, asOf } }: Pick<Step, 'message'>): string {
  return `${kind}.${asOf}`;
}
