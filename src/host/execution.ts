import { type Realms, TookTooLong } from '../machine/machine.ts';
import { ScriptError } from './host.ts';
import type { Entry, Outcome } from './services/entry.ts';
import { type HostPort, TOO_LONG } from './services/port.ts';

/**
 * Calls a function of the bundle in a place where nothing is left of other runs, as at Google, and gives
 * its answer. What the function throws, or more real milliseconds than `timeout`, is a `ScriptError`.
 */
export function execute(
  realms: Realms<HostPort>,
  port: HostPort,
  entry: Entry,
  timeout: number,
): unknown {
  const outcome = runApart(realms, port, entry, timeout);
  if (outcome.ok) return outcome.value;
  throw new ScriptError(outcome.name, outcome.message, outcome.stack);
}

/** A place whose run did not end is not given back. */
function runApart(
  realms: Realms<HostPort>,
  port: HostPort,
  entry: Entry,
  timeout: number,
): Outcome {
  const realm = realms.take();
  const outcomes: string[] = [];
  const run = (): void =>
    realm.services.run(port, realm.load, JSON.stringify(entry), (text) => outcomes.push(text));
  try {
    realm.call(run, timeout);
  } catch (error) {
    return failureOf(error);
  }
  const [outcome] = outcomes;
  if (outcome === undefined) return NEVER_ENDS;
  realms.giveBack(realm);
  return JSON.parse(outcome) as Outcome;
}

const NEVER_ENDS: Outcome = {
  ok: false,
  name: 'Error',
  message: 'The function waits for something that never comes.',
  stack: '',
};

function failureOf(error: unknown): Outcome {
  if (error instanceof TookTooLong) {
    return { ok: false, name: 'Exception', message: TOO_LONG, stack: '' };
  }
  const { name, message, stack } = error as Error;
  return { ok: false, name: String(name), message: String(message), stack: String(stack ?? '') };
}
