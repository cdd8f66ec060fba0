import vm from 'node:vm';
import { ScriptError } from './host.ts';
import type { Realm, Realms } from './realms.ts';
import type { Entry, Outcome } from './services/entry.ts';
import { type HostPort, TOO_LONG } from './services/port.ts';

/**
 * Calls a function of the bundle in a bare context, where nothing is left of other runs, as at Google,
 * and gives its answer. What the function throws, or more real milliseconds than `timeout`, is a
 * `ScriptError`.
 */
export function execute(realms: Realms, port: HostPort, entry: Entry, timeout: number): unknown {
  const outcome = runInBareContext(realms, port, entry, timeout);
  if (outcome.ok) return outcome.value;
  throw new ScriptError(outcome.name, outcome.message, outcome.stack);
}

/** Only ECMAScript inside: no timers, no fetch, no Node. A context whose run did not end is not given back. */
function runInBareContext(realms: Realms, port: HostPort, entry: Entry, timeout: number): Outcome {
  const realm = realms.take();
  const outcomes: string[] = [];
  const run = (): void =>
    realm.services.run(port, realm.load, JSON.stringify(entry), (text) => outcomes.push(text));
  try {
    callInside(realm, run, timeout);
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

const ENTER = '__enter';

const callIt = new vm.Script(
  `{ const call = globalThis.${ENTER}; delete globalThis.${ENTER}; call(); }`,
);

/** A call through a script of the context, so that its timeout holds; each timeout is a thread of its own. */
function callInside({ context }: Realm, call: () => void, timeout: number): void {
  Object.defineProperty(context, ENTER, { value: call, configurable: true });
  callIt.runInContext(context, Number.isFinite(timeout) ? { timeout } : {});
}

function failureOf(error: unknown): Outcome {
  const { name, message, stack, code } = error as Error & { code?: string };
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
    return { ok: false, name: 'Exception', message: TOO_LONG, stack: '' };
  }
  return { ok: false, name: String(name), message: String(message), stack: String(stack ?? '') };
}
