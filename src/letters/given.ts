import type { FieldValues } from '../documents/fields.ts';
import type { ToDoLine } from '../programme/closing/this-week.ts';
import type { DeadlineReminder } from '../programme/deadlines/reminding.ts';
import { type Finding, placeKey } from '../programme/finding.ts';
import type { Initiative } from '../programme/initiative/read.ts';
import type { Outcome } from '../programme/progress/progress.ts';
import type { Report, ReportFigures } from '../programme/report.ts';
import type { UnitTab } from '../programme/verdict.ts';
import type { Day } from '../workbook/moment.ts';

/** What letters say of a row. */
interface LetterRow {
  readonly initiative: Pick<Initiative, 'unit' | 'tab' | 'row' | 'title'>;
  readonly counts: Outcome['counts'];
}

/** What letters are made of: the figures of a report, and of its rows those that one of them may name. */
export interface LetterReport extends ReportFigures {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly LetterRow[];
}

/** What letters need of a tab to link to its cells. */
export type LinkedTab = Pick<UnitTab['table'], 'tab' | 'columns'>;

/** What letters tell beside figures and rows, each for the kinds that tell it. */
interface Told {
  readonly reminders?: readonly DeadlineReminder[];
  readonly week?: readonly ToDoLine[];
  readonly course?: readonly string[];
  readonly fields?: FieldValues;
}

/** All that the letters of a kind are made of, as plain data: it goes to their page's file as text. */
export interface LettersGiven {
  readonly report: LetterReport;
  readonly workbookUrl: string;
  readonly today: Day;
  readonly tabs: readonly (LinkedTab & { readonly id: number })[];
  readonly told: Told;
}

/** The rows of a report that letters name or count: few, where most of a list is in order. */
export function lettersRows({
  findings,
  outcomes,
}: Pick<Report, 'findings' | 'outcomes'>): Pick<LetterReport, 'findings' | 'outcomes'> {
  const named = new Set(findings.map(placeKey));
  return {
    findings,
    outcomes: outcomes.flatMap(({ initiative, counts }): LetterRow[] => {
      const { unit, tab, row, title } = initiative;
      const isTold = counts === 'unfinished' || named.has(placeKey(initiative));
      return isTold ? [{ initiative: { unit, tab, row, title }, counts }] : [];
    }),
  };
}
