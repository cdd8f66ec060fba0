import { ENTRY_TITLES } from '../../words/menu.ts';
import { PEOPLE_WORDS } from '../../words/people.ts';
import { STEP_WORDS } from '../../words/steps.ts';
import {
  applyProtections,
  lookAtPeople,
  type People,
  type Protections,
  protectionsOf,
  removeProtections,
} from '../protections.ts';
import { lockDocument } from './action.ts';
import { readSetup } from './read.ts';
import { noStep, type StepResult, type Work } from './steps.ts';

/** Rights as the unit list says, tab by tab; the officer agreed to them before, perhaps to this plan. */
export const protecting = (agreed?: People['plan']): Work => ({
  title: ENTRY_TITLES.protectTabs,
  step: (workbook, pace) =>
    locked(ENTRY_TITLES.protectTabs, () => {
      const plan = agreed ?? lookAtPeople(workbook, readSetup(workbook)).plan;
      const left = applyProtections(workbook, plan, pace);
      if (left.length === 0) return done(PEOPLE_WORDS.applied(plan.add.length, plan.remove.length));
      if (pace.isCalledOff) return done(STEP_WORDS.called(ENTRY_TITLES.protectTabs, left));
      return { ...done(STEP_WORDS.goesOn(left.length)), hasMore: true, left };
    }),
});

/** The protections of the add-in go and no others. */
export const unprotecting = (found?: Protections['own']): Work => ({
  title: ENTRY_TITLES.unprotectTabs,
  step: (workbook, pace) =>
    locked(ENTRY_TITLES.unprotectTabs, () => {
      const own = found ?? protectionsOf(workbook).own;
      const left = removeProtections(own, pace);
      const gone = PEOPLE_WORDS.removed(own.length - left);
      if (left === 0) return done(gone);
      if (pace.isCalledOff) return done(PEOPLE_WORDS.someLeft(own.length - left, left));
      return { ...done(gone), hasMore: true };
    }),
});

function locked(title: string, act: () => StepResult): StepResult {
  return lockDocument(title, Session.getScriptTimeZone(), act, (message) =>
    noStep('busy', message),
  );
}

function done(message: string): StepResult {
  return { outcome: 'done', message, hasMore: false, left: [] };
}
