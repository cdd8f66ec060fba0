import { cellName, cellText } from '../../workbook/cell.ts';
import { optional, required } from '../../workbook/column.ts';
import type { Day } from '../../workbook/moment.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { cellAt, type Table, textAt } from '../../workbook/table.ts';
import { foldText } from '../../workbook/text.ts';
import { type FilledColumn, holding } from '../holds.ts';
import { parseAddresses } from '../parse/addresses.ts';
import { parseCount } from '../parse/count.ts';
import { parseDay } from '../parse/day.ts';
import type { Phase, Unit } from './programme.ts';

export type UnitKey =
  | 'number'
  | 'name'
  | 'tab'
  | 'cluster'
  | 'portalCount'
  | 'portalDay'
  | 'recipients'
  | 'copies'
  | 'editors'
  | `target${number}`
  | `reported${number}`;

/** The columns of the unit list: two of them once for each phase. */
export function unitColumns(phases: readonly Phase[]): FilledColumn<UnitKey>[] {
  return [
    holding('ordinal', optional('number', 'TT', 'STT', 'Số thứ tự')),
    holding('text', required('name', 'Tên đơn vị', 'Đơn vị')),
    holding('text', required('tab', 'Tên tab', 'Tab')),
    holding('code', optional('cluster', 'Khối thi đua', 'Khối')),
    ...phases.map(({ name }, index) =>
      holding(
        'count',
        required(`target${index}`, `Chỉ tiêu ${name}`, ...shortNames('Chỉ tiêu', name)),
      ),
    ),
    ...phases.map(({ name }, index) =>
      holding(
        'count',
        optional(`reported${index}`, `Số báo cáo ${name}`, ...shortNames('Số báo cáo', name)),
      ),
    ),
    holding('count', optional('portalCount', 'Kết quả trên Cổng', 'Số trên Cổng')),
    holding('day', optional('portalDay', 'Ngày đối chiếu', 'Ngày lấy số trên Cổng')),
    holding('addresses', optional('recipients', 'Email nhận', 'Email')),
    holding('addresses', optional('editors', 'Email sửa tab')),
    holding('addresses', optional('copies', 'Email đồng gửi', 'Đồng gửi', 'Email CC', 'CC')),
  ];
}

/** "Giai đoạn 1" is often written "GĐ 1" or "GĐ1" in a narrow head. */
function shortNames(prefix: string, phase: string): string[] {
  const number = /^giai đoạn\s+(\S+)$/i.exec(phase)?.[1];
  return number === undefined ? [] : [`${prefix} GĐ ${number}`, `${prefix} GĐ${number}`];
}

/** A unit that stands alone, without targets: rows are checked by it where no unit list is read. */
export function unitAlone(name: string, tab: string): Unit {
  return {
    name,
    tab,
    cluster: '',
    targets: [],
    reported: [],
    portalCount: null,
    portalDay: null,
    recipients: [],
    editors: [],
    copies: [],
    addressCells: { recipients: '', copies: '' },
    row: 0,
  };
}

/** Tabs that the add-in knows: no unit may have one of them. */
export interface KnownTabs {
  readonly names: readonly string[];
  readonly reserved: readonly string[];
  /** Lists in which a column names the unit of each row: several units may have one of them. */
  readonly shared?: readonly string[];
}

/**
 * Reads the unit list in its order; a tab that is not there is said with its unit.
 * @throws SetupError `no-rows`, `unit-nameless`, `unit-twice`, `tab-shared`, `tab-reserved`, `number-unreadable`
 */
export function readUnits(
  table: Table<UnitKey>,
  phases: readonly Phase[],
  tabs: KnownTabs,
): Unit[] {
  const units: Unit[] = [];
  for (let row = table.firstRow; row < table.grid.length; row += 1) {
    if (isUnitRow(table, row)) units.push(readUnit(table, row, phases, tabs));
  }
  if (units.length === 0) throw new SetupError({ code: 'no-rows', tab: table.tab, what: 'units' });
  checkNames(table, units);
  checkTabs(table, units, tabs.shared ?? []);
  return units;
}

/** Not an empty row, not one with only a number, not a total. */
function isUnitRow(table: Table<UnitKey>, row: number): boolean {
  const name = textAt(table, row, 'name');
  if (isTotalName(name === '' ? textAt(table, row, 'number') : name)) return false;
  const keys = Object.keys(table.columns) as UnitKey[];
  return keys.some((key) => key !== 'number' && textAt(table, row, key) !== '');
}

/** "Tổng", "Tổng cộng:", "Toàn tỉnh" are no units. */
export function isTotalName(text: string): boolean {
  return TOTAL.test(foldText(text));
}

const TOTAL = /^(?:tổng|cộng|tổng cộng|tổng số|toàn tỉnh|toàn huyện)[\s:.]*$/;

function readUnit(
  table: Table<UnitKey>,
  row: number,
  phases: readonly Phase[],
  tabs: KnownTabs,
): Unit {
  const name = textAt(table, row, 'name');
  if (name === '') {
    throw new SetupError({
      code: 'unit-nameless',
      tab: table.tab,
      cell: place(table, row, 'name'),
    });
  }
  return {
    name,
    ...readTab(table, row, name, tabs),
    cluster: textAt(table, row, 'cluster'),
    targets: phases.map((_, index) => readCount(table, row, `target${index}`, name, phases)),
    reported: phases.map((_, index) => readCount(table, row, `reported${index}`, name, phases)),
    portalCount: readCount(table, row, 'portalCount', name, phases),
    portalDay: readPortalDay(table, row),
    recipients: parseAddresses(cellAt(table, row, 'recipients')),
    copies: parseAddresses(cellAt(table, row, 'copies')),
    editors: parseAddresses(cellAt(table, row, 'editors')),
    addressCells: {
      recipients: cellOf(table, row, 'recipients'),
      copies: cellOf(table, row, 'copies'),
    },
    row: row + 1,
  };
}

function cellOf(table: Table<UnitKey>, row: number, key: UnitKey): string {
  return table.columns[key] === undefined ? '' : place(table, row, key);
}

function readTab(
  table: Table<UnitKey>,
  row: number,
  unit: string,
  tabs: KnownTabs,
): Pick<Unit, 'tab' | 'lost'> {
  const typed = textAt(table, row, 'tab');
  if (typed === '') return { tab: null };
  const cell = place(table, row, 'tab');
  const found =
    tabs.names.find((name) => name === cellText(cellAt(table, row, 'tab'))) ??
    tabs.names.find((name) => foldText(name) === foldText(typed));
  if (found === undefined) return { tab: null, lost: { tab: typed, cell } };
  if (tabs.reserved.includes(found)) {
    throw new SetupError({ code: 'tab-reserved', tab: table.tab, cell, reserved: found, unit });
  }
  return { tab: found };
}

function readPortalDay(table: Table<UnitKey>, row: number): Day | null {
  const cell = cellAt(table, row, 'portalDay');
  const { typed, value, trouble } = parseDay(cell);
  if (trouble === null) return value;
  throw new SetupError({
    code: 'portal-day-unreadable',
    tab: table.tab,
    cell: place(table, row, 'portalDay'),
    typed,
    unit: textAt(table, row, 'name'),
  });
}

function readCount(
  table: Table<UnitKey>,
  row: number,
  key: UnitKey,
  unit: string,
  phases: readonly Phase[],
): number | null {
  const { typed, value, trouble } = parseCount(cellAt(table, row, key));
  if (trouble === null) return value;
  const header = unitColumns(phases).find((column) => column.key === key)?.header ?? key;
  throw new SetupError({
    code: 'number-unreadable',
    tab: table.tab,
    cell: place(table, row, key),
    header,
    typed,
    unit,
  });
}

function checkNames(table: Table<UnitKey>, units: readonly Unit[]): void {
  const seen = new Map<string, Unit>();
  for (const unit of units) {
    const before = seen.get(foldText(unit.name));
    if (before) {
      const cells = [before, unit].map((each) => place(table, each.row - 1, 'name'));
      throw new SetupError({ code: 'unit-twice', tab: table.tab, unit: unit.name, cells });
    }
    seen.set(foldText(unit.name), unit);
  }
}

function checkTabs(table: Table<UnitKey>, units: readonly Unit[], shared: readonly string[]): void {
  const seen = new Map<string, Unit>();
  for (const unit of units) {
    if (unit.tab === null || shared.includes(unit.tab)) continue;
    const before = seen.get(unit.tab);
    if (before) {
      throw new SetupError({
        code: 'tab-shared',
        tab: table.tab,
        sharedTab: unit.tab,
        units: [before.name, unit.name],
        cells: [before, unit].map((each) => place(table, each.row - 1, 'tab')),
      });
    }
    seen.set(unit.tab, unit);
  }
}

function place(table: Table<UnitKey>, row: number, key: UnitKey): string {
  return cellName(row, table.columns[key] ?? 0);
}
