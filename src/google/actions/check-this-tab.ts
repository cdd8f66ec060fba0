import { renderChecks } from '../../tabs/unit/checks.ts';
import { ACTION_WORDS } from '../../words/actions.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { PEOPLE_WORDS } from '../../words/people.ts';
import { type ActionResult, menuAction, refuse, withDocumentLock } from '../run/action.ts';
import { Memory } from '../run/memory.ts';
import { readOneTab, rememberTabs } from '../run/one-tab.ts';
import { Pace } from '../run/pace.ts';
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
      const own = readOneTab(workbook, new Memory(), name);
      if (!own) return refuse(title, ACTION_WORDS.noUnitTab(name));
      const { headRow, firstRow } = own.tab.table;
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
  const memory = new Memory();
  const own = readOneTab(workbook, memory, name);
  if (!own) return ACTION_WORDS.noUnitTab(name);
  const { tab, shown, othersOn, reading } = own;
  const checks = renderChecks(shown, [tab]);
  const possible = checks.filter(({ isNew }) => !isNew || mayAddColumn);
  workbook.draft.looksAtWholeTabs();
  draftChecks(workbook, memory, possible);
  if (reading) rememberTabs(workbook, memory, reading, possible);
  draftMarks(workbook, memory, shown, [tab], { pace: new Pace(), isThorough: () => true });
  memory.draft(workbook.draft);
  const findings = shown.findings.filter((finding) => finding.tab === name);
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const rows = shown.outcomes.filter(({ initiative }) => initiative.tab === name).length;
  return [
    ACTION_WORDS.checked(rows, errors, findings.length - errors),
    ...(othersOn === null ? [] : [ACTION_WORDS.othersOn(othersOn)]),
    ...(possible.length < checks.length ? [PEOPLE_WORDS.noCheckColumn] : []),
  ].join(' ');
}
