import * as z from 'zod/mini';
import type { Cell } from '../../workbook/cell.ts';
import { cellName, cellPlace } from '../../workbook/cell.ts';
import type { Day } from '../../workbook/moment.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { cellAt, type Table, textAt } from '../../workbook/table.ts';
import { foldText } from '../../workbook/text.ts';
import { PARSERS } from '../holds.ts';
import type { Phase, Settings } from './programme.ts';
import { SETTING_ITEMS, type SettingHolds, type SettingKey } from './setting-items.ts';
import { recognitionOf } from './windows.ts';

z.config({ jitless: true });

/** Settings that mean nothing by being empty; where the row is absent they have their default. */
const MAY_BE_EMPTY: readonly (keyof Settings)[] = ['below'];

/**
 * Reads the settings tab. Where only one of the programme's two names is given it serves as both; a
 * period of application that is not given is that in which the phases recognise.
 *
 * @param isZone whether a name is that of a time zone
 * @throws SetupError `setting-unreadable`, `setting-twice`, `settings-reversed`
 */
export function readSettings(
  table: Table<SettingKey>,
  phases: readonly Phase[] = [],
  isZone: (name: string) => boolean = () => true,
): Settings {
  const rows = findRows(table);
  const cellOf = (key: keyof Settings): string | null => {
    const row = rows.get(foldText(SETTING_ITEMS[key].item));
    const isGiven = row !== undefined && textAt(table, row, 'value') !== '';
    return isGiven ? cellName(row, table.columns.value ?? 0) : null;
  };
  const isGiven = (key: keyof Settings): boolean => cellOf(key) !== null;
  const isLeftEmpty = (key: keyof Settings): boolean =>
    MAY_BE_EMPTY.includes(key) && rows.has(foldText(SETTING_ITEMS[key].item));
  const read = (key: keyof Settings): unknown => {
    const { item, fallback, holds } = SETTING_ITEMS[key];
    const cell = cellOf(key);
    if (cell === null) return isLeftEmpty(key) ? '' : fallback;
    const { row } = cellPlace(cell);
    const typed = textAt(table, row, 'value');
    if (holds === 'text') return typed;
    const value = valueIn(cellAt(table, row, 'value'), holds);
    if (value !== undefined && (holds !== 'time-zone' || isZone(typed))) return value;
    throw new SetupError({
      code: 'setting-unreadable',
      tab: table.tab,
      cell,
      item,
      typed,
      expected: holds,
    });
  };
  const keys = Object.keys(SETTING_ITEMS) as (keyof Settings)[];
  const settings = Object.fromEntries(keys.map((key) => [key, read(key)])) as unknown as Settings;
  const { programmeName, shortName } = settings;
  const recognised = recognitionOf(phases) ?? {
    from: settings.appliedFrom,
    to: settings.appliedTo,
  };
  const appliedFrom = isGiven('appliedFrom') ? settings.appliedFrom : recognised.from;
  const appliedTo = isGiven('appliedTo') ? settings.appliedTo : recognised.to;
  if (appliedFrom > appliedTo) {
    const place = (key: 'appliedFrom' | 'appliedTo', value: Day) => {
      return { item: SETTING_ITEMS[key].item, cell: cellOf(key), day: value };
    };
    throw new SetupError({
      code: 'settings-reversed',
      tab: table.tab,
      from: place('appliedFrom', appliedFrom),
      to: place('appliedTo', appliedTo),
    });
  }
  return {
    ...settings,
    programmeName: isGiven('programmeName') || !isGiven('shortName') ? programmeName : shortName,
    shortName: isGiven('shortName') || !isGiven('programmeName') ? shortName : programmeName,
    appliedFrom,
    appliedTo,
  };
}

/** The settings of the programme of 2021–2023, as an empty settings tab would give them. */
export function defaultSettings(): Settings {
  const entries = Object.entries(SETTING_ITEMS).map(([key, { fallback }]) => [key, fallback]);
  return Object.fromEntries(entries) as unknown as Settings;
}

function findRows(table: Table<SettingKey>): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = table.firstRow; row < table.grid.length; row += 1) {
    const item = textAt(table, row, 'item');
    const key = foldText(item);
    const before = rows.get(key);
    if (key === '') continue;
    if (before !== undefined) {
      const cells = [before, row].map((each) => cellName(each, table.columns.item ?? 0));
      throw new SetupError({ code: 'setting-twice', tab: table.tab, item, cells });
    }
    rows.set(key, row);
  }
  return rows;
}

/** What a value has to be besides readable. */
const SCHEMAS: { readonly [What in SettingHolds]?: z.ZodMiniType } = {
  percent: z.number().check(z.gte(0), z.lte(100)),
  amount: z.number().check(z.gte(0)),
  'time-zone': z.string().check(z.regex(/^(UTC|[A-Z][A-Za-z]+(\/[A-Za-z0-9_+-]+)+)$/)),
};

/** `undefined` when the cell cannot be read. */
function valueIn(cell: Cell, holds: SettingHolds): unknown {
  const parsed = PARSERS[holds](cell);
  const value = typeof parsed === 'object' && 'value' in parsed ? parsed.value : parsed;
  const isSound = value !== null && (SCHEMAS[holds]?.safeParse(value).success ?? true);
  return isSound ? value : undefined;
}
