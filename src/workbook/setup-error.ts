import type { Day } from './moment.ts';

/** A day that a setting says, or that follows where its `cell` is `null`. */
export interface SettingDay {
  readonly item: string;
  readonly cell: string | null;
  readonly day: Day;
}

/** What is wrong with the set-up: the facts that its sentence names. Cells are as the user sees them. */
export type SetupProblem =
  | {
      readonly code: 'tab-missing';
      readonly tab: string;
      readonly neededFor: 'setup' | 'closing' | { readonly unit: string; readonly cell: string };
    }
  | { readonly code: 'no-header'; readonly tab: string; readonly headers: readonly string[] }
  | {
      readonly code: 'column-missing';
      readonly tab: string;
      readonly headers: readonly string[];
      readonly aliases: readonly string[];
      readonly row: number;
    }
  | {
      readonly code: 'column-twice';
      readonly tab: string;
      readonly header: string;
      readonly cells: readonly string[];
    }
  | { readonly code: 'no-rows'; readonly tab: string; readonly what: 'phases' | 'units' }
  | {
      readonly code: 'setting-unreadable';
      readonly tab: string;
      readonly cell: string;
      readonly item: string;
      readonly typed: string;
      readonly expected:
        | 'day'
        | 'percent'
        | 'amount'
        | 'time-zone'
        | 'severity'
        | 'slow-rule'
        | 'yes-no'
        | 'addresses';
    }
  | {
      readonly code: 'setting-twice';
      readonly tab: string;
      readonly item: string;
      readonly cells: readonly string[];
    }
  | {
      readonly code: 'settings-reversed';
      readonly tab: string;
      readonly from: SettingDay;
      readonly to: SettingDay;
    }
  | {
      readonly code: 'window-unreadable';
      readonly tab: string;
      readonly cell: string;
      readonly header: string;
      readonly typed: string;
      readonly phase: string;
    }
  | {
      readonly code: 'window-empty';
      readonly tab: string;
      readonly phase: string;
      readonly from: { readonly cell: string; readonly header: string };
      readonly to: { readonly cell: string; readonly header: string };
    }
  | {
      readonly code: 'windows-overlap';
      readonly tab: string;
      readonly first: string;
      readonly second: string;
      readonly cells: readonly [string, string];
      readonly header: string;
    }
  | {
      readonly code: 'phase-twice';
      readonly tab: string;
      readonly phase: string;
      readonly cells: readonly string[];
    }
  | { readonly code: 'phase-nameless'; readonly tab: string; readonly cell: string }
  | {
      readonly code: 'number-unreadable';
      readonly tab: string;
      readonly cell: string;
      readonly header: string;
      readonly typed: string;
      readonly unit: string;
    }
  | {
      readonly code: 'portal-day-unreadable';
      readonly tab: string;
      readonly cell: string;
      readonly typed: string;
      readonly unit: string;
    }
  | {
      readonly code: 'unit-twice';
      readonly tab: string;
      readonly unit: string;
      readonly cells: readonly string[];
    }
  | { readonly code: 'unit-nameless'; readonly tab: string; readonly cell: string }
  | {
      readonly code: 'tab-shared';
      readonly tab: string;
      readonly sharedTab: string;
      readonly units: readonly string[];
      readonly cells: readonly string[];
    }
  | {
      readonly code: 'tab-reserved';
      readonly tab: string;
      readonly cell: string;
      readonly reserved: string;
      readonly unit: string;
    }
  | { readonly code: 'deadline-nameless'; readonly tab: string; readonly cell: string }
  | {
      readonly code: 'deadline-unreadable';
      readonly tab: string;
      readonly cell: string;
      readonly header: string;
      readonly typed: string;
      readonly task: string;
      readonly expected: 'due' | 'counting' | 'forms' | 'deadline-kind' | 'stages';
    }
  | {
      readonly code: 'deadline-contradicts';
      readonly tab: string;
      readonly task: string;
      readonly cells: readonly string[];
      readonly typed: readonly string[];
    }
  | {
      readonly code: 'deadline-unit';
      readonly tab: string;
      readonly cell: string;
      readonly task: string;
      readonly typed: string;
      /** A unit whose name is very near. */
      readonly likely: string | null;
    }
  | {
      readonly code: 'deadline-twice';
      readonly tab: string;
      readonly task: string;
      readonly unit: string;
      readonly cells: readonly string[];
    }
  | { readonly code: 'tab-occupied'; readonly tab: string }
  /** Somebody deleted it while it was worked on. */
  | { readonly code: 'tab-gone'; readonly tab: string }
  | { readonly code: 'log-twice'; readonly tabs: readonly string[] }
  | {
      readonly code: 'form-does-not-add-up';
      readonly tab: string;
      readonly cell: string;
      readonly shown: string;
      readonly expected: string;
      readonly why: string;
    };

/**
 * The workbook is not set up so that the work can be done. Thrown where it is noticed, shown once as a
 * sentence; nothing has been written by then, but where a tab went meanwhile.
 */
export class SetupError extends Error {
  readonly problem: SetupProblem;

  constructor(problem: SetupProblem) {
    super(problem.code);
    this.name = 'SetupError';
    this.problem = problem;
  }
}
