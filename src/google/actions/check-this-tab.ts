import { withoutAccepted } from '../../tabs/findings/list.ts';
import { renderChecks } from '../../tabs/unit/checks.ts';
import { ACTION_WORDS } from '../../words/actions.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { PEOPLE_WORDS } from '../../words/people.ts';
import { type ActionResult, menuAction, refuse, withDocumentLock } from '../run/action.ts';
import { Memory } from '../run/memory.ts';
import { Pace } from '../run/pace.ts';
import { readEverything } from '../run/read.ts';
import { writeRun } from '../run/write-run.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';
import { draftMarks } from '../tabs/mark-sheet.ts';
import { draftChecks } from '../tabs/unit-sheets.ts';

/** “Kiểm tra tab này”: for a district user, who needs rights on the rows of that tab alone. */
export function checkThisTab(): ActionResult {
  const title = ENTRY_TITLES.checkThisTab;
  return menuAction(() =>
    withDocumentLock(title, Session.getScriptTimeZone(), () => {
      const workbook = new SheetWorkbook();
      const sheet = workbook.spreadsheet.getActiveSheet();
      const name = sheet.getName();
      const own = readEverything(workbook).tabs.find(({ table }) => table.tab === name);
      if (!own) return refuse(title, ACTION_WORDS.noUnitTab(name));
      const { headRow, firstRow } = own.table;
      const canEdit = (row: number, column: number): boolean =>
        row > sheet.getMaxRows() || sheet.getRange(row, column).canEdit();
      if (!canEdit(firstRow + 1, 1)) return refuse(title, PEOPLE_WORDS.otherTab(name));
      const mayAddColumn = canEdit(headRow + 1, 1);
      const { answer, meanwhile } = writeRun(workbook, title, (book) =>
        draftTab(book, name, mayAddColumn),
      );
      const message = [answer, meanwhile].join(' ').trim();
      workbook.spreadsheet.toast(message, title, 12);
      return { outcome: 'done', message };
    }),
  );
}

/** Drafts the marks and the check column of one tab; answers what its user is told. */
function draftTab(workbook: SheetWorkbook, name: string, mayAddColumn: boolean): string {
  const { verdict, report, tabs, list } = readEverything(workbook);
  const shown = withoutAccepted(verdict, report, list.known, ['warning']);
  const own = tabs.filter(({ table }) => table.tab === name);
  const checks = renderChecks(shown, own);
  const possible = checks.filter(({ isNew }) => !isNew || mayAddColumn);
  const memory = new Memory();
  draftChecks(workbook, possible);
  draftMarks(workbook, memory, shown, own, { pace: new Pace(), isThorough: () => true });
  memory.draft(workbook.draft);
  const findings = shown.findings.filter((finding) => finding.tab === name);
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const rows = report.outcomes.filter(({ initiative }) => initiative.tab === name).length;
  return [
    ACTION_WORDS.checked(rows, errors, findings.length - errors),
    ...(possible.length < checks.length ? [PEOPLE_WORDS.noCheckColumn] : []),
  ].join(' ');
}
