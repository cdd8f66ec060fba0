import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { createHost } from './context.ts';
import { type Host, type HostEvent, type HostOptions, type Manifest, ScriptError } from './host.ts';
import {
  checkServer,
  isLoopback,
  type MailServer,
  openOutbox,
  parseServer,
  serveOutbox,
} from './mail.ts';
import { Sheet, type Workbook } from './model.ts';
import { confirmationOf } from './pages.ts';
import { pdfMaker } from './pdf.ts';
import { plainText } from './plain-text.ts';
import type { Mail, MenuItem, Page } from './services/port.ts';
import { ownerOf, UnreadableState } from './state.ts';
import { words } from './words.ts';
import { newWorkbook, readXlsx, UnreadableFile, writeXlsx } from './xlsx/index.ts';

/** Done; refused by the bundle with nothing written; not understood, or failed. */
const DONE = 0;
const REFUSED = 1;
const FAILED = 2;

/** Who owns a workbook that nobody of ours opened before, when the command does not say. */
const DEFAULT_USER = 'can-bo@cong-doan.example';

/** A sentence that ends the command. */
class CommandError extends Error {}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

interface Options {
  readonly workbook?: string;
  readonly out?: string;
  readonly outbox?: string;
  readonly smtp?: string;
  readonly 'smtp-remote'?: boolean;
  readonly now?: string;
  readonly user?: string;
  readonly yes?: boolean;
  readonly list?: boolean;
  readonly verbose?: boolean;
  readonly help?: boolean;
}

interface Bundle {
  readonly code: string;
  readonly services: string;
  readonly manifest: Manifest;
  readonly htmlFiles: Record<string, string>;
}

async function main(args: readonly string[]): Promise<number> {
  const { options, words: given, json } = parseCommand(args);
  if (options.help) return say(words.usage);
  const bundle = readBundle();
  process.env.TZ = bundle.manifest.timeZone;
  const [name, ...extra] = given;
  if (options.list) return list(bundle, options);
  if (name === undefined) throw new CommandError(`${words.noFunction}\n${words.usage}`);
  if (name === 'demo') return runDemo();
  if (name === 'call') return call(bundle, options, extra, json);
  const [unexpected] = [...extra, ...json];
  if (unexpected !== undefined) throw new CommandError(words.tooMany(unexpected));
  return run(bundle, options, name);
}

// --- the command -----------------------------------------------------------------------------

interface Command {
  readonly options: Options;
  readonly words: readonly string[];
  /** What stands after `call NAME`: taken out first, for `-5` is a number there and no option. */
  readonly json: readonly string[];
}

function parseCommand(args: readonly string[]): Command {
  const isCall = args[0] === 'call';
  const json = isCall
    ? args.filter((arg, index) => index > 1 && isArgument(args, index) && arg)
    : [];
  const rest = args.filter((_, index) => !isCall || index < 2 || !isArgument(args, index));
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: {
        workbook: { type: 'string' },
        out: { type: 'string' },
        outbox: { type: 'string' },
        smtp: { type: 'string' },
        'smtp-remote': { type: 'boolean' },
        now: { type: 'string' },
        user: { type: 'string' },
        yes: { type: 'boolean' },
        list: { type: 'boolean' },
        verbose: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    return { options: values, words: positionals, json };
  } catch (error) {
    throw new CommandError(words.unknownOption((error as Error).message));
  }
}

/** Neither an option nor what follows one. */
function isArgument(args: readonly string[], index: number): boolean {
  const valued = ['--workbook', '--out', '--outbox', '--smtp', '--now', '--user'];
  return !(args[index] ?? '').startsWith('--') && !valued.includes(args[index - 1] ?? '');
}

async function runDemo(): Promise<number> {
  const { demo } = await import('../sample/demo.ts');
  return demo();
}

function list(bundle: Bundle, options: Options): number {
  const host = createHost(hostOptions(bundle, options, emptyWorkbook(), () => {}));
  for (const { label, items } of host.menu()) {
    say(label);
    for (const line of menuLines(items, 1)) say(line);
  }
  return DONE;
}

function menuLines(items: readonly MenuItem[], depth: number): string[] {
  const indent = '  '.repeat(depth);
  return items.flatMap((item) => {
    if (item.kind === 'separator') return [];
    if (item.kind === 'item') return [`${indent}${item.label} — ${item.functionName}`];
    return [`${indent}${item.label}`, ...menuLines(item.items, depth + 1)];
  });
}

function call(bundle: Bundle, options: Options, names: readonly string[], json: readonly string[]) {
  const [name] = names;
  if (name === undefined) throw new CommandError(words.usage);
  const args = json.map(parseJson);
  const workbook = options.workbook ? readWorkbook(options.workbook) : emptyWorkbook();
  const host = createHost(hostOptions(bundle, options, workbook, printEvent));
  try {
    const answer = host.callCustomFunction(name, args);
    return say(JSON.stringify(answer, (_, value) => (isDate(value) ? value.date : value)));
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    if (isUnknownFunction(error)) throw unknownFunction(bundle, options, name);
    console.error(words.functionFailed(name));
    console.error(error.message);
    return FAILED;
  }
}

function isDate(value: unknown): value is { date: string } {
  return typeof value === 'object' && value !== null && 'date' in value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(words.wrongArgument(text));
  }
}

// --- a menu entry ----------------------------------------------------------------------------

async function run(bundle: Bundle, options: Options, name: string): Promise<number> {
  if (options.workbook === undefined) throw new CommandError(words.noWorkbook);
  const input = options.workbook;
  const output = options.out ?? join('out', basename(input));
  const workbook = readWorkbook(input);
  if (isSameFile(input, output)) throw new CommandError(words.overwrite(input));
  const post = await postOffice(options, output);
  try {
    const host = createHost({
      ...hostOptions(bundle, options, workbook, printEvent),
      outbox: post.put,
      makePdf: post.makePdf ?? undefined,
    });
    const result = runEntry(host, bundle, options, name);
    if (options.verbose) printCounts(host);
    post.tell(host);
    if (result === null) return FAILED;
    tellWaiting(host, options);
    const outcome = outcomeOf(host, result);
    if (outcome.message && !wasShown(host, outcome.message)) say(outcome.message);
    if (outcome.outcome === 'refused' || outcome.outcome === 'busy') return REFUSED;
    writeWorkbook(output, workbook);
    return say(words.written(output));
  } finally {
    await post.close();
  }
}

/** What a page waits for that was not confirmed, and where it can be looked at. */
function tellWaiting(host: Host, { yes, outbox }: Options): void {
  const content = host.pages.at(-1)?.content ?? '';
  const waiting = yes ? null : confirmationOf(content);
  if (!waiting) return;
  say(words.toPress(waiting.functionName));
  if (outbox === undefined) return;
  const path = join(outbox, 'xem-truoc.html');
  mkdirSync(outbox, { recursive: true });
  writeFileSync(path, `<!DOCTYPE html><meta charset="utf-8">${content}`);
  say(words.preview(path));
}

// --- mail ------------------------------------------------------------------------------------

/** Takes the messages of a run: each becomes a file, and goes to the server where one is named. */
async function postOffice(options: Options, output: string) {
  const folder = options.outbox ?? `${output.replace(/\.xlsx$/i, '')}-thu`;
  const server = await readServer(options);
  const makePdf = pdfMaker();
  let outbox: ReturnType<typeof openOutbox> | null = null;
  return {
    makePdf,
    put(mail: Mail): void {
      outbox ??= openOutbox({ folder, server }, new URL(import.meta.url));
      outbox.put(mail);
    },
    tell({ mails }: Host): void {
      if (mails.length === 0) return;
      say(words.outbox.kept(mails.length, join(folder, 'index.html'), options.smtp ?? ''));
      const hasPage = mails.some((mail) => mail.attachments.some((file) => isPage(file.type)));
      if (hasPage && makePdf === null) say(words.outbox.noBrowser);
    },
    async close(): Promise<void> {
      await outbox?.close();
    },
  };
}

function isPage(type: string): boolean {
  return type === 'text/html';
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

/** The function's answer, or null when it failed and that was said. */
function runEntry(
  host: Host,
  bundle: Bundle,
  options: Options,
  name: string,
): { readonly value: unknown } | null {
  try {
    const value = host.run(name);
    const failed = host.pageCalls.find(({ error }) => error !== null)?.error;
    if (failed) throw failed;
    return { value };
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    if (isUnknownFunction(error)) throw unknownFunction(bundle, options, name);
    console.error(words.crashed(name));
    console.error(error.scriptStack || `${error.name}: ${error.message}`);
    return null;
  }
}

interface ActionOutcome {
  readonly outcome?: string;
  readonly message?: string;
}

/** What the last button pressed on a page came to, else what the function itself answered. */
function outcomeOf(host: Host, result: { readonly value: unknown }): ActionOutcome {
  const answers = [...host.pageCalls.map((pressed) => pressed.result).reverse(), result.value];
  const told = answers.find(
    (answer) => typeof answer === 'object' && answer !== null && 'outcome' in answer,
  );
  return (told ?? {}) as ActionOutcome;
}

function wasShown({ events }: Host, message: string): boolean {
  return events.some((event) => {
    if (event.kind === 'question') return event.question.text.includes(message);
    if (event.kind === 'toast') return event.text.includes(message);
    return event.kind === 'page' && plainText(event.page.content).includes(message);
  });
}

function isUnknownFunction(error: ScriptError): boolean {
  return error.message.startsWith('Script function not found');
}

function unknownFunction(bundle: Bundle, options: Options, name: string): CommandError {
  const host = createHost(hostOptions(bundle, options, emptyWorkbook(), () => {}));
  const known = host.menu().flatMap(({ items }) => functionNames(items));
  return new CommandError(words.unknownFunction(name, known));
}

function functionNames(items: readonly MenuItem[]): string[] {
  return items.flatMap((item) => {
    if (item.kind === 'separator') return [];
    return item.kind === 'item' ? [item.functionName] : functionNames(item.items);
  });
}

// --- what a run needs ------------------------------------------------------------------------

function hostOptions(
  { code, services, manifest, htmlFiles }: Bundle,
  options: Options,
  workbook: Workbook,
  onEvent: (event: HostEvent) => void,
): HostOptions {
  return {
    workbook,
    code,
    services,
    manifest,
    htmlFiles,
    onEvent,
    user: parseUser(options.user) ?? ownerOf(workbook) ?? DEFAULT_USER,
    now: parseNow(options.now),
    fileName: basename(options.workbook ?? 'so.xlsx').replace(/\.xlsx$/i, ''),
    answers: options.yes ? 'yes' : 'no',
  };
}

function parseUser(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) throw new CommandError(words.wrongUser(text));
  return text;
}

/** A clock time of the manifest's zone, which is the process' by now. */
function parseNow(text: string | undefined): number {
  if (text === undefined) return Date.now();
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (parts ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  const date = new Date(year, month - 1, day, hour, minute, second);
  const isReal =
    date.getDate() === day && date.getMonth() === month - 1 && hour < 24 && minute < 60;
  if (!parts || !isReal || second > 59) throw new CommandError(words.wrongNow(text));
  return date.getTime();
}

function readBundle(): Bundle {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  if (!existsSync(join(root, 'dist/Code.js'))) throw new CommandError(words.notBuilt);
  const pages = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.html'));
  return {
    code: read('dist/Code.js'),
    services: read('build/services.js'),
    manifest: JSON.parse(read('dist/appsscript.json')) as Manifest,
    htmlFiles: Object.fromEntries(pages.map((page) => [page, read(`dist/${page}`)])),
  };
}

function emptyWorkbook(): Workbook {
  const workbook = newWorkbook();
  if (workbook.sheets.length === 0) workbook.sheets.push(new Sheet(1, 'Trang tính1'));
  return workbook;
}

function readWorkbook(path: string): Workbook {
  if (!existsSync(path)) throw new CommandError(words.missingFile(path));
  try {
    const workbook = readXlsx(readFileSync(path));
    ownerOf(workbook);
    return workbook;
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CommandError(words.unreadable(path, error.code));
    if (error instanceof UnreadableState) throw new CommandError(words.unreadable(path, 'state'));
    if (isFileError(error)) throw new CommandError(words.unreadable(path, 'other'));
    throw error;
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function isSameFile(input: string, output: string): boolean {
  if (resolve(input) === resolve(output)) return true;
  return existsSync(output) && realpathSync(input) === realpathSync(output);
}

/** What a run on a large workbook leaves behind, and the file being made, would together set the peak. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** Written whole or not at all. */
function writeWorkbook(path: string, workbook: Workbook): void {
  collectGarbage();
  const bytes = writeXlsx(workbook);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw new CommandError(words.unwritable(path, error.code ?? error.message));
  }
}

// --- what is said ----------------------------------------------------------------------------

function say(text: string): typeof DONE {
  console.log(text);
  return DONE;
}

function printEvent(event: HostEvent): void {
  switch (event.kind) {
    case 'question': {
      const { title, text, buttons } = event.question;
      say([title, text].filter((line) => line !== '').join('\n'));
      if (buttons !== 'OK') say(words.answered(event.answer.button));
      return;
    }
    case 'toast':
      say([event.title, event.text].filter((line) => line !== '').join(': '));
      return;
    case 'page':
      printPage(event.page);
      return;
    case 'page-call':
      say(words.pressed(event.call.functionName));
      return;
    case 'mail':
      say(words.mail([...event.mail.to, ...event.mail.cc].join(', '), event.mail.subject));
      return;
    case 'log':
      console.error(`[${event.level}] ${event.text}`);
  }
}

function printPage({ title, content }: Page): void {
  say([title, plainText(content)].filter((line) => line !== '').join('\n'));
}

function printCounts(host: Host): void {
  const { reads, writes, total, byMethod } = host.counts();
  say(words.counts(reads, writes, total));
  const sorted = Object.entries(byMethod).sort(([, a], [, b]) => b - a);
  for (const [method, count] of sorted) say(`${String(count).padStart(6)}  ${method}`);
}

if (isMainThread) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    process.exitCode = FAILED;
  }
} else {
  serveOutbox();
}
