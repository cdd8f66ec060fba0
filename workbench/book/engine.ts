import type { Answer } from '../../src/host/services/port.ts';
import { words } from '../words.ts';
import type { Book, StartThread, Task, Thread, Told, Work } from './messages.ts';
import { type Person, Refusal } from './session.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The thread of the workbook, from the side of whoever leads it: begun anew where it was stopped or died. */
export class Engine {
  readonly #begin: StartThread;
  readonly #hear: (told: Told) => void;
  readonly #waiting = new Map<number, Waiting>();
  #thread: Thread | null = null;
  #book: Book;
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
      this.#waiting.set(0, { resolve, reject });
    });
  }

  ask(person: Person, work: Work): Promise<unknown> {
    this.#last += 1;
    const task: Task = { id: this.#last, person, work };
    return new Promise((resolve, reject) => {
      this.#waiting.set(task.id, { resolve, reject });
      this.#thread?.post(task);
    });
  }

  answer(answer: Answer): void {
    this.#thread?.answer(answer);
  }

  /** Ends what runs; the workbook is as it was before. */
  async stop(): Promise<void> {
    await this.#beginAnew(words.stopped);
  }

  async #beginAnew(reason: string): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.end();
    for (const { reject } of this.#waiting.values()) reject(new Refusal(reason));
    this.#waiting.clear();
    await this.start();
  }

  #told(told: Told): void {
    if (told.kind === 'snapshot') this.#book = told.book;
    else if (told.kind === 'done' || told.kind === 'refused') {
      const waiting = this.#waiting.get(told.id);
      this.#waiting.delete(told.id);
      if (told.kind === 'done') waiting?.resolve(told.value);
      else waiting?.reject(new Refusal(told.text));
    } else this.#hear(told);
  }
}
