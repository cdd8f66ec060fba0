import { BlobService, base64Of } from './blob.ts';
import { utf8 } from './bytes.ts';
import type { Mail, MailFile } from './port.ts';
import { Exception, host, modelled, other, scope } from './runtime.ts';
import { DAY } from './zone.ts';

type G = GoogleAppsScript.Mail.MailApp;
type Parameters = GoogleAppsScript.Mail.MailAdvancedParameters;

const MAX_RECIPIENTS = 50;
const MAX_BODY = 200 * 1024;
const MAX_ATTACHMENTS = 25 * 1024 * 1024;
const MAX_FILES = 250;
const MAX_SUBJECT = 250;

/** Mail in the name of the running account; recipients are counted, not messages (documented). */
export class MailAppService implements Pick<G, 'sendEmail' | 'getRemainingDailyQuota'> {
  getRemainingDailyQuota(): number {
    return Math.max(0, host().mailQuota - window().recipients);
  }

  sendEmail(first: string | Parameters, ...rest: unknown[]): void {
    const mail = mailOf(typeof first === 'string' ? fromArguments(first, rest) : first);
    checkMail(mail);
    const recipients = countRecipients(mail);
    if (recipients > host().mailQuota - window().recipients) {
      throw new Exception('Service invoked too many times for one day: email.');
    }
    window().recipients += recipients;
    host().send(mail);
  }
}

/** `(to, subject, body)`, `(to, subject, body, options)` and `(to, replyTo, subject, body)`. */
function fromArguments(to: string, rest: readonly unknown[]): Parameters {
  const [first, second, third] = rest;
  if (typeof third === 'string') {
    return { to, replyTo: String(first), subject: String(second), body: third };
  }
  return { ...(third as Parameters | undefined), to, subject: String(first), body: String(second) };
}

function mailOf(message: Parameters): Mail {
  const { effectiveUser, now } = host();
  return {
    from: effectiveUser,
    to: addresses(message.to),
    cc: addresses(message.cc),
    bcc: addresses(message.bcc),
    replyTo: message.replyTo ?? '',
    name: message.name ?? '',
    subject: message.subject ?? '',
    body: message.body ?? '',
    htmlBody: message.htmlBody ?? '',
    attachments: (message.attachments ?? []).map((file) => fileOf(file)),
    inlineImages: Object.entries(message.inlineImages ?? {}).map(([key, file]) => ({
      key,
      ...fileOf(file),
    })),
    at: now(),
  };
}

function addresses(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

function fileOf(source: GoogleAppsScript.Base.BlobSource): MailFile {
  const blob =
    source instanceof BlobService ? source : (source.getBlob() as unknown as BlobService);
  return { name: blob.name ?? 'file', type: blob.type ?? '', base64: base64Of(blob) };
}

function checkMail(mail: Mail): void {
  const everyone = [...mail.to, ...mail.cc, ...mail.bcc];
  if (everyone.length === 0) throw new Exception('Failed to send email: no recipient');
  const wrong = [...everyone, ...(mail.replyTo ? [mail.replyTo] : [])].find((a) => !isAddress(a));
  if (wrong !== undefined) throw new Exception(`Invalid email: ${wrong}`);
  if (everyone.length > MAX_RECIPIENTS) {
    throw new Exception('Limit Exceeded: Email Recipients Per Message.');
  }
  if (mail.subject.length > MAX_SUBJECT) throw new Exception('Invalid argument: subject');
  if (utf8(mail.body).length > MAX_BODY || utf8(mail.htmlBody).length > MAX_BODY) {
    throw new Exception('Limit Exceeded: Email Body Size.');
  }
  const files = [...mail.attachments, ...mail.inlineImages];
  if (files.length > MAX_FILES)
    throw new Exception('Limit Exceeded: Email Attachments Per Message.');
  const size = files.reduce((sum, { base64 }) => sum + Math.floor(base64.length * 0.75), 0);
  if (size > MAX_ATTACHMENTS) throw new Exception('Limit Exceeded: Email Total Attachments Size.');
}

/** `Tên <a@b.example>` is an address too; a trailing dot is not (reported). */
function isAddress(text: string): boolean {
  const address = /<([^<>]+)>$/.exec(text)?.[1] ?? text;
  return /^[^\s@<>,;]+@[^\s@<>,;.]+(?:\.[^\s@<>,;.]+)+$/.test(address);
}

function countRecipients({ to, cc, bcc }: Mail): number {
  return to.length + cc.length + bcc.length;
}

/** Twenty-four hours after the first message the count starts again (documented). */
function window(): { since: number; recipients: number } {
  const { state, effectiveUser, now } = host();
  const current = state.mailSent[effectiveUser];
  if (current && now() - current.since < DAY) return current;
  const fresh = { since: now(), recipients: 0 };
  state.mailSent[effectiveUser] = fresh;
  return fresh;
}

modelled('MailApp', scope.mail, MailAppService, {
  getRemainingDailyQuota: other(''),
  sendEmail: other(
    'Map',
    'String,String,String',
    'String,String,String,Map',
    'String,String,String,String',
  ),
});
