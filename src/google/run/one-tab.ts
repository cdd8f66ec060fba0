import { othersOf, withOthers } from '../../programme/duplicates/others.ts';
import type { Finding } from '../../programme/finding.ts';
import { isShared } from '../../programme/initiative/own-columns.ts';
import { buildReport, type Report } from '../../programme/report.ts';
import { judge, type UnitTab } from '../../programme/verdict.ts';
import { acceptedOf, withoutAccepted } from '../../tabs/findings/list.ts';
import type { CheckColumn } from '../../tabs/unit/checks.ts';
import { type Day, dayOf } from '../../workbook/moment.ts';
import { rolesOf } from '../../workbook/tabs.ts';
import { readNow } from '../sheet/clock.ts';
import { askLowerRows } from '../sheet/lower-rows.ts';
import { ownHead, readUnitTable } from '../sheet/unit-table.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { columnsOf, tabRecord } from '../tabs/unit-sheets.ts';
import type { Memory } from './memory.ts';
import { oneUnit } from './one-unit.ts';
import { type Reading, readEverything } from './read.ts';

/** One unit's tab, checked. */
interface CheckedTab {
  readonly tab: UnitTab;
  /** Without what an officer accepted; only of this tab where the others were not read. */
  readonly shown: Report;
  /** The day on which the other tabs were read; `null` where they were read just now. */
  readonly othersOn: Day | null;
  /** What was read where they were. */
  readonly reading: Reading | null;
}

/**
 * Checks one tab with what the last check of all kept of the others. Where it kept nothing of this tab, or
 * somebody edited the set-up since, all tabs are read once and that is kept.
 *
 * @throws SetupError
 * @returns `null` for a tab that is no unit's
 */
export function readOneTab(
  workbook: SheetWorkbook,
  memory: Memory,
  name: string,
): CheckedTab | null {
  const byMemory = checkByMemory(workbook, memory, name);
  if (byMemory) return byMemory;
  const reading = readEverything(workbook);
  const { verdict, report, list } = reading;
  const tab = reading.tabs.find(({ table }) => table.tab === name);
  if (!tab) return null;
  rememberCheck(workbook, memory, reading, report.findings);
  const shown = withoutAccepted(verdict, report, list.known, ['warning']);
  return { tab, shown, othersOn: null, reading };
}

function checkByMemory(workbook: SheetWorkbook, memory: Memory, name: string): CheckedTab | null {
  const { setup, checkedOn } = memory;
  const sheet = workbook.sheet(name);
  const known = memory.tab(workbook.idOf(name));
  const others = memory.others(workbook.idOf(name));
  if (!setup || !checkedOn || !sheet || !known || !others || known.isCut) return null;
  // Other programs number tabs anew, and a list of several units is judged by all of them.
  const isUnits = workbook.tagOf(name, 'unit')?.getValue() === known.unit || known.name === name;
  if (!isUnits || isShared(ownHead(workbook, name))) return null;
  if (setup.zone !== workbook.clock.zone) return null;
  const programme = oneUnit(setup, known, name);
  const [unit] = programme.units;
  if (!unit) return null;
  const table = askLowerRows(sheet, readUnitTable(workbook, name, workbook.readGrid(sheet)));
  const tab = { unit, table };
  const verdict = judge(programme, [tab]);
  const { reportDay, timeZone } = programme.settings;
  const report = buildReport(verdict, reportDay ?? dayOf(readNow(timeZone)));
  const findings = withOthers(verdict, others);
  const accepted = new Map(others.accepted.map((key) => [key, { reason: key }]));
  const shown = withoutAccepted(verdict, { ...report, findings }, accepted, ['warning']);
  return { tab, shown, othersOn: checkedOn, reading: null };
}

/**
 * Drafts to keep what the check of each single tab needs of the set-up and of the other tabs.
 * @param findings of all rows, after people's decisions
 */
export function rememberCheck(
  workbook: SheetWorkbook,
  memory: Memory,
  { programme, tabs, verdict, list, today }: Reading,
  findings: readonly Finding[],
): void {
  const setupTabs = rolesOf('set-up').flatMap((role) => workbook.tabOf(role)?.key ?? []);
  memory.rememberSetup(workbook.clock.zone, programme, setupTabs);
  const othersIn = othersOf(verdict, findings);
  for (const { unit, table } of tabs) {
    const tab = workbook.tab(table.tab);
    if (!tab) continue;
    memory.rememberOthers(tab, othersIn(tab.name), acceptedOf(list.known, unit.name));
  }
  memory.rememberChecked(today);
}

/**
 * Drafts to keep what belongs to each tab alone, where the run colours none of them.
 * @param checks the columns `Kiểm tra` that it writes
 */
export function rememberTabs(
  workbook: SheetWorkbook,
  memory: Memory,
  { programme, tabs }: Reading,
  checks: readonly CheckColumn[],
): void {
  for (const each of tabs) {
    const tab = workbook.tab(each.table.tab);
    if (!tab) continue;
    const check = checks.find(({ tab: { table } }) => table === each.table);
    const columns = check ? columnsOf(check) : each.table.columns;
    const known = memory.tab(tab.key);
    const color = known?.unit === each.unit.name ? known.color : '';
    const record = tabRecord(workbook, programme, { ...each, columns, color });
    // A column that this run adds is there only once it has written into the tab.
    memory.rememberTab(tab, record, check?.isNew ?? false);
  }
}
