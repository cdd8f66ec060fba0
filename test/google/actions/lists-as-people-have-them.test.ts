import { describe, expect, test } from 'vitest';
import { CHECK_WORDS } from '../../../src/words/vocabulary.ts';
import type { CellValue, Workbook } from '../../../src/xlsx/model.ts';
import { click, formRows, open, tabOf, valuesOf, workbookOf } from '../../add-in.ts';

const HEAD = [
  'STT',
  'Tên sáng kiến',
  'Tác giả',
  'Công đoàn cơ sở',
  'Loại giải pháp',
  'Ngày áp dụng',
  'Ngày công nhận',
  'Văn bản công nhận',
  'Ngày cập nhật Cổng',
  'Giá trị làm lợi (đồng)',
  'Ghi chú',
];

const TITLES = [
  'Bể lọc nước nhiều ngăn cho bếp ăn bán trú',
  'Máy sấy chè quy mô hộ',
  'Phần mềm tra cứu thư viện trường học',
  'Giá đỡ phơi thuốc nam tận dụng tre',
  'Bảng theo dõi kho vật tư',
];

/** A sound row with a title of its own, but for the cells that a test types otherwise. */
function row(number: number, typed: Readonly<Record<string, CellValue>> = {}): CellValue[] {
  const sound: Record<string, CellValue> = {
    STT: number,
    'Tên sáng kiến': TITLES[number - 1] ?? null,
    'Tác giả': `Lò Văn ${'ABCDE'.charAt(number - 1)}`,
    'Công đoàn cơ sở': `Trường Tiểu học ${number}`,
    'Loại giải pháp': 'Giải pháp kỹ thuật',
    'Ngày áp dụng': '01/02/2022',
    'Ngày công nhận': '10/03/2022',
    'Văn bản công nhận': `${number}/QĐ-UBND`,
    'Ngày cập nhật Cổng': '02/04/2022',
    'Giá trị làm lợi (đồng)': 5_000_000,
  };
  return HEAD.map((header) => ({ ...sound, ...typed })[header] ?? null);
}

/** Two units; the rows are those of the first, below `head`. */
function book(rows: readonly (readonly CellValue[])[], head: readonly string[] = HEAD): Workbook {
  return workbookOf({
    'Cài đặt': [
      ['Mục', 'Giá trị'],
      ['Cơ quan ban hành', 'LĐLĐ tỉnh Thử Nghiệm'],
    ],
    'Giai đoạn': [
      ['Giai đoạn', 'Cổng mở', 'Cổng đóng trước', 'Công nhận từ', 'Công nhận đến'],
      ['Giai đoạn 1', '08/01/2022 07:00', '01/06/2022 00:00', '01/09/2021', '31/05/2022'],
      ['Giai đoạn 2', '01/06/2022 07:00', '02/09/2023 00:00', '01/06/2022', '01/09/2023'],
    ],
    'Đơn vị': [
      ['TT', 'Tên đơn vị', 'Tên tab', 'Chỉ tiêu Giai đoạn 1', 'Chỉ tiêu Giai đoạn 2', 'Email nhận'],
      [1, 'LĐLĐ A', 'A', 5, 5, 'a@don-vi.example'],
      [2, 'LĐLĐ B', 'B', 5, 5, 'b@don-vi.example'],
    ],
    A: [head, ...rows],
    B: [HEAD, row(5)],
  });
}

/** What of a unit's result the form shows. */
function resultOf(workbook: Workbook, unit: string): CellValue {
  return formRows(workbook).find((cells) => cells[1] === unit)?.[9] ?? null;
}

/** Rows of the tab `A` with an error, as the list of findings names their cells. */
function wrongRows(workbook: Workbook): number[] {
  const rows = valuesOf(tabOf(workbook, 'Kiểm tra dữ liệu'));
  const wrong = rows.filter(([severity]) => severity === 'Lỗi');
  return [...new Set(wrong.map((cells) => Number(String(cells[3]).replace(/\D/g, ''))))];
}

const notesOf = (workbook: Workbook): string =>
  valuesOf(tabOf(workbook, 'Biểu tổng hợp'))
    .map((cells) => cells[1])
    .join('\n');

interface Case {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly head?: readonly string[];
  readonly counted: number;
  readonly wrong: readonly number[];
  /** What is said under the form. */
  readonly note?: string;
}

const cases: readonly Case[] = [
  {
    name: 'an eth for a small đ in a title: the copy is a duplicate',
    rows: [
      row(1, { 'Tên sáng kiến': 'Đề án đọc sách' }),
      row(2, { 'Tên sáng kiến': 'Đề án ðọc sách', 'Tác giả': 'Lò Văn A' }),
    ],
    counted: 1,
    wrong: [3],
  },
  {
    name: 'an eth in a head',
    head: HEAD.map((header) => header.replace('đoàn', 'ðoàn')),
    rows: [row(1), row(2)],
    counted: 2,
    wrong: [],
  },
  {
    name: 'an eth in a kind and in amounts',
    rows: [
      row(1, { 'Loại giải pháp': 'Giải pháp trong hoạt ðộng công ðoàn' }),
      row(2, { 'Loại giải pháp': 'Ðề tài nghiên cứu khoa học' }),
      row(3, { 'Giá trị làm lợi (đồng)': '5.000.000ð' }),
      row(4, { 'Giá trị làm lợi (đồng)': '5 triệu ðồng' }),
    ],
    counted: 3,
    wrong: [3],
  },
  {
    name: 'the head again and a heading of a group',
    rows: [row(1), row(2), HEAD, row(3), ['II', 'CÁC TRƯỜNG TIỂU HỌC'], row(4)],
    counted: 4,
    wrong: [],
    note: '02 dòng tiêu đề nhóm, cộng, chữ ký được bỏ qua.',
  },
  {
    name: 'headings, sums and signatures',
    rows: [
      ['I', 'KHỐI TRƯỜNG TIỂU HỌC'],
      row(1),
      row(2),
      [null, 'Cộng khối trường tiểu học', null, null, null, null, null, null, null, 10_000_000],
      ['II', 'KHỐI TRƯỜNG THCS'],
      row(3),
      [null, null, 'Tổng cộng', null, null, null, null, null, null, 15_000_000],
      [null, null, null, null, null, null, 'Suối Mơ, ngày 10 tháng 11 năm 2022'],
      [null, 'Người lập biểu', null, null, null, null, 'TM. BAN CHẤP HÀNH'],
      [null, 'Lò Thị Mẫu', null, null, null, null, 'Vàng Văn Thử'],
    ],
    counted: 3,
    wrong: [],
    note: '07 dòng tiêu đề nhóm, cộng, chữ ký được bỏ qua.',
  },
  {
    name: 'titles that are loading or broken',
    rows: [
      row(1, { 'Tên sáng kiến': 'Loading...' }),
      row(2, { 'Tên sáng kiến': 'Đang tải...' }),
      row(3, { 'Tên sáng kiến': '#REF!' }),
      row(4),
    ],
    counted: 1,
    wrong: [2, 3, 4],
  },
  {
    name: 'amounts in millions',
    head: HEAD.map((header) => header.replace('(đồng)', '(triệu đồng)')),
    rows: [row(1, { 'Giá trị làm lợi (đồng)': 5 }), row(2, { 'Giá trị làm lợi (đồng)': '1,5' })],
    counted: 2,
    wrong: [],
  },
  {
    name: 'rows that are being typed',
    rows: [row(1), [2, 'Máy sấy chè'], [3, null, 'Lò Văn C']],
    counted: 1,
    wrong: [],
    note: '02 dòng đang nhập dở, chưa được tính.',
  },
];

describe.each(cases)('$name', ({ rows, head, counted, wrong, note }) => {
  test('what counts, what is wrong, and whether a letter goes', () => {
    const workbook = book(rows, head);
    const { outcome } = click(workbook, 'buildSummary');
    expect(outcome).toBe('done');
    expect(resultOf(workbook, 'LĐLĐ A')).toBe(counted);
    expect(wrongRows(workbook)).toEqual(wrong);
    expect(notesOf(workbook)).toContain(note ?? '');
    const host = open(workbook);
    host.run('sendMistakes');
    expect(host.pages.length > 0 && host.pages.at(-1)?.content.includes('a@don-vi.example')).toBe(
      wrong.length > 0,
    );
  });
});

test('the lower row of merged cells is a further author', () => {
  const workbook = book([row(1), [null, null, 'Trần Thị Phụ'], row(3)]);
  const { merges } = tabOf(workbook, 'A');
  for (const column of HEAD.keys()) {
    if (column !== 2) merges.push({ top: 1, left: column, bottom: 2, right: column });
  }
  expect(click(workbook, 'buildSummary').outcome).toBe('done');
  expect([resultOf(workbook, 'LĐLĐ A'), wrongRows(workbook)]).toEqual([2, []]);
  expect(notesOf(workbook)).toContain('01 dòng tiêu đề nhóm, cộng, chữ ký được bỏ qua.');
});

test('the column “Kiểm tra” says what a row that is being typed still lacks, and at most two findings', () => {
  const workbook = book([
    [1, 'Máy sấy chè', 'Lò Văn A'],
    row(2, {
      'Loại giải pháp': 'Giáo dục',
      'Ngày áp dụng': 'x',
      'Văn bản công nhận': null,
      'Giá trị làm lợi (đồng)': null,
    }),
  ]);
  click(workbook, 'buildSummary');
  const [, typing, wrong] = valuesOf(tabOf(workbook, 'A')).map((cells) => String(cells[11]));
  expect(typing).toBe(
    'Đang nhập, còn thiếu: Công đoàn cơ sở, Loại giải pháp, Ngày áp dụng, Ngày công nhận, Văn bản công nhận, Ngày cập nhật Cổng, Giá trị làm lợi hoặc Lợi ích xã hội.',
  );
  expect(wrong?.match(/Lỗi: /g)).toHaveLength(2);
  expect(wrong?.split('\n')).toHaveLength(2);
  expect(wrong).toMatch(/^Lỗi: Chưa được tính, còn thiếu: Văn bản công nhận, Giá trị làm lợi/);
  expect(wrong).toContain(CHECK_WORDS.more(1));
});

describe('the click says first what its figures cannot be taken for', () => {
  const withoutTargets = (workbook: Workbook): void => {
    const units = tabOf(workbook, 'Đơn vị');
    for (const row of [1, 2]) for (const column of [3, 4]) units.setValue(row, column, null);
  };

  test('no target anywhere is neither 0 % nor done', () => {
    const workbook = book([row(1)]);
    withoutTargets(workbook);
    const { message } = click(workbook, 'buildSummary');
    expect(message).toMatch(/^Chưa điền chỉ tiêu cho đơn vị nào ở tab “Đơn vị”/);
    expect(message).not.toContain('Không có đơn vị nào chậm');
    expect(notesOf(workbook)).toMatch(/GHI CHÚ\nChưa điền chỉ tiêu/i);
  });

  test.each([
    ['10/11/2022', '2023-03-10T08:00', 'đang cố định là 10/11/2022, cách hôm nay 120 ngày'],
    ['01/01/2030', '2023-03-10T08:00', 'đang cố định là 01/01/2030, sau hôm nay'],
    ['03/11/2022', '2022-11-10T17:00', null],
    [null, '2022-11-10T17:00', null],
  ])('a day of the report fixed at %s, on %s', (day, now, words) => {
    const workbook = book([row(1)]);
    tabOf(workbook, 'Cài đặt').setValue(2, 0, 'Ngày báo cáo');
    tabOf(workbook, 'Cài đặt').setValue(2, 1, day);
    const { message } = click(workbook, 'buildSummary', { now });
    if (words === null) expect(message).toMatch(/^Đến ngày/);
    else expect(message).toMatch(new RegExp(`^Lưu ý: “Ngày báo cáo”.*${words}`));
  });

  test('the portal’s count of another day is compared with ours of that day', () => {
    const workbook = book([row(1), row(2, { 'Ngày cập nhật Cổng': '02/08/2022' })]);
    const units = tabOf(workbook, 'Đơn vị');
    units.setValue(0, 6, 'Kết quả trên Cổng');
    units.setValue(0, 7, 'Ngày đối chiếu');
    units.setValue(1, 6, 2);
    units.setValue(1, 7, '15/05/2022');
    click(workbook, 'buildSummary');
    expect(notesOf(workbook)).toContain(
      'LĐLĐ A: Cổng 2 (số ngày 15/5/2022), danh sách đến ngày đó 1: ít hơn Cổng 01',
    );
  });

  test('a day that cannot be read is said, and nothing is written', () => {
    const workbook = book([row(1)]);
    const units = tabOf(workbook, 'Đơn vị');
    units.setValue(0, 6, 'Ngày đối chiếu');
    units.setValue(1, 6, 'hôm qua');
    const { outcome, message } = click(workbook, 'buildSummary');
    expect(outcome).toBe('refused');
    expect(message).toContain('ô G2: “Ngày đối chiếu” của “LĐLĐ A” là “hôm qua”');
  });
});

test('“Kiểm tra” looks like the column beside it, wraps, and goes with the run that made it', () => {
  const workbook = book([row(1), row(2)]);
  const tab = tabOf(workbook, 'A');
  const { styles } = workbook;
  const line = { style: 'thin', color: '#333333' } as const;
  HEAD.forEach((_, column) => {
    tab.setStyle(0, column, styles.changed(0, { background: '#1565c0', bold: true, top: line }));
    for (const at of [1, 2]) tab.setStyle(at, column, styles.changed(0, { bottom: line }));
  });
  click(workbook, 'buildSummary');
  const looks = [0, 1].map((at) => styles.look(tab.style(at, HEAD.length)));
  expect(looks).toMatchObject([
    { background: '#1565c0', bold: true, top: line, wrap: true },
    { bottom: line, wrap: true, horizontal: 'left' },
  ]);
  expect(tab.columnWidths.get(HEAD.length)).toBe(260);
  open(workbook, { answers: ['YES'] }).run('undoLastRun');
  expect([0, 1].map((at) => tab.style(at, HEAD.length))).toEqual([0, 0]);
});
