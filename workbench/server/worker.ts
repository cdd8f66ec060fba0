import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Book, StartThread, Told } from '../book/messages.ts';

/** What a thread is given when it starts. */
export interface Start {
  /** Where `dist` and `build` stand. */
  readonly root: string;
  readonly book: Book;
  readonly answers: MessagePort;
  /** Whether there is an answer, and which task is to be broken off. */
  readonly signal: Int32Array;
}

/** A hostile file ends the thread, not the server. */
const LIMITS = { maxOldGenerationSizeMb: 2048 };

/** Threads of Node, which stand still at a question until it is answered. */
export function threadsOf(root: string, file: URL): StartThread {
  return (book, hear, die) => {
    const { port1: near, port2: far } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(8));
    const given: Start = { root, book, answers: far, signal };
    const worker = new Worker(file, {
      workerData: given,
      transferList: [far],
      resourceLimits: LIMITS,
    });
    worker.on('message', (told: Told) => hear(told));
    worker.on('error', die);
    return {
      post: (task) => worker.postMessage(task),
      answer(answer) {
        near.postMessage(answer);
        Atomics.store(signal, 0, 1);
        Atomics.notify(signal, 0);
      },
      breakOff(task) {
        Atomics.store(signal, 1, task);
      },
      async end() {
        near.close();
        await worker.terminate();
      },
    };
  };
}
