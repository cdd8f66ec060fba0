import type { Realm, Realms, Services } from '../../src/machine/machine.ts';

/** Of the globals of the thread, those that the services replace and the host itself uses. */
const SHARED = ['Date', 'console'] as const;

// In the scope of the thread, not in that of this module.
// biome-ignore lint/security/noGlobalEval: what it is given is our own bundle, which came with this page
const evaluate = globalThis.eval;

/**
 * The one place that a thread of the browser has: its own globals, washed after each run. A run that does
 * not end is ended with its thread, by whoever began it.
 */
export class WorkerRealms<Port> implements Realms<Port> {
  readonly #realm: Realm<Port>;

  constructor(services: string, code: string) {
    const ours = SHARED.map((name) => [name, globalThis[name]] as const);
    const given = evaluate(`(() => {${services}\nreturn sangKienHost;})()`) as Services<Port>;
    const load = asFunction(code);
    given.installServices();
    given.takeDown();
    const theirs = SHARED.map((name) => [name, globalThis[name]] as const);
    put(ours);
    const inside = <T>(act: () => T): T => {
      put(theirs);
      try {
        return act();
      } finally {
        put(ours);
      }
    };
    const wash = (): boolean => inside(() => given.wash());
    const call: Realm<Port>['call'] = (act) => inside(act);
    this.#realm = { services: { ...given, wash }, load, isLasting: true, call };
  }

  take(): Realm<Port> {
    return this.#realm;
  }

  giveBack(realm: Realm<Port>): void {
    realm.services.wash();
  }
}

function put(values: readonly (readonly [name: string, value: unknown])[]): void {
  for (const [name, value] of values) Object.assign(globalThis, { [name]: value });
}

/** What the bundle declares at its top is asked for by name, so its function hands it out. */
function asFunction(code: string): () => void {
  const before = new Set(Reflect.ownKeys(globalThis));
  evaluate(code);
  const declared = Reflect.ownKeys(globalThis).filter((key) => !before.has(key));
  for (const key of declared) Reflect.deleteProperty(globalThis, key);
  const names = declared.map(String).join();
  return evaluate(`(function () {${code}\nObject.assign(globalThis, {${names}});})`) as () => void;
}
