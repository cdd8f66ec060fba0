import { type Identity, shortKey } from '../../programme/duplicates/identity.ts';
import { type Finding, placeKey } from '../../programme/finding.ts';
import type { InitiativeKey } from '../../programme/initiative/columns.ts';
import type { Report } from '../../programme/report.ts';
import type { UnitTab, Verdict } from '../../programme/verdict.ts';
import { clauseOf, describeFinding, ruleTitle } from '../../words/findings.ts';
import {
  FINDING_STATES,
  type FindingState,
  KEY_HEADER,
  SEVERITY_WORDS,
} from '../../words/vocabulary.ts';
import { type Cell, cellName, cellText, type Grid } from '../../workbook/cell.ts';
import { type Column, optional, required } from '../../workbook/column.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { type Day, dayOf } from '../../workbook/moment.ts';
import { cellAt, readTable, type Table, textAt } from '../../workbook/table.ts';

export type ListKey =
  | 'severity'
  | 'unit'
  | 'tab'
  | 'cell'
  | 'rule'
  | 'wrong'
  | 'mend'
  | 'id'
  | 'firstSeen'
  | 'state'
  | 'reason'
  | 'clause'
  | 'identity';

/** The columns of `Kiểm tra dữ liệu`, in the order in which the add-in writes them. */
export const LIST_COLUMNS: readonly Column<ListKey>[] = [
  required('severity', 'Mức'),
  required('unit', 'Đơn vị'),
  required('tab', 'Tab'),
  required('cell', 'Ô'),
  required('rule', 'Quy tắc'),
  required('wrong', 'Nội dung'),
  required('mend', 'Cách sửa'),
  required('id', 'Mã'),
  optional('firstSeen', 'Phát hiện ngày', 'Thấy lần đầu'),
  optional('state', 'Tình trạng'),
  optional('reason', 'Lý do chấp nhận'),
  optional('clause', 'Căn cứ'),
  optional('identity', KEY_HEADER),
];

/** A row of the list: a finding of now, or one that was there before and is mended. */
export interface ListRow {
  readonly state: FindingState;
  /** `null` for a mended one, of which only its words are left. */
  readonly finding: Finding | null;
  readonly unit: string;
  /** `null` for a mended one: its row may be gone. */
  readonly place: { readonly tab: string; readonly row: number; readonly column: number } | null;
  readonly values: Readonly<Record<ListKey, GridValue>>;
}

/** The list as it was found: what people decided, by the identity of each finding. */
export interface KnownFinding {
  readonly firstSeen: Day | null;
  readonly reason: string;
  readonly row: Readonly<Record<ListKey, GridValue>>;
}

/** Reads the decisions out of the tab of findings, however it was sorted; an empty tab has none. */
export function readFindingList(tab: string, grid: Grid): Map<Identity, KnownFinding> {
  const known = new Map<Identity, KnownFinding>();
  if (grid.every((row) => row.every((cell) => cell === null))) return known;
  const table = readTable(tab, grid, LIST_COLUMNS);
  for (let row = table.firstRow; row < grid.length; row += 1) {
    const identity = textAt(table, row, 'identity');
    if (identity === '') continue;
    known.set(identity, {
      firstSeen: dayIn(cellAt(table, row, 'firstSeen')),
      // Of a line that somebody copied the reason stays, wherever it was typed.
      reason: textAt(table, row, 'reason') || (known.get(identity)?.reason ?? ''),
      row: rowValues(table, row),
    });
  }
  return known;
}

/** The unit of each row that an error keeps from counting, as the list said when it was last made. */
export function wrongRows(known: ReadonlyMap<Identity, KnownFinding>): string[] {
  const units = new Map<string, string>();
  for (const { row, reason } of known.values()) {
    const isOpen = row.state === FINDING_STATES.open || row.state === FINDING_STATES.new;
    if (row.severity !== SEVERITY_WORDS.error || !isOpen || reason !== '') continue;
    units.set(`${row.tab}|${String(row.cell).replace(/^[A-Z]+/, '')}`, String(row.unit));
  }
  return [...units.values()];
}

function rowValues(table: Table<ListKey>, row: number): Record<ListKey, GridValue> {
  const entries = LIST_COLUMNS.map(({ key }): [ListKey, GridValue] => {
    const cell = cellAt(table, row, key);
    if (cell !== null && typeof cell === 'object') return [key, { day: dayOf(cell.moment) }];
    return [key, typeof cell === 'number' ? cell : cellText(cell)];
  });
  return Object.fromEntries(entries) as Record<ListKey, GridValue>;
}

function dayIn(cell: Cell): Day | null {
  return cell !== null && typeof cell === 'object' ? dayOf(cell.moment) : null;
}

/**
 * The list of now: open findings first, unit by unit in the order of the unit list, then accepted ones,
 * then those that are mended. An officer accepts a finding by typing a reason.
 */
export function renderFindingList(
  verdict: Verdict,
  report: Report,
  tabs: readonly UnitTab[],
  known: ReadonlyMap<Identity, KnownFinding>,
  today: Day,
): ListRow[] {
  const keysOf = findingKeys(verdict);
  const tables = new Map(tabs.map(({ table }) => [table.tab, table]));
  const present = new Set<Identity>();
  const now = { today, plan: report.programme.settings.plan };
  const rows = report.findings.map((finding) => {
    const { key, former } = keysOf(finding);
    const before = known.get(key) ?? known.get(former);
    present.add(key).add(former);
    return presentRow(finding, key, before, tables.get(finding.tab), now);
  });
  const mended = [...known].flatMap(([identity, { row, reason }]) =>
    present.has(identity) ? [] : [mendedRow(row, reason)],
  );
  const units = report.programme.units.map((unit) => unit.name);
  return withNews([...sortRows(rows, units), ...mended]);
}

/** Whether a finding still asks for something. */
export function isOpen({ state }: Pick<ListRow, 'state'>): boolean {
  return state === 'open' || state === 'new';
}

/**
 * Tells the open findings of the last day that brought any from those that were there before. All that the
 * first look at a workbook finds is no news.
 */
function withNews(rows: readonly ListRow[]): ListRow[] {
  const last = newsDay(rows);
  return rows.map((row): ListRow => {
    if (row.state !== 'open' || last === null || seenOn(row) !== last) return row;
    return { ...row, state: 'new', values: { ...row.values, state: FINDING_STATES.new } };
  });
}

/** The last day that brought findings which are still open; `null` where all came at the first look. */
export function newsDay(rows: readonly ListRow[]): Day | null {
  const days = rows.flatMap((row) => seenOn(row) ?? []).sort();
  const open = rows.filter(isOpen).flatMap((row) => seenOn(row) ?? []);
  const last = open.sort().at(-1);
  return last === undefined || last === days[0] ? null : last;
}

function seenOn({ values: { firstSeen } }: ListRow): Day | null {
  return firstSeen !== null && typeof firstSeen === 'object' && 'day' in firstSeen
    ? firstSeen.day
    : null;
}

/** How a finding is known across runs; `former` is `key` but for rows whose identity was once another. */
interface FindingKeys {
  readonly key: Identity;
  readonly former: Identity;
}

/** Names each finding by its rule, its column and the initiative that it is about. */
function findingKeys({ initiatives, identities }: Verdict): (finding: Finding) => FindingKeys {
  const names = new Map<string, Identity>();
  identities.names.forEach((identity, index) => {
    const initiative = initiatives[index];
    if (initiative) names.set(placeKey(initiative), identity);
  });
  const formerNames = new Map([...identities.former].map(([former, name]) => [name, former]));
  return (finding) => {
    const name = names.get(placeKey(finding)) ?? '';
    const keyOf = (identity: Identity) => shortKey(`${finding.rule}|${finding.column}|${identity}`);
    const key = keyOf(name);
    const formerName = formerNames.get(name);
    return { key, former: formerName === undefined ? key : keyOf(formerName) };
  };
}

/** The report without the findings that an officer accepted: what a letter still asks for. */
export function withoutAccepted(
  verdict: Verdict,
  report: Report,
  known: ReadonlyMap<Identity, Pick<KnownFinding, 'reason'>>,
  severities: readonly Finding['severity'][] = ['error', 'warning'],
): Report {
  if ([...known.values()].every(({ reason }) => reason === '')) return report;
  const keysOf = findingKeys(verdict);
  const isWaiting = (finding: Finding): boolean => {
    if (!severities.includes(finding.severity)) return true;
    const { key, former } = keysOf(finding);
    return !(known.get(key) ?? known.get(former))?.reason;
  };
  return { ...report, findings: report.findings.filter(isWaiting) };
}

/** The keys of what officers accepted about the rows of a unit, in the same order however the list is sorted. */
export function acceptedOf(known: ReadonlyMap<Identity, KnownFinding>, unit: string): Identity[] {
  const own = [...known].flatMap(([key, { reason, row }]) =>
    reason !== '' && row.unit === unit ? [key] : [],
  );
  return own.sort();
}

function presentRow(
  finding: Finding,
  identity: Identity,
  before: KnownFinding | undefined,
  table: Table<InitiativeKey> | undefined,
  { today, plan }: { readonly today: Day; readonly plan: string },
): ListRow {
  const { wrong, mend } = describeFinding(finding);
  const column = table?.columns[finding.column] ?? table?.columns.title ?? 0;
  const reason = before?.reason ?? '';
  const state: FindingState = reason === '' ? 'open' : 'accepted';
  return {
    state,
    finding,
    unit: finding.unit,
    place: { tab: finding.tab, row: finding.row, column },
    values: {
      severity: SEVERITY_WORDS[finding.severity],
      unit: finding.unit,
      tab: finding.tab,
      cell: cellName(finding.row - 1, column),
      rule: ruleTitle(finding.rule),
      wrong,
      mend,
      id: finding.rule,
      firstSeen: { day: before?.firstSeen ?? today },
      state: FINDING_STATES[state],
      reason,
      clause: clauseOf(finding.rule, plan),
      identity,
    },
  };
}

function mendedRow(row: KnownFinding['row'], reason: string): ListRow {
  return {
    state: 'mended',
    finding: null,
    unit: typeof row.unit === 'string' ? row.unit : '',
    place: null,
    values: { ...row, cell: '', reason, state: FINDING_STATES.mended },
  };
}

function sortRows(rows: readonly ListRow[], units: readonly string[]): ListRow[] {
  const order = new Map(units.map((unit, index) => [unit, index]));
  const rank = (row: ListRow): number => (isOpen(row) ? 0 : 1);
  return rows
    .map((row, index) => ({ row, index }))
    .sort(
      (a, b) =>
        rank(a.row) - rank(b.row) ||
        (order.get(a.row.unit) ?? 0) - (order.get(b.row.unit) ?? 0) ||
        (a.row.place?.row ?? 0) - (b.row.place?.row ?? 0) ||
        a.index - b.index,
    )
    .map(({ row }) => row);
}
