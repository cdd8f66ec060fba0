import vm from 'node:vm';
import { ScriptError } from './host.ts';

type Services = Pick<
  typeof import('./services/index.ts'),
  'installServices' | 'run' | 'takeDown' | 'wash'
>;

/** A bare context with the services in it. */
export interface Realm {
  readonly context: vm.Context;
  readonly services: Services;
  /** Evaluates the bundle from its first line: what an earlier run knew is not there. */
  readonly load: () => void;
  /** Whether another run may follow. */
  readonly isLasting: boolean;
}

/**
 * Contexts in which one bundle runs. A run evaluates the whole bundle anew, but where the context is as it
 * was before an earlier run, it takes that run's place: so the engine need not learn again which of the
 * bundle's functions are worth compiling, which takes most of a run's time.
 */
export class Realms {
  readonly #services: vm.Script;
  readonly #code: vm.Script;
  readonly #text: string;
  readonly #idle: Realm[] = [];
  /** The bundle as a function, once it is known what it declares. */
  #asFunction: vm.Script | null = null;

  constructor(services: string, code: string) {
    this.#services = compile(`(() => {${services}\nreturn sangKienHost;})()`, 'services.js');
    this.#code = compile(code, 'Code.js');
    this.#text = code;
  }

  /** A context for one run; nobody else has it until it is given back. */
  take(): Realm {
    return this.#idle.pop() ?? this.#make();
  }

  /** A run has ended in it. A context in which it left something that cannot be removed is dropped. */
  giveBack(realm: Realm): void {
    if (realm.isLasting && realm.services.wash()) this.#idle.push(realm);
  }

  #make(): Realm {
    const context = vm.createContext(newGlobal(), { microtaskMode: 'afterEvaluate' });
    const services = this.#services.runInContext(context) as Services;
    services.installServices();
    if (!this.#asFunction) {
      return { context, services, load: () => this.#loadFirst(context), isLasting: false };
    }
    services.takeDown();
    const load = this.#asFunction.runInContext(context) as Realm['load'];
    return { context, services, load, isLasting: true };
  }

  /** What a script declares is not to be removed from its context, and shows only there. */
  #loadFirst(context: vm.Context): void {
    this.#code.runInContext(context);
    const declared = vm.runInContext(DECLARED, context) as string[];
    const text = `(function () {${this.#text}\nObject.assign(globalThis, {${declared.join()}});})`;
    this.#asFunction = new vm.Script(text, { filename: 'Code.js' });
  }
}

/** Only what a script declares at its top cannot be deleted again. */
const DECLARED = `Reflect.ownKeys(globalThis).filter((key) => {
  const { configurable, writable } = Reflect.getOwnPropertyDescriptor(globalThis, key);
  return !configurable && writable;
})`;

/** The contexts of the texts that ran last: one host after another runs the same. */
let last: { readonly services: string; readonly code: string; readonly realms: Realms } | null =
  null;

/** Takes the texts of `build/services.js` and `dist/Code.js`; one that is no JavaScript is a `ScriptError`. */
export function realmsOf(services: string, code: string): Realms {
  if (last?.services === services && last.code === code) return last.realms;
  const realms = new Realms(services, code);
  last = { services, code, realms };
  return realms;
}

function compile(text: string, filename: string): vm.Script {
  try {
    return new vm.Script(text, { filename });
  } catch (error) {
    const { name, message, stack } = error as Error;
    throw new ScriptError(name, message, stack ?? '');
  }
}

/**
 * A global object of the context's own, where Node can make one: an object from outside is asked at
 * every mention of a global (`Date`, `String`), which takes the bundle a fifth of its time.
 */
function newGlobal(): Parameters<typeof vm.createContext>[0] {
  return vm.constants?.DONT_CONTEXTIFY ?? (Object.create(null) as object);
}
