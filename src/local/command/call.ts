import { createHost } from '../../host/context.ts';
import { words } from '../words.ts';
import { type Bundle, hostOptions, scriptFailure } from './bundle.ts';
import { CommandError, exit } from './exit.ts';
import type { Options } from './options.ts';
import { printEvent, say } from './print.ts';
import { emptyWorkbook, readWorkbook } from './workbook-file.ts';

/** A function of the cells: arguments and answer are JSON. */
export function call(
  bundle: Bundle,
  options: Options,
  names: readonly string[],
  json: readonly string[],
): number {
  const [name] = names;
  if (name === undefined) throw new CommandError(words.usage);
  const args = json.map(parseJson);
  const workbook = options.workbook ? readWorkbook(options.workbook) : emptyWorkbook();
  const host = createHost(hostOptions(bundle, options, workbook, printEvent));
  try {
    const answer = host.callCustomFunction(name, args);
    say(JSON.stringify(answer, (_, value) => (isDate(value) ? value.date : value)));
    return exit.done;
  } catch (error) {
    const { message } = scriptFailure(error, bundle, options, name);
    console.error(words.functionFailed(name));
    console.error(message);
    return exit.failed;
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
