import type { Grid } from '../../workbook/cell.ts';
import { type Column, optional, required } from '../../workbook/column.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { readTable, type Table, textAt } from '../../workbook/table.ts';
import { PHASE_COLUMNS, readPhases } from './phases.ts';
import type { GrassrootsUnion, Programme, Unit } from './programme.ts';
import { makeRegistry, type Registry } from './registry.ts';
import { SETTING_COLUMNS } from './setting-items.ts';
import { readSettings } from './settings.ts';
import { type KnownTabs, readUnits, unitColumns } from './units.ts';
import { makeProgramme } from './windows.ts';

/** A set-up tab as it is called in this workbook, with its values. */
export interface NamedGrid {
  readonly name: string;
  readonly grid: Grid;
}

/** The set-up tabs; `name` alone where the tab is missing, so that the sentence can call it. */
interface SetupTabs {
  readonly settings: NamedGrid | string;
  readonly phases: NamedGrid | string;
  readonly units: NamedGrid | string;
  readonly grassroots: NamedGrid | null;
}

const GRASSROOTS_COLUMNS: readonly Column<'unit' | 'name' | 'aliases'>[] = [
  required('unit', 'Tên đơn vị', 'Đơn vị'),
  required('name', 'Công đoàn cơ sở', 'CĐCS', 'Tên công đoàn cơ sở', 'Tên CĐCS'),
  optional('aliases', 'Tên gọi khác', 'Tên cũ', 'Tên viết tắt'),
];

/**
 * Reads the whole set-up, or says the first thing that is wrong with it.
 *
 * @param isZone whether a name is that of a time zone
 * @throws SetupError
 */
export function readProgramme(
  tabs: SetupTabs,
  known: KnownTabs,
  isZone?: (name: string) => boolean,
): Programme {
  const settingsTable = tableOf(tabs.settings, SETTING_COLUMNS);
  const phases = readPhases(tableOf(tabs.phases, PHASE_COLUMNS));
  const settings = readSettings(settingsTable, phases, isZone);
  const units = readUnits(tableOf(tabs.units, unitColumns(phases)), phases, known);
  const grassroots = tabs.grassroots ? readGrassroots(tabs.grassroots, units) : [];
  return makeProgramme({ settings, phases, units, grassroots });
}

function tableOf<Key extends string>(
  tab: NamedGrid | string,
  columns: readonly Column<Key>[],
): Table<Key> {
  if (typeof tab === 'string')
    throw new SetupError({ code: 'tab-missing', tab, neededFor: 'setup' });
  return readTable(tab.name, tab.grid, columns);
}

/** A unit's name may be left out under its first line, as in a merged cell. */
function readGrassroots({ name, grid }: NamedGrid, units: readonly Unit[]): GrassrootsUnion[] {
  const isEmpty = grid.every((row) => row.every((cell) => cell === null));
  if (isEmpty) return [];
  const table = readTable(name, grid, GRASSROOTS_COLUMNS);
  const registry = makeRegistry(units.map((unit) => ({ name: unit.name, aliases: [] })));
  const unions: GrassrootsUnion[] = [];
  let unit = '';
  for (let row = table.firstRow; row < grid.length; row += 1) {
    const typed = textAt(table, row, 'unit');
    if (typed !== '') unit = unitNamed(registry, typed);
    const union = textAt(table, row, 'name');
    const aliases = textAt(table, row, 'aliases').split(/\s*;\s*/);
    if (union !== '')
      unions.push({ unit, name: union, aliases: aliases.filter((alias) => alias !== '') });
  }
  return unions;
}

function unitNamed(registry: Registry, typed: string): string {
  const answer = registry.resolve(typed);
  return answer.kind === 'known' ? answer.name : typed;
}
