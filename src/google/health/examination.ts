import type { Programme } from '../../programme/set-up/programme.ts';
import { cellName } from '../../workbook/cell.ts';
import type { Cells, HealthFacts } from '../../workbook/health.ts';
import type { Block } from '../../workbook/journal.ts';
import { layoutVersion } from '../../workbook/migrations.ts';
import { SetupError, type SetupProblem } from '../../workbook/setup-error.ts';
import { keyOf, readText } from '../../workbook/stored.ts';
import { TAB_ROLES } from '../../workbook/tabs.ts';
import { lookAtPeople } from '../protections.ts';
import { Memory } from '../run/memory.ts';
import { readSetup } from '../run/read.ts';
import { tableOf } from '../sheet/edited-rows.ts';
import { ownHead } from '../sheet/unit-table.ts';
import { readUnitTags } from '../sheet/unit-tags.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { autoFacts } from './auto-facts.ts';
import { type FormulaCell, formulasOfGenerated, GENERATED } from './formulas.ts';
import { mailFacts } from './mail-facts.ts';
import { type RoleTag, readRoleTags, tagsOf } from './role-tags.ts';
import { unfinishedTabs, unlistedTabs } from './unfinished.ts';
import { examineUnit } from './unit-tab.ts';

/** What is found in the workbook, and where each thing stands that can be mended. */
export interface Examination {
  readonly facts: HealthFacts;
  readonly workbook: SheetWorkbook;
  readonly memory: Memory;
  readonly tags: readonly RoleTag[];
  /** Units whose tab is not there. */
  readonly lost: ReadonlyMap<string, SetupProblem>;
  /** Merged blocks among the rows, by tab. */
  readonly merges: ByTab<Block>;
  /** Formulas over cells that the add-in writes, by tab. */
  readonly formulas: ByTab<FormulaCell>;
}

/** Only tabs that have some. */
type ByTab<Each> = ReadonlyMap<string, readonly Each[]>;

/** Reads the whole workbook; writes nothing. */
export function examine(workbook: SheetWorkbook): Examination {
  const { spreadsheet } = workbook;
  const memory = new Memory();
  const tags = readRoleTags(workbook);
  const { programme, problem, lost } = readProgramme(workbook);
  const owners = lost.size > 0 ? leftOver(workbook, memory, programme) : new Map<string, string>();
  const halfApart = readText('unmerging', memory.all[keyOf('unmerging')]) ?? [];
  // A list of several units is one tab: what is wrong with it is said once.
  const listed = programme?.units ?? [];
  const units = listed
    .filter(({ tab }, index) => listed.findIndex((each) => each.tab === tab) === index)
    .flatMap((unit) => examineUnit(workbook, memory, unit, halfApart) ?? []);
  const generated = GENERATED.flatMap((role) => formulasOfGenerated(workbook, role) ?? []);
  const editors = [...spreadsheet.getEditors(), spreadsheet.getOwner()].flatMap(
    (user) => user?.getEmail() ?? [],
  );
  const heads = units.flatMap(({ head }) => head ?? []);
  const merges = byTab(units, ({ merges }) => merges);
  const formulas = byTab([...units, ...generated], ({ formulas }) => formulas);
  const isReadable = lost.size + heads.length === 0;
  const facts: HealthFacts = {
    locale: spreadsheet.getSpreadsheetLocale(),
    timeZone: workbook.clock.zone,
    programmeZone: programme?.settings.timeZone ?? 'Asia/Ho_Chi_Minh',
    layout: layoutVersion(memory.all),
    unreadable: memory.unreadable,
    roles: TAB_ROLES.flatMap((role) => {
      const tabs = tagsOf(tags, role).map(({ sheet }) => sheet.getName());
      return tabs.length > 0 ? [{ role, tabs }] : [];
    }),
    names: workbook.names,
    setup: problem,
    lost: [...lost].map(([unit, trouble]) => ({
      unit,
      problem: trouble,
      found: owners.get(unit) ?? null,
    })),
    heads,
    lacking: units.flatMap(({ lacking }) => lacking),
    headless: units
      .filter(({ headless }) => headless.length > 0)
      .map(({ tab, headless }) => ({ tab, mend: headless })),
    unfinished: programme && isReadable ? unfinishedTabs(workbook) : [],
    unlisted: programme && lost.size === 0 ? unlistedTabs(workbook, programme) : [],
    merges: namesOf(merges, areaName),
    formulas: namesOf(formulas, ({ row, column }) => cellName(row, column)),
    protections:
      programme && memory.isProtected && isReadable ? driftOf(workbook, programme) : null,
    auto: autoFacts(editors),
    mail: mailFacts(workbook, editors),
  };
  return { facts, workbook, memory, tags, lost, merges, formulas };
}

/** Units' tabs that are not there are gathered, so that one of them does not hide the rest. */
function readProgramme(workbook: SheetWorkbook): {
  readonly programme: Programme | null;
  readonly problem: SetupProblem | null;
  readonly lost: ReadonlyMap<string, SetupProblem>;
} {
  const lost = new Map<string, SetupProblem>();
  const missing: string[] = [];
  for (;;) {
    try {
      return { programme: readSetup(workbook, missing), problem: null, lost };
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      const { problem } = error;
      const isLost = problem.code === 'tab-missing' && typeof problem.neededFor !== 'string';
      if (!isLost || missing.includes(problem.tab)) return { programme: null, problem, lost };
      missing.push(problem.tab);
      lost.set(problem.neededFor.unit, problem);
    }
  }
}

/** Tabs that were a unit's and are nobody's now, by unit: known by their tag, or by the last run. */
function leftOver(
  workbook: SheetWorkbook,
  memory: Memory,
  programme: Programme | null,
): Map<string, string> {
  const used = new Set(programme?.units.map(({ tab }) => tab));
  const tags = readUnitTags(workbook);
  // Where another program numbered the tabs anew, no number tells anything.
  const isUnits = (programme?.units ?? []).every(({ name, tab }) => {
    const known = tab === null ? null : memory.tab(workbook.idOf(tab));
    return known === null || known.unit === name;
  });
  const isAnothers = workbook.names.some((name) => {
    const known = memory.tab(workbook.idOf(name))?.name;
    return known !== undefined && known !== name && workbook.names.includes(known);
  });
  const areNumbersOld = isUnits && !isAnothers;
  const remembered = (name: string): string | null => {
    const known = areNumbersOld ? memory.tab(workbook.idOf(name)) : null;
    const sheet = known && workbook.sheet(name);
    if (!sheet) return null;
    return tableOf(name, workbook.readGrid(sheet), ownHead(workbook, name)) && known.unit;
  };
  return new Map(
    workbook.names.flatMap((name) => {
      const unit = tags.get(name)?.unit ?? remembered(name);
      return unit === null || used.has(name) ? [] : [[unit, name] as const];
    }),
  );
}

function driftOf(workbook: SheetWorkbook, programme: Programme): HealthFacts['protections'] {
  const { add, remove } = lookAtPeople(workbook, programme).plan;
  const tabs = [...new Set([...add, ...remove].map(({ tab }) => tab))];
  return { add: add.length, remove: remove.length, tabs };
}

function byTab<Tab extends { readonly tab: string }, Each>(
  tabs: readonly Tab[],
  found: (tab: Tab) => readonly Each[],
): ByTab<Each> {
  return new Map(
    tabs.map((tab) => [tab.tab, found(tab)] as const).filter(([, each]) => each.length > 0),
  );
}

function namesOf<Each>(found: ByTab<Each>, name: (each: Each) => string): Cells[] {
  return [...found].map(([tab, cells]) => ({ tab, cells: cells.map(name) }));
}

function areaName({ row, column, rows, columns }: Block): string {
  return `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;
}
