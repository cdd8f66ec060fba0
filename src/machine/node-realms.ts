import vm from 'node:vm';
import { type Realm, type Realms, type Services, TookTooLong } from './machine.ts';

/**
 * Contexts in which one bundle runs. A run evaluates the whole bundle anew, but where the context is as it
 * was before an earlier run, it takes that run's place: so the engine need not learn again which of the
 * bundle's functions are worth compiling, which takes most of a run's time.
 */
export class NodeRealms<Port> implements Realms<Port> {
  readonly #services: vm.Script;
  readonly #code: vm.Script;
  readonly #text: string;
  readonly #idle: Realm<Port>[] = [];
  /** The bundle as a function, once it is known what it declares. */
  #asFunction: vm.Script | null = null;

  constructor(services: string, code: string) {
    this.#services = new vm.Script(`(() => {${services}\nreturn sangKienHost;})()`, {
      filename: 'services.js',
    });
    this.#code = new vm.Script(code, { filename: 'Code.js' });
    this.#text = code;
  }

  take(): Realm<Port> {
    return this.#idle.pop() ?? this.#make();
  }

  /** A context in which a run left something that cannot be removed is dropped. */
  giveBack(realm: Realm<Port>): void {
    if (realm.isLasting && realm.services.wash()) this.#idle.push(realm);
  }

  /** Only ECMAScript inside: no timers, no fetch, no Node. */
  #make(): Realm<Port> {
    const context = vm.createContext(newGlobal(), { microtaskMode: 'afterEvaluate' });
    const services = this.#services.runInContext(context) as Services<Port>;
    services.installServices();
    const call: Realm<Port>['call'] = (act, timeout) => callInside(context, act, timeout);
    if (!this.#asFunction) {
      return { services, load: () => this.#loadFirst(context), isLasting: false, call };
    }
    services.takeDown();
    const load = this.#asFunction.runInContext(context) as Realm<Port>['load'];
    return { services, load, isLasting: true, call };
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

const ENTER = '__enter';

const callIt = new vm.Script(
  `{ const call = globalThis.${ENTER}; delete globalThis.${ENTER}; call(); }`,
);

/** A call through a script of the context, so that its timeout holds; each timeout is a thread of its own. */
function callInside(context: vm.Context, act: () => void, timeout: number): void {
  Object.defineProperty(context, ENTER, { value: act, configurable: true });
  try {
    callIt.runInContext(context, Number.isFinite(timeout) ? { timeout } : {});
  } catch (error) {
    const { code } = error as { code?: string };
    throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new TookTooLong() : error;
  }
}

/**
 * A global object of the context's own, where Node can make one: an object from outside is asked at
 * every mention of a global (`Date`, `String`), which takes the bundle a fifth of its time.
 */
function newGlobal(): Parameters<typeof vm.createContext>[0] {
  return vm.constants?.DONT_CONTEXTIFY ?? (Object.create(null) as object);
}
