import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { findDuplicates } from '../../../src/programme/duplicates/exact.ts';
import { INITIATIVE_COLUMNS } from '../../../src/programme/initiative/columns.ts';
import { isUnfinished, missingOfUnfinished } from '../../../src/programme/initiative/missing.ts';
import { readInitiatives, readRows } from '../../../src/programme/initiative/read.ts';
import { mayHaveLowerRows, withLowerRows } from '../../../src/programme/initiative/rows.ts';
import { checkInitiative, ruleContext } from '../../../src/programme/rules/index.ts';
import { readTable } from '../../../src/workbook/table.ts';
import { effortOf, SURELY_MORE } from '../../effort.ts';
import {
  initiative,
  initiatives,
  programme,
  type TypedRow,
  typedInitiatives,
  typedTab,
  unit,
} from '../../programme.ts';
import { anyCell } from '../../typed-cells.ts';

const titles = (rows: readonly TypedRow[]) => typedInitiatives(rows).map(({ title }) => title);

describe('rows of a tab', () => {
  test.each([
    { name: 'a row without anything', row: {} },
    { name: 'a row of blanks', row: { title: '  ', author: '\u00A0' } },
    { name: 'a row with only an STT', row: { number: 7 } },
    { name: 'a row with only what the add-in wrote', row: { check: 'Đạt' } },
    { name: 'a row with only unticked boxes', row: { number: 8, protectedIp: false } },
    { name: 'a total row', row: { title: 'Tổng', benefit: 500 } },
    { name: 'a total row with a figure', row: { title: 'Tổng cộng: 25 sáng kiến' } },
    { name: 'a total row in capitals', row: { title: 'CỘNG', benefit: 1 } },
    { name: 'a total row in the STT column', row: { number: 'Tổng số', title: 25 } },
    { name: 'a subtotal in the STT column', row: { number: 'Cộng đợt 1', benefit: 5 } },
    { name: 'a subtotal', row: { title: 'Tổng cộng giai đoạn I: 12 sáng kiến' } },
    { name: 'the sum of two parts', row: { title: 'Tổng cộng (I+II)', benefit: 7 } },
  ])('$name is skipped, and the next is read', ({ row }) => {
    expect(titles([row, { title: 'Giá treo' }])).toEqual(['Giá treo']);
  });

  test.each([
    { title: 'Người lập biểu', kind: 'TM. BAN CHẤP HÀNH' },
    { author: 'Mây Trắng, ngày 10 tháng 11 năm 2022' },
    { title: 'XÁC NHẬN CỦA CÔNG ĐOÀN', applied: '(ký, ghi rõ họ tên)' },
  ])(
    'a signature under the list is skipped with the names below it, and nothing else is',
    (row) => {
      const names = { title: 'Lò Thị Mẫu', kind: 'Vàng Văn Thử' };
      const typedLater = { title: 'Giá treo', author: 'Tao Thị Ví Dụ', grassroots: 'CĐCS Một' };
      expect(titles([{ title: 'Máy ép' }, row, {}, names, typedLater])).toEqual([
        'Máy ép',
        'Giá treo',
      ]);
    },
  );

  test.each(['TM và học liệu số', 'Chủ tịch công đoàn đổi mới sinh hoạt', 'KT điện tử'])(
    '“%s” is no signature',
    (title) => expect(titles([{ title }, { title: 'Giá treo' }])).toEqual([title, 'Giá treo']),
  );

  const AUTHORED = { number: 1, title: 'Máy ép', author: 'Lò Thị Mẫu' };

  test.each<{ readonly name: string; readonly row: TypedRow }>([
    { name: 'a group beside a Roman number', row: { number: 'II', title: 'CÁC TRƯỜNG TIỂU HỌC' } },
    { name: 'a group beside a letter', row: { number: 'B.', title: 'Khối doanh nghiệp' } },
    { name: 'a group beside nothing', row: { title: 'Khối trường tiểu học' } },
    { name: 'a group in the column of numbers', row: { number: 'KHỐI CƠ QUAN' } },
    { name: 'a group under CĐCS', row: { grassroots: 'Trường Tiểu học Suối Mơ' } },
    { name: 'a sub-total with its amount', row: { title: 'Cộng khối trường học', benefit: 5e6 } },
    { name: 'a sub-total in letters', row: { title: 'Tổng khối I', benefit: '1,2 tỷ' } },
    { name: 'a total under the authors', row: { author: 'Tổng cộng', benefit: 9 } },
    { name: 'a total under the documents', row: { recognitionDocument: 'Cộng:', benefit: 9 } },
    {
      name: 'the head again',
      row: { number: 'STT', title: 'TÊN SÁNG KIẾN', author: 'Tác giả', kind: 'Loại giải pháp' },
    },
    {
      name: 'column numbers at a page’s head',
      row: { number: 1, title: '2', author: '3', grassroots: '4', kind: '5' },
    },
  ])('$name is no initiative, and is counted', ({ row }) => {
    const { table } = typedTab([AUTHORED, row, { ...AUTHORED, number: 2, title: 'Giá treo' }]);
    const read = readRows(unit(), table);
    expect(read.initiatives.map(({ title }) => title)).toEqual(['Máy ép', 'Giá treo']);
    expect([read.layout, read.prefilled]).toEqual([1, 0]);
  });

  test('rows in which only choices stand are no initiatives', () => {
    const chosen = { number: 2, kind: 'Giải pháp kỹ thuật', participant: 'Đoàn viên' };
    const { table } = typedTab([
      AUTHORED,
      { ...chosen, protectedIp: 'Không' },
      { number: 3 },
      { number: 4, publicOrder: false },
    ]);
    const { initiatives: read, layout, prefilled } = readRows(unit(), table);
    expect([read.length, layout, prefilled]).toEqual([1, 0, 1]);
  });

  test.each<{ readonly name: string; readonly row: TypedRow }>([
    { name: 'a title beside an ordinary number', row: { number: 2, title: 'KHỐI TRƯỜNG HỌC' } },
    { name: 'a title with its author', row: { title: 'KHỐI', author: 'Vàng Văn Thử' } },
    { name: 'a title that begins like a sum', row: { number: 2, title: 'Cộng đồng học tập' } },
    { name: 'an author alone', row: { author: 'Vàng Văn Thử' } },
    { name: 'a full row that begins like a sum', row: { ...AUTHORED, title: 'Tổng hợp số liệu' } },
  ])('$name is an initiative', ({ row }) => {
    const { table } = typedTab([AUTHORED, row]);
    expect(readRows(unit(), table).initiatives).toHaveLength(2);
  });

  test('the lower rows of merged cells hold further authors of the initiative above', () => {
    const rows = [AUTHORED, { author: 'Trần Thị Phụ' }, { author: 'Tao Thị Giả 20%' }, AUTHORED];
    const { table } = typedTab(rows.map((row) => ({ coauthors: null, ...row })));
    const merges = [{ row: 1, column: table.columns.title ?? 0, rows: 3, columns: 1 }];
    const { initiatives: read, layout } = readRows(unit(), withLowerRows(table, merges));
    expect(read.map(({ row }) => row)).toEqual([2, 5]);
    expect(read[0]?.coauthors.value).toEqual([
      { name: 'Trần Thị Phụ', share: null },
      { name: 'Tao Thị Giả', share: 20 },
    ]);
    expect(layout).toBe(2);
    expect(mayHaveLowerRows(table)).toBe(true);
  });

  test.each([
    ['Giá trị làm lợi (triệu đồng)', 5, 5e6],
    ['Giá trị làm lợi (triệu đồng)', 1.5, 1.5e6],
    ['Giá trị làm lợi (triệu đồng)', '1.200', 1.2e9],
    ['Giá trị làm lợi (ĐVT: nghìn đồng)', '500', 5e5],
    ['Số tiền làm lợi (tỷ đồng)', '0,5', 5e8],
    ['GIÁ TRỊ LÀM LỢI\n(trđ)', 5, 5e6],
    ['Giá trị làm lợi (triệu ðồng)', 5, 5e6],
    ['Giá trị làm lợi (triệu đồng)', '500.000.000 đồng', 5e8],
    ['Giá trị làm lợi (triệu đồng)', '1 tỷ 200 triệu', 1.2e9],
    ['Giá trị làm lợi (đồng)', 5e6, 5e6],
  ])('under “%s” %j is %d đồng', (header, benefit, value) => {
    const { table } = typedTab([{ ...AUTHORED, benefit }]);
    const [head = [], ...rows] = table.grid;
    const renamed = head.map((cell, at) => (at === table.columns.benefit ? header : cell));
    const again = readTable('Tab', [renamed, ...rows], INITIATIVE_COLUMNS);
    expect(readInitiatives(unit(), again)[0]?.benefit.value).toBe(value);
  });

  test.each([
    [['A', 'B', 'C', 'D', 'E', 'F', 'G']],
    [['A', 'B', '1', '2', '3', '4', '5']],
    [['(A)', '(B)', 1, 2, 3, 4, 5]],
  ])('the row of column letters %j under the head is skipped', (labels) => {
    const keys = ['title', 'author', 'grassroots', 'kind', 'applied', 'recognised'] as const;
    const row = Object.fromEntries(keys.map((key, at) => [key, labels[at] ?? null]));
    expect(typedInitiatives([row, { title: 'Giá treo', author: 'Lò Thị Mẫu' }])).toHaveLength(1);
  });

  test('the row of column numbers under the head is skipped', () => {
    const numbers = { number: '(1)', title: '(2)', author: '(3)', grassroots: '(4)' };
    expect(titles([numbers, { title: 'Giá treo' }])).toEqual(['Giá treo']);
  });

  test.each(['Tổng hợp số liệu tự động', 'Cộng đồng học tập', 'Tổng đài 115'])(
    '“%s” is a title',
    (title) => expect(titles([{ title }])).toEqual([title]),
  );

  test('a row without a title is an initiative all the same', () => {
    expect(typedInitiatives([{ author: 'Lò Thị Mẫu' }])).toHaveLength(1);
  });

  test('each knows its row as the user sees it', () => {
    const rows = typedInitiatives([{ title: 'Một' }, {}, { title: 'Hai' }]);
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  test('texts are cleaned, values are kept beside what was typed', () => {
    const row = initiative({ title: ' Giá  treo ', benefit: '1,2 tỷ', applied: '32/5/2022' });
    expect(row.title).toBe('Giá treo');
    expect(row.benefit).toEqual({ typed: '1,2 tỷ', value: 1_200_000_000, trouble: null });
    expect(row.applied).toEqual({ typed: '32/5/2022', value: null, trouble: 'impossible' });
  });

  test('a declaration for which the tab has no column is not asked', () => {
    expect(typedInitiatives([{ title: 'Giá treo' }])[0]?.protectedIp).toBeNull();
  });
});

describe('a row that is being typed', () => {
  const begun = { number: 1, title: 'Giá treo', registered: null, benefit: null };
  const read = (row: TypedRow) => typedInitiatives([{ ...begun, ...row }])[0] ?? initiative();

  test.each<{ readonly name: string; readonly row: TypedRow; readonly is: boolean }>([
    { name: 'a title alone', row: {}, is: true },
    { name: 'an author alone', row: { title: null, author: 'Lò Thị Mẫu' }, is: true },
    { name: 'two of the six others', row: { author: 'Lò Thị Mẫu', kind: 'Kỹ thuật' }, is: true },
    {
      name: 'three of the six others',
      row: { author: 'Lò Thị Mẫu', kind: 'Kỹ thuật', grassroots: 'CĐCS Một' },
      is: false,
    },
    {
      name: 'neither title nor author',
      row: { title: null, grassroots: 'CĐCS Một', applied: '1/6/2022' },
      is: false,
    },
  ])('$name: $is', ({ row, is }) => expect(isUnfinished(read(row))).toBe(is));

  test('says what is missing, and no rule speaks of it', () => {
    const row = read({ author: 'Lò Thị Mẫu', participant: 'Học sinh' });
    expect(missingOfUnfinished(row)).toEqual([
      'grassroots',
      'kind',
      'applied',
      'recognised',
      'recognitionDocument',
      'registered',
      'benefit',
    ]);
    expect(checkInitiative(row, ruleContext(programme()))).toEqual([]);
  });
});

const typedRow: fc.Arbitrary<TypedRow> = fc.record(
  {
    title: fc.oneof(fc.constantFrom('Giá treo', 'GIÁ  TREO', 'Máy ép'), anyCell),
    author: fc.oneof(fc.constantFrom('Lò Thị Mẫu', 'Tao B 30%'), anyCell),
    coauthors: anyCell,
    grassroots: anyCell,
    kind: anyCell,
    applied: anyCell,
    recognised: anyCell,
    recognitionDocument: anyCell,
    registered: fc.oneof(fc.constantFrom('20/7/2022', '8h 21/7/2022'), anyCell),
    portalCode: fc.oneof(fc.constantFrom('SM-1', 'SM-2'), anyCell),
    benefit: anyCell,
    socialBenefit: anyCell,
    protectedIp: anyCell,
  },
  { requiredKeys: [] },
);

function check(rows: readonly TypedRow[]) {
  const read = initiatives(rows);
  const context = ruleContext(programme());
  const findings = read.flatMap((each) => checkInitiative(each, context));
  return { read, findings: [...findings, ...findDuplicates(read, findings)] };
}

describe('checking', () => {
  test('never throws and says the same twice, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(typedRow, { maxLength: 6 }), (rows) => {
        expect(check(rows)).toEqual(check(rows));
      }),
    );
  });

  test('the order of rows does not change which titles count', () => {
    const soundRow = fc.record({
      title: fc.constantFrom('Giá treo', 'GIÁ  TREO', 'Máy ép', 'Máy hút'),
      kind: fc.constantFrom('Kỹ thuật', 'Khác'),
      registered: fc.constantFrom('20/7/2022', '8h 21/7/2022', '22/7/2022'),
      portalCode: fc.constant(null),
    });
    const counting = (rows: readonly TypedRow[]) => {
      const { read, findings } = check(rows);
      const wrong = new Set(findings.filter((f) => f.severity === 'error').map((f) => f.row));
      return read
        .filter(({ row }) => !wrong.has(row))
        .map(({ title }) => title.toLowerCase())
        .sort();
    };
    fc.assert(
      fc.property(fc.array(soundRow, { maxLength: 8 }), (rows) => {
        expect(counting([...rows].reverse())).toEqual(counting(rows));
      }),
    );
  });
});

/** Checks two rows whose cells are as full as a cell can be. */
function checkFullOf(bit: string): void {
  const full = bit.repeat(50_000 / bit.length);
  const keys = ['title', 'author', 'coauthors', 'kind', 'applied', 'registered', 'benefit'];
  const row = Object.fromEntries(keys.map((key) => [key, `${full}x`]));
  check([
    row,
    { ...row, protectedIp: `${full}x`, researchAccepted: full, recognitionDocument: full },
  ]);
}

describe('a full cell', () => {
  let plain: number;
  beforeAll(() => {
    plain = effortOf(() => checkFullOf('máy ép '));
  });

  test.each(['.', '-', ' .', '5', '5.', 'a ', '%', '(', 'năm ', '1/', 'À', 'x, '])(
    'of “%s” takes no more work than one of plain words, but for a factor',
    (bit) => {
      const ratio = effortOf(() => checkFullOf(bit)) / plain;
      expect(ratio).toBeLessThan(SURELY_MORE);
    },
  );
});
