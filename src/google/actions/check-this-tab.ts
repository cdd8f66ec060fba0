import { withoutAccepted } from '../../tabs/findings/list.ts';
import { renderChecks } from '../../tabs/unit/checks.ts';
import { ACTION_WORDS } from '../../words/actions.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { PEOPLE_WORDS } from '../../words/people.ts';
import { type ActionResult, menuAction, refuse } from '../run/action.ts';
import { Memory } from '../run/memory.ts';
import { readEverything } from '../run/read.ts';
import { markTabs } from '../tabs/mark-sheet.ts';
import { writeChecks } from '../tabs/unit-sheets.ts';
import { journaled } from '../undo/journal.ts';

/** “Kiểm tra tab này”: for a district user, who needs rights on the rows of that tab alone. */
export function checkThisTab(): ActionResult {
  const title = ENTRY_TITLES.checkThisTab;
  return menuAction(() => {
    const { workbook, verdict, report, tabs, list } = readEverything();
    const shown = withoutAccepted(verdict, report, list.known, ['warning']);
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
