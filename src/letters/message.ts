import type { FieldValues } from '../documents/fields.ts';
import type { ToDoLine } from '../programme/closing/this-week.ts';
import type { DeadlineReminder } from '../programme/deadlines/reminding.ts';
import { shortKey } from '../programme/duplicates/identity.ts';
import type { InitiativeKey } from '../programme/initiative/columns.ts';
import { checkAddress } from '../programme/parse/addresses.ts';
import type { Status } from '../programme/progress/status.ts';
import type { ReportFigures } from '../programme/report.ts';
import type { Envelope } from '../programme/sending/plan.ts';
import { type MailKind, mailKey } from '../programme/sending/states.ts';
import type { Settings, Unit } from '../programme/set-up/programme.ts';
import type { DocumentKind } from '../words/documents.ts';
import { ADDRESSEE_WORDS, MAIL_WORDS } from '../words/mail.ts';
import { letterheadName } from '../words/office-name.ts';
import type { Day } from '../workbook/moment.ts';
import { foldText } from '../workbook/text.ts';
import { type Block, type Letter, letterHtml, letterText } from './letter.ts';

/** A message ready to be read and sent. */
export interface MailMessage extends Envelope {
  readonly subject: string;
  readonly html: string;
  /** The same facts without markup. */
  readonly text: string;
  /** The officer's own, as `html` and `text` hold them; `''` for none. */
  readonly ownWords: string;
  /** What it names as owed, a line each, as the log says it; `''` for other kinds. */
  readonly tasks: string;
  /** Short enough for a chat. */
  readonly zalo: string;
  /** The display name of the sender; `''` leaves it to the account. */
  readonly from: string;
  /** `''` where none is given or the one given is no address. */
  readonly replyTo: string;
}

/** A message with what both its forms are made from. */
export interface LetterMessage extends MailMessage {
  readonly letter: Letter;
}

/** Where the workbook is, for links; `''` where a place has no address. */
export interface MailContext {
  readonly workbookUrl: string;
  /** On which the letters are written; they may be about an earlier one. */
  readonly today: Day;
  linkTo(tab: string, row: number, column: InitiativeKey): string;
  /** What units are to be reminded of on a day; letters of that day itself are not asked what they named. */
  remindersDue(asOf: Day): readonly DeadlineReminder[];
  /** What the leaders have to see to this week. */
  thisWeek(): readonly ToDoLine[];
  /** What came since the last report, what is needed and what is to be expected, a sentence each. */
  courseLines(): readonly string[];
  /** What was typed into the fields of a document that goes with a letter. */
  fieldsOf(document: DocumentKind): FieldValues;
  /** `'F12'`; `''` where the tab lacks the column. */
  cellOf(tab: string, row: number, column: InitiativeKey): string;
}

interface Draft {
  readonly kind: MailKind;
  /** `null` for the leaders, and for the level above. */
  readonly unit: Unit | null;
  readonly status: Status | null;
  readonly subject: string;
  readonly letter: Omit<Letter, 'letterhead' | 'footer' | 'signature'>;
  readonly zalo: readonly string[];
  /** Where a letter without a unit goes to others than the leaders. */
  readonly to?: readonly string[];
  readonly tasks?: readonly string[];
}

/** Puts the letter into both its forms and everything that becomes a header onto one line. */
export function finishMessage(
  { programme: { settings }, asOf }: ReportFigures,
  draft: Draft,
): LetterMessage {
  const { kind, unit, status } = draft;
  const name = unit?.name ?? '';
  const subject = headerLine(draft.subject, 180);
  const letter: Letter = {
    ...draft.letter,
    blocks: [...draft.letter.blocks, ...(unit ? contactOf(settings) : [])],
    letterhead: {
      above: shortName(letterheadName(settings.parentBody)),
      own: shortName(letterheadName(settings.issuingBody)),
    },
    signature: signatureOf(settings),
    footer: MAIL_WORDS.footer(asOf) + (unit ? ` ${MAIL_WORDS.footerForUnits}` : ''),
  };
  return {
    key: mailKey(kind, name, asOf),
    kind,
    unit: name,
    asOf,
    status,
    to: unit ? unit.recipients : (draft.to ?? settings.leaderRecipients),
    cc: unit ? [...unit.copies, ...settings.copies] : [],
    subject,
    html: letterHtml(letter, subject),
    text: letterText(letter),
    letter,
    ownWords: '',
    tasks: (draft.tasks ?? []).join('\n'),
    zalo: draft.zalo.filter((line) => line !== '').join('\n'),
    from: headerLine(settings.senderName || settings.issuingBody, 80),
    replyTo: checkAddress(settings.replyTo) === null ? settings.replyTo : '',
  };
}

/** The same with words of the officer's own, a paragraph a line, where the letter has a place for them. */
export function withOwnWords(message: LetterMessage, ownWords: string): LetterMessage {
  if (ownWords === message.ownWords) return message;
  const fill = (block: Block): Block =>
    block.kind === 'own-words' ? { ...block, text: ownWords } : block;
  const letter = { ...message.letter, blocks: message.letter.blocks.map(fill) };
  const [html, text] = [letterHtml(letter, message.subject), letterText(letter)];
  return { ...message, letter, html, text, ownWords };
}

/** Ten signs that change with whatever its reader would notice. */
export function fingerprint({ key, to, cc, subject, html, from, replyTo }: MailMessage): string {
  return shortKey([key, ...to, ...cc, subject, html, from, replyTo].join('\n'));
}

/** So many signs of the officer's own: a few sentences. */
export const MOST_OWN_WORDS = 1000;

/** What an officer typed, in lines without blanks around them. */
export function cleanOwnWords(typed: string): string {
  const lines = typed.split(/[\r\n]+/).map((line) => headerLine(line, MOST_OWN_WORDS));
  return shorten(lines.filter((line) => line !== '').join('\n'), MOST_OWN_WORDS);
}

function contactOf({ contact }: Settings): Block[] {
  return contact === '' ? [] : [{ kind: 'text', text: MAIL_WORDS.contact(shorten(contact, 300)) }];
}

/** The day that letters name as the last one to report on; `null` where there is none, or no longer. */
export function deadlineOf({ deadline }: Settings, { today }: MailContext): Day | null {
  return deadline !== null && deadline >= today ? deadline : null;
}

/** The sender's name often ends in that of the body already. */
function signatureOf({ senderName, issuingBody }: Settings): string[] {
  const hasBody = foldText(senderName).includes(foldText(issuingBody));
  return [senderName, hasBody ? '' : issuingBody].filter((line) => line !== '').map(shortName);
}

/** What a header may hold: one line without control signs, cut where it grows too long. */
export function headerLine(text: string, limit: number): string {
  return shorten(text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim(), limit);
}

/** Cut between words where one ends not far before the limit, else between signs, never inside one. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = [...text.slice(0, limit)].slice(0, -1).join('');
  const end = cut.lastIndexOf(' ');
  return `${(end > limit * 0.6 ? cut.slice(0, end) : cut).replace(/[\s.,;:…–-]+$/, '')}…`;
}

/** Who a message is for, wherever it is named. */
export function recipientName({ unit, kind }: Pick<MailMessage, 'unit' | 'kind'>): string {
  if (unit !== '') return shortName(unit);
  return kind === 'package' ? ADDRESSEE_WORDS.superiors : ADDRESSEE_WORDS.leaders;
}

/** Names may be long; a letter that repeats one stays readable. */
export function shortName(name: string): string {
  return shorten(name, 100);
}

/** `Chương trình “01 triệu sáng kiến”`: the quotation marks belong to the sentence, not to the name. */
export function programmeTitle({ shortName: name }: Settings): string {
  const bare = name.replace(/^chương trình\s+/i, '').replace(/[“”"]/g, '');
  return MAIL_WORDS.programme(shortName(bare));
}
