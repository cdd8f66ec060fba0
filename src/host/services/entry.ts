import type { CellValue } from '../../xlsx/model.ts';
import { formatDate } from './date-pattern.ts';
import { authMode } from './enums.ts';
import { placeOf, rangeFromText, spreadsheet } from './handles.ts';
import { actAsPerson, type PersonAct } from './person.ts';
import { host, RealDate, settle } from './runtime.ts';
import { tabNamed } from './tabs.ts';
import { userOf } from './user.ts';
import { zoneOf } from './zone.ts';

/** A cell of a custom function's arguments or answer; a date is the clock time it shows. */
export type PlainCell = CellValue | { readonly date: string };

/** What happens to a document, as the event object tells it. */
export interface EventFacts {
  readonly sheet?: string;
  readonly range?: string;
  readonly value?: string;
  readonly oldValue?: string;
  readonly triggerUid?: string;
}

/** How a function of the bundle is called. */
export type Entry =
  | { readonly kind: 'run'; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'page'; readonly name: string; readonly args: readonly unknown[] }
  | {
      readonly kind: 'event';
      readonly name: string;
      readonly event: EventFacts;
      /** `onOpen`, `onEdit`: a bundle without one does nothing. */
      readonly simple: boolean;
    }
  | { readonly kind: 'clock'; readonly name: string; readonly triggerUid: string }
  /** No function: a person works in a tab. */
  | { readonly kind: 'person'; readonly sheet: string; readonly act: PersonAct }
  | { readonly kind: 'cell'; readonly name: string; readonly args: readonly unknown[] };

export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string; readonly stack: string };

/** Calls the function and tells the outcome, which is later than this call returns for an async function. */
export function enter(entry: Entry, done: (outcome: Outcome) => void): void {
  const finish = (value: unknown): void => {
    try {
      settle();
      done({ ok: true, value: plainResult(entry, value) });
    } catch (error) {
      done(failure(error));
    }
  };
  try {
    const result = call(entry);
    if (isPromise(result)) result.then(finish, (error: unknown) => done(failure(error)));
    else finish(result);
  } catch (error) {
    done(failure(error));
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}

function failure(error: unknown): Outcome {
  if (!(error instanceof Error))
    return { ok: false, name: 'Error', message: String(error), stack: '' };
  return { ok: false, name: error.name, message: error.message, stack: error.stack ?? '' };
}

function call(entry: Entry): unknown {
  if (entry.kind === 'person') {
    actAsPerson(entry.sheet, entry.act);
    return null;
  }
  if (entry.kind === 'event' && entry.simple && !(entry.name in globalThis)) return null;
  const callee = find(entry.name);
  switch (entry.kind) {
    case 'run':
      return callee(...entry.args);
    case 'page':
      checkCallable(entry.name);
      return callee(...entry.args);
    case 'event':
      return callee(eventObject(entry.event));
    case 'clock':
      return callee(clockEvent(entry.triggerUid));
    case 'cell':
      return callee(...entry.args.map(cellArgument));
  }
}

/** Menus and triggers may name `obj.method` (documented). */
function find(name: string): (...args: unknown[]) => unknown {
  let owner: unknown = globalThis;
  let found: unknown = globalThis;
  for (const part of name.split('.')) {
    owner = found;
    found = Reflect.get(Object(found), part);
  }
  if (typeof found !== 'function') throw new ReferenceError(`Script function not found: ${name}`);
  return found.bind(owner === globalThis ? undefined : owner) as (...args: unknown[]) => unknown;
}

/** A page calls only top-level functions whose names do not end in `_` (documented). */
function checkCallable(name: string): void {
  if (name.endsWith('_') || name.includes('.')) {
    throw new ReferenceError(`google.script.run.${name} is not a function`);
  }
}

// --- events ----------------------------------------------------------------------------------

function eventObject(facts: EventFacts): object {
  const { mode, activeUser, workbook } = host();
  const event: Record<string, unknown> = {
    authMode: authMode[mode],
    source: spreadsheet(),
  };
  // Simple triggers are not told who edits (documented).
  if (mode === 'FULL') event.user = userOf(activeUser);
  for (const key of ['value', 'oldValue', 'triggerUid'] as const) {
    if (facts[key] !== undefined) event[key] = facts[key];
  }
  if (facts.range !== undefined) {
    const tab = tabNamed(facts.sheet ?? '') ?? workbook.sheets[0];
    if (!tab) throw new Error(`The event names no tab: ${facts.sheet}`);
    const range = rangeFromText(tab, facts.range);
    const { top, left, bottom, right } = placeOf(range).area;
    const rows = { rowStart: top + 1, rowEnd: bottom + 1 };
    const columns = { columnStart: left + 1, columnEnd: right + 1 };
    event.range = Object.assign(range, rows, columns);
  }
  return event;
}

function clockEvent(triggerUid: string): object {
  const now = new RealDate(host().now());
  return {
    authMode: authMode.FULL,
    triggerUid,
    timezone: 'UTC',
    year: now.getUTCFullYear(),
    month: now.getUTCMonth() + 1,
    'day-of-month': now.getUTCDate(),
    'day-of-week': now.getUTCDay() || 7,
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    second: now.getUTCSeconds(),
  };
}

// --- results ---------------------------------------------------------------------------------

function plainResult(entry: Entry, value: unknown): unknown {
  if (entry.kind === 'cell') return cellResult(value);
  if (entry.kind === 'page') return pageResult(value);
  return canBeJson(value) ? value : null;
}

/** Google ignores what menu functions return; the host hands on what is plain. */
function canBeJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}

/** A date, a function or a circle makes the request fail; an undefined in an array becomes null (documented). */
function pageResult(value: unknown, above: readonly unknown[] = []): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value) && !above.includes(value)) {
    return value.map((each) => pageResult(each, [...above, value]));
  }
  if (!isRecord(value) || above.includes(value)) {
    throw new TypeError(
      'The script completed but the returned value is not a supported return type.',
    );
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, pageResult(each, [...above, value])]),
  );
}

function isRecord(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === null || prototype === Object.prototype;
}

/** A cell gives a value, a range a grid; an empty cell is `''`; a date the instant at which the file shows it (documented). */
function cellArgument(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map(cellArgument);
  if (argument === null || argument === undefined) return '';
  if (typeof argument === 'object' && 'date' in argument) {
    const [day = '', time = '00:00:00'] = String(argument.date).split('T');
    const wall = RealDate.parse(`${day}T${time.padEnd(8, ':00')}Z`);
    return new RealDate(zoneOf(host().state.timeZone).toInstant(wall));
  }
  return argument;
}

/** A value or a grid of values; anything else is an error in the cell. */
function cellResult(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cellResult);
  if (value === null || value === undefined) return '';
  if (value instanceof RealDate) {
    return { date: formatDate(value, host().state.timeZone, "yyyy-MM-dd'T'HH:mm:ss") };
  }
  if (typeof value === 'object' || typeof value === 'function') {
    throw new TypeError('A custom function returns a value or rows of values.');
  }
  return value;
}
