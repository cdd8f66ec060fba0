import type { Grid } from './cell.ts';
import { cellName } from './cell.ts';
import { type Column, INITIATIVE_COLUMNS, type InitiativeKey } from './columns.ts';
import { PHASE_COLUMNS, type PhaseKey, readPhases } from './phases.ts';
import type { Phase, Settings } from './programme.ts';
import { PROGRAMME_PHASES } from './set-up-proposal/programme-phases.ts';
import { newTabName } from './set-up-proposal/tab-name.ts';
import { namesIn, proposeName } from './set-up-proposal/unit-name.ts';
import { type InspectedTab, inspectTab, severalUnitsHeader } from './set-up-proposal/unit-tab.ts';
import { SETTING_COLUMNS, SETTING_ITEMS, type SettingKey } from './settings.ts';
import { SetupError } from './setup-error.ts';
import { readTable, type Table, textAt } from './table.ts';
import { TAB_NAMES, type TabRole } from './tabs.ts';
import { cleanText, foldText } from './text.ts';
import { type UnitKey, unitColumns } from './units.ts';

/** The workbook as set-up sees it. */
export interface WorkbookFacts {
  /** In their order. */
  readonly tabs: readonly TabFacts[];
  /** `vi_VN` */
  readonly locale: string;
  readonly timeZone: string;
}

export interface TabFacts {
  readonly name: string;
  /** Set-up tabs whole, of units' tabs the first rows, nothing of tabs that the add-in writes. */
  readonly grid: Grid;
  /** Down to the last one with content. */
  readonly rows: number;
  /** By tag, or by the usual name. */
  readonly role: TabRole | null;
  readonly isTagged: boolean;
  /** The unit whose tag the tab bears. */
  readonly unit: string | null;
}

/** A set-up tab of the workbook; without a table it is missing, or empty when it `exists`. */
export interface SetUpTab<Key extends string> {
  readonly name: string;
  readonly exists: boolean;
  readonly isTagged: boolean;
  readonly table: Table<Key> | null;
}

/** A unit that the unit list has; its row from 0. */
export interface ListedUnit {
  readonly name: string;
  /** A tab of the workbook, or `null`. */
  readonly tab: string | null;
  readonly row: number;
}

/** What a person should look at before agreeing to a tab. */
export type Doubt =
  | { readonly code: 'columns-missing'; readonly headers: readonly string[]; readonly row: number }
  | { readonly code: 'columns-twice'; readonly headers: readonly string[] }
  | { readonly code: 'several-units'; readonly header: string }
  | { readonly code: 'name-taken'; readonly name: string }
  | { readonly code: 'name-from-tab' }
  | { readonly code: 'name-unlike-tab'; readonly cell: string }
  /** One of these columns is needed for a row to count. */
  | { readonly code: 'nothing-counts'; readonly headers: readonly string[] };

/** A tab that looks like a unit's and is not in the unit list yet. */
export interface Candidate {
  readonly tab: string;
  readonly inspected: InspectedTab;
  /** Rows below the head. */
  readonly rows: number;
  readonly name: string;
  /** Where the name was read; `null` for the tab's own name. */
  readonly nameCell: string | null;
  readonly doubts: readonly Doubt[];
  /** Whether it can be used as it is: proposed, or only shown. */
  readonly isIncluded: boolean;
}

/** What set-up would do; nothing is proposed for what is there. */
export interface SetUpProposal {
  readonly settings: SetUpTab<SettingKey>;
  /** Rows that `Cài đặt` lacks; all of them when there is none. */
  readonly missingSettings: readonly (keyof Settings)[];
  readonly phaseTab: SetUpTab<PhaseKey>;
  /** Those of the workbook, else the programme's. */
  readonly phases: readonly Phase[];
  readonly lacksPhases: boolean;
  readonly units: SetUpTab<UnitKey>;
  /** Columns that an existing unit list lacks. */
  readonly missingColumns: readonly Column<UnitKey>[];
  readonly listed: readonly ListedUnit[];
  readonly candidates: readonly Candidate[];
  /** Tabs that look like nothing the add-in knows: left alone. */
  readonly others: readonly string[];
  /** Locale and time zone as they are, when they are not Vietnam's. */
  readonly region: { readonly locale: string; readonly timeZone: string } | null;
  /** Tabs of listed units whose tag is missing or names another unit. */
  readonly untagged: readonly { readonly tab: string; readonly unit: string }[];
  readonly tabNames: readonly string[];
}

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
  const open = facts.tabs.filter(({ name, role }) => role === null && !known.has(name));
  const candidates = findCandidates(open, listed);
  const { locale, timeZone } = facts;
  const isVietnamese = /^vi(?:_|$)/.test(locale) && /^Asia\/(Ho_Chi_Minh|Saigon)$/.test(timeZone);
  return {
    settings,
    missingSettings: missingSettings(settings.table),
    phaseTab,
    phases,
    lacksPhases: read === null,
    units,
    missingColumns: found
      ? columns.filter(({ key }) => key !== 'number' && found[key] === undefined)
      : [],
    listed,
    candidates,
    others: open
      .map(({ name }) => name)
      .filter((name) => candidates.every(({ tab }) => tab !== name)),
    region: isVietnamese ? null : { locale, timeZone },
    untagged: listed.flatMap(({ tab, name: unit }) => {
      const fact = tab === null ? undefined : facts.tabs.find(({ name }) => name === tab);
      return fact && fact.unit !== unit ? [{ tab: fact.name, unit }] : [];
    }),
    tabNames,
  };
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

// --- set-up tabs -----------------------------------------------------------------------------

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
  return keys.filter((key) => !rows.includes(foldText(SETTING_ITEMS[key].item)));
}

function phasesIn(table: Table<PhaseKey>): Phase[] | null {
  try {
    return readPhases(table);
  } catch (error) {
    if (error instanceof SetupError && error.problem.code === 'no-rows') return null;
    throw error;
  }
}

const TOTAL = /^(?:tổng|cộng|tổng cộng|tổng số|toàn tỉnh|toàn huyện)$/;

/** The units of a list that need not be sound yet. */
export function listUnits(table: Table<UnitKey>, tabNames: readonly string[]): ListedUnit[] {
  return table.grid.flatMap((_, row) => {
    const name = row < table.firstRow ? '' : textAt(table, row, 'name');
    if (name === '' || TOTAL.test(foldText(name))) return [];
    const typed = foldText(textAt(table, row, 'tab'));
    const tab = tabNames.find((each) => foldText(each) === typed) ?? null;
    return [{ name, tab: typed === '' ? null : tab, row }];
  });
}

/** The row from 0 behind which a new unit comes: the last unit's above a total, or the head's. */
export function lastUnitRow(table: Table<UnitKey>, listed: readonly ListedUnit[]): number {
  const first = listed[0]?.row ?? table.grid.length;
  const total = table.grid.findIndex(
    (_, row) =>
      row > first &&
      TOTAL.test(foldText(textAt(table, row, 'name') || textAt(table, row, 'number'))),
  );
  const above = listed.filter(({ row }) => total < 0 || row < total);
  return above[above.length - 1]?.row ?? table.firstRow - 1;
}

// --- units' tabs -----------------------------------------------------------------------------

function findCandidates(tabs: readonly TabFacts[], listed: readonly ListedUnit[]): Candidate[] {
  const seen = tabs.flatMap((fact) => {
    const inspected = inspectTab(fact.name, fact.grid);
    return inspected ? [{ fact, inspected }] : [];
  });
  const common = commonNames(seen.map(({ inspected }) => inspected));
  const taken = new Set(listed.map(({ name }) => foldText(name)));
  return seen.map(({ fact, inspected }) => {
    const candidate = toCandidate(fact, inspected, common, taken);
    if (candidate.isIncluded) taken.add(foldText(candidate.name));
    return candidate;
  });
}

/** What stands over more than one list names no unit. */
function commonNames(tabs: readonly InspectedTab[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { titles } of tabs) {
    for (const name of new Set(namesIn(titles))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}

function toCandidate(
  fact: TabFacts,
  inspected: InspectedTab,
  common: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): Candidate {
  const { name, from, isSure } = proposeName(fact.name, inspected.titles, common);
  const nameCell = from && cellName(from.row, from.column);
  const barring = barringDoubts(inspected);
  const doubts: Doubt[] = [...barring];
  const isTaken = taken.has(foldText(name));
  if (isTaken) doubts.push({ code: 'name-taken', name });
  else if (!isSure && nameCell === null) doubts.push({ code: 'name-from-tab' });
  else if (!isSure && nameCell !== null) doubts.push({ code: 'name-unlike-tab', cell: nameCell });
  return {
    tab: fact.name,
    inspected,
    rows: Math.max(0, fact.rows - inspected.headRow - 1),
    name,
    nameCell,
    doubts: [...doubts, ...countingDoubts(inspected)],
    isIncluded: barring.length === 0 && !isTaken,
  };
}

/** With these a tab could not be read, or would be read as what it is not. */
function barringDoubts(inspected: InspectedTab): Doubt[] {
  const { missing, doubled, headRow } = inspected;
  const several = severalUnitsHeader(inspected);
  return [
    ...(missing.length > 0
      ? [{ code: 'columns-missing', headers: missing, row: headRow + 1 } as const]
      : []),
    ...(doubled.length > 0 ? [{ code: 'columns-twice', headers: doubled } as const] : []),
    ...(several !== null ? [{ code: 'several-units', header: several } as const] : []),
  ];
}

/** With these its rows would not count. */
function countingDoubts({ columns }: InspectedTab): Doubt[] {
  const has = (key: InitiativeKey): boolean => columns.some((column) => column.key === key);
  const doubts: Doubt[] = [];
  if (!has('registered')) doubts.push({ code: 'nothing-counts', headers: headersOf('registered') });
  if (!has('benefit') && !has('socialBenefit')) {
    doubts.push({ code: 'nothing-counts', headers: headersOf('benefit', 'socialBenefit') });
  }
  return doubts;
}

function headersOf(...keys: readonly InitiativeKey[]): string[] {
  return INITIATIVE_COLUMNS.filter(({ key }) => keys.includes(key)).map(({ header }) => header);
}

// --- choices ---------------------------------------------------------------------------------

/** What a person agreed to. */
export interface SetUpChoices {
  /** Tabs to be taken into the unit list. */
  readonly tabs: readonly { readonly tab: string; readonly name: string }[];
  /** Units to get a tab of their own. */
  readonly names: readonly string[];
  /** Set the Vietnamese locale and time zone. */
  readonly region: boolean;
  /** Add lists to choose from to the tabs that are there. */
  readonly lists: boolean;
}

/** The proposal as it stands. */
export function defaultChoices(proposal: SetUpProposal): SetUpChoices {
  return {
    tabs: proposal.candidates
      .filter(({ isIncluded }) => isIncluded)
      .map(({ tab, name }) => ({ tab, name })),
    names: [],
    region: proposal.region !== null,
    lists: false,
  };
}

const MOST_UNITS = 500;

/** Choices as a page sent them; `null` for anything else: any editor may call the function. */
export function readChoices(input: unknown): SetUpChoices | null {
  if (!isRecord(input)) return null;
  const { tabs, names, region, lists } = input;
  if (typeof region !== 'boolean' || typeof lists !== 'boolean') return null;
  if (!Array.isArray(tabs) || !Array.isArray(names)) return null;
  if (tabs.length + names.length > MOST_UNITS) return null;
  if (!tabs.every(isTabChoice) || !names.every(isText)) return null;
  return {
    tabs: tabs.map(({ tab, name }) => ({ tab, name: cleanText(name) })),
    names: names.map(withoutBullet).filter((name) => name !== ''),
    region,
    lists,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 2000;
}

function isTabChoice(value: unknown): value is SetUpChoices['tabs'][number] {
  return isRecord(value) && isText(value.tab) && isText(value.name);
}

/** A list is often pasted with its dashes or numbers: "1. LĐLĐ huyện …". */
function withoutBullet(line: string): string {
  return cleanText(line).replace(/^(?:[-–—•*]|\d{1,3}[.)])\s+/, '');
}

/** A row for the unit list; `isNew` when its tab is still to be made. */
export interface UnitAddition {
  readonly name: string;
  readonly tab: string;
  readonly isNew: boolean;
}

/** Why choices cannot be followed. */
export type ChoiceTrouble =
  | { readonly code: 'name-empty'; readonly tab: string }
  | { readonly code: 'name-long'; readonly name: string; readonly longest: number }
  | { readonly code: 'name-twice'; readonly name: string }
  | { readonly code: 'tab-gone'; readonly tab: string };

const LONGEST_NAME = 150;

/** The rows that the unit list gets; what it has already is passed over, so that a second click adds nothing. */
export function planUnits(
  proposal: Pick<SetUpProposal, 'listed' | 'candidates' | 'tabNames'>,
  choices: Pick<SetUpChoices, 'tabs' | 'names'>,
): { readonly additions: readonly UnitAddition[] } | { readonly trouble: ChoiceTrouble } {
  const { listed, candidates, tabNames } = proposal;
  const isListed = ({ name, tab }: { name: string; tab: string | null }): boolean =>
    listed.some((unit) =>
      tab === null ? foldText(unit.name) === foldText(name) : unit.tab === tab,
    );
  const wanted = [...choices.tabs, ...choices.names.map((name) => ({ name, tab: null }))].filter(
    (each) => !isListed(each),
  );
  const names = new Set(listed.map(({ name }) => foldText(name)));
  const open = new Set(candidates.map((candidate) => candidate.tab));
  const tabs = [...tabNames];
  const additions: UnitAddition[] = [];
  for (const { name, tab } of wanted) {
    if (name === '') return { trouble: { code: 'name-empty', tab: tab ?? '' } };
    if (name.length > LONGEST_NAME)
      return { trouble: { code: 'name-long', name, longest: LONGEST_NAME } };
    if (names.has(foldText(name))) return { trouble: { code: 'name-twice', name } };
    if (tab !== null && !open.delete(tab)) return { trouble: { code: 'tab-gone', tab } };
    const own = tab ?? newTabName(name, tabs);
    names.add(foldText(name));
    tabs.push(own);
    additions.push({ name, tab: own, isNew: tab === null });
  }
  return { additions };
}
