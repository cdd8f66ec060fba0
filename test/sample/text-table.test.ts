import { expect, test } from 'vitest';
import { readForm } from '../../src/sample/form-grid.ts';
import { textTable } from '../../src/sample/text-table.ts';
import { Sheet } from '../../src/xlsx/model.ts';

const head = [
  ['TT', 'TÊN ĐƠN VỊ', 'CHỈ TIÊU 2 GIAI ĐOẠN', 'GIAI ĐOẠN 1', null, 'TỔNG'],
  [null, null, null, 'Chỉ tiêu', 'Kết quả', null],
] as const;
const body = [
  [1, 'LĐLĐ huyện Than Uyên', 240, 115, 308, 338],
  [2, 'Đơn vị phối hợp', null, null, 80, 81],
  [null, 'Tổng', 2300, 1200, 1775, 2152],
] as const;

test('the form stands in aligned columns under its groups', () => {
  expect(textTable({ head, body }).join('\n')).toMatchInlineSnapshot(`
    "                          CHỈ TIÊU
                                2 GIAI     GIAI ĐOẠN 1
    TT  TÊN ĐƠN VỊ                ĐOẠN  Chỉ tiêu  Kết quả   TỔNG
    ────────────────────────────────────────────────────────────
     1  LĐLĐ huyện Than Uyên       240       115      308    338
     2  Đơn vị phối hợp                                80     81
    ────────────────────────────────────────────────────────────
        Tổng                     2.300     1.200    1.775  2.152"
  `);
});

test('the form is found below its titles, whatever follows the total', () => {
  const sheet = new Sheet(1, 'Biểu tổng hợp');
  const grid = [
    ['BIỂU TỔNG HỢP'],
    ['đến ngày 10/11/2022'],
    ...head,
    ...body,
    [],
    [null, 'Ghi chú'],
  ];
  grid.forEach((row, at) => {
    row.forEach((cell, column) => {
      sheet.setValue(at, column, cell);
    });
  });
  const { titles, form } = readForm(sheet);
  expect(titles).toEqual(['BIỂU TỔNG HỢP', 'đến ngày 10/11/2022']);
  expect(form).toEqual({ head, body });
});
