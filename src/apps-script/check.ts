import { renderChecks } from '../render/checks.ts';
import { ACTION_WORDS, MENU_WORDS } from '../render/words/actions.ts';
import { PEOPLE_WORDS } from '../render/words/people.ts';
import { readFindingSheet, writeFindingSheet } from './finding-sheet.ts';
import { journaled } from './journal.ts';
import { markTabs } from './mark-sheet.ts';
import { Memory } from './memory.ts';
import { type ActionResult, menuAction, refuse, withDocumentLock } from './menu.ts';
import { officersAction } from './people.ts';
import { readEverything } from './read.ts';
import { writeChecks } from './unit-sheets.ts';

/** “Kiểm tra toàn bộ”: marks every tab and renews the list of findings. */
export function checkData(): ActionResult {
  const title = MENU_WORDS.checkData;
  return officersAction(title, (workbook) =>
    withDocumentLock(title, Session.getScriptTimeZone(), () => {
      const reading = readEverything(workbook);
      const { report, tabs } = reading;
      const findingSheet = readFindingSheet(workbook);
      const memory = new Memory();
      const { checked, marked, rows, changed } = journaled(workbook, title, () => ({
        checked: writeChecks(workbook, renderChecks(report, tabs)),
        marked: markTabs(workbook, memory, report, tabs, true),
        ...writeFindingSheet(findingSheet, reading),
        kept: workbook.keep(memory),
      }));
      const open = rows.filter((row) => row.state === 'open');
      const errors = open.filter((row) => row.severity === ACTION_WORDS.error).length;
      const message = [
        ACTION_WORDS.checked(report.outcomes.length, errors, open.length - errors),
        ACTION_WORDS.changed([
          ...(changed ? [`“${workbook.nameOf('findings')}”`] : []),
          ...(checked > 0 ? [ACTION_WORDS.changedChecks(checked)] : []),
          ...(marked > 0 ? [ACTION_WORDS.changedMarks(marked)] : []),
        ]),
      ].join(' ');
      workbook.spreadsheet.toast(message, title, 12);
      return { outcome: 'done', message };
    }),
  );
}

/** “Kiểm tra tab này”: for a district user, who needs rights on the rows of that tab alone. */
export function checkThisTab(): ActionResult {
  const title = MENU_WORDS.checkThisTab;
  return menuAction(() => {
    const { workbook, report, tabs } = readEverything();
    const sheet = workbook.spreadsheet.getActiveSheet();
    const name = sheet.getName();
    const own = tabs.filter(({ table }) => table.tab === name);
    if (own.length === 0) return refuse(title, ACTION_WORDS.noUnitTab(name));
    const firstRow = own[0]?.table.firstRow ?? 0;
    const canEdit = (row: number, column: number): boolean =>
      row > sheet.getMaxRows() || sheet.getRange(row, column).canEdit();
    if (!canEdit(firstRow + 1, 1)) return refuse(title, PEOPLE_WORDS.otherTab(name));
    const checks = renderChecks(report, own);
    const possible = checks.filter(({ isNew }) => !isNew || canEdit(firstRow, 1));
    journaled(workbook, title, () => {
      const memory = new Memory();
      writeChecks(workbook, possible);
      markTabs(workbook, memory, report, own, true);
      workbook.keep(memory);
    });
    const findings = report.findings.filter((finding) => finding.tab === name);
    const errors = findings.filter((finding) => finding.severity === 'error').length;
    const rows = report.outcomes.filter(({ initiative }) => initiative.tab === name).length;
    const message = [
      ACTION_WORDS.checked(rows, errors, findings.length - errors),
      ...(possible.length < checks.length ? [PEOPLE_WORDS.noCheckColumn] : []),
    ].join(' ');
    workbook.spreadsheet.toast(message, title, 12);
    return { outcome: 'done', message };
  });
}
