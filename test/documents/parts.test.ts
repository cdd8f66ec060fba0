import { expect, test } from 'vitest';
import { headText } from '../../src/documents/parts.ts';

test.each([
  ['Liên đoàn Lao động tỉnh Lai Châu', ['LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU']],
  ['Liên đoàn Lao động huyện Dương Minh Châu', ['LIÊN ĐOÀN LAO ĐỘNG ', 'HUYỆN DƯƠNG MINH CHÂU']],
  ['Liên đoàn Lao động huyện Than Uyên', ['LIÊN ĐOÀN LAO ĐỘNG ', 'HUYỆN THAN UYÊN']],
  ['Tổng Liên đoàn Lao động Việt Nam', ['TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM']],
  ['x'.repeat(40), ['X'.repeat(40)]],
  ['', ['']],
])('the head bears %s', (body, lines) => {
  expect(headText(body).split('\n')).toEqual(lines);
});
