import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../src/programme/parse/day.ts';

describe('a day is read', () => {
  test.each([
    ['31/5/2022', '2022-05-31'],
    ['31/05/2022.', '2022-05-31'],
    ['31-05-22', '2022-05-31'],
    ['31.5.2022', '2022-05-31'],
    [' 31 / 5 / 2022 ', '2022-05-31'],
    ['31/5/2022', '2022-05-31'],
    ['31\u00A0/\u00A05/2022', '2022-05-31'],
    ['３１/５/２０２２', '2022-05-31'],
    ['2022-05-31', '2022-05-31'],
    ['ngày 31 tháng 5 năm 2022', '2022-05-31'],
    ['ngày 31 tháng 5 năm 2022'.normalize('NFD'), '2022-05-31'],
    ['31 tháng 5, 2022', '2022-05-31'],
    ['Ngày 31 tháng 5/2022', '2022-05-31'],
    ['(31/5/2022)', '2022-05-31'],
    ['Thứ ba, ngày 31/5/2022', '2022-05-31'],
    ['5/3/2022', '2022-03-05'],
    ['29/2/2024', '2024-02-29'],
    ['24h00 ngày 31/5/2022', '2022-05-31'],
  ])('“%s”', (typed, day) => {
    expect(parseDay(typed)).toEqual({ typed, value: day, trouble: null });
  });

  test('a real date cell, as it is', () => {
    const moment = '2022-03-05T00:00:00';
    expect(parseDay({ moment })).toEqual({ typed: moment, value: '2022-03-05', trouble: null });
  });
});

describe('a day is not guessed', () => {
  test.each([
    ['tháng 5/2022', 'incomplete'],
    ['5/2022', 'incomplete'],
    ['2022', 'incomplete'],
    ['năm 2022', 'incomplete'],
    ['quý II/2022', 'incomplete'],
    ['tháng 5 năm 2022', 'incomplete'],
    ['năm học 2021-2022', 'incomplete'],
    ['31/5', 'incomplete'],
    [2022, 'incomplete'],
    ['31/02/2023', 'impossible'],
    ['14/3/0022', 'impossible'],
    ['29/2/2023', 'impossible'],
    ['32/5/2022', 'impossible'],
    ['5/31/2022', 'impossible'],
    [44712, 'number'],
    ['44712', 'number'],
    ['từ 1/9/2021 đến 5/10/2021', 'several'],
    ['chưa', 'not-yet'],
    ['đang chờ', 'not-yet'],
    ['QĐ 12 ngày 5/3/2022', 'unreadable'],
    ['31/5/202', 'unreadable'],
    ['hôm qua', 'unreadable'],
    [false, 'unreadable'],
  ])('“%s” is %s', (typed, trouble) => {
    expect(parseDay(typed)).toEqual({ typed: String(typed), value: null, trouble });
  });

  test.each([null, '', '  ', '-', '…'])('%j says nothing', (cell) => {
    expect(parseDay(cell)).toEqual({ typed: cell ?? '', value: null, trouble: null });
  });
});
