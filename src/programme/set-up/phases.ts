import { cellName } from '../../workbook/cell.ts';
import { required } from '../../workbook/column.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { cellAt, type Table, textAt } from '../../workbook/table.ts';
import { foldText } from '../../workbook/text.ts';
import { type FilledColumn, holding, PARSERS } from '../holds.ts';
import type { Phase } from './programme.ts';

const DECLARED = [
  holding('text', required('name', 'Giai đoạn', 'Tên giai đoạn')),
  holding('instant', required('opens', 'Cổng mở', 'Mở Cổng')),
  holding('instant', required('closesBefore', 'Cổng đóng trước', 'Đóng Cổng trước')),
  holding('day', required('recognisedFrom', 'Công nhận từ', 'Công nhận từ ngày')),
  holding(
    'day',
    required('recognisedTo', 'Công nhận đến', 'Công nhận đến ngày', 'Công nhận đến hết ngày'),
  ),
] as const;

const [, OPENS, CLOSES_BEFORE, RECOGNISED_FROM, RECOGNISED_TO] = DECLARED;

export type PhaseKey = (typeof DECLARED)[number]['key'];

export const PHASE_COLUMNS: readonly FilledColumn<PhaseKey>[] = DECLARED;

type WindowEnd = FilledColumn<PhaseKey, 'instant' | 'day'>;

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

/** Whether nothing stands in the rows but windows of these phases, row by row. */
export function areNamesToCome(table: Table<PhaseKey>, phases: readonly Phase[]): boolean {
  return table.grid.slice(table.firstRow).every((_, index) => {
    const row = table.firstRow + index;
    const isOurs = ({ key, holds }: WindowEnd): boolean => {
      const cell = cellAt(table, row, key);
      return cell === null || PARSERS[holds](cell).value === phases[index]?.[key];
    };
    const ends = [OPENS, CLOSES_BEFORE, RECOGNISED_FROM, RECOGNISED_TO];
    return textAt(table, row, 'name') === '' && ends.every(isOurs);
  });
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
  const read = ({ key, header, holds }: WindowEnd): string => {
    const { value } = PARSERS[holds](cellAt(table, row, key));
    if (value !== null) return value;
    throw new SetupError({
      code: 'window-unreadable',
      tab: table.tab,
      cell: place(table, row, key),
      header,
      typed: textAt(table, row, key),
      phase: name,
    });
  };
  const phase = {
    name,
    opens: read(OPENS),
    closesBefore: read(CLOSES_BEFORE),
    recognisedFrom: read(RECOGNISED_FROM),
    recognisedTo: read(RECOGNISED_TO),
  };
  const isEmpty = (from: WindowEnd, to: WindowEnd): SetupError =>
    new SetupError({
      code: 'window-empty',
      tab: table.tab,
      phase: name,
      from: { cell: place(table, row, from.key), header: from.header },
      to: { cell: place(table, row, to.key), header: to.header },
    });
  if (phase.opens >= phase.closesBefore) throw isEmpty(OPENS, CLOSES_BEFORE);
  if (phase.recognisedFrom > phase.recognisedTo) throw isEmpty(RECOGNISED_FROM, RECOGNISED_TO);
  return phase;
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
      header: CLOSES_BEFORE.header,
    });
  });
}

function place(table: Table<PhaseKey>, row: number, key: PhaseKey): string {
  return cellName(row, table.columns[key] ?? 0);
}
