import { groupBy } from '../../workbook/group.ts';
import { addDays, type Day, daysBetween } from '../../workbook/moment.ts';
import type { TrackedDeadline } from './deadline.ts';
import { isReceived, type Submission } from './submissions.ts';

/** An overdue task is named again after so many days. */
const WEEK = 7;

/**
 * What calls for a letter: so many days before the last day (`'7'`), or the day of the first letter after
 * it and every week from then on (`'+1'`, `'+8'` …), counted in days after the last good day.
 */
type Stage = string;

/** A task that the unit has not handed in, as a letter names it. */
export interface OpenTask {
  readonly submission: Submission;
  /** Days to the last good day; negative when it is past. */
  readonly left: number;
  /** Reached or passed since the unit's last letter that named the task; none for a task that is only told. */
  readonly stages: readonly Stage[];
}

/** One letter: all that the unit still owes, because something of it calls for a letter. */
export interface DeadlineReminder {
  readonly unit: string;
  /** In the order in which they are due. */
  readonly tasks: readonly OpenTask[];
}

/**
 * The letters that are called for today, in the order of the submissions.
 *
 * @param lastNamed the day of the unit's last letter that named the task; `null` where there was none
 */
export function remindersDue(
  submissions: readonly Submission[],
  today: Day,
  lastNamed: (submission: Submission) => Day | null,
): DeadlineReminder[] {
  const open = submissions.filter((submission) => !isReceived(submission));
  return [...groupBy(open, ({ unit }) => unit)]
    .map(([unit, owed]) => ({
      unit,
      tasks: owed.map((submission): OpenTask => {
        const { deadline } = submission;
        return {
          submission,
          left: daysBetween(today, deadline.lastDay),
          stages: stagesReached(deadline, today, lastNamed(submission)),
        };
      }),
    }))
    .filter(({ tasks }) => tasks.some(({ stages }) => stages.length > 0));
}

function stagesReached(
  { stages, lastDay }: TrackedDeadline,
  today: Day,
  last: Day | null,
): Stage[] {
  const isNew = (day: Day): boolean => day <= today && (last === null || last < day);
  const after = daysBetween(lastDay, today);
  if (after <= 0) {
    return stages.filter((days) => isNew(addDays(lastDay, -days))).map(String);
  }
  const isFirst = last === null || last <= lastDay;
  const isWeekly = last !== null && daysBetween(last, today) >= WEEK;
  return isFirst || isWeekly ? [`+${after}`] : [];
}
