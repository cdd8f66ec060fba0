import { describe, expect, test } from 'vitest';
import { lintDocument } from '../../../src/documents/lint/lint.ts';

const found = (...paragraphs: string[]) =>
  lintDocument(paragraphs, null).map(({ at, rule, should }) => [at, rule, should]);

describe('form (Nghị định 30/2020/NĐ-CP, annex I)', () => {
  test.each([
    ['Số: 10 /KH - LĐLĐ', 'number-spaced', 'Số: 10/KH-LĐLĐ'],
    ['Số: 7/LĐLĐ', 'number-unpadded', 'Số: 07/LĐLĐ'],
    ['Lai Châu, ngày 5 tháng 9 năm 2023', 'day-unpadded', 'ngày 05 tháng 9 năm 2023'],
    ['Lai Châu, ngày 15 tháng 2 năm 2023', 'month-unpadded', 'ngày 15 tháng 02 năm 2023'],
    ['Lai Châu, ngày 15 tháng 09 năm 2023', 'month-unpadded', 'ngày 15 tháng 9 năm 2023'],
    ['LĐLĐ TỈNH LAI CHÂU', 'head-short', 'LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU'],
    ['(Kèm theo Kế hoạch này)', 'annex-caption', '(Kèm theo … số … ngày … của …)'],
  ])('%s', (paragraph, rule, should) => {
    expect(found(paragraph)).toEqual([[0, rule, should]]);
  });

  test.each([
    'Số: 471/KH-LĐLĐ',
    'Số:      /LĐLĐ',
    'Lai Châu, ngày 06 tháng 9 năm 2023',
    'LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU',
    'Các LĐLĐ huyện và CĐCS trực thuộc',
    '(Kèm theo Kế hoạch số 471/KH-LĐLĐ, ngày 06 tháng 9 năm 2023 của Ban Thường vụ)',
  ])('nothing of “%s”', (paragraph) => {
    expect(found(paragraph)).toEqual([]);
  });

  test('the end mark and the file line', () => {
    expect(found('Đề nghị các đơn vị thực hiện.', 'Nơi nhận:', '- Như trên;')).toEqual([
      [0, 'no-end-mark', 'Đề nghị các đơn vị thực hiện./.'],
      [1, 'no-file-line', '- Lưu: VT.'],
    ]);
    expect(found('Đề nghị thực hiện./.', 'Nơi nhận:', '- Như trên;', '- Lưu: VT.')).toEqual([]);
  });

  test('an annex of another document', () => {
    expect(
      found('Số: 12/KH-LĐLĐ', '(Kèm theo Kế hoạch số 13/KH-LĐLĐ ngày 01/9/2023 của LĐLĐ tỉnh)'),
    ).toEqual([[1, 'annex-number', '12/KH-LĐLĐ']]);
  });
});

describe('figures', () => {
  test('amounts in figures and words', () => {
    expect(found('từ 500.000.000đ (Năm trăm triệu đồng) trở lên')).toEqual([]);
    expect(found('từ 500.000.000đ (Năm trăm nghìn đồng) trở lên')).toEqual([
      [0, 'amount-words', '500.000.000 đồng (Năm trăm triệu đồng)'],
    ]);
  });

  test('results and rates', () => {
    expect(found('toàn tỉnh đã có 2.152/2.300 sáng kiến, đạt 94% chỉ tiêu')).toEqual([]);
    expect(found('toàn tỉnh đã có 2.152/2.300 sáng kiến, đạt 95% chỉ tiêu')).toEqual([
      [0, 'rate', '94%'],
    ]);
  });

  test('the sums of a table', () => {
    const rows = [
      'TT\tĐơn vị\tChỉ tiêu\t%',
      '1\tA\t100\t50',
      '2\tB\t1.200\t150',
      '\tTổng\t1.300\t94',
    ];
    expect(found(...rows)).toEqual([]);
    expect(found(...rows.slice(0, 3), '\tTổng\t1.400\t94')).toEqual([[3, 'sum', '1.300']]);
  });
});
