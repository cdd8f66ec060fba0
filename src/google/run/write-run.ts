import { ACTION_WORDS } from '../../words/actions.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { keepJournal, readJournal } from '../undo/journal.ts';
import type { Pace } from './pace.ts';
import { settle } from './settle.ts';
import type { Step } from './steps.ts';

/** So many tabs are written between two looks at the clock, which tells the truth once they are committed. */
const AT_ONCE = 16;

/** What came of a run: its answer, and what is told of people who worked meanwhile, if they did. */
interface Ran<Answer> {
  readonly answer: Answer;
  readonly meanwhile: string;
  /** Tabs for which there was no time any more, or that are decided anew by the next step. */
  readonly unwritten: readonly Tab[];
}

/**
 * One run: read and decide (`decide` reads and drafts, and writes nothing), keep the journal, look
 * again at what the plan stands on, write without a read in between, and look once more. Where somebody
 * moved rows or columns before the writes, those tabs are read and everything is decided anew, once; a tab
 * that is still moving then is left alone. Where they moved while the writes were on their way, what was
 * written follows them.
 *
 * @param step of long work: tabs that do not depend on one another are written as long as there is time
 */
export function writeRun<Answer>(
  found: SheetWorkbook,
  action: string,
  decide: (workbook: SheetWorkbook) => Answer,
  step: Step | null = null,
): Ran<Answer> {
  const workbook = found.now();
  const pace = step && !step.isWhole ? step.pace : null;
  const before = step?.isGoingOn ? readJournal(workbook) : null;
  const steps = before === 'forged' ? null : before;
  const first = decide(workbook);
  if (pace?.isCalledOff) return { answer: first, meanwhile: '', unwritten: workbook.draft.tabs };
  keepJournal(workbook, action, steps);
  const moved = workbook.draft.moved();
  if (moved.length === 0) return { answer: first, ...write(workbook, [], pace) };
  if (pace?.isLate) {
    workbook.draft.leave(moved);
    const { meanwhile, unwritten } = write(workbook, [], pace);
    return { answer: first, meanwhile, unwritten: [...moved, ...unwritten] };
  }
  const again = workbook.again(moved);
  const answer = decide(again);
  if (pace?.isCalledOff) return { answer, meanwhile: '', unwritten: again.draft.tabs };
  keepJournal(again, action, steps);
  return { answer, ...write(again, again.draft.moved(), pace) };
}

function write(
  workbook: SheetWorkbook,
  moving: readonly Tab[],
  pace: Pace | null,
): Omit<Ran<never>, 'answer'> {
  const { draft } = workbook;
  draft.leave(moving);
  const { laid } = draft;
  const unwritten = writeInTime(workbook, pace);
  const written = new Map([...laid].filter(([tab]) => !unwritten.includes(tab)));
  const settled = settle(workbook, written);
  const meanwhile = [
    ...(moving.length > 0 ? [ACTION_WORDS.leftAlone(moving.map(({ name }) => name))] : []),
    ...(settled.length > 0 ? [ACTION_WORDS.settled(settled)] : []),
    ...(draft.typed.length > 0 ? [ACTION_WORDS.typed(draft.typed.map(({ name }) => name))] : []),
  ].join(' ');
  return { meanwhile, unwritten };
}

/** Writes everything, or tab by tab as long as there is time; answers the tabs that were not written. */
function writeInTime({ draft }: SheetWorkbook, pace: Pace | null): readonly Tab[] {
  const { tabs } = draft;
  if (pace === null || tabs.length <= AT_ONCE) {
    draft.write();
    return [];
  }
  draft.writePeoples();
  let written = 0;
  do {
    draft.writeTabs(tabs.slice(written, written + AT_ONCE));
    SpreadsheetApp.flush();
    written += AT_ONCE;
    pace.tell('writing', Math.min(written, tabs.length), tabs.length);
  } while (written < tabs.length && pace.mayWrite());
  const unwritten = tabs.slice(written);
  draft.leave(unwritten);
  draft.write();
  return unwritten;
}
