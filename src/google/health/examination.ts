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
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { autoFacts } from './auto-facts.ts';
import { closingProblems } from './closing-tabs.ts';
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
  const { programme, problem } = readProgramme(workbook);
  const halfApart = readText('unmerging', memory.all[keyOf('unmerging')]) ?? [];
  // A list of several units is one tab: what is wrong with it is said once.
  const listed = programme?.units ?? [];
  const lost = listed.flatMap(({ name: unit, tab: found, lost }) => {
    if (!lost) return [];
    const { tab, cell } = lost;
    return [
      { unit, problem: { code: 'tab-missing', tab, neededFor: { unit, cell } } as const, found },
    ];
  });
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
  const isReadable = lost.length + heads.length === 0;
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
    setup: problem ? [problem] : programme ? closingProblems(workbook, programme) : [],
    lost,
    heads,
    lacking: units.flatMap(({ lacking }) => lacking),
    headless: units
      .filter(({ headless }) => headless.length > 0)
      .map(({ tab, headless }) => ({ tab, mend: headless })),
    unfinished: programme && isReadable ? unfinishedTabs(workbook) : [],
    unlisted: programme && lost.length === 0 ? unlistedTabs(workbook, programme) : [],
    merges: namesOf(merges, areaName),
    formulas: namesOf(formulas, ({ row, column }) => cellName(row, column)),
    protections:
      programme && memory.isProtected && isReadable ? driftOf(workbook, programme) : null,
    auto: autoFacts(editors),
    mail: mailFacts(workbook, editors),
  };
  return { facts, workbook, memory, tags, merges, formulas };
}

/** The programme, or what is wrong with its set-up. */
function readProgramme(workbook: SheetWorkbook): {
  readonly programme: Programme | null;
  readonly problem: SetupProblem | null;
} {
  try {
    return { programme: readSetup(workbook), problem: null };
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return { programme: null, problem: error.problem };
  }
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
