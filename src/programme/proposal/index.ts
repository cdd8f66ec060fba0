import type { Grid } from '../../workbook/cell.ts';
import type { Column } from '../../workbook/column.ts';
import { isSameZone, isVietnamese } from '../../workbook/region.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { readTable, type Table, textAt } from '../../workbook/table.ts';
import { rolesOf, TAB_NAMES, type TabRole } from '../../workbook/tabs.ts';
import { foldText } from '../../workbook/text.ts';
import type { FilledColumn } from '../holds.ts';
import { isShared } from '../initiative/own-columns.ts';
import { legacyEncoding } from '../parse/encoding.ts';
import { areNamesToCome, PHASE_COLUMNS, type PhaseKey, readPhases } from '../set-up/phases.ts';
import type { Phase, Settings } from '../set-up/programme.ts';
import {
  SETTING_COLUMNS,
  SETTING_ITEMS,
  type SettingKey,
  SPARE_SETTINGS,
} from '../set-up/setting-items.ts';
import { type UnitKey, unitColumns } from '../set-up/units.ts';
import { type OpenSetting, openSettings } from './asked.ts';
import { type Candidate, findCandidates, type TabFacts } from './candidates.ts';
import { isGrassrootsName } from './columns/values.ts';
import { PROGRAMME_PHASES } from './programme-phases.ts';
import type { LeftOverTab } from './tab-name.ts';
import { type ListedUnit, listUnits } from './unit-list.ts';

/** The workbook as set-up sees it. */
export interface WorkbookFacts {
  /** In their order. */
  readonly tabs: readonly TabFacts[];
  /** `vi_VN` */
  readonly locale: string;
  readonly timeZone: string;
}

/** A set-up tab of the workbook; without a table it is missing, or empty when it `exists`. */
export interface SetUpTab<Key extends string> {
  readonly name: string;
  readonly exists: boolean;
  readonly isTagged: boolean;
  readonly table: Table<Key> | null;
}

/** What set-up would do; nothing is proposed for what is there. */
export interface SetUpProposal {
  readonly settings: SetUpTab<SettingKey>;
  /** Rows that `Cài đặt` lacks; all of them when there is none. */
  readonly missingSettings: readonly (keyof Settings)[];
  /** What the office has to say of itself. */
  readonly asked: readonly OpenSetting[];
  readonly phaseTab: SetUpTab<PhaseKey>;
  /** Those of the workbook, else the programme's. */
  readonly phases: readonly Phase[];
  readonly lacksPhases: boolean;
  readonly units: SetUpTab<UnitKey>;
  /** Columns that an existing unit list lacks. */
  readonly missingColumns: readonly FilledColumn<UnitKey>[];
  readonly listed: readonly ListedUnit[];
  readonly candidates: readonly Candidate[];
  readonly leftOver: readonly LeftOverTab[];
  /** Tabs that look like nothing the add-in knows: left alone. */
  readonly others: readonly string[];
  /** Those of them that were typed in a font of the years before Unicode, which nobody here can read. */
  readonly oldFonts: readonly string[];
  /** Tabs of somebody's own whose names the add-in's lists will need. */
  readonly occupied: readonly string[];
  /** Locale and time zone as they are, when they are not Vietnam's. */
  readonly region: { readonly locale: string; readonly timeZone: string } | null;
  /** Tabs of listed units whose tag is missing or names another unit. */
  readonly untagged: readonly { readonly tab: string; readonly unit: string }[];
  readonly tabNames: readonly string[];
}

/** Tabs that the add-in makes and never takes over; a form made by hand it does. */
const LISTS = rolesOf('list');

/** Columns of the unit list that a list may well lack. */
const SPARE_COLUMNS: readonly UnitKey[] = ['number', 'portalDay', 'copies'];

/**
 * Looks at a workbook and proposes what it lacks.
 * @throws SetupError for a set-up tab that is there and cannot be read
 */
export function proposeSetUp(facts: WorkbookFacts): SetUpProposal {
  const settings = readTab(facts, 'settings', SETTING_COLUMNS);
  const phaseTab = readTab(facts, 'phases', PHASE_COLUMNS);
  const read = phaseTab.table && phasesIn(phaseTab.table);
  const phases = read ?? PROGRAMME_PHASES;
  const columns = unitColumns(phases);
  const lenient = columns.map((each) => ({ ...each, required: each.key === 'name' }));
  const units = readTab(facts, 'units', lenient);
  const found = units.table?.columns;
  const tabNames = facts.tabs.map(({ name }) => name);
  const listed = units.table ? listUnits(units.table, tabNames) : [];
  const known = new Set(listed.map(({ tab }) => tab));
  const lists = facts.tabs.filter(({ role }) => role === null);
  const leftOver = lists.filter(
    ({ name, unit, rows }) => !known.has(name) && (unit !== null || rows === 0),
  );
  const candidates = findCandidates(lists, listed);
  const shared = new Set(facts.tabs.filter(({ own }) => isShared(own)).map(({ name }) => name));
  const others = lists.filter(
    ({ name }) => !known.has(name) && candidates.every(({ tab }) => tab !== name),
  );
  const { locale, timeZone } = facts;
  const isHere = isVietnamese(locale) && isSameZone(timeZone, 'Asia/Ho_Chi_Minh');
  return {
    settings,
    missingSettings: missingSettings(settings.table),
    asked: openSettings(settings.table, areLowest(listed, candidates)),
    phaseTab,
    phases,
    lacksPhases: read === null,
    units,
    missingColumns: found
      ? columns.filter(({ key }) => !SPARE_COLUMNS.includes(key) && found[key] === undefined)
      : [],
    listed,
    candidates,
    leftOver: leftOver.map(({ name, unit }) => ({ tab: name, unit })),
    occupied: facts.tabs.flatMap(({ name, role, isTagged, rows }) =>
      role !== null && LISTS.includes(role) && !isTagged && rows > 0 ? [name] : [],
    ),
    others: others.map(({ name }) => name),
    oldFonts: others.filter(({ grid }) => isOfOldFont(grid)).map(({ name }) => name),
    region: isHere ? null : { locale, timeZone },
    // Of a list of several units no tag names the unit.
    untagged: listed.flatMap(({ tab, name: unit }) => {
      const fact = tab === null ? undefined : facts.tabs.find(({ name }) => name === tab);
      if (!fact || shared.has(fact.name)) return [];
      return fact.unit !== unit ? [{ tab: fact.name, unit }] : [];
    }),
    tabNames,
  };
}

/** Every unit that is listed or proposed is a school, a company or another grassroots union. */
function areLowest(listed: readonly ListedUnit[], candidates: readonly Candidate[]): boolean {
  const proposed = candidates
    .filter(({ isIncluded }) => isIncluded)
    .flatMap(({ name, inspected: { units } }) => (units.length > 1 ? units : [name]));
  const names = [...listed.map(({ name }) => name), ...proposed];
  return names.length > 0 && names.every(isGrassrootsName);
}

/** A head stands among the first rows. */
const HEAD_ROWS = 20;

function isOfOldFont(grid: Grid): boolean {
  return grid
    .slice(0, HEAD_ROWS)
    .some(
      (row) => legacyEncoding(row.filter((cell) => typeof cell === 'string').join(' ')) !== null,
    );
}

/** Whether there is nothing to create and nothing to ask. */
export function isSetUp(proposal: SetUpProposal): boolean {
  const { settings, phaseTab, units } = proposal;
  return (
    [settings, phaseTab, units].every((tab) => tab.table !== null && tab.isTagged) &&
    !proposal.lacksPhases &&
    proposal.listed.length > 0 &&
    [
      proposal.missingSettings,
      proposal.missingColumns,
      proposal.candidates,
      proposal.untagged,
    ].every((missing) => missing.length === 0) &&
    proposal.region === null
  );
}

/** What stands in a tab without a head of ours is somebody's: never written into. */
function readTab<Key extends string>(
  { tabs }: WorkbookFacts,
  role: TabRole,
  columns: readonly Column<Key>[],
): SetUpTab<Key> {
  const fact = tabs.find((tab) => tab.role === role);
  if (!fact) return { name: TAB_NAMES[role], exists: false, isTagged: false, table: null };
  const { name, isTagged, grid } = fact;
  const isEmpty = grid.every((row) => row.every((cell) => cell === null));
  if (isEmpty) return { name, exists: true, isTagged, table: null };
  try {
    return { name, exists: true, isTagged, table: readTable(name, grid, columns) };
  } catch (error) {
    const isForeign = error instanceof SetupError && error.problem.code === 'no-header';
    throw isForeign && !isTagged ? new SetupError({ code: 'tab-occupied', tab: name }) : error;
  }
}

function missingSettings(table: Table<SettingKey> | null): (keyof Settings)[] {
  const rows = table ? table.grid.map((_, row) => foldText(textAt(table, row, 'item'))) : [];
  const keys = Object.keys(SETTING_ITEMS) as (keyof Settings)[];
  const lacking = keys.filter((key) => !rows.includes(foldText(SETTING_ITEMS[key].item)));
  return table ? lacking.filter((key) => !SPARE_SETTINGS.includes(key)) : lacking;
}

function phasesIn(table: Table<PhaseKey>): Phase[] | null {
  try {
    return readPhases(table);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    const { code } = error.problem;
    // A stop left windows of ours before their names, which are written last.
    if (
      code === 'no-rows' ||
      (code === 'phase-nameless' && areNamesToCome(table, PROGRAMME_PHASES))
    )
      return null;
    throw error;
  }
}
