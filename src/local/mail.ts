import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { MessageChannel, receiveMessageOnPort, Worker, workerData } from 'node:worker_threads';
import type { Mail } from '../host/services/port.ts';
import { html } from '../html.ts';
import { asciiName } from '../workbook/text.ts';
import { CommandError } from './command/exit.ts';
import { words } from './words.ts';

/** Where messages go: files of a folder, and a mail server when one is named. */
interface OutboxPlace {
  readonly folder: string;
  readonly server: MailServer | null;
}

export interface MailServer {
  readonly host: string;
  readonly port: number;
}

/** `parseServer('127.0.0.1:2525')`; `null` when not understood. */
export function parseServer(text: string): MailServer | null {
  const [, bracketed, plain, port = ''] = /^(?:\[([^\]]+)\]|([^\s:]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  return host === undefined || Number(port) > 65_535 ? null : { host, port: Number(port) };
}

/** Whether a server is on this machine, where no letter of a trial can reach anybody. */
export function isLoopback({ host }: MailServer): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Fails when the server does not answer. */
export async function checkServer(server: MailServer): Promise<void> {
  await withTransport(server, (transport) => transport.verify());
}

async function withTransport(
  server: MailServer,
  use: (transport: Awaited<ReturnType<typeof openTransport>>) => Promise<unknown>,
): Promise<void> {
  const transport = await openTransport(server);
  try {
    await use(transport);
  } finally {
    transport.close();
  }
}

/** Loads the library only here: most commands send nothing. */
async function openTransport({ host, port }: MailServer) {
  const { createTransport } = await import('nodemailer');
  return createTransport({ host, port, ignoreTLS: true });
}

/** A message as it stands in a mailbox (RFC 5322). */
export async function composeMail(mail: Mail): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    date: new Date(mail.at),
    from: { name: mail.name, address: mail.from },
    to: mail.to.map(toAddress),
    cc: mail.cc.map(toAddress),
    replyTo: mail.replyTo === '' ? undefined : toAddress(mail.replyTo),
    subject: mail.subject,
    text: mail.body,
    html: mail.htmlBody,
    attachments: [
      ...mail.attachments.map(({ name, type, base64 }) => toFile(name, type, base64)),
      ...mail.inlineImages.map(({ key, name, type, base64 }) => ({
        ...toFile(name, type, base64),
        cid: key,
      })),
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await composer.compile().build();
}

function toAddress(address: string): { name: string; address: string } {
  return { name: '', address };
}

function toFile(filename: string, contentType: string, base64: string) {
  return { filename, contentType, content: Buffer.from(base64, 'base64') };
}

/** Delivers a message to the server, if any, and keeps it as a file; answers the file's name. */
export async function putMail(place: OutboxPlace, mail: Mail): Promise<string> {
  const eml = await composeMail(mail);
  if (place.server) await deliver(place.server, mail, eml);
  mkdirSync(place.folder, { recursive: true });
  const name = `${nextNumber(place.folder)}-${asciiName(mail.subject) || 'thu'}.eml`;
  writeFileSync(join(place.folder, name), eml);
  addToIndex(join(place.folder, 'index.html'), name, mail);
  return name;
}

async function deliver(server: MailServer, mail: Mail, raw: Buffer): Promise<void> {
  const envelope = { from: mail.from, to: recipients(mail) };
  await withTransport(server, async (transport) => {
    const { rejected } = await transport.sendMail({ envelope, raw });
    if (rejected.length > 0) throw new Error(`The server refused ${rejected.join(', ')}.`);
  });
}

function recipients({ to, cc, bcc }: Mail): string[] {
  return [...to, ...cc, ...bcc];
}

/** Counts on from what the folder holds already. */
function nextNumber(folder: string): string {
  const numbers = readdirSync(folder).map((name) => Number(/^(\d+)-.*\.eml$/.exec(name)?.[1] ?? 0));
  return String(Math.max(0, ...numbers) + 1).padStart(2, '0');
}

// --- the page of the outbox ------------------------------------------------------------------

/** Stands in every page that this program wrote into an outbox. */
export const OUTBOX_MARK = '<!-- end of the messages -->';

/** Refuses to write over a page that somebody else put there. */
export function checkMayReplace(path: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8').includes(OUTBOX_MARK)) return;
  throw new CommandError(words.foreignPage(path));
}

/** Adds a message to the page, which is made when it is missing. */
function addToIndex(path: string, file: string, mail: Mail): void {
  const page = readIndex(path);
  const end = page.lastIndexOf(OUTBOX_MARK);
  writeFileSync(path, `${page.slice(0, end)}${indexEntry(file, mail)}${page.slice(end)}`);
}

function readIndex(path: string): string {
  checkMayReplace(path);
  return existsSync(path) ? readFileSync(path, 'utf8') : emptyIndex();
}

function indexEntry(file: string, mail: Mail): string {
  const { outbox } = words;
  const everyone = recipients(mail).join(', ');
  const files = mail.attachments.map(
    ({ name, type, base64 }) =>
      html`<a download="${name}" href="data:${type};base64,${base64}">${name}</a> (${outbox.kilobytes(base64.length * 0.75)})`,
  );
  return html`<article>
<h2>${mail.subject}</h2>
<dl>
<dt>${outbox.to}</dt><dd>${everyone}</dd>
<dt>${outbox.from}</dt><dd>${mail.name === '' ? mail.from : `${mail.name} <${mail.from}>`}</dd>
${mail.replyTo !== '' && html`<dt>${outbox.replyTo}</dt><dd>${mail.replyTo}</dd>`}
<dt>${outbox.at}</dt><dd>${outbox.moment(new Date(mail.at))}</dd>
${files.length > 0 && html`<dt>${outbox.attachments}</dt><dd>${files.map((each, index) => [index > 0 && ', ', each])}</dd>`}
<dt>${outbox.file}</dt><dd><a href="${file}">${file}</a></dd>
</dl>
<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy" title="${mail.subject}" srcdoc="${mail.htmlBody}"></iframe>
<details><summary>${outbox.text}</summary><pre>${mail.body}</pre></details>
</article>
`.html;
}

function emptyIndex(): string {
  const { outbox } = words;
  return html`<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${outbox.title}</title>
<style>
body { margin: 0 auto; max-width: 760px; padding: 16px; font: 16px/1.5 Arial, sans-serif; color: #1b1f24; }
h1 { font-size: 22px; }
h2 { font-size: 17px; margin: 0 0 8px; }
article { border: 1px solid #c3c9d1; padding: 12px 14px; margin: 0 0 20px; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 0 0 10px; font-size: 15px; }
dt { color: #4a525c; }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: 560px; border: 1px solid #c3c9d1; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 14px; }
summary { cursor: pointer; padding: 6px 0; color: #0b57a4; }
</style>
</head>
<body>
<h1>${outbox.title}</h1>
<p>${outbox.intro}</p>
${{ html: OUTBOX_MARK }}
</body>
</html>
`.html;
}

// --- sending while the script waits ----------------------------------------------------------

const PATIENCE = 60_000;

interface Work {
  readonly place: OutboxPlace;
  readonly port: MessagePort;
  readonly signal: Int32Array;
}

interface Report {
  readonly error: string | null;
}

/**
 * An outbox to which the script may hand one message after another and know of each what became of it.
 * Mail is made and delivered asynchronously and the script cannot wait, so a thread does it meanwhile.
 * `close` lets the process end.
 */
export function openOutbox(place: OutboxPlace, thread: URL) {
  const { port1: near, port2: far } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const work: Work = { place, port: far, signal };
  const worker = new Worker(thread, { workerData: work, transferList: [far] });
  return {
    /** @throws Error with the server's or the disk's words when the message did not get through */
    put(mail: Mail): void {
      Atomics.store(signal, 0, 0);
      near.postMessage(mail);
      if (Atomics.wait(signal, 0, 0, PATIENCE) === 'timed-out') throw new Error('No answer.');
      const { error } = (receiveMessageOnPort(near) as { message: Report }).message;
      if (error !== null) throw new Error(error);
    },
    async close(): Promise<void> {
      near.close();
      await worker.terminate();
    },
  };
}

/** What the thread does: one message at a time, each answered. */
export function serveOutbox(): void {
  const { place, port, signal } = workerData as Work;
  port.on('message', (mail: Mail) => {
    putMail(place, mail).then(
      () => answer(null),
      (error: unknown) => answer(error instanceof Error ? error.message : String(error)),
    );
  });
  const answer = (error: string | null): void => {
    const report: Report = { error };
    port.postMessage(report);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  };
}
