import { expect, test } from 'vitest';
import { isSameLocale, isSameZone } from '../../src/workbook/region.ts';

test('a region is the same under the short name of its language and the old name of its city', () => {
  expect(isSameLocale('vi', 'vi_VN')).toBe(true);
  expect(isSameLocale('en_US', 'vi_VN')).toBe(false);
  expect(isSameZone('Asia/Saigon', 'Asia/Ho_Chi_Minh')).toBe(true);
  expect(isSameZone('Asia/Tokyo', 'Asia/Ho_Chi_Minh')).toBe(false);
});
