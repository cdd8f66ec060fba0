import { cellPlace } from '../../workbook/cell.ts';
import { type HeadCell, type HealthFinding, WANTED_LOCALE } from '../../workbook/health.ts';
import { cellsIn } from '../../workbook/journal.ts';
import { migrate as migrated, type Stored } from '../../workbook/migrations.ts';
import { TAB_NAMES } from '../../workbook/tabs.ts';
import { ownTriggers, switchOn } from '../auto-summary.ts';
import { applyProtections, lookAtPeople } from '../protections.ts';
import { readSetup } from '../run/read.ts';
import { rangeOf } from '../sheet/ranges.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';
import { stored } from '../store.ts';
import type { Examination } from './examination.ts';
import { tagsOf } from './role-tags.ts';

/** Mends one finding; the steps are noted for undo. */
export function mend(examination: Examination, finding: HealthFinding): void {
  const { workbook } = examination;
  const { spreadsheet, writer } = workbook;
  switch (finding.code) {
    case 'layout-old':
      migrate(examination);
      break;
    case 'stored-unreadable':
      examination.memory.forget(finding.keys);
      break;
    case 'locale':
      spreadsheet.setSpreadsheetLocale(WANTED_LOCALE);
      writer.note({ kind: 'locale', before: finding.found, after: WANTED_LOCALE });
      break;
    case 'time-zone':
      spreadsheet.setSpreadsheetTimeZone(finding.wanted);
      writer.note({ kind: 'time-zone', before: finding.found, after: finding.wanted });
      break;
    case 'tab-renamed': {
      const sheet = workbook.sheet(finding.tab);
      if (sheet) writer.rename(sheet, TAB_NAMES[finding.role]);
      break;
    }
    case 'role-twice':
      for (const { sheet, tag } of tagsOf(examination.tags, finding.role).slice(1))
        writer.untag(sheet, tag);
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
    case 'protections': {
      const now = new SheetWorkbook();
      applyProtections(now, lookAtPeople(now, readSetup(now)).plan);
      break;
    }
    default:
      mendTriggers(workbook);
  }
}

function writeHead({ workbook }: Examination, tab: string, mend: readonly HeadCell[]): void {
  const sheet = workbook.sheet(tab);
  if (!sheet) return;
  const grid = workbook.readGrid(sheet);
  const cells = mend.map(({ cell, text }) => {
    const place = cellPlace(cell);
    return { ...place, before: grid[place.row]?.[place.column] ?? null, after: text };
  });
  workbook.writer.put(sheet, cells);
}

function renameInList({ workbook, lost }: Examination, unit: string, tab: string): void {
  const problem = lost.get(unit);
  const sheet = workbook.byRole('units');
  if (problem?.code !== 'tab-missing' || problem.neededFor === 'setup' || !sheet) return;
  const place = cellPlace(problem.neededFor.cell);
  const before = workbook.readGrid(sheet)[place.row]?.[place.column] ?? null;
  workbook.writer.put(sheet, [{ ...place, before, after: tab }]);
}

/** What stood in a merged cell stands in each of its rows afterwards. */
function unmerge({ workbook, merges }: Examination, tab: string): void {
  const { writer } = workbook;
  const sheet = workbook.sheet(tab);
  if (!sheet) return;
  const grid = workbook.readGrid(sheet);
  for (const block of merges.get(tab) ?? []) {
    const { row, column, rows } = block;
    writer.breakApart(sheet, block);
    const after = grid[row]?.[column] ?? null;
    if (rows === 1 || after === null) continue;
    const below = { row: row + 1, column, rows: rows - 1, columns: 1 };
    writer.keepLooks(sheet, below, ['formats']);
    const format = sheet.getRange(row + 1, column + 1).getNumberFormat();
    rangeOf(sheet, below).setNumberFormat(format);
    writer.put(
      sheet,
      cellsIn(below).map((cell) => ({ ...cell, before: null, after })),
    );
  }
}

function freeze({ workbook, formulas }: Examination, tab: string): void {
  const sheet = workbook.sheet(tab);
  const cells = formulas.get(tab) ?? [];
  if (!sheet) return;
  workbook.writer.put(
    sheet,
    cells.map(({ row, column, formula, value }) => ({
      row,
      column,
      before: { formula },
      after: value,
    })),
  );
}

function migrate({ workbook, memory }: Examination): void {
  const { spreadsheet, writer } = workbook;
  const found = spreadsheet.createDeveloperMetadataFinder().find();
  const held = found.flatMap((tag) => {
    const sheet = tag.getLocation().getSheet();
    return sheet ? [{ tag, sheet }] : [];
  });
  const before: Stored = {
    properties: memory.all,
    tags: held.map(({ tag, sheet }) => ({
      sheet: writer.idOf(sheet),
      key: tag.getKey(),
      value: tag.getValue() ?? '',
    })),
  };
  const after = migrated(before);
  writer.note({ kind: 'properties', changes: memory.replace(after.properties) });
  held.forEach(({ tag, sheet }, index) => {
    const key = after.tags[index]?.key;
    if (key === undefined || key === before.tags[index]?.key) return;
    const value = tag.getValue() ?? '';
    writer.untag(sheet, tag);
    writer.tag(sheet, key, value);
  });
}

/** Exactly one of each where the form is renewed by itself, none where it was switched off. */
function mendTriggers(workbook: SheetWorkbook): void {
  if (stored('auto').read()) switchOn(workbook);
  else for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
}
