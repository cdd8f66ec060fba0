import { type Cell, cellText } from '../../workbook/cell.ts';
import type { Block } from '../../workbook/journal.ts';
import type { Table } from '../../workbook/table.ts';
import { cleanText, foldText, isBlank, saysSomething } from '../../workbook/text.ts';
import { CHOICES, type Parsed, TICKS } from '../holds.ts';
import { type InitiativeKey, type KeyHolding, READ_COLUMNS } from './columns.ts';
import type { ListKey } from './own-columns.ts';

/**
 * What a row of a unit's tab is. `layout`: a heading of a group, a total, the head again, a signature;
 * `prefilled`: only choices that may stand in every row; `lower`: the row continues the one above, with
 * which its title is merged.
 */
type RowKind = 'empty' | 'layout' | 'prefilled' | 'lower' | 'initiative';

/** A column that is read, where the tab has it. */
export interface ContentColumn {
  readonly key: KeyHolding<Parsed>;
  readonly at: number;
  readonly holds: Parsed;
  /** Filled with check boxes, whose unticked FALSE is no content of its own. */
  readonly isTicked: boolean;
  /** What stands in it is chosen from a list, and may be chosen before there is an initiative. */
  readonly isChoice: boolean;
}

/** The columns of a tab that are read, in the order of their declaration. */
export function contentColumns({ columns }: Table<InitiativeKey>): ContentColumn[] {
  return READ_COLUMNS.flatMap(({ key, holds }) => {
    const at = columns[key];
    if (at === undefined) return [];
    return [{ key, at, holds, isTicked: TICKS.includes(holds), isChoice: CHOICES.includes(holds) }];
  });
}

/** Below a signature, a row with no more in it belongs to the signature: a name, a post, a date. */
const FEW = 2;

/**
 * Tells row by row, from the first one asked downwards, what each is: by what stands in it, whatever
 * its words. A title beside an author or an ordinary number is always an initiative.
 */
export function rowKinds(
  table: Table<InitiativeKey>,
  content: readonly ContentColumn[],
): (row: number) => RowKind {
  const { columns } = table;
  const telling = content.filter(({ isChoice }) => !isChoice);
  const title = columns.title ?? -1;
  const number = columns.number ?? -1;
  const isHead = headMatcher(table, content);
  const lower = new Set(table.lowerRows);
  let isNumbered: boolean | null = null;
  let isSigned = false;

  const countTelling = (cells: readonly Cell[]): number => {
    let filled = 0;
    for (const { at, isTicked } of telling) {
      if (!isFilled(cells[at], isTicked)) continue;
      filled += 1;
      // Nearly every row has much in it: no need to look further.
      if (filled > FEW) break;
    }
    return filled;
  };

  const isHeading = (cells: readonly Cell[], filled: readonly ContentColumn[]): boolean => {
    const [only] = filled;
    const cell = cells[only?.at ?? -1];
    if (!only || filled.length > 1 || typeof cell !== 'string' || !/\p{L}/u.test(cell))
      return false;
    const beside = cleanText(cellText(cells[number]));
    if (beside !== '') return GROUP_NUMBER.test(beside) || !/\d/.test(beside);
    if (only.holds === 'people' || only.holds === 'shares') return false;
    isNumbered ??= table.grid.some(
      (row, index) =>
        index >= table.firstRow && isWords(row[title]) && ORDINARY.test(cellText(row[number])),
    );
    return isNumbered || looksLikeHeading(cleanText(cell));
  };

  return (row) => {
    const cells = table.grid[row] ?? [];
    if (lower.has(row) && !isFilled(cells[title], false)) return 'lower';
    const count = countTelling(cells);
    const beside = cells[number];
    if (count > FEW) {
      const isLayout = isTotal(cells, content, title, number) || isHead(cells);
      return isLayout || isNumbering(cells, title) ? 'layout' : 'initiative';
    }
    const filled = content.filter(({ at, isTicked }) => isFilled(cells[at], isTicked));
    const words = typeof beside === 'string' && /\p{L}/u.test(beside);
    if (filled.length === 0 && !words) return 'empty';
    if (isTotal(cells, content, title, number) || isHead(cells)) return 'layout';
    if (isNumbering(cells, title)) return 'layout';
    if (isSignature(cells, filled, words ? beside : null)) isSigned = true;
    if (isSigned && filled.length <= FEW) return 'layout';
    if (count === 0) return filled.length === 0 ? 'layout' : 'prefilled';
    return isHeading(cells, filled) ? 'layout' : 'initiative';
  };
}

/** Whether a cell holds something that counts as filled in. */
function isFilled(cell: Cell | undefined, isTicked: boolean): boolean {
  if (cell === null || cell === undefined || cell === '') return false;
  if (cell === false && isTicked) return false;
  return typeof cell !== 'string' || !isBlank(cell);
}

/** Whether some row may continue the one above, so that it is worth asking which cells are merged. */
export function mayHaveLowerRows({ grid, firstRow, columns }: Table<InitiativeKey>): boolean {
  const people = [columns.author, columns.coauthors].filter((at) => at !== undefined);
  return grid.some(
    (cells, row) =>
      row > firstRow &&
      !isFilled(cells[columns.title ?? -1], false) &&
      !isFilled(cells[columns.number ?? -1], false) &&
      people.some((at) => isFilled(cells[at], false)),
  );
}

/** The table with the rows, from 0, whose title is merged with that of a row above. */
export function withLowerRows(table: Table<ListKey>, merges: readonly Block[]): Table<ListKey> {
  const title = table.columns.title ?? -1;
  const lowerRows = merges
    .filter(({ column, columns }) => column <= title && title < column + columns)
    .flatMap(({ row, rows }) => Array.from({ length: rows - 1 }, (_, index) => row + 1 + index));
  return { ...table, lowerRows };
}

const ORDINARY = /^\s*\d+(?:[.,]\d+)*[.)]?\s*$/;

/** "I", "IV.", "A", "b)": what numbers a group, not an initiative. */
const GROUP_NUMBER = /^[(]?(?:[ivxlc]+|\p{L}{1,2})[.):]*$/iu;

/** Where no row has a number, a heading is one by its letters or by a number of its own. */
function looksLikeHeading(text: string): boolean {
  return text === text.toUpperCase() || /^(?:[IVX]+|[A-ZĐ])[.)]\s/.test(text);
}

const TOTAL =
  /^(?:tổng(?: số| cộng)?|cộng)(?: sáng kiến)?(?: (?:đợt|giai đoạn|gđ|phần|mục|quý|tháng|năm|trang))?[\s:=\d.,/()+ivx-]*(?:sáng kiến|sk)?[\s:.]*$/i;

/** "Cộng khối trường học", but no "Tổng hợp …", "Cộng đồng …". */
const SUM_OF =
  /^(?:tổng|cộng)(?!\p{L})(?! (?:hợp|đồng|đài|quan|quát|thể|kết|thống|tác|sinh|hưởng|phụ trách|đội)(?!\p{L}))/iu;

/** Hardly any cell begins like either: the rest is not asked. */
const SUM_BEGINS = /^[\s\W]*[tc][oôổộ]/i;

/** A real title that merely begins so ("Tổng hợp …", "Cộng đồng …") is no total. */
function isTotal(
  cells: readonly Cell[],
  content: readonly ContentColumn[],
  title: number,
  number: number,
): boolean {
  if (says(TOTAL, cells[title]) || says(TOTAL, cells[number])) return true;
  if (isWords(cells[title]) && !says(SUM_OF, cells[title])) return false;
  const sum = cells.findIndex((cell) => says(SUM_OF, cell));
  if (sum < 0) return false;
  if (sum === title && ORDINARY.test(cellText(cells[number]))) return false;
  const others = content.filter(
    ({ at, isTicked, isChoice }) => at !== sum && !isChoice && isFilled(cells[at], isTicked),
  );
  const isSum = sum !== title || others.length > 0;
  return isSum && others.every(({ at }) => isFigure(cells[at]));
}

function says(pattern: RegExp, cell: Cell | undefined): boolean {
  if (typeof cell !== 'string' || cell.length > 60 || !SUM_BEGINS.test(cell)) return false;
  return pattern.test(cleanText(cell));
}

function isWords(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && saysSomething(cell) && !isFigure(cell);
}

/** A sum or a count, with its unit: "12 sáng kiến", "1,2 tỷ". */
function isFigure(cell: Cell | undefined): boolean {
  if (typeof cell === 'number') return true;
  return (
    typeof cell === 'string' && /^\s*\d[\d.,\s]*(?:\p{L}+\s*){0,2}[.:]?$/u.test(cell.slice(0, 60))
  );
}

const SIGNATURE =
  /^(?:người lập(?: biểu| bảng)?|lập biểu|cán bộ tổng hợp|người tổng hợp|thủ trưởng(?: đơn vị)?|xác nhận của .*|(?:t\/m|k\/t|(?:tm|kt|tl|tuq)[./]).*|(?:phó )?chủ tịch|\(?ký,? .*|.{0,40}ngày [\d\s.…]{0,8} ?tháng [\d\s.…]{0,8} ?năm [\d\s.…]{0,8})$/i;

/** Who made the list and who signs it: nothing else stands in the row. */
function isSignature(
  cells: readonly Cell[],
  filled: readonly ContentColumn[],
  beside: string | null,
): boolean {
  const texts = filled.map(({ at }) => cells[at] ?? null);
  return [...texts, ...(beside === null ? [] : [beside])].every(
    (cell) => typeof cell === 'string' && SIGNATURE.test(cleanText(cell)),
  );
}

/** A row that numbers the columns. */
function isNumbering(cells: readonly Cell[], title: number): boolean {
  const first = cells[title];
  if (typeof first === 'string' ? first.length > 6 : typeof first !== 'number') return false;
  return isColumnNumbers(cells);
}

/** The row "(1) (2) (3) …", "A B C …" or "A B 1 2 …" that forms put under their head. */
export function isColumnNumbers(cells: readonly Cell[]): boolean {
  const labels = cells
    .map((cell) => cleanText(cellText(cell)))
    .filter((text) => text !== '')
    .map((text) => /^[([]?(\d{1,2}|[A-Z])[)\]]?$/.exec(text)?.[1] ?? '');
  const letters = labels.filter((label) => /[A-Z]/.test(label)).length;
  return (
    labels.length > 3 &&
    isRunning(labels.slice(0, letters).map((letter) => letter.charCodeAt(0) - 64)) &&
    isRunning(labels.slice(letters).map((label) => (label === '' ? Number.NaN : Number(label))))
  );
}

function isRunning(numbers: readonly number[]): boolean {
  const from = numbers[0] ?? 0;
  return numbers.every((number, at) => number === from + at);
}

/** Whether a row says again what the head says: in every cell that is filled, in the same place. */
function headMatcher(
  { grid, headRow }: Table<InitiativeKey>,
  content: readonly ContentColumn[],
): (cells: readonly Cell[]) => boolean {
  const head = [grid[headRow - 1] ?? [], grid[headRow] ?? []];
  const texts = new Map(
    content.map(({ at }) => [
      at,
      head.map((cells) => foldText(cellText(cells[at]))).filter((text) => text !== ''),
    ]),
  );
  const says = (cell: Cell | undefined, at: number): boolean => {
    const known = texts.get(at) ?? [];
    if (typeof cell !== 'string') return false;
    // Hardly any cell begins like its head: the rest is not asked.
    const start = cell.charAt(0).toLowerCase();
    if (!known.some((text) => text.startsWith(start) && cell.length < text.length + 20))
      return false;
    return known.includes(foldText(cell));
  };
  return (cells) => {
    let isSaid = false;
    for (const { at, isTicked } of content) {
      if (!isFilled(cells[at], isTicked)) continue;
      if (!says(cells[at], at)) return false;
      isSaid = true;
    }
    return isSaid;
  };
}
