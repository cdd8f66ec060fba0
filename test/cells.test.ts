import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  SK_BANGCHU,
  SK_KIEMTRA,
  SK_KYVONG,
  SK_SOTIEN,
  SK_TRANGTHAI,
  SK_TYLE,
} from '../src/cells.ts';

/** Google's services as far as a custom function needs them, in a file of another time zone. */
function inZone(zone: string): void {
  const spreadsheet = { getSpreadsheetTimeZone: () => zone };
  vi.stubGlobal('SpreadsheetApp', { getActiveSpreadsheet: () => spreadsheet });
  const formatDate = (date: Date, timeZone: string): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
      .format(date)
      .replace(' ', 'T');
  vi.stubGlobal('Utilities', { formatDate });
}

beforeEach(() => inZone('Asia/Ho_Chi_Minh'));
afterEach(() => {
  vi.unstubAllGlobals();
});

const HEAD = [
  [
    'Tên sáng kiến',
    'Tác giả',
    'CĐCS',
    'Loại giải pháp',
    'Ngày áp dụng',
    'Ngày công nhận',
    'Văn bản công nhận',
    'Ngày cập nhật',
    'Giá trị làm lợi',
  ],
];
const SOUND = [
  'Máy hái chè',
  'Lò Suối Mơ',
  'CĐCS Chè Mây',
  'Giải pháp kỹ thuật',
  new Date(2022, 2, 1),
  '05/3/2022',
  'Số 1/QĐ',
  '07/3/2022',
  5e8,
];

describe('SK_TYLE', () => {
  test('rounds half up, cell by cell, in the shape it is given', () => {
    expect(SK_TYLE([[308, 171]], [[115, 200]])).toEqual([[268, 86]]);
    expect(SK_TYLE(84, 140)).toBe(60);
  });
  test('without target there is no rate', () => {
    expect(SK_TYLE([[81], [5]], [[''], [0]])).toEqual([[''], ['']]);
  });
  test('one target serves a whole range of results', () => {
    expect(SK_TYLE([[1], [2]], 4)).toEqual([[25], [50]]);
  });
});

describe('SK_KYVONG', () => {
  test('on 10/11/2022 phase 2 has run 163 of its 458 days', () => {
    const days = [new Date(2022, 5, 1), new Date(2023, 8, 1), new Date(2022, 10, 10)];
    expect(SK_KYVONG(125, ...(days as [Date, Date, Date]))).toBeCloseTo((125 * 163) / 458, 10);
  });
  test('days are those that the file shows, also where its time zone is not the script’s', () => {
    // Midnight in Chicago is noon in Việt Nam of the same day, midnight in Auckland evening of the day before.
    for (const [zone, hours] of [
      ['America/Chicago', [5, 5, 6]],
      ['Pacific/Auckland', [-12, -12, -13]],
    ] as const) {
      inZone(zone);
      const midnights = ['2022-06-01', '2023-09-01', '2022-11-10'].map(
        (day, index) => new Date(Date.parse(`${day}T00:00:00Z`) + (hours[index] ?? 0) * 3_600_000),
      );
      const [opens, closes, day] = midnights;
      expect(SK_KYVONG(125, opens, closes, day)).toBeCloseTo((125 * 163) / 458, 10);
    }
  });
  test('days may be text, and unformatted serial numbers', () => {
    expect(SK_KYVONG(458, '01/6/2022', '01/9/2023', 44713)).toBe(1);
  });
  test('a window that ends before it begins is said', () => {
    expect(SK_KYVONG(1, '02/6/2022', '01/6/2022', '01/6/2022')).toBe('Ngày đầu sau ngày cuối');
  });
});

describe('SK_TRANGTHAI', () => {
  test.each([
    { result: 101, target: 100, expected: 100, word: 'Vượt chỉ tiêu' },
    { result: 100, target: 100, expected: 100, word: 'Đạt chỉ tiêu' },
    { result: 50, target: 100, expected: 50, word: 'Đúng tiến độ' },
    { result: 50, target: 100, expected: 50.5, word: 'Chậm' },
    { result: 49, target: 100, expected: 50.5, word: 'Rất chậm' },
    { result: 81, target: '', expected: '', word: 'Không giao chỉ tiêu' },
  ])('$result of $target, $expected expected: $word', ({ result, target, expected, word }) => {
    expect(SK_TRANGTHAI(result, target, expected)).toBe(word);
  });
});

describe('SK_BANGCHU', () => {
  test('reads amounts as documents write them, cell by cell', () => {
    expect(SK_BANGCHU([[500_000_000], [105], ['']])).toEqual([
      ['Năm trăm triệu đồng'],
      ['Một trăm linh năm đồng'],
      [''],
    ]);
    expect(SK_BANGCHU(105, 'Lẻ')).toBe('Một trăm lẻ năm đồng');
  });

  test.each([-5, 1.5, 2e15])('%d has no words', (value) => {
    expect(SK_BANGCHU(value)).toBe('Cần số nguyên từ 0 đến 1.000.000.000.000.000');
  });

  test('a text is no number', () => {
    expect(SK_BANGCHU('500 triệu')).toBe('Không phải số');
  });
});

describe('SK_SOTIEN', () => {
  test('reads amounts as people write them', () => {
    expect(SK_SOTIEN([['1,2 tỷ'], ['500 triệu'], [5e8], ['']])).toEqual([
      [1.2e9],
      [5e8],
      [5e8],
      [''],
    ]);
  });
  test('answers in words what it cannot read', () => {
    expect(SK_SOTIEN('nhiều lắm')).toBe('Không đọc được số tiền');
    expect(SK_SOTIEN('Không tính được')).toBe('Không tính được bằng tiền');
  });
});

describe('SK_KIEMTRA', () => {
  test('a cell a row: sound, empty, wrong', () => {
    const wrong = [...SOUND.slice(0, 3), 'linh tinh', ...SOUND.slice(4)];
    wrong[0] = 'Máy sao chè';
    const answer = SK_KIEMTRA(HEAD, [SOUND, SOUND.map(() => ''), wrong]) as string[][];
    expect(answer[0]).toEqual(['Đạt']);
    expect(answer[1]).toEqual(['']);
    expect(answer[2]?.[0]).toMatch(/^Lỗi: Loại giải pháp/);
  });
  test('sees that two rows of the block are one initiative', () => {
    const answer = SK_KIEMTRA(HEAD, [SOUND, SOUND]) as string[][];
    expect(answer.map(([text]) => text?.slice(0, 4))).toEqual(['Đạt', 'Lỗi:']);
  });
  test('says in words when the head lacks a column', () => {
    const answer = SK_KIEMTRA([HEAD[0]?.slice(1) ?? []], [SOUND.slice(1)]) as string[][];
    expect(answer[0]?.[0]).toContain('Tên sáng kiến');
  });
});

describe('misuse is an error, whose words show on the cell', () => {
  test.each([
    { name: 'an argument is missing', call: () => SK_TYLE(1, undefined) },
    { name: 'two ranges differ in shape', call: () => SK_TYLE([[1, 2]], [[1], [2]]) },
    { name: 'SK_KIEMTRA gets a single cell', call: () => SK_KIEMTRA('Tên', [['x']]) },
  ])('$name', ({ call }) => {
    expect(call).toThrow(/Thiếu tham số|cùng số dòng|dòng tiêu đề/);
  });
});

test('whatever a cell holds, each function answers with a number or in words', () => {
  const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.date(), fc.constant(''));
  fc.assert(
    fc.property(cell, cell, cell, cell, (a, b, c, d) => {
      const block = [HEAD[0]?.map((_, index) => [a, b, c, d][index % 4]) ?? []];
      const answers = [SK_TYLE(a, b), SK_KYVONG(a, b, c, d), SK_TRANGTHAI(a, b, c), SK_SOTIEN(a)];
      for (const answer of [...answers, ...(SK_KIEMTRA(HEAD, block) as string[][]).flat()])
        expect(typeof answer === 'string' || Number.isFinite(answer)).toBe(true);
    }),
  );
});

test.each([1e300, -1e300, Number.MAX_VALUE, Number.NaN, Number.POSITIVE_INFINITY, 1_000_000_000])(
  '%d is no number of initiatives',
  (number) => {
    expect(SK_TYLE(1, number)).toBe('Không phải số');
    expect(SK_KYVONG(number, '01/6/2022', '01/9/2023', '10/11/2022')).toBe('Không phải số');
    expect(SK_TRANGTHAI(0, 1, number)).toBe('Không phải số');
  },
);
