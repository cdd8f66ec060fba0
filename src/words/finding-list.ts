import type { Day } from '../workbook/moment.ts';
import { dayText, twoDigits } from './numbers.ts';

/** Parts of a sentence; those about nothing are left out. */
const joined = (...parts: readonly (string | false)[]): string =>
  parts.filter((part) => part !== false).join(', ');

export const LIST_WORDS = {
  reasonHelp: 'Ghi lý do ở đây nếu chấp nhận; dòng này sẽ không còn tính là việc phải sửa.',
  open: (errors: number, warnings: number) =>
    errors + warnings === 0
      ? 'Không còn lỗi hay cảnh báo nào.'
      : `Còn ${joined(errors > 0 && `${twoDigits(errors)} lỗi`, warnings > 0 && `${twoDigits(warnings)} cảnh báo`)}.`,
  news: (count: number, day: Day | null) =>
    day === null || count === 0 ? '' : `Trong đó ${twoDigits(count)} mới từ ngày ${dayText(day)}.`,
  settled: (mended: number, accepted: number) =>
    mended + accepted === 0
      ? ''
      : `Đã ${joined(mended > 0 && `sửa ${twoDigits(mended)}`, accepted > 0 && `chấp nhận ${twoDigits(accepted)}`)}.`,
  help: 'Bấm tên đơn vị hoặc quy tắc để tới dòng đầu tiên, tên tab để mở danh sách của đơn vị; lọc bằng nút ở dòng tiêu đề.',
  countHeaders: ['Số lỗi', 'Theo đơn vị', 'Mở tab', 'Cảnh báo', 'Theo quy tắc', 'Số dòng'],
  otherUnits: (units: number) => `${twoDigits(units)} đơn vị khác`,
  otherRules: (rules: number) => `${twoDigits(rules)} quy tắc khác`,
  rows: (rows: number, news: number) =>
    news === 0 ? `${twoDigits(rows)} dòng` : `${twoDigits(rows)} dòng, ${twoDigits(news)} mới`,
} as const;
