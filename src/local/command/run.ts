import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { createHost } from '../../host/context.ts';
import type { Host, ScriptError } from '../../host/host.ts';
import { confirmationOf } from '../../host/pages.ts';
import { cellName } from '../../xlsx/a1.ts';
import { contentWidth, type Sheet, type Workbook } from '../../xlsx/model.ts';
import { checkMayReplace, OUTBOX_MARK } from '../mail.ts';
import { planPrints } from '../print-plan.ts';
import { words } from '../words.ts';
import { type Bundle, hostOptions, scriptFailure } from './bundle.ts';
import { judgeFile, readDocument, takeFiles } from './documents.ts';
import { CommandError, exit } from './exit.ts';
import { type Options, parseEdit } from './options.ts';
import { postOffice } from './post-office.ts';
import { printCounts, printEvent, say, wasShown } from './print.ts';
import {
  checkOutput,
  emptyWorkbook,
  isSameFile,
  readWorkbook,
  writeWorkbook,
} from './workbook-file.ts';

/** What a run without a function is called in the name of its result. */
const TYPING = 'edit';

/**
 * A menu entry: reads the workbook, types what is to be typed, runs the function if one is named, and
 * writes what became of the workbook beside it.
 */
export async function run(bundle: Bundle, options: Options, name: string | null): Promise<number> {
  if (name === LINT) return lint(bundle, options);
  if (options.workbook === undefined) throw new CommandError(words.noWorkbook);
  const input = options.workbook;
  const output = options.out ?? defaultOutput(input, name ?? TYPING);
  const workbook = readWorkbook(input);
  if (isSameFile(input, output)) throw new CommandError(words.overwrite(input));
  checkOutput(output, workbook, options.force ?? false);
  checkTabs(workbook, options);
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
    if ('failure' in result) return tellFailure(result.failure, workbook, options, name ?? TYPING);
    tellWaiting(host, options);
    const outcome = outcomeOf(host, result);
    if (outcome.message && !wasShown(host, outcome.message)) say(outcome.message);
    if (outcome.outcome === 'refused' || outcome.outcome === 'busy') return exit.refused;
    const taken = takeFiles(host, options);
    if (taken !== null && taken !== exit.done) return taken;
    planPrints(workbook);
    writeWorkbook(output, workbook);
    say(words.written(output));
    return exit.done;
  } finally {
    await post.close();
  }
}

/** The entry that looks through a document of a file, and changes no workbook. */
const LINT = 'lintDocument';

async function lint(bundle: Bundle, options: Options): Promise<number> {
  if (options.file === undefined) throw new CommandError(words.noFile);
  readDocument(options.file);
  const workbook =
    options.workbook === undefined ? emptyWorkbook() : readWorkbook(options.workbook);
  const host = createHost(hostOptions(bundle, options, workbook, printEvent));
  const result = runEntry(host, bundle, options, LINT);
  if ('failure' in result) return tellFailure(result.failure, workbook, options, LINT);
  judgeFile(host, options);
  return exit.done;
}

/** `out/<name>-<function>.xlsx`, or of the input's own kind. */
function defaultOutput(input: string, name: string): string {
  const extension = extname(input);
  return join('out', `${basename(input, extension)}-${name}${extension}`);
}

function checkTabs({ sheets }: Workbook, { tab, edit = [] }: Options): void {
  const named = [...(tab === undefined ? [] : [tab]), ...edit.map((each) => parseEdit(each).tab)];
  const missing = named.find((each) => !sheets.some(({ name }) => name === each));
  if (missing === undefined) return;
  throw new CommandError(
    words.noTab(
      missing,
      sheets.map(({ name }) => name),
    ),
  );
}

/** What a page waits for that was not confirmed, and where it can be looked at. */
function tellWaiting(host: Host, { yes, outbox }: Options): void {
  const content = host.pages.at(-1)?.content ?? '';
  const waiting = yes ? null : confirmationOf(content);
  if (!waiting) return;
  say(words.toPress(waiting.functionName));
  if (outbox === undefined) return;
  const path = join(outbox, 'xem-truoc.html');
  checkMayReplace(path);
  mkdirSync(outbox, { recursive: true });
  writeFileSync(path, `<!DOCTYPE html><meta charset="utf-8">${content}${OUTBOX_MARK}`);
  say(words.preview(path));
}

/** The function's answer, or what it failed with. */
function runEntry(
  host: Host,
  bundle: Bundle,
  options: Options,
  name: string | null,
): { readonly value: unknown } | { readonly failure: ScriptError } {
  try {
    for (const { tab, cell, text } of (options.edit ?? []).map(parseEdit)) {
      host.type(tab, cell, text);
    }
    const value = name === null ? null : host.run(name);
    const failed = host.pageCalls.find(({ error }) => error !== null)?.error;
    if (failed) throw failed;
    return { value };
  } catch (error) {
    return { failure: scriptFailure(error, bundle, options, name ?? TYPING) };
  }
}

const TOO_MANY_CELLS = /above the limit of \d+ cells/;

/** One sentence; where in the bundle it was is for those who ask for all. */
function tellFailure(
  failure: ScriptError,
  workbook: Workbook,
  { verbose }: Options,
  name: string,
): number {
  const isLimit = TOO_MANY_CELLS.test(failure.message);
  console.error(isLimit ? tooManyCells(workbook) : words.crashed(name, failure.message));
  if (verbose) console.error(failure.scriptStack || `${failure.name}: ${failure.message}`);
  return isLimit ? exit.refused : exit.failed;
}

/** Names the last cell of the largest tab: what stands so far off is seldom meant. */
function tooManyCells({ sheets }: Workbook): string {
  const size = ({ maxRows, maxColumns }: Sheet): number => maxRows * maxColumns;
  const [largest] = [...sheets].sort((a, b) => size(b) - size(a));
  let last = 'A1';
  largest?.rows.forEach((row, index) => {
    const width = row ? contentWidth(row) : 0;
    if (width > 0) last = cellName(index, width - 1);
  });
  return words.tooManyCells(largest?.name ?? '', last);
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
