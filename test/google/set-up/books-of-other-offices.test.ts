import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/local/plain-text.ts';
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

describe('a health union of hospitals, in short forms, a share beside each name and letters under the head', () => {
  const empty = (count: number) => new Array<null>(count).fill(null);
  const head: Rows = [
    [
      'TT',
      'HỌ TÊN TÁC GIẢ (GHI RÕ CHỨC VỤ)',
      null,
      'ĐƠN VỊ/KHOA, PHÒNG (CĐCS)',
      'TÊN SK, GIẢI PHÁP CẢI TIẾN KỸ THUẬT',
      'NHÓM SK',
      'T.GIAN BẮT ĐẦU ÁP DỤNG',
      'QĐ CÔNG NHẬN',
      null,
      'ĐÃ NHẬP CỔNG (ngày)',
      'MÃ SỐ TRÊN CỔNG',
      'GT LÀM LỢI (nghìn đ)',
      'Ý NGHĨA XH',
    ],
    [null, 'Họ tên', '% đóng góp của đồng tác giả', ...empty(4), 'Số QĐ', 'Ngày QĐ', ...empty(4)],
  ];
  const row = (number: number, typed: Readonly<Record<number, CellValue>> = {}): CellValue[] =>
    [
      number,
      `BS. Hà Thị ${'ABCDE'[number]}`,
      number === 2 ? 'ĐD. Lù Văn Tú 30%' : null,
      `Khoa Nội ${number}`,
      `Xe đẩy thuốc nhiều ngăn kiểu ${number}`,
      'Kỹ thuật',
      '3/2/2022',
      `${number}/QĐ-BV`,
      '1/3/2022',
      '12/4/2022',
      `BV${number}00`,
      1500 * number,
      number % 2 === 1 ? 'Người bệnh bớt chờ' : null,
    ].map((cell, column) => typed[column] ?? cell);
  const title: Rows = [['SỞ Y TẾ'], ['CÔNG ĐOÀN NGÀNH Y TẾ'], [], ['DANH SÁCH SÁNG KIẾN']];

  test('goes from set-up to the form', () => {
    const { workbook } = fromSetUpToForm(
      {
        'Hướng dẫn ghi': [['Ghi theo mẫu, không đổi cột'], ['Cột A', 'số thứ tự']],
        'BV Đa khoa': [
          ...title,
          ['(Kèm theo Báo cáo số 12/BC-CĐ)'],
          [],
          ...head,
          [...'ABCDEFGHIJKLM'],
          row(1),
          row(2),
          row(3, { 8: '31/2/2022' }),
          [...empty(4), 'Tổng cộng: 03 SK', ...empty(6), 9000, null],
          [],
          [...empty(7), 'TM. BAN CHẤP HÀNH'],
          [...empty(7), 'Nguyễn Thị Mẫu'],
        ],
        'TTYT Suối Mơ': [...title, ...head, row(4, { 4: 'Bảng màu nhận biết ống truyền' })],
      },
      [
        ['BV Đa khoa', 'B7:C7'],
        ['BV Đa khoa', 'H7:I7'],
        ['TTYT Suối Mơ', 'B5:C5'],
        ['TTYT Suối Mơ', 'H5:I5'],
      ],
    );
    expect(results(workbook)).toEqual({ 'BV Đa khoa': 2, 'TTYT Suối Mơ': 1 });
    expect(errors(workbook)).toEqual(['I12 unreadable']);
  });
});

describe('one list of all below a summary of its own, heads that ask rather than tell', () => {
  const head = [
    'Mã hồ sơ',
    'Thuộc LĐLĐ/CĐ ngành',
    'Nội dung sáng kiến, đề tài',
    'Người có sáng kiến',
    'Công đoàn cơ sở trực thuộc',
    'Loại',
    'Áp dụng lần đầu',
    'Công nhận (ngày)',
    'Công nhận (số QĐ)',
    'Ngày giờ gửi lên Cổng',
    'Tình trạng',
    'Tiền (đ)',
  ];
  const row = (number: number, unit: string, registered = `2022-04-0${number} 09:15`) => [
    `HS-${number}`,
    unit,
    `Máy gieo hạt đẩy tay kiểu ${number}`,
    `Vừ A ${'Một Hai Ba Bốn Năm'.split(' ')[number - 1]}`,
    `Trạm Khuyến nông ${number}`,
    number % 2 === 1 ? 'Kỹ thuật' : 'Tác nghiệp',
    `2022-02-0${number}`,
    `2022-03-1${number}`,
    `QĐ số ${number}0`,
    registered,
    'Đã duyệt',
    '3.500.000',
  ];

  test('goes from set-up to the form, counted by unit however its name is spaced', () => {
    const { workbook } = fromSetUpToForm({
      Sheet1: [
        ['BẢNG TỔNG HỢP SÁNG KIẾN TOÀN TỈNH'],
        ['Cập nhật 10/4/2022'],
        [null, 'Đơn vị', 'Số lượng'],
        [null, 'LĐLĐ huyện Bản Mây', 2],
        [null, 'CĐ ngành Nông nghiệp', 3],
        [],
        head,
        row(1, 'LĐLĐ huyện Bản Mây'),
        row(3, 'CĐ ngành Nông nghiệp'),
        row(2, 'LĐLĐ huyện Bản Mây'),
        row(4, 'CĐ ngành Nông nghiệp'),
        row(5, 'CĐ ngành  nông nghiệp', ''),
      ],
      'Biểu đồ': [['x', 1]],
    });
    expect(results(workbook)).toEqual({ 'LĐLĐ huyện Bản Mây': 2, 'CĐ ngành Nông nghiệp': 2 });
    expect(errors(workbook)).toEqual(['J12 not-on-portal']);
  });
});

test('a list in a font of the years before Unicode is named with its reason, not passed over', () => {
  const host = open(
    workbookOf({
      'Suoi Mo': [
        ['STT', 'Tªn s¸ng kiÕn', 'T¸c gi¶', 'C«ng ®oµn c¬ së', 'Lo¹i gi¶i ph¸p'],
        [1, 'M¸y sÊy chÌ', 'Lß V¨n A', 'Tr­êng TiÓu häc', 'Gi¶i ph¸p kü thuËt'],
      ],
      'Ghi nhớ': [['Gọi điện cho văn phòng']],
    }),
  );
  host.run('setUp');
  const page = plainText(host.pages.at(-1)?.content ?? '');
  expect(page).toContain('Tab “Suoi Mo” có vẻ gõ bằng phông cũ (TCVN3 hoặc VNI)');
  expect(page).not.toMatch(/Tab [^:]*“Ghi nhớ”[^:]*phông cũ/);
});
