import { cellName } from '../../workbook/cell.ts';
import { optional, required } from '../../workbook/column.ts';
import { addDays, type Day, lastDayBefore } from '../../workbook/moment.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { cellAt, type Table, textAt } from '../../workbook/table.ts';
import { matchKey } from '../../workbook/text.ts';
import { type FilledColumn, holding, PARSERS, type Parsed } from '../holds.ts';
import type { Counting, Due, Form } from '../parse/deadline.ts';
import type { Unit } from '../set-up/programme.ts';
import { makeRegistry } from '../set-up/registry.ts';

const DECLARED = [
  holding('text', required('task', 'Việc', 'Tên việc', 'Nội dung', 'Nội dung công việc')),
  holding('due', required('due', 'Hạn', 'Thời hạn', 'Hạn nộp')),
  holding('counting', optional('counting', 'Cách tính')),
  holding('text', optional('units', 'Đơn vị', 'Đơn vị thực hiện')),
  holding('forms', optional('forms', 'Hình thức')),
  holding('deadline-kind', optional('kind', 'Loại')),
  holding('text', optional('document', 'Văn bản', 'Căn cứ')),
  holding('stages', optional('stages', 'Nhắc trước (ngày)', 'Nhắc trước')),
] as const;

export type DeadlineKey = (typeof DECLARED)[number]['key'];

/** `Mốc thời hạn`: one task a row; only the task and its day are required. */
export const DEADLINE_COLUMNS: readonly FilledColumn<DeadlineKey>[] = DECLARED;

const DEFAULT_FORMS: readonly Form[] = ['paper', 'file'];
const DEFAULT_STAGES: readonly number[] = [7, 3, 1];

/** Something that is due or takes place on a day (000 III.2, 001 VI.2). */
export interface Deadline {
  readonly task: string;
  /** As it is written; `null` for an event whose day is left to the units. */
  readonly due: Due | null;
  /** What stands where a day would: "do đơn vị tự chọn"; `''` beside a day. */
  readonly words: string;
  readonly counting: Counting;
  /** The last day on which it is in time: `trước 13/9/2023` ends on 12/9/2023; `null` without a day. */
  readonly lastDay: Day | null;
  /** Names of the unit list; `null` for every unit that has a tab or a target. */
  readonly units: readonly string[] | null;
  readonly forms: readonly Form[];
  /** An event is shown and never tracked. */
  readonly kind: 'submission' | 'event';
  /** The document that sets it; `''` where none is named. */
  readonly document: string;
  /** Days before the last day on which units are reminded, most first. */
  readonly stages: readonly number[];
  /** As the user sees it, from 1. */
  readonly row: number;
}

/** A deadline that units are tracked by: it has a day. */
export interface TrackedDeadline extends Deadline {
  readonly due: Due;
  readonly lastDay: Day;
}

/**
 * Reads the deadlines in their order.
 * @throws SetupError `deadline-nameless`, `deadline-unreadable`, `deadline-contradicts`, `deadline-unit`, `deadline-twice`
 */
export function readDeadlines(table: Table<DeadlineKey>, units: readonly Unit[]): Deadline[] {
  const unitNamed = makeRegistry(units.map(({ name }) => ({ name, aliases: [] })));
  const deadlines: Deadline[] = [];
  for (let row = table.firstRow; row < table.grid.length; row += 1) {
    if (DEADLINE_COLUMNS.every(({ key }) => textAt(table, row, key) === '')) continue;
    deadlines.push(readDeadline(table, row, (typed) => unitNamed.resolve(typed)));
  }
  checkTwice(table, deadlines, units);
  return deadlines;
}

type Resolve = ReturnType<typeof makeRegistry>['resolve'];

function readDeadline(table: Table<DeadlineKey>, row: number, resolve: Resolve): Deadline {
  const { tab } = table;
  const task = textAt(table, row, 'task');
  if (task === '')
    throw new SetupError({ code: 'deadline-nameless', tab, cell: place(table, row, 'task') });
  const kind = valueIn(table, row, 'kind', 'deadline-kind', task) ?? 'submission';
  const due = readDue(table, row, task, kind);
  const counting = countingOf(table, row, task, due);
  return {
    task,
    due,
    words: due === null ? textAt(table, row, 'due') : '',
    counting,
    lastDay: due && lastDayOf(due, counting),
    units: readUnits(table, row, task, resolve),
    forms: valueIn(table, row, 'forms', 'forms', task) ?? DEFAULT_FORMS,
    kind,
    document: textAt(table, row, 'document'),
    stages: valueIn(table, row, 'stages', 'stages', task) ?? DEFAULT_STAGES,
    row: row + 1,
  };
}

/** The day of an event may be left to the units, in words or by an empty cell. */
function readDue(
  table: Table<DeadlineKey>,
  row: number,
  task: string,
  kind: Deadline['kind'],
): Due | null {
  if (kind === 'event') return PARSERS.due(cellAt(table, row, 'due')).value;
  const due = valueIn(table, row, 'due', 'due', task);
  if (due !== null) return due;
  return unreadable(table, row, 'due', 'due', task);
}

/** The way of counting may stand in a column of its own or beside the day; both must say the same. */
function countingOf(
  table: Table<DeadlineKey>,
  row: number,
  task: string,
  due: Due | null,
): Counting {
  const stated = valueIn(table, row, 'counting', 'counting', task);
  const beside = due?.counting ?? null;
  if (stated !== null && beside !== null && stated !== beside) {
    throw new SetupError({
      code: 'deadline-contradicts',
      tab: table.tab,
      task,
      cells: [place(table, row, 'due'), place(table, row, 'counting')],
      typed: [textAt(table, row, 'due'), textAt(table, row, 'counting')],
    });
  }
  return stated ?? beside ?? 'by';
}

/** Before an hour of a day the day itself still counts. */
function lastDayOf({ day, moment }: Due, counting: Counting): Day {
  if (counting === 'by') return day;
  return moment === null ? addDays(day, -1) : lastDayBefore(moment);
}

function readUnits(
  table: Table<DeadlineKey>,
  row: number,
  task: string,
  resolve: Resolve,
): readonly string[] | null {
  const names = textAt(table, row, 'units')
    .split(/\s*;\s*/)
    .filter((name) => name !== '');
  if (names.length === 0) return null;
  const known = names.map((typed) => {
    const answer = resolve(typed);
    if (answer.kind === 'known') return answer.name;
    throw new SetupError({
      code: 'deadline-unit',
      tab: table.tab,
      cell: place(table, row, 'units'),
      task,
      typed,
      likely: answer.kind === 'likely' ? answer.name : null,
    });
  });
  return [...new Set(known)];
}

type Readable = Extract<Parsed, 'due' | 'counting' | 'forms' | 'deadline-kind' | 'stages'>;

type DueValue<What extends Readable> = NonNullable<ReturnType<(typeof PARSERS)[What]>['value']>;

/** `null` for an empty cell. */
function valueIn<What extends Readable>(
  table: Table<DeadlineKey>,
  row: number,
  key: DeadlineKey,
  holds: What,
  task: string,
): DueValue<What> | null {
  const { value, trouble } = PARSERS[holds](cellAt(table, row, key));
  if (trouble !== null) unreadable(table, row, key, holds, task);
  // Each parser answers with what it is declared to read; the compiler does not follow this.
  return value as DueValue<What> | null;
}

function unreadable(
  table: Table<DeadlineKey>,
  row: number,
  key: DeadlineKey,
  expected: Readable,
  task: string,
): never {
  throw new SetupError({
    code: 'deadline-unreadable',
    tab: table.tab,
    cell: place(table, row, key),
    header: DEADLINE_COLUMNS.find((column) => column.key === key)?.header ?? '',
    typed: textAt(table, row, key),
    task,
    expected,
  });
}

/** The same task twice for one unit: nobody could tell which day holds. */
function checkTwice(
  table: Table<DeadlineKey>,
  deadlines: readonly Deadline[],
  units: readonly Unit[],
): void {
  const seen = new Map<string, Deadline>();
  for (const deadline of deadlines.filter(({ kind }) => kind === 'submission')) {
    for (const unit of unitsOf(deadline, units)) {
      const key = taskKey(deadline.task, unit);
      const before = seen.get(key);
      if (before) {
        throw new SetupError({
          code: 'deadline-twice',
          tab: table.tab,
          task: deadline.task,
          unit,
          cells: [before, deadline].map(({ row }) => place(table, row - 1, 'task')),
        });
      }
      seen.set(key, deadline);
    }
  }
}

/** The units that a deadline is for, in the order of the unit list. */
export function unitsOf(deadline: Pick<Deadline, 'units'>, units: readonly Unit[]): string[] {
  const { units: named } = deadline;
  const isMeant = ({ name, tab, targets }: Unit): boolean =>
    named === null ? tab !== null || targets.some((target) => target) : named.includes(name);
  return units.filter(isMeant).map(({ name }) => name);
}

/** Names one task of one unit, however both are spelt. */
export function taskKey(task: string, unit: string): string {
  return `${matchKey(task)}|${matchKey(unit)}`;
}

/** What units hand in, in the order in which it is due, then that of the rows. */
export function trackedOf(deadlines: readonly Deadline[]): TrackedDeadline[] {
  const tracked = deadlines.filter(
    (deadline): deadline is TrackedDeadline =>
      deadline.kind === 'submission' && deadline.lastDay !== null,
  );
  return tracked.sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0));
}

function place(table: Table<DeadlineKey>, row: number, key: DeadlineKey): string {
  return cellName(row, table.columns[key] ?? 0);
}
