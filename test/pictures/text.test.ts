import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthOf, wrap } from '../../src/pictures/text.ts';

describe('a text over lines', () => {
  test.each([
    ['CĐN Giáo dục', 300, ['CĐN Giáo dục']],
    ['Công đoàn các khu công nghiệp tỉnh', 160, ['Công đoàn các khu', 'công nghiệp tỉnh']],
    ['một hai ba bốn năm sáu bảy', 60, ['một hai', 'ba bốn…']],
    ['Wwwwwwwwwwwwwwwwwwwww', 60, ['Www…']],
    ['110 nhập, 05 không tính, 02 chờ', 178, ['110 nhập, 05 không tính,', '02 chờ']],
    ['Đúng tiến độ; Giai đoạn 2 chậm', 150, ['Đúng tiến độ; Giai', 'đoạn 2 chậm']],
    ['', 60, ['']],
  ])('%s', (text, width, lines) => {
    expect(wrap(text, 13, width, 2)).toEqual(lines);
  });

  test('is never wider than its room, and loses nothing without saying so', () => {
    const names = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(names, fc.integer({ min: 30, max: 400 }), (text, width) => {
        const lines = wrap(text, 13, width, 2);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(widthOf(line, 13)).toBeLessThanOrEqual(width);
        const all = lines.join(' ');
        if (!all.includes('…')) expect(all).toBe(text.trim().split(/\s+/).join(' '));
      }),
    );
  });
});
