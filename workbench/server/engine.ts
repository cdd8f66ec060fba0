import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Answer } from '../../src/host/services/port.ts';
import { words } from '../words.ts';
import type { Book, Start, Task, Told, Work } from './messages.ts';
import { type Person, Refusal } from './session.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A hostile file ends the thread, not the server. */
const LIMITS = { maxOldGenerationSizeMb: 2048 };

/** The thread of the workbook, from the server's side: begun anew where it was stopped or died. */
export class Engine {
  readonly #root: string;
  readonly #file: URL;
  readonly #hear: (told: Told) => void;
  readonly #waiting = new Map<number, Waiting>();
  readonly #signal = new Int32Array(new SharedArrayBuffer(4));
  #worker: Worker | null = null;
  #answers: MessagePort | null = null;
  #book: Book;
  #last = 0;

  constructor(root: string, file: URL, book: Book, hear: (told: Told) => void) {
    this.#root = root;
    this.#file = file;
    this.#book = book;
    this.#hear = hear;
  }

  /** Answers when the workbook is open; a workbook that is refused is a `Refusal`. */
  start(): Promise<unknown> {
    const { port1: near, port2: far } = new MessageChannel();
    const given: Start = {
      root: this.#root,
      book: this.#book,
      answers: far,
      signal: this.#signal,
    };
    const worker = new Worker(this.#file, {
      workerData: given,
      transferList: [far],
      resourceLimits: LIMITS,
    });
    this.#worker = worker;
    this.#answers = near;
    worker.on('message', (told: Told) => this.#told(told));
    worker.on('error', (error) => {
      console.error(error);
      if (worker === this.#worker) void this.#beginAnew(words.died);
    });
    return new Promise((resolve, reject) => {
      this.#waiting.set(0, { resolve, reject });
    });
  }

  ask(person: Person, work: Work): Promise<unknown> {
    this.#last += 1;
    const task: Task = { id: this.#last, person, work };
    return new Promise((resolve, reject) => {
      this.#waiting.set(task.id, { resolve, reject });
      this.#worker?.postMessage(task);
    });
  }

  /** Answers the question at which the run waits. */
  answer(answer: Answer): void {
    this.#answers?.postMessage(answer);
    Atomics.store(this.#signal, 0, 1);
    Atomics.notify(this.#signal, 0);
  }

  /** Ends what runs; the workbook is as it was before. */
  async stop(): Promise<void> {
    await this.#beginAnew(words.stopped);
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#answers?.close();
    await worker?.terminate();
  }

  async #beginAnew(reason: string): Promise<void> {
    await this.end();
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
