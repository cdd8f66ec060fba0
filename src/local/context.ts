import { createHash } from 'node:crypto';
import vm from 'node:vm';
import { Sheet, type Workbook } from './model.ts';
import type { Entry, EventFacts, Outcome, PlainCell } from './services/entry.ts';
import type {
  Answer,
  Category,
  HostPort,
  LockKind,
  Mail,
  MenuItem,
  Mode,
  Page,
  Question,
} from './services/host.ts';
import { type HostState, readState, type TriggerState, writeState } from './state.ts';

export type { Answer, LockKind, Mail, MenuItem, Mode, Page, Question };

/** What of `appsscript.json` matters to a run. */
export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes?: readonly string[];
}

/** How questions are answered: always with the affirmative button, with the cross, in order, or case by case. */
export type Answers =
  | 'yes'
  | 'no'
  | readonly (Answer | Answer['button'])[]
  | ((question: Question) => Answer | Answer['button']);

export interface HostOptions {
  /** Changed in place; its `hostState` carries what Google keeps beside the cells from run to run. */
  readonly workbook: Workbook;
  /** The text of `dist/Code.js`. */
  readonly code: string;
  /** The text of `build/services.js`. */
  readonly services: string;
  readonly manifest: Manifest;
  /** By file name, with or without `.html`. */
  readonly htmlFiles?: Readonly<Record<string, string>>;
  readonly user: string;
  /** Milliseconds, or a clock time in the manifest's zone: `'2022-11-10T08:00'`. */
  readonly now: number | string;
  /** What `getName` answers. */
  readonly fileName?: string;
  /** The mode of `run`; a menu click has `FULL`. */
  readonly authMode?: Mode;
  readonly answers?: Answers;
  readonly outbox?: (mail: Mail) => void;
  /** Told everything as it happens. */
  readonly onEvent?: (event: HostEvent) => void;
  /** Base64 of the PDF; without it the conversion fails as Google's would. */
  readonly makePdf?: (html: string) => string;
  /** Recipients a day; 100 for a consumer account (documented). */
  readonly mailQuota?: number;
  readonly locksHeldByOthers?: readonly LockKind[];
  /** Makes the n-th service call of this host fail, counted from 1. */
  readonly failAt?: { readonly call: number; readonly error: string | InjectedError };
  /** How far each service call moves the clock; at Google some 50–150 ms, here 0 unless asked. */
  readonly callMilliseconds?: number;
  /** Real time after which a run is stopped; six minutes, or thirty seconds for simple triggers. */
  readonly timeoutMilliseconds?: number;
}

export interface InjectedError {
  readonly name: string;
  readonly message: string;
}

/** Something a run showed, sent or logged, in the order in which it happened. */
export type HostEvent =
  | { readonly kind: 'question'; readonly question: Question; readonly answer: Answer }
  | { readonly kind: 'toast'; readonly title: string; readonly text: string }
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'mail'; readonly mail: Mail }
  | { readonly kind: 'log'; readonly level: string; readonly text: string }
  | { readonly kind: 'page-call'; readonly call: PageCall };

/** What the main button of a shown page did. */
export interface PageCall {
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly result: unknown;
  readonly error: ScriptError | null;
}

/** Calls of services since the host was made. */
export interface Counts {
  readonly total: number;
  readonly reads: number;
  readonly writes: number;
  readonly navigation: number;
  readonly other: number;
  /** `{'Range.getValues': 3}` */
  readonly byMethod: Readonly<Record<string, number>>;
}

/** An error that the bundle did not catch; `name` is the script's (`Exception` for a service's). */
export class ScriptError extends Error {
  /** Where in the bundle it was thrown. */
  readonly scriptStack: string;

  constructor(name: string, message: string, scriptStack: string) {
    super(message);
    this.name = name;
    this.scriptStack = scriptStack;
  }
}

export interface Host {
  /** Runs a function as a click on its menu entry does, then presses the main button of a page if told to. */
  run(functionName: string, ...args: readonly unknown[]): unknown;
  /** Runs a function as `google.script.run` does from a page. */
  runFromPage(functionName: string, ...args: readonly unknown[]): unknown;
  runSimpleTrigger(name: 'onOpen' | 'onEdit', event?: EventFacts): unknown;
  /** Runs an installed trigger as its owner; a clock trigger has no user interface. */
  runTrigger(trigger: TriggerState, event?: EventFacts): unknown;
  /** Arguments and answer are JSON; a date is `{date: '2022-11-10T08:00:00'}`. */
  callCustomFunction(name: string, args: readonly unknown[]): PlainCell | PlainCell[][];
  /** The menus that `onOpen` makes for this user. */
  menu(): readonly { readonly label: string; readonly items: readonly MenuItem[] }[];
  readonly events: readonly HostEvent[];
  readonly questions: readonly { readonly question: Question; readonly answer: Answer }[];
  readonly toasts: readonly { readonly title: string; readonly text: string }[];
  readonly pages: readonly Page[];
  readonly mails: readonly Mail[];
  readonly log: readonly { readonly level: string; readonly text: string }[];
  readonly pageCalls: readonly PageCall[];
  counts(): Counts;
  resetCounts(): void;
  /** The state as the workbook carries it now. */
  state(): HostState;
  now(): number;
}

const SIX_MINUTES = 360_000;
const THIRTY_SECONDS = 30_000;
const CONSUMER_QUOTA = 100;
const MOST_PAGES = 5;

/** Caches are Google's, not the file's: they last as long as the workbook is in memory. */
const caches = new WeakMap<Workbook, Map<string, { value: string; until: number }>>();

interface Run {
  readonly mode: Mode;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly hasUi: boolean;
}

/**
 * A user at a moment in front of the workbook. Every run gets a fresh bare context, as every execution
 * at Google does, so nothing survives it but the workbook with its state.
 */
export function createHost(options: HostOptions): Host {
  checkTimeZone(options.manifest.timeZone);
  const { workbook, user } = options;
  const services = compile(`(() => {${options.services}\nreturn sangKienHost;})()`, 'services.js');
  const code = compile(options.code, 'Code.js');
  const events: HostEvent[] = [];
  const counter = newCounter();
  const menus = new Map<string, readonly MenuItem[]>();
  const clock = { now: instantOf(options.now) };
  const answer = answering(options.answers ?? 'no');

  const happen = (event: HostEvent): void => {
    events.push(event);
    options.onEvent?.(event);
  };

  const execute = (entry: Entry, run: Run): unknown => {
    const state = readState(workbook, run.effectiveUser);
    const port = makePort(options, state, run, { happen, counter, menus, clock, answer });
    const timeout = options.timeoutMilliseconds ?? limitOf(run.mode);
    try {
      return outcomeValue(runInBareContext(services, code, port, entry, timeout));
    } finally {
      writeState(workbook, state);
    }
  };

  const atKeyboard: Run = {
    mode: options.authMode ?? 'FULL',
    effectiveUser: user,
    activeUser: user,
    hasUi: true,
  };

  const runFromPage = (name: string, ...args: readonly unknown[]): unknown =>
    checkPlain(args) ?? execute({ kind: 'page', name, args }, { ...atKeyboard, mode: 'FULL' });

  const pressButtons = (from: number, pagesLeft: number): void => {
    const shown = events
      .slice(from)
      .flatMap((event) => (event.kind === 'page' ? [event.page] : []));
    const page = shown.at(-1);
    const wanted = page && confirmationOf(page.content);
    if (!wanted || options.answers !== 'yes' || pagesLeft === 0) return;
    const next = events.length;
    happen({ kind: 'page-call', call: callFromPage(runFromPage, wanted) });
    pressButtons(next, pagesLeft - 1);
  };

  const runSimpleTrigger: Host['runSimpleTrigger'] = (name, event = {}) =>
    execute({ kind: 'event', name, event, simple: true }, { ...atKeyboard, mode: 'LIMITED' });

  return {
    run(name, ...args) {
      const from = events.length;
      const result = execute({ kind: 'run', name, args }, atKeyboard);
      pressButtons(from, MOST_PAGES);
      return result;
    },
    runFromPage,
    runSimpleTrigger,
    runTrigger(trigger, event = {}) {
      const byClock = trigger.event === 'CLOCK';
      const run: Run = {
        mode: 'FULL',
        effectiveUser: trigger.owner,
        activeUser: byClock || !sameDomain(trigger.owner, user) ? '' : user,
        hasUi: !byClock,
      };
      const name = trigger.handler;
      return byClock
        ? execute({ kind: 'clock', name, triggerUid: trigger.id }, run)
        : execute(
            { kind: 'event', name, event: { ...event, triggerUid: trigger.id }, simple: false },
            run,
          );
    },
    callCustomFunction(name, args) {
      const { owner } = readState(workbook, user);
      const run: Run = {
        mode: 'CUSTOM_FUNCTION',
        effectiveUser: owner,
        activeUser: '',
        hasUi: false,
      };
      return execute({ kind: 'cell', name, args }, run) as PlainCell | PlainCell[][];
    },
    menu() {
      menus.clear();
      runSimpleTrigger('onOpen');
      return [...menus].map(([label, items]) => ({ label, items }));
    },
    events,
    get questions() {
      return events.flatMap((event) => (event.kind === 'question' ? [event] : []));
    },
    get toasts() {
      return events.flatMap((event) => (event.kind === 'toast' ? [event] : []));
    },
    get pages() {
      return events.flatMap((event) => (event.kind === 'page' ? [event.page] : []));
    },
    get mails() {
      return events.flatMap((event) => (event.kind === 'mail' ? [event.mail] : []));
    },
    get log() {
      return events.flatMap((event) => (event.kind === 'log' ? [event] : []));
    },
    get pageCalls() {
      return events.flatMap((event) => (event.kind === 'page-call' ? [event.call] : []));
    },
    counts: () => ({ ...counter.counts, byMethod: { ...counter.counts.byMethod } }),
    resetCounts: () => counter.reset(),
    state: () => readState(workbook, user),
    now: () => clock.now,
  };
}

// --- the context -----------------------------------------------------------------------------

function compile(text: string, filename: string): vm.Script {
  try {
    return new vm.Script(text, { filename });
  } catch (error) {
    const { name, message, stack } = error as Error;
    throw new ScriptError(name, message, stack ?? '');
  }
}

/** Only ECMAScript inside: no timers, no fetch, no Node. */
function runInBareContext(
  services: vm.Script,
  code: vm.Script,
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
    return { ok: false, name: 'Exception', message: 'Exceeded maximum execution time', stack: '' };
  }
  return { ok: false, name: String(name), message: String(message), stack: String(stack ?? '') };
}

function outcomeValue(outcome: Outcome): unknown {
  if (outcome.ok) return outcome.value;
  throw new ScriptError(outcome.name, outcome.message, outcome.stack);
}

function limitOf(mode: Mode): number {
  return mode === 'FULL' ? SIX_MINUTES : THIRTY_SECONDS;
}

/** Dates of the bundle read the process' zone, as those at Google read the manifest's. */
function checkTimeZone(timeZone: string): void {
  const canonical = (zone?: string): string =>
    new Intl.DateTimeFormat('en-US', zone ? { timeZone: zone } : {}).resolvedOptions().timeZone;
  if (canonical(timeZone) !== canonical()) {
    throw new Error(`The process runs in ${canonical()}: set TZ=${timeZone} before it starts.`);
  }
}

function instantOf(now: number | string): number {
  const instant = typeof now === 'number' ? now : new Date(now).getTime();
  if (Number.isNaN(instant)) throw new RangeError(`Not a clock time: ${now}`);
  return instant;
}

function sameDomain(a: string, b: string): boolean {
  return a === b || a.split('@')[1] === b.split('@')[1];
}

// --- the port --------------------------------------------------------------------------------

interface Outside {
  readonly happen: (event: HostEvent) => void;
  readonly counter: ReturnType<typeof newCounter>;
  readonly menus: Map<string, readonly MenuItem[]>;
  readonly clock: { now: number };
  readonly answer: (question: Question) => Answer;
}

function makePort(options: HostOptions, state: HostState, run: Run, outside: Outside): HostPort {
  const { workbook, manifest } = options;
  const { happen, counter, menus, clock, answer } = outside;
  const cache = caches.get(workbook) ?? new Map<string, { value: string; until: number }>();
  caches.set(workbook, cache);
  return {
    workbook,
    state,
    ...run,
    fileName: options.fileName ?? 'Bảng tính',
    scopes: manifest.oauthScopes ?? null,
    scriptTimeZone: manifest.timeZone,
    scriptId: 'local-script',
    mailQuota: options.mailQuota ?? CONSUMER_QUOTA,
    htmlFile: (name) => findHtml(options.htmlFiles ?? {}, name),
    newSheet: (id, name) => new Sheet(id, name),
    now: () => clock.now,
    sleep: (milliseconds) => {
      clock.now += milliseconds;
    },
    uuid: () => {
      state.lastUuid += 1;
      return uuidFrom(`${state.spreadsheetId}/${state.lastUuid}`);
    },
    called: (method, category) => {
      clock.now += options.callMilliseconds ?? 0;
      counter.add(method, category);
      return injected(options.failAt, counter.calls());
    },
    heldByOthers: (lock) => options.locksHeldByOthers?.includes(lock) ?? false,
    cacheGet: (store, key) => {
      const kept = cache.get(`${store}|${key}`);
      return kept && kept.until > clock.now ? kept.value : null;
    },
    cachePut: (store, key, value, seconds) => {
      cache.set(`${store}|${key}`, { value, until: clock.now + seconds * 1000 });
    },
    cacheRemove: (store, key) => {
      cache.delete(`${store}|${key}`);
    },
    ask: (question) => {
      const given = answer(question);
      happen({ kind: 'question', question, answer: given });
      return given;
    },
    showPage: (page) => happen({ kind: 'page', page }),
    showMenu: (label, items) => {
      menus.set(label, JSON.parse(JSON.stringify(items)) as MenuItem[]);
    },
    toast: (text, title) => happen({ kind: 'toast', text, title }),
    log: (level, text) => happen({ kind: 'log', level, text }),
    send: (mail) => {
      const plain = JSON.parse(JSON.stringify(mail)) as Mail;
      options.outbox?.(plain);
      happen({ kind: 'mail', mail: plain });
    },
    digest: (algorithm, base64) =>
      createHash(algorithm.replace('_', '')).update(Buffer.from(base64, 'base64')).digest('hex'),
    pdf: (html) => options.makePdf?.(html) ?? null,
  };
}

function findHtml(files: Readonly<Record<string, string>>, name: string): string | null {
  return files[name] ?? files[`${name}.html`] ?? null;
}

/** A version 4 UUID that is the same in every repetition of the same runs. */
function uuidFrom(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function injected(failAt: HostOptions['failAt'], call: number): string {
  if (!failAt || failAt.call !== call) return '';
  const { error } = failAt;
  return JSON.stringify(typeof error === 'string' ? { name: 'Exception', message: error } : error);
}

function newCounter() {
  const empty = () => ({
    total: 0,
    reads: 0,
    writes: 0,
    navigation: 0,
    other: 0,
    byMethod: {} as Record<string, number>,
  });
  let calls = 0;
  const counter = {
    counts: empty(),
    /** Since the host was made, whatever was reset since. */
    calls: () => calls,
    add(method: string, category: Category) {
      calls += 1;
      counter.counts.total += 1;
      counter.counts[category] += 1;
      counter.counts.byMethod[method] = (counter.counts.byMethod[method] ?? 0) + 1;
    },
    reset() {
      counter.counts = empty();
    },
  };
  return counter;
}

// --- answers ---------------------------------------------------------------------------------

function answering(answers: Answers): (question: Question) => Answer {
  if (typeof answers === 'function') return (question) => full(answers(question));
  if (answers === 'yes') return (question) => full(affirmative(question));
  if (answers === 'no') return (question) => full(question.buttons === 'OK' ? 'OK' : 'CLOSE');
  const waiting = [...answers];
  return () => full(waiting.shift() ?? 'CLOSE');
}

function full(answer: Answer | Answer['button']): Answer {
  return typeof answer === 'string' ? { button: answer, text: '' } : answer;
}

function affirmative({ buttons }: Question): Answer['button'] {
  return buttons === 'OK' || buttons === 'OK_CANCEL' ? 'OK' : 'YES';
}

/** A page sends numbers, texts, booleans, null and records and lists of them (documented); the text is reported. */
function checkPlain(args: readonly unknown[]): null {
  args.forEach((value, index) => {
    if (isPlain(value)) return;
    throw new ScriptError('TypeError', `Failed due to illegal value in property: ${index}`, '');
  });
  return null;
}

function isPlain(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  const isRecord = typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
  return isRecord && Object.values(value as object).every(isPlain);
}

/** A function that a page's main button calls. */
export interface Confirmation {
  readonly functionName: string;
  readonly args: readonly unknown[];
}

/** What the main button of a page does, by the page's own declaration; `null` when it declares none. */
export function confirmationOf(content: string): Confirmation | null {
  for (const [, attributes = '', text = ''] of content.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/gi,
  )) {
    if (!/data-host=["']?confirm/.test(attributes)) continue;
    const declared = JSON.parse(text) as { function: string; args?: unknown[] };
    return { functionName: declared.function, args: declared.args ?? [] };
  }
  return null;
}

function callFromPage(
  run: (name: string, ...args: readonly unknown[]) => unknown,
  { functionName, args }: Confirmation,
): PageCall {
  try {
    return { functionName, args, result: run(functionName, ...args), error: null };
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    return { functionName, args, result: null, error };
  }
}
