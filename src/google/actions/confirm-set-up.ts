import { readChoices, type SetUpChoices } from '../../programme/proposal/choices.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { SET_UP_WORDS as WORDS } from '../../words/set-up-page.ts';
import { lockDocument, sentenceOf } from '../run/action.ts';
import type { Changes } from '../run/changes.ts';
import { Pace } from '../run/pace.ts';
import { endStep, nextStep, noStep, type StepResult } from '../run/steps.ts';
import { writeRun } from '../run/write-run.ts';
import { type DraftedSetUp, draftSetUp } from '../set-up/draft-set-up.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';

/**
 * The button of the page: creates what is missing and was agreed to, and only that. May be called again
 * with the same choices as long as there is more.
 */
export function confirmSetUp(input: SetUpChoices): StepResult {
  const pace = new Pace(true);
  try {
    const choices = readChoices(input);
    if (!choices) return noStep('refused', WORDS.badChoices);
    return lockDocument(
      ENTRY_TITLES.setUp,
      Session.getScriptTimeZone(),
      () => follow(choices, pace),
      (message) => noStep('busy', message),
    );
  } catch (error) {
    return noStep('refused', sentenceOf(error));
  }
}

/** Looks again, as others may have worked since the page was shown, and does what is still missing. */
function follow(choices: SetUpChoices, pace: Pace): StepResult {
  const title = ENTRY_TITLES.setUp;
  const step = { ...nextStep(title, pace), isWhole: true };
  const draft = (workbook: SheetWorkbook): DraftedSetUp => draftSetUp(workbook, choices, pace);
  const { answer, meanwhile } = writeRun(new SheetWorkbook(), title, draft, step);
  const told = (changes: Changes): string => [answer.told(changes), meanwhile].join(' ').trim();
  if (answer.outcome !== 'done') return noStep('refused', told({}));
  return endStep(title, step, { seenTo: [], left: answer.later, changes: answer.changes, told });
}
