/** An object of the language or of the services, as it was before any script ran. */
interface Given {
  readonly object: object;
  readonly above: object | null;
  readonly keys: readonly PropertyKey[];
  /** A value, or the getter of a property that has one. */
  readonly members: readonly unknown[];
}

let given: readonly Given[] = [];
let globals: ReadonlySet<PropertyKey> = new Set();

/** Takes down what the context is before a script runs in it, so that `wash` can tell what a script made of it. */
export function takeDown(): void {
  const found = new Map<object, Given>();
  const visit = (value: unknown): void => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return;
    if (found.has(value)) return;
    const keys = Reflect.ownKeys(value);
    const members = keys.map((key) => memberOf(value, key));
    const above = Object.getPrototypeOf(value) as object | null;
    found.set(value, { object: value, above, keys, members });
    visit(above);
    members.forEach(visit);
  };
  visit(globalThis);
  for (const hidden of [[].values(), new Map().keys(), new Set().keys(), ''.matchAll(/x/g)]) {
    visit(Object.getPrototypeOf(hidden));
  }
  visit(function* () {}.constructor);
  visit((async () => {}).constructor);
  given = [...found.values()];
  globals = new Set(Reflect.ownKeys(globalThis));
}

/**
 * Removes what a script left among the globals. Answers whether the context is as it was: a script that
 * changed the language or the services themselves, `Array.prototype` or `Math`, has spoilt it.
 */
export function wash(): boolean {
  for (const key of Reflect.ownKeys(globalThis)) {
    if (!globals.has(key) && !Reflect.deleteProperty(globalThis, key)) return false;
  }
  return given.every(isAsGiven);
}

function isAsGiven({ object, above, keys, members }: Given): boolean {
  const now = Reflect.ownKeys(object);
  if (now.length !== keys.length || Object.getPrototypeOf(object) !== above) return false;
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] as PropertyKey;
    if (now[index] !== key || !Object.is(memberOf(object, key), members[index])) return false;
  }
  return true;
}

function memberOf(object: object, key: PropertyKey): unknown {
  const member = Reflect.getOwnPropertyDescriptor(object, key);
  return member?.get ?? member?.value;
}
