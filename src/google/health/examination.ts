import { headersOf, missingToCount } from '../../programme/gaps.ts';
import { INITIATIVE_COLUMNS, type InitiativeKey } from '../../programme/initiative/columns.ts';
import { readInitiatives } from '../../programme/initiative/read.ts';
import type { Programme, Unit } from '../../programme/set-up/programme.ts';
import { cellName, cellPlace, cellText, type Grid } from '../../workbook/cell.ts';
import type {
  AutoFacts,
  Cells,
  HeadCell,
  HealthFacts,
  LackingColumn,
} from '../../workbook/health.ts';
import type { Block, Kept } from '../../workbook/journal.ts';
import { layoutVersion } from '../../workbook/migrations.ts';
import { SetupError, type SetupProblem } from '../../workbook/setup-error.ts';
import { readText } from '../../workbook/stored.ts';
import { readTable, type Table } from '../../workbook/table.ts';
import { TAB_NAMES, TAB_ROLES, type TabRole } from '../../workbook/tabs.ts';
import { AUTO_HANDLERS, ownTriggers } from '../auto-summary.ts';
import { lookAtPeople } from '../protections.ts';
import { Memory } from '../run/memory.ts';
import { readSetup } from '../run/read.ts';
import { blockOf, rangeOf } from '../sheet/ranges.ts';
import { readUnitTags } from '../sheet/unit-tags.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { findTags, stored } from '../store.ts';
import { formArea } from '../tabs/form-sheet.ts';
import { mailFacts } from './mail-facts.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** A tab that bears the tag of a role. */
export interface RoleTag {
  readonly role: TabRole;
  readonly sheet: Sheet;
  readonly tag: Metadata;
}

export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: Kept;
}

/** What is found in the workbook, and where each thing stands that can be mended. */
export class Examination {
  readonly facts: HealthFacts;
  readonly workbook: SheetWorkbook;
  readonly memory = new Memory();
  /** Units whose tab is not there. */
  readonly lost = new Map<string, SetupProblem>();
  /** Merged blocks among the rows, by tab. */
  readonly merges = new Map<string, Block[]>();
  /** Formulas over cells that the add-in writes, by tab. */
  readonly formulas = new Map<string, FormulaCell[]>();
  /** Heads of which a cell lost its text, by tab and fix. */
  private readonly lacking: LackingColumn[] = [];
  private readonly headless: { tab: string; mend: HeadCell[] }[] = [];
  readonly heads: { tab: string; problem: SetupProblem; mend: readonly HeadCell[] }[] = [];

  private readonly tags: readonly RoleTag[];

  constructor(workbook: SheetWorkbook) {
    this.workbook = workbook;
    const { spreadsheet } = workbook;
    this.tags = roleTags(workbook);
    const { programme, problem } = this.readProgramme();
    const owners = this.lost.size > 0 ? this.leftOver(programme) : new Map<string, string>();
    for (const unit of programme?.units ?? []) this.examineUnit(unit);
    for (const role of ['consolidated', 'findings', 'duplicates', 'history'] as const)
      this.examineGenerated(role);
    const editors = [...spreadsheet.getEditors(), spreadsheet.getOwner()].flatMap(
      (user) => user?.getEmail() ?? [],
    );
    this.facts = {
      locale: spreadsheet.getSpreadsheetLocale(),
      timeZone: workbook.clock.zone,
      programmeZone: programme?.settings.timeZone ?? 'Asia/Ho_Chi_Minh',
      layout: layoutVersion(this.memory.all),
      unreadable: this.memory.unreadable,
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
      lacking: this.lacking,
      headless: this.headless,
      merges: namesOf(this.merges, areaName),
      formulas: namesOf(this.formulas, ({ row, column }) => cellName(row, column)),
      protections: programme && this.protections(programme),
      auto: autoFacts(editors),
      mail: mailFacts(workbook, editors),
    };
  }

  /** Tabs that bear the tag of a role; the one of the usual name first. */
  tabsOf(role: TabRole): RoleTag[] {
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
      .filter(({ row, rows }) =>
        Array.from({ length: rows }, (_, each) => row + each).some((each) => filled.has(each)),
      );
    if (merged.length > 0) this.merges.set(tab, merged);
    this.examineColumns(sheet, table, filled.size);
    const column = table.columns.check;
    if (column !== undefined) {
      this.examineFormulas(sheet, tab, grid, { row: firstRow, column, rows, columns: 1 });
    }
  }

  /** Where the columns stood at the last run tells which header was typed over or wiped. */
  private examineColumns(sheet: Sheet, table: Table<InitiativeKey>, rows: number): void {
    const { tab, grid, columns } = table;
    const before = this.memory.tab(sheet.getSheetId())?.columns ?? {};
    const known: readonly number[] = Object.values(columns);
    const mend = (keys: readonly InitiativeKey[]): HeadCell[] =>
      keys.flatMap((key) => {
        const column = before[key];
        if (column === undefined || known.includes(column)) return [];
        const cell = nameIn(grid, { row: table.firstRow - 1, column });
        return headersOf([key]).map((text) => ({ cell, text }));
      });
    if (rows > 0) {
      for (const keys of missingToCount((key) => columns[key] !== undefined))
        this.lacking.push({ tab, headers: headersOf(keys), rows, mend: mend(keys) });
    }
    const check = columns.check === undefined ? mend(['check']) : [];
    if (check.length > 0) this.headless.push({ tab, mend: check });
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
    if (!this.memory.isProtected || this.lost.size + this.heads.length > 0) return null;
    const { add, remove } = lookAtPeople(this.workbook, programme).plan;
    const tabs = [...new Set([...add, ...remove].map(({ tab }) => tab))];
    return { add: add.length, remove: remove.length, tabs };
  }

  /** Where the columns stood at the last run tells which header was typed over, and which of two is the copy. */
  private headMend(sheet: Sheet, grid: Grid, problem: SetupProblem): HeadCell[] {
    const columns = this.memory.tab(sheet.getSheetId())?.columns ?? {};
    const keyOf = (header: string) =>
      INITIATIVE_COLUMNS.find((column) => column.header === header)?.key;
    if (problem.code === 'column-twice') {
      const places = problem.cells.map(cellPlace);
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
}

function roleTags({ spreadsheet }: SheetWorkbook): RoleTag[] {
  return findTags(spreadsheet, 'role').flatMap((tag) => {
    const role = readText('role', tag.getValue());
    const sheet = tag.getLocation().getSheet();
    return role && sheet ? [{ role, sheet, tag }] : [];
  });
}

function autoFacts(editors: readonly string[]): AutoFacts | null {
  const auto = stored('auto').read();
  const triggers = ownTriggers().map((trigger) => trigger.getHandlerFunction());
  if (!auto && triggers.length === 0) return null;
  const owner = auto?.owner ?? null;
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

function lenientColumns(tab: string, grid: Grid): Partial<Record<InitiativeKey, number>> {
  const columns = INITIATIVE_COLUMNS.map((column) => ({ ...column, required: false }));
  return readTable(tab, grid, columns).columns;
}

/** The cell of a head of two rows in which the header stands: merged downwards, it is the upper one. */
function nameIn(grid: Grid, { row, column }: ReturnType<typeof cellPlace>): string {
  const isBelow = row > 0 && cellText(grid[row]?.[column]) === '';
  return cellName(isBelow ? row - 1 : row, column);
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
