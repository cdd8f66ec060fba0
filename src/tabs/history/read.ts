import type { PastDay, PastUnit } from '../../programme/overview/compared.ts';
import type { Phase } from '../../programme/set-up/programme.ts';
import { type Cell, cellText, type Grid } from '../../workbook/cell.ts';
import type { Day } from '../../workbook/moment.ts';
import { cleanText, foldText } from '../../workbook/text.ts';
import { dayIn, historyColumns } from './history.ts';

/** The days of the history, earliest first; lines that people left half are passed over. */
export function readPastDays(grid: Grid, phases: readonly Phase[]): PastDay[] {
  const heads = (grid[0] ?? []).map((head) => foldText(cellText(head)));
  const columns = new Map(
    historyColumns(phases).map(({ key, header }) => [key, heads.indexOf(foldText(header))]),
  );
  const at = (row: readonly Cell[], key: Parameters<typeof columns.get>[0]): Cell =>
    row[columns.get(key) ?? -1] ?? null;
  const days = new Map<Day, PastUnit[]>();
  for (const row of grid.slice(1)) {
    const day = dayIn(at(row, 'asOf'));
    const result = at(row, 'result');
    const unit = cleanText(cellText(at(row, 'unit')));
    if (day === null || unit === '' || typeof result !== 'number') continue;
    const target = phases.reduce((sum, _, index) => sum + count(at(row, `target${index}`)), 0);
    const past = { unit, result, target, status: cellText(at(row, 'status')) };
    days.set(day, [...(days.get(day) ?? []), past]);
  }
  return [...days].map(([day, units]) => ({ day, units })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function count(cell: Cell): number {
  return typeof cell === 'number' ? cell : 0;
}
