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

describe('schools that each keep a tab of their own, with nothing below them', () => {
  const head = [
    'Ngày cập nhật',
    'Sáng kiến',
    'GV thực hiện',
    'Tỉ lệ đóng góp',
    'Lĩnh vực',
    'QĐ công nhận',
    'Ngày QĐ',
    'Áp dụng từ',
    'Số tiền làm lợi',
    'Lợi ích khác',
    'Mã SK',
  ];
  const school = (name: string, ...rows: Rows): Rows => [
    [`TRƯỜNG ${name.toUpperCase()}`],
    [`CĐCS ${name}`],
    [],
    [],
    ['Danh mục sáng kiến'],
    head,
    ...rows,
  ];
  const row = (
    registered: string,
    title: string,
    author: string,
    benefit: string,
    social: string,
  ) => [
    registered,
    title,
    author,
    '',
    'Tác nghiệp',
    '15/QĐ-M',
    '02/4/2022',
    '10/9/2021',
    benefit,
    social,
    '',
  ];
  const tabs = {
    'THCS Đồng Tâm': school(
      'THCS Đồng Tâm',
      row('12/4/2022', 'Thí nghiệm ảo môn Vật lí', 'Cao Thị Mẫu', '', 'Học sinh hứng thú'),
      row('13/4/2022', 'Sổ theo dõi nền nếp điện tử', 'Lê Văn Mẫu', '12 triệu', ''),
    ),
    'MN Hoa Ban': school(
      'MN Hoa Ban',
      row('26/7/2022', 'Đồ chơi từ lõi ngô', 'Quàng Thị Mẫu', '1.500.000đ', ''),
      row('', 'Vườn rau của bé', 'Lò Thị Mẫu', '', 'Trẻ thích rau'),
    ),
  };

  test('count without a column of grassroots unions: every row is of the school', () => {
    const { workbook, message } = fromSetUpToForm(tabs);
    expect(results(workbook)).toEqual({ 'CĐCS THCS Đồng Tâm': 2, 'CĐCS MN Hoa Ban': 1 });
    expect(errors(workbook)).toEqual(['A8 not-on-portal']);
    expect(message).not.toContain('Công đoàn cơ sở');
  });

  test('a row is judged alike while it is typed', () => {
    const { workbook } = fromSetUpToForm(tabs);
    const sheet = tabOf(workbook, 'MN Hoa Ban');
    const check = sheet.rows[5]?.values.indexOf('Kiểm tra') ?? -1;
    open(workbook).type('MN Hoa Ban', 'A8', '27/4/2022');
    expect(sheet.value(7, check)).toBe('Đạt');
  });
});

describe('industrial zones with heads that nobody foresaw and days that are typed as texts', () => {
  const head = [
    'Stt',
    'Tên đề tài/giải pháp/SK',
    'Tác giả/nhóm tác giả',
    'Công đoàn cơ sở thành viên',
    'Thuộc loại',
    'Thời điểm áp dụng lần đầu',
    'Thời điểm được công nhận',
    'Văn bản của HĐSK',
    'Thời điểm nhập phần mềm TLĐ',
    'Giá trị (đồng)',
    'Ý nghĩa xã hội',
  ];
  const row = (number: number, title: string, author: string, union: string, kind: string) => [
    number,
    title,
    author,
    union,
    kind,
    '2022-03-10',
    '2022-05-20',
    `0${number}/QĐ-G`,
    '2022-05-25 14:00',
    '1,2 tỷ',
    '',
  ];
  const zone = (name: string, ...rows: Rows): Rows => [
    ['CÔNG ĐOÀN CÁC KCN'],
    [`Đơn vị: Công đoàn Khu công nghiệp ${name}`],
    head,
    ...rows,
  ];

  test('the first initiative is no second row of the head; groups and sums are no initiatives', () => {
    const { workbook } = fromSetUpToForm({
      Bắc: zone(
        'Bắc',
        ['I', 'KHỐI DỆT MAY'],
        row(1, 'Cữ may túi áo', 'Vi Thị Thử', 'CĐCS Công ty May 1', 'Giải pháp kỹ thuật'),
        row(2, 'Bố trí lại chuyền may', 'Hà Văn Thử', 'CĐCS Công ty May 1', 'Giải pháp quản lý'),
        [null, 'Tổng cộng', null, null, null, null, null, null, null, 845_000_000],
      ),
      Nam: zone(
        'Nam',
        row(
          1,
          'Thu hồi nhiệt lò hơi',
          'Lâm Văn Thử',
          'CĐCS Công ty Giấy',
          'Giải pháp ứng dụng tiến bộ kỹ thuật',
        ),
        row(2, 'Tái chế bao bì', 'Mai Thị Thử', 'CĐCS Công ty Giấy', 'Giải pháp tác nghiệp'),
      ),
    });
    expect(results(workbook)).toEqual({
      'Công đoàn Khu công nghiệp Bắc': 2,
      'Công đoàn Khu công nghiệp Nam': 2,
    });
    expect(errors(workbook)).toEqual([]);
  });

  test('what was taken for its values alone is asked about', () => {
    const host = open(
      workbookOf({
        Nam: zone('Nam', row(1, 'Tái chế bao bì', 'Mai Thị Thử', 'CĐCS Công ty Giấy', 'Kỹ thuật')),
      }),
    );
    host.run('setUp');
    const page = plainText(host.pages.at(-1)?.content ?? '');
    expect(page).toContain('Hãy xem lại cột “Thuộc loại”, “Văn bản của HĐSK”');
    expect(page).toContain('01 dòng');
  });
});

describe('a sector’s table whose columns are numbered in a row of their own', () => {
  const head: Rows = [
    ['CÔNG ĐOÀN NGÀNH NÔNG NGHIỆP'],
    ['BẢNG KÊ SÁNG KIẾN, CẢI TIẾN KỸ THUẬT'],
    [
      'Số TT',
      'Đơn vị trực thuộc',
      'Thông tin sáng kiến',
      null,
      'Người đề xuất',
      null,
      'Thời gian',
      null,
      'Căn cứ công nhận',
      'Hiệu quả',
      null,
      'Ngày đưa lên cổng TLĐ',
    ],
    [
      null,
      null,
      'Tên SKCT',
      'Nhóm giải pháp',
      'Họ tên chủ sáng kiến',
      'Bộ phận',
      'Bắt đầu áp dụng',
      'Công nhận ngày',
      null,
      'Làm lợi (triệu đồng/năm)',
      'Hiệu quả về mặt XH',
      null,
    ],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)', '(11)', '(12)'],
  ];
  const merges = ['A3:A4', 'B3:B4', 'C3:D3', 'E3:F3', 'G3:H3', 'I3:I4', 'J3:K3', 'L3:L4'];

  test('shows an initiative as example, not the number of the column, and counts in millions', () => {
    const rows: Rows = [
      [
        1,
        'Công ty Giống',
        'Máy gieo mạ khay',
        'kỹ thuật',
        'Hoàng Văn Thử',
        'Tổ cơ khí',
        '05/10/2021',
        '20/12/2021',
        'QĐ 45/QĐ-GCT',
        120,
        null,
        '10/01/2022 9h15',
      ],
      [
        2,
        'Chi cục Thủy lợi',
        'Cải tiến cửa van cống',
        'kỹ thuật',
        'Bùi Văn Thử',
        'Trạm số 2',
        '01/7/2022',
        '30/8/2022',
        '30/QĐ-CCTL',
        '85,5',
        null,
        '02/9/2022',
      ],
    ];
    const tabs = { 'Tổng hợp ngành': [...head, ...rows] };
    const host = open(workbookOf(tabs));
    host.run('setUp');
    const page = plainText(host.pages.at(-1)?.content ?? '');
    expect(page).toContain('02 dòng');
    expect(page).toContain('Ví dụ: Công ty Giống');
    expect(page).not.toContain('Ví dụ: (2)');
    const { workbook } = fromSetUpToForm(
      tabs,
      merges.map((cells) => ['Tổng hợp ngành', cells]),
    );
    expect(Object.values(results(workbook))).toEqual([2]);
    expect(errors(workbook)).toEqual([]);
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
