import { type Awards, findCandidates } from '../../programme/awards/candidates.ts';
import { readSupportTeam, SUPPORT_COLUMNS } from '../../programme/awards/support-team.ts';
import {
  DEADLINE_COLUMNS,
  type Deadline,
  readDeadlines,
} from '../../programme/deadlines/deadline.ts';
import { type Submission, trackSubmissions } from '../../programme/deadlines/submissions.ts';
import type { Report } from '../../programme/report.ts';
import type { Programme } from '../../programme/set-up/programme.ts';
import { type KnownAward, readAwardList } from '../../tabs/awards/list.ts';
import { AWARD_LIST } from '../../tabs/awards/tab.ts';
import {
  type KnownSubmission,
  readSubmissionList,
  receivedIn,
} from '../../tabs/submissions/list.ts';
import { SUBMISSION_LIST } from '../../tabs/submissions/tab.ts';
import type { Column } from '../../workbook/column.ts';
import type { Day } from '../../workbook/moment.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { readTable, type Table } from '../../workbook/table.ts';
import type { TabRole } from '../../workbook/tabs.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { type FoundList, readList } from '../tabs/list-sheet.ts';

/** A tab that people fill; `null` where it is not there or nothing stands in it. */
export function readFilled<Key extends string>(
  workbook: SheetWorkbook,
  role: TabRole,
  columns: readonly Column<Key>[],
): Table<Key> | null {
  const sheet = workbook.byRole(role);
  const grid = sheet ? workbook.readGrid(sheet) : [];
  const isEmpty = grid.every((cells) => cells.every((cell) => cell === null));
  return isEmpty ? null : readTable(workbook.nameOf(role), grid, columns);
}

/** A tab that people fill and without which there is nothing to do. */
export function readNeeded<Key extends string>(
  workbook: SheetWorkbook,
  role: TabRole,
  columns: readonly Column<Key>[],
): Table<Key> {
  const table = readFilled(workbook, role, columns);
  if (table) return table;
  throw new SetupError({ code: 'tab-missing', tab: workbook.nameOf(role), neededFor: 'closing' });
}

/** What is due, and what came of it by the end of a day. */
interface Tracked {
  readonly deadlines: readonly Deadline[];
  readonly found: FoundList<readonly KnownSubmission[]>;
  readonly submissions: readonly Submission[];
}

/** @throws SetupError for what the tab of deadlines says wrong */
export function readTracked(
  workbook: SheetWorkbook,
  { units }: Programme,
  asOf: Day,
  deadlineTable: Table<(typeof DEADLINE_COLUMNS)[number]['key']> | null = readFilled(
    workbook,
    'deadlines',
    DEADLINE_COLUMNS,
  ),
): Tracked {
  const deadlines = deadlineTable ? readDeadlines(deadlineTable, units) : [];
  const found = readList(workbook, SUBMISSION_LIST, readSubmissionList);
  const submissions = trackSubmissions(deadlines, units, receivedIn(found.known), asOf);
  return { deadlines, found, submissions };
}

/** Who may be proposed, beside what people decided before. */
interface Proposed {
  readonly awards: Awards;
  readonly found: FoundList<readonly KnownAward[]>;
}

export function readAwards(workbook: SheetWorkbook, report: Report): Proposed {
  const table = readFilled(workbook, 'supportTeam', SUPPORT_COLUMNS);
  const team = table ? readSupportTeam(table, report.programme.units) : [];
  return {
    awards: findCandidates(report, team),
    found: readList(workbook, AWARD_LIST, readAwardList),
  };
}
