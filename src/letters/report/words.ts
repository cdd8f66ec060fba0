import type { Whole } from '../../programme/report.ts';
import { amountText, listed, reachedText } from '../../words/form.ts';
import { capital } from '../../words/mail.ts';
import { dayText, twoDigits } from '../../words/numbers.ts';
import type { Day } from '../../workbook/moment.ts';

/** The report to the leaders. */
export const LEADER_WORDS = {
  subject: (programme: string, asOf: Day, overall: string) =>
    `Báo cáo ${programme} đến ngày ${dayText(asOf)}: ${overall}`,
  subjectFigures: (total: Whole) =>
    `${amountText(total)}${total.target > 0 ? '' : ' sáng kiến'}${reachedText(total)}`,
  heading: (programme: string) => `Tiến độ ${programme}`,
  overall: (scope: string, asOf: Day, total: Whole) =>
    `Tính đến ngày ${dayText(asOf)}, ${scope} đã có ${amountText(total)} sáng kiến tham gia Chương trình${reachedText(total, ' chỉ tiêu')}.`,
  met: (names: readonly string[]) =>
    `${twoDigits(names.length)} đơn vị đạt đúng 100% chỉ tiêu: ${listed(names)}.`,
  unknown: (names: readonly string[]) =>
    `Chưa có số liệu của ${twoDigits(names.length)} đơn vị: ${listed(names)}.`,
  behind: (names: readonly string[]) =>
    names.length === 0
      ? 'Không có đơn vị nào chậm tiến độ.'
      : `${twoDigits(names.length)} đơn vị chậm tiến độ: ${listed(names)}.`,
  attached:
    'Biểu tổng hợp theo mẫu, với số liệu từng giai đoạn của từng đơn vị, được gửi kèm thư này.',
  all: (scope: string, asOf: Day) => `${capital(scope)} đến ${dayText(asOf)}`,
  slow: 'Đơn vị cần đôn đốc',
  others: 'Các đơn vị khác',
  everyUnit: 'Tiến độ từng đơn vị',
  figures: (result: number, target: number, rate: number | null) =>
    `${amountText({ result, target })}${rate === null ? '' : ` (${rate}%)`}`,
  noFigures: 'chưa có số liệu',
  rest: (count: number) => `… và ${twoDigits(count)} đơn vị khác, xem trong biểu gửi kèm.`,
  zalo: 'Số liệu từng đơn vị xem trong bảng tính theo dõi',
} as const;
