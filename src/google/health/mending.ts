import { cellPlace, type Grid } from '../../workbook/cell.ts';
import { type HeadCell, type HealthFinding, WANTED_LOCALE } from '../../workbook/health.ts';
import { blockAround, type ChangedCell, cellsIn } from '../../workbook/journal.ts';
import { migrate as migrated, type Stored } from '../../workbook/migrations.ts';
import { TAB_NAMES } from '../../workbook/tabs.ts';
import { ownTriggers, switchOn } from '../auto-summary.ts';
import { applyProtections, lookAtPeople } from '../protections.ts';
import { Pace } from '../run/pace.ts';
import { readSetup } from '../run/read.ts';
import { isFilled } from '../sheet/cell-values.ts';
import { rangeOf } from '../sheet/ranges.ts';
import type { Tab } from '../sheet/tab.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';
import { stored } from '../store.ts';
import type { Examination } from './examination.ts';
import { tagsOf } from './role-tags.ts';

/** Mends one finding; the steps are noted for undo. */
export function mend(examination: Examination, finding: HealthFinding): void {
  const { workbook } = examination;
  const { spreadsheet, draft } = workbook;
  switch (finding.code) {
    case 'layout-old':
      migrate(examination);
      break;
    case 'stored-unreadable':
      draft.later('memory', null, () => examination.memory.forget(finding.keys));
      break;
    case 'locale':
      draft.later('region', null, () => spreadsheet.setSpreadsheetLocale(WANTED_LOCALE), [
        { kind: 'locale', before: finding.found, after: WANTED_LOCALE },
      ]);
      break;
    case 'time-zone':
      draft.later('region', null, () => spreadsheet.setSpreadsheetTimeZone(finding.wanted), [
        { kind: 'time-zone', before: finding.found, after: finding.wanted },
      ]);
      break;
    case 'tab-renamed': {
      const tab = workbook.tab(finding.tab);
      if (tab) draft.rename(tab, TAB_NAMES[finding.role]);
      break;
    }
    case 'role-twice':
      for (const { sheet, tag } of tagsOf(examination.tags, finding.role).slice(1)) {
        const tab = workbook.tab(sheet.getName());
        if (tab) draft.untag(tab, tag);
      }
      break;
    case 'unit-tab-renamed':
      renameInList(examination, finding.unit, finding.tab);
      break;
    case 'head':
      for (const { tab, problem, mend } of examination.facts.heads) {
        if (problem === finding.problem) writeHead(examination, tab, mend);
      }
      break;
    case 'column-lacking':
    case 'check-lost':
      writeHead(examination, finding.tab, finding.mend);
      break;
    case 'merged':
      unmerge(examination, finding.tab);
      break;
    case 'formulas':
      freeze(examination, finding.tab);
      break;
    case 'tab-unfinished':
      // All that are ticked are finished together, in `finishTabs`.
      break;
    case 'protections': {
      // Last of all, on the workbook as it is by then.
      draft.later('memory', null, () => {
        const now = new SheetWorkbook();
        applyProtections(now, lookAtPeople(now, readSetup(now)).plan, new Pace());
      });
      break;
    }
    default:
      draft.later('memory', null, mendTriggers);
  }
}

function writeHead({ workbook }: Examination, tab: string, mend: readonly HeadCell[]): void {
  const found = workbook.tab(tab);
  if (!found) return;
  const grid = workbook.readGrid(found.sheet);
  const cells = mend.map(({ cell, text }) => {
    const place = cellPlace(cell);
    return { ...place, before: grid[place.row]?.[place.column] ?? null, after: text };
  });
  putOver(workbook, found, grid, cells);
}

function renameInList({ workbook, facts }: Examination, unit: string, tab: string): void {
  const problem = facts.lost.find((each) => each.unit === unit)?.problem;
  const found = workbook.tabOf('units');
  if (problem?.code !== 'tab-missing' || typeof problem.neededFor === 'string' || !found) return;
  const place = cellPlace(problem.neededFor.cell);
  const grid = workbook.readGrid(found.sheet);
  const before = grid[place.row]?.[place.column] ?? null;
  putOver(workbook, found, grid, [{ ...place, before, after: tab }]);
}

/** Puts cells over what was read: only while the rows above and beside them are still the same. */
function putOver(
  { draft }: SheetWorkbook,
  tab: Tab,
  grid: Grid,
  cells: readonly ChangedCell[],
): void {
  const around = blockAround(cells);
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  draft.standOn(tab, { row: around.row, column: 0, rows: around.rows, columns: width }, grid);
  draft.put(tab, cells);
}

/**
 * What stood in a merged cell stands in each of its rows afterwards. Which blocks are taken apart is kept
 * until they are filled: a stop in between leaves rows that the next mending fills.
 */
function unmerge({ workbook, merges }: Examination, tab: string): void {
  const { draft } = workbook;
  const found = workbook.tab(tab);
  if (!found) return;
  const grid = workbook.readGrid(found.sheet);
  const blocks = merges.get(tab) ?? [];
  const unmerging = stored('unmerging');
  draft.later('values', found, () => unmerging.keep(blocks.map((block) => ({ tab, ...block }))));
  for (const block of blocks) {
    const { row, column, rows } = block;
    const after = grid[row]?.[column] ?? null;
    const below = { row: row + 1, column, rows: rows - 1, columns: 1 };
    draft.standOn(found, block, grid);
    const spreads = rows > 1 && after !== null;
    const format = spreads ? found.sheet.getRange(row + 1, column + 1).getNumberFormat() : '';
    draft.merge(found, block, [], { stage: 'values' });
    if (!spreads) continue;
    draft.keepLooks(found, below, ['formats'], 'values');
    draft.later('values', found, () => rangeOf(found.sheet, below).setNumberFormat(format));
    const empty = cellsIn(below).filter((cell) => !isFilled(grid[cell.row]?.[cell.column] ?? null));
    draft.put(
      found,
      empty.map((cell) => ({ ...cell, before: null, after })),
    );
  }
  draft.later('values', found, () => unmerging.forget());
}

function freeze({ workbook, formulas }: Examination, tab: string): void {
  const found = workbook.tab(tab);
  const cells = formulas.get(tab) ?? [];
  if (!found || cells.length === 0) return;
  const changes = cells.map(({ row, column, formula, value }) => ({
    row,
    column,
    before: { formula },
    after: value,
  }));
  putOver(workbook, found, workbook.readGrid(found.sheet), changes);
}

function migrate({ workbook, memory }: Examination): void {
  const { spreadsheet, draft } = workbook;
  const found = spreadsheet.createDeveloperMetadataFinder().find();
  const held = found.flatMap((tag) => {
    const sheet = tag.getLocation().getSheet();
    return sheet ? [{ tag, sheet }] : [];
  });
  const before: Stored = {
    properties: memory.all,
    tags: held.map(({ tag, sheet }) => ({
      sheet: sheet.getSheetId(),
      key: tag.getKey(),
      value: tag.getValue() ?? '',
    })),
  };
  const after = migrated(before);
  memory.replace(draft, after.properties);
  held.forEach(({ tag, sheet }, index) => {
    const key = after.tags[index]?.key;
    if (key === undefined || key === before.tags[index]?.key) return;
    const value = tag.getValue() ?? '';
    const tab = workbook.tab(sheet.getName());
    if (!tab) return;
    draft.untag(tab, tag);
    draft.tag(tab, key, value, null, 'looks');
  });
}

/** Exactly one of each where the form is renewed by itself, none where it was switched off. */
function mendTriggers(): void {
  if (stored('auto').read()) switchOn(new SheetWorkbook());
  else for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
}
