import { groupBy } from '../../workbook/group.ts';
import { type Day, daysBetween } from '../../workbook/moment.ts';
import { matchKey } from '../../workbook/text.ts';
import type { Form } from '../parse/deadline.ts';
import type { MomentTrouble } from '../parse/moment.ts';
import type { Read } from '../parse/read.ts';
import type { Unit } from '../set-up/programme.ts';
import { type Deadline, type TrackedDeadline, taskKey, trackedOf, unitsOf } from './deadline.ts';

/** The days that people typed for one task of one unit. */
export type Received = { readonly [Each in Form]: Read<Day, MomentTrouble> };

/** Nearer than so many days a deadline is counted down. */
export const SOON = 7;

/** How far a unit is with a task on a day; the words are in `words`. */
export type SubmissionState =
  | { readonly kind: 'in-time' }
  | { readonly kind: 'late'; readonly days: number }
  /** One of two forms is there, and there is still time for the other. */
  | { readonly kind: 'lacking'; readonly form: Form }
  /** `lacking`: the form that is missing while the other is there. */
  | { readonly kind: 'overdue'; readonly days: number; readonly lacking: Form | null }
  | { readonly kind: 'today' }
  | { readonly kind: 'soon'; readonly days: number }
  | { readonly kind: 'open' };

/** One task of one unit. */
export interface Submission {
  readonly deadline: TrackedDeadline;
  readonly unit: string;
  readonly received: Received;
  readonly state: SubmissionState;
  /** Forms whose cell says something that is not yet received: another day than a past one. */
  readonly doubtful: readonly { readonly form: Form; readonly trouble: MomentTrouble | 'future' }[];
}

/** One task over all its units: due = in time + late + missing. */
interface TaskSummary {
  readonly deadline: TrackedDeadline;
  readonly due: number;
  readonly inTime: number;
  readonly late: number;
  /** Not all received, whether or not the last day is past; in the order of the unit list. */
  readonly missing: readonly string[];
}

const NOTHING: Read<never, never> = { typed: '', value: null, trouble: null };

export const NOTHING_RECEIVED: Received = { paper: NOTHING, file: NOTHING };

/** Every task of every unit by the end of a day, in the order of deadlines, then of the unit list. */
export function trackSubmissions(
  deadlines: readonly Deadline[],
  units: readonly Unit[],
  receivedOf: (key: string) => Received | undefined,
  asOf: Day,
): Submission[] {
  return trackedOf(deadlines).flatMap((deadline) =>
    unitsOf(deadline, units).map((unit): Submission => {
      const received = receivedOf(taskKey(deadline.task, unit)) ?? NOTHING_RECEIVED;
      return {
        deadline,
        unit,
        received,
        state: stateOf(deadline, received, asOf),
        doubtful: doubtfulIn(received, asOf),
      };
    }),
  );
}

/** All that `Hình thức` asks for has to be there; the day of the last of it decides. */
function stateOf({ forms, lastDay }: TrackedDeadline, received: Received, asOf: Day) {
  const days = forms.map((form) => dayReceived(received[form], asOf));
  const missing = forms.filter((_, index) => days[index] === null);
  const left = daysBetween(asOf, lastDay);
  if (missing.length === 0) return receivedOn(days, lastDay);
  const lacking = missing.length < forms.length ? (missing[0] ?? null) : null;
  if (left < 0) return { kind: 'overdue', days: -left, lacking } as const;
  if (lacking !== null) return { kind: 'lacking', form: lacking } as const;
  if (left === 0) return { kind: 'today' } as const;
  return left <= SOON ? ({ kind: 'soon', days: left } as const) : ({ kind: 'open' } as const);
}

function receivedOn(days: readonly (Day | null)[], lastDay: Day): SubmissionState {
  const last = days.reduce<Day>((latest, day) => (day && day > latest ? day : latest), '');
  const late = daysBetween(lastDay, last);
  return late > 0 ? { kind: 'late', days: late } : { kind: 'in-time' };
}

/** What comes later is not yet there on the day of the report. */
function dayReceived({ value }: Received[Form], asOf: Day): Day | null {
  return value !== null && value <= asOf ? value : null;
}

function doubtfulIn(received: Received, asOf: Day): Submission['doubtful'] {
  const doubts = (['paper', 'file'] as const).map((form) => {
    const { value, trouble } = received[form];
    return { form, trouble: value !== null && value > asOf ? ('future' as const) : trouble };
  });
  return doubts.flatMap(({ form, trouble }) => (trouble === null ? [] : [{ form, trouble }]));
}

/** Whether all that is asked for has come, in time or late. */
export function isReceived({ state }: Pick<Submission, 'state'>): boolean {
  return state.kind === 'in-time' || state.kind === 'late';
}

/** One line a task and day, however many rows set it for different units. */
export function summarizeTasks(submissions: readonly Submission[]): TaskSummary[] {
  const tasks = groupBy(
    submissions,
    ({ deadline: { task, lastDay, counting } }) => `${matchKey(task)}|${lastDay}|${counting}`,
  );
  return [...tasks.values()].flatMap((all) => {
    const deadline = all[0]?.deadline;
    if (!deadline) return [];
    const count = (kind: SubmissionState['kind']): number =>
      all.filter(({ state }) => state.kind === kind).length;
    const missing = all.filter((submission) => !isReceived(submission));
    return {
      deadline,
      due: all.length,
      inTime: count('in-time'),
      late: count('late'),
      missing: missing.map(({ unit }) => unit),
    };
  });
}
