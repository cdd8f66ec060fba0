import { findNearDuplicates } from '../core/near-duplicates/index.ts';
import { checkInitiative, findDuplicates as findExact, ruleContext } from '../core/rules/index.ts';
import { countUndecided, renderDuplicates } from '../render/duplicate-list.ts';
import { MENU_WORDS } from '../render/words/actions.ts';
import { DUPLICATE_WORDS } from '../render/words/duplicates.ts';
import { writeDuplicateSheet } from './duplicate-sheet.ts';
import { journaled } from './journal.ts';
import { type ActionResult, withDocumentLock } from './menu.ts';
import { officersAction } from './people.ts';
import { readEverything } from './read.ts';

/** “Tìm sáng kiến trùng”: renews the tab of duplicates; what people decided stays. */
export function findDuplicates(): ActionResult {
  const title = MENU_WORDS.findDuplicates;
  return officersAction(title, (workbook) =>
    withDocumentLock(title, Session.getScriptTimeZone(), () => {
      const { programme, report, tabs, duplicates: found } = readEverything(workbook);
      const initiatives = report.outcomes.map((outcome) => outcome.initiative);
      const context = ruleContext(programme);
      const findings = initiatives.flatMap((initiative) => checkInitiative(initiative, context));
      const rows = renderDuplicates(
        initiatives,
        findExact(initiatives, findings),
        findNearDuplicates(initiatives),
        found.review,
        tabs,
      );
      journaled(workbook, title, () => writeDuplicateSheet(workbook, found, rows));
      const { groups, undecided } = countUndecided(rows);
      const message = DUPLICATE_WORDS.found(groups, undecided);
      workbook.spreadsheet.toast(message, title, 12);
      return { outcome: 'done', message };
    }),
  );
}
