import { cellName, cellText, type Grid } from '../core/cell.ts';
import { INITIATIVE_COLUMNS, type InitiativeKey } from '../core/columns.ts';
import {
  type AutoFacts,
  type Cells,
  type HeadCell,
  type HealthFacts,
  type HealthFinding,
  judgeHealth,
  WANTED_LOCALE,
} from '../core/health.ts';
import { readInitiatives } from '../core/initiative.ts';
import type { Block, Kept } from '../core/journal.ts';
import { layoutVersion, migrate, type Stored } from '../core/migrations.ts';
import type { Programme, Unit } from '../core/programme.ts';
import { SetupError, type SetupProblem } from '../core/setup-error.ts';
import { readTable, type Table } from '../core/table.ts';
import { TAB_NAMES, TAB_ROLES, type TabRole } from '../core/tabs.ts';
import { HEALTH_PAGE, renderHealthPage } from '../render/health-page.ts';
import { MENU_WORDS } from '../render/words/actions.ts';
import { HEALTH_WORDS } from '../render/words/health.ts';
import { type ActionResult, lockDocument, tell } from './action.ts';
import { AUTO_HANDLERS, ownTriggers, readAuto, switchOn } from './auto-summary.ts';
import { formArea } from './form-sheet.ts';
import { journaled } from './journal.ts';
import { Memory } from './memory.ts';
import {
  applyProtections,
  lookAtPeople,
  mayManage,
  officersAction,
  PROTECTED_KEY,
} from './people.ts';
import { readSetup } from './read.ts';
import { blockOf, rangeOf } from './sheet-writer.ts';
import { readUnitTags } from './unit-tags.ts';
import { ROLE_KEY, SheetWorkbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** “Kiểm tra sổ”: shows what is wrong with the workbook itself. Nothing is written. */
export function checkWorkbook(): ActionResult {
  const title = MENU_WORDS.checkWorkbook;
  return officersAction(title, (workbook) => {
    const findings = judgeHealth(new Examination(workbook).facts);
    if (findings.length === 0) {
      tell(title, HEALTH_WORDS.sound);
      return { outcome: 'done', message: HEALTH_WORDS.sound };
    }
    const page = HtmlService.createHtmlOutput(renderHealthPage(findings))
      .setWidth(HEALTH_PAGE.width)
      .setHeight(HEALTH_PAGE.height);
    SpreadsheetApp.getUi().showModalDialog(page, title);
    const fixable = findings.filter(({ fix }) => fix !== null).length;
    return { outcome: 'done', message: HEALTH_WORDS.summary(findings.length, fixable) };
  });
}

/** The button of the page: mends what was ticked and is still wrong. Any editor can call it from a page. */
export function fixWorkbook(input: unknown): ActionResult {
  const title = MENU_WORDS.checkWorkbook;
  const wanted = Array.isArray(input) ? input.map(String) : [];
  const workbook = new SheetWorkbook();
  if (!Array.isArray(input) || !mayManage(workbook))
    return { outcome: 'refused', message: HEALTH_WORDS.bad };
  return lockDocument<ActionResult>(
    title,
    Session.getScriptTimeZone(),
    () => {
      const examination = new Examination(workbook);
      const findings = judgeHealth(examination.facts).filter(
        ({ fix }) => fix !== null && wanted.includes(fix),
      );
      if (findings.length === 0) return { outcome: 'refused', message: HEALTH_WORDS.none };
      journaled(workbook, title, () => {
        for (const finding of lastZone(findings)) examination.mend(finding);
      });
      return { outcome: 'done', message: HEALTH_WORDS.fixed(findings.length) };
    },
    (message) => ({ outcome: 'busy', message }),
  );
}

/** Dates are written in the zone that was found, so another zone comes after them. */
function lastZone(findings: readonly HealthFinding[]): HealthFinding[] {
  const isZone = ({ code }: HealthFinding): boolean => code === 'time-zone';
  return [...findings.filter((each) => !isZone(each)), ...findings.filter(isZone)];
}

interface RoleTag {
  readonly role: TabRole;
  readonly sheet: Sheet;
  readonly tag: Metadata;
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface FormulaCell extends CellPlace {
  readonly formula: string;
  readonly value: Kept;
}

/** What was found, and by the names of the findings what to do about it. */
class Examination {
  readonly facts: HealthFacts;
  private readonly workbook: SheetWorkbook;
  private readonly memory = new Memory();
  private readonly tags: readonly RoleTag[];
  private readonly lost = new Map<string, SetupProblem>();
  private readonly merges = new Map<string, Block[]>();
  private readonly formulas = new Map<string, FormulaCell[]>();
  private readonly heads: { tab: string; problem: SetupProblem; mend: readonly HeadCell[] }[] = [];

  constructor(workbook: SheetWorkbook) {
    this.workbook = workbook;
    const { spreadsheet } = workbook;
    this.tags = roleTags(workbook);
    const { programme, problem } = this.readProgramme();
    const owners = this.lost.size > 0 ? this.leftOver(programme) : new Map<string, string>();
    for (const unit of programme?.units ?? []) this.examineUnit(unit);
    for (const role of ['consolidated', 'findings', 'duplicates', 'history'] as const)
      this.examineGenerated(role);
    this.facts = {
      locale: spreadsheet.getSpreadsheetLocale(),
      timeZone: workbook.clock.zone,
      programmeZone: programme?.settings.timeZone ?? 'Asia/Ho_Chi_Minh',
      layout: layoutVersion(this.memory.all),
      roles: TAB_ROLES.flatMap((role) => {
        const tabs = this.tabsOf(role).map(({ sheet }) => sheet.getName());
        return tabs.length > 0 ? [{ role, tabs }] : [];
      }),
      names: workbook.names,
      setup: problem,
      lost: [...this.lost].map(([unit, trouble]) => ({
        unit,
        problem: trouble,
        found: owners.get(unit) ?? null,
      })),
      heads: this.heads,
      merges: namesOf(this.merges, areaName),
      formulas: namesOf(this.formulas, ({ row, column }) => cellName(row, column)),
      protections: programme && this.protections(programme),
      auto: autoFacts(workbook),
    };
  }

  mend(finding: HealthFinding): void {
    const { spreadsheet, writer } = this.workbook;
    switch (finding.code) {
      case 'layout-old':
        this.migrate();
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
        const sheet = this.workbook.sheet(finding.tab);
        if (sheet) writer.rename(sheet, TAB_NAMES[finding.role]);
        break;
      }
      case 'role-twice':
        for (const { sheet, tag } of this.tabsOf(finding.role).slice(1)) writer.untag(sheet, tag);
        break;
      case 'unit-tab-renamed':
        this.renameInList(finding.unit, finding.tab);
        break;
      case 'head':
        for (const { tab, problem, mend } of this.heads) {
          if (problem === finding.problem) this.writeHead(tab, mend);
        }
        break;
      case 'merged':
        this.unmerge(finding.tab);
        break;
      case 'formulas':
        this.freeze(finding.tab);
        break;
      case 'protections': {
        const now = new SheetWorkbook();
        applyProtections(now, lookAtPeople(now, readSetup(now)).plan);
        break;
      }
      default:
        mendTriggers(this.workbook);
    }
  }

  // --- reading ---

  /** Tabs that bear the tag of a role; the one of the usual name first. */
  private tabsOf(role: TabRole): RoleTag[] {
    const own = this.tags.filter((each) => each.role === role);
    const isUsual = ({ sheet }: RoleTag): boolean => sheet.getName() === TAB_NAMES[role];
    return [...own.filter(isUsual), ...own.filter((each) => !isUsual(each))];
  }

  /** Units' tabs that are not there are gathered, so that one of them does not hide the rest. */
  private readProgramme(): { programme: Programme | null; problem: SetupProblem | null } {
    const missing: string[] = [];
    for (;;) {
      try {
        return { programme: readSetup(this.workbook, missing), problem: null };
      } catch (error) {
        if (!(error instanceof SetupError)) throw error;
        const { problem } = error;
        const isLost = problem.code === 'tab-missing' && problem.neededFor !== 'setup';
        if (!isLost || missing.includes(problem.tab)) return { programme: null, problem };
        missing.push(problem.tab);
        this.lost.set(problem.neededFor.unit, problem);
      }
    }
  }

  /** Tabs that were a unit's and are nobody's now, by unit: known by their tag, or by the last run. */
  private leftOver(programme: Programme | null): Map<string, string> {
    const used = new Set(programme?.units.map(({ tab }) => tab));
    const tags = readUnitTags(this.workbook);
    return new Map(
      this.workbook.names.flatMap((name) => {
        const unit =
          tags.get(name)?.unit ?? this.memory.tab(this.workbook.idOf(name))?.unit ?? null;
        return unit === null || used.has(name) ? [] : [[unit, name] as const];
      }),
    );
  }

  private examineUnit(unit: Unit): void {
    const { tab } = unit;
    const sheet = tab === null ? null : this.workbook.sheet(tab);
    if (tab === null || !sheet) return;
    const grid = this.workbook.readGrid(sheet);
    try {
      this.examineRows(sheet, unit, readTable(tab, grid, INITIATIVE_COLUMNS));
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      const { problem } = error;
      this.heads.push({ tab, problem, mend: this.headMend(sheet, grid, problem) });
    }
  }

  private examineRows(sheet: Sheet, unit: Unit, table: Table<InitiativeKey>): void {
    const { grid, firstRow, tab } = table;
    const rows = grid.length - firstRow;
    if (rows <= 0) return;
    const block = { row: firstRow, column: 0, rows, columns: grid[0]?.length ?? 1 };
    const filled = new Set(readInitiatives(unit, table).map(({ row }) => row - 1));
    const merged = rangeOf(sheet, block)
      .getMergedRanges()
      .map(blockOf)
      .filter(({ row, rows }) => range(rows).some((each) => filled.has(row + each)));
    if (merged.length > 0) this.merges.set(tab, merged);
    const column = table.columns.check;
    if (column !== undefined) {
      this.examineFormulas(sheet, tab, grid, { row: firstRow, column, rows, columns: 1 });
    }
  }

  private examineGenerated(role: 'consolidated' | 'findings' | 'duplicates' | 'history'): void {
    const sheet = this.workbook.isTagged(role) ? this.workbook.byRole(role) : null;
    if (!sheet) return;
    const grid = this.workbook.readGrid(sheet);
    const [rows, columns] = [grid.length, grid[0]?.length ?? 1];
    const block = { row: 0, column: 0, rows, columns };
    const form = role === 'consolidated' ? formArea(sheet) : block;
    this.examineFormulas(sheet, this.workbook.nameOf(role), grid, {
      ...block,
      rows: Math.min(rows, form.rows),
      columns: Math.min(columns, form.columns),
    });
  }

  private examineFormulas(sheet: Sheet, tab: string, grid: Grid, block: Block): void {
    const cells = rangeOf(sheet, block)
      .getFormulas()
      .flatMap((formulas, index) =>
        formulas.flatMap((formula, offset) => {
          const [row, column] = [block.row + index, block.column + offset];
          const value = grid[row]?.[column] ?? null;
          return formula === '' ? [] : [{ row, column, formula, value }];
        }),
      );
    if (cells.length > 0) this.formulas.set(tab, cells);
  }

  private protections(programme: Programme): HealthFacts['protections'] {
    const isMeant = this.memory.all[PROTECTED_KEY] !== undefined;
    if (!isMeant || this.lost.size + this.heads.length > 0) return null;
    const { add, remove } = lookAtPeople(this.workbook, programme).plan;
    return { add: add.length, remove: remove.length };
  }

  /** Where the columns stood at the last run tells which header was typed over, and which of two is the copy. */
  private headMend(sheet: Sheet, grid: Grid, problem: SetupProblem): HeadCell[] {
    const columns = this.memory.tab(sheet.getSheetId())?.columns ?? {};
    const keyOf = (header: string) =>
      INITIATIVE_COLUMNS.find((column) => column.header === header)?.key;
    if (problem.code === 'column-twice') {
      const places = problem.cells.map(placeOfCell);
      const key = keyOf(problem.header);
      const kept = places.find(({ column }) => key && column === columns[key]) ?? places[0];
      return places.flatMap((place) =>
        place === kept ? [] : [{ cell: nameIn(grid, place), text: `${problem.header} (2)` }],
      );
    }
    if (problem.code !== 'column-missing') return [];
    const known = Object.values(lenientColumns(sheet.getName(), grid));
    const cells = problem.headers.flatMap((text) => {
      const key = keyOf(text);
      const column = key && columns[key];
      if (column === undefined || known.includes(column)) return [];
      return [{ cell: nameIn(grid, { row: problem.row - 1, column }), text }];
    });
    return cells.length === problem.headers.length ? cells : [];
  }

  // --- mending ---

  private writeHead(tab: string, mend: readonly HeadCell[]): void {
    const sheet = this.workbook.sheet(tab);
    if (!sheet) return;
    const grid = this.workbook.readGrid(sheet);
    const cells = mend.map(({ cell, text }) => {
      const place = placeOfCell(cell);
      return { ...place, before: grid[place.row]?.[place.column] ?? null, after: text };
    });
    this.workbook.writer.put(sheet, cells);
  }

  private renameInList(unit: string, tab: string): void {
    const problem = this.lost.get(unit);
    const sheet = this.workbook.byRole('units');
    if (problem?.code !== 'tab-missing' || problem.neededFor === 'setup' || !sheet) return;
    const place = placeOfCell(problem.neededFor.cell);
    const before = this.workbook.readGrid(sheet)[place.row]?.[place.column] ?? null;
    this.workbook.writer.put(sheet, [{ ...place, before, after: tab }]);
  }

  /** What stood in a merged cell stands in each of its rows afterwards. */
  private unmerge(tab: string): void {
    const { writer } = this.workbook;
    const sheet = this.workbook.sheet(tab);
    if (!sheet) return;
    const grid = this.workbook.readGrid(sheet);
    for (const block of this.merges.get(tab) ?? []) {
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
        range(rows - 1).map((each) => ({ row: row + 1 + each, column, before: null, after })),
      );
    }
  }

  private freeze(tab: string): void {
    const sheet = this.workbook.sheet(tab);
    const cells = this.formulas.get(tab) ?? [];
    if (!sheet) return;
    this.workbook.writer.put(
      sheet,
      cells.map(({ row, column, formula, value }) => ({
        row,
        column,
        before: { formula },
        after: value,
      })),
    );
  }

  private migrate(): void {
    const { spreadsheet, writer } = this.workbook;
    const found = spreadsheet.createDeveloperMetadataFinder().find();
    const held = found.flatMap((tag) => {
      const sheet = tag.getLocation().getSheet();
      return sheet ? [{ tag, sheet }] : [];
    });
    const before: Stored = {
      properties: this.memory.all,
      tags: held.map(({ tag, sheet }) => ({
        sheet: writer.idOf(sheet),
        key: tag.getKey(),
        value: tag.getValue() ?? '',
      })),
    };
    const after = migrate(before);
    writer.note({ kind: 'properties', changes: this.memory.replace(after.properties) });
    held.forEach(({ tag, sheet }, index) => {
      const key = after.tags[index]?.key;
      if (key === undefined || key === before.tags[index]?.key) return;
      const value = tag.getValue() ?? '';
      writer.untag(sheet, tag);
      writer.tag(sheet, key, value);
    });
  }
}

function roleTags({ spreadsheet }: SheetWorkbook): RoleTag[] {
  const found = spreadsheet.createDeveloperMetadataFinder().withKey(ROLE_KEY).find();
  return found.flatMap((tag) => {
    const role = TAB_ROLES.find((each) => each === tag.getValue());
    const sheet = tag.getLocation().getSheet();
    return role && sheet ? [{ role, sheet, tag }] : [];
  });
}

function autoFacts({ spreadsheet }: SheetWorkbook): AutoFacts | null {
  const auto = readAuto();
  const triggers = ownTriggers().map((trigger) => trigger.getHandlerFunction());
  if (!auto && triggers.length === 0) return null;
  const owner = auto?.owner ?? null;
  const editors = [...spreadsheet.getEditors(), spreadsheet.getOwner()].map((user) =>
    user?.getEmail(),
  );
  const [edit, clock] = Object.keys(AUTO_HANDLERS).map(
    (handler) => triggers.filter((each) => each === handler).length,
  );
  return {
    owner,
    isMine: owner === Session.getEffectiveUser().getEmail(),
    isHere: owner !== null && editors.includes(owner),
    own: { onOwnerEdit: edit ?? 0, onClock: clock ?? 0 },
  };
}

/** Exactly one of each where the form is renewed by itself, none where it was switched off. */
function mendTriggers(workbook: SheetWorkbook): void {
  if (readAuto()) switchOn(workbook);
  else for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
}

function lenientColumns(tab: string, grid: Grid): Partial<Record<InitiativeKey, number>> {
  const columns = INITIATIVE_COLUMNS.map((column) => ({ ...column, required: false }));
  return readTable(tab, grid, columns).columns;
}

/** The cell of a head of two rows in which the header stands: merged downwards, it is the upper one. */
function nameIn(grid: Grid, { row, column }: CellPlace): string {
  const isBelow = row > 0 && cellText(grid[row]?.[column]) === '';
  return cellName(isBelow ? row - 1 : row, column);
}

/** `placeOfCell('C5') // { row: 4, column: 2 }`. */
function placeOfCell(name: string): CellPlace {
  const letters = name.replace(/\d+$/, '');
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(name.slice(letters.length)) - 1, column: column - 1 };
}

function areaName({ row, column, rows, columns }: Block): string {
  return `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;
}

function namesOf<Each>(
  found: ReadonlyMap<string, readonly Each[]>,
  name: (each: Each) => string,
): Cells[] {
  return [...found].map(([tab, cells]) => ({ tab, cells: cells.map(name) }));
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
