import { LETTERS } from '../../letters/index.ts';
import type { MailMessage } from '../../letters/message.ts';
import { shortKey } from '../../programme/duplicates/identity.ts';
import type { MailKind } from '../../programme/sending/states.ts';
import type { Day } from '../../workbook/moment.ts';

/** A preview that its officer has seen: one of each kind for each person. */
export interface Seen {
  readonly kind: MailKind;
  readonly token: string;
  readonly asOf: Day;
  /** The fingerprints of its messages, one after another. */
  readonly messages: string;
  /** Sending again, or beginning a new log, was asked for and heard. */
  readonly isUsed: boolean;
  /** The officer knows that the log is lost and lets a new one begin. */
  readonly mayStartLog: boolean;
  /** Messages sent by runs whose time ran out. */
  readonly sent: number;
}

const KINDS = Object.keys(LETTERS) as MailKind[];

const propertyOf = (kind: MailKind): string => `sang-kien.mail.${kind}`;

export function remember(
  kind: MailKind,
  asOf: Day,
  messages: readonly MailMessage[],
  mayStartLog: boolean,
): string {
  const token = `${kind}.${Utilities.getUuid()}`;
  const prints = messages.map(fingerprint).join(' ');
  keep({ kind, token, asOf, messages: prints, isUsed: false, mayStartLog, sent: 0 });
  return token;
}

export function keep(seen: Seen): void {
  PropertiesService.getUserProperties().setProperty(propertyOf(seen.kind), JSON.stringify(seen));
}

export function recall(token: string): Seen | null {
  const kind = KINDS.find((each) => token.startsWith(`${each}.`));
  const kept = kind && PropertiesService.getUserProperties().getProperty(propertyOf(kind));
  const seen = kept ? (JSON.parse(kept) as Seen) : null;
  return seen?.token === token ? seen : null;
}

/** Ten signs that change with whatever its reader would notice. */
export function fingerprint({ key, to, subject, html, from, replyTo }: MailMessage): string {
  return shortKey([key, ...to, subject, html, from, replyTo].join('\n'));
}
