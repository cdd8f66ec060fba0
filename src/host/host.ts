import type { Workbook } from '../xlsx/model.ts';
import type { Doubts } from './doubts.ts';
import type { EventFacts, PlainCell } from './services/entry.ts';
import type { PersonAct } from './services/person.ts';
import type { Answer, Category, Mail, MenuItem, Mode, Page, Question } from './services/port.ts';
import type { HostState, TriggerState } from './state.ts';
import type { Estimate, Pace } from './wall-time.ts';

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
  /** The mode of `run`; a menu click has `FULL`. */
  readonly authMode?: Mode;
  readonly answers?: Answers;
  /** Somebody sits in front of the pages that are shown: the host presses none of their buttons. */
  readonly pagesAreSeen?: boolean;
  /** What is typed where a text is asked for, in order; then `answers` answers those too. */
  readonly typedAnswers?: readonly string[];
  /** The name of the tab that is open; else the one that was open last. */
  readonly openTab?: string | undefined;
  readonly outbox?: (mail: Mail) => void;
  /** Told everything as it happens. */
  readonly onEvent?: (event: HostEvent) => void;
  /** What calls were seen to take on a real sheet, where the model's own figures are not to be believed. */
  readonly pace?: Partial<Pace>;
  /** Base64 of the PDF; without it the conversion fails as Google's would. */
  readonly makePdf?: (html: string) => string;
  /** How Google answers where nobody knows; each doubt at its first position unless said. */
  readonly doubts?: Partial<Doubts>;
  /** Recipients a day; 100 for a consumer account (documented). */
  readonly mailQuota?: number;
  /** Another run holds the document's lock and does not let go. */
  readonly isLockedByOthers?: boolean;
  /** Makes the n-th service call of this host fail, counted from 1. */
  readonly failAt?: { readonly call: number; readonly error: string | InjectedError };
  /**
   * Told of every service call of this host before it acts: may work in the workbook as another person
   * would meanwhile, and answers an error to be thrown in place of the call.
   */
  readonly beforeCall?: (call: ServiceCall) => InjectedError | null;
  /** The same once the call has acted: its effects stay, its answer is lost. */
  readonly afterCall?: (call: ServiceCall) => InjectedError | null;
  /** How far each service call moves the clock, or those of a kind; at Google some 50–150 ms, here 0 unless asked. */
  readonly callMilliseconds?: number | Partial<Readonly<Record<Category, number>>>;
  /** Real time after which a run is stopped; six minutes, or thirty seconds for simple triggers. */
  readonly timeoutMilliseconds?: number;
}

export interface InjectedError {
  readonly name: string;
  readonly message: string;
}

/** A service call of a run, counted from 1 for each host. */
export interface ServiceCall {
  readonly number: number;
  /** `Range.getValues` */
  readonly method: string;
  readonly category: Category;
  /** The tab of a range that it is about; empty for other calls, and after a call. */
  readonly tab: string;
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
  /** Reads that came after a write: each makes Google commit everything written so far first. */
  readonly forcedFlushes: number;
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
  /** Types into a cell as a person does, which sets off the triggers of an edit. */
  type(sheet: string, cell: string, text: string): void;
  /** Works in a tab as a person does; only what is typed or pasted sets off triggers. */
  act(sheet: string, act: PersonAct): void;
  /** The clock of a trigger strikes: it runs as its owner, without a user interface. */
  runTrigger(trigger: TriggerState): unknown;
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
  /** Milliseconds that the calls since then would take at Google, by a model of its pace. */
  wallTime(): Estimate;
  /** The state as the workbook carries it now. */
  state(): HostState;
  now(): number;
}
