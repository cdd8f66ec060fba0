import { shortKey } from '../../programme/duplicates/identity.ts';
import type { Report } from '../../programme/report.ts';
import type { UnitTab } from '../../programme/verdict.ts';
import { changeMarks, type MarkedCell, renderMarks } from '../../tabs/unit/marks.ts';
import { groupBy } from '../../workbook/group.ts';
import type { Memory } from '../run/memory.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { standOnRows } from './footing.ts';

/**
 * Drafts marks on the tabs and takes off those that are mended; answers how many tabs changed. How a tab
 * looks is read only where other marks are wanted than were last put there or that is not known, or of every tab when
 * `thoroughly`: then marks that a person wiped off come back.
 */
export function draftMarks(
  workbook: SheetWorkbook,
  memory: Memory,
  report: Report,
  tabs: readonly UnitTab[],
  thoroughly: boolean,
): number {
  const findings = groupBy(report.findings, ({ tab }) => tab);
  const { plan } = report.programme.settings;
  let changed = 0;
  for (const tab of tabs) {
    const sheet = workbook.tab(tab.table.tab);
    if (!sheet) continue;
    const wanted = renderMarks(findings.get(tab.table.tab) ?? [], tab.table, plan);
    // Other programs number tabs anew: what was remembered of another unit's tab is no match.
    const key = shortKey(JSON.stringify([tab.unit.name, wanted]));
    if (!thoroughly && memory.marks(sheet.key) === key) continue;
    if (markTab(workbook, sheet, tab, wanted)) changed += 1;
    memory.rememberMarks(sheet, key);
  }
  return changed;
}

/** Reads how one tab looks and drafts only the cells whose mark changes. */
function markTab(
  { draft }: SheetWorkbook,
  tab: Tab,
  { table }: UnitTab,
  wanted: readonly MarkedCell[],
): boolean {
  const height = table.grid.length - table.firstRow;
  if (height <= 0) return false;
  const width = table.grid.reduce((most, row) => Math.max(most, row.length), 1);
  const range = tab.sheet.getRange(table.firstRow + 1, 1, height, width);
  const looks = { backgrounds: range.getBackgrounds(), notes: range.getNotes() };
  const origin = { row: table.firstRow, column: 0 };
  const change = changeMarks(looks, wanted, origin);
  if (change.fills.length + change.notes.length === 0) return false;
  standOnRows(draft, tab, table);
  const marked = new Set(wanted.map(({ row, column }) => `${row}|${column}`));
  const isMarked = ({ row, column }: { row: number; column: number }): boolean =>
    marked.has(`${row}|${column}`);
  draft.notes(tab, change.notes.filter(isMarked), looks, origin, 'marking');
  draft.fills(tab, change.fills, looks, origin);
  draft.notes(
    tab,
    change.notes.filter((each) => !isMarked(each)),
    looks,
    origin,
    'unmarking',
  );
  return true;
}
