import { STEP_WORDS } from '../../words/steps.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { lockDocument } from './action.ts';
import type { Changes } from './changes.ts';
import { endStep, nextStep, noStep, type Step, type Work } from './steps.ts';
import { writeRun } from './write-run.ts';

/** What a step drafted. */
export interface Drafted {
  readonly changes: Changes;
  /** What the officer is told once nothing is left, of what all steps changed. */
  readonly told: (changes: Changes) => string;
  readonly seenTo: readonly Tab[];
  /** Tabs for which there was no time. */
  readonly left: readonly Tab[];
}

/** Work on units' tabs that do not depend on one another: each is written whole, the rest by the next step. */
export function tabwise(
  title: string,
  draft: (workbook: SheetWorkbook, step: Step) => Drafted,
): Work {
  return {
    title,
    step: (workbook, pace) =>
      lockDocument(
        title,
        Session.getScriptTimeZone(),
        () => {
          const step = nextStep(title, pace);
          const { answer, meanwhile, unwritten } = writeRun(
            workbook,
            title,
            (book) => draft(book, step),
            step,
          );
          const names = new Set([...answer.left, ...unwritten].map(({ name }) => name));
          const done = answer.seenTo.filter(({ name }) => !names.has(name));
          const ended = endStep(title, step, {
            seenTo: done,
            left: [...names],
            changes: answer.changes,
            told: (changes) => [answer.told(changes), meanwhile].join(' ').trim(),
          });
          return pace.isCalledOff && done.length === 0
            ? { ...ended, message: STEP_WORDS.nothingYet }
            : ended;
        },
        (message) => noStep('busy', message),
      ),
  };
}
