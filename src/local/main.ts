import { isMainThread } from 'node:worker_threads';
import { menusOf, readBundle } from './command/bundle.ts';
import { call } from './command/call.ts';
import { CommandError, exit } from './command/exit.ts';
import { fidelity, selfTest } from './command/fidelity.ts';
import { type Options, parseCommand } from './command/options.ts';
import { printMenus, say } from './command/print.ts';
import { run } from './command/run.ts';
import { serveOutbox } from './mail.ts';
import { words } from './words.ts';

async function main(args: readonly string[]): Promise<number> {
  const { options, words: given, json } = parseCommand(args);
  if (options.help) {
    say(words.usage);
    return exit.done;
  }
  const bundle = readBundle();
  process.env.TZ = bundle.manifest.timeZone;
  const [name, ...extra] = given;
  if (options.list) {
    printMenus(menusOf(bundle, options));
    return exit.done;
  }
  if (name === undefined && options.edit) return run(bundle, options, null);
  if (name === undefined) throw new CommandError(`${words.noFunction}\n${words.usage}`);
  if (name === 'demo') return runDemo(options);
  if (name === 'call') return call(bundle, options, extra, json);
  if (name === 'fidelity') return fidelity(bundle, options, extra);
  if (name === 'selfTest' && options.workbook === undefined) return selfTest(bundle, options);
  const [unexpected] = [...extra, ...json];
  if (unexpected !== undefined) throw new CommandError(words.tooMany(unexpected));
  return run(bundle, options, name);
}

async function runDemo({ closing, district }: Options): Promise<number> {
  const { demo } = await import('../sample/demo.ts');
  return demo(closing ? 'closing' : district ? 'district' : 'province');
}

/** Who reads the output may stop before its end, as `| head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// This file is also the thread that sends the mail of a run.
if (isMainThread) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    const known = error instanceof CommandError;
    console.error(known ? error.message : words.broken(String(error)));
    if (!known && process.argv.includes('--verbose')) console.error(error);
    process.exitCode = known ? error.code : exit.failed;
  }
} else {
  serveOutbox();
}
