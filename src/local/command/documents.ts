import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../host/host.ts';
import { confirmationOf, filesOf, textReaderOf } from '../../host/pages.ts';
import { UnreadableFile } from '../../xlsx/index.ts';
import { openZip, unpack } from '../../xlsx/zip.ts';
import { words } from '../words.ts';
import { CommandError, exit, Refusal } from './exit.ts';
import { type Options, parseField } from './options.ts';
import { say, wasShown } from './print.ts';

/** A file as a page offers it to the browser. */
interface OfferedFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

interface Taken {
  readonly outcome: string;
  readonly message: string;
  readonly files: readonly OfferedFile[];
}

const FOLDER = 'out';

/**
 * Takes what the page shown last offers as files, its fields filled as the options say, into the folder;
 * answers an exit code, or `null` where no page offers any.
 */
export function takeFiles(host: Host, options: Options): number | null {
  const offer = filesOf(host.pages.at(-1)?.content ?? '');
  if (!offer) return null;
  if (options.file !== undefined && offer.functionName === 'takePackage')
    return takeBack(host, options.file);
  const fields = Object.fromEntries((options.field ?? []).map(parseField));
  const [kind] = offer.args;
  // A document has fields to be filled and pages to be looked at; a package of figures has neither.
  const [args, mails] =
    kind === undefined ? [[], 'mailPackage'] : [[kind, fields, true], 'mailDocument'];
  const { outcome, message, files } = host.runFromPage(offer.functionName, ...args) as Taken;
  if (outcome !== 'done') {
    say(message);
    return exit.refused;
  }
  saveFiles(options['out-dir'] ?? FOLDER, files, options.force ?? false);
  return options.mail ? mailFiles(host, mails, args.slice(0, 2), options) : exit.done;
}

/** Gives the page a file that came back from the level above. */
function takeBack(host: Host, path: string): number {
  if (!existsSync(path)) throw new CommandError(words.missingFile(path));
  const text = readFileSync(path, 'utf8');
  const { outcome, message } = host.runFromPage('takeReturned', text) as Taken;
  if (!wasShown(host, message)) say(message);
  return outcome === 'done' ? exit.done : exit.refused;
}

/** Opens the page of the letters with which the document goes, and presses its button where that is asked. */
function mailFiles(
  host: Host,
  functionName: string,
  args: readonly unknown[],
  { yes }: Options,
): number {
  const opened = host.runFromPage(functionName, ...args) as Taken;
  if (opened.outcome !== 'done') {
    say(opened.message);
    return exit.refused;
  }
  const button = confirmationOf(host.pages.at(-1)?.content ?? '');
  if (!yes || !button) return exit.done;
  const sent = host.runFromPage(button.functionName, ...button.args) as Taken;
  say(words.pressed(button.functionName));
  say(sent.message);
  return sent.outcome === 'done' ? exit.done : exit.refused;
}

/** All of them or, where one would replace somebody's work, none. */
function saveFiles(folder: string, files: readonly OfferedFile[], force: boolean): void {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new CommandError(words.outDirIsFile(folder));
  const whole = files.map(({ name, base64 }) => ({
    path: join(folder, name),
    bytes: Buffer.from(base64, 'base64'),
  }));
  const foreign = whole.find(({ path }) => !force && existsSync(path) && !isOurs(path));
  if (foreign) throw new CommandError(words.foreignFile(foreign.path));
  mkdirSync(folder, { recursive: true });
  for (const { path, bytes } of whole) {
    writeFileSync(path, bytes);
    say(words.written(path));
  }
}

/** Stands in every file that the add-in makes, until another program saves it anew. */
const MARK = 'Sang kien';

/** Whether a file stands as the add-in made it: one that somebody worked on is not replaced. */
function isOurs(path: string): boolean {
  const bytes = readFileSync(path);
  return path.endsWith('.html') ? bytes.includes(`content="${MARK}"`) : isOurArchive(bytes);
}

function isOurArchive(bytes: Uint8Array): boolean {
  try {
    const entries = openZip(bytes);
    const own = entries.find(({ name }) => name === 'docProps/app.xml' || name === 'manifest.json');
    if (own) return new RegExp(`[>"]${MARK}\\b`).test(new TextDecoder().decode(unpack(own)));
    return entries.length > 0 && entries.every((entry) => isOurArchive(unpack(entry)));
  } catch (error) {
    if (error instanceof UnreadableFile) return false;
    throw error;
  }
}

/** Has the page shown last judge the document of a file; answers whether it could. */
export function judgeFile(host: Host, { file }: Options): boolean {
  const reader = textReaderOf(host.pages.at(-1)?.content ?? '');
  if (!reader || file === undefined) return false;
  const [text, isWord] = readDocument(file);
  const { lines } = host.runFromPage(reader.functionName, text, isWord) as {
    readonly lines: readonly string[];
  };
  for (const line of lines) say(line);
  return true;
}

/** The text of a file; of a .docx the XML of its text. */
export function readDocument(path: string): readonly [text: string, isWord: boolean] {
  if (!existsSync(path)) throw new CommandError(words.missingFile(path));
  const bytes = readFileSync(path);
  const isArchive = bytes.subarray(0, 2).toString('latin1') === 'PK';
  if (!isArchive) {
    if (bytes.includes(0)) throw new Refusal(words.noDocument(path));
    return [bytes.toString('utf8').replace(/^\uFEFF/, ''), false];
  }
  try {
    const part = openZip(bytes).find(({ name }) => name === 'word/document.xml');
    if (part) return [new TextDecoder().decode(unpack(part)), true];
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
  }
  throw new Refusal(words.noDocument(path));
}
