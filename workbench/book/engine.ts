import type { Answer } from '../../src/host/services/port.ts';
import type { Look, Requests } from '../protocol.ts';
import { words } from '../words.ts';
import {
  type Book,
  type Place,
  RUNS,
  type StartThread,
  type Task,
  type Thread,
  type Told,
  type Work,
} from './messages.ts';
import { Seen } from './seen.ts';
import { type Person, Refusal } from './session.ts';

interface Waiting {
  readonly task: Task | null;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** So long a run has until it hears that it is broken off; then its thread is ended. */
const PATIENCE = 3000;

/** The thread of the workbook, from the side of whoever leads it: begun anew where it was ended or died. */
export class Engine {
  readonly #begin: StartThread;
  readonly #hear: (told: Told) => void;
  readonly #waiting = new Map<number, Waiting>();
  #thread: Thread | null = null;
  /** The workbook as it was put aside last, and what people did to it since. */
  #book: Book;
  #since: Task[] = [];
  /** Where each page sits, and in whose name. */
  readonly #places = new Map<string, Sitting>();
  readonly #seen = new Seen();
  #last = 0;

  constructor(begin: StartThread, book: Book, hear: (told: Told) => void) {
    this.#begin = begin;
    this.#book = book;
    this.#hear = hear;
  }

  /** Answers when the workbook is open; a workbook that is refused is a `Refusal`. */
  start(): Promise<unknown> {
    const thread = this.#begin(
      this.#book,
      (told) => this.#told(told),
      (error) => {
        console.error(error);
        if (thread === this.#thread) void this.#beginAnew(words.died);
      },
    );
    this.#thread = thread;
    return new Promise((resolve, reject) => {
      this.#waiting.set(0, { task: null, resolve, reject });
    });
  }

  async ask(person: Person, work: Work): Promise<unknown> {
    if (work.name !== 'look') return this.#ask(person, work);
    const seen = isOfBeginner(work.given) && this.#run() ? this.#seen.show(person.page) : null;
    if (seen) {
      this.#seat(person, seen);
      return seen;
    }
    const isNew = this.#seen.isBehind(person.page) || work.given.isNew;
    return this.#ask(person, { ...work, given: { ...work.given, isNew } });
  }

  #ask(person: Person, work: Work): Promise<unknown> {
    const task = this.#task(person, work);
    return new Promise((resolve, reject) => {
      this.#waiting.set(task.id, { task, resolve, reject });
      this.#post(task);
    });
  }

  #task<W extends Work>(person: Person, work: W): Task & { readonly work: W } {
    this.#last += 1;
    return { id: this.#last, person, work };
  }

  /** A new page goes on in the name in which it begins, and where the run leads. */
  #seat(person: Person, { state }: Look): void {
    if (this.#places.has(person.page)) return;
    const given: Place = { tab: null, user: state.user };
    const sitting = this.#task(person, { name: 'sit', given } as const);
    this.#places.set(person.page, sitting);
    this.#post(sitting);
  }

  /** What runs, or will. */
  #run(): Task | null {
    const waiting = [...this.#waiting.values()];
    return waiting.find(({ task }) => task && RUNS.has(task.work.name))?.task ?? null;
  }

  #post(task: Task): void {
    this.#thread?.post(task);
  }

  answer(answer: Answer): void {
    this.#thread?.answer(answer);
  }

  /** Ends what runs; the workbook is as it was before. */
  async stop(): Promise<void> {
    const id = this.#run()?.id;
    if (id === undefined) return;
    const breakOff = this.#thread?.breakOff;
    breakOff?.(id);
    const end = Date.now() + (breakOff ? PATIENCE : 0);
    while (this.#waiting.has(id) && Date.now() < end) await soon();
    if (this.#waiting.has(id)) await this.#beginAnew(words.stopped);
  }

  async #beginAnew(reason: string): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.end();
    for (const { reject } of this.#waiting.values()) reject(new Refusal(reason));
    this.#waiting.clear();
    const started = this.start();
    for (const task of [...this.#places.values(), ...this.#since]) this.#post(task);
    await started;
  }

  #told(told: Told): void {
    if (told.kind === 'snapshot') {
      this.#book = told.book;
      this.#since = [];
    } else if (told.kind === 'done' || told.kind === 'refused') {
      const waiting = this.#waiting.get(told.id);
      this.#waiting.delete(told.id);
      if (told.kind === 'done') {
        if (waiting?.task) this.#remember(waiting.task, told.value);
        waiting?.resolve(told.value);
      } else waiting?.reject(new Refusal(told.text));
    } else this.#hear(told);
  }

  /** What a person did is done again where it was not put aside yet; a run is not. */
  #remember(task: Task, value: unknown): void {
    const { name, given } = task.work;
    if (name === 'act') this.#since.push(task);
    else if (name === 'undo') this.#since.pop();
    else if (name === 'look') {
      this.#place(task, given);
      this.#seen.keep(task.person.page, value as Look);
    } else if (name === 'open') this.#use({ ...given, isChanged: false });
    else if (name === 'fresh') this.#use(given);
  }

  #use(book: Book): void {
    this.#book = book;
    this.#since = [];
    this.#seen.forget();
  }

  #place({ id, person }: Task, { tab, user }: Place): void {
    const before = this.#places.get(person.page);
    const given = {
      tab: tab ?? before?.work.given.tab ?? null,
      user: user ?? before?.work.given.user ?? null,
    };
    this.#places.set(person.page, { id, person, work: { name: 'sit', given } });
  }
}

interface Sitting extends Task {
  readonly work: { readonly name: 'sit'; readonly given: Place };
}

/** Whoever goes to another tab, or acts as somebody else, waits for what is there. */
function isOfBeginner({ tab, user, isNew }: Requests['look']): boolean {
  return isNew && tab === null && user === null;
}

function soon(): Promise<void> {
  return new Promise((done) => setTimeout(done, 20));
}
