import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ownerOf, UnreadableState } from '../../host/state.ts';
import {
  type FileKind,
  hasMacros,
  isFromHost,
  newWorkbook,
  readXlsx,
  UnreadableFile,
  writeXlsx,
} from '../../xlsx/index.ts';
import { Sheet, type Workbook } from '../../xlsx/model.ts';
import { words } from '../words.ts';
import { CommandError, Refusal } from './exit.ts';

/** Where no file was named. */
export function emptyWorkbook(): Workbook {
  const workbook = newWorkbook();
  workbook.sheets.push(new Sheet(1, 'Trang tính1'));
  return workbook;
}

export function readWorkbook(path: string): Workbook {
  if (!existsSync(path)) throw new CommandError(words.missingFile(path));
  try {
    const workbook = readXlsx(readFileSync(path));
    // A damaged state is found here, not in the middle of a run.
    ownerOf(workbook);
    return workbook;
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Refusal(words.unreadable(path, error));
    if (error instanceof UnreadableState) throw new Refusal(words.unreadableState(path));
    if (isFileError(error)) throw new CommandError(words.forbidden(path));
    throw error;
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** Whatever links and detours the two paths take. */
export function isSameFile(input: string, output: string): boolean {
  if (resolve(input) === resolve(output)) return true;
  return existsSync(output) && realpathSync(input) === realpathSync(output);
}

const KINDS: readonly FileKind[] = ['xlsx', 'xlsm', 'xltx', 'xltm'];

/** The kind of file that a name promises; null for another. */
function kindOf(path: string): FileKind | null {
  return KINDS.find((kind) => extname(path).toLowerCase() === `.${kind}`) ?? null;
}

/** Refuses, before anything is run, a result that nobody could open or that would replace somebody's file. */
export function checkOutput(path: string, workbook: Workbook, force: boolean): void {
  const kind = kindOf(path);
  if (kind === null) throw new CommandError(words.wrongKind(path));
  if (hasMacros(workbook) && !kind.endsWith('m')) throw new Refusal(words.losesMacros(path));
  if (force || !existsSync(path) || isFromHost(readFileSync(path))) return;
  throw new CommandError(words.foreignFile(path));
}

/** What a run on a large workbook leaves behind, and the file being made, would together set the peak. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** Written whole or not at all. */
export function writeWorkbook(path: string, workbook: Workbook): void {
  collectGarbage();
  const bytes = writeXlsx(workbook, kindOf(path) ?? undefined);
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
