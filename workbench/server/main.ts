import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { words as localWords } from '../../src/local/words.ts';
import { Desk } from '../book/desk.ts';
import { Engine } from '../book/engine.ts';
import type { Book } from '../book/messages.ts';
import { Refusal } from '../book/session.ts';
import { words } from '../words.ts';
import { makeFrameServer, makeServer } from './http.ts';
import { threadsOf } from './worker.ts';

/** From `build/workbench/server.mjs`, which is where this runs. */
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

const OPTIONS = {
  now: { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch {
    throw new Refusal(words.unknownOption(args.join(' ')));
  }
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parse(args);
  if (values.help) {
    console.log(words.usage);
    return;
  }
  const port = portOf(values.port);
  const [file, second] = positionals;
  if (second !== undefined) throw new Refusal(words.oneFile(second));
  const folder = file === undefined ? 'out' : dirname(file);
  const desk = new Desk(values.now);
  const thread = new URL('thread.mjs', import.meta.url);
  const engine = new Engine(threadsOf(root, thread), bookOf(file), (told) => desk.hear(told));
  const frames = `http://127.0.0.1:${await listen(makeFrameServer(desk), 0)}`;
  desk.use(engine, `${frames}/dialog/`);
  const opened = engine.start();
  // A file may be refused. The sample is not, and opens while the page loads.
  if (file !== undefined) await opened;
  const token = randomBytes(16).toString('hex');
  const served = { files: join(here, 'page'), token, desk, frames, folder };
  const address = `http://127.0.0.1:${await listen(makeServer(served), port)}/#${token}`;
  console.log(words.opened(address));
  if (!values['no-open']) openBrowser(address);
}

function bookOf(file: string | undefined): Book {
  if (file === undefined) return { what: 'sample' };
  if (!existsSync(file)) throw new Refusal(localWords.missingFile(file));
  if (!statSync(file).isFile()) {
    throw new Refusal(localWords.unreadable(file, { code: 'not-xlsx', facts: {} }));
  }
  return { name: basename(file), bytes: readFileSync(file), isChanged: false };
}

function portOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1024 || port > 65_535) throw new Refusal(words.wrongPort(text));
  return port;
}

/** On this machine only. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', () => reject(new Refusal(words.portTaken(port))));
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Where there is a screen; a browser that does not open is no fault, as the address is printed. */
function openBrowser(address: string): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const commands: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
    darwin: ['open', address],
    win32: ['explorer', address],
    linux: ['xdg-open', address],
  };
  const isDark = process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
  const [command, ...args] = commands[process.platform] ?? [];
  if (isDark || command === undefined) return;
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exit(1);
}
