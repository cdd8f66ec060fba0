import { ACTION_WORDS } from '../../words/actions.ts';
import { STEP_WORDS } from '../../words/steps.ts';
import { dayOf } from '../../workbook/moment.ts';
import { showPage } from '../page.ts';
import { readNow } from '../sheet/clock.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { stored } from '../store.ts';
import { type ActionResult, tell } from './action.ts';
import { type Changes, together } from './changes.ts';
import { Pace } from './pace.ts';

/** What is expected to take longer, in milliseconds, is done before the officer's eyes. */
export const LONG = 15_000;

/** What one step of long work came to. */
export interface StepResult extends ActionResult {
  /** There is more to do than one run may: the page, the next click or the next clock goes on. */
  readonly hasMore: boolean;
  /** Names of tabs that are left. */
  readonly left: readonly string[];
}

/** Work that may take longer than Google lets one run take. */
export interface Work {
  readonly title: string;
  /** Does as much as there is time for, under the document's lock and without a dialog. */
  step(workbook: SheetWorkbook, pace: Pace): StepResult;
}

/** One step of work that may have had steps before. */
export interface Step {
  readonly pace: Pace;
  /** Steps of today went before it: what they changed is taken back together with it. */
  readonly isGoingOn: boolean;
  /** Numbers of the tabs that those have seen to. */
  readonly done: ReadonlySet<number>;
  /** What those have changed. */
  readonly changes: Changes;
  /** What is drafted is written all or not at all. */
  readonly isWhole: boolean;
}

/** The next step of this user's work. What was left yesterday is begun anew: the tabs are others by now. */
export function nextStep(action: string, pace: Pace): Step {
  const before = stored('steps').read();
  const today = dayOf(readNow(Session.getScriptTimeZone()));
  const isGoingOn = before?.action === action && dayOf(before.at) === today;
  return {
    pace,
    isGoingOn,
    done: new Set(isGoingOn ? before.done : []),
    changes: (isGoingOn && before.changes) || {},
    isWhole: false,
  };
}

/** What a step came to, when it has written. */
interface Ending {
  readonly seenTo: readonly Tab[];
  readonly left: readonly string[];
  readonly changes: Changes;
  /** What is said once all is done, of what all steps changed. */
  readonly told: (changes: Changes) => string;
}

/** Keeps what a step has seen to as long as tabs are left, and says what the officer is to know. */
export function endStep(
  action: string,
  step: Step,
  { seenTo, left, changes, told }: Ending,
): StepResult {
  const all = keepStep(action, step, changes, left.length > 0, seenTo);
  if (left.length === 0) {
    const message = step.isGoingOn ? [told(all), STEP_WORDS.severalSteps].join(' ') : told(all);
    return { outcome: 'done', message, hasMore: false, left };
  }
  const hasMore = !step.pace.isCalledOff;
  const message = hasMore ? STEP_WORDS.goesOn(left.length) : STEP_WORDS.called(action, left);
  return { outcome: 'done', message, hasMore, left };
}

/** Keeps what is to be known to the next step, or forgets it after the last; answers what all have changed. */
export function keepStep(
  action: string,
  { isGoingOn, done, changes: before }: Step,
  now: Changes,
  hasMore: boolean,
  seenTo: readonly Tab[] = [],
): Changes {
  const changes = together(before, now);
  const at = readNow(Session.getScriptTimeZone());
  if (hasMore)
    stored('steps').keep({
      action,
      at,
      done: [...done, ...seenTo.map(({ key }) => key)],
      changes,
    });
  else if (isGoingOn) stored('steps').forget();
  return changes;
}

/** Nothing was begun. */
export function noStep(outcome: 'refused' | 'busy', message: string): StepResult {
  return { outcome, message, hasMore: false, left: [] };
}

/**
 * Does the work of a menu entry: at once where that is short, else, or where it turns out longer than
 * one run may take, step by step before the officer's eyes.
 *
 * @param expected milliseconds
 */
export function inSteps(
  entry: string,
  work: Work,
  workbook: SheetWorkbook,
  expected: number,
): ActionResult {
  if (expected > LONG) return showProgress(entry, work);
  const result = work.step(workbook, new Pace());
  if (result.hasMore) return showProgress(entry, work);
  if (result.outcome === 'done') workbook.spreadsheet.toast(result.message, work.title, 12);
  else tell(ACTION_WORDS.busyTitle, result.message);
  return result;
}

/** A page that calls the steps, one after another, and shows how far they are. */
function showProgress(entry: string, { title }: Work): ActionResult {
  showPage('progress', 'renderProgressPage', title, title, entry);
  return { outcome: 'done', message: STEP_WORDS.shown };
}
