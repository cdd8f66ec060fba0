import { shortKey } from '../../programme/duplicates/identity.ts';
import type { Report } from '../../programme/report.ts';
import type { UnitTab } from '../../programme/verdict.ts';
import { changeMarks, type MarkedCell, renderMarks } from '../../tabs/unit/marks.ts';
import { groupBy } from '../../workbook/group.ts';
import type { Memory } from '../run/memory.ts';
import type { Pace } from '../run/pace.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { standOnRows } from './footing.ts';
import { backgroundsBelow } from './unit-looks.ts';

/** What came of drafting marks. */
interface Marked {
  /** How many tabs change. */
  readonly changed: number;
  readonly seenTo: readonly Tab[];
  /** For these there was no time. */
  readonly left: readonly Tab[];
}

interface Marking {
  readonly pace: Pace;
  /** Whether a tab is looked at in any case: then marks that a person wiped off come back. */
  isThorough(tab: Tab): boolean;
}

/**
 * Drafts marks on the tabs, as long as there is time, and takes off those that are mended. How a tab
 * looks is read only where other marks are wanted than were last put there or that is not known.
 */
export function draftMarks(
  workbook: SheetWorkbook,
  memory: Memory,
  report: Report,
  tabs: readonly UnitTab[],
  { pace, isThorough }: Marking,
): Marked {
  const findings = groupBy(report.findings, ({ tab }) => tab);
  const { plan } = report.programme.settings;
  let changed = 0;
  const seenTo: Tab[] = [];
  const left: Tab[] = [];
  for (const [index, tab] of tabs.entries()) {
    const sheet = workbook.tab(tab.table.tab);
    if (!sheet) continue;
    const wanted = renderMarks(findings.get(tab.table.tab) ?? [], tab.table, plan);
    // Other programs number tabs anew: what was remembered of another unit's tab is no match.
    const key = shortKey(JSON.stringify([tab.unit.name, wanted]));
    if (!isThorough(sheet) && memory.marks(sheet.key) === key) continue;
    if (!pace.mayDecide()) {
      left.push(sheet);
      continue;
    }
    if (markTab(workbook, sheet, tab, wanted)) changed += 1;
    memory.rememberMarks(sheet, key);
    seenTo.push(sheet);
    pace.tell('marking', index + 1, tabs.length, sheet.name);
  }
  return { changed, seenTo, left };
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
  const looks = { backgrounds: backgroundsBelow(tab, table, width), notes: range.getNotes() };
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
