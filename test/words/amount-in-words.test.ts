import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAmount } from '../../src/programme/parse/amount.ts';
import { amountInWords, numberInWords } from '../../src/words/amount-in-words.ts';

test.each([
  [0, 'Không đồng'],
  [5, 'Năm đồng'],
  [10, 'Mười đồng'],
  [15, 'Mười lăm đồng'],
  [21, 'Hai mươi mốt đồng'],
  [24, 'Hai mươi bốn đồng'],
  [105, 'Một trăm linh năm đồng'],
  [1_000, 'Một nghìn đồng'],
  [1_005, 'Một nghìn không trăm linh năm đồng'],
  [1_011, 'Một nghìn không trăm mười một đồng'],
  [500_000_000, 'Năm trăm triệu đồng'],
  [1_200_000_000, 'Một tỷ hai trăm triệu đồng'],
  [1_000_000_005, 'Một tỷ không trăm linh năm đồng'],
  [1_500_000_000_000, 'Một nghìn năm trăm tỷ đồng'],
  [
    999_999_999,
    'Chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng',
  ],
  [1e15, 'Một triệu tỷ đồng'],
])('%d: %s', (value, words) => {
  expect(amountInWords(value)).toBe(words);
});

test('an office may say “lẻ”', () => {
  expect(amountInWords(105, 'lẻ')).toBe('Một trăm lẻ năm đồng');
});

test.each([-1, 0.5, 1e15 + 2, Number.NaN])('%d is no amount', (value) => {
  expect(numberInWords(value)).toBeNull();
});

test('read back, the words give the number', () => {
  const amount = fc.oneof(
    fc.integer({ min: 0, max: 1e15 }),
    fc.nat(2_000),
    fc.tuple(fc.nat(999), fc.nat(14)).map(([few, noughts]) => Math.min(few * 10 ** noughts, 1e15)),
  );
  fc.assert(
    fc.property(amount, fc.constantFrom('linh' as const, 'lẻ' as const), (value, nought) => {
      expect(parseAmount(amountInWords(value, nought)).value).toBe(value);
    }),
    { numRuns: 2_000 },
  );
});
