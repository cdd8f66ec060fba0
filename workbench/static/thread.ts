import type { Answer, Question } from '../../src/host/services/port.ts';
import type { Book, Task, Told } from '../book/messages.ts';
import { type Bundle, Session } from '../book/session.ts';
import { BROKEN_OFF, Tasks } from '../book/tasks.ts';
import { liveInVietnam } from './zone.ts';

/** What the page says to the thread. */
export type Said =
  | { readonly kind: 'begin'; readonly bundle: Bundle; readonly book: Book }
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'answer'; readonly answer: Answer };

/**
 * The thread of the workbook where no server is. It cannot stand still at a question: such threads are for
 * pages that a server sets apart. So a run that asks is broken off, what it did is taken back, and once
 * there is an answer it is begun again from the same workbook at the same time, and meets the same question.
 */
liveInVietnam();

const tell = (told: Told): void => postMessage(told);

class Run {
  /** Given so far, in the order of the questions. */
  readonly answers: Answer[] = [];
  asked = 0;
  open: { readonly page: string; readonly question: Question } | null = null;
  /** Told when the run has ended: what is broken off has told nothing. */
  told: Told[] = [];

  begin(): void {
    this.asked = 0;
    this.open = null;
    this.told = [];
  }
}

let run: Run | null = null;
let tasks: Tasks;
let queue = Promise.resolve();
let answered: (answer: Answer) => void = () => {};

function makeSession(bundle: Bundle): Session {
  return new Session(bundle, {
    happen(page, event) {
      const told: Told = { kind: 'event', page, event };
      if (run) run.told.push(told);
      else tell(told);
    },
    ask(page, question) {
      const given = run?.answers[run.asked];
      if (run) run.asked += 1;
      if (given) return given;
      if (run) run.open ??= { page, question };
      return { button: 'CLOSE', text: '' };
    },
    called(calls) {
      tasks.called(calls);
      return run?.open ? BROKEN_OFF : null;
    },
    makePdf: undefined,
  });
}

/** As long as the run asks something new, it is begun again with one answer more. */
async function withAnswers(act: () => unknown): Promise<unknown> {
  const takeBack = tasks.beforeRun();
  const current = new Run();
  for (;;) {
    current.begin();
    const outcome = attempt(current, act);
    const { open } = current;
    if (!open) {
      current.told.forEach(tell);
      return outcome();
    }
    takeBack();
    tell({ kind: 'question', ...open });
    current.answers.push(
      await new Promise<Answer>((done) => {
        answered = done;
      }),
    );
  }
}

function attempt(current: Run, act: () => unknown): () => unknown {
  run = current;
  try {
    const value = act();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  } finally {
    run = null;
  }
}

addEventListener('message', ({ data }: MessageEvent<Said>) => {
  if (data.kind === 'answer') answered(data.answer);
  else if (data.kind === 'task') {
    queue = queue.then(() => tasks.handle(data.task, withAnswers));
  } else {
    tasks = new Tasks(makeSession(data.bundle), tell);
    tasks.begin(data.book);
  }
});
