import type { InitiativeKey } from '../programme/initiative/columns.ts';
import type { Status } from '../programme/progress/status.ts';
import type { Report } from '../programme/report.ts';
import { checkAddress } from '../programme/sending/address.ts';
import type { Envelope } from '../programme/sending/plan.ts';
import { type MailKind, mailKey } from '../programme/sending/states.ts';
import type { Settings } from '../programme/set-up/programme.ts';
import { MAIL_WORDS } from '../words/mail.ts';
import { foldText } from '../workbook/text.ts';
import { type Letter, letterHtml, letterText } from './letter.ts';

/** A message ready to be read and sent. */
export interface MailMessage extends Envelope {
  readonly subject: string;
  readonly html: string;
  /** The same facts without markup. */
  readonly text: string;
  /** Short enough for a chat. */
  readonly zalo: string;
  /** The display name of the sender; `''` leaves it to the account. */
  readonly from: string;
  /** `''` where none is given or the one given is no address. */
  readonly replyTo: string;
}

/** Where the workbook is, for links; `''` where a place has no address. */
export interface MailContext {
  readonly workbookUrl: string;
  linkTo(tab: string, row: number, column: InitiativeKey): string;
  /** `'F12'`; `''` where the tab lacks the column. */
  cellOf(tab: string, row: number, column: InitiativeKey): string;
}

interface Draft {
  readonly kind: MailKind;
  readonly unit: string;
  readonly status: Status | null;
  readonly to: readonly string[];
  readonly subject: string;
  readonly letter: Omit<Letter, 'sender' | 'footer' | 'signature'>;
  readonly zalo: readonly string[];
}

/** Puts the letter into both its forms and everything that becomes a header onto one line. */
export function finishMessage(
  { programme: { settings }, asOf }: Report,
  draft: Draft,
): MailMessage {
  const { kind, unit, status, to } = draft;
  const subject = headerLine(draft.subject, 180);
  const letter: Letter = {
    ...draft.letter,
    sender: shortName(settings.issuingBody),
    signature: signatureOf(settings),
    footer: MAIL_WORDS.footer(asOf) + (unit === '' ? '' : ` ${MAIL_WORDS.footerForUnits}`),
  };
  return {
    key: mailKey(kind, unit, asOf),
    kind,
    unit,
    asOf,
    status,
    to,
    subject,
    html: letterHtml(letter, subject),
    text: letterText(letter),
    zalo: draft.zalo.filter((line) => line !== '').join('\n'),
    from: headerLine(settings.senderName || settings.issuingBody, 80),
    replyTo: checkAddress(settings.replyTo) === null ? settings.replyTo : '',
  };
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

/** Cut between signs, never inside one. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${[...text.slice(0, limit)].slice(0, -1).join('')}…`;
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
