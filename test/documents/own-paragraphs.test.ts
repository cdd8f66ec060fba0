import { expect, test } from 'vitest';
import { figuresOf } from '../../src/documents/document.ts';
import { numberOf } from '../../src/documents/fields.ts';
import { judgeParagraphs, paragraphRows } from '../../src/documents/own-paragraphs.ts';
import { lineText } from '../../src/documents/template.ts';
import { everyDocument } from './every.ts';

const typed = (document: string, paragraph: string, text: string) => ({
  document,
  paragraph,
  text,
  cells: { document: 'A2', paragraph: 'B2', text: 'C2' },
});

test('the built-in paragraphs are all known, each of its document once, with fields that stand for something', () => {
  const rows = paragraphRows().map(([document = '', name = '', text = '']) =>
    typed(document, name, text),
  );
  const { paragraphs, unknown, strange } = judgeParagraphs(rows);
  expect(paragraphs).toHaveLength(rows.length);
  expect(new Set(rows.map(({ document, paragraph }) => `${document} ${paragraph}`)).size).toBe(
    rows.length,
  );
  expect([unknown, strange]).toEqual([[], null]);
});

test.each([
  ['a document that there is none of', typed('Công văn hỏa tốc', 'Kết quả', 'x'), 'A2'],
  ['a paragraph of another document', typed('Báo cáo tổng kết', 'Biểu dương', 'x'), 'B2'],
])('%s is named with its cell', (_, line, cell) => {
  expect(judgeParagraphs([line])).toMatchObject({ paragraphs: [], unknown: [{ cell }] });
});

test('a field of another document is named; names compare without case and place of tones', () => {
  const wrong = typed('Danh sách tham luận', 'Mở đầu', 'Có {số lượng} bài');
  expect(judgeParagraphs([wrong]).strange).toEqual({ cell: 'C2', fields: ['số lượng'] });
  const sound = typed('HỒ SƠ KHEN THƯỞNG', 'tờ trình: đề nghị', '{Số lượng} của {CHƯƠNG TRÌNH}');
  expect(judgeParagraphs([sound])).toMatchObject({ unknown: [], strange: null });
});

test.each([
  ['cong-van-don-doc', 'letter', 'Kết quả', 'Mới đạt {tỷ lệ}%.', 'Mới đạt 5%.'],
  [
    'bao-cao-tong-ket',
    'report',
    'Mở đầu',
    '{cơ quan} báo cáo: {kết quả}.',
    'Liên đoàn Lao động tỉnh Thử Nghiệm báo cáo: 1.',
  ],
  [
    'to-trinh',
    'awards',
    'Tờ trình: kết thúc',
    'Trình {nơi quyết định}.',
    'Trình Tổng Liên đoàn Lao động Việt Nam./.',
  ],
  ['bien-ban', 'awards', 'Biên bản: mở đầu', 'Ngày {ngày họp} họp.', 'Ngày 05/9/2023 họp.'],
  ['danh-sach-tham-luan', 'papers', 'Mở đầu', 'Phân công{hạn gửi}:', 'Phân công:'],
] as const)('%s says it in the words of the office', (file, kind, name, text, said) => {
  const document = everyDocument({ own: [{ kind, name, text }] }).get(`${file}-2023-09-15`);
  const lines = document?.blocks.map((block) => ('line' in block ? lineText(block.line) : ''));
  expect(lines).toContain(said);
});

test('a number in the office’s own words leads to its cell', () => {
  const own = [{ kind: 'report', name: 'Mở đầu', text: 'Kết quả: {kết quả}' } as const];
  const document = everyDocument({ own }).get('bao-cao-tong-ket-2023-09-15');
  expect(document && figuresOf(document)[0]).toMatchObject({ text: '1', of: { cell: 'J6' } });
});

test.each([
  ['1070', '1070/LĐLĐ'],
  ['7', '07/LĐLĐ'],
  ['Số: 10 /KH - LĐLĐ', '10/KH-LĐLĐ'],
  ['', '/LĐLĐ'],
])('the number “%s” is written as %s', (number, written) => {
  expect(numberOf(number, 'LĐLĐ')).toBe(written);
});
