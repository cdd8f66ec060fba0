import type { Programme } from '../../programme/set-up/programme.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { PEOPLE_WORDS } from '../../words/people.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import {
  applyProtections,
  lookAtPeople,
  type People,
  type Protections,
  protectionsOf,
  removable,
  removeProtections,
} from '../protections.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { lockDocument } from './action.ts';
import { readSetup } from './read.ts';
import { endStep, keepStep, nextStep, noStep, type StepResult, type Work } from './steps.ts';

/** Rights as the unit list says, tab by tab; the officer agreed to them before, perhaps to this plan. */
export const protecting = (agreed?: People['plan']): Work => ({
  title: ENTRY_TITLES.protectTabs,
  step: (workbook, pace) =>
    locked(ENTRY_TITLES.protectTabs, () => {
      const plan = agreed ?? lookAtPeople(workbook, readSetup(workbook)).plan;
      const step = nextStep(ENTRY_TITLES.protectTabs, pace);
      const { left, refused } = applyProtections(workbook, plan, pace);
      const done = (of: readonly { readonly tab: string }[]): number =>
        of.filter(({ tab }) => !left.includes(tab)).length;
      return endStep(ENTRY_TITLES.protectTabs, step, {
        seenTo: [],
        left,
        changes: { added: done(plan.add), removed: done(plan.remove) },
        told: ({ added = 0, removed = 0 }) => PEOPLE_WORDS.applied(added, removed, refused),
      });
    }),
});

/** The protections of the add-in go and no others. */
export const unprotecting = (found?: Protections['own']): Work => ({
  title: ENTRY_TITLES.unprotectTabs,
  step: (workbook, pace) =>
    locked(ENTRY_TITLES.unprotectTabs, () => {
      const own = removable(found ?? protectionsOf(workbook, () => programmeOf(workbook)).own);
      const step = nextStep(ENTRY_TITLES.unprotectTabs, pace);
      const left = removeProtections(own, pace);
      const removed = own.length - left;
      const { removed: gone = 0 } = keepStep(
        ENTRY_TITLES.unprotectTabs,
        step,
        { removed },
        left > 0,
      );
      if (left > 0 && pace.isCalledOff) return done(PEOPLE_WORDS.someLeft(gone, left));
      return { ...done(PEOPLE_WORDS.removed(gone)), hasMore: left > 0 };
    }),
});

/** What can be removed is removed also where the set-up cannot be read. */
export function programmeOf(workbook: SheetWorkbook): Programme | null {
  try {
    return readSetup(workbook);
  } catch (error) {
    if (error instanceof SetupError) return null;
    throw error;
  }
}

function locked(title: string, act: () => StepResult): StepResult {
  return lockDocument(title, Session.getScriptTimeZone(), act, (message) =>
    noStep('busy', message),
  );
}

function done(message: string): StepResult {
  return { outcome: 'done', message, hasMore: false, left: [] };
}
