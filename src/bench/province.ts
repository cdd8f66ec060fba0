import { grassrootsOf } from '../sample/grassroots.ts';
import { PHASES, UNITS } from '../sample/lai-chau.ts';
import type { TabLayout } from '../sample/layout.ts';
import {
  MISTAKES,
  type MistakeId,
  WARNINGS,
  type WarningId,
  withMistake,
  withWarning,
} from '../sample/mistakes.ts';
import { at, createRandom, type Random } from '../sample/random.ts';
import { momentOf, type SampleRow } from '../sample/row.ts';
import { RowMaker } from '../sample/rows.ts';
import { LAYOUTS } from '../sample/sector-layouts.ts';
import { typeSetUpTabs } from '../sample/setup-tabs.ts';
import type { SampleTab } from '../sample/tab.ts';
import { Titles } from '../sample/titles.ts';
import { typeUnitTab } from '../sample/unit-tab.ts';
import type { Cell } from '../workbook/cell.ts';
import { addDays, dayOf } from '../workbook/moment.ts';
import { TAB_NAMES } from '../workbook/tabs.ts';

/** How many units a generated province has, and how many initiatives each. */
interface Size {
  readonly tabs: number;
  readonly rows: number;
}

/** A few rows in a hundred are faulty, as in a workbook that many people fill. */
const MISTAKE_SHARE = 0.03;
const WARNING_SHARE = 0.01;
const COPY_SHARE = 0.003;

/** The sample's words give some hundred titles; then the same words are used for another place. */
const ROWS_A_PLACE = 200;

/** Tabs as wide as those that take longest. */
const WIDE_LAYOUTS = LAYOUTS.filter(({ columns }) => columns.length >= 16);

const BASE_TABS = UNITS.flatMap(({ tab }) => (tab === null ? [] : [tab]));

/**
 * A province of any size in the words of the sample: set-up tabs first, then a tab for each unit. Titles and
 * portal codes are unique but for the planted duplicates. The first units of a larger province are those
 * of a smaller one.
 */
export function provinceTabs({ tabs, rows }: Size): readonly SampleTab[] {
  const codes = new Set<string>();
  const units = Array.from({ length: tabs }, (_, index) => inventUnit(index, rows, codes));
  return [...setUpTabs(units), ...units.map(({ tab }) => tab)];
}

interface BenchUnit {
  readonly name: string;
  readonly tab: SampleTab;
  readonly grassroots: readonly string[];
  readonly targets: readonly number[];
}

function inventUnit(index: number, count: number, codes: Set<string>): BenchUnit {
  const base = at(BASE_TABS, index % BASE_TABS.length);
  const layout = at(WIDE_LAYOUTS, index % WIDE_LAYOUTS.length);
  const random = createRandom(7_000 + index);
  const district = placeName(index * 100);
  const inDistrict = (union: string): string => `${union} ${district}`;
  const rows: SampleRow[] = [];
  for (let part = 0; rows.length < count; part += 1) {
    const place = placeName(index * 100 + part);
    const maker = new RowMaker(base, random, new Titles(), codes);
    const wanted = Math.min(ROWS_A_PLACE, count - rows.length);
    for (let row = 0; row < wanted; row += 1) {
      const sound = maker.sound(random.chance(0.7) ? 0 : 1);
      const { title, grassroots } = sound;
      const placed = { title: `${title} tại ${place}`, grassroots: inDistrict(grassroots) };
      rows.push(planted(random, maker, { ...sound, ...placed }, rows));
    }
  }
  const name = `LĐLĐ huyện ${district}`;
  const own: TabLayout = { ...layout, tab: `Huyện ${index + 1}` };
  return {
    name,
    tab: typeUnitTab(own, rows).tab,
    grassroots: grassrootsOf(base).map((union) => inDistrict(union.name)),
    targets: PHASES.map(() => Math.round(count * (0.3 + random.next()))),
  };
}

/** The row itself, or now and then one with something wrong. */
function planted(
  random: Random,
  maker: RowMaker,
  row: SampleRow,
  before: readonly SampleRow[],
): SampleRow {
  const dice = random.next();
  if (dice < MISTAKE_SHARE) {
    return withMistake(row, random.pick(Object.keys(MISTAKES) as MistakeId[]));
  }
  if (dice < MISTAKE_SHARE + WARNING_SHARE) {
    return withWarning(row, random.pick(Object.keys(WARNINGS) as WarningId[]));
  }
  const isCopy = dice < MISTAKE_SHARE + WARNING_SHARE + COPY_SHARE;
  const original = isCopy && before.length > 0 ? random.pick(before) : null;
  return original?.fate === 'counts' ? registeredAgain(original, maker.portalCode()) : row;
}

function registeredAgain(row: SampleRow, portalCode: string): SampleRow {
  const moment = momentOf(row.registered);
  const again = `${addDays(dayOf(moment), 3)}${moment.slice(10)}`;
  return { ...row, registered: { at: again, clock: true }, portalCode, order: again };
}

const SYLLABLES =
  'Nậm Mường Hua Tà Pha Noong Phiêng Huổi Lê Pa Sìn Tả Phìn Làng Pu Căn Sà Mù Dào Vàng Tông Bum Ka Thu Giang Bản Thèn Nà Sơn Hồ Đông Tân'.split(
    ' ',
  );

/** Another name of three syllables for each number below some thirty thousand; neighbours are unlike. */
function placeName(number: number): string {
  const base = SYLLABLES.length;
  const mixed = (number * 9_973 + 12_345) % base ** 3;
  const digits = [mixed, Math.floor(mixed / base), Math.floor(mixed / base ** 2)];
  return digits.map((digit) => at(SYLLABLES, digit % base)).join(' ');
}

/** The sample's settings and phases with other units. */
function setUpTabs(units: readonly BenchUnit[]): SampleTab[] {
  const listed = units.map(({ name, tab, targets }, index): Cell[] => [
    index + 1,
    name,
    tab.name,
    `Khối ${(index % 4) + 1}`,
    ...targets,
    ...PHASES.map(() => null),
    null,
    `don-vi-${index + 1}@cong-doan.example`,
    null,
  ]);
  const unions = units.flatMap(({ name, grassroots }) =>
    grassroots.map((union): Cell[] => [name, union]),
  );
  return typeSetUpTabs().map((tab) => {
    if (tab.name === TAB_NAMES.units) return withRows(tab, listed);
    if (tab.name === TAB_NAMES.grassroots) return withRows(tab, unions);
    return tab.name === TAB_NAMES.deadlines ? withRows(tab, []) : tab;
  });
}

function withRows(tab: SampleTab, rows: readonly (readonly Cell[])[]): SampleTab {
  return { ...tab, values: [...tab.values.slice(0, tab.head[1] + 1), ...rows] };
}
