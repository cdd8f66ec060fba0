import { findDuplicates as findExact } from '../../programme/duplicates/exact.ts';
import { findNearDuplicates } from '../../programme/duplicates/near/index.ts';
import { buildReport } from '../../programme/report.ts';
import { checkInitiative, ruleContext } from '../../programme/rules/index.ts';
import {
  DUPLICATE_COLUMNS,
  type DuplicateRow,
  readReview,
  renderDuplicates,
} from '../../tabs/duplicates/list.ts';
import type { Grid } from '../../workbook/cell.ts';
import type { Reading } from './read.ts';

/** The rows of the tab of duplicates as they should be now, with what people decided. */
export function proposeDuplicates({
  programme,
  report,
  tabs,
  duplicates,
}: Reading): DuplicateRow[] {
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
