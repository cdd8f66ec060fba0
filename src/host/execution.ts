import vm from 'node:vm';
import { ScriptError } from './host.ts';
import type { Entry, Outcome } from './services/entry.ts';
import { type HostPort, TOO_LONG } from './services/port.ts';

/** What every execution starts from. */
interface Scripts {
  readonly services: vm.Script;
  readonly code: vm.Script;
}

/** Compiles the texts of `build/services.js` and `dist/Code.js`; one that is no JavaScript is a `ScriptError`. */
export function compileScripts(services: string, code: string): Scripts {
  return {
    services: compile(`(() => {${services}\nreturn sangKienHost;})()`, 'services.js'),
    code: compile(code, 'Code.js'),
  };
}

/** The last script of each file name: one host after another runs the same text. */
const compiled = new Map<string, { readonly text: string; readonly script: vm.Script }>();

function compile(text: string, filename: string): vm.Script {
  const known = compiled.get(filename);
  if (known?.text === text) return known.script;
  try {
    const script = new vm.Script(text, { filename });
    compiled.set(filename, { text, script });
    return script;
  } catch (error) {
    const { name, message, stack } = error as Error;
    throw new ScriptError(name, message, stack ?? '');
  }
}

/**
 * Calls a function of the bundle in a bare context of its own, as every execution at Google has one, and
 * gives its answer. What the function throws, or more real milliseconds than `timeout`, is a `ScriptError`.
 */
export function execute(scripts: Scripts, port: HostPort, entry: Entry, timeout: number): unknown {
  const outcome = runInBareContext(scripts, port, entry, timeout);
  if (outcome.ok) return outcome.value;
  throw new ScriptError(outcome.name, outcome.message, outcome.stack);
}

/** Only ECMAScript inside: no timers, no fetch, no Node. */
function runInBareContext(
  { services, code }: Scripts,
  port: HostPort,
  entry: Entry,
  timeout: number,
): Outcome {
  const context = vm.createContext(newGlobal(), { microtaskMode: 'afterEvaluate' });
  const { installServices } = services.runInContext(context) as {
    installServices(port: HostPort): (entry: string, done: (outcome: string) => void) => void;
  };
  const enter = installServices(port);
  const outcomes: string[] = [];
  const started = performance.now();
  try {
    code.runInContext(context, { timeout });
    callInside(context, () => enter(JSON.stringify(entry), (text) => outcomes.push(text)), {
      timeout: Math.max(1, Math.ceil(timeout - (performance.now() - started))),
    });
  } catch (error) {
    return failureOf(error);
  }
  const [outcome] = outcomes;
  if (outcome !== undefined) return JSON.parse(outcome) as Outcome;
  return {
    ok: false,
    name: 'Error',
    message: 'The function waits for something that never comes.',
    stack: '',
  };
}

/**
 * A global object of the context's own, where Node can make one: an object from outside is asked at
 * every mention of a global (`Date`, `String`), which takes the bundle a fifth of its time.
 */
function newGlobal(): Parameters<typeof vm.createContext>[0] {
  return vm.constants?.DONT_CONTEXTIFY ?? (Object.create(null) as object);
}

/** A call through a script of the context, so that its timeout holds. */
function callInside(context: vm.Context, call: () => void, limits: { timeout: number }): void {
  const name = '__enter';
  Object.defineProperty(context, name, { value: call, configurable: true });
  vm.runInContext(`{ const call = ${name}; delete globalThis.${name}; call(); }`, context, limits);
}

function failureOf(error: unknown): Outcome {
  const { name, message, stack, code } = error as Error & { code?: string };
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
    return { ok: false, name: 'Exception', message: TOO_LONG, stack: '' };
  }
  return { ok: false, name: String(name), message: String(message), stack: String(stack ?? '') };
}
