import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, foldText, matchKey, plainKey } from '../../src/workbook/text.ts';

describe('typed text is cleaned', () => {
  test.each([
    ['Giải  pháp\u00A0mới ', 'Giải pháp mới'],
    ['Giải pháp'.normalize('NFD'), 'Giải pháp'],
    ['Giải\u200B pháp', 'Giải pháp'],
    ['Ðồng', 'Đồng'],
    ['hai\ndòng', 'hai dòng'],
    ['“Sổ tay” – bản 2…', '“Sổ tay” – bản 2…'],
  ])('%j', (typed, clean) => {
    expect(cleanText(typed)).toBe(clean);
  });

  test('clean text stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});

describe('the same words have one key', () => {
  test.each([
    ['hòa bình', 'HOÀ  BÌNH.'],
    ['lượng', 'lựơng'],
    ['bảo', 'baỏ'],
    ['thủy lợi', 'thuỷ lợi'.normalize('NFD')],
  ])('“%s” and “%s”', (one, other) => {
    expect(matchKey(one)).toBe(matchKey(other));
  });

  test.each([
    ['Than Uyên', 'Tân Uyên'],
    ['lớp 4', 'lớp 5'],
    ['bảo', 'bão'],
    ['toán tin', 'toán tín'],
    ['nhà máy', 'nhá mày'],
  ])('“%s” is not “%s”', (one, other) => {
    expect(matchKey(one)).not.toBe(matchKey(other));
  });

  test('a fold stays readable', () => {
    expect(foldText('Cảnh  Báo:')).toBe('cảnh báo');
  });

  test('a plain key has no marks', () => {
    expect(plainKey('1.1. Kĩ thuật – Đổi mới')).toBe('1 1 ki thuat doi moi');
  });
});
