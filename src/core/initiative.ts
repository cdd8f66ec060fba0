import { type Cell, cellText } from './cell.ts';
import type { InitiativeKey } from './columns.ts';
import type { Day } from './moment.ts';
import { type Amount, type AmountTrouble, parseAmount } from './parse/amount.ts';
import { parseDay } from './parse/day.ts';
import type { MomentTrouble } from './parse/moment.ts';
import { type Participant, parseParticipant } from './parse/participant.ts';
import type { Read } from './parse/read.ts';
import { parseRegistration, type Registration } from './parse/registration.ts';
import { type Contribution, parseContributions, type ShareTrouble } from './parse/share.ts';
import { parseSolutionKind, type SolutionKind } from './parse/solution-kind.ts';
import { parseStatement, parseYesNo, type YesNoTrouble } from './parse/yes-no.ts';
import type { Unit } from './programme.ts';
import { cellAt, type Table } from './table.ts';
import { cleanText, isBlank } from './text.ts';

/** One row of a unit's tab: texts cleaned, everything else as typed beside what was understood. */
export interface Initiative {
  readonly unit: string;
  readonly tab: string;
  /** As the user sees it, from 1. */
  readonly row: number;
  readonly title: string;
  readonly author: string;
  readonly coauthors: Read<readonly Contribution[], ShareTrouble>;
  readonly grassroots: string;
  readonly participant: Read<Participant, 'unknown'>;
  readonly kind: Read<SolutionKind, 'unknown'>;
  /** The first application. */
  readonly applied: Read<Day, MomentTrouble>;
  readonly recognised: Read<Day, MomentTrouble>;
  readonly recognitionDocument: string;
  readonly registered: Read<Registration, MomentTrouble>;
  readonly portalCode: string;
  /** Đồng for one year; `'none'` where the row says that it has no money value. */
  readonly benefit: Read<Amount, AmountTrouble>;
  readonly socialBenefit: string;
  readonly benefitDocument: string;
  /** Declarations; `null` where the tab does not ask. */
  readonly protectedIp: Read<boolean, YesNoTrouble> | null;
  readonly publicOrder: Read<boolean, YesNoTrouble> | null;
  readonly researchLevel: string;
  readonly researchAccepted: Read<boolean, YesNoTrouble>;
  readonly applicationConfirmed: Read<boolean, YesNoTrouble>;
  readonly remark: string;
}

/**
 * The initiatives of a unit's tab. Rows without content, rows with only an STT or an unticked box,
 * the row of column numbers under the head and total rows are skipped; nothing ends the table.
 */
export function readInitiatives(unit: Unit, table: Table<InitiativeKey>): Initiative[] {
  const content = contentColumns(table);
  const initiatives: Initiative[] = [];
  for (let row = table.firstRow; row < table.grid.length; row += 1) {
    const cells = table.grid[row] ?? [];
    if (isEmptyRow(cells, content) || isTotalRow(table, row)) continue;
    if (row === table.firstRow && isNumberingRow(cells)) continue;
    initiatives.push(readInitiative(unit, table, row));
  }
  return initiatives;
}

function readInitiative(unit: Unit, table: Table<InitiativeKey>, row: number): Initiative {
  const cells = table.grid[row] ?? [];
  const { columns } = table;
  const cell = (key: InitiativeKey): Cell => {
    const column = columns[key];
    return column === undefined ? null : (cells[column] ?? null);
  };
  const text = (key: InitiativeKey): string => cleanText(cellText(cell(key)));
  return {
    unit: unit.name,
    tab: table.tab,
    row: row + 1,
    title: text('title'),
    author: text('author'),
    coauthors: parseContributions(cell('coauthors')),
    grassroots: text('grassroots'),
    participant: parseParticipant(cell('participant')),
    kind: parseSolutionKind(cell('kind')),
    applied: parseDay(cell('applied')),
    recognised: parseDay(cell('recognised')),
    recognitionDocument: text('recognitionDocument'),
    registered: parseRegistration(cell('registered')),
    portalCode: text('portalCode'),
    benefit: parseAmount(cell('benefit')),
    socialBenefit: text('socialBenefit'),
    benefitDocument: text('benefitDocument'),
    protectedIp: columns.protectedIp === undefined ? null : parseYesNo(cell('protectedIp')),
    publicOrder: columns.publicOrder === undefined ? null : parseYesNo(cell('publicOrder')),
    researchLevel: text('researchLevel'),
    researchAccepted: parseStatement(cell('researchAccepted')),
    applicationConfirmed: parseStatement(cell('applicationConfirmed')),
    remark: text('remark'),
  };
}

interface ContentColumn {
  readonly at: number;
  /** Filled with check boxes, whose unticked FALSE is no content of its own. */
  readonly ticked: boolean;
}

const TICKED: readonly InitiativeKey[] = [
  'protectedIp',
  'publicOrder',
  'researchAccepted',
  'applicationConfirmed',
];

function contentColumns(table: Table<InitiativeKey>): ContentColumn[] {
  const keys = Object.keys(table.columns) as InitiativeKey[];
  return keys
    .filter((key) => key !== 'number' && key !== 'check')
    .map((key) => ({ at: table.columns[key] ?? -1, ticked: TICKED.includes(key) }));
}

function isEmptyRow(cells: readonly Cell[], content: readonly ContentColumn[]): boolean {
  for (const { at, ticked } of content) {
    const cell = cells[at];
    if (cell === null || cell === undefined || cell === '') continue;
    if (cell === false && ticked) continue;
    if (typeof cell === 'string' && isBlank(cell)) continue;
    return false;
  }
  return true;
}

const TOTAL =
  /^(?:tổng(?: số| cộng)?|cộng)(?: sáng kiến)?[\s:.=]*[\d.,\s]*(?:sáng kiến|sk)?[\s:.]*$/i;

/** A real title that merely begins so ("Tổng hợp …", "Cộng đồng …") is no total. */
function isTotalRow(table: Table<InitiativeKey>, row: number): boolean {
  return saysTotal(cellAt(table, row, 'title')) || saysTotal(cellAt(table, row, 'number'));
}

function saysTotal(cell: Cell): boolean {
  if (typeof cell !== 'string' || cell.length > 60) return false;
  const text = cleanText(cell);
  return /^[tc]/i.test(text) && TOTAL.test(text);
}

/** The row "(1) (2) (3) …" that forms put under their head. */
function isNumberingRow(cells: readonly Cell[]): boolean {
  const numbers = cells
    .map((cell) => cleanText(cellText(cell)))
    .filter((text) => text !== '')
    .map((text) => Number(/^\(?(\d{1,2})\)?$/.exec(text)?.[1]));
  const first = numbers[0] ?? 0;
  return numbers.length > 3 && numbers.every((number, at) => number === first + at);
}
