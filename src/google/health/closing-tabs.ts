import { readSupportTeam, SUPPORT_COLUMNS } from '../../programme/awards/support-team.ts';
import { PAPER_COLUMNS, readPaperLines } from '../../programme/papers/assignments.ts';
import type { Programme } from '../../programme/set-up/programme.ts';
import { readAwardList } from '../../tabs/awards/list.ts';
import { AWARD_LIST } from '../../tabs/awards/tab.ts';
import { dayOf } from '../../workbook/moment.ts';
import { SetupError, type SetupProblem } from '../../workbook/setup-error.ts';
import { readFilled, readTracked } from '../run/closing.ts';
import { readNow } from '../sheet/clock.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { readList } from '../tabs/list-sheet.ts';

/** What keeps the entries of the closing months from reading their tabs, the first thing of each tab. */
export function closingProblems(workbook: SheetWorkbook, programme: Programme): SetupProblem[] {
  const { units } = programme;
  const readings = [
    () => readTracked(workbook, programme, dayOf(readNow(programme.settings.timeZone))),
    () => {
      const team = readFilled(workbook, 'supportTeam', SUPPORT_COLUMNS);
      return team && readSupportTeam(team, units);
    },
    () => {
      const papers = readFilled(workbook, 'papers', PAPER_COLUMNS);
      return papers && readPaperLines(papers, units);
    },
    () => readList(workbook, AWARD_LIST, readAwardList),
  ];
  return readings.flatMap((read) => {
    try {
      read();
      return [];
    } catch (error) {
      if (error instanceof SetupError) return [error.problem];
      throw error;
    }
  });
}
