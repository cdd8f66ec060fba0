import { describe, expect, test } from 'vitest';
import { readXlsx, writeXlsx } from '../../../src/xlsx/index.ts';
import type { CellValue, Workbook } from '../../../src/xlsx/model.ts';
import { click, formRows, open, tabOf, valuesOf, workbookOf } from '../../add-in.ts';

type Rows = readonly (readonly CellValue[])[];

const APPLIED = '01/3/2022';
const RECOGNISED = '11/3/2022';
const REGISTERED = '21/3/2022 12:00';
const NOTHING = { tabs: [], names: [], region: false, lists: false };

/** Set-up as proposed, then the one click, with nobody touching a header in between. */
function setUpAndClick(tabs: Record<string, Rows>) {
  const workbook = workbookOf(tabs);
  const before = Object.keys(tabs).map((name) => JSON.stringify(valuesOf(tabOf(workbook, name))));
  const host = open(workbook, { answers: 'yes' });
  host.run('setUp');
  const setUp = host.pageCalls[0]?.result as { outcome: string; message: string };
  const after = Object.keys(tabs).map((name) => JSON.stringify(valuesOf(tabOf(workbook, name))));
  expect(after).toEqual(before);
  const again = readXlsx(writeXlsx(workbook));
  const summary = click(again, 'buildSummary');
  return { setUp, summary, workbook: again, page: host.pages[0]?.content ?? '' };
}

/** Unit and result over all phases, as the form says. */
function results(workbook: Workbook): Record<string, CellValue> {
  return Object.fromEntries(formRows(workbook).map((row) => [String(row[1]), row[9] ?? null]));
}

describe('a book whose head nobody has seen before', () => {
  const head = [
    'No',
    'Tên SK, giải pháp',
    'Họ và tên TG',
    'TÊN ĐƠN VỊ (CĐCS)',
    'Loại hình',
    'TG áp dụng lần đầu',
    'Số QĐ',
    'Ngày QĐ',
    'Ngày nhập lên cổng',
    'Tiền làm lợi',
    'Lợi ích XH',
    'Mã SK',
    'Năm sinh',
  ];
  const row = (index: number, registered: CellValue = REGISTERED): CellValue[] => [
    index,
    `Bếp đun tiết kiệm củi kiểu ${'ABCDEFGH'[index]}`,
    `Lò Văn ${'ABCDEFGH'[index]}`,
    'Trường Tiểu học Suối Mơ',
    'Giải pháp kỹ thuật',
    APPLIED,
    `${index}/QĐ-UBND`,
    RECOGNISED,
    registered,
    5_000_000,
    'Đỡ tốn củi, đỡ khói cho bếp ăn bán trú',
    `SK-00${index}`,
    1980,
  ];

  test('is read, form and all, with what was taken for what on the page', () => {
    const { setUp, summary, workbook, page } = setUpAndClick({
      'Suối Mơ': [['LĐLĐ HUYỆN SUỐI MƠ'], head, row(1), row(2), row(3, null)],
      'Đồi Chè': [['LĐLĐ HUYỆN ĐỒI CHÈ'], head, row(4), row(5), row(6), row(7)],
    });
    expect(setUp.message).toContain('ghi nhớ tên cột riêng của 02 tab');
    expect(summary.outcome).toBe('done');
    expect(results(workbook)).toMatchObject({
      'LĐLĐ huyện Suối Mơ': 2,
      'LĐLĐ huyện Đồi Chè': 4,
    });
    expect(page).toContain('value="registered" selected');
    expect(click(workbook, 'buildSummary').message).toContain('Không có gì thay đổi');
  });

  test('a column that moves and a tab that is renamed are still read', () => {
    const { workbook } = setUpAndClick({
      'Suối Mơ': [['LĐLĐ HUYỆN SUỐI MƠ'], head, row(1), row(2)],
    });
    const moved = tabOf(workbook, 'Suối Mơ');
    const [a, b] = [8, 12];
    for (let at = 1; at < 4; at += 1) {
      const [left, right] = [moved.value(at, a), moved.value(at, b)];
      moved.setValue(at, a, right);
      moved.setValue(at, b, left);
    }
    expect(click(workbook, 'buildSummary').outcome).toBe('done');
    expect(results(workbook)).toMatchObject({ 'LĐLĐ huyện Suối Mơ': 2 });
  });
});

describe('a head of two rows with abbreviations', () => {
  test('is read through its groups', () => {
    const rows: Rows = [
      ['CÔNG ĐOÀN NGÀNH XÂY DỰNG'],
      ['Theo dõi SK năm 2022'],
      [
        'TT',
        'SK/GP',
        null,
        'Tác giả',
        null,
        'CĐCS',
        'Áp dụng từ ngày',
        'QĐ công nhận',
        null,
        'Cổng',
        null,
        'Hiệu quả',
        null,
      ],
      [
        null,
        'Tên',
        'Lĩnh vực',
        'Họ và tên',
        'Tỷ lệ',
        null,
        null,
        'Số',
        'Ngày ký',
        'Mã',
        'Ngày cập nhật',
        'Làm lợi (đồng)',
        'XH',
      ],
      [
        1,
        'Giàn giáo lắp nhanh cho nhà thấp tầng',
        'Giải pháp kỹ thuật',
        'Vàng A Thử',
        '70%',
        'Công ty Xây dựng Một',
        '01/02/2022',
        '11/QĐ-CT',
        '15/02/2022',
        'XD-01',
        '10/3/2022 8h30',
        '120 triệu',
        'An toàn hơn',
      ],
      [
        2,
        'Khuôn đổ cột dùng nhiều lần',
        'Giải pháp kỹ thuật',
        'Giàng Thị Thử',
        '100%',
        'Công ty Xây dựng Hai',
        '01/02/2022',
        '12/QĐ-CT',
        '16/02/2022',
        'XD-02',
        '11/3/2022',
        '90 triệu',
        null,
      ],
    ];
    const { summary, workbook } = setUpAndClick({ 'Xây dựng': rows });
    expect(summary.outcome).toBe('done');
    expect(results(workbook)).toMatchObject({ 'Công đoàn ngành Xây dựng': 2 });
  });
});

describe('one list of several units', () => {
  const head = [
    'STT',
    'Thuộc đơn vị',
    'Trường',
    'Tên SK',
    'Tác giả',
    'Lĩnh vực',
    'Ngày áp dụng',
    'Số QĐ công nhận',
    'Ngày QĐ',
    'Thời điểm đăng ký cổng',
    'Hiệu quả về XH',
  ];
  const row = (index: number, unit: string | null): CellValue[] => [
    index,
    unit,
    `Trường Mầm non số ${index}`,
    `Góc chơi ngoài trời từ vật liệu cũ kiểu ${index}`,
    `Lò Thị ${'ABCDEFGHIK'[index]}`,
    'Giải pháp tác nghiệp',
    APPLIED,
    `${index}/QĐ-PGD`,
    RECOGNISED,
    REGISTERED,
    'Trẻ vận động nhiều hơn, cô đỡ vất vả',
  ];
  const list: Rows = [
    ['TỔNG HỢP SÁNG KIẾN TOÀN TỈNH'],
    head,
    row(1, 'LĐLĐ huyện Suối Mơ'),
    row(2, null),
    row(3, 'LĐLĐ huyện Đồi Chè'),
    row(4, 'LĐLĐ huyện Suối Mơ'),
    row(5, 'LĐLĐ huyện Lạ'),
  ];

  test('is counted by its column of units', () => {
    const { setUp, summary, workbook } = setUpAndClick({ Chung: list });
    expect(setUp.message).toContain('đưa 03 đơn vị vào danh sách');
    expect(summary.outcome).toBe('done');
    expect(results(workbook)).toEqual({
      'LĐLĐ huyện Suối Mơ': 3,
      'LĐLĐ huyện Đồi Chè': 1,
      'LĐLĐ huyện Lạ': 1,
    });
    expect(click(workbook, 'checkData').outcome).toBe('done');
    expect(click(workbook, 'setUp').message).toContain('không có gì thay đổi');
  });

  test('a unit that leaves the list is told, its rows count for nobody', () => {
    const { workbook } = setUpAndClick({ Chung: list });
    const units = tabOf(workbook, 'Đơn vị');
    const at = valuesOf(units).findIndex(([, name]) => name === 'LĐLĐ huyện Lạ');
    for (let column = 0; column < 4; column += 1) units.setValue(at, column, null);
    expect(click(workbook, 'buildSummary').message).toContain('“LĐLĐ huyện Lạ”');
    expect(results(workbook)).not.toHaveProperty('LĐLĐ huyện Lạ');
  });

  test('or is taken apart into tabs that are read and filled', () => {
    const workbook = workbookOf({ Chung: list });
    const choices = { ...NOTHING, tabs: [{ tab: 'Chung', name: '', use: 'split' }] };
    const host = open(workbook);
    expect(host.runFromPage('confirmSetUp', choices)).toMatchObject({ outcome: 'done' });
    expect(
      valuesOf(tabOf(workbook, 'LĐLĐ huyện Suối Mơ'))
        .slice(2, 5)
        .map((cells) => cells[1]),
    ).toEqual([1, 2, 4].map((index) => `Góc chơi ngoài trời từ vật liệu cũ kiểu ${index}`));
    expect(click(workbook, 'buildSummary').outcome).toBe('done');
    expect(results(workbook)).toMatchObject({ 'LĐLĐ huyện Suối Mơ': 3, 'LĐLĐ huyện Đồi Chè': 1 });
    expect(click(workbook, 'setUp').message).toContain('không có gì thay đổi');
  });
});

describe('a list with title and author alone', () => {
  test('is taken in, and the click says in one sentence what it lacks', () => {
    const { setUp, summary } = setUpAndClick({
      Data: [
        ['DANH SÁCH SÁNG KIẾN'],
        ['STT', 'TÊN SÁNG KIẾN', 'TÁC GIẢ', 'GHI CHÚ'],
        [1, 'Bảng từ ghép chữ cho lớp một', 'Lò Thị Thử', null],
      ],
    });
    expect(setUp.outcome).toBe('done');
    expect(summary.outcome).toBe('done');
    expect(summary.message).toContain('Tab “Data” không có cột “Công đoàn cơ sở”');
  });
});

describe('what set-up asks', () => {
  const rows: Rows = [
    [
      'Tên sáng kiến',
      'Tác giả',
      'CĐCS',
      'Loại giải pháp',
      'Ngày áp dụng',
      'Ngày công nhận',
      'Văn bản công nhận',
    ],
  ];
  const tabs = [{ tab: 'A', name: 'LĐLĐ Một' }];

  test('answers stand in “Cài đặt”, targets in “Đơn vị”, and what is open is said', () => {
    const workbook = workbookOf({ A: rows });
    const settings = { plan: 'Kế hoạch 12/KH-LĐLĐ', issuingBody: '=LĐLĐ tỉnh A', below: '' };
    const targets = [{ name: 'lđlđ một', counts: [7, null] }];
    const host = open(workbook);
    const result = host.runFromPage('confirmSetUp', { ...NOTHING, tabs, settings, targets });
    expect(result).toMatchObject({ outcome: 'done' });
    expect(JSON.stringify(result)).toContain('điền “Cơ quan cấp trên” ở tab “Cài đặt”');
    const said = new Map(
      valuesOf(tabOf(workbook, 'Cài đặt')).map(([item, value]) => [item, value]),
    );
    expect(said.get('Văn bản căn cứ')).toBe('Kế hoạch 12/KH-LĐLĐ');
    expect(said.get('Cơ quan ban hành')).toBe('=LĐLĐ tỉnh A');
    expect(said.get('Cấp dưới của đơn vị') ?? '').toBe('');
    expect(valuesOf(tabOf(workbook, 'Đơn vị'))[1]?.slice(4, 6)).toEqual([7, null]);
  });

  test('a second time only what is empty is filled', () => {
    const workbook = workbookOf({ A: rows });
    open(workbook).runFromPage('confirmSetUp', { ...NOTHING, tabs, settings: { plan: 'Một' } });
    const settings = { plan: 'Hai', issuingBody: 'LĐLĐ tỉnh A' };
    const targets = [{ name: 'LĐLĐ Một', counts: [3, 4] }];
    open(workbook).runFromPage('confirmSetUp', { ...NOTHING, settings, targets });
    const said = new Map(
      valuesOf(tabOf(workbook, 'Cài đặt')).map(([item, value]) => [item, value]),
    );
    expect([said.get('Văn bản căn cứ'), said.get('Cơ quan ban hành')]).toEqual([
      'Một',
      'LĐLĐ tỉnh A',
    ]);
    expect(valuesOf(tabOf(workbook, 'Đơn vị'))[1]?.slice(4, 6)).toEqual([3, 4]);
  });
});

describe('a head that a person points at', () => {
  test.each([
    { name: 'nothing', input: undefined },
    { name: 'a text', input: 'A' },
    { name: 'a tab that is none', input: { tab: 'Không', headRow: 0, firstRow: 1 } },
    { name: 'data above the head', input: { tab: 'A', headRow: 3, firstRow: 1 } },
    { name: 'an empty row', input: { tab: 'A', headRow: 30, firstRow: 31 } },
  ])('$name: refused with a sentence', ({ input }) => {
    const host = open(workbookOf({ A: [['Tên SK', 'Tác giả']] }));
    const result = host.runFromPage('inspectHead', ...(input === undefined ? [] : [input]));
    expect(result).toMatchObject({ outcome: 'refused', columns: null });
  });

  test('its columns come as lines for the page, escaped', () => {
    const host = open(workbookOf({ A: [['Ghi'], ['Tên SK', '<script>', 'Tác giả']] }));
    const result = host.runFromPage('inspectHead', { tab: 'A', headRow: 1, firstRow: 2 });
    expect(result).toMatchObject({ outcome: 'done' });
    expect((result as { columns: string }).columns).toContain('&lt;script&gt;');
    expect((result as { columns: string }).columns).not.toContain('<script>');
  });
});
