import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { Manifest } from '../../src/host/host.ts';
import { readPageFiles } from '../../src/host/page-files.ts';
import type { Answer } from '../../src/host/services/port.ts';
import { pdfMaker } from '../../src/local/pdf.ts';
import { words } from '../words.ts';
import type { Start, Task, Told } from './messages.ts';
import { type Bundle, type Outside, Refusal, Session } from './session.ts';

/**
 * The thread of the workbook. A run of the add-in is synchronous and stops at a question, so it has a
 * thread that may wait, while the server goes on serving pages.
 */
const { root, book, answers, signal } = workerData as Start;

/** So often the server is told how far a run is. */
const MILLISECONDS_A_TELLING = 200;
/** So long nobody asks anything before the workbook is put aside for the case that a run is stopped. */
const REST = 400;

let lastTold = 0;
let isPutAside = true;

const tell = (told: Told): void => parentPort?.postMessage(told);

const outside: Outside = {
  happen: (page, event) => tell({ kind: 'event', page, event }),
  ask(page, question) {
    Atomics.store(signal, 0, 0);
    tell({ kind: 'question', page, question });
    Atomics.wait(signal, 0, 0);
    return (receiveMessageOnPort(answers) as { message: Answer }).message;
  },
  called(calls) {
    const now = Date.now();
    if (now - lastTold < MILLISECONDS_A_TELLING) return;
    lastTold = now;
    tell({ kind: 'called', calls });
  },
  makePdf: pdfMaker() ?? undefined,
};

function readBundle(): Bundle {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  return {
    code: read('dist/Code.js'),
    services: read('build/services.js'),
    manifest: JSON.parse(read('dist/appsscript.json')) as Manifest,
    htmlFiles: readPageFiles(join(root, 'dist')),
  };
}

const session = new Session(readBundle(), outside);

function begin(): void {
  if ('what' in book) session.openFresh(book.what);
  else session.open(book.name, book.bytes, book.isChanged);
}

function work({ person, work: { name, given } }: Task): unknown {
  switch (name) {
    case 'look':
      return session.look(person, given);
    case 'run':
      return changing(() => session.run(person, given.functionName));
    case 'page':
      return changing(() => session.runFromPage(person, given.functionName, given.args));
    case 'trigger':
      return changing(() => session.runTrigger(person, given.id));
    case 'act':
      return changed(() => session.act(person, given.act));
    case 'undo':
      return changed(() => session.undo(person));
    case 'fresh':
      return changed(() => session.openFresh(given.what));
    case 'open':
      return changed(() => session.open(given.name, given.bytes));
    case 'bytes': {
      const file = session.bytes();
      if (given.isSaved) session.saved();
      return file;
    }
  }
}

/** A run may be stopped by ending this thread, so what was there before is put aside first. */
function changing(act: () => unknown): unknown {
  putAside();
  return changed(act);
}

function changed(act: () => unknown): unknown {
  isPutAside = false;
  return act();
}

function putAside(): void {
  if (isPutAside) return;
  isPutAside = true;
  tell({ kind: 'snapshot', book: session.bytes() });
}

let rest: NodeJS.Timeout | undefined;

parentPort?.on('message', (task: Task) => {
  clearTimeout(rest);
  try {
    tell({ kind: 'done', id: task.id, value: work(task) });
  } catch (error) {
    if (!(error instanceof Refusal)) console.error(error);
    const text = error instanceof Refusal ? error.message : words.crashed(String(error));
    tell({ kind: 'refused', id: task.id, text });
  }
  rest = setTimeout(putAside, REST);
});

try {
  begin();
  tell({ kind: 'done', id: 0, value: null });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  tell({ kind: 'refused', id: 0, text: error.message });
}
