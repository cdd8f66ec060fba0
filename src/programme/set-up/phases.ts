import { cellName } from '../../workbook/cell.ts';
import { type Column, required } from '../../workbook/column.ts';
import { type Moment, startOfDay } from '../../workbook/moment.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { cellAt, type Table, textAt } from '../../workbook/table.ts';
import { foldText } from '../../workbook/text.ts';
import { parseDay } from '../parse/day.ts';
import { parseRegistration } from '../parse/registration.ts';
import type { Phase } from './programme.ts';

export type PhaseKey = 'name' | 'opens' | 'closesBefore' | 'recognisedFrom' | 'recognisedTo';

export const PHASE_COLUMNS: readonly Column<PhaseKey>[] = [
  required('name', 'Giai đoạn', 'Tên giai đoạn'),
  required('opens', 'Cổng mở', 'Mở Cổng'),
  required('closesBefore', 'Cổng đóng trước', 'Đóng Cổng trước'),
  required('recognisedFrom', 'Công nhận từ', 'Công nhận từ ngày'),
  required('recognisedTo', 'Công nhận đến', 'Công nhận đến ngày', 'Công nhận đến hết ngày'),
];

interface PhaseRow {
  readonly phase: Phase;
  readonly row: number;
}

/**
 * Reads the phases in their order; any number.
 * @throws SetupError `no-rows`, `phase-nameless`, `phase-twice`, `window-unreadable`, `window-empty`, `windows-overlap`
 */
export function readPhases(table: Table<PhaseKey>): Phase[] {
  const rows: PhaseRow[] = [];
  for (let row = table.firstRow; row < table.grid.length; row += 1) {
    if (PHASE_COLUMNS.some(({ key }) => textAt(table, row, key) !== '')) {
      rows.push({ phase: readPhase(table, row), row });
    }
  }
  if (rows.length === 0) throw new SetupError({ code: 'no-rows', tab: table.tab, what: 'phases' });
  checkNames(table, rows);
  checkOverlaps(table, rows);
  return rows.map(({ phase }) => phase);
}

function readPhase(table: Table<PhaseKey>, row: number): Phase {
  const name = textAt(table, row, 'name');
  if (name === '') {
    throw new SetupError({
      code: 'phase-nameless',
      tab: table.tab,
      cell: place(table, row, 'name'),
    });
  }
  const read = <Value>(key: PhaseKey, value: Value | null): Value => {
    if (value !== null) return value;
    throw new SetupError({
      code: 'window-unreadable',
      tab: table.tab,
      cell: place(table, row, key),
      header: headerOf(key),
      typed: textAt(table, row, key),
      phase: name,
    });
  };
  const phase = {
    name,
    opens: read('opens', readInstant(table, row, 'opens')),
    closesBefore: read('closesBefore', readInstant(table, row, 'closesBefore')),
    recognisedFrom: read('recognisedFrom', parseDay(cellAt(table, row, 'recognisedFrom')).value),
    recognisedTo: read('recognisedTo', parseDay(cellAt(table, row, 'recognisedTo')).value),
  };
  const isEmpty = (from: PhaseKey, to: PhaseKey): SetupError =>
    new SetupError({
      code: 'window-empty',
      tab: table.tab,
      phase: name,
      from: { cell: place(table, row, from), header: headerOf(from) },
      to: { cell: place(table, row, to), header: headerOf(to) },
    });
  if (phase.opens >= phase.closesBefore) throw isEmpty('opens', 'closesBefore');
  if (phase.recognisedFrom > phase.recognisedTo) throw isEmpty('recognisedFrom', 'recognisedTo');
  return phase;
}

/** A day without a time of day is its first instant. */
function readInstant(table: Table<PhaseKey>, row: number, key: PhaseKey): Moment | null {
  const { value } = parseRegistration(cellAt(table, row, key));
  return value && (value.moment ?? startOfDay(value.day));
}

function checkNames(table: Table<PhaseKey>, rows: readonly PhaseRow[]): void {
  const seen = new Map<string, number>();
  for (const { phase, row } of rows) {
    const before = seen.get(foldText(phase.name));
    if (before !== undefined) {
      const cells = [before, row].map((each) => place(table, each, 'name'));
      throw new SetupError({ code: 'phase-twice', tab: table.tab, phase: phase.name, cells });
    }
    seen.set(foldText(phase.name), row);
  }
}

function checkOverlaps(table: Table<PhaseKey>, rows: readonly PhaseRow[]): void {
  const ordered = [...rows].sort((a, b) => (a.phase.opens < b.phase.opens ? -1 : 1));
  ordered.forEach((later, index) => {
    const earlier = ordered[index - 1];
    if (!earlier || earlier.phase.closesBefore <= later.phase.opens) return;
    throw new SetupError({
      code: 'windows-overlap',
      tab: table.tab,
      first: earlier.phase.name,
      second: later.phase.name,
      cells: [place(table, earlier.row, 'closesBefore'), place(table, later.row, 'opens')],
      header: headerOf('closesBefore'),
    });
  });
}

function place(table: Table<PhaseKey>, row: number, key: PhaseKey): string {
  return cellName(row, table.columns[key] ?? 0);
}

function headerOf(key: PhaseKey): string {
  return PHASE_COLUMNS.find((column) => column.key === key)?.header ?? key;
}
