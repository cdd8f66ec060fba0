import { describe, expect, test } from 'vitest';
import { parseAmount } from '../../../src/programme/parse/amount.ts';
import { WORDS_OF_THE_LANGUAGE } from '../../typed-cells.ts';

describe('an amount is read', () => {
  test.each([
    [500_000_000, 500_000_000],
    [0, 0],
    [333_333.33, 333_333],
    ['500.000.000đ', 500_000_000],
    ['500.000.000 đồng', 500_000_000],
    ['5.000.000ð', 5_000_000],
    ['5 triệu ðồng', 5_000_000],
    ['5 tri\u0435\u0323\u0302u \u00D0ồng', 5_000_000],
    ['500,000,000', 500_000_000],
    ['500 000 000 VNĐ', 500_000_000],
    ['500.000', 500_000],
    ['1.234.567,5', 1_234_568],
    ['500 triệu', 500_000_000],
    ['500\u00A0TRIỆU.', 500_000_000],
    ['500tr', 500_000_000],
    ['500 trđ', 500_000_000],
    ['500 trieu dong', 500_000_000],
    ['1,2 tỷ', 1_200_000_000],
    ['1.2 tỷ', 1_200_000_000],
    ['0,5 tỉ', 500_000_000],
    ['1 tỷ 200 triệu', 1_200_000_000],
    ['1 tỷ, 200 triệu đồng', 1_200_000_000],
    ['1 tỷ rưỡi', 1_500_000_000],
    ['1.200 triệu', 1_200_000_000],
    ['1200 nghìn', 1_200_000],
    ['1.200k', 1_200_000],
    ['5 trăm triệu', 500_000_000],
    ['0', 0],
    ['0 đồng', 0],
    ['500 triệu/năm', 500_000_000],
    ['500 triệu đồng một năm', 500_000_000],
    ['500 triệu (trong năm 2022)', 500_000_000],
    ['ước tính 500 triệu trong 01 năm', 500_000_000],
    ['mỗi năm 500 triệu', 500_000_000],
    ['500 triệu (tính cho 1 năm)', 500_000_000],
    ['500 triệu trong năm học 2021-2022', 500_000_000],
    ['50.000.000đ (năm mươi triệu đồng)/năm', 50_000_000],
    ['~500 triệu', 500_000_000],
    ['khoảng 500 triệu', 500_000_000],
    ['trên 500 triệu', 500_000_000],
    ['năm trăm triệu đồng', 500_000_000],
    ['Một tỷ hai trăm triệu đồng chẵn', 1_200_000_000],
    ['ba trăm linh năm triệu', 305_000_000],
    ['hai mươi lăm triệu ba trăm nghìn', 25_300_000],
    ['500.000.000đ (Năm trăm triệu đồng)', 500_000_000],
    ['500.000.000 đồng, bằng chữ: Năm trăm triệu đồng', 500_000_000],
  ])('“%s”', (typed, value) => {
    expect(parseAmount(typed)).toEqual({ typed: String(typed), value, trouble: null });
  });

  test.each(['Không tính được', 'không quy đổi được thành tiền', 'Chưa xác định', 'Không', '-'])(
    '“%s” says that there is no money value',
    (typed) => {
      expect(parseAmount(typed)).toEqual({ typed, value: 'none', trouble: null });
    },
  );
});

describe('an amount is not guessed', () => {
  test.each([
    [-5, 'negative'],
    ['-500 triệu', 'negative'],
    ['(500.000)', 'negative'],
    ['3 tỷ trong 3 năm', 'several-years'],
    ['450 triệu/3 năm', 'several-years'],
    ['3 tỷ (từ 2019)', 'several-years'],
    ['2021-2023: 3 tỷ', 'several-years'],
    ['năm tỷ trong năm năm', 'several-years'],
    ['50 triệu/tháng', 'several-years'],
    ['500.000.000đ (Năm mươi triệu đồng)', 'words-differ'],
    ['500-600 triệu', 'range'],
    ['từ 500 đến 600 triệu', 'range'],
    ['gần 500 triệu', 'range'],
    ['1 tỷ 2', 'ambiguous'],
    ['1 tỷ 200', 'ambiguous'],
    ['1,200 triệu', 'ambiguous'],
    ['1.5', 'no-unit'],
    [1.5, 'no-unit'],
    ['500 USD', 'unreadable'],
    ['100%', 'unreadable'],
    ['một tỷ hai', 'unreadable'],
    ['12 triệu x 3', 'unreadable'],
    ['rất lớn', 'unreadable'],
    ...WORDS_OF_THE_LANGUAGE.flatMap((word): [string, string][] => [
      [word, 'unreadable'],
      [`${word} nghìn`, 'unreadable'],
      [`${word} trăm triệu`, 'unreadable'],
      [`hai mươi ${word}`, 'unreadable'],
      [`5 ${word}`, 'unreadable'],
      [`5 trăm ${word}`, 'unreadable'],
    ]),
    [true, 'unreadable'],
  ])('“%s” is %s', (typed, trouble) => {
    expect(parseAmount(typed)).toEqual({ typed: String(typed), value: null, trouble });
  });
});
