import { timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { composeMail } from '../../src/local/mail.ts';
import { FRAME_POLICY } from '../book/bridge.ts';
import type { Desk } from '../book/desk.ts';
import type { Work } from '../book/messages.ts';
import { Refusal } from '../book/session.ts';
import type { Reply, Requests } from '../protocol.ts';
import { words } from '../words.ts';
import { saveInto } from './folder.ts';

const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 64;
const HEARTBEAT = 15_000;
const NAME = /^[\w-]{1,64}$/;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const ALWAYS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-site',
};

export interface Served {
  /** Where the bundled page stands. */
  readonly files: string;
  readonly token: string;
  /** Where “Lưu” writes. */
  readonly folder: string;
  readonly desk: Desk;
  /** Where frames come from: an origin of their own. */
  readonly frames: string;
}

/** Serves pages and what they ask, to this machine alone. */
export function makeServer(served: Served): Server {
  return createServer((request, response) => {
    handle(served, request, response).catch((error: unknown) => {
      if (error instanceof Refusal) return refuse(served.desk, error.message, request, response);
      console.error(error);
      if (!response.headersSent) end(response, 500, '');
      return undefined;
    });
  });
}

/** Serves pages of the add-in to frames, each once, and nothing else. */
export function makeFrameServer(desk: Desk): Server {
  return createServer((request, response) => {
    const id = /^\/dialog\/([0-9a-f]{32})$/.exec(request.url ?? '')?.[1];
    const content = id && isOurHost(request) ? desk.takePage(id) : null;
    if (content === null || request.method !== 'GET') return end(response, 404, '');
    response.writeHead(200, {
      ...ALWAYS,
      'content-type': TYPES['.html'],
      'content-security-policy': FRAME_POLICY,
      'cross-origin-resource-policy': 'cross-origin',
    });
    response.end(content);
  });
}

async function handle(
  served: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isOurHost(request) || !isOurOrigin(request)) return end(response, 403, '');
  const path = request.url ?? '';
  if (!path.startsWith('/api/')) return sendFile(served, request, response);
  if (!isFromOurPage(request)) return end(response, 403, '');
  if (!hasToken(served.token, request)) return end(response, 401, '');
  const page = String(request.headers['x-page'] ?? '');
  if (request.method !== 'POST' || !NAME.test(page)) return end(response, 400, '');
  const name = path.slice('/api/'.length);
  if (name === 'events') return stream(served.desk, page, request, response);
  const body = await bodyOf(request);
  if (name === 'open') {
    const given = {
      name: decodeURIComponent(String(request.headers['x-name'] ?? '')),
      bytes: body,
    };
    return reply(response, { value: await served.desk.work(page, { name, given }) });
  }
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    return end(response, 415, '');
  }
  const given: unknown = JSON.parse(body.toString('utf8'));
  if (name === 'download') return download(served.desk, page, response);
  if (name === 'eml') return sendMail(served.desk, given as Requests['letter'], response);
  return reply(response, { value: await answer(served, page, name, given) });
}

/** A foreign name that leads to this machine is, to a browser, an origin like any other. */
function isOurHost(request: IncomingMessage): boolean {
  const port = request.socket.localPort;
  return [`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '');
}

function isOurOrigin({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}

/** Browsers say where a request comes from; programs do not. */
function isFromOurPage({ headers }: IncomingMessage): boolean {
  return [undefined, 'same-origin'].includes(headers['sec-fetch-site'] as string | undefined);
}

function hasToken(token: string, { headers }: IncomingMessage): boolean {
  const given = Buffer.from(String(headers['x-token'] ?? ''));
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > MOST_MEGABYTES * MEGABYTE) throw new Refusal(words.tooLarge(MOST_MEGABYTES));
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const WORKS: ReadonlySet<string> = new Set<Work['name']>([
  'look',
  'run',
  'page',
  'act',
  'undo',
  'trigger',
  'fresh',
]);

async function answer(
  { desk, folder }: Served,
  page: string,
  name: string,
  given: unknown,
): Promise<unknown> {
  if (WORKS.has(name)) return desk.work(page, { name, given } as Work);
  switch (name) {
    case 'save':
      return desk.save(page, (file) => words.saved(saveInto(folder, file)));
    case 'answer':
      return desk.answer(given as Requests['answer']);
    case 'stop':
      return desk.stop();
    case 'clock':
      return desk.clock(given as Requests['clock']);
    case 'letter':
      return desk.letter((given as Requests['letter']).number);
    default:
      throw new Refusal(words.refused(name));
  }
}

function stream(
  desk: Desk,
  page: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  request.resume();
  response.writeHead(200, { ...ALWAYS, 'content-type': 'application/x-ndjson' });
  const leave = desk.listen(page, (happening) => response.write(`${JSON.stringify(happening)}\n`));
  const beat = setInterval(() => response.write('\n'), HEARTBEAT);
  response.on('close', () => {
    clearInterval(beat);
    leave();
  });
}

async function download(desk: Desk, page: string, response: ServerResponse): Promise<void> {
  const work: Work = { name: 'bytes', given: { isSaved: false } };
  const { name, bytes } = (await desk.work(page, work)) as { name: string; bytes: Uint8Array };
  sendBytes(response, name, bytes);
}

async function sendMail(
  desk: Desk,
  { number }: Requests['letter'],
  response: ServerResponse,
): Promise<void> {
  sendBytes(response, `thu-${number + 1}.eml`, await composeMail(desk.mail(number)));
}

function sendBytes(response: ServerResponse, name: string, bytes: Uint8Array): void {
  response.writeHead(200, {
    ...ALWAYS,
    'content-type': 'application/octet-stream',
    'x-name': encodeURIComponent(name),
  });
  response.end(bytes);
}

/** The page's own files: those that stand in the folder, by their plain names. */
function sendFile(
  { files, frames }: Served,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const name = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1);
  const path = join(files, name);
  const type = TYPES[extname(name)];
  const isPlain = /^[\w.-]+$/.test(name) && type !== undefined && existsSync(path);
  if (request.method !== 'GET' || !isPlain) {
    end(response, 404, '');
    return;
  }
  response.writeHead(200, {
    ...ALWAYS,
    'content-type': type,
    'content-security-policy': pagePolicy(frames),
  });
  response.end(readFileSync(path));
}

function pagePolicy(frames: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The grid places what it draws by styles of its own.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${frames}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function reply(response: ServerResponse, content: Reply): void {
  response.writeHead(200, { ...ALWAYS, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify('value' in content ? { value: content.value ?? null } : content));
}

/** Where the page was closed or loaded anew meanwhile, whoever sits there now is told. */
function refuse(
  desk: Desk,
  refused: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (response.destroyed) desk.say(String(request.headers['x-page'] ?? ''), refused);
  else reply(response, { refused });
}

function end(response: ServerResponse, status: number, text: string): void {
  // What else such a request sends is not read.
  response.writeHead(status, { ...ALWAYS, connection: 'close' });
  response.end(text);
}
