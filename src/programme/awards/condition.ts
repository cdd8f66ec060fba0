import type { Day } from '../../workbook/moment.ts';
import type { RuleId } from '../finding.ts';
import type { InitiativeKey } from '../initiative/columns.ts';
import type { Initiative } from '../initiative/read.ts';
import type { UnitProgress } from '../progress/progress.ts';
import type { Settings } from '../set-up/programme.ts';

/** What each condition found, by its id. */
interface ConditionFacts {
  /** Rules whose errors keep the row out, the first first. */
  readonly counted: {
    readonly errors: readonly RuleId[];
    readonly state: 'read' | 'later' | 'unfinished';
  };
  readonly 'on-portal': { readonly by: 'day' | 'code' | null };
  /** `amount` in đồng; `null` where none is read. */
  readonly benefit: {
    readonly amount: number | null;
    readonly typed: string;
    readonly threshold: number;
  };
  readonly outstanding: { readonly typed: string };
  readonly 'value-confirmed': { readonly document: string };
  /** Days outside the window, each with the column in which it stands. */
  readonly 'papers-window': {
    readonly from: Day;
    readonly to: Day;
    readonly outside: readonly { readonly day: Day; readonly column: InitiativeKey }[];
  };
  /** Of the whole programme; `target` is `null` for a unit without one. */
  /** No result where the unit's tab is not there. */
  readonly 'target-met': { readonly result: number | null; readonly target: number | null };
}

export type ConditionId = keyof ConditionFacts;

/** `unknown`: the cell says something that cannot be read. */
type Answer = 'yes' | 'no' | 'unknown';

/** What one condition says of one candidate, with the cell that it looked at. */
export interface JudgedOf<Id extends ConditionId> {
  readonly id: Id;
  readonly answer: Answer;
  /** The column of the row; `null` for a unit, or where no one cell decides. */
  readonly column: InitiativeKey | null;
  readonly facts: ConditionFacts[Id];
}

export type Judged = { [Id in ConditionId]: JudgedOf<Id> }[ConditionId];

/** A row with what the day of the report makes of it. */
export interface JudgedRow {
  readonly initiative: Initiative;
  readonly counts: 'yes' | 'error' | 'later' | 'unfinished';
  /** Rules whose errors the row bears after people's decisions. */
  readonly errors: readonly RuleId[];
}

/** Where a condition was taken from, for those who keep it: people are told their own plan. */
interface Source {
  readonly document: '000' | '001' | '003';
  readonly section: string;
}

/** A condition of an award, an object of its own as the rules are. */
interface Condition<Id extends ConditionId, Subject> {
  readonly id: Id;
  readonly source: Source;
  judge(subject: Subject, settings: Settings): Omit<JudgedOf<Id>, 'id'>;
}

export type UnitCondition<Id extends ConditionId> = Condition<Id, UnitProgress>;
export type RowCondition<Id extends ConditionId> = Condition<Id, JudgedRow>;
