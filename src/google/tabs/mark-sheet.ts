import { shortKey } from '../../programme/duplicates/identity.ts';
import type { Report } from '../../programme/report.ts';
import type { UnitTab } from '../../programme/verdict.ts';
import { changeMarks, type MarkedCell, renderMarks } from '../../tabs/unit/marks.ts';
import { groupBy } from '../../workbook/group.ts';
import { blockAround } from '../../workbook/journal.ts';
import type { Memory } from '../run/memory.ts';
import type { Pace } from '../run/pace.ts';
import { seenAt } from '../sheet/draft-cells.ts';
import { noFill } from '../sheet/looks.ts';
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
  const looks: (() => void)[] = [];
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
    const look = markTab(workbook, sheet, tab, wanted);
    if (look) looks.push(look);
    memory.rememberMarks(sheet, key);
    seenTo.push(sheet);
    pace.tell('marking', index + 1, tabs.length, sheet.name);
  }
  if (looks.length <= FEW) for (const look of looks) look();
  return { changed: looks.length, seenTo, left };
}

/**
 * Before so few tabs are marked, their notes and fills are looked at once more, of so many cells around those
 * that change: a run that marks all tabs would read for minutes.
 */
const FEW = 4;
const CELLS = 5_000;

/**
 * Reads how one tab looks and drafts only the cells whose mark changes; answers what makes the plan stand on
 * how they look, `null` where none does.
 */
function markTab(
  { draft }: SheetWorkbook,
  tab: Tab,
  { table }: UnitTab,
  wanted: readonly MarkedCell[],
): (() => void) | null {
  const height = table.grid.length - table.firstRow;
  if (height <= 0) return null;
  const width = table.grid.reduce((most, row) => Math.max(most, row.length), 1);
  const range = tab.sheet.getRange(table.firstRow + 1, 1, height, width);
  const looks = { backgrounds: backgroundsBelow(tab, table, width), notes: range.getNotes() };
  const origin = { row: table.firstRow, column: 0 };
  const change = changeMarks(looks, wanted, origin);
  if (change.fills.length + change.notes.length === 0) return null;
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
  const around = blockAround([...change.notes, ...change.fills]);
  return () => {
    if (around.rows * around.columns > CELLS) return;
    draft.standOnLooks(tab, 'notes', around, seenAt(looks.notes, origin, String));
    draft.standOnLooks(tab, 'fills', around, seenAt(looks.backgrounds, origin, noFill));
  };
}
