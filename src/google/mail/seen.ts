import { LETTERS } from '../../letters/index.ts';
import type { MailMessage } from '../../letters/message.ts';
import { shortKey } from '../../programme/duplicates/identity.ts';
import type { MailKind } from '../../programme/sending/states.ts';
import type { Day } from '../../workbook/moment.ts';
import type { StoredValue } from '../../workbook/stored.ts';
import { stored } from '../store.ts';

/** A preview that its officer has seen: one of each kind for each person. */
export interface Seen extends Readonly<StoredValue<'mail'>> {
  readonly kind: MailKind;
}

const KINDS = Object.keys(LETTERS) as MailKind[];

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
  stored('mail', seen.kind).keep(seen);
}

export function recall(token: string): Seen | null {
  const kind = KINDS.find((each) => token.startsWith(`${each}.`));
  if (!kind) return null;
  const kept = stored('mail', kind).read();
  return kept?.token === token ? { ...kept, kind } : null;
}

/** Ten signs that change with whatever its reader would notice. */
export function fingerprint({ key, to, subject, html, from, replyTo }: MailMessage): string {
  return shortKey([key, ...to, subject, html, from, replyTo].join('\n'));
}
