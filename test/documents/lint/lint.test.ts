import { describe, expect, test } from 'vitest';
import { lintDocument } from '../../../src/documents/lint/lint.ts';
import { laiChauReport } from '../../lai-chau.ts';

const found = (...paragraphs: string[]) =>
  lintDocument(paragraphs, null).map(({ at, rule, should }) => [at, rule, should]);

describe('form (Nghị định 30/2020/NĐ-CP, annex I)', () => {
  test.each([
    ['Số: 10 /KH - LĐLĐ', 'number-spaced', 'Số: 10/KH-LĐLĐ'],
    ['Số: 7/LĐLĐ', 'number-unpadded', 'Số: 07/LĐLĐ'],
    ['Lai Châu, ngày 5 tháng 9 năm 2023', 'day-unpadded', 'ngày 05 tháng 9 năm 2023'],
    ['Lai Châu, ngày 15 tháng 2 năm 2023', 'month-unpadded', 'ngày 15 tháng 02 năm 2023'],
    ['Lai Châu, ngày 15 tháng 09 năm 2023', 'month-unpadded', 'ngày 15 tháng 9 năm 2023'],
    ['tính đến ngày 5/9/2023', 'day-unpadded', 'ngày 05/9/2023'],
    ['tính đến ngày 15/2/2023', 'month-unpadded', 'ngày 15/02/2023'],
    ['LĐLĐ TỈNH LAI CHÂU', 'head-short', 'LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU'],
    ['(Kèm theo Kế hoạch này)', 'annex-caption', '(Kèm theo … số … ngày … của …)'],
  ])('%s', (paragraph, rule, should) => {
    expect(found(paragraph)).toEqual([[0, rule, should]]);
  });

  test.each([
    'Số: 471/KH-LĐLĐ',
    'Số:      /LĐLĐ',
    'Lai Châu, ngày 06 tháng 9 năm 2023',
    'từ ngày 01/9/2021 đến ngày 31/08/2023',
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
    expect(found('Đề nghị thực hiện./.', 'Nơi nhận', '- Như trên;', '- Lưu VT')).toEqual([
      [1, 'no-file-line', '- Lưu: VT.'],
    ]);
    expect(found('Đề nghị thực hiện./.', 'Nơi nhận:', '- Như trên;', '- Lưu: VT.')).toEqual([]);
  });

  test('an annex of another document', () => {
    expect(
      found('Số: 12/KH-LĐLĐ', '(Kèm theo Kế hoạch số 13/KH-LĐLĐ ngày 01/9/2023 của LĐLĐ tỉnh)'),
    ).toEqual([[1, 'annex-number', '12/KH-LĐLĐ']]);
    expect(
      found('Số: 05/LĐLĐ', '(Kèm theo Công văn số 5/LĐLĐ ngày 01/9/2023 của LĐLĐ tỉnh)'),
    ).toEqual([]);
  });

  test('a caption as long as a book is judged at once', () => {
    const long = `(Kèm theo ${'công văn số ngày '.repeat(20_000)})`;
    expect(found(long)).toEqual([[0, 'annex-caption', '(Kèm theo … số … ngày … của …)']]);
  });
});

describe('figures', () => {
  test('amounts in figures and words', () => {
    expect(found('từ 500.000.000đ (Năm trăm triệu đồng) trở lên')).toEqual([]);
    expect(found('từ 500.000.000đ (Năm trăm nghìn đồng) trở lên')).toEqual([
      [0, 'amount-words', '500.000.000 đồng (Năm trăm triệu đồng)'],
    ]);
  });

  test.each([
    ['12 triệu đồng (Mười hai nghìn đồng)', '12.000.000 đồng (Mười hai triệu đồng)'],
    ['1,5 tỷ đồng (Một tỷ đồng)', '1.500.000.000 đồng (Một tỷ năm trăm triệu đồng)'],
  ])('%s', (written, should) => {
    expect(found(`làm lợi ${written}`)).toEqual([[0, 'amount-words', should]]);
  });

  test('the sums of a table that is drawn in plain text', () => {
    const rows = [
      '| TT | Đơn vị | Kết quả |',
      '| 1 | A | 10 |',
      '| 2 | B | 20 |',
      '|  | Tổng | 31 |',
    ];
    expect(found(...rows)).toEqual([[3, 'sum', '30']]);
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

describe('figures that differ from the workbook', () => {
  const report = laiChauReport();
  const [unit] = report.ranking;
  const row = (result: string) =>
    `1\t${unit?.unit.name}\t240\t115\t${result}\t268\t125\t30\t24\t338\t141`;
  const against = (...text: string[]) =>
    lintDocument(text, report).map(({ at, found: written, should }) => [at, written, should]);

  test('in a sentence that tells of the same target', () => {
    expect(against('đến ngày 10/11/2022 có 2.151/2.300 sáng kiến')).toEqual([
      [0, '2.151/2.300', '2.152/2.300 (10/11/2022)'],
    ]);
    expect(against('đến ngày 31/7/2023 có 2.779/2.300 sáng kiến, đạt 121%')).toEqual([]);
  });

  test('in a row of a table that is laid out as the form', () => {
    const title = 'Các đơn vị cập nhật sáng kiến đến ngày 10/11/2022';
    expect(against(title, row('308'))).toEqual([]);
    expect(against(title, row('380'))).toEqual([
      [1, 'LĐLĐ huyện Than Uyên: 380', 'LĐLĐ huyện Than Uyên: 308'],
    ]);
    expect(against('Các đơn vị đến ngày 31/7/2023', row('380'))).toEqual([]);
    const other = 'Tổng\t1\t2\t3\t4\t5\t6\t7\t8\t9';
    expect(against(title, other)).toEqual([]);
  });
});
