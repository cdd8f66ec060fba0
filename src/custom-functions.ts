import { addDays, type Day } from './core/moment.ts';
import { elapsedOn, expectedOf } from './core/pace.ts';
import { parseAmount } from './core/parse/amount.ts';
import { parseDay } from './core/parse/day.ts';
import { percent, type Ratio, ratio, ratioValue } from './core/ratio.ts';
import { statusOf } from './core/status.ts';
import { FUNCTION_WORDS } from './render/words/functions.ts';
import { STATUS_WORDS } from './render/words/status.ts';

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
 * Số sáng kiến mong đợi đến một ngày: chỉ tiêu nhân với phần thời gian đã qua của giai đoạn. Ví dụ: =SK_KYVONG(D5;DATE(2022;6;1);DATE(2023;9;1);DATE(2022;11;10))
 * @param {number} chiTieu Chỉ tiêu của giai đoạn: một ô hoặc cả vùng.
 * @param {Date} mo Ngày đầu của giai đoạn.
 * @param {Date} dong Ngày cuối của giai đoạn (tính cả ngày ấy).
 * @param {Date} ngay Tính đến hết ngày này.
 * @return {number} Số mong đợi, có phần lẻ.
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
 * Trạng thái bằng chữ của một đơn vị: Vượt chỉ tiêu, Đạt, Đúng tiến độ, Chậm, Rất chậm. Ví dụ: =SK_TRANGTHAI(L5;C5;SK_KYVONG(C5;DATE(2022;6;1);DATE(2023;9;1);DATE(2022;11;10)))
 * @param {number} ketQua Kết quả của cả chương trình: một ô hoặc cả vùng.
 * @param {number} chiTieu Chỉ tiêu của cả chương trình.
 * @param {number} kyVong Số mong đợi đến ngày báo cáo.
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
        open: null,
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

/** A number, `null` for an empty cell, `undefined` for anything else. */
function count(value: unknown): number | null | undefined {
  if (isBlank(value)) return null;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The day of a date cell in the script's time zone; a number is a serial as Sheets shows it unformatted. */
function dayOfArgument(value: unknown): Day | null {
  if (value instanceof Date) {
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
  }
  if (typeof value === 'string') return parseDay(value).value;
  return typeof value === 'number' && value > 0 ? addDays('1899-12-30', Math.floor(value)) : null;
}

/** To a millionth, far finer than any expectation differs from a result. */
function decimalRatio(value: number): Ratio {
  return ratio(Math.round(value * 1_000_000), 1_000_000);
}
