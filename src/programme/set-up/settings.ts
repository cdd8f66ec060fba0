import * as z from 'zod/mini';
import type { Cell } from '../../workbook/cell.ts';
import { cellName, cellPlace } from '../../workbook/cell.ts';
import { type Column, optional, required } from '../../workbook/column.ts';
import type { Day } from '../../workbook/moment.ts';
import { SetupError, type SetupProblem } from '../../workbook/setup-error.ts';
import { cellAt, type Table, textAt } from '../../workbook/table.ts';
import { foldText } from '../../workbook/text.ts';
import { parseAmount } from '../parse/amount.ts';
import { parseDay } from '../parse/day.ts';
import type { Phase, Settings } from './programme.ts';
import { recognitionOf } from './windows.ts';

z.config({ jitless: true });

export type SettingKey = 'item' | 'value' | 'explanation';

export const SETTING_COLUMNS: readonly Column<SettingKey>[] = [
  required('item', 'Mục', 'Tên mục', 'Cài đặt'),
  required('value', 'Giá trị'),
  optional('explanation', 'Giải thích', 'Ghi chú'),
];

type Expected = Extract<SetupProblem, { code: 'setting-unreadable' }>['expected'];

/** How one row of the settings tab is read: empty or absent is the default. */
interface Item<Value> {
  readonly item: string;
  readonly fallback: Value;
  readonly expected: Expected;
  /** `undefined` when the cell cannot be read. */
  readonly read: (cell: Cell, text: string) => Value | undefined;
}

const rateSchema = z.number().check(z.gte(0), z.lte(100));
const thresholdSchema = z.number().check(z.gte(0));
const zoneSchema = z.string().check(z.regex(/^(UTC|[A-Z][A-Za-z]+(\/[A-Za-z0-9_+-]+)+)$/));

/**
 * Every row of `Cài đặt`, with the defaults of the programme of 2021–2023 (003, 001): another programme
 * is another set of values.
 */
export const SETTING_ITEMS: { readonly [Key in keyof Settings]: Item<Settings[Key]> } = {
  programmeName: text('Tên chương trình', 'Chương trình “01 triệu sáng kiến”'),
  shortName: text('Tên gọi tắt', '01 triệu sáng kiến'),
  parentBody: text('Cơ quan cấp trên', ''),
  issuingBody: text('Cơ quan ban hành', ''),
  scope: text('Phạm vi', 'toàn tỉnh'),
  place: text('Địa danh', ''),
  plan: text('Văn bản căn cứ', ''),
  timeZone: {
    item: 'Múi giờ',
    fallback: 'Asia/Ho_Chi_Minh',
    expected: 'time-zone',
    read: (_, typed) => valid(zoneSchema, typed),
  },
  reportDay: { item: 'Ngày báo cáo', fallback: null, expected: 'day', read: (cell) => day(cell) },
  appliedFrom: {
    item: 'Áp dụng từ',
    fallback: '2021-09-01',
    expected: 'day',
    read: (cell) => day(cell),
  },
  appliedTo: {
    item: 'Áp dụng đến',
    fallback: '2023-09-01',
    expected: 'day',
    read: (cell) => day(cell),
  },
  phaseMismatch: {
    item: 'Sai giai đoạn',
    fallback: 'warning',
    expected: 'warning-or-error',
    read: (_, typed) => (({ 'cảnh báo': 'warning', lỗi: 'error' }) as const)[foldText(typed)],
  },
  severeBelow: {
    item: 'Ngưỡng rất chậm (%)',
    fallback: 50,
    expected: 'percent',
    read: (cell, typed) => valid(rateSchema, wholePercent(cell, typed)),
  },
  awardThreshold: {
    item: 'Ngưỡng khen thưởng (đồng/năm)',
    fallback: 500_000_000,
    expected: 'amount',
    read: (cell) => valid(thresholdSchema, parseAmount(cell).value),
  },
  leaderRecipients: addresses('Email lãnh đạo'),
  senderName: text('Tên người gửi', ''),
  replyTo: text('Email trả lời', ''),
};

/** Rows that a settings tab may well lack: nothing is amiss without them. */
export const SPARE_SETTINGS: readonly (keyof Settings)[] = ['plan'];

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
  const read = (key: keyof Settings): unknown => {
    const { item, fallback, expected, read: readCell } = SETTING_ITEMS[key];
    const cell = cellOf(key);
    if (cell === null) return fallback;
    const { row } = cellPlace(cell);
    const typed = textAt(table, row, 'value');
    const value = readCell(cellAt(table, row, 'value'), typed);
    if (value !== undefined && (key !== 'timeZone' || isZone(typed))) return value;
    throw new SetupError({
      code: 'setting-unreadable',
      tab: table.tab,
      cell,
      item,
      typed,
      expected,
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

function text(item: string, fallback: string): Item<string> {
  return { item, fallback, expected: 'day', read: (_, typed) => typed };
}

function addresses(item: string): Item<readonly string[]> {
  return { item, fallback: [], expected: 'addresses', read: (_, typed) => splitAddresses(typed) };
}

/** Several addresses in one cell, apart by `;`, `,` or blanks; whether each is sound is asked before sending. */
export function splitAddresses(typed: string): string[] {
  return typed.split(/[;,\s]+/).filter((address) => address !== '');
}

function day(cell: Cell): string | undefined {
  return parseDay(cell).value ?? undefined;
}

/** A cell formatted as a percentage holds 0.5 for 50 %. */
function wholePercent(cell: Cell, typed: string): number {
  if (typeof cell === 'number') return cell > 0 && cell <= 1 ? cell * 100 : cell;
  const number = Number(typed.replace(/\s*%$/, '').replace(',', '.'));
  return number > 0 && number <= 1 && !typed.includes('%') ? number * 100 : number;
}

function valid<Value>(schema: z.ZodMiniType<Value>, value: unknown): Value | undefined {
  const result = z.safeParse(schema, value);
  return result.success ? result.data : undefined;
}
