import type { InjectedError } from '../../src/host/host.ts';
import { words } from '../words.ts';
import { type Book, RUNS, type Task, type Told } from './messages.ts';
import { Refusal, type Session } from './session.ts';

/** So often it is told how far a run is. */
const MILLISECONDS_A_TELLING = 200;
/** So long nobody asks anything before the workbook is put aside for the case that the thread ends. */
const REST = 1500;

/** What a run that is broken off meets at its next call, and at every one after it. */
export const BROKEN_OFF: InjectedError = { name: 'Exception', message: 'The run is broken off.' };

/** What changes nothing. */
const HARMLESS: ReadonlySet<string> = new Set(['look', 'sit', 'bytes']);

/** Whether the run of a task is to be broken off; `null` where that is only done by ending the thread. */
export type IsBrokenOff = ((task: number) => boolean) | null;

/** What a thread does with its workbook, and what it puts aside of it. */
export class Tasks {
  readonly #session: Session;
  readonly #tell: (told: Told) => void;
  readonly #isBrokenOff: IsBrokenOff;
  #isPutAside = true;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #lastTold = 0;
  #task = 0;

  constructor(session: Session, tell: (told: Told) => void, isBrokenOff: IsBrokenOff = null) {
    this.#session = session;
    this.#tell = tell;
    this.#isBrokenOff = isBrokenOff;
  }

  get isBrokenOff(): boolean {
    return this.#isBrokenOff?.(this.#task) ?? false;
  }

  begin(book: Book): void {
    try {
      this.#open(book);
      this.#tell({ kind: 'done', id: 0, value: null });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#tell({ kind: 'refused', id: 0, text: error.message });
    }
  }

  /** Does a task by what `run` makes of it, and tells how it ended. */
  async handle(task: Task, run: (act: () => unknown) => unknown): Promise<void> {
    clearTimeout(this.#rest);
    this.#task = task.id;
    const isRun = RUNS.has(task.work.name);
    try {
      // Where a run is stopped by ending this thread, what was there before is put aside first.
      if (isRun && !this.#isBrokenOff) this.putAside();
      if (!HARMLESS.has(task.work.name)) this.#isPutAside = false;
      const act = (): unknown => this.#work(task);
      const value = isRun ? await this.#undisturbed(() => run(act)) : act();
      this.#tell({ kind: 'done', id: task.id, value });
    } catch (error) {
      if (!(error instanceof Refusal)) console.error(error);
      const text = error instanceof Refusal ? error.message : words.crashed(String(error));
      this.#tell({ kind: 'refused', id: task.id, text });
    }
    this.#rest = setTimeout(() => this.putAside(), REST);
  }

  /** A run that is broken off has done nothing, however it ends. */
  async #undisturbed(run: () => unknown): Promise<unknown> {
    try {
      const value = await run();
      if (!this.isBrokenOff) return value;
    } catch (error) {
      if (!this.isBrokenOff) throw error;
    }
    this.#session.takeBackRun();
    throw new Refusal(words.stopped);
  }

  /** Now and then. */
  called(calls: number): void {
    const now = Date.now();
    if (now - this.#lastTold < MILLISECONDS_A_TELLING) return;
    this.#lastTold = now;
    this.#tell({ kind: 'called', calls });
  }

  putAside(): void {
    if (this.#isPutAside) return;
    this.#isPutAside = true;
    this.#tell({ kind: 'snapshot', book: this.#session.bytes() });
  }

  /** Answers what takes a run back that begins now. */
  beforeRun(): () => void {
    const goBack = this.#session.keepPlaces();
    return () => {
      this.#session.takeBackRun();
      goBack();
    };
  }

  #open(book: Book): void {
    if ('what' in book) this.#session.openFresh(book.what);
    else this.#session.open(book.name, book.bytes, book.isChanged);
  }

  #work({ person, work: { name, given } }: Task): unknown {
    switch (name) {
      case 'look':
        return this.#session.look(person, given);
      case 'sit':
        return this.#session.sit(person, given);
      case 'run':
        return this.#session.run(person, given.functionName);
      case 'page':
        return this.#session.runFromPage(person, given.functionName, given.args);
      case 'trigger':
        return this.#session.runTrigger(person, given.id);
      case 'act':
        return this.#session.act(person, given.act);
      case 'undo':
        return this.#session.undo(person);
      case 'fresh':
        return this.#session.openFresh(given.what);
      case 'open':
        return this.#session.open(given.name, given.bytes);
      case 'bytes': {
        const file = this.#session.bytes();
        if (given.isSaved) this.#session.saved();
        return file;
      }
    }
  }
}
