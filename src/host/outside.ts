import { machine } from '#machine';
import { Sheet } from '../xlsx/model.ts';
import { joinZip, pack } from '../xlsx/zip.ts';
import type { CallCounter } from './call-counter.ts';
import { positions } from './doubts.ts';
import type { HostEvent, HostOptions } from './host.ts';
import type { Answer, Category, HostPort, Mail, MenuItem, Question } from './services/port.ts';
import type { HostState } from './state.ts';

const CONSUMER_QUOTA = 100;

/** Who runs the script, and how. */
export type Run = Pick<HostPort, 'mode' | 'effectiveUser' | 'activeUser' | 'hasUi' | 'isPageCall'>;

/** What of a host outlives a run. */
interface Outside {
  readonly happen: (event: HostEvent) => void;
  readonly counter: CallCounter;
  readonly menus: Map<string, readonly MenuItem[]>;
  readonly clock: { now: number };
  readonly answer: (question: Question) => Answer;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function bytesOf(data: string, form: 'utf8' | 'latin1' | 'base64'): Uint8Array {
  if (form === 'utf8') return utf8(data);
  return form === 'latin1' ? machine.fromBinary(data) : machine.fromBase64(data);
}

/** Who holds the lock of a document, by what its runs share. */
const holders = new WeakMap<HostState, HostPort>();

/** What the services of one run may ask of the world outside their context. */
export function makePort(
  options: HostOptions,
  state: HostState,
  run: Run,
  outside: Outside,
): HostPort {
  const { workbook, manifest } = options;
  const { happen, counter, menus, clock, answer } = outside;
  const port: HostPort = {
    workbook,
    state,
    ...run,
    scopes: manifest.oauthScopes ?? null,
    doubts: positions(options.doubts),
    scriptTimeZone: manifest.timeZone,
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
    binary: (base64) => machine.toBinary(machine.fromBase64(base64)),
    base64: (binary) => machine.toBase64(machine.fromBinary(binary)),
    sha256: (data, form) => machine.toBinary(machine.sha256(bytesOf(data, form))),
    hmacSha256: (text, key) => machine.toBinary(machine.hmacSha256(utf8(text), utf8(key))),
    gzip: (data, form) => machine.toBase64(machine.gzip(bytesOf(data, form))),
    zip: (files) => {
      const entries = files.map(({ name, base64 }) => pack(name, machine.fromBase64(base64)));
      return machine.toBase64(joinZip(entries));
    },
    called: (method, category, cells, tab) => {
      clock.now += duration(options.callMilliseconds, category);
      counter.add(method, category, cells);
      const number = counter.calls;
      const error = options.beforeCall?.({ number, method, category, tab });
      return error ? JSON.stringify(error) : injected(options.failAt, number);
    },
    answered: (method, category) => {
      const error = options.afterCall?.({ number: counter.calls, method, category, tab: '' });
      return error ? JSON.stringify(error) : '';
    },
    takeLock: () => {
      const holder = holders.get(state);
      const isTaken = options.isLockedByOthers || (holder !== undefined && holder !== port);
      if (!isTaken) holders.set(state, port);
      return !isTaken;
    },
    dropLock: () => holders.get(state) === port && holders.delete(state),
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
    pdf: (html) => options.makePdf?.(html) ?? null,
  };
  return port;
}

function duration(given: HostOptions['callMilliseconds'], category: Category): number {
  return typeof given === 'number' ? given : (given?.[category] ?? 0);
}

function findHtml(files: Readonly<Record<string, string>>, name: string): string | null {
  return files[name] ?? files[`${name}.html`] ?? null;
}

/** A version 4 UUID that is the same in every repetition of the same runs. */
function uuidFrom(seed: string): string {
  const bytes = [...machine.sha256(utf8(seed))];
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function injected(failAt: HostOptions['failAt'], call: number): string {
  if (!failAt || failAt.call !== call) return '';
  const { error } = failAt;
  return JSON.stringify(typeof error === 'string' ? { name: 'Exception', message: error } : error);
}
