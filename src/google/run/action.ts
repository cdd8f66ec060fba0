import { ACTION_WORDS } from '../../words/actions.ts';
import { momentText } from '../../words/numbers.ts';
import { describeSetupProblem } from '../../words/setup.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import type { StoredValue } from '../../workbook/stored.ts';
import { readNow } from '../sheet/clock.ts';
import { goneTab } from '../sheet/workbook.ts';
import { stored } from '../store.ts';

/** What came of a menu entry; Google ignores it, the local host makes its exit code from it. */
export interface ActionResult {
  readonly outcome: 'done' | 'refused' | 'busy';
  readonly message: string;
}

/**
 * What is wrong with the set-up, in a sentence; also where a tab went while it was worked on. Bugs fail loudly.
 * @throws error where it is neither
 */
export function sentenceOf(error: unknown): string {
  if (error instanceof SetupError) return describeSetupProblem(error.problem);
  const tab = goneTab();
  if (tab === null) throw error;
  return describeSetupProblem({ code: 'tab-gone', tab });
}

/** Runs a menu entry: what keeps it from being done is a sentence. */
export function menuAction(act: () => ActionResult): ActionResult {
  try {
    return act();
  } catch (error) {
    const message = sentenceOf(error);
    tell(ACTION_WORDS.refusedTitle, message);
    return { outcome: 'refused', message };
  }
}

let isPageCall = false;

/**
 * Runs what a page called: a message would take the place of the page, and nobody might answer it. What would
 * be said is the answer, and what would be asked is a no.
 */
export function fromPage<Answer>(act: () => Answer): Answer {
  isPageCall = true;
  return act();
}

/** A sentence that a person must see before going on. */
export function tell(title: string, message: string): void {
  if (isPageCall) return;
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}

/** Says why nothing is done. */
export function refuse(title: string, message: string): ActionResult {
  tell(title, message);
  return { outcome: 'refused', message };
}

/** Asks before something is done; a closed question is a no. Locks do not survive it: ask first. */
export function confirm(title: string, question: string): boolean {
  if (isPageCall) return false;
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** How long the second of two people waits for the first before being told. */
const PATIENCE = 5_000;

/**
 * Runs `act` while nobody else writes, and says who is writing when somebody is. What was written is
 * flushed before the lock is released, as the lock's documentation asks. Dialogs drop locks: ask before.
 */
export function withDocumentLock(
  action: string,
  timeZone: string,
  act: () => ActionResult,
): ActionResult {
  return lockDocument(action, timeZone, act, (message) => {
    tell(ACTION_WORDS.busyTitle, message);
    return { outcome: 'busy', message };
  });
}

/** The same where no dialog may be shown: in calls from a page and at the stroke of a clock. */
export function lockDocument<Answer>(
  action: string,
  timeZone: string,
  act: () => Answer,
  whenBusy: (message: string) => Answer,
  patience = PATIENCE,
): Answer {
  const lock = LockService.getDocumentLock();
  const running = stored('running');
  if (!lock.tryLock(patience)) return whenBusy(describeRunning(running.read()));
  try {
    const who = Session.getActiveUser().getEmail();
    running.keep({ who, action, since: readNow(timeZone) });
    const result = act();
    SpreadsheetApp.flush();
    return result;
  } finally {
    running.forget();
    lock.releaseLock();
  }
}

function describeRunning(running: StoredValue<'running'> | null): string {
  if (running === null) return ACTION_WORDS.busyUnknown;
  const { who, action, since } = running;
  return ACTION_WORDS.busy(who || ACTION_WORDS.someone, action, momentText(since));
}
