import type { HostEvent } from '../../src/host/host.ts';
import type { Answer, Question } from '../../src/host/services/port.ts';
import type { Requests } from '../protocol.ts';
import type { Person } from './session.ts';

/** A workbook to begin with. */
export type Book =
  | { readonly what: 'sample' | 'blank' }
  | { readonly name: string; readonly bytes: Uint8Array; readonly isChanged: boolean };

/** What of the requests of pages the thread answers, and what only the server asks. */
export type Work =
  | {
      [K in 'look' | 'run' | 'page' | 'act' | 'undo' | 'trigger' | 'fresh']: {
        readonly name: K;
        readonly given: Requests[K];
      };
    }['look' | 'run' | 'page' | 'act' | 'undo' | 'trigger' | 'fresh']
  | { readonly name: 'sit'; readonly given: Place }
  | { readonly name: 'open'; readonly given: { readonly name: string; readonly bytes: Uint8Array } }
  | { readonly name: 'bytes'; readonly given: { readonly isSaved: boolean } };

/** In which tab a page is, and in whose name; `null` where nobody said so. */
export type Place = Pick<Requests['look'], 'tab' | 'user'>;

/** What the add-in does, not people themselves: it takes time, may ask, and may be stopped. */
export const RUNS: ReadonlySet<Work['name']> = new Set<Work['name']>(['run', 'page', 'trigger']);

export interface Task {
  readonly id: number;
  readonly person: Person;
  readonly work: Work;
}

/** What the thread tells. */
export type Told =
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refused'; readonly id: number; readonly text: string }
  | { readonly kind: 'event'; readonly page: string; readonly event: HostEvent }
  | { readonly kind: 'question'; readonly page: string; readonly question: Question }
  | { readonly kind: 'called'; readonly calls: number }
  /** The workbook as it is when nothing runs: what there is after a run that was stopped. */
  | { readonly kind: 'snapshot'; readonly book: Book };

/** The thread of the workbook, as whoever leads it sees it. */
export interface Thread {
  post(task: Task): void;
  /** Answers the question at which the run waits. */
  answer(answer: Answer): void;
  /** Breaks off the run of this task, which then takes itself back; missing where a thread hears nothing while it runs. */
  readonly breakOff?: (task: number) => void;
  end(): Promise<void>;
}

/** Begins a thread with a workbook; task 0 is done when the workbook is open. */
export type StartThread = (
  book: Book,
  hear: (told: Told) => void,
  die: (error: unknown) => void,
) => Thread;
