import { describe, expect, test } from 'vitest';
import { SETTING_COLUMNS } from '../../../src/programme/set-up/setting-items.ts';
import { defaultSettings, readSettings } from '../../../src/programme/set-up/settings.ts';
import type { Cell } from '../../../src/workbook/cell.ts';
import { readTable } from '../../../src/workbook/table.ts';
import { programme } from '../../programme.ts';
import { problemOf } from './problem.ts';

const table = (...rows: readonly (readonly Cell[])[]) =>
  readTable('Cài đặt', [['Mục', 'Giá trị', 'Giải thích'], ...rows], SETTING_COLUMNS);

const read = (...rows: readonly (readonly Cell[])[]) => readSettings(table(...rows));

describe('what is not given', () => {
  test('is as in the programme of 2021–2023', () => {
    expect(read()).toEqual(defaultSettings());
  });

  test.each([
    { given: [], long: 'Chương trình “01 triệu sáng kiến”', short: '01 triệu sáng kiến' },
    {
      given: [['Tên chương trình', 'Sáng kiến xanh']],
      long: 'Sáng kiến xanh',
      short: 'Sáng kiến xanh',
    },
    { given: [['Tên gọi tắt', 'SKX']], long: 'SKX', short: 'SKX' },
    {
      given: [
        ['Tên chương trình', 'Sáng kiến xanh'],
        ['Tên gọi tắt', 'SKX'],
      ],
      long: 'Sáng kiến xanh',
      short: 'SKX',
    },
  ])('of the two names serves as both: $given', ({ given, long, short }) => {
    const { programmeName, shortName } = read(...given);
    expect([programmeName, shortName]).toEqual([long, short]);
  });

  test('is the default where a row is left empty, but for the level below, which there may be none of', () => {
    const { scope, below } = read(['Phạm vi', null], ['Cấp dưới của đơn vị', null]);
    expect([scope, below]).toEqual(['toàn tỉnh', '']);
    expect(read(['Phạm vi', 'toàn ngành']).below).toBe('công đoàn cơ sở');
  });

  test('of the period of application is that in which the phases recognise', () => {
    const [phase] = programme().phases;
    const phases = phase
      ? [{ ...phase, recognisedFrom: '2024-01-01', recognisedTo: '2024-06-30' }]
      : [];
    const { appliedFrom, appliedTo } = readSettings(table(), phases);
    expect([appliedFrom, appliedTo]).toEqual(['2024-01-01', '2024-06-30']);
    expect(readSettings(table(['Áp dụng từ', '01/12/2023']), phases)).toMatchObject({
      appliedFrom: '2023-12-01',
      appliedTo: '2024-06-30',
    });
  });
});

describe('what is given', () => {
  test('is read as what the item holds', () => {
    const settings = read(
      ['Bắt buộc khai báo', 'có'],
      ['Ngày báo cáo', '10/11/2022'],
      ['Sai giai đoạn', 'lỗi'],
      ['Ngưỡng khen thưởng (đồng/năm)', '1 tỷ'],
      ['Email lãnh đạo', 'a@tinh.example; b@tinh.example'],
      ['Địa danh', 12],
    );
    expect(settings).toMatchObject({
      mustDeclare: true,
      reportDay: '2022-11-10',
      phaseMismatch: 'error',
      awardThreshold: 1_000_000_000,
      leaderRecipients: ['a@tinh.example', 'b@tinh.example'],
      place: '12',
    });
  });

  test('is asked of a list of zones only where it is a zone', () => {
    const day = table(['Ngày báo cáo', '10/11/2022']);
    expect(readSettings(day, [], () => false).reportDay).toBe('2022-11-10');
    const zone = table(['Múi giờ', 'Asia/Tokyo']);
    expect(readSettings(zone).timeZone).toBe('Asia/Tokyo');
    expect(problemOf(() => readSettings(zone, [], () => false))).toMatchObject({
      code: 'setting-unreadable',
      cell: 'B2',
      expected: 'time-zone',
    });
  });

  test('stands once', () => {
    const rows = [['Phạm vi', 'toàn tỉnh'], [], ['PHẠM VI', 'toàn ngành']];
    expect(problemOf(() => read(...rows))).toEqual({
      code: 'setting-twice',
      tab: 'Cài đặt',
      item: 'PHẠM VI',
      cells: ['A2', 'A4'],
    });
  });

  test('may have rows without an item, and items of people’s own, around it', () => {
    const rows = [
      [null, 'ghi chú'],
      ['Người trực', 'Tổ 1'],
      [null, 'ghi chú'],
      ['Phạm vi', 'toàn ngành'],
    ];
    expect(read(...rows).scope).toBe('toàn ngành');
  });
});
