import { expect, test } from 'vitest';
import { staysText } from '../../src/workbook/typed-text.ts';

test.each(['Đạt', 'LĐLĐ huyện Sìn Hồ', 'Lỗi: ngày 31/2/2022 không có', 'Chưa xong: 2 cột trống'])(
  '“%s” is a text wherever it is typed',
  (text) => {
    expect(staysText(text)).toBe(true);
  },
);

test.each([
  '=1+1',
  '+84',
  '-',
  '@nhóm',
  "'a",
  '0123',
  '1/2',
  'TRUE',
  'đúng',
  'Jan 5',
  'Đợt 1',
  '5 đ',
  ' a',
])('“%s” may become something else', (text) => {
  expect(staysText(text)).toBe(false);
});
