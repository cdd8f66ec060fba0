import { parseDay } from '../programme/parse/day.ts';
import type { Settings } from '../programme/set-up/programme.ts';
import type { DocumentKind } from '../words/documents.ts';
import { DOCUMENT_FIELDS, OFFICE_SIGNS } from '../words/legal-form.ts';
import type { Day } from '../workbook/moment.ts';
import { foldText } from '../workbook/text.ts';
import { bareLine } from './parts.ts';

export type FieldKey = keyof typeof DOCUMENT_FIELDS;

const FIELD_KEYS = Object.keys(DOCUMENT_FIELDS) as readonly FieldKey[];

/** As typed; `''` for what is to be filled in by hand. */
export type FieldValues = Readonly<Record<FieldKey, string>>;

const OF_ALL: readonly FieldKey[] = ['number', 'day', 'signer', 'post', 'message', 'recipients'];

/** What each document has besides. */
const OF_ONE: Readonly<Record<DocumentKind, readonly FieldKey[]>> = {
  letter: ['addressees', 'deadline', 'contact'],
  report: ['addressees'],
  awards: ['addressees', 'meetingDay', 'chair', 'secretary', 'attendance'],
  papers: ['attachedTo'],
};

/** The fields that a document shows, in the order in which people fill them. */
export function fieldsFor(kind: DocumentKind): FieldKey[] {
  return FIELD_KEYS.filter((key) => OF_ALL.includes(key) || OF_ONE[kind].includes(key));
}

/** Fields that speak of one document alone: they are not remembered for that of another day. */
export const OF_ONE_DAY: readonly FieldKey[] = ['number', 'day', 'meetingDay'];

/** Those that only one document adds; all others may be given for any. */
const ADDED: Readonly<Partial<Record<FieldKey, DocumentKind>>> = {
  attachedTo: 'papers',
  meetingDay: 'awards',
  chair: 'awards',
  secretary: 'awards',
  attendance: 'awards',
};

/** The fields that may be given for a document, whether its page shows them or not. */
export function fieldsKnownBy(kind: DocumentKind): FieldKey[] {
  return FIELD_KEYS.filter((key) => (ADDED[key] ?? kind) === kind);
}

/** Whether a field that may be given for any document says nothing in this one. */
export function isIdle(key: FieldKey, kind: DocumentKind): boolean {
  return kind !== 'letter' && (key === 'deadline' || key === 'contact');
}

/** The field of a name, however it is spelt; `null` for one that the document has none of. */
export function fieldNamed(name: string, kind: DocumentKind): FieldKey | null {
  const known = fieldsKnownBy(kind);
  return known.find((key) => foldText(DOCUMENT_FIELDS[key].name) === foldText(name)) ?? null;
}

/** What stands in the fields before anybody fills them: what the settings know, and nothing invented. */
export function fieldsOf(
  { deadlineText, contact }: { readonly deadlineText: string; readonly contact: string },
  remembered: Readonly<Partial<Record<FieldKey, string>>>,
): FieldValues {
  const known: Partial<Record<FieldKey, string>> = { deadline: deadlineText, contact };
  return Object.fromEntries(
    FIELD_KEYS.map((key) => [key, remembered[key] ?? known[key] ?? '']),
  ) as FieldValues;
}

/** The day of a document; `null` where it is left to the hand. */
export function dayOfField(typed: string): Day | null {
  return parseDay(typed === '' ? null : typed).value;
}

/** One a line; a dash and a semicolon at the ends are not part of it. */
export function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map(bareLine)
    .filter((line) => line !== '');
}

/** The sign of an office's documents: `LĐLĐ`, with the kind before it where it has one: `BC-LĐLĐ`. */
export function signOf(kind: string, { issuingBody }: Pick<Settings, 'issuingBody'>): string {
  const { federation, sector, union } = OFFICE_SIGNS;
  const isFederation = /liên đoàn lao động|lđlđ/i.test(issuingBody);
  const body = isFederation
    ? federation
    : /công đoàn ngành|cđn/i.test(issuingBody)
      ? sector
      : union;
  return kind === '' ? body : `${kind}-${body}`;
}

/**
 * `1070/LĐLĐ`; the number alone gets the office's sign, one below ten a nought, an empty field leaves room
 * for the hand. Number and sign are one word (II.3.c).
 */
export function numberOf(typed: string, sign: string): string {
  const text = typed
    .replace(/^\s*số\s*:?/i, '')
    .replace(/\s*([/-])\s*/g, '$1')
    .trim();
  const whole = text.includes('/') ? text : `${text}/${sign}`;
  return whole.replace(/^\d(?=\/)/, (digit) => `0${digit}`);
}
