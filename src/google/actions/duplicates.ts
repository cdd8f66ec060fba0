import { findDuplicates as findExact } from '../../programme/duplicates/exact.ts';
import { findNearDuplicates } from '../../programme/duplicates/near/index.ts';
import { buildReport } from '../../programme/report.ts';
import { checkInitiative, ruleContext } from '../../programme/rules/index.ts';
import {
  countUndecided,
  DUPLICATE_COLUMNS,
  type DuplicateRow,
  readReview,
  renderDuplicates,
} from '../../tabs/duplicates/list.ts';
import { MENU_WORDS } from '../../words/actions.ts';
import { DUPLICATE_WORDS } from '../../words/duplicates.ts';
import type { Grid } from '../../workbook/cell.ts';
import { officersAction } from '../protections.ts';
import { type ActionResult, withDocumentLock } from '../run/action.ts';
import { type Reading, readEverything } from '../run/read.ts';
import { writeDuplicateSheet } from '../tabs/duplicate-sheet.ts';
import { journaled } from '../undo/journal.ts';

/** “Tìm sáng kiến trùng”: renews the tab of duplicates; what people decided stays. */
export function findDuplicates(): ActionResult {
  const title = MENU_WORDS.findDuplicates;
  return officersAction(title, (workbook) =>
    withDocumentLock(title, Session.getScriptTimeZone(), () => {
      const reading = readEverything(workbook);
      const rows = proposeDuplicates(reading);
      journaled(workbook, title, () => writeDuplicateSheet(workbook, reading.duplicates, rows));
      const { groups, undecided } = countUndecided(rows);
      const message = DUPLICATE_WORDS.found(groups, undecided);
      workbook.spreadsheet.toast(message, title, 12);
      return { outcome: 'done', message };
    }),
  );
}

/** The rows of the tab of duplicates as they should be now, with what people decided. */
function proposeDuplicates({ programme, report, tabs, duplicates }: Reading): DuplicateRow[] {
  const initiatives = report.outcomes.map((outcome) => outcome.initiative);
  const context = ruleContext(programme);
  const findings = initiatives.flatMap((initiative) => checkInitiative(initiative, context));
  return renderDuplicates(
    initiatives,
    findExact(initiatives, findings),
    findNearDuplicates(initiatives),
    duplicates.review,
    tabs,
  );
}

/** Looks for likenesses too, so that those nobody decided yet are among the findings. */
export function withLikenesses(reading: Reading): Reading & { readonly groups: DuplicateRow[] } {
  const { workbook, programme, tabs, report } = reading;
  const groups = proposeDuplicates(reading);
  const grid: Grid = [
    DUPLICATE_COLUMNS.map(({ header }) => header),
    ...groups.map(({ values }) =>
      DUPLICATE_COLUMNS.map(({ key }) => values[key] as string | number | null),
    ),
  ];
  const review = groups.length === 0 ? [] : readReview(workbook.nameOf('duplicates'), grid);
  return { ...reading, groups, report: buildReport(programme, tabs, report.asOf, review) };
}
