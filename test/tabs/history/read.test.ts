import { expect, test } from 'vitest';
import { readPastDays } from '../../../src/tabs/history/read.ts';
import { PHASES } from '../../lai-chau.ts';

const HEAD = [
  'Ghi chú riêng',
  'Tính đến',
  'Đơn vị',
  'Chỉ tiêu Giai đoạn 1',
  'Kết quả Giai đoạn 1',
  'Chỉ tiêu Giai đoạn 2',
  'Kết quả Giai đoạn 2',
  'Tổng kết quả',
  'Tỷ lệ %',
  'Trạng thái',
];

const line = (day: string, unit: string, result: number | null) => [
  'x',
  { moment: `${day}T00:00:00` },
  unit,
  60,
  1,
  55,
  2,
  result,
  62,
  'Chậm',
];

test('the days of the history are read earliest first, wherever its columns stand', () => {
  const grid = [
    HEAD,
    line('2022-11-10', 'CĐN Giáo dục', 71),
    line('2022-10-10', 'CĐN Giáo dục', 50),
    line('2022-11-10', ' CĐN  Y tế ', 86),
  ];
  const unit = (name: string, result: number) => ({
    unit: name,
    result,
    target: 115,
    status: 'Chậm',
  });
  expect(readPastDays(grid, PHASES)).toEqual([
    { day: '2022-10-10', units: [unit('CĐN Giáo dục', 50)] },
    { day: '2022-11-10', units: [unit('CĐN Giáo dục', 71), unit('CĐN Y tế', 86)] },
  ]);
});

test('lines that are left half and a tab without a head have no days', () => {
  const half = [null, null, 'CĐN Giáo dục', 60, 1, 55, 2, 71, 62, ''];
  expect(
    readPastDays([HEAD, half, line('2022-10-10', '', 5), line('2022-10-10', 'A', null)], PHASES),
  ).toEqual([]);
  expect(readPastDays([], PHASES)).toEqual([]);
});
