import { taskKey } from '../../programme/deadlines/deadline.ts';
import type { Received, Submission } from '../../programme/deadlines/submissions.ts';
import { shortKey } from '../../programme/duplicates/identity.ts';
import { parseDay } from '../../programme/parse/day.ts';
import { daysLate, submissionStateText, TRACKING_WORDS } from '../../words/deadlines.ts';
import { KEY_HEADER } from '../../words/vocabulary.ts';
import type { Grid } from '../../workbook/cell.ts';
import { type Column, optional, required } from '../../workbook/column.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { cellAt, readTable, textAt } from '../../workbook/table.ts';
import { hasExtras, isAnyFilled, type PeoplesCells, peoplesCells } from '../peoples.ts';

export type SubmissionKey =
  | 'task'
  | 'unit'
  | 'due'
  | 'paper'
  | 'file'
  | 'note'
  | 'state'
  | 'late'
  | 'identity';

/** The columns of `Theo dõi nộp`, one row for each task and unit. */
export const SUBMISSION_COLUMNS: readonly Column<SubmissionKey>[] = [
  required('task', 'Việc', 'Tên việc', 'Nội dung'),
  required('unit', 'Đơn vị', 'Tên đơn vị'),
  optional('due', 'Hạn', 'Hạn nộp'),
  optional('paper', 'Nộp bản giấy', 'Ngày nộp bản giấy', 'Bản giấy'),
  optional('file', 'Nộp file mềm', 'Ngày nộp file mềm', 'File mềm'),
  optional('note', 'Ghi chú'),
  optional('state', 'Tình trạng'),
  optional('late', 'Chậm (ngày)'),
  optional('identity', KEY_HEADER),
];

/** The columns in which people write. */
export const PEOPLES_OF_SUBMISSION = ['paper', 'file', 'note'] as const satisfies SubmissionKey[];

type Peoples = (typeof PEOPLES_OF_SUBMISSION)[number];

/** What people wrote beside one task of one unit. */
export interface KnownSubmission {
  readonly key: string;
  readonly task: string;
  readonly unit: string;
  readonly due: GridValue;
  readonly received: Received;
  readonly cells: PeoplesCells<Peoples>;
  /** Anything stands in the row that the add-in did not write. */
  readonly isFilled: boolean;
  /** Position in the grid, from 0. */
  readonly row: number;
}

/** The rows as people left them, in whatever order; those without task and unit are no rows. */
export function readSubmissionList(tab: string, grid: Grid): KnownSubmission[] {
  if (grid.every((row) => row.every((cell) => cell === null))) return [];
  // Any number of tasks may be summed up above the head.
  const table = readTable(tab, grid, SUBMISSION_COLUMNS, null, grid.length);
  const known: KnownSubmission[] = [];
  for (let row = table.firstRow; row < grid.length; row += 1) {
    const task = textAt(table, row, 'task');
    const unit = textAt(table, row, 'unit');
    const cells = peoplesCells(table, row, [...PEOPLES_OF_SUBMISSION]);
    const isFilled = isAnyFilled(cells) || hasExtras(table, row);
    if (task === '' && unit === '' && !isFilled) continue;
    known.push({
      row,
      isFilled,
      key: taskKey(task, unit),
      task,
      unit,
      due: cellAt(table, row, 'due'),
      received: { paper: parseDay(cells.paper), file: parseDay(cells.file) },
      cells,
    });
  }
  return known;
}

/** The days typed for each task of each unit; of two rows for one the first that says something. */
export function receivedIn(
  known: readonly KnownSubmission[],
): (key: string) => Received | undefined {
  const rows = firstRows(known);
  return (key) => rows.get(key)?.received;
}

function firstRows(known: readonly KnownSubmission[]): Map<string, KnownSubmission> {
  const rows = new Map<string, KnownSubmission>();
  for (const row of known) {
    const before = rows.get(row.key);
    if (!before || (!before.isFilled && row.isFilled)) rows.set(row.key, row);
  }
  return rows;
}

/** A row of the list; `submission` is `null` for what is tracked no more. */
export interface SubmissionRow {
  readonly submission: Submission | null;
  /** Where it stood, from 0; `null` for a new row. */
  readonly was: number | null;
  readonly values: Readonly<Record<SubmissionKey, GridValue>>;
}

/**
 * The list of now: every task of every unit, then rows of tasks and units that disappeared and further
 * rows of one task and unit, as long as a person wrote something into them.
 */
export function renderSubmissions(
  submissions: readonly Submission[],
  known: readonly KnownSubmission[],
): SubmissionRow[] {
  const rows = firstRows(known);
  const shown = new Set<KnownSubmission>();
  const present = submissions.map((submission): SubmissionRow => {
    const key = taskKey(submission.deadline.task, submission.unit);
    const row = rows.get(key);
    if (row) shown.add(row);
    return { submission, was: row?.row ?? null, values: presentValues(submission, key, row) };
  });
  const others = known.filter((row) => !shown.has(row) && row.isFilled);
  return [...present, ...others.map(goneRow)];
}

function presentValues(
  submission: Submission,
  key: string,
  row: KnownSubmission | undefined,
): SubmissionRow['values'] {
  const { deadline, unit, state } = submission;
  return {
    task: deadline.task,
    unit,
    due: { day: deadline.lastDay },
    paper: row?.cells.paper ?? null,
    file: row?.cells.file ?? null,
    note: row?.cells.note ?? null,
    state: submissionStateText(state),
    late: daysLate(submission),
    identity: shortKey(key),
  };
}

function goneRow(
  { key, task, unit, due, cells, row }: KnownSubmission,
  index: number,
): SubmissionRow {
  const identity = `${shortKey(key)}.${index + 1}`;
  return {
    submission: null,
    was: row,
    values: { task, unit, due, ...cells, state: TRACKING_WORDS.gone, late: null, identity },
  };
}
