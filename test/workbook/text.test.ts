import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asciiName, cleanText, foldText, matchKey, plainKey } from '../../src/workbook/text.ts';

describe('typed text is cleaned', () => {
  test.each([
    ['Giải  pháp\u00A0mới ', 'Giải pháp mới'],
    ['Giải pháp'.normalize('NFD'), 'Giải pháp'],
    ['Giải\u200B pháp', 'Giải pháp'],
    ['Ðồng', 'Đồng'],
    ['ðọc sách, Ɖoàn, ɖồng', 'đọc sách, Đoàn, đồng'],
    ['D\u0335ọc sách', 'Đọc sách'],
    ['Sáng kiến của \u0421\u0410\u041c', 'Sáng kiến của CAM'],
    ['m\u0430\u0301y \u0435p', 'máy ep'],
    ['\u0391nten \u039f2', 'Anten O2'],
    ['b\u03bf lọc, tia α', 'bo lọc, tia α'],
    ['Giá\u3000treo\u2060', 'Giá treo'],
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
    ['Đề án đọc sách', 'Đề án ðọc sách'],
    ['Huyện A', 'Huyện \u0410'],
    ['dạy – học', 'dạy - học'],
    ['SK−01', 'SK‑01'],
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
    expect(foldText('Cảnh  Báo — ðỏ:')).toBe('cảnh báo - đỏ');
  });

  test('so they have when a row of ligatures grows to hundreds of thousands of letters', () => {
    const names = 'ﷺ'.repeat(10_000).normalize('NFKC');
    expect(matchKey(names)).toBe(matchKey(names.toUpperCase()));
    expect(matchKey(`a${'\u0301'.repeat(200_000)}`)).not.toBe('');
  });

  test('a plain key has no marks', () => {
    expect(plainKey('1.1. Kĩ thuật – Ðổi mới')).toBe('1 1 ki thuat doi moi');
  });
});

test.each([
  ['Đề nghị – Sìn Hồ', 'de-nghi-sin-ho'],
  ['../../etc', 'etc'],
  ['***', ''],
  ['Ð', ''],
])('“%s” names a file “%s”', (text, name) => {
  expect(asciiName(text)).toBe(name);
});
