import type { Area } from '../../xlsx/model.ts';
import { type Category, type HostPort, longestRun, type Mode, TOO_LONG } from './port.ts';

/** How Google's services fail: an error whose name is `Exception` (reported). */
export class Exception extends Error {
  override readonly name = 'Exception';
}

/** The context's own Date, before its idea of now was replaced. */
export const RealDate = Date;

let port: HostPort | null = null;
let depth = 0;
let refusedWrite: Exception | null = null;
let runStarted = 0;

export function host(): HostPort {
  if (port === null) throw new Error('The services are not installed.');
  return port;
}

/** A run begins. */
export function connect(to: HostPort): void {
  port = to;
  depth = 0;
  refusedWrite = null;
  runStarted = to.now();
}

/** Scopes as Google writes them; a call needs one of those it lists. */
export const scope = {
  sheets: [
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/spreadsheets',
  ],
  ui: ['https://www.googleapis.com/auth/script.container.ui'],
  mail: ['https://www.googleapis.com/auth/script.send_mail'],
  triggers: ['https://www.googleapis.com/auth/script.scriptapp'],
  email: ['https://www.googleapis.com/auth/userinfo.email'],
  none: [],
} as const;

type Scopes = (typeof scope)[keyof typeof scope];

interface MethodSpec {
  readonly category: Category;
  /** Accepted argument lists, `'number,number'`; without any the arguments are not looked at. */
  readonly signatures: readonly string[];
  readonly scopes: Scopes | null;
}

export const read = (...signatures: string[]): MethodSpec => spec('reads', signatures);
export const write = (...signatures: string[]): MethodSpec => spec('writes', signatures);
export const go = (...signatures: string[]): MethodSpec => spec('navigation', signatures);
export const other = (...signatures: string[]): MethodSpec => spec('other', signatures);

/** The same call, needing other scopes than its class. */
export function needing(scopes: Scopes, method: MethodSpec): MethodSpec {
  return { ...method, scopes };
}

function spec(category: Category, signatures: readonly string[]): MethodSpec {
  return { category, signatures, scopes: null };
}

type MethodNames<T> = {
  [K in keyof T]: T[K] extends (...args: never[]) => unknown ? K : never;
}[keyof T] &
  string;

/**
 * One line for every method a class models; the compiler asks for the missing ones, and a class that
 * `implements Pick<Google's, keyof typeof methods>` is held to Google's signature of each.
 */
type Specs<T> = { readonly [K in Exclude<MethodNames<T>, 'toString'>]: MethodSpec };

const fullNames = new Map<unknown, string>();

/**
 * Turns a class into a service: each call is counted, its arguments and permissions are checked. A member that
 * the class does not have is `undefined`, as one would be that Google does not have.
 */
export function modelled<T extends object>(
  fullName: string,
  scopes: Scopes,
  service: { readonly prototype: T },
  specs: Specs<T>,
): void {
  const name = shortName(fullName);
  fullNames.set(service, fullName);
  for (const [method, { category, signatures, scopes: own }] of Object.entries<MethodSpec>(specs)) {
    const body = Reflect.get(service.prototype, method) as (...args: unknown[]) => unknown;
    const call = { fullName, name, method, category, scopes: own ?? scopes };
    const accepted = signatures.map((text) => (text === '' ? [] : text.split(',')));
    Object.defineProperty(service.prototype, method, {
      configurable: true,
      value: function wrapped(this: unknown, ...args: unknown[]): unknown {
        if (depth > 0) return body.apply(this, args);
        checkTab(this);
        const about = { cells: cellsOf(this), tab: tabNameOf(this) };
        return counted(call, accepted, args, about, () => body.apply(this, args));
      },
    });
  }
  if (!Object.hasOwn(service.prototype, 'toString')) {
    Object.defineProperty(service.prototype, 'toString', { value: () => name });
  }
}

interface Call {
  readonly fullName: string;
  readonly name: string;
  readonly method: string;
  readonly category: Category;
  readonly scopes: Scopes;
}

function counted(
  call: Call,
  accepted: readonly (readonly string[])[],
  args: readonly unknown[],
  about: { readonly cells: number; readonly tab: string },
  body: () => unknown,
): unknown {
  const name = `${call.name}.${call.method}`;
  throwInjected(host().called(name, call.category, about.cells, about.tab));
  stopWhenTooLong();
  checkSignature(call, accepted, args);
  checkPermission(call);
  if (call.category === 'reads') settle();
  const answer = withinCall(body);
  throwInjected(host().answered(name, call.category));
  return answer;
}

/** Services that a service calls are no calls of the script. */
function withinCall(body: () => unknown): unknown {
  depth += 1;
  try {
    return body();
  } finally {
    depth -= 1;
  }
}

/** The script's own code inside a call, as the scriptlets of a template are. */
export function asScript(body: () => unknown): unknown {
  const before = depth;
  depth = 0;
  try {
    return body();
  } finally {
    depth = before;
  }
}

function held(service: unknown, name: string): unknown {
  return Object.hasOwn(service as object, name) ? Reflect.get(service as object, name) : undefined;
}

/** The tab of a range, or of the first of several. */
function tabNameOf(service: unknown): string {
  const [first] = (held(service, 'ranges') as readonly unknown[] | undefined) ?? [service];
  const tab = held(first ?? service, 'tab') as { readonly name: string } | undefined;
  return tab?.name ?? '';
}

/** Cells of a tab that was deleted since fail at every use (inferred). */
function checkTab(service: unknown): void {
  if (held(service, 'area') === undefined) return;
  const tab = held(service, 'tab') as HostPort['workbook']['sheets'][number];
  if (!host().workbook.sheets.includes(tab)) throw new Exception(`Sheet ${tab.id} not found`);
}

/** How many cells a call on a range, or on several, is about; 1 for any other. */
function cellsOf(service: unknown): number {
  const ranges = held(service, 'ranges') as readonly unknown[] | undefined;
  if (ranges) return ranges.reduce<number>((sum, range) => sum + cellsOf(range), 0);
  const area = held(service, 'area') as Area | undefined;
  return area ? (area.bottom - area.top + 1) * (area.right - area.left + 1) : 1;
}

function throwInjected(text: string): void {
  if (text !== '') throw injectedError(text);
}

function injectedError(text: string): Error {
  const { name, message } = JSON.parse(text) as { name: string; message: string };
  if (name === 'Exception') return new Exception(message);
  const error = new Error(message);
  error.name = name;
  return error;
}

/** By the host's clock, which sleeping and slow calls move. */
function stopWhenTooLong(): void {
  const { mode, now } = host();
  if (now() - runStarted > longestRun(mode)) throw new Exception(TOO_LONG);
}

/** A write that Google refuses: it surfaces at once, or at the next read, flush or the end (reported). */
export function refuseWrite(why: string, when: 'late' | 'at-the-line'): void {
  const error = new Exception(why);
  if (when === 'at-the-line') throw error;
  refusedWrite ??= error;
}

/** Throws the refused write that has not surfaced yet. */
export function settle(): void {
  const error = refusedWrite;
  refusedWrite = null;
  if (error) throw error;
}

// --- arguments -------------------------------------------------------------------------------

function checkSignature(
  call: Call,
  accepted: readonly (readonly string[])[],
  args: readonly unknown[],
): void {
  if (accepted.length === 0 || accepted.some((types) => matches(types, args))) return;
  throw wrongParameters(call.fullName, call.method, args);
}

/** The reported text for arguments of the wrong type. */
export function wrongParameters(
  fullName: string,
  method: string,
  args: readonly unknown[],
): Exception {
  const given = args.map(describeType).join(',');
  return new Exception(
    `The parameters (${given}) don't match the method signature for ${fullName}.${method}.`,
  );
}

function matches(types: readonly string[], args: readonly unknown[]): boolean {
  return types.length === args.length && types.every((type, index) => isOfType(args[index], type));
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && !Number.isNaN(value);
}

function isOfType(value: unknown, type: string): boolean {
  if (type.endsWith('?')) return value == null || isOfType(value, type.slice(0, -1));
  if (type.endsWith('[]')) {
    const inner = type.slice(0, -2);
    if (!Array.isArray(value)) return false;
    // Of a file's bytes there are a million.
    if (inner === 'number') return value.every(isNumber);
    return inner === 'Object' || value.every((each) => isOfType(each, inner));
  }
  switch (type) {
    case 'Object':
      return true;
    case 'String':
      return typeof value === 'string';
    case 'number':
      return isNumber(value);
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Date':
      return value instanceof RealDate;
    case 'Map':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'EnumValue':
      return value instanceof EnumValue;
    default:
      return serviceName(value) === type;
  }
}

function describeType(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return `${value.length > 0 ? describeType(value[0]) : 'Object'}[]`;
  if (value instanceof RealDate) return 'Date';
  return fullNames.get(constructorOf(value)) ?? '(class)';
}

/** `Range` for a range of ours, `null` for anything that is no service object. */
function serviceName(value: unknown): string | null {
  const name = fullNames.get(constructorOf(value));
  return name === undefined ? null : shortName(name);
}

function constructorOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? value.constructor : undefined;
}

function shortName(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf('.') + 1);
}

// --- permissions -----------------------------------------------------------------------------

const WITHOUT_AUTHORISATION = new Set(['Menu', 'Ui', 'console', 'Utilities', 'Blob']);
const FOR_CUSTOM_FUNCTIONS_NEVER = new Set([
  'MailApp',
  'Ui',
  'Menu',
  'ScriptApp',
  'Session',
  'TriggerBuilder',
]);
/** A custom function answers and does nothing else (inferred for these). */
const FOR_ACTIONS = new Set(['flush', 'toast', 'setActiveSheet']);
/** Other people's addresses are user data, which nothing runs for but with full authorisation. */
const USER_DATA = new Set(['Spreadsheet.getEditors', 'Spreadsheet.getOwner']);

function checkPermission(call: Call): void {
  const { mode } = host();
  if (mode === 'CUSTOM_FUNCTION') checkCustomFunction(call);
  if (mode === 'NONE' && !WITHOUT_AUTHORISATION.has(call.name) && call.method !== 'getUi') {
    throw new Exception(`You do not have permission to call ${call.name}.${call.method}`);
  }
  if (mode !== 'FULL' && USER_DATA.has(`${call.name}.${call.method}`)) {
    throw new Exception(`You do not have permission to call ${call.method}`);
  }
  if (call.scopes.length > 0 && !granted(mode).some((each) => isOneOf(call.scopes, each))) {
    throw missingScope(`${call.name}.${call.method}`, call.scopes);
  }
}

function isOneOf(scopes: readonly string[], each: string): boolean {
  return scopes.includes(each);
}

/** The reported text; several scopes of which one is enough are joined by `||`. */
export function missingScope(method: string, scopes: readonly string[]): Exception {
  const required = scopes.length === 1 ? scopes[0] : `(${scopes.join(' || ')})`;
  return new Exception(
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${required}`,
  );
}

/**
 * Simple triggers and custom functions use the open document and nothing that asks for consent; who
 * is at the keyboard triggers may ask, and are told nobody (documented).
 */
function granted(mode: Mode): readonly string[] {
  if (mode === 'NONE') return [];
  const { scopes } = host();
  if (mode === 'FULL') return scopes ?? Object.values(scope).flat();
  return mode === 'LIMITED' ? [...scope.sheets, ...scope.email] : scope.sheets;
}

function checkCustomFunction(call: Call): void {
  if (FOR_CUSTOM_FUNCTIONS_NEVER.has(call.name)) {
    throw new Exception(`You do not have permission to call ${call.name} service.`);
  }
  if (call.category === 'writes' || FOR_ACTIONS.has(call.method)) {
    throw new Exception(`You do not have permission to call ${call.method}`);
  }
}

// --- what is not modelled --------------------------------------------------------------------

export function notImplemented(what: string): Error {
  return new Error(`NOT_IMPLEMENTED ${what}`);
}

/** Stands for a method, an enumeration or a whole service that is not modelled: any use of it throws. */
export function unmodelled(what: string): object {
  const fail = (): never => {
    throw notImplemented(what);
  };
  return new Proxy(class {}, {
    apply: fail,
    construct: fail,
    get: (_target, key) => (typeof key === 'symbol' ? undefined : fail()),
  });
}

/** A value of one of Google's enumerations: prints and serialises as its name (documented). */
export class EnumValue {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }

  toJSON(): string {
    return this.text;
  }
}

/** `enumeration('OK', 'CANCEL').OK`, typed as Google types it; an unmodelled value throws. */
export function enumeration<T>(path: string, ...names: string[]): T {
  const values = Object.fromEntries(names.map((name) => [name, new EnumValue(name)]));
  return new Proxy(values, {
    get(target, key): unknown {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key);
      throw notImplemented(`${path}.${key}`);
    },
  }) as T;
}
