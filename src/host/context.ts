import { machine } from '#machine';
import type { Workbook } from '../xlsx/model.ts';
import { answering } from './answers.ts';
import { CallCounter } from './call-counter.ts';
import { editOf, placeOfCell } from './edits.ts';
import { execute } from './execution.ts';
import { type Host, type HostEvent, type HostOptions, ScriptError } from './host.ts';
import { makePort, type Run } from './outside.ts';
import {
  type Confirmation,
  callFromPage,
  checkPlain,
  confirmationOf,
  hasMore,
  stepsOf,
} from './pages.ts';
import { realmsOf } from './realms.ts';
import type { Entry, PlainCell } from './services/entry.ts';
import { longestRun, type MenuItem } from './services/port.ts';
import { admitEditor, type HostState, mayEditFile, readState, writeState } from './state.ts';

export type {
  Counts,
  Host,
  HostEvent,
  HostOptions,
  InjectedError,
  Manifest,
  ScriptError,
  ServiceCall,
} from './host.ts';
export type { Mail, MenuItem } from './services/port.ts';

const MOST_PAGES = 5;
const MOST_STEPS = 50;
const NO_ACCESS = 'You do not have permission to access the requested document.';

/** What runs on a workbook at the same time keep beside the cells, each at once for all of them. */
const underWay = new WeakMap<Workbook, HostState>();

/** Somebody changes by hand what is kept beside the cells, also while a run is under way. */
export function changeBeside(workbook: Workbook, change: (state: HostState) => void): void {
  const shared = underWay.get(workbook);
  if (shared) {
    change(shared);
    writeState(workbook, shared);
  } else if (workbook.hostState !== '') {
    const state = JSON.parse(workbook.hostState) as HostState;
    change(state);
    workbook.hostState = JSON.stringify(state);
  }
}

/**
 * A user at a moment in front of the workbook. Every run evaluates the bundle anew in a bare context, as
 * every execution at Google does, so nothing survives it but the workbook with its state.
 */
export function createHost(options: HostOptions): Host {
  checkTimeZone(options.manifest.timeZone);
  const { workbook, user } = options;
  const realms = realmsOf(options.services, options.code);
  const events: HostEvent[] = [];
  const counter = new CallCounter(options.pace);
  const menus = new Map<string, readonly MenuItem[]>();
  const clock = { now: instantOf(options.now) };
  const answer = answering(options.answers ?? 'no', options.typedAnswers);

  const happen = (event: HostEvent): void => {
    events.push(event);
    options.onEvent?.(event);
  };

  const happened = <K extends HostEvent['kind']>(kind: K): Extract<HostEvent, { kind: K }>[] =>
    events.filter((event): event is Extract<HostEvent, { kind: K }> => event.kind === kind);

  let isFirst = true;
  const runOnce = (entry: Entry, run: Run): unknown => {
    const shared = underWay.get(workbook);
    const state = shared ?? readState(workbook, user);
    underWay.set(workbook, state);
    if (run.hasUi) admitEditor(state, user);
    const open = workbook.sheets.find(({ name }) => name === options.openTab);
    if (open && isFirst) state.activeSheetId = open.id;
    isFirst = false;
    try {
      checkAccess(state, run.hasUi ? [user, run.effectiveUser] : [run.effectiveUser]);
      const port = makePort(options, state, run, { happen, counter, menus, clock, answer });
      const timeout = options.timeoutMilliseconds ?? longestRun(run.mode);
      try {
        return execute(realms, port, entry, timeout);
      } finally {
        port.dropLock();
      }
    } finally {
      writeState(workbook, state);
      if (!shared) underWay.delete(workbook);
    }
  };

  const atKeyboard: Run = {
    mode: options.authMode ?? 'FULL',
    effectiveUser: user,
    activeUser: user,
    hasUi: true,
    isPageCall: false,
  };

  const runFromPage = (name: string, ...args: readonly unknown[]): unknown => {
    checkPlain(args);
    return runOnce({ kind: 'page', name, args }, { ...atKeyboard, mode: 'FULL', isPageCall: true });
  };

  const pressButtons = (from: number, pagesLeft: number): void => {
    const shown = events
      .slice(from)
      .flatMap((event) => (event.kind === 'page' ? [event.page] : []));
    const page = shown.at(-1);
    if (!page || pagesLeft === 0) return;
    const steps = stepsOf(page.content);
    const wanted = options.answers === 'yes' ? confirmationOf(page.content) : null;
    const next = events.length;
    if (steps) callUntilDone(steps);
    else if (wanted) callUntilDone(wanted);
    else return;
    pressButtons(next, pagesLeft - 1);
  };

  /** Pages call again as long as there is more to do than one run may. */
  const callUntilDone = (wanted: Confirmation): void => {
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      const call = callFromPage(runFromPage, wanted);
      happen({ kind: 'page-call', call });
      if (!hasMore(call)) return;
    }
  };

  const runSimpleTrigger: Host['runSimpleTrigger'] = (name, event = {}) =>
    runOnce({ kind: 'event', name, event, simple: true }, { ...atKeyboard, mode: 'LIMITED' });

  const runTrigger: Host['runTrigger'] = ({ owner, handler, id }) =>
    runOnce(
      { kind: 'clock', name: handler, triggerUid: id },
      { mode: 'FULL', effectiveUser: owner, activeUser: '', hasUi: false, isPageCall: false },
    );

  const act: Host['act'] = (sheet, what) => {
    runOnce({ kind: 'person', sheet, act: what }, atKeyboard);
    if (what.kind !== 'type') return;
    const event = { sheet, ...editOf(what) };
    runSimpleTrigger('onEdit', event);
  };

  return {
    run(name, ...args) {
      const from = events.length;
      const result = runOnce({ kind: 'run', name, args }, atKeyboard);
      if (!options.pagesAreSeen) pressButtons(from, MOST_PAGES);
      return result;
    },
    runFromPage,
    runSimpleTrigger,
    runTrigger,
    type(sheet, cell, text) {
      act(sheet, { kind: 'type', ...placeOfCell(cell), texts: [[text]] });
    },
    act,
    callCustomFunction(name, args) {
      const { owner } = readState(workbook, user);
      const run: Run = {
        mode: 'CUSTOM_FUNCTION',
        effectiveUser: owner,
        activeUser: '',
        hasUi: false,
        isPageCall: false,
      };
      return runOnce({ kind: 'cell', name, args }, run) as PlainCell | PlainCell[][];
    },
    menu() {
      menus.clear();
      runSimpleTrigger('onOpen');
      return [...menus].map(([label, items]) => ({ label, items }));
    },
    events,
    get questions() {
      return happened('question');
    },
    get toasts() {
      return happened('toast');
    },
    get pages() {
      return happened('page').map(({ page }) => page);
    },
    get mails() {
      return happened('mail').map(({ mail }) => mail);
    },
    get log() {
      return happened('log');
    },
    get pageCalls() {
      return happened('page-call').map(({ call }) => call);
    },
    counts: () => counter.counts(),
    resetCounts: () => counter.reset(),
    wallTime: () => counter.estimate(),
    state: () => readState(workbook, user),
    now: () => clock.now,
  };
}

/** Zones that were compared with the machine's, which a host of the same zone need not do again. */
const comparedZones = new Set<string>();

/** Dates of the bundle read the machine's zone, as those at Google read the manifest's. */
function checkTimeZone(timeZone: string): void {
  const zone = machine.zone();
  if (comparedZones.has(`${timeZone} ${zone}`)) return;
  const canonical = new Intl.DateTimeFormat('en-US', { timeZone }).resolvedOptions().timeZone;
  if (canonical !== zone) {
    throw new Error(`The process runs in ${zone}: set TZ=${timeZone} before it starts.`);
  }
  comparedZones.add(`${timeZone} ${zone}`);
}

function instantOf(now: number | string): number {
  const instant = typeof now === 'number' ? now : new Date(now).getTime();
  if (Number.isNaN(instant)) throw new RangeError(`Not a clock time: ${now}`);
  return instant;
}

/** Only those who may edit the file run its script (documented); its words are inferred. */
function checkAccess(state: HostState, users: readonly string[]): void {
  if (users.every((each) => mayEditFile(state, each))) return;
  throw new ScriptError('Exception', NO_ACCESS, '');
}
