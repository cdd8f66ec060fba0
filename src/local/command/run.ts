import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createHost } from '../../host/context.ts';
import type { Host } from '../../host/host.ts';
import { confirmationOf } from '../../host/pages.ts';
import { plainText } from '../plain-text.ts';
import { words } from '../words.ts';
import { type Bundle, hostOptions, scriptFailure } from './bundle.ts';
import { CommandError, exit } from './exit.ts';
import type { Options } from './options.ts';
import { postOffice } from './post-office.ts';
import { printCounts, printEvent, say } from './print.ts';
import { isSameFile, readWorkbook, writeWorkbook } from './workbook-file.ts';

/** A menu entry: reads the workbook, runs the function, writes what became of the workbook beside it. */
export async function run(bundle: Bundle, options: Options, name: string): Promise<number> {
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
    if (result === null) return exit.failed;
    tellWaiting(host, options);
    const outcome = outcomeOf(host, result);
    if (outcome.message && !wasShown(host, outcome.message)) say(outcome.message);
    if (outcome.outcome === 'refused' || outcome.outcome === 'busy') return exit.refused;
    writeWorkbook(output, workbook);
    say(words.written(output));
    return exit.done;
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
    const failure = scriptFailure(error, bundle, options, name);
    console.error(words.crashed(name));
    console.error(failure.scriptStack || `${failure.name}: ${failure.message}`);
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
