import { ACTION_WORDS } from '../../words/actions.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { keepJournal } from '../undo/journal.ts';
import { settle } from './settle.ts';

/** What came of a run: its answer, and what is told of people who worked meanwhile, if they did. */
interface Ran<Answer> {
  readonly answer: Answer;
  readonly meanwhile: string;
}

/**
 * One run: read and decide (`decide` reads and drafts, and writes nothing), keep the journal, look
 * again at what the plan stands on, write without a read in between, and look once more. Where somebody
 * moved rows or columns before the writes, those tabs are read and everything is decided anew, once; a tab
 * that is still moving then is left alone. Where they moved while the writes were on their way, what was
 * written follows them.
 */
export function writeRun<Answer>(
  workbook: SheetWorkbook,
  action: string,
  decide: (workbook: SheetWorkbook) => Answer,
): Ran<Answer> {
  const first = decide(workbook);
  keepJournal(workbook, action);
  const moved = workbook.draft.moved();
  if (moved.length === 0) return { answer: first, meanwhile: write(workbook, []) };
  const again = workbook.again(moved);
  const answer = decide(again);
  keepJournal(again, action);
  return { answer, meanwhile: write(again, again.draft.moved()) };
}

function write(workbook: SheetWorkbook, moving: readonly Tab[]): string {
  const { draft } = workbook;
  draft.leave(moving);
  const { laid } = draft;
  draft.write();
  const settled = settle(workbook, laid);
  return [
    ...(moving.length > 0 ? [ACTION_WORDS.leftAlone(moving.map(({ name }) => name))] : []),
    ...(settled.length > 0 ? [ACTION_WORDS.settled(settled)] : []),
  ].join(' ');
}
