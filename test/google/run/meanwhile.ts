import type { HostOptions } from '../../../src/host/context.ts';
import type { Row, Sheet, Workbook } from '../../../src/xlsx/model.ts';
import { open, type Result, tabOf, valuesOf } from '../../add-in.ts';

/** The day of the tiny workbook. */
export const NOW = '2024-05-10T08:00';

type BeforeCall = NonNullable<HostOptions['beforeCall']>;
type ServiceCall = Parameters<BeforeCall>[0];

const STOPPED = { name: 'Exception', message: 'Exceeded maximum execution time' };

/** A run is stopped before its n-th service call: that one fails, and all later ones where it is killed. */
export function stopAt(call: number, isKilled: boolean): BeforeCall {
  return ({ number }) => (number === call || (isKilled && number > call) ? STOPPED : null);
}

/** Runs an entry while somebody else does one thing before its n-th service call. */
export function runWhile(workbook: Workbook, entry: string, call: number, act: () => void): Result {
  const beforeCall = ({ number }: ServiceCall): null => {
    if (number === call) act();
    return null;
  };
  return open(workbook, { now: NOW, answers: 'yes', beforeCall }).run(entry) as Result;
}

/** Calls that write into cells. */
const LAYS = /^(Range|RangeList)\.set(Values|RichTextValues|Notes?|Backgrounds?)$/;

/** What somebody does at which moments of a run. */
interface Moments {
  /** Before these service calls. */
  readonly tried: readonly number[];
  /**
   * Whether what is typed into a tab at a moment is beyond any script: its cells were looked at for the last
   * time, and what the run writes into them is not committed.
   */
  readonly isUnseenIn: (tab: string) => (call: number) => boolean;
}

/** A third of the moments anywhere, the others where a run writes into cells; all where there may be so many. */
export function momentsOf(workbook: Workbook, entry: string, count: number): Moments {
  const writes: number[] = [];
  const looks = new Map<string, number>();
  let commit = 0;
  const beforeCall = ({ number, method, tab }: ServiceCall): null => {
    if (method === 'Range.getValues' && tab !== null && commit === 0) looks.set(tab, number);
    if (LAYS.test(method)) writes.push(number);
    if (method === 'SpreadsheetApp.flush' && commit === 0) commit = number;
    return null;
  };
  const host = open(workbook, { now: NOW, answers: 'yes', beforeCall });
  host.run(entry);
  const { total } = host.counts();
  const isUnseenIn = (tab: string) => (call: number) =>
    call > (looks.get(tab) ?? 0) && call <= commit;
  if (count >= total) return { tried: spread(1, total, count), isUnseenIn };
  const places = spread(0, writes.length - 1, Math.ceil((count * 2) / 3));
  const all = [...spread(1, total, Math.ceil(count / 3)), ...places.map((at) => writes[at] ?? 1)];
  return { tried: [...new Set(all)].sort((one, other) => one - other), isUnseenIn };
}

/** `spread(1, 100, 5) // [1, 21, 41, 61, 81, 100]` */
export function spread(first: number, last: number, count: number): number[] {
  const step = Math.max(1, Math.floor((last - first) / count));
  const calls: number[] = [];
  for (let call = first; call < last; call += step) calls.push(call);
  return [...calls, last];
}

/** The column, from 0, under a header, and the row of the header. */
export function placeOf(
  workbook: Workbook,
  tab: string,
  header: string,
): { row: number; column: number } {
  const values = valuesOf(tabOf(workbook, tab));
  const row = values.findIndex((cells) => cells.includes(header));
  return { row, column: values[row]?.indexOf(header) ?? -1 };
}

/** A column comes in before another, with its cells, looks and notes. */
export function insertColumn(sheet: Sheet, at: number, cells: readonly string[]): void {
  sheet.rows.forEach((row, index) => {
    if (row) moveRight(row, at, cells[index] ?? null);
  });
}

function moveRight(row: Row, at: number, cell: string | null): void {
  while (row.values.length < at) row.values.push(null);
  row.values.splice(at, 0, cell);
  if (row.styles.length > at) row.styles.splice(at, 0, undefined);
  const moved = [...row.notes].map(
    ([column, note]) => [column < at ? column : column + 1, note] as const,
  );
  row.notes.clear();
  for (const [column, note] of moved) row.notes.set(column, note);
}

/** The tab that a person has before them. */
export function show(workbook: Workbook, tab: string): void {
  open(workbook, { now: NOW }).runSimpleTrigger('onOpen');
  const { id } = tabOf(workbook, tab);
  const state = JSON.parse(workbook.hostState) as object;
  workbook.hostState = JSON.stringify({ ...state, activeSheetId: id });
}
