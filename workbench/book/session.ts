import { createHost } from '../../src/host/context.ts';
import {
  type Host,
  type HostEvent,
  type HostOptions,
  type InjectedError,
  ScriptError,
} from '../../src/host/host.ts';
import type { PersonAct } from '../../src/host/services/person.ts';
import type { Answer, Question } from '../../src/host/services/port.ts';
import {
  type HostState,
  isFormerEditor,
  ownerOf,
  readState,
  UnreadableState,
} from '../../src/host/state.ts';
import { planPrints } from '../../src/local/print-plan.ts';
import { sampleWorkbook } from '../../src/sample/workbook.ts';
import {
  type FileKind,
  newWorkbook,
  readXlsx,
  UnreadableFile,
  writeXlsx,
} from '../../src/xlsx/index.ts';
import { Sheet, type Workbook } from '../../src/xlsx/model.ts';
import type { Look, Requests, State } from '../protocol.ts';
import { words } from '../words.ts';
import { Journal } from './journal.ts';
import type { Place } from './messages.ts';
import { type Change, Mirror } from './mirror.ts';
import { usersOf } from './users.ts';
import { Screen } from './view.ts';

export type Bundle = Pick<HostOptions, 'code' | 'services' | 'manifest' | 'htmlFiles'>;

/** A sentence for the person in place of an answer. */
export class Refusal extends Error {}

/** Whoever looks at the workbook through a page. */
export interface Person {
  /** One for each page. */
  readonly page: string;
  readonly now: number;
}

/** How a run reaches the person in front of the page. */
export interface Outside {
  happen(page: string, event: HostEvent): void;
  ask(page: string, question: Question): Answer;
  /** An error is thrown in place of the call. */
  called(calls: number): InjectedError | null;
  makePdf: HostOptions['makePdf'];
}

const DEFAULT_USER = 'can-bo@cong-doan.example';

/** A page, what it shows, and in whose name it acts. */
interface Seat {
  readonly screen: Screen;
  user: string | null;
  tab: number | null;
  menu: Menu | null;
}

/** As at Google, a menu is made when a page begins, and by runs; not by what people type. */
interface Menu {
  readonly menus: State['menus'];
  readonly user: string;
  /** How many runs there had been. */
  readonly runs: number;
}

/** One workbook, and those who look at it. */
export class Session {
  readonly #bundle: Bundle;
  readonly #outside: Outside;
  readonly #seats = new Map<string, Seat>();
  readonly #journal = new Journal();
  #workbook: Workbook;
  #mirror: Mirror;
  #name = '';
  #isChanged = false;
  /** Of the last run: what was there before. */
  #change: Change | null = null;
  #wasChanged = false;
  #runs = 0;

  constructor(bundle: Bundle, outside: Outside) {
    this.#bundle = bundle;
    this.#outside = outside;
    this.#workbook = newWorkbook();
    this.#mirror = new Mirror(this.#workbook);
  }

  // --- files -----------------------------------------------------------------------------------

  open(name: string, bytes: Uint8Array, isChanged = false): void {
    this.#use(name, readBook(bytes), isChanged);
  }

  openFresh(what: 'sample' | 'blank'): void {
    if (what === 'sample') {
      // Through a file, as somebody's workbook would come.
      this.#use(words.sampleName, readXlsx(writeXlsx(sampleWorkbook())), false);
      return;
    }
    const workbook = newWorkbook();
    workbook.sheets.push(new Sheet(1, words.blankTab));
    this.#use(words.blankName, workbook, false);
  }

  /** The file as it would be saved. */
  bytes(): { readonly name: string; readonly bytes: Uint8Array; readonly isChanged: boolean } {
    planPrints(this.#workbook);
    const bytes = writeXlsx(this.#workbook, kindOf(this.#name));
    return { name: this.#name, bytes, isChanged: this.#isChanged };
  }

  /** Answers what brings every page back to the tab in which it is now. */
  keepPlaces(): () => void {
    const places = [...this.#seats.values()].map((seat) => [seat, seat.tab] as const);
    return () => {
      for (const [seat, tab] of places) seat.tab = tab;
    };
  }

  saved(): void {
    this.#isChanged = false;
  }

  #use(name: string, workbook: Workbook, isChanged: boolean): void {
    this.#workbook = workbook;
    this.#mirror = new Mirror(workbook);
    this.#name = name;
    this.#isChanged = isChanged;
    this.#journal.clear();
    for (const seat of this.#seats.values()) {
      seat.screen.forget();
      seat.tab = null;
      seat.menu = null;
    }
  }

  // --- what is seen ----------------------------------------------------------------------------

  /** What differs from what the page shows; all of it for a page that begins anew. */
  look(person: Person, wanted: Requests['look']): Look {
    // Nobody takes a run back any more that somebody has looked at.
    this.#change = null;
    const seat = this.#seat(person.page);
    if (wanted.user !== null) seat.user = checkedUser(wanted.user);
    if (wanted.tab !== null) seat.tab = wanted.tab;
    if (wanted.isNew) {
      seat.screen.forget();
      seat.menu = null;
    }
    const user = this.#userOf(seat);
    const sheet = this.#tabOf(seat, readState(this.#workbook, user));
    const menus = this.#menusOf(person, seat, user);
    const kept = readState(this.#workbook, user);
    return {
      state: this.#stateOf(kept, user, sheet, menus),
      view: seat.screen.view(this.#workbook, this.#mirror, sheet, kept.locale),
    };
  }

  /** As after a look, of which the page has seen nothing. */
  sit({ page }: Person, { tab, user }: Place): void {
    const seat = this.#seat(page);
    seat.tab = tab;
    seat.user = user;
  }

  #stateOf(kept: HostState, user: string, sheet: Sheet, menus: State['menus']): State {
    return {
      name: this.#name,
      isChanged: this.#isChanged,
      tabs: this.#workbook.sheets
        .filter(({ hidden }) => !hidden)
        .map(({ id, name, tabColor }) => ({ id, name, color: tabColor })),
      tab: sheet.id,
      menus,
      user,
      users: usersOf(this.#workbook, kept),
      canUndo: !this.#journal.isEmpty,
      triggers: kept.triggers
        .filter(({ event }) => event === 'CLOCK')
        .map(({ id, handler, owner }) => ({ id, functionName: handler, owner })),
    };
  }

  #menusOf(person: Person, seat: Seat, user: string): State['menus'] {
    const known = seat.menu;
    if (known?.user === user && known.runs === this.#runs) return known.menus;
    const menus = told(() => this.#host(person).menu(), user);
    this.#mirror.refresh();
    seat.menu = { menus, user, runs: this.#runs };
    return menus;
  }

  /** The page's own tab, else the one that was open last, else the first. */
  #tabOf(seat: Seat, { activeSheetId }: HostState): Sheet {
    const shown = this.#workbook.sheets.filter(({ hidden }) => !hidden);
    const sheet =
      shown.find(({ id }) => id === seat.tab) ??
      shown.find(({ id }) => id === activeSheetId) ??
      shown[0];
    if (!sheet) throw new Refusal(words.unreadable({ code: 'damaged', facts: {} }));
    seat.tab = sheet.id;
    return sheet;
  }

  // --- what is done ----------------------------------------------------------------------------

  run(person: Person, functionName: string): unknown {
    return this.#running(person, (host) => host.run(functionName));
  }

  runFromPage(person: Person, functionName: string, args: readonly unknown[]): unknown {
    return this.#running(person, (host) => host.runFromPage(functionName, ...args));
  }

  runTrigger(person: Person, id: string): void {
    this.#running(person, (host) => {
      const trigger = host.state().triggers.find((each) => each.id === id);
      if (!trigger) throw new Refusal(words.noTrigger);
      host.runTrigger(trigger);
    });
  }

  /** Where the run put another tab in front, the page goes there. */
  #running<T>(person: Person, act: (host: Host) => T): T {
    const seat = this.#seat(person.page);
    const host = this.#host(person);
    this.#wasChanged = this.#isChanged;
    this.#journal.clear();
    this.#runs += 1;
    try {
      return act(host);
    } catch (error) {
      if (!(error instanceof ScriptError)) throw error;
      throw new Refusal(sentenceFor(error, this.#userOf(seat)));
    } finally {
      const { activeSheetId } = host.state();
      if (activeSheetId !== null) seat.tab = activeSheetId;
      this.#change = this.#mirror.refresh();
      if (this.#change) this.#isChanged = true;
    }
  }

  /** The workbook is again as it was before the last run. */
  takeBackRun(): void {
    if (this.#change) this.#mirror.takeBack(this.#change);
    this.#change = null;
    this.#isChanged = this.#wasChanged;
    this.#runs += 1;
  }

  act(person: Person, act: PersonAct): void {
    const seat = this.#seat(person.page);
    const user = this.#userOf(seat);
    const sheet = this.#tabOf(seat, readState(this.#workbook, user));
    const host = this.#host(person);
    try {
      told(() => host.act(sheet.name, act), user);
    } finally {
      const change = this.#mirror.refresh();
      if (change) this.#isChanged = true;
      if (change && change.changed.length > 0) this.#journal.keep(change);
    }
  }

  undo(person: Person): void {
    const sheet = this.#journal.undo(this.#mirror);
    if (!sheet) throw new Refusal(words.nothingToUndo);
    this.#isChanged = true;
    this.#seat(person.page).tab = sheet.id;
  }

  #host(person: Person): Host {
    const seat = this.#seat(person.page);
    const open = this.#workbook.sheets.find(({ id }) => id === seat.tab);
    const { outside, page } = { outside: this.#outside, page: person.page };
    return createHost({
      ...this.#bundle,
      workbook: this.#workbook,
      user: this.#userOf(seat),
      now: person.now,
      openTab: open?.name,
      pagesAreSeen: true,
      answers: (question) => outside.ask(page, question),
      onEvent: (event) => outside.happen(page, event),
      beforeCall: ({ number }) => outside.called(number),
      ...(outside.makePdf && { makePdf: outside.makePdf }),
    });
  }

  #seat(page: string): Seat {
    const known = this.#seats.get(page);
    if (known) return known;
    const seat: Seat = { screen: new Screen(), user: null, tab: null, menu: null };
    this.#seats.set(page, seat);
    return seat;
  }

  #userOf({ user }: Seat): string {
    const whose = user ?? ownerOf(this.#workbook) ?? DEFAULT_USER;
    if (isFormerEditor(this.#workbook, whose)) throw new Refusal(words.noAccess(whose));
    return whose;
  }
}

function checkedUser(text: string): string {
  if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text)) throw new Refusal(words.wrongUser(text));
  return text;
}

function readBook(bytes: Uint8Array): Workbook {
  try {
    const workbook = readXlsx(bytes);
    // A damaged state is found here, not in the middle of a run.
    ownerOf(workbook);
    return workbook;
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Refusal(words.unreadable(error));
    if (error instanceof UnreadableState) throw new Refusal(words.unreadableState);
    throw error;
  }
}

function told<T>(act: () => T, user: string): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    throw new Refusal(sentenceFor(error, user));
  }
}

/** What Google says in English, in the words of whoever sits in front of it. */
function sentenceFor({ name, message }: ScriptError, user: string): string {
  if (/protected cell/.test(message)) return words.protected;
  if (/permission to access the requested document/.test(message)) return words.noAccess(user);
  if (/outside the dimensions|out of bounds/.test(message)) return words.outside;
  if (/merged cells/.test(message)) return words.merged;
  return name === 'Exception' ? words.refused(message) : words.crashed(message);
}

const KINDS: readonly FileKind[] = ['xlsx', 'xlsm', 'xltx', 'xltm'];

function kindOf(name: string): FileKind | undefined {
  return KINDS.find((kind) => name.toLowerCase().endsWith(`.${kind}`));
}
