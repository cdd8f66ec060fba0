import { createHash } from 'node:crypto';
import { Sheet, type Workbook } from '../xlsx/model.ts';
import type { CallCounter } from './call-counter.ts';
import type { HostEvent, HostOptions } from './host.ts';
import type { Answer, HostPort, Mail, MenuItem, Question } from './services/port.ts';
import type { HostState } from './state.ts';

const CONSUMER_QUOTA = 100;

/** Caches are Google's, not the file's: they last as long as the workbook is in memory. */
const caches = new WeakMap<Workbook, Map<string, { value: string; until: number }>>();

/** Who runs the script, and how. */
export type Run = Pick<HostPort, 'mode' | 'effectiveUser' | 'activeUser' | 'hasUi'>;

/** What of a host outlives a run. */
export interface Outside {
  readonly happen: (event: HostEvent) => void;
  readonly counter: CallCounter;
  readonly menus: Map<string, readonly MenuItem[]>;
  readonly clock: { now: number };
  readonly answer: (question: Question) => Answer;
}

/** What the services of one run may ask of the world outside their context. */
export function makePort(
  options: HostOptions,
  state: HostState,
  run: Run,
  outside: Outside,
): HostPort {
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
      return injected(options.failAt, counter.calls);
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
