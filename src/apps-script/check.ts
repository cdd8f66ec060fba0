import { renderChecks } from '../render/checks.ts';
import { ACTION_WORDS, MENU_WORDS } from '../render/words/actions.ts';
import { readFindingSheet, writeFindingSheet } from './finding-sheet.ts';
import { journaled } from './journal.ts';
import { markTabs } from './mark-sheet.ts';
import { type ActionResult, menuAction, tell, withDocumentLock } from './menu.ts';
import { readEverything } from './read.ts';
import { writeChecks } from './unit-sheets.ts';

/** “Kiểm tra toàn bộ”: marks every tab and renews the list of findings. */
export function checkData(): ActionResult {
  return menuAction(() =>
    withDocumentLock(MENU_WORDS.checkData, Session.getScriptTimeZone(), () => {
      const reading = readEverything();
      const { workbook, report, tabs } = reading;
      const findingSheet = readFindingSheet(workbook);
      const { checked, marked, rows, changed } = journaled(workbook, MENU_WORDS.checkData, () => ({
        checked: writeChecks(workbook, renderChecks(report, tabs)),
        marked: markTabs(workbook, report, tabs),
        ...writeFindingSheet(findingSheet, reading),
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
      workbook.spreadsheet.toast(message, MENU_WORDS.checkData, 12);
      return { outcome: 'done', message };
    }),
  );
}

/** “Kiểm tra tab này”: for a district user, who needs rights on that tab alone. */
export function checkThisTab(): ActionResult {
  return menuAction(() => {
    const { workbook, report, tabs } = readEverything();
    const name = workbook.spreadsheet.getActiveSheet().getName();
    const own = tabs.filter(({ table }) => table.tab === name);
    if (own.length === 0) {
      const message = ACTION_WORDS.noUnitTab(name);
      tell(MENU_WORDS.checkThisTab, message);
      return { outcome: 'refused', message };
    }
    journaled(workbook, MENU_WORDS.checkThisTab, () => {
      writeChecks(workbook, renderChecks(report, own));
      markTabs(workbook, report, own);
    });
    const findings = report.findings.filter((finding) => finding.tab === name);
    const errors = findings.filter((finding) => finding.severity === 'error').length;
    const rows = report.outcomes.filter(({ initiative }) => initiative.tab === name).length;
    const message = ACTION_WORDS.checked(rows, errors, findings.length - errors);
    workbook.spreadsheet.toast(message, MENU_WORDS.checkThisTab, 12);
    return { outcome: 'done', message };
  });
}
