import { describe, expect, test } from 'vitest';
import { parseSolutionKind } from '../../../src/programme/parse/solution-kind.ts';

describe('a kind of solution is read', () => {
  test.each([
    ['Giải pháp kỹ thuật', 'technical'],
    ['Giải pháp kỹ thuật'.normalize('NFD'), 'technical'],
    ['1.1. Giải pháp kỹ thuật', 'technical'],
    ['KỸ THUẬT', 'technical'],
    ['GP kĩ thuật.', 'technical'],
    ['giai phap ky thuat', 'technical'],
    ['Giải pháp quản lý', 'management'],
    ['quản lí', 'management'],
    ['Tác  nghiệp', 'operational'],
    ['Giải pháp ứng dụng tiến bộ kỹ thuật', 'applied-technology'],
    ['Giải pháp ứng dụng tiên bộ kỹ thuật', 'applied-technology'],
    ['Ứng dụng tiến bộ kỹ thuật, công nghệ', 'applied-technology'],
    ['Giải pháp trong hoạt động công đoàn', 'union-work'],
    ['hoạt động công đoàn', 'union-work'],
    ['Giải pháp phòng, chống Covid-19', 'covid'],
    ['Phòng chống Covid 19', 'covid'],
    ['Giải pháp trong phòng chống Covid -19', 'covid'],
    ['Đề tài nghiên cứu khoa học', 'research'],
    ['Đề tài nghiên cứu khoa học cấp tỉnh', 'research'],
    ['ĐT NCKH', 'research'],
  ])('“%s” is %s', (typed, value) => {
    expect(parseSolutionKind(typed)).toEqual({ typed, value, trouble: null });
  });

  test.each(['Giáo dục', 'Giải pháp', 'Kỹ thuật, quản lý', 'Giải pháp kỹ thuậtt', 'Khác', '5'])(
    '“%s” is none',
    (typed) => {
      expect(parseSolutionKind(typed)).toEqual({ typed, value: null, trouble: 'unknown' });
    },
  );
});
