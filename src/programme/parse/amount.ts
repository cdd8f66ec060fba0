import { type Cell, cellText } from '../../workbook/cell.ts';
import { plainDashes } from '../../workbook/look-alikes.ts';
import { remember } from '../../workbook/text.ts';
import { isProse, plainText, type Read, troubled, understood, unsaid } from './read.ts';

/** Whole đồng; `'none'` where the text says that the benefit cannot be put in money. */
type Amount = number | 'none';

/**
 * Why a typed amount has no value. `several-years`: a total of more or less than one year;
 * `words-differ`: the figure and the words in brackets; `ambiguous`: two readings are usual
 * ("1 tỷ 2", "1,200 triệu"); `no-unit`: a broken number without nghìn, triệu or tỷ ("1.5").
 */
export type AmountTrouble =
  | 'negative'
  | 'several-years'
  | 'words-differ'
  | 'range'
  | 'ambiguous'
  | 'no-unit'
  | 'unreadable';

/**
 * Reads đồng for one year. A number cell is đồng as it is, its fraction rounded, unless its column
 * counts in another unit; a text with a unit of its own keeps it:
 * `parseAmount('1 tỷ 200 triệu').value // 1_200_000_000`, `parseAmount(1.5, 1e6).value // 1_500_000`.
 *
 * @param unit of the column, in đồng
 */
export function parseAmount(cell: Cell, unit = 1): Read<Amount, AmountTrouble> {
  if (typeof cell === 'number') return readNumber(cell, unit);
  if (typeof cell === 'string' && cell.length === 1 && plainDashes(cell) === '-')
    return understood(cell, 'none');
  const nothing = unsaid(cell);
  if (nothing) return nothing;
  const typed = cellText(cell);
  if (typeof cell !== 'string') return troubled(typed, 'unreadable');
  const unitName = unit > 1 && BARE.test(typed) ? UNIT_NAMES.get(unit) : undefined;
  return unitName === undefined
    ? readTypedAmount(typed)
    : { ...readTypedAmount(`${typed} ${unitName}`), typed };
}

/** A number that leaves its unit to the column. */
const BARE = /^\s*[-–]?\d[\d.,\s]*$/;

/**
 * How many đồng the head of a column counts by; 1 where it says nothing else:
 * `moneyUnit('Giá trị làm lợi (triệu đồng)') // 1_000_000`.
 */
export function moneyUnit(head: string): number {
  const text = plainText(head).replace(/t[iyýỳ](?=$|[^\p{L}])|tỉ/gu, 'tỷ');
  const found = HEAD_UNITS.find(([words]) => words.test(text));
  return found?.[1] ?? 1;
}

const HEAD_UNITS: readonly (readonly [RegExp, number])[] = [
  [/(?:^|[^\p{L}])tỷ(?:đ)?(?!\p{L})/u, 1e9],
  [/(?:^|[^\p{L}])(?:triệu|tr ?\.? ?đ|tr)(?!\p{L})/u, 1e6],
  [/(?:^|[^\p{L}])(?:nghìn|ngàn|n ?\.? ?đ|1\.000 ?đ(?:ồng)?)(?!\p{L})/u, 1e3],
];

const UNIT_NAMES: ReadonlyMap<number, string> = new Map([
  [1e3, 'nghìn'],
  [1e6, 'triệu'],
  [1e9, 'tỷ'],
]);

function readNumber(number: number, unit: number): Read<Amount, AmountTrouble> {
  const typed = String(number);
  const amount = number * unit;
  if (number < 0) return troubled(typed, 'negative');
  if (!(amount <= LARGEST)) return troubled(typed, 'unreadable');
  // Nobody declares 1,2 đồng; a long number with a fraction is the result of a formula.
  if (unit === 1 && !Number.isInteger(number) && number < 1000) return troubled(typed, 'no-unit');
  return understood(typed, Math.round(amount));
}

const readTypedAmount = remember((typed): Read<Amount, AmountTrouble> => {
  const parsed = amountIn(typed);
  if (parsed === 'none' || typeof parsed === 'number') return understood(typed, parsed);
  return troubled(typed, parsed);
});

/** Beyond it a number of đồng is not exact, and no benefit either. */
const LARGEST = 1e15;

/**
 * The amount in a text, or the trouble with it: `amountIn('1,2 tỷ') // 1_200_000_000`,
 * `amountIn('500.000.000đ (Năm trăm triệu đồng)') // 500_000_000`.
 */
function amountIn(text: string): Amount | AmountTrouble {
  if (isProse(text)) return 'unreadable';
  const plain = plainText(text)
    .replace(/t[iyýỳ](?=$|[^\p{L}])|tỉ/gu, 'tỷ')
    .replace(SCHOOL_YEAR, 'năm học');
  if (NO_MONEY.test(plain)) return 'none';
  if (SEVERAL_YEARS.test(plain)) return 'several-years';
  const money = plain
    .replace(ONE_YEAR, ' ')
    .replace(ROUGHLY, ' ')
    .replace(/(?:số tiền )?(?:viết )?bằng (?:chữ|số)\s*:?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (/^(?:-|âm) ?\d|^\(\d[\d.,]*\)$/.test(money)) return 'negative';
  if (/\d[^\d]*(?:-|đến|tới|~|\.\.)[^\d]*\d|gần|dưới|tối đa|không quá/.test(money)) return 'range';
  return figureAndWords(money);
}

const NO_MONEY =
  /^(?:-|không|ko|k|không có|(?:không|chưa|ko|khó)(?: thể)? (?:tính|quy|xác định|lượng|ước|đo|định)[^\d]*|(?:không|ko|chưa) có (?:giá trị|số liệu|lợi ích)[^\d]*)$/;

/** Two years or more, a span of years, or a part of a year; "năm trăm" is a number, not a year. */
const SEVERAL_YEARS = new RegExp(
  String.raw`(?:^|[^\d.,])(?:0?[2-9]|[1-9]\d)(?: ?,\d)? ?năm(?! ?(?:trăm|mươi|nghìn|ngàn|triệu|tỷ))` +
    `|(?:trong|sau|qua|cho|của|/) ?(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|các|mấy) năm(?! ?(?:trăm|mươi|nghìn|ngàn|triệu|tỷ))` +
    String.raw`|(?:từ|kể từ)(?: đầu| tháng \d{1,2}[/ ]| ngày [\d/]+)?(?: ?năm)? ?(?:19|20)\d\d` +
    String.raw`|(?:19|20)\d\d ?(?:-|đến|và|,) ?(?:năm )?(?:19|20)?\d\d(?!\d)` +
    String.raw`|(?:/|mỗi|một|hàng|hằng|trong|trên) ?(?:\d+ )?(?:tháng|quý|ngày|tuần|giờ|vụ|ca|lần|kỳ|học kỳ)(?!\p{L})`,
  'u',
);

/** One year, although it names two. */
const SCHOOL_YEAR = /năm học (?:19|20)\d\d ?- ?(?:19|20)\d\d/g;

const ONE_YEAR =
  /(?:\/|mỗi|hàng|hằng|một|trong|trên|cho|tính|ước|0?1|vòng) ?(?:vòng )?(?:(?:0?1|một) )?năm(?: học)?(?: (?:19|20)\d\d)?(?! ?(?:trăm|mươi|nghìn|ngàn|triệu|tỷ)|\d)|\(?năm (?:19|20)\d\d\)?/g;

/** Words of an estimate, which 002 §5 asks for, and of a sum that is surely reached. */
const ROUGHLY =
  /~|≈|>=?|≥|khoảng|ước(?: tính| đạt| chừng)?|xấp xỉ|tầm|chừng|hơn|trên|ít nhất|tối thiểu|đạt|tiết kiệm(?: được)?|làm lợi|giá trị|tương đương|tính|là|:/g;

function figureAndWords(money: string): number | AmountTrouble {
  const bracket = /^([^(]+)\(([^()]*)\)\s*(?:đồng|đ)?$/.exec(money);
  if (!bracket) {
    const comma = /^([^,;]*(?:,\d+)*[^,;]*)[,;] ?(\p{L}[^\d]*)$/u.exec(money);
    return comma ? agreed(comma[1] ?? '', comma[2] ?? '') : amountOf(money);
  }
  return agreed(bracket[1] ?? '', bracket[2] ?? '');
}

/** A bracket that holds no amount must hold nothing but blanks: other words may change the meaning. */
function agreed(first: string, second: string): number | AmountTrouble {
  const amount = amountOf(first);
  if (/^[\s.,;]*$/.test(second) || typeof amount !== 'number') return amount;
  const again = amountOf(second);
  if (typeof again !== 'number') return again;
  return amount === again ? amount : 'words-differ';
}

function amountOf(money: string): number | AmountTrouble {
  const tokens = money.match(/\d+(?:[.,']\d+)*(?: \d{3}(?!\d))*|\p{L}+|[^\s.;,]/gu) ?? [];
  if (!/\d/.test(money)) return wordsAmount(tokens);
  return figuresAmount(tokens);
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['đ', 1],
  ['đồng', 1],
  ['vnđ', 1],
  ['vnd', 1],
  ['d', 1],
  ['dong', 1],
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['k', 1e3],
  ['nđ', 1e3],
  ['ng', 1e3],
  ['triệu', 1e6],
  ['tr', 1e6],
  ['trđ', 1e6],
  ['trd', 1e6],
  ['trieu', 1e6],
  ['tỷ', 1e9],
  ['tỷđ', 1e9],
]);

/** Words behind an amount that change nothing. */
const TAIL: ReadonlySet<string> = new Set(['đ', 'đồng', 'vnđ', 'vnd', 'd', 'dong', 'chẵn']);

const TIMES: ReadonlyMap<string, number> = new Map([
  ['chục', 10],
  ['trăm', 100],
  ['nghìn', 1e3],
  ['ngàn', 1e3],
]);

/** "1 tỷ 200 triệu": numbers, each with its unit, the units falling. */
function figuresAmount(tokens: readonly string[]): number | AmountTrouble {
  let sum = 0;
  let above = Number.POSITIVE_INFINITY;
  let at = 0;
  while (at < tokens.length) {
    const typed = tokens[at] ?? '';
    if (!/^\d/.test(typed)) return 'unreadable';
    at += 1;
    const times = TIMES.get(tokens[at] ?? '');
    let unit = UNITS.get(tokens[at] ?? '');
    if (times !== undefined && (UNITS.get(tokens[at + 1] ?? '') ?? 0) >= 1e3) {
      unit = times * (UNITS.get(tokens[at + 1] ?? '') ?? 0);
      at += 1;
    }
    const bare = unit === undefined;
    if (!bare) at += 1;
    const part = numberOf(typed, unit ?? 1);
    if (typeof part === 'string') return part;
    let value = part * (unit ?? 1);
    if (bare && above !== Number.POSITIVE_INFINITY) return 'ambiguous';
    if (tokens[at] === 'rưỡi') {
      value += (unit ?? 1) / 2;
      at += 1;
    }
    while (TAIL.has(tokens[at] ?? '')) at += 1;
    if (value >= above) return 'unreadable';
    sum += value;
    above = unit ?? 1;
  }
  if (!(sum <= LARGEST)) return 'unreadable';
  return Math.round(sum);
}

/** One number as Vietnamese and English keyboards write it; `unit` decides what "1.200" can mean. */
function numberOf(typed: string, unit: number): number | AmountTrouble {
  const text = typed.replace(/ /g, '');
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[1-9]\d{0,2}([.,'])\d{3}(?:\1\d{3})*$/.test(text)) {
    const single = text.length <= 7;
    // With a unit the dot parts thousands as Vietnamese offices write it; the comma could be either.
    if (single && text.includes(',') && unit > 1) return 'ambiguous';
    return Number(text.replace(/[.,']/g, ''));
  }
  const grouped = /^(\d{1,3}(?:\.\d{3})+),(\d+)$|^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(text);
  if (grouped) {
    const whole = (grouped[1] ?? grouped[3] ?? '').replace(/[.,]/g, '');
    return Number(`${whole}.${grouped[2] ?? grouped[4]}`);
  }
  if (!/^\d+[.,]\d+$/.test(text)) return 'unreadable';
  // "500000,00" is đồng all the same; "1,5" is broken off from its unit.
  return unit > 1 || /^\d{4,}/.test(text) ? Number(text.replace(',', '.')) : 'no-unit';
}

const DIGITS: ReadonlyMap<string, number> = new Map([
  ['không', 0],
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['nhăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]);

const SCALES: readonly (readonly [string, number])[] = [
  ['tỷ', 1e9],
  ['triệu', 1e6],
  ['nghìn', 1e3],
];

function wordsAmount(tokens: readonly string[]): number | AmountTrouble {
  const words = tokens.map((token) => (token === 'ngàn' ? 'nghìn' : token));
  while (TAIL.has(words[words.length - 1] ?? '')) words.pop();
  return inWords(words) ?? 'unreadable';
}

/** `inWords(['năm', 'trăm', 'triệu']) // 500_000_000`; "một tỷ hai" is not a number that offices write. */
function inWords(words: readonly string[]): number | null {
  for (const [scale, size] of SCALES) {
    const at = words.indexOf(scale);
    if (at < 0) continue;
    const left = inWords(words.slice(0, at));
    const rest = words.slice(at + 1);
    if (left === null) return null;
    if (rest.length === 0) return left * size;
    if (rest.length === 1) return rest[0] === 'rưỡi' ? (left + 0.5) * size : null;
    const right = inWords(rest);
    return right === null || right >= size ? null : left * size + right;
  }
  return underThousand(words);
}

function underThousand(words: readonly string[]): number | null {
  const at = words.indexOf('trăm');
  if (at < 0) return underHundred(words);
  const hundreds = at === 1 ? DIGITS.get(words[0] ?? '') : undefined;
  if (hundreds === undefined) return null;
  const rest = words.slice(at + 1);
  if (rest.length === 0) return hundreds * 100;
  if (rest[0] === 'linh' || rest[0] === 'lẻ') {
    const units = rest.length === 2 ? DIGITS.get(rest[1] ?? '') : undefined;
    return units === undefined ? null : hundreds * 100 + units;
  }
  const tens = rest.length > 1 || rest[0] === 'mười' ? underHundred(rest) : null;
  return tens === null ? null : hundreds * 100 + tens;
}

function underHundred(words: readonly string[]): number | null {
  const [first = '', second = '', third = ''] = words;
  const digit = DIGITS.get(first);
  if (words.length === 1) return first === 'mười' ? 10 : (digit ?? null);
  if (first === 'mười') return words.length === 2 ? plus(10, DIGITS.get(second)) : null;
  if (digit === undefined) return null;
  if (second === 'mươi') {
    return words.length === 2
      ? digit * 10
      : words.length === 3
        ? plus(digit * 10, DIGITS.get(third))
        : null;
  }
  // "hai lăm", "ba mốt": the short spoken form.
  const short = words.length === 2 && ['lăm', 'nhăm', 'mốt', 'tư'].includes(second);
  return short ? plus(digit * 10, DIGITS.get(second)) : null;
}

function plus(tens: number, units: number | undefined): number | null {
  return units === undefined ? null : tens + units;
}
