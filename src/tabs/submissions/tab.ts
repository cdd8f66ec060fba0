import type { ToDoLine } from '../../programme/closing/this-week.ts';
import type { Deadline } from '../../programme/deadlines/deadline.ts';
import { type Submission, summarizeTasks } from '../../programme/deadlines/submissions.ts';
import { dueText, TRACKING_WORDS } from '../../words/deadlines.ts';
import { dayText } from '../../words/numbers.ts';
import { WEEK_WORDS } from '../../words/this-week.ts';
import { cellName } from '../../workbook/cell.ts';
import type { GridValue } from '../../workbook/grid.ts';
import type { Day } from '../../workbook/moment.ts';
import type { AboveList, ListColumn, ListLine, ListTab } from '../list-tab.ts';
import {
  PEOPLES_OF_SUBMISSION,
  SUBMISSION_COLUMNS,
  type SubmissionKey,
  type SubmissionRow,
} from './list.ts';

const LOOKS: {
  readonly [Key in SubmissionKey]: Omit<ListColumn<Key>, keyof (typeof SUBMISSION_COLUMNS)[0]>;
} = {
  task: { width: 230 },
  unit: { width: 220 },
  due: { width: 92, shows: 'days' },
  paper: { width: 100, shows: 'days', help: TRACKING_WORDS.paperHelp },
  file: { width: 100, shows: 'days', help: TRACKING_WORDS.fileHelp },
  note: { width: 200 },
  state: { width: 190 },
  late: { width: 84, shows: 'centred' },
  identity: { width: 84, isHidden: true },
};

const FILLS = {
  overdue: '#f4cccc',
  late: '#fce5cd',
  near: '#fff2cc',
  inTime: '#d9ead3',
} as const;

const FILL_OF: { readonly [Kind in Submission['state']['kind']]: string | null } = {
  'in-time': FILLS.inTime,
  late: FILLS.late,
  lacking: FILLS.near,
  overdue: FILLS.overdue,
  today: FILLS.near,
  soon: FILLS.near,
  open: null,
};

/** `Theo dõi nộp`: one row for each task and unit, in which people type the days. */
export const SUBMISSION_LIST: ListTab<SubmissionKey> = {
  role: 'submissions',
  columns: SUBMISSION_COLUMNS.map((column) => ({ ...column, ...LOOKS[column.key] })),
  peoples: PEOPLES_OF_SUBMISSION,
  identity: 'identity',
  links: null,
  painted: 1,
  fills: Object.values(FILLS),
};

export function submissionLine({
  values,
  submission,
  was,
}: SubmissionRow): ListLine<SubmissionKey> {
  const fill = submission === null ? null : FILL_OF[submission.state.kind];
  return { values, place: null, fill, was };
}

/** Above the list: a line a task, a line an event, what is to be done this week, and the days that people should look at again. */
export function tasksAbove(
  deadlines: readonly Deadline[],
  rows: readonly SubmissionRow[],
  week: readonly ToDoLine[],
  asOf: Day,
): AboveList<SubmissionKey> {
  const submissions = rows.flatMap(({ submission }) => (submission ? [submission] : []));
  const tasks = summarizeTasks(submissions).map(
    ({ deadline, due, inTime, late, missing }): GridValue[] => [
      deadline.task,
      missing.join('; '),
      dueText(deadline),
      due,
      inTime,
      late,
      missing.length,
    ],
  );
  const events = deadlines
    .filter(({ kind }) => kind === 'event')
    .map((event): GridValue[] => [event.task, TRACKING_WORDS.event, dueText(event)]);
  const toDo = week.map((line): GridValue[] => [
    WEEK_WORDS.labels[line.what],
    line.units.join('; ') || WEEK_WORDS.where(line),
    line.count,
  ]);
  const doubts = doubtfulCells(rows, tasks.length + events.length + toDo.length + 8);
  return {
    rows: [
      [TRACKING_WORDS.title],
      [TRACKING_WORDS.asOf(asOf)],
      [...TRACKING_WORDS.heads],
      ...tasks,
      ...events,
      [],
      [...WEEK_WORDS.heads],
      ...toDo,
      doubts.length === 0 ? [] : [TRACKING_WORDS.doubtful(doubts)],
      [],
    ],
    head: 2,
    subheads: [tasks.length + events.length + 4],
    centred: [2, 3, 4, 5, 6],
    links: [],
  };
}

/** @param first the row below the head of the list, from 0 */
export function doubtfulCells(rows: readonly SubmissionRow[], first: number): string[] {
  return rows.flatMap(({ submission }, index) =>
    (submission?.doubtful ?? []).map(({ form, trouble }) => {
      const column = SUBMISSION_COLUMNS.findIndex(({ key }) => key === form);
      const cell = cellName(first + index, column);
      const { typed: text, value } = (submission as Submission).received[form];
      const typed = value === null ? text : dayText(value);
      return trouble === 'future'
        ? TRACKING_WORDS.future(cell, typed)
        : TRACKING_WORDS.unreadable(cell, typed);
    }),
  );
}
