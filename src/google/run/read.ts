import type { DuplicateReview } from '../../programme/duplicates/review.ts';
import { isShared } from '../../programme/initiative/own-columns.ts';
import { buildReport, type Report } from '../../programme/report.ts';
import type { LostTab, Programme } from '../../programme/set-up/programme.ts';
import { type NamedGrid, readProgramme } from '../../programme/set-up/read.ts';
import { judge, type UnitTab, type Verdict } from '../../programme/verdict.ts';
import { readReview } from '../../tabs/duplicates/list.ts';
import { DUPLICATE_LIST } from '../../tabs/duplicates/tab.ts';
import { type KnownFinding, readFindingList } from '../../tabs/findings/list.ts';
import { FINDING_LIST } from '../../tabs/findings/tab.ts';
import { groupBy } from '../../workbook/group.ts';
import { type Day, dayOf, type Moment } from '../../workbook/moment.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import type { TabRole } from '../../workbook/tabs.ts';
import { isZone, readNow } from '../sheet/clock.ts';
import { askLowerRows } from '../sheet/lower-rows.ts';
import { ownHead, readUnitTable } from '../sheet/unit-table.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';
import { type FoundList, readList } from '../tabs/list-sheet.ts';
import { tabsLeftOver } from './left-over.ts';
import { Memory } from './memory.ts';
import type { Pace } from './pace.ts';

/** Everything an action works on, read once: the workbook's handles, the units' tabs and the report. */
export interface Reading {
  readonly workbook: SheetWorkbook;
  readonly programme: Programme;
  readonly tabs: readonly UnitTab[];
  /** The tab of duplicates with people's decisions, which the report has followed. */
  readonly duplicates: FoundList<DuplicateReview>;
  /** The list of findings with what officers accepted. */
  readonly list: FoundList<ReadonlyMap<string, KnownFinding>>;
  /** What the rules say of every row, judged once. */
  readonly verdict: Verdict;
  /** Of the day that the settings name, or of today. */
  readonly report: Report;
  readonly now: Moment;
  readonly today: Day;
}

/**
 * Reads and judges the whole workbook.
 * @throws SetupError
 */
export function readEverything(workbook = new SheetWorkbook(), pace: Pace | null = null): Reading {
  const programme = readSetup(workbook);
  const tabs = readUnitTabs(workbook, programme, pace);
  const now = readNow(programme.settings.timeZone);
  const today = dayOf(now);
  const duplicates = readList(workbook, DUPLICATE_LIST, readReview);
  const list = readList(workbook, FINDING_LIST, readFindingList);
  const asOf = programme.settings.reportDay ?? today;
  const verdict = judge(programme, tabs);
  const report = buildReport(verdict, asOf, duplicates.known);
  return { workbook, programme, tabs, duplicates, list, verdict, report, now, today };
}

/**
 * The set-up tabs as a programme. A unit's tab that was renamed is followed; where one is not there the
 * others are read without it, and where none is there is nothing to read.
 * @throws SetupError
 */
export function readSetup(workbook: SheetWorkbook): Programme {
  const programme = readSetupTabs(workbook);
  const { units } = programme;
  if (!units.some(({ lost }) => lost)) return programme;
  const owners = tabsLeftOver(workbook, new Memory(), programme);
  const followed = units.map((unit) =>
    unit.lost ? { ...unit, tab: owners.get(unit.name) ?? null } : unit,
  );
  const gone = followed.filter(({ tab, lost }) => tab === null && lost);
  const [lost] = gone;
  // Units that report counts do not make up for tabs that are all gone, unless they are most of the list.
  const isWithoutTabs = followed.every(({ tab }) => tab === null);
  if (lost?.lost && isWithoutTabs && 2 * gone.length > followed.length)
    throw noTab(lost.name, lost.lost);
  return { ...programme, units: followed };
}

function noTab(unit: string, { tab, cell }: LostTab): SetupError {
  return new SetupError({ code: 'tab-missing', tab, neededFor: { unit, cell } });
}

function readSetupTabs(workbook: SheetWorkbook): Programme {
  const tab = (role: TabRole): NamedGrid | null => {
    const sheet = workbook.byRole(role);
    return sheet && { name: workbook.nameOf(role), grid: workbook.readGrid(sheet) };
  };
  return readProgramme(
    {
      settings: tab('settings') ?? workbook.nameOf('settings'),
      phases: tab('phases') ?? workbook.nameOf('phases'),
      units: tab('units') ?? workbook.nameOf('units'),
      grassroots: tab('grassroots'),
    },
    {
      names: workbook.names,
      reserved: workbook.knownNames,
      shared: workbook.names.filter((name) => isShared(ownHead(workbook, name))),
    },
    isZone,
  );
}

/** Every unit's tab with its columns found; one read a tab, also of one that several units share. */
function readUnitTabs(workbook: SheetWorkbook, programme: Programme, pace: Pace | null): UnitTab[] {
  const units = groupBy(programme.units, ({ tab }) => tab ?? '');
  return [...units.values()].flatMap(([unit, ...others], index): UnitTab[] => {
    if (!unit || unit.tab === null) return [];
    pace?.tell('reading', index, units.size);
    const sheet = workbook.sheet(unit.tab);
    if (!sheet) return [];
    const table = askLowerRows(sheet, readUnitTable(workbook, unit.tab, workbook.readGrid(sheet)));
    const isOneUnits = table.columns.unit === undefined;
    return [isOneUnits ? { unit, table } : { unit, table, shared: [unit, ...others] }];
  });
}
