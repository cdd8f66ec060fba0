import { ENTRY_TITLES } from '../../words/menu.ts';
import { UNDO_WORDS } from '../../words/undo.ts';
import type { JournalTab, Step } from '../../workbook/journal.ts';
import { type ActionResult, confirm, menuAction, refuse, withDocumentLock } from '../run/action.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';
import { findTabs } from '../undo/find-tabs.ts';
import { forgetJournal, readJournal } from '../undo/journal.ts';
import { takeBack } from '../undo/take-back.ts';

/** “Hoàn tác lần chạy gần nhất”: puts back what this person's last run changed, unless edited since. */
export function undoLastRun(): ActionResult {
  const title = ENTRY_TITLES.undoLastRun;
  return menuAction(() => {
    const workbook = new SheetWorkbook();
    const journal = readJournal(workbook);
    if (!journal) return refuse(title, UNDO_WORDS.nothing);
    if (journal === 'forged') return refuse(title, UNDO_WORDS.forged);
    const { action, at, tabs, steps } = journal;
    if (!steps) return refuse(title, UNDO_WORDS.tooLarge(action, at));
    if (
      !confirm(
        title,
        UNDO_WORDS.ask(action, at, countCells(steps), madeTabs(workbook, tabs, steps)),
      )
    )
      return { outcome: 'refused', message: UNDO_WORDS.stopped };
    return withDocumentLock(title, Session.getScriptTimeZone(), () => {
      const taken = takeBack(new SheetWorkbook(), tabs, steps);
      forgetJournal(workbook);
      const message = [
        UNDO_WORDS.done(action, taken.cells),
        ...(taken.left.length > 0 ? [UNDO_WORDS.left(taken.left)] : []),
      ].join(' ');
      workbook.spreadsheet.toast(message, title, 12);
      return { outcome: 'done', message };
    });
  });
}

/** Cells outside the tabs that go as a whole. */
function countCells(steps: readonly Step[]): number {
  const made = new Set(steps.flatMap((step) => (step.kind === 'tab' ? [step.sheet] : [])));
  return steps.reduce(
    (sum, step) => sum + (step.kind === 'cells' && !made.has(step.sheet) ? step.cells.length : 0),
    0,
  );
}

function madeTabs(
  workbook: SheetWorkbook,
  tabs: readonly JournalTab[],
  steps: readonly Step[],
): string[] {
  const found = findTabs(workbook, tabs);
  const made = steps.flatMap((step) => (step.kind === 'tab' ? [step.sheet] : []));
  return made.flatMap((key) => found.get(key)?.getName() ?? []);
}
