import { type Day, daysBetween } from '../../workbook/moment.ts';
import { isReceived, SOON, type Submission } from '../deadlines/submissions.ts';
import { countUndecided, type DuplicateReview } from '../duplicates/review.ts';
import type { Unit } from '../set-up/programme.ts';

export type ToDo = 'late' | 'due' | 'lacking' | 'undecided' | 'wrong';

/** One thing for the week: how many there are, and at which units, in the order of the unit list. */
export interface ToDoLine {
  readonly what: ToDo;
  /** `null` where nobody has counted yet: the list that would tell is not made. */
  readonly count: number | null;
  /** None where it is no matter of units. */
  readonly units: readonly string[];
}

interface Found {
  readonly units: readonly Pick<Unit, 'name'>[];
  readonly submissions: readonly Submission[];
  /** Those proposed for an award who still lack a paper. */
  readonly lacking: number | null;
  readonly review: DuplicateReview | null;
  /** The unit of each row that errors keep from counting. */
  readonly wrong: readonly string[] | null;
}

/** What the leaders have to see to this week, always in these five lines. */
export function thisWeek(
  { units, submissions, lacking, review, wrong }: Found,
  asOf: Day,
): ToDoLine[] {
  const open = submissions.filter((submission) => !isReceived(submission));
  const late = new Set(
    open.filter(({ state }) => state.kind === 'overdue').map(({ unit }) => unit),
  );
  const due = new Set(open.filter((each) => isDueSoon(each, asOf)).map(({ unit }) => unit));
  const at = (names: ReadonlySet<string>): string[] =>
    units.flatMap(({ name }) => (names.has(name) ? [name] : []));
  return [
    { what: 'late', count: late.size, units: at(late) },
    { what: 'due', count: due.size, units: at(due) },
    { what: 'lacking', count: lacking, units: [] },
    { what: 'undecided', count: review && countUndecided(review), units: [] },
    { what: 'wrong', count: wrong?.length ?? null, units: at(new Set(wrong)) },
  ];
}

function isDueSoon({ deadline: { lastDay } }: Submission, asOf: Day): boolean {
  const left = daysBetween(asOf, lastDay);
  return left >= 0 && left <= SOON;
}
