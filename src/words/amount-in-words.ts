import { foldText } from '../workbook/text.ts';

/** How the nought between hundreds and units is read: both are usual, an office keeps to one. */
type NoughtWord = 'linh' | 'lẻ';

/** The word that somebody chose; “linh” where it is none of the two. */
function noughtWord(chosen: string): NoughtWord {
  return foldText(chosen) === 'lẻ' ? 'lẻ' : 'linh';
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Beyond it no amount is exact. */
const LARGEST = 1e15;

/**
 * A whole number from 0 to 10¹⁵ as one reads it; `null` for anything else:
 * `numberInWords(1_005) // 'một nghìn không trăm linh năm'`.
 */
export function numberInWords(value: number, nought = 'linh'): string | null {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) return null;
  return value === 0 ? 'không' : read(value, true, noughtWord(nought)).join(' ');
}

/** `amountInWords(500_000_000) // 'Năm trăm triệu đồng'`. */
export function amountInWords(value: number, nought = 'linh'): string | null {
  const words = numberInWords(value, nought);
  return words === null ? null : `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}

const SCALES: readonly (readonly [number, string])[] = [
  [1e9, 'tỷ'],
  [1e6, 'triệu'],
  [1e3, 'nghìn'],
];

/** @param isFirst nothing is read before it: then no nought is read for hundreds that are not there */
function read(value: number, isFirst: boolean, nought: NoughtWord): string[] {
  const words: string[] = [];
  let rest = value;
  for (const [size, scale] of SCALES) {
    const many = Math.floor(rest / size);
    rest %= size;
    if (many > 0) words.push(...read(many, isFirst && words.length === 0, nought), scale);
  }
  if (rest > 0) words.push(...underThousand(rest, isFirst && words.length === 0, nought));
  return words;
}

function underThousand(value: number, isFirst: boolean, nought: NoughtWord): string[] {
  const [hundreds, tens, units] = [
    Math.floor(value / 100),
    Math.floor(value / 10) % 10,
    value % 10,
  ];
  const words: string[] = [];
  if (hundreds > 0 || !isFirst) words.push(digit(hundreds), 'trăm');
  if (tens === 0) {
    if (units > 0) words.push(...(words.length > 0 ? [nought] : []), digit(units));
    return words;
  }
  words.push(...(tens === 1 ? ['mười'] : [digit(tens), 'mươi']));
  if (units === 1 && tens > 1) words.push('mốt');
  else if (units === 5) words.push('lăm');
  else if (units > 0) words.push(digit(units));
  return words;
}

function digit(value: number): string {
  return DIGITS[value] ?? '';
}
