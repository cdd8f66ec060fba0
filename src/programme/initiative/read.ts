import { type Cell, cellText } from '../../workbook/cell.ts';
import type { Day } from '../../workbook/moment.ts';
import { cellAt, type Table, textAt } from '../../workbook/table.ts';
import { cleanText, isBlank } from '../../workbook/text.ts';
import { type Amount, type AmountTrouble, parseAmount } from '../parse/amount.ts';
import { parseDay } from '../parse/day.ts';
import type { MomentTrouble } from '../parse/moment.ts';
import { type Participant, parseParticipant } from '../parse/participant.ts';
import type { Read } from '../parse/read.ts';
import { parseRegistration, type Registration } from '../parse/registration.ts';
import { type Contribution, parseContributions, type ShareTrouble } from '../parse/share.ts';
import { parseSolutionKind, type SolutionKind } from '../parse/solution-kind.ts';
import { parseStatement, parseYesNo, type YesNoTrouble } from '../parse/yes-no.ts';
import type { Unit } from '../set-up/programme.ts';
import type { InitiativeKey } from './columns.ts';

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
 * the row of column numbers under the head, total rows and what is signed below the list are skipped;
 * nothing ends the table.
 */
export function readInitiatives(unit: Unit, table: Table<InitiativeKey>): Initiative[] {
  const content = contentColumns(table);
  const initiatives: Initiative[] = [];
  let isSigned = false;
  for (let row = table.firstRow; row < table.grid.length; row += 1) {
    const cells = table.grid[row] ?? [];
    const filled = countFilled(cells, content);
    if (filled === 0 || isTotalRow(table, row)) continue;
    if (row === table.firstRow && isNumberingRow(cells)) continue;
    if (filled === 'few') {
      isSigned ||= isSignatureRow(cells, content);
      if (isSigned) continue;
    }
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
  const text = (key: InitiativeKey): string => {
    const typed = cell(key);
    if (typeof typed !== 'string') return cellText(typed);
    return typed.startsWith('#') && ERROR_VALUE.test(typed) ? '' : cleanText(typed);
  };
  return {
    unit: unit.name,
    tab: table.tab,
    row: row + 1,
    title: text('title'),
    author: joinPeople(cell('author')) ?? text('author'),
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

/** What a broken formula shows: it says nothing. */
const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|ERROR!|SPILL!)$/;

/** People on lines of their own are several; a break within one name only wraps it. */
function joinPeople(cell: Cell): string | null {
  if (typeof cell !== 'string' || !cell.includes('\n')) return null;
  const lines = cell
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '');
  return lines.every((line) => line.includes(' ')) ? lines.join('; ') : null;
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

/** Below a signature, a row with no more in it belongs to the signature: a name, a post, a date. */
const FEW = 2;

/** Looks no further than it must, as nearly every row has much in it. */
function countFilled(
  cells: readonly Cell[],
  content: readonly ContentColumn[],
): 0 | 'few' | 'many' {
  let filled = 0;
  for (const { at, ticked } of content) {
    if (!isFilled(cells[at], ticked)) continue;
    filled += 1;
    if (filled > FEW) return 'many';
  }
  return filled === 0 ? 0 : 'few';
}

function isFilled(cell: Cell | undefined, ticked: boolean): boolean {
  if (cell === null || cell === undefined || cell === '') return false;
  if (cell === false && ticked) return false;
  return typeof cell !== 'string' || !isBlank(cell);
}

const TOTAL =
  /^(?:tổng(?: số| cộng)?|cộng)(?: sáng kiến)?(?: (?:đợt|giai đoạn|gđ|phần|mục|quý|tháng|năm|trang))?[\s:=\d.,/()+ivx-]*(?:sáng kiến|sk)?[\s:.]*$/i;

/** In the column of numbers nothing else begins so. */
const TOTAL_FOR_NUMBER = /^(?:tổng|cộng)(?!\p{L})/iu;

/** A real title that merely begins so ("Tổng hợp …", "Cộng đồng …") is no total. */
function isTotalRow(table: Table<InitiativeKey>, row: number): boolean {
  const number = cellAt(table, row, 'number');
  if (saysTotal(cellAt(table, row, 'title')) || saysTotal(number)) return true;
  const mayBe = typeof number === 'string' && TOTAL_FOR_NUMBER.test(cleanText(number));
  return mayBe && textAt(table, row, 'title') === '';
}

function saysTotal(cell: Cell): boolean {
  if (typeof cell !== 'string' || cell.length > 60) return false;
  const text = cleanText(cell);
  return /^[tc]/i.test(text) && TOTAL.test(text);
}

const SIGNATURE =
  /^(?:người lập(?: biểu| bảng)?|lập biểu|cán bộ tổng hợp|người tổng hợp|thủ trưởng(?: đơn vị)?|xác nhận của .*|(?:t\/m|k\/t|(?:tm|kt|tl|tuq)[./]).*|(?:phó )?chủ tịch|\(?ký,? .*|.{0,40}ngày [\d\s.…]{0,8} ?tháng [\d\s.…]{0,8} ?năm [\d\s.…]{0,8})$/i;

/** Who made the list and who signs it: nothing else stands in the row. */
function isSignatureRow(cells: readonly Cell[], content: readonly ContentColumn[]): boolean {
  return content.every(({ at, ticked }) => {
    const cell = cells[at];
    if (!isFilled(cell, ticked)) return true;
    return typeof cell === 'string' && SIGNATURE.test(cleanText(cell));
  });
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
