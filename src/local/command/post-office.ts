import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../host/host.ts';
import type { Mail } from '../../host/services/port.ts';
import {
  checkMayReplace,
  checkServer,
  isLoopback,
  type MailServer,
  openOutbox,
  parseServer,
} from '../mail.ts';
import { pdfMaker } from '../pdf.ts';
import { words } from '../words.ts';
import { CommandError } from './exit.ts';
import type { Options } from './options.ts';
import { say } from './print.ts';

/** Takes the messages of a run: each becomes a file, and goes to the server where one is named. */
export async function postOffice(options: Options, output: string) {
  const folder = options.outbox ?? `${output.replace(/\.xl[st][xm]$/i, '')}-thu`;
  checkOutbox(folder);
  const server = await readServer(options);
  const makePdf = pdfMaker();
  let outbox: ReturnType<typeof openOutbox> | null = null;
  return {
    makePdf,
    put(mail: Mail): void {
      // All of the command is one file once it is built, and its other thread serves the outbox.
      outbox ??= openOutbox({ folder, server }, new URL(import.meta.url));
      outbox.put(mail);
    },
    tell({ mails }: Host): void {
      if (mails.length === 0) return;
      say(words.outbox.kept(mails.length, join(folder, 'index.html'), options.smtp ?? ''));
      const hasPage = mails.some((mail) =>
        mail.attachments.some((file) => file.type === 'text/html'),
      );
      if (hasPage && makePdf === null) say(words.outbox.noBrowser);
    },
    async close(): Promise<void> {
      await outbox?.close();
    },
  };
}

/** Before anything is sent: a letter that cannot be kept should not have left. */
function checkOutbox(folder: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new CommandError(words.outboxIsFile(folder));
  }
  checkMayReplace(join(folder, 'index.html'));
}

async function readServer(options: Options): Promise<MailServer | null> {
  if (options.smtp === undefined) return null;
  const server = parseServer(options.smtp);
  if (!server) throw new CommandError(words.wrongServer(options.smtp));
  if (!isLoopback(server) && !options['smtp-remote']) {
    throw new CommandError(words.remoteServer(server.host));
  }
  try {
    await checkServer(server);
    return server;
  } catch (error) {
    throw new CommandError(words.noServer(options.smtp, (error as Error).message));
  }
}
