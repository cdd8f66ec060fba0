import { shortKey } from '../../programme/duplicates/identity.ts';
import type { Report } from '../../programme/report.ts';
import type { UnitTab } from '../../programme/verdict.ts';
import { changeMarks, type Looks, type MarkedCell, renderMarks } from '../../tabs/unit/marks.ts';
import { groupBy } from '../../workbook/group.ts';
import { type Block, blockAround } from '../../workbook/journal.ts';
import type { Memory } from '../run/memory.ts';
import type { Pace } from '../run/pace.ts';
import { seenAt } from '../sheet/draft-cells.ts';
import { noFill } from '../sheet/looks.ts';
import { rangeOf } from '../sheet/ranges.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { standOnRows } from './footing.ts';
import { fillsIn } from './unit-looks.ts';

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
    const marks = memory.marks(sheet.key);
    if (!isThorough(sheet) && marks === key) continue;
    if (!pace.mayDecide()) {
      left.push(sheet);
      continue;
    }
    // Where no run has been yet, nothing is to be taken off.
    const isNew = !isThorough(sheet) && marks === null && tab.table.columns.check === undefined;
    const parts = isNew && isLarge(tab) ? partsAround(wanted) : wholeOf(tab);
    const look = markTab(workbook, sheet, tab, wanted, parts);
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

/** To ask for so many cells takes Google about as long as one call more. */
const WORTH_A_CALL = 1_200;

/** The cells that are to be marked and what lies between them, but for long stretches of rows without one. */
function partsAround(wanted: readonly MarkedCell[]): Block[] {
  if (wanted.length === 0) return [];
  const { column, columns } = blockAround(wanted);
  const rows = [...new Set(wanted.map(({ row }) => row))].sort((a, b) => a - b);
  const parts: { row: number; rows: number }[] = [];
  for (const row of rows) {
    const last = parts[parts.length - 1];
    const gap = last ? row - last.row - last.rows : 0;
    if (last && gap * columns < WORTH_A_CALL) last.rows = row - last.row + 1;
    else parts.push({ row, rows: 1 });
  }
  return parts.map((part) => ({ ...part, column, columns }));
}

function isLarge({ table: { grid } }: UnitTab): boolean {
  return grid.length * (grid[0]?.length ?? 0) > CELLS;
}

/** All rows below the head. */
function wholeOf({ table: { grid, firstRow } }: UnitTab): Block[] {
  const rows = grid.length - firstRow;
  const columns = grid.reduce((most, row) => Math.max(most, row.length), 1);
  return rows <= 0 ? [] : [{ row: firstRow, column: 0, rows, columns }];
}

/** How the parts of a tab look, from the first row of the first to the last of the last; what lies between is not read. */
function looksOf(tab: Tab, { columns }: UnitTab['table'], parts: readonly Block[]): Looks {
  // Where `Kiểm tra` will come to stand beside all rows, its looks are wanted too.
  const beside = columns.check === undefined && parts[0]?.column === 0 ? 1 : 0;
  const [notes, backgrounds]: [string[][], string[][]] = [[], []];
  for (const part of parts) {
    const below = part.row - (parts[0]?.row ?? 0);
    while (notes.length < below) notes.push([]);
    while (backgrounds.length < below) backgrounds.push([]);
    notes.push(...rangeOf(tab.sheet, part).getNotes());
    backgrounds.push(...fillsIn(tab, part, beside));
  }
  return { notes, backgrounds };
}

/**
 * Reads how one tab looks and drafts only the cells whose mark changes; answers what makes the plan stand on
 * how they look, `null` where none does.
 */
function markTab(
  { draft }: SheetWorkbook,
  tab: Tab,
  { table }: UnitTab,
  wanted: readonly MarkedCell[],
  parts: readonly Block[],
): (() => void) | null {
  const [first] = parts;
  if (!first) return null;
  const looks = looksOf(tab, table, parts);
  const origin = { row: first.row, column: first.column };
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
  const changed = [...change.notes, ...change.fills];
  return () => {
    for (const part of parts) {
      const own = changed.filter(({ row }) => row >= part.row && row < part.row + part.rows);
      if (own.length === 0) continue;
      const around = blockAround(own);
      if (around.rows * around.columns > CELLS) continue;
      draft.standOnLooks(tab, 'notes', around, seenAt(looks.notes, origin, String));
      draft.standOnLooks(tab, 'fills', around, seenAt(looks.backgrounds, origin, noFill));
    }
  };
}
