import { PEOPLE_WORDS } from '../../words/people.ts';
import { STEP_WORDS } from '../../words/steps.ts';
import { mayManage } from '../protections.ts';
import { sentenceOf } from '../run/action.ts';
import { CHECK } from '../run/check.ts';
import { DUPLICATES } from '../run/likenesses.ts';
import { Pace } from '../run/pace.ts';
import { protecting, unprotecting } from '../run/rights.ts';
import { noStep, type StepResult, type Work } from '../run/steps.ts';
import { SUMMARY } from '../run/summary.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';

/** The entries of the menu whose work goes in steps where it is long. */
const WORKS: ReadonlyMap<string, Work> = new Map([
  ['buildSummary', SUMMARY],
  ['checkData', CHECK],
  ['findDuplicates', DUPLICATES],
  ['protectTabs', protecting()],
  ['unprotectTabs', unprotecting()],
]);

/** The page of progress: the next step of an entry's work. Any editor can call it with anything. */
export function goOn(entry: string): StepResult {
  const work = WORKS.get(entry);
  if (!work) return noStep('refused', STEP_WORDS.unknown);
  const workbook = new SheetWorkbook();
  if (!mayManage(workbook)) return noStep('refused', PEOPLE_WORDS.officersOnly(work.title));
  try {
    return work.step(workbook, new Pace(true));
  } catch (error) {
    return noStep('refused', sentenceOf(error));
  }
}
