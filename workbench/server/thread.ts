import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { Manifest } from '../../src/host/host.ts';
import type { Answer } from '../../src/host/services/port.ts';
import { pdfMaker } from '../../src/local/pdf.ts';
import { readPageFiles } from '../../src/machine/page-files.ts';
import type { Task, Told } from '../book/messages.ts';
import { type Bundle, type Outside, Session } from '../book/session.ts';
import { BROKEN_OFF, Tasks } from '../book/tasks.ts';
import type { Start } from './worker.ts';

/**
 * The thread of the workbook. A run of the add-in is synchronous and stops at a question, so it has a
 * thread that may wait, while the server goes on serving pages.
 */
const { root, book, answers, signal } = workerData as Start;

const tell = (told: Told): void => parentPort?.postMessage(told);

const outside: Outside = {
  happen(page, event) {
    if (!tasks.isBrokenOff) tell({ kind: 'event', page, event });
  },
  ask(page, question) {
    Atomics.store(signal, 0, 0);
    tell({ kind: 'question', page, question });
    Atomics.wait(signal, 0, 0);
    return (receiveMessageOnPort(answers) as { message: Answer }).message;
  },
  called(calls) {
    tasks.called(calls);
    return tasks.isBrokenOff ? BROKEN_OFF : null;
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

const isBrokenOff = (task: number): boolean => Atomics.load(signal, 1) === task;

const tasks = new Tasks(new Session(readBundle(), outside), tell, isBrokenOff);

parentPort?.on('message', (task: Task) => void tasks.handle(task, (act) => act()));

tasks.begin(book);
