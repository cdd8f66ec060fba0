import { type Cell, cellText } from '../../workbook/cell.ts';
import { cellAt, type Table, textAt } from '../../workbook/table.ts';
import { cleanText, isBlank } from '../../workbook/text.ts';
import { PARSERS, type Parsed, type ParsedOf, TICKS } from '../holds.ts';
import type { Unit } from '../set-up/programme.ts';
import { type HeldBy, type InitiativeKey, type KeyHolding, READ_COLUMNS } from './columns.ts';

type ReadKey = KeyHolding<Parsed>;

/** What a column makes of a cell; a declaration is `null` where the tab does not ask for it. */
type Field<Key extends ReadKey> =
  | ParsedOf<HeldBy<Key>>
  | (HeldBy<Key> extends 'yes-no' ? null : never);

type Fields = { readonly [Key in ReadKey]: Field<Key> };

/**
 * One row of a unit's tab, a field for each column that is read: texts cleaned, everything else as typed
 * beside what was understood.
 */
export interface Initiative extends Fields {
  readonly unit: string;
  readonly tab: string;
  /** As the user sees it, from 1. */
  readonly row: number;
}

/**
 * The initiatives of a unit's tab. Rows without content, rows with only an STT or an unticked box,
 * the row of column numbers under the head, total rows and what is signed below the list are skipped;
 * nothing ends the table.
 */
export function readInitiatives(unit: Unit, table: Table<InitiativeKey>): Initiative[] {
  const content = contentColumns(table);
  const blank = blankInitiative(unit, table);
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
    initiatives.push(readInitiative(blank, content, cells, row));
  }
  return initiatives;
}

/** A row of which nothing is filled; made in one go, so that its copies are quick to make and to read. */
function blankInitiative(unit: Unit, { tab, columns }: Table<InitiativeKey>): Initiative {
  const fields = READ_COLUMNS.map(({ key, holds }) => {
    const isUnasked = holds === 'yes-no' && columns[key] === undefined;
    return [key, isUnasked ? null : PARSERS[holds](null)] as const;
  });
  // Every field is there; the compiler does not follow this through the list.
  const blank = Object.fromEntries(fields) as unknown as Fields;
  return { unit: unit.name, tab, row: 0, ...blank };
}

function readInitiative(
  blank: Initiative,
  content: readonly ContentColumn[],
  cells: readonly Cell[],
  row: number,
): Initiative {
  const initiative = { ...blank, row: row + 1 };
  const fields: Record<string, unknown> = initiative;
  for (const { key, at, parse } of content) fields[key] = parse(cells[at] ?? null);
  return initiative;
}

interface ContentColumn {
  readonly key: ReadKey;
  readonly at: number;
  readonly parse: (cell: Cell) => unknown;
  /** Filled with check boxes, whose unticked FALSE is no content of its own. */
  readonly ticked: boolean;
}

function contentColumns({ columns }: Table<InitiativeKey>): ContentColumn[] {
  return READ_COLUMNS.flatMap(({ key, holds }) => {
    const at = columns[key];
    if (at === undefined) return [];
    return [{ key, at, parse: PARSERS[holds], ticked: TICKS.includes(holds) }];
  });
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
