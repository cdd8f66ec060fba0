import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readXlsx, writeXlsx } from '../src/xlsx/index.ts';
import type { Sheet, Workbook } from '../src/xlsx/model.ts';
import { click, tabOf, valuesOf } from './add-in.ts';

const UNIT_TABS = ['Bản Mây', 'Đồi Sương'];

/**
 * A workbook as a district keeps it, unlike the sample: a title, two merged head rows with words of its
 * own, columns of its own, colours, notes, a conditional format, a filter, a formula, a hidden column.
 */
async function districtWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [index, name] of UNIT_TABS.entries()) {
    const sheet = book.addWorksheet(name);
    sheet.addRow([`CÔNG ĐOÀN ${name.toUpperCase()}`]);
    sheet.addRow([]);
    sheet.addRow([
      'TT',
      'Tên giải pháp',
      'Họ và tên tác giả',
      'CĐCS',
      'Lĩnh vực',
      'Thời gian',
      null,
      null,
      'Quyết định công nhận',
      'Mã sáng kiến',
      'Số tiền làm lợi',
      'Người nhập',
    ]);
    sheet.addRow([
      null,
      null,
      null,
      null,
      null,
      'Ngày áp dụng',
      'Ngày công nhận',
      'Ngày cập nhật',
      null,
      null,
      null,
      null,
    ]);
    sheet.mergeCells('F3:H3');
    for (const column of ['A', 'B', 'C', 'D', 'E', 'I', 'J', 'K', 'L'])
      sheet.mergeCells(`${column}3:${column}4`);
    for (let row = 1; row <= 6; row += 1) {
      sheet.addRow([
        row,
        `Giải pháp số ${row} của ${name}`,
        `Mạc Suối ${row}`,
        `CĐCS Tổ ${row}`,
        'giải pháp kỹ thuật',
        new Date(Date.UTC(2022, 1, row)),
        `0${row}/3/2022`,
        `8h30 ngày 1${row}/3/2022`,
        `Số ${row}/QĐ`,
        `${index}-${row}`,
        row * 1_000_000,
        'Tẩn A',
      ]);
    }
    sheet.getCell('B5').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE599' } };
    sheet.getCell('C6').note = 'Hỏi lại';
    sheet.getCell('N5').value = { formula: 'SUM(K5:K10)', result: 21_000_000 };
    sheet.getColumn('L').hidden = true;
    sheet.getColumn('B').width = 41;
    sheet.autoFilter = 'A4:L10';
    sheet.addConditionalFormatting({
      ref: 'K5:K10',
      rules: [
        {
          type: 'cellIs',
          operator: 'greaterThan',
          priority: 1,
          formulae: [3_000_000],
          style: { font: { bold: true } },
        },
      ],
    });
  }
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

/** The column `Kiểm tra` comes after the last one that is used, from 0. */
const CHECK = 14;

/** Everything of a tab but the column `Kiểm tra`, which is the add-in's. */
function ownOf(workbook: Workbook, sheet: Sheet): unknown {
  return {
    merges: sheet.merges,
    widths: [...sheet.columnWidths].filter(([column]) => column !== CHECK),
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    validations: sheet.validations,
    cells: Array.from(sheet.rows, (row) => {
      const cells = Array.from({ length: 16 }, (_, column) =>
        column === CHECK
          ? null
          : [
              row?.values[column] ?? null,
              row?.formulas.get(column),
              row?.notes.get(column),
              workbook.styles.look(row?.styles[column] ?? 0),
            ],
      );
      return { cells, height: row?.height, hidden: row?.hidden };
    }),
  };
}

/** What the host does not model, as it stands in the file. */
function unmodelled(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
    .flatMap(([, part]) => {
      const xml = new TextDecoder().decode(part);
      return [...xml.matchAll(/<(conditionalFormatting|autoFilter)\b.*?(?:<\/\1>|\/>)/gs)].map(
        ([text]) => text,
      );
    })
    .sort();
}

test('from set-up through the form to the health check, whatever is not the add-in’s stays bit by bit', async () => {
  const file = await districtWorkbook();
  const workbook = readXlsx(file);
  const before = UNIT_TABS.map((name) => ownOf(workbook, tabOf(workbook, name)));

  expect(click(workbook, 'setUp', { answers: 'yes' }).outcome).toBe('done');
  const units = tabOf(workbook, 'Đơn vị');
  const [headers = []] = valuesOf(units);
  for (const row of [1, 2]) units.setValue(row, headers.indexOf('Chỉ tiêu Giai đoạn 1'), 5);

  const summary = click(workbook, 'buildSummary');
  expect(summary).toMatchObject({ outcome: 'done', message: expect.stringContaining('12/10') });
  expect(click(workbook, 'checkWorkbook', { answers: 'no' }).outcome).toBe('done');

  expect(tabOf(workbook, 'Bản Mây').value(3, CHECK)).toBe('Kiểm tra');
  expect(UNIT_TABS.map((name) => ownOf(workbook, tabOf(workbook, name)))).toEqual(before);
  const saved = writeXlsx(workbook);
  expect(unmodelled(saved)).toEqual(expect.arrayContaining(unmodelled(file)));
  const again = readXlsx(saved);
  expect(UNIT_TABS.map((name) => ownOf(again, tabOf(again, name)))).toEqual(before);
});
