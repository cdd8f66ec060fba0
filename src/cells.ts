import { findDuplicates } from './programme/duplicates/exact.ts';
import { INITIATIVE_COLUMNS } from './programme/initiative/columns.ts';
import { readInitiatives } from './programme/initiative/read.ts';
import { parseAmount } from './programme/parse/amount.ts';
import { LARGEST_COUNT } from './programme/parse/count.ts';
import { parseDay } from './programme/parse/day.ts';
import { elapsedOn, expectedOf } from './programme/progress/pace.ts';
import { statusOf } from './programme/progress/status.ts';
import { PROGRAMME_PHASES } from './programme/proposal/programme-phases.ts';
import { checkInitiative, ruleContext } from './programme/rules/index.ts';
import { percent, type Ratio, ratio, ratioValue } from './programme/set-up/ratio.ts';
import { defaultSettings } from './programme/set-up/settings.ts';
import { unitAlone } from './programme/set-up/units.ts';
import { makeProgramme } from './programme/set-up/windows.ts';
import { checkText } from './tabs/unit/checks.ts';
import { amountInWords } from './words/amount-in-words.ts';
import { FUNCTION_WORDS } from './words/functions.ts';
import { describeSetupProblem } from './words/setup.ts';
import { STATUS_WORDS } from './words/status.ts';
import type { Cell, Grid } from './workbook/cell.ts';
import { addDays, type Day, type Moment, makeDay } from './workbook/moment.ts';
import { SetupError } from './workbook/setup-error.ts';
import { readTable } from './workbook/table.ts';

/** What a custom function is given: one cell, or a range as rows of cells. */
type Argument = unknown;

/**
 * Tỷ lệ % (làm tròn đến số nguyên) của kết quả so với chỉ tiêu; ô không có chỉ tiêu để trống. Ví dụ: =SK_TYLE(E5;D5)
 * @param {number} ketQua Kết quả: một ô hoặc cả vùng.
 * @param {number} chiTieu Chỉ tiêu: một ô hoặc vùng cùng cỡ.
 * @return {number} Tỷ lệ phần trăm, cùng hình dạng với vùng kết quả.
 * @customfunction
 */
export function SK_TYLE(ketQua: Argument, chiTieu: Argument): unknown {
  return cellwise([ketQua, chiTieu], ([result, target]) => {
    const reached = count(result);
    const goal = count(target);
    if (reached === undefined || goal === undefined) return FUNCTION_WORDS.notANumber;
    return goal === null ? '' : (percent(reached ?? 0, goal) ?? '');
  });
}

/**
 * Số sáng kiến cần đạt đến một ngày: chỉ tiêu nhân với phần thời gian đã qua của giai đoạn. Ví dụ: =SK_KYVONG(D5;DATE(2022;6;1);DATE(2023;9;1);DATE(2022;11;10))
 * @param {number} chiTieu Chỉ tiêu của giai đoạn: một ô hoặc cả vùng.
 * @param {Date} mo Ngày đầu của giai đoạn.
 * @param {Date} dong Ngày cuối của giai đoạn (tính cả ngày này).
 * @param {Date} ngay Tính đến hết ngày này.
 * @return {number} Số cần đạt, có phần lẻ.
 * @customfunction
 */
export function SK_KYVONG(
  chiTieu: Argument,
  mo: Argument,
  dong: Argument,
  ngay: Argument,
): unknown {
  return cellwise([chiTieu, mo, dong, ngay], ([target, opens, closes, day]) => {
    const goal = count(target);
    if (goal === undefined) return FUNCTION_WORDS.notANumber;
    if (goal === null) return '';
    const days = [opens, closes, day].map(dayOfArgument);
    const [from, to, asOf] = days;
    if (!from || !to || !asOf) return FUNCTION_WORDS.notADay;
    if (from > to) return FUNCTION_WORDS.emptyWindow;
    return ratioValue(expectedOf(goal, elapsedOn({ from, to }, asOf)));
  });
}

/**
 * Trạng thái bằng chữ của một đơn vị: Vượt chỉ tiêu, Đạt chỉ tiêu, Đúng tiến độ, Chậm, Rất chậm. Ví dụ: =SK_TRANGTHAI(L5;C5;SK_KYVONG(C5;DATE(2022;6;1);DATE(2023;9;1);DATE(2022;11;10)))
 * @param {number} ketQua Kết quả của cả chương trình: một ô hoặc cả vùng.
 * @param {number} chiTieu Chỉ tiêu của cả chương trình.
 * @param {number} kyVong Số cần đạt đến ngày báo cáo.
 * @return {string} Trạng thái, cùng hình dạng với vùng kết quả.
 * @customfunction
 */
export function SK_TRANGTHAI(ketQua: Argument, chiTieu: Argument, kyVong: Argument): unknown {
  return cellwise([ketQua, chiTieu, kyVong], ([result, target, expected]) => {
    const reached = count(result);
    const goal = count(target);
    const due = count(expected);
    if (reached === undefined || goal === undefined || due === undefined)
      return FUNCTION_WORDS.notANumber;
    if (reached === null && goal === null) return '';
    return STATUS_WORDS[
      statusOf({
        result: reached ?? 0,
        target: goal,
        expected: decimalRatio(due ?? 0),
        severeBelow: 50,
      })
    ];
  });
}

/**
 * Đọc số tiền viết bằng chữ số và đơn vị, ra đồng: “1,2 tỷ”, “500 triệu”, “1 tỷ 200 triệu”. Ví dụ: =SK_SOTIEN(N5)
 * @param {string} soTien Ô hoặc vùng có số tiền.
 * @return {number} Số đồng; ô không đọc được trả lời bằng chữ.
 * @customfunction
 */
export function SK_SOTIEN(soTien: Argument): unknown {
  return cellwise([soTien], ([amount]) => {
    if (isBlank(amount)) return '';
    if (typeof amount !== 'string' && typeof amount !== 'number') return FUNCTION_WORDS.notAnAmount;
    const { value } = parseAmount(amount);
    return value === 'none' ? FUNCTION_WORDS.noAmount : (value ?? FUNCTION_WORDS.notAnAmount);
  });
}

/**
 * Đọc số tiền thành chữ, như trong văn bản: “Năm trăm triệu đồng”. Ví dụ: =SK_BANGCHU(N5) hoặc =SK_BANGCHU(N5;"lẻ")
 * @param {number} soTien Số đồng, số nguyên từ 0: một ô hoặc cả vùng.
 * @param {string} soKhong “linh” hoặc “lẻ”, cách đọc số 0 ở hàng chục; không ghi thì là “linh”.
 * @return {string} Số tiền bằng chữ, cùng hình dạng với vùng số tiền.
 * @customfunction
 */
export function SK_BANGCHU(soTien: Argument, soKhong: Argument = 'linh'): unknown {
  return cellwise([soTien, soKhong], ([amount, nought]) => {
    if (isBlank(amount)) return '';
    if (typeof amount !== 'number') return FUNCTION_WORDS.notANumber;
    return amountInWords(amount, String(nought)) ?? FUNCTION_WORDS.notWhole;
  });
}

/**
 * Kiểm tra một khối dòng sáng kiến: mỗi dòng trả lời “Đạt”, hoặc nêu từng lỗi và cách sửa; dòng trống để trống. Theo các mốc thời gian mặc định của Chương trình 2021–2023; mốc khác thì dùng “Kiểm tra toàn bộ” trong menu Sáng kiến. Ví dụ: =SK_KIEMTRA(A4:T4;A5:T200)
 * @param {string} hangTieuDe Dòng tiêu đề của danh sách.
 * @param {string} vung Các dòng sáng kiến, cùng số cột với dòng tiêu đề.
 * @return {string} Một cột, mỗi dòng một ô.
 * @customfunction
 */
export function SK_KIEMTRA(hangTieuDe: Argument, vung: Argument): unknown {
  if (!Array.isArray(hangTieuDe) || !Array.isArray(vung)) throw new Error(FUNCTION_WORDS.blocks);
  const head = plainRows(hangTieuDe);
  const rows = plainRows(vung);
  if (head.length !== 1 || head[0]?.length !== rows[0]?.length)
    throw new Error(FUNCTION_WORDS.blocks);
  try {
    return checkBlock([...head, ...rows]);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return rows.map((_, index) => [index === 0 ? describeSetupProblem(error.problem) : '']);
  }
}

function checkBlock(grid: Grid): string[][] {
  const table = readTable(FUNCTION_WORDS.block, grid, INITIATIVE_COLUMNS);
  const alone = unitAlone('', table.tab);
  const programme = makeProgramme({
    settings: defaultSettings(),
    phases: PROGRAMME_PHASES,
    units: [alone],
    grassroots: [],
  });
  const initiatives = readInitiatives(alone, table);
  const context = ruleContext(programme);
  const findings = initiatives.flatMap((initiative) => checkInitiative(initiative, context));
  const all = [...findings, ...findDuplicates(initiatives, findings)];
  const texts = grid.slice(1).map(() => ['']);
  for (const initiative of initiatives) {
    const { row } = initiative;
    const own = all.filter((finding) => finding.row === row);
    texts[row - 2] = [checkText(initiative, own)];
  }
  return texts;
}

function plainRows(rows: readonly unknown[][]): Cell[][] {
  return rows.map((row) =>
    row.map((cell): Cell => {
      if (cell instanceof Date)
        return dayOfArgument(cell) ? { moment: clockTime(cell) } : String(cell);
      return isBlank(cell) ? null : (cell as Cell);
    }),
  );
}

/**
 * Applies a function to cells of equal place. A single cell stands for every cell of a range.
 * @throws Error on misuse: an argument is missing, or two ranges differ in shape
 */
function cellwise(
  args: readonly Argument[],
  answer: (cells: readonly unknown[]) => unknown,
): unknown {
  if (args.some((arg) => arg === undefined)) throw new Error(FUNCTION_WORDS.missingArgument);
  const ranges = args.filter((arg): arg is unknown[][] => Array.isArray(arg));
  const [first, ...others] = ranges;
  if (!first) return answer(args);
  const shape = (range: unknown[][]): string => `${range.length}×${range[0]?.length ?? 0}`;
  if (others.some((range) => shape(range) !== shape(first))) throw new Error(FUNCTION_WORDS.shapes);
  return first.map((row, rowIndex) =>
    row.map((_, column) =>
      answer(args.map((arg) => (Array.isArray(arg) ? arg[rowIndex]?.[column] : arg))),
    ),
  );
}

function isBlank(value: unknown): boolean {
  return value === '' || value === null;
}

/**
 * A number of initiatives, to a millionth, since what is expected has decimals; `null` for an empty
 * cell, `undefined` for anything else.
 */
function count(value: unknown): number | null | undefined {
  if (isBlank(value)) return null;
  const isCount = typeof value === 'number' && Math.abs(value) <= LARGEST_COUNT;
  return isCount ? Math.round(value * MILLION) / MILLION : undefined;
}

/** 31/12/2199: what is later is no day of a programme. */
const LAST_SERIAL = 109_574;

/** The day of a date cell; a number is a serial as Sheets shows it unformatted. */
function dayOfArgument(value: unknown): Day | null {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return null;
    const [year, month, date] = clockTime(value).slice(0, 10).split('-').map(Number);
    return makeDay(year ?? 0, month ?? 0, date ?? 0);
  }
  if (typeof value === 'string') return parseDay(value).value;
  const isSerial = typeof value === 'number' && value >= 1 && value <= LAST_SERIAL;
  return isSerial ? addDays('1899-12-30', Math.floor(value)) : null;
}

/** By instant: few days stand in most cells. */
const clockTimes = new Map<number, Moment>();

/** What a date cell shows: custom functions get instants of the file's time zone, which need not be the script's (documented). */
function clockTime(date: Date): Moment {
  const instant = date.getTime();
  const known = clockTimes.get(instant);
  if (known !== undefined) return known;
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  const time = Utilities.formatDate(date, zone, "yyyy-MM-dd'T'HH:mm:ss");
  clockTimes.set(instant, time);
  return time;
}

const MILLION = 1_000_000;

function decimalRatio(value: number): Ratio {
  return ratio(Math.round(value * MILLION), MILLION);
}
