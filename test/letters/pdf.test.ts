import { expect, test } from 'vitest';
import { renderFormPdf } from '../../src/letters/pdf.ts';
import { laiChau, laiChauReport, OFFICIAL } from '../lai-chau.ts';

const programme = laiChau();
const settings = {
  ...programme.settings,
  parentBody: 'Tổng LĐLĐ Việt Nam',
  issuingBody: 'LĐLĐ tỉnh <Lai Châu>',
  place: 'Lai Châu',
};
const page = renderFormPdf(laiChauReport({ ...programme, settings }));

const cells = (row: string) =>
  [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell]) => cell?.replace(/<[^>]*>/g, ''));

test('the form is there cell by cell, with its status words', () => {
  const body = page.slice(page.indexOf('<tbody>'), page.indexOf('</tbody>'));
  const rows = [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) => cells(row ?? ''));
  const printed = OFFICIAL.rows.map((row) =>
    row.map((cell) => (cell === null ? '' : typeof cell === 'number' ? String(cell) : cell)),
  );
  expect(rows.slice(0, -1).map((row) => row.slice(0, 11))).toEqual(printed);
  expect(rows.at(-1)?.slice(1, 5)).toEqual(['Tổng', '2.300', '1.200', '1.775']);
  expect(rows[10]?.[11]).toBe('Rất chậm');
});

test('the head of two rows is repeated on every page and spans as on paper', () => {
  expect(page).toContain('<thead style="display:table-header-group">');
  expect(page.match(/colspan="3"/g)).toHaveLength(2);
  expect(page.match(/rowspan="2"/g)).toHaveLength(6);
});

test('words and weight carry what colour might not', () => {
  expect(page).toContain('<b>Rất chậm</b>');
  expect(page).toContain('<b>Chậm</b>');
  expect(page).not.toMatch(/display:\s*(flex|grid)|float|var\(/);
});

test('it looks like an official annex: body, place and day, A4 across, Times New Roman', () => {
  expect(page).toContain('TỔNG LĐLĐ VIỆT NAM<br><b>LĐLĐ TỈNH &lt;LAI CHÂU&gt;</b>');
  expect(page).toContain('<i>Lai Châu, ngày 10 tháng 11 năm 2022</i>');
  expect(page).toContain('@page { size: A4 landscape;');
  expect(page).toContain("font-family:'Times New Roman'");
  expect(page).toContain('<meta charset="utf-8">');
  expect(page).toContain('Toàn tỉnh đã có 2.152/2.300 sáng kiến, đạt 94% chỉ tiêu.');
});

test('what is to be known of the figures has a page of its own, and none where the officer says so', () => {
  const [first = '', second = ''] = page.split('page-break-before:always');
  expect(first).toContain('Toàn tỉnh đã có 2.152/2.300 sáng kiến');
  expect(first).toContain('Còn 01 đơn vị đạt dưới 50% chỉ tiêu cả chương trình');
  expect(first).not.toContain('được tính.');
  expect(second).toContain('CHẤT LƯỢNG SỐ LIỆU ĐẾN NGÀY 10/11/2022');
  expect(second).toContain('Mọi dòng trong danh sách của các đơn vị đều được tính.');
  const without = { ...settings, encloseQuality: false };
  const bare = renderFormPdf(laiChauReport({ ...programme, settings: without }));
  expect(bare).not.toContain('page-break-before');
  expect(bare).not.toContain('được tính.');
});

test('it is as wide as the page, whichever way that lies: no column has a width of its own', () => {
  const widths = [...page.matchAll(/width(?::|=")\s*([\d.]+)(%|pt|px)?/g)];
  const fixed = widths.filter(([, length, unit]) => unit !== '%' && Number(length) > 100);
  expect(widths.length).toBeGreaterThan(100);
  expect(fixed).toEqual([]);
});

test('without place and body nothing empty is shown', () => {
  const bare = renderFormPdf(laiChauReport());
  expect(bare.includes('<i>Ngày 10 tháng 11 năm 2022</i>')).toBe(true);
  expect(bare.includes('<b></b>')).toBe(false);
});
