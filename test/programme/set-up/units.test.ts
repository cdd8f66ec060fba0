import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../src/programme/set-up/programme.ts';
import { type KnownTabs, readUnits, unitColumns } from '../../../src/programme/set-up/units.ts';
import type { Cell } from '../../../src/workbook/cell.ts';
import { readTable } from '../../../src/workbook/table.ts';
import { programme } from '../../programme.ts';
import { problemOf } from './problem.ts';

const { phases } = programme();

const HEAD = unitColumns(phases).map(({ header }) => header);
const TABS: KnownTabs = { names: ['Mây Trắng', 'Núi Xanh', 'Cài đặt'], reserved: ['Cài đặt'] };

/** `1, 'LĐLĐ huyện Mây Trắng', 'Mây Trắng', 'Khối I', 115, 125, …` below the head of the list. */
function read(rows: readonly (readonly Cell[])[], tabs: Partial<KnownTabs> = {}): Unit[] {
  const table = readTable('Đơn vị', [HEAD, ...rows], unitColumns(phases));
  return readUnits(table, phases, { ...TABS, ...tabs });
}

const named = (rows: readonly (readonly Cell[])[], tabs?: Partial<KnownTabs>) =>
  read(rows, tabs).map(({ name }) => name);

describe('the columns of the unit list', () => {
  test('are known by these names', () => {
    const names = unitColumns(phases).map(
      ({ key, holds, header, aliases }) => `${key} (${holds}): ${[header, ...aliases].join(' | ')}`,
    );
    expect(names).toEqual([
      'number (ordinal): TT | STT | Số thứ tự',
      'name (text): Tên đơn vị | Đơn vị',
      'tab (text): Tên tab | Tab',
      'cluster (code): Khối thi đua | Khối',
      'target0 (count): Chỉ tiêu Giai đoạn 1 | Chỉ tiêu GĐ 1 | Chỉ tiêu GĐ1',
      'target1 (count): Chỉ tiêu Giai đoạn 2 | Chỉ tiêu GĐ 2 | Chỉ tiêu GĐ2',
      'reported0 (count): Số báo cáo Giai đoạn 1 | Số báo cáo GĐ 1 | Số báo cáo GĐ1',
      'reported1 (count): Số báo cáo Giai đoạn 2 | Số báo cáo GĐ 2 | Số báo cáo GĐ2',
      'portalCount (count): Kết quả trên Cổng | Số trên Cổng',
      'portalDay (day): Ngày đối chiếu | Ngày lấy số trên Cổng',
      'recipients (addresses): Email nhận | Email',
      'editors (addresses): Email sửa tab',
      'copies (addresses): Email đồng gửi | Đồng gửi | Email CC | CC',
    ]);
  });

  test.each([
    { phase: 'Giai đoạn 10', aliases: ['Chỉ tiêu GĐ 10', 'Chỉ tiêu GĐ10'] },
    { phase: 'giai đoạn  II', aliases: ['Chỉ tiêu GĐ II', 'Chỉ tiêu GĐII'] },
    { phase: 'Đợt một', aliases: [] },
    { phase: 'Sau giai đoạn 1', aliases: [] },
    { phase: 'Giai đoạn 1 bổ sung', aliases: [] },
  ])('are shortened for “$phase” as people shorten it', ({ phase, aliases }) => {
    const [target] = unitColumns([{ ...phases[0], name: phase } as (typeof phases)[0]]).filter(
      ({ key }) => key === 'target0',
    );
    expect(target?.aliases).toEqual(aliases);
  });
});

describe('a unit', () => {
  test('has all that its row says', () => {
    const row = [1, 'LĐLĐ huyện Mây Trắng', 'Mây Trắng', 'Khối I', 115, '1.250', null, 7, 99];
    const day = '10/11/2022';
    const addresses = ['a@may-trang.example; b@may-trang.example', 'c@may-trang.example'];
    expect(read([[], [...row, day, ...addresses]])).toEqual([
      {
        name: 'LĐLĐ huyện Mây Trắng',
        tab: 'Mây Trắng',
        cluster: 'Khối I',
        targets: [115, 1250],
        reported: [null, 7],
        portalCount: 99,
        portalDay: '2022-11-10',
        recipients: ['a@may-trang.example', 'b@may-trang.example'],
        editors: ['c@may-trang.example'],
        copies: [],
        addressCells: { recipients: 'K3', copies: 'M3' },
        row: 3,
      },
    ]);
  });

  test.each([
    { name: 'an empty row', row: [] },
    { name: 'a row with a number only', row: [4] },
    { name: 'a sum', row: [null, 'Tổng cộng:', null, null, 230] },
    { name: 'a sum named in the first column', row: ['Cộng', null, null, null, 230] },
  ])('is not $name', ({ row }) => {
    expect(named([[1, 'A'], row, [2, 'B']])).toEqual(['A', 'B']);
  });

  test('is needed: a list of numbers alone is none', () => {
    expect(problemOf(() => read([[1], [2]]))).toEqual({
      code: 'no-rows',
      tab: 'Đơn vị',
      what: 'units',
    });
  });

  test('has a name', () => {
    expect(problemOf(() => read([[1, null, 'Mây Trắng', null, 115]]))).toEqual({
      code: 'unit-nameless',
      tab: 'Đơn vị',
      cell: 'B2',
    });
  });
});

describe('the tab of a unit', () => {
  test('is found however its name is typed, first of all as it is typed', () => {
    const names = ['mây trắng', 'Mây Trắng'];
    expect(read([[1, 'A', 'Mây Trắng']], { names })[0]?.tab).toBe('Mây Trắng');
    expect(read([[1, 'A', 'MÂY  TRẮNG']], { names })[0]?.tab).toBe('mây trắng');
  });

  test('may be missing for several units, which report their counts', () => {
    expect(
      named([
        [1, 'A'],
        [2, 'B'],
      ]),
    ).toEqual(['A', 'B']);
  });

  test('that is not there is told with its cell', () => {
    const [unit] = read([[1, 'LĐLĐ huyện Mây Trắng', 'Mây trôi', '', 5, 5]]);
    expect(unit).toMatchObject({ tab: null, lost: { tab: 'Mây trôi', cell: 'C2' } });
  });

  test('is one unit’s, but for a list of several units', () => {
    const rows = [
      [1, 'A', 'Mây Trắng'],
      [2, 'B', 'mây trắng'],
    ];
    expect(problemOf(() => read(rows))).toMatchObject({
      code: 'tab-shared',
      units: ['A', 'B'],
      cells: ['C2', 'C3'],
    });
    expect(named(rows, { shared: ['Mây Trắng'] })).toEqual(['A', 'B']);
  });
});
