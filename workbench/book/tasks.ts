import { words } from '../words.ts';
import type { Book, Task, Told, Work } from './messages.ts';
import { Refusal, type Session } from './session.ts';

/** So often it is told how far a run is. */
const MILLISECONDS_A_TELLING = 200;
/** So long nobody asks anything before the workbook is put aside for the case that a run is stopped. */
const REST = 400;

/** What a thread does with its workbook, and what it puts aside of it. */
export class Tasks {
  readonly #session: Session;
  readonly #tell: (told: Told) => void;
  /** As the workbook was when it was put aside last. */
  #aside: Book = { what: 'blank' };
  #isPutAside = true;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #lastTold = 0;

  constructor(session: Session, tell: (told: Told) => void) {
    this.#session = session;
    this.#tell = tell;
  }

  begin(book: Book): void {
    try {
      this.#aside = book;
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
    try {
      const isRun = RUNS.has(task.work.name);
      // A run may be stopped by ending this thread, so what was there before is put aside first.
      if (isRun) this.putAside();
      if (task.work.name !== 'look' && task.work.name !== 'bytes') this.#isPutAside = false;
      const act = (): unknown => this.#work(task);
      this.#tell({ kind: 'done', id: task.id, value: isRun ? await run(act) : act() });
    } catch (error) {
      if (!(error instanceof Refusal)) console.error(error);
      const text = error instanceof Refusal ? error.message : words.crashed(String(error));
      this.#tell({ kind: 'refused', id: task.id, text });
    }
    this.#rest = setTimeout(() => this.putAside(), REST);
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
    this.#aside = this.#session.bytes();
    this.#tell({ kind: 'snapshot', book: this.#aside });
  }

  /** Answers what takes a run back that begins now. */
  beforeRun(): () => void {
    const goBack = this.#session.keepPlaces();
    return () => {
      this.#open(this.#aside);
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

const RUNS: ReadonlySet<Work['name']> = new Set<Work['name']>(['run', 'page', 'trigger']);
