import { describe, expect, test } from 'vitest';
import { personsWords } from '../../../src/tabs/unit/checks.ts';

describe('what stands in the column “Kiểm tra”', () => {
  test.each([null, '', 'Đạt', 'Lỗi: Thiếu “Tác giả”.', 'Cảnh báo: Ngày khác.', 5])(
    '%o is the add-in’s',
    (cell) => expect(personsWords(cell)).toBeNull(),
  );
  test.each(['đã gọi điện', 'Đạt – chị Hoa', 'Lỗi'])('“%s” is a person’s', (cell) => {
    expect(personsWords(cell)).toBe(cell);
  });
});
