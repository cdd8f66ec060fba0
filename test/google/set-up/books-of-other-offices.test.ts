import { describe, expect, test } from 'vitest';
import { readXlsx, writeXlsx } from '../../../src/xlsx/index.ts';
import type { CellValue, Workbook } from '../../../src/xlsx/model.ts';
import { click, formRows, open, tabOf, valuesOf, workbookOf } from '../../add-in.ts';

type Rows = readonly (readonly CellValue[])[];

/** Set-up as it is proposed, saved and opened again, then the one click; nobody touches a header. */
function fromSetUpToForm(tabs: Record<string, Rows>, merges: readonly [string, string][] = []) {
  const workbook = workbookOf(tabs);
  for (const [tab, cells] of merges) merge(workbook, tab, cells);
  const before = Object.keys(tabs).map((name) => JSON.stringify(valuesOf(tabOf(workbook, name))));
  const host = open(workbook, { answers: 'yes' });
  host.run('setUp');
  const after = Object.keys(tabs).map((name) => JSON.stringify(valuesOf(tabOf(workbook, name))));
  expect(after).toEqual(before);
  const again = readXlsx(writeXlsx(workbook));
  const { outcome, message } = click(again, 'buildSummary');
  expect({ outcome, message }).toMatchObject({ outcome: 'done' });
  return { workbook: again, message };
}

/** `A1:C1` as one cell. */
function merge(workbook: Workbook, tab: string, cells: string): void {
  const [from = '', to = ''] = cells.split(':');
  const place = (name: string) => ({
    row: Number(name.replace(/\D/g, '')) - 1,
    column: name.charCodeAt(0) - 65,
  });
  const [first, last] = [place(from), place(to)];
  tabOf(workbook, tab).merges.push({
    top: first.row,
    left: first.column,
    bottom: last.row,
    right: last.column,
  });
}

function results(workbook: Workbook): Record<string, CellValue> {
  return Object.fromEntries(formRows(workbook).map((row) => [String(row[1]), row[9] ?? null]));
}

/** Cells of the unit's tab that have an error, by the code of its rule. */
function errors(workbook: Workbook): string[] {
  const rows = valuesOf(tabOf(workbook, 'Kiểm tra dữ liệu'));
  const head = rows.find((cells) => cells.includes('Mã')) ?? [];
  const [severity, cell, code] = ['Mức', 'Ô', 'Mã'].map((name) => head.indexOf(name));
  return rows
    .filter((cells) => cells[severity ?? 0] === 'Lỗi')
    .map((cells) => `${cells[cell ?? 0]} ${cells[code ?? 0]}`)
    .sort();
}

describe('a sector union that lists by company, in two rows of heads with merged groups', () => {
  const head: Rows = [
    ['CÔNG ĐOÀN NGÀNH CÔNG THƯƠNG', ...new Array<null>(10).fill(null)],
    ['DANH SÁCH CẢI TIẾN, SÁNG KIẾN', ...new Array<null>(10).fill(null)],
    [
      'Stt',
      'Sáng kiến',
      null,
      'Người thực hiện',
      null,
      'Áp dụng từ ngày',
      'Công nhận',
      null,
      'Đưa lên Cổng',
      null,
      'Tiền làm lợi 1 năm (triệu đồng)',
    ],
    [
      null,
      'Tên sáng kiến, cải tiến',
      'Lĩnh vực',
      'Họ tên',
      'CĐCS công ty',
      null,
      'Số quyết định',
      'Ngày ký',
      'Ngày giờ',
      'Mã số',
      null,
    ],
  ];
  const row = (number: number, typed: Readonly<Record<number, CellValue>> = {}): CellValue[] =>
    [
      number,
      `Bộ gá hàn xoay kiểu ${number}`,
      'Giải pháp kỹ thuật',
      `Vàng A ${'Một Hai Ba Bốn Năm'.split(' ')[number - 1]}`,
      'CĐCS Công ty Cơ khí Suối Mơ',
      '05.03.2022',
      `${number}/QĐ-CK`,
      '20.3.2022',
      '8h30 ngày 02/4/2022',
      `CT-${number}0`,
      12.5,
    ].map((cell, column) => typed[column] ?? cell);

  test('goes from set-up to the form, its money counted in millions', () => {
    const { workbook } = fromSetUpToForm(
      {
        'Cơ khí': [
          ...head,
          ['I', 'Xưởng hàn', ...new Array<null>(9).fill(null)],
          row(1),
          row(2),
          ['II', 'Xưởng tiện', ...new Array<null>(9).fill(null)],
          row(3),
          row(4, { 8: 'chưa' }),
          [null, 'Cộng', null, null, null, null, null, null, null, null, 50],
        ],
      },
      [
        ['Cơ khí', 'A3:A4'],
        ['Cơ khí', 'B3:C3'],
        ['Cơ khí', 'D3:E3'],
        ['Cơ khí', 'F3:F4'],
        ['Cơ khí', 'G3:H3'],
        ['Cơ khí', 'I3:J3'],
        ['Cơ khí', 'K3:K4'],
      ],
    );
    expect(Object.values(results(workbook))).toEqual([3]);
    expect(errors(workbook)).toEqual(['I10 not-on-portal']);
  });
});

describe('an office that writes its heads in two languages, the newest row on top', () => {
  const head = [
    'Mã sáng kiến / ID',
    'Ngày cập nhật lên Cổng / Registered on',
    'Tên sáng kiến / Title',
    'Tác giả / Author',
    'Công đoàn cơ sở / Union',
    'Loại giải pháp / Kind',
    'Ngày áp dụng / Applied',
    'Ngày công nhận / Recognised',
    'Văn bản công nhận / Decision',
    'Lợi ích xã hội / Benefit',
  ];
  const row = (number: number): CellValue[] => [
    `NR-${number}1`,
    `${10 + number}-04-2022`,
    `Sổ tay song ngữ cho lớp ghép số ${number}`,
    `Giàng Thị ${'ABCDE'[number]}`,
    'Trường PTDTBT Nậm Rừng',
    'GP tác nghiệp',
    '2022-02-01',
    '2022-03-01',
    `QĐ ${number}`,
    'Học sinh đọc tốt hơn',
  ];

  test('goes from set-up to the form', () => {
    const { workbook } = fromSetUpToForm({
      'LĐLĐ huyện Nậm Rừng': [['Cập nhật / Updated: 30-04-2022'], [], head, row(3), row(2), row(1)],
    });
    expect(results(workbook)).toEqual({ 'LĐLĐ huyện Nậm Rừng': 3 });
    expect(errors(workbook)).toEqual([]);
  });
});

describe('one long list in blocks, each unit named once in a column of merged cells', () => {
  const head = [
    'TT',
    'Đơn vị',
    'Tên giải pháp, sáng kiến',
    'Chủ nhiệm',
    'Nơi công tác',
    'Phân loại',
    'Thời gian áp dụng',
    'QĐ công nhận số',
    'Ngày QĐ',
    'Ngày lên Cổng',
    'Hiệu quả kinh tế (đồng)',
  ];
  const row = (number: number, unit: string | null): CellValue[] => [
    number,
    unit,
    `Quy trình tiếp nhận hồ sơ một cửa số ${number}`,
    `Lường Văn ${'ABCDEFG'[number]}`,
    `UBND xã số ${number}`,
    'Giải pháp quản lý',
    '15/01/2022',
    `0${number}/QĐ-UBND`,
    '10/02/2022',
    '09/3/2022',
    '7.500.000đ',
  ];

  test('is counted by unit, the empty cells below a name among them', () => {
    const { workbook } = fromSetUpToForm(
      {
        'Tổng hợp': [
          ['BIỂU THEO DÕI SÁNG KIẾN'],
          head,
          row(1, 'Công đoàn Viên chức'),
          row(2, null),
          row(3, null),
          row(4, 'LĐLĐ huyện Suối Mơ'),
          row(5, null),
        ],
      },
      [
        ['Tổng hợp', 'B3:B5'],
        ['Tổng hợp', 'B6:B7'],
      ],
    );
    expect(results(workbook)).toEqual({ 'Công đoàn Viên chức': 3, 'LĐLĐ huyện Suối Mơ': 2 });
    expect(errors(workbook)).toEqual([]);
  });
});
