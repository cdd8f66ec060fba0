import type { Report } from '../../programme/report.ts';
import type { Programme } from '../../programme/set-up/programme.ts';
import type { UnitTab } from '../../programme/verdict.ts';
import { STATUS_TAB_COLORS } from '../../tabs/form/look.ts';
import type { CheckColumn } from '../../tabs/unit/checks.ts';
import { CHECK_WORDS } from '../../words/vocabulary.ts';
import { groupBy } from '../../workbook/group.ts';
import type { Memory, RememberedTab } from '../run/memory.ts';
import { grassrootsOf } from '../run/one-unit.ts';
import type { Draft } from '../sheet/draft.ts';
import { remembered } from '../sheet/edited-rows.ts';
import type { Tab } from '../sheet/tab.ts';
import { keptHead } from '../sheet/unit-table.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { standOnRows } from './footing.ts';
import { fillsBeside, lookLacking } from './unit-looks.ts';

/** In pixels: two findings take a few lines. */
const CHECK_WIDTH = 260;

/** Of a column that nobody has set, in pixels: it needs no asking. */
const NEW_WIDTH = 100;

/** So exactly are rows counted for the next run: a row more is nothing to remember. */
const ROWS_ABOUT = 100;

/**
 * Drafts the check columns that change, and those that a stop left without their looks; answers how many.
 * Only cells that differ are written.
 */
export function draftChecks(
  workbook: SheetWorkbook,
  memory: Memory,
  checks: readonly CheckColumn[],
): number {
  const { draft } = workbook;
  const undressed = new Set(memory.undressed);
  const isUndressed = ({ tab: { table } }: CheckColumn): boolean =>
    undressed.has(workbook.idOf(table.tab));
  const changed = checks.filter((check) => check.isChanged || isUndressed(check));
  const dressed = new Set<Tab>();
  for (const check of changed) {
    const { tab, column, isNew, texts } = check;
    const sheet = workbook.tab(tab.table.tab);
    if (!sheet) continue;
    if (isUndressed(check)) dressed.add(sheet);
    const { headRow, firstRow, grid } = tab.table;
    const values = texts.map((text) => [text]);
    const hasColumn = !isNew || isInGrid(sheet, column);
    standOnRows(draft, sheet, tab.table, isNew && hasColumn ? 1 : 0);
    if (!isNew) {
      draft.exactValues(sheet, { row: firstRow, column }, grid, values, { stage: 'checks' });
      if (!isUndressed(check) || !wearsNeighbours(sheet, check, true)) continue;
      draft.widths(sheet, column, [CHECK_WIDTH], { known: [CHECK_WIDTH], stage: 'checks' });
      wearNeighbours(draft, sheet, check);
      continue;
    }
    // It is committed at once too: a column that somebody inserts would move another one into its place.
    const stage = 'checks';
    if (!hasColumn) draft.later(stage, sheet, () => sheet.sheet.insertColumnsAfter(column, 1));
    draft.widths(sheet, column, [CHECK_WIDTH], { known: [NEW_WIDTH], stage });
    const isWorn = column > 0 && (!hasColumn || wearsNeighbours(sheet, check, false));
    const rows = Math.max(grid.length - firstRow, 0);
    if (!isWorn) draft.clip(sheet, { row: firstRow, column, rows, columns: 1 }, stage);
    const between = new Array<string[]>(firstRow - headRow - 1).fill(['']);
    const whole = [[CHECK_WORDS.header], ...between, ...values];
    draft.values(sheet, { row: headRow, column }, grid, whole, { stage });
    if (!isWorn) continue;
    // Its header comes before the looks of the column beside it: no fill stands where nobody gave one.
    wearNeighbours(draft, sheet, check);
    dressed.add(sheet);
  }
  if (dressed.size > 0) memory.dress(draft, [...dressed]);
  return changed.length;
}

/**
 * Whether the column may look as the one beside it does. One that somebody has filled already, though it is
 * empty, keeps its looks: they could not be given back.
 *
 * @param isBegun a stop may have come after it got the fills of the column beside it
 */
function wearsNeighbours(tab: Tab, { tab: { table }, column }: CheckColumn, isBegun: boolean) {
  return fillsBeside(tab, table, column).every(
    ([left, own]) => own === null || (isBegun && own === left),
  );
}

/** Head and rows. What a stop left without looks gets them, and keeps them when that is taken back. */
function wearNeighbours(draft: Draft, tab: Tab, check: CheckColumn): void {
  const { column, isNew } = check;
  const { grid, headRow, firstRow } = check.tab.table;
  const above = (grid[headRow - 1] ?? []).filter((cell) => cell !== null && cell !== '');
  const top = above.length > 1 ? headRow - 1 : headRow;
  const block = { row: top, column, rows: Math.max(grid.length, firstRow) - top, columns: 1 };
  const fills = fillsBeside(tab, check.tab.table, column).flatMap(([after], index) =>
    after === null ? [] : [{ row: firstRow + index, column, before: null, after }],
  );
  const head = firstRow - top;
  const lacking = lookLacking(tab, block, head);
  draft.wearNeighbours(tab, block, {
    head,
    lacking,
    fills: isNew ? fills : null,
    stage: 'checks',
  });
}

/**
 * Colours the tabs with these check columns of units whose status changed, and leaves what the next edit needs to be checked at
 * once. The colour last given is remembered, so that no tab is asked for its own and one that a person
 * chose stays until the status changes.
 */
export function draftColors(
  workbook: SheetWorkbook,
  memory: Memory,
  report: Report,
  checks: readonly CheckColumn[],
): number {
  let changed = 0;
  const owners = groupBy(report.units, ({ unit }) => unit.tab ?? '');
  for (const [first, ...others] of owners.values()) {
    const { unit, status } = first ?? { unit: null, status: null };
    const tab = unit === null || unit.tab === null ? null : workbook.tab(unit.tab);
    const check = checks.find(({ tab }) => tab.table.tab === unit?.tab);
    if (!unit || !tab || !check) continue;
    // A list of several units has no status of its own: its colour is theirs who keep it.
    const isShared = others.length > 0;
    const color = isShared ? '' : STATUS_TAB_COLORS[status];
    const known = memory.tab(tab.key);
    if (!isShared && (known?.unit !== unit.name || known.color !== color)) {
      workbook.draft.tabColor(tab, tab.sheet.getTabColor(), color);
      changed += 1;
    }
    const columns = columnsOf(check);
    memory.rememberTable(tab, remembered(tableAfter(check)));
    const { programme } = report;
    memory.rememberTab(tab, tabRecord(workbook, programme, { ...check.tab, columns, color }));
  }
  return changed;
}

/** What is remembered of a unit's tab, so that it can be checked without any other. */
export function tabRecord(
  workbook: SheetWorkbook,
  programme: Programme,
  of: UnitTab & Pick<RememberedTab, 'columns' | 'color'>,
): RememberedTab {
  const { unit, shared, table, columns, color } = of;
  const name = table.tab;
  const isOneUnits = (shared?.length ?? 1) === 1;
  const grassroots = isOneUnits ? grassrootsOf(programme, unit.name) : null;
  const own = keptHead(workbook, name) ?? undefined;
  const rows = Math.ceil(table.grid.length / ROWS_ABOUT) * ROWS_ABOUT;
  return { unit: unit.name, name, grassroots, color, columns, rows, own };
}

/** Where the columns stand after the run, with the one that it added. */
export function columnsOf(check: CheckColumn): RememberedTab['columns'] {
  const { columns } = check.tab.table;
  return check.isNew && !check.isChanged ? columns : { ...columns, check: check.column };
}

/** The table as the next run will read it: with the header of the column that this one adds. */
function tableAfter(check: CheckColumn): UnitTab['table'] {
  const { table } = check.tab;
  if (!check.isNew || !check.isChanged) return table;
  const { header } = CHECK_WORDS;
  const head = [...(table.grid[table.headRow] ?? [])];
  while (head.length < check.column) head.push(null);
  head[check.column] = header;
  return {
    ...table,
    grid: table.grid.map((cells, row) => (row === table.headRow ? head : cells)),
    columns: { ...table.columns, check: check.column },
    heads: { ...table.heads, check: header },
  };
}

/** Asks for no size: a column outside the grid is refused, and then there is room to be made. */
function isInGrid({ sheet }: Tab, column: number): boolean {
  try {
    sheet.getRange(1, column + 1);
    return true;
  } catch {
    return false;
  }
}
