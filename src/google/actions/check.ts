import { withoutAccepted } from '../../tabs/findings/list.ts';
import { renderChecks } from '../../tabs/unit/checks.ts';
import { ACTION_WORDS, MENU_WORDS } from '../../words/actions.ts';
import { PEOPLE_WORDS } from '../../words/people.ts';
import { officersAction } from '../protections.ts';
import { type ActionResult, menuAction, refuse, withDocumentLock } from '../run/action.ts';
import { Memory } from '../run/memory.ts';
import { readEverything } from '../run/read.ts';
import { writeDuplicateSheet } from '../tabs/duplicate-sheet.ts';
import { writeFindingSheet } from '../tabs/finding-sheet.ts';
import { markTabs } from '../tabs/mark-sheet.ts';
import { writeChecks } from '../tabs/unit-sheets.ts';
import { journaled } from '../undo/journal.ts';
import { withLikenesses } from './duplicates.ts';

/** “Kiểm tra toàn bộ”: marks every tab and renews the list of findings. */
export function checkData(): ActionResult {
  const title = MENU_WORDS.checkData;
  return officersAction(title, (workbook) =>
    withDocumentLock(title, Session.getScriptTimeZone(), () => {
      const reading = withLikenesses(readEverything(workbook));
      const { report, tabs, duplicates, groups } = reading;
      const shown = withoutAccepted(report, reading.list.known, ['warning']);
      const memory = new Memory();
      const showsGroups = groups.length > 0 || duplicates.sheet !== null;
      const { checked, marked, rows, changed, grouped } = journaled(workbook, title, () => ({
        checked: writeChecks(workbook, renderChecks(shown, tabs)),
        marked: markTabs(workbook, memory, shown, tabs, true),
        ...writeFindingSheet(reading),
        grouped: showsGroups && writeDuplicateSheet(workbook, duplicates, groups),
        kept: workbook.keep(memory),
      }));
      const open = rows.filter((row) => row.state === 'open');
      const errors = open.filter((row) => row.severity === ACTION_WORDS.error).length;
      const message = [
        ACTION_WORDS.checked(report.outcomes.length, errors, open.length - errors),
        ACTION_WORDS.changed([
          ...(changed ? [`“${workbook.nameOf('findings')}”`] : []),
          ...(grouped ? [`“${workbook.nameOf('duplicates')}”`] : []),
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
    const { workbook, report, tabs, list } = readEverything();
    const shown = withoutAccepted(report, list.known, ['warning']);
    const sheet = workbook.spreadsheet.getActiveSheet();
    const name = sheet.getName();
    const own = tabs.filter(({ table }) => table.tab === name);
    if (own.length === 0) return refuse(title, ACTION_WORDS.noUnitTab(name));
    const firstRow = own[0]?.table.firstRow ?? 0;
    const canEdit = (row: number, column: number): boolean =>
      row > sheet.getMaxRows() || sheet.getRange(row, column).canEdit();
    if (!canEdit(firstRow + 1, 1)) return refuse(title, PEOPLE_WORDS.otherTab(name));
    const checks = renderChecks(shown, own);
    const possible = checks.filter(({ isNew }) => !isNew || canEdit(firstRow, 1));
    journaled(workbook, title, () => {
      const memory = new Memory();
      writeChecks(workbook, possible);
      markTabs(workbook, memory, shown, own, true);
      workbook.keep(memory);
    });
    const findings = shown.findings.filter((finding) => finding.tab === name);
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
