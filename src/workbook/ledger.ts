import { addDays, type Day } from './moment.ts';

/** What is known of a letter that began to leave: it was given to the mail service, went, or may have gone. */
export type LetterMark = 'sending' | 'sent' | 'unknown';

/** Which letters of one kind and day began to leave: what the mail log says, where nobody can clear it. */
export interface Ledger {
  /** When it was last written; `''` before that, or where it can no longer be told. */
  readonly day: Day;
  /** By the ten signs of each letter. */
  readonly marks: ReadonlyMap<string, LetterMark>;
  /** Part of it could not be read: then any letter may have gone. */
  readonly isTorn: boolean;
}

export const EMPTY_LEDGER: Ledger = { day: '', marks: new Map(), isTorn: false };

const SIGNS: { readonly [Mark in LetterMark]: string } = { sending: '>', sent: '+', unknown: '?' };

const MARKS = new Map(
  (Object.keys(SIGNS) as LetterMark[]).map((mark) => [SIGNS[mark], mark] as const),
);

const WHOLE = /^\d{4}-\d{2}-\d{2}(?:[>+?][0-9a-z]{10})*$/;
const LETTER = /([>+?])([0-9a-z]{10})/g;
const TORN = '!';

/** Eleven signs a letter: 64 letters take some 700 bytes of the 9 KB that a property holds. */
export function ledgerText({ day, marks, isTorn }: Ledger): string {
  const letters = [...marks].map(([letter, mark]) => SIGNS[mark] + letter);
  return `${day}${letters.join('')}${isTorn ? TORN : ''}`;
}

/** Reads what can be read; of a torn ledger also that it is torn, for ever. */
export function readLedger(text: string): Ledger {
  const isTorn = !WHOLE.test(text);
  const marks = new Map(
    [...text.matchAll(LETTER)].map(([, sign = '', letter = '']) => [
      letter,
      MARKS.get(sign) ?? 'unknown',
    ]),
  );
  return { day: /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '', marks, isTorn };
}

export function markOf({ marks, isTorn }: Ledger, letter: string): LetterMark | null {
  return marks.get(letter) ?? (isTorn ? 'unknown' : null);
}

/** The same with other marks, written today; `null` takes a mark away. */
export function withMarks(
  { marks, isTorn }: Ledger,
  changes: Iterable<readonly [letter: string, mark: LetterMark | null]>,
  today: Day,
): Ledger {
  const changed = new Map(marks);
  for (const [letter, mark] of changes) {
    if (mark === null) changed.delete(letter);
    else changed.set(letter, mark);
  }
  return { day: today, marks: changed, isTorn };
}

/** No letter of a day so long past is written any more, so that what is kept does not grow for ever. */
const KEPT_DAYS = 120;

/** Whether a day, and all that was done for it later, is long past. */
export function isLongPast(days: readonly Day[], today: Day): boolean {
  const oldest = addDays(today, -KEPT_DAYS);
  return days.every((day) => day < oldest);
}
