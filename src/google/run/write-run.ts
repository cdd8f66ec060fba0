import { ACTION_WORDS } from '../../words/actions.ts';
import type { Draft } from '../sheet/draft.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { keepJournal } from '../undo/journal.ts';

/** What came of a run: its answer, and the tabs it left alone because people were moving them. */
interface Ran<Answer> {
  readonly answer: Answer;
  readonly left: readonly string[];
}

/**
 * One run: read and decide (`decide` reads and drafts, and writes nothing), keep the journal, look
 * again at what the plan stands on, write without a read in between. Where somebody moved rows or
 * columns meanwhile, those tabs are read and everything is decided anew, once; a tab that is still
 * moving then is left alone, so that nothing is ever written by stale row numbers.
 */
export function writeRun<Answer>(
  workbook: SheetWorkbook,
  action: string,
  decide: (workbook: SheetWorkbook) => Answer,
): Ran<Answer> {
  const first = decide(workbook);
  keepJournal(workbook, action);
  const moved = workbook.draft.moved();
  if (moved.length === 0) {
    workbook.draft.write();
    return { answer: first, left: [] };
  }
  const again = workbook.again(moved);
  const answer = decide(again);
  keepJournal(again, action);
  return { answer, left: writeWhatStands(again.draft) };
}

/** What the officer is told of tabs that people were moving; nothing where there are none. */
export function leftAlone(tabs: readonly string[]): string {
  return tabs.length === 0 ? '' : ACTION_WORDS.leftAlone(tabs);
}

function writeWhatStands(draft: Draft): string[] {
  const moved = draft.moved();
  draft.leave(moved);
  draft.write();
  return moved.map(({ name }) => name);
}
