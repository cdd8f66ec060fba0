import { standing } from '../../words/mail.ts';
import { dayText, wholeNumber } from '../../words/numbers.ts';
import type { Day } from '../../workbook/moment.ts';

/** Reminder to a unit that is behind. */
export const REMINDER_WORDS = {
  inLog: 'Đôn đốc',
  title: 'Gửi thư đôn đốc',
  nobody: 'Không có đơn vị nào chậm tiến độ, nên không có thư đôn đốc nào cần gửi.',
  subject: (unit: string, asOf: Day, isSevere: boolean) =>
    isSevere
      ? `Đề nghị tập trung chỉ đạo cập nhật sáng kiến – ${unit} – đến ngày ${dayText(asOf)}`
      : `Đề nghị đẩy mạnh cập nhật sáng kiến – ${unit} – đến ngày ${dayText(asOf)}`,
  heading: 'Đôn đốc tiến độ cập nhật sáng kiến',
  none: (asOf: Day, target: number, programme: string) =>
    `Tính đến ngày ${dayText(asOf)}, đơn vị chưa có sáng kiến nào được tính trong ${programme} (chỉ tiêu ${wholeNumber(target)}).`,
  behind: (asOf: Day, result: number, target: number, rate: number | null, programme: string) =>
    `Tính đến ngày ${dayText(asOf)}, đơn vị đã có ${standing(result, target, rate)} cả ${programme}. Kết quả ấy là nỗ lực đáng ghi nhận, song còn chậm so với tiến độ.`,
  severe: (
    asOf: Day,
    result: number,
    target: number,
    rate: number | null,
    programme: string,
    threshold: number,
  ) =>
    `Tính đến ngày ${dayText(asOf)}, đơn vị mới có ${standing(result, target, rate)} cả ${programme}, dưới mức ${threshold}%.`,
  expected: 'Cần có đến nay',
  expectedValue: (count: number) => `ít nhất ${wholeNumber(count)} sáng kiến`,
  missing: 'Còn thiếu',
  missingValue: (count: number) => `${wholeNumber(count)} sáng kiến`,
  left: 'Thời gian còn lại',
  leftValue: (days: number, end: string) => `${wholeNumber(days)} ngày (${end})`,
  untilDay: (day: Day) => `đến hết ngày ${dayText(day)}`,
  untilMoment: (moment: string) => `đến trước ${moment}`,
  lastDay: 'hôm nay là ngày cuối cùng',
  over: (day: Day) => `đã hết, kết thúc ngày ${dayText(day)}`,
  needed: 'Cần bình quân',
  neededPerDay: (perDay: string) => `${perDay === '0' ? 'dưới 0,1' : perDay} sáng kiến mỗi ngày`,
  neededPerWeek: (perWeek: number, isLess: boolean) =>
    ` (${isLess ? 'chưa đến' : 'khoảng'} ${wholeNumber(perWeek)} sáng kiến mỗi tuần)`,
  pace: 'Theo nhịp độ 30 ngày qua',
  paceInTime: (day: Day) => `đạt chỉ tiêu vào khoảng ngày ${dayText(day)}, kịp thời hạn`,
  paceLate: (day: Day, days: number) =>
    `đến khoảng ngày ${dayText(day)} mới đạt chỉ tiêu, chậm ${wholeNumber(days)} ngày`,
  paceNever: 'sẽ không đạt chỉ tiêu trong thời gian của Chương trình',
  place: 'Thứ tự theo tỷ lệ',
  placeValue: (place: number, of: number) => `${place}/${of} đơn vị được giao chỉ tiêu`,
  placeInCluster: (place: number, of: number, cluster: string) =>
    `; ${place}/${of} trong ${cluster}`,
  coverage: 'Công đoàn cơ sở',
  coverageValue: (without: number, all: number, names: readonly string[]) =>
    `còn ${wholeNumber(without)}/${wholeNumber(all)} CĐCS chưa có sáng kiến được tính: ${names.join('; ')}${without > names.length ? '; …' : ''}`,
  askBehind:
    'Đề nghị đơn vị tiếp tục quan tâm, động viên đoàn viên, người lao động; hướng dẫn các công đoàn cơ sở cập nhật kịp thời lên Cổng trực tuyến những sáng kiến đã được công nhận, phấn đấu hoàn thành chỉ tiêu.',
  askSevere:
    'Đề nghị lãnh đạo đơn vị tập trung chỉ đạo quyết liệt, rà soát đến từng công đoàn cơ sở, duy trì “Tổ hỗ trợ sáng kiến” và cập nhật ngay lên Cổng trực tuyến những sáng kiến đã được công nhận. Nếu có khó khăn, vướng mắc, xin trao đổi sớm để cùng tháo gỡ.',
  askOver:
    'Chương trình đã kết thúc. Đề nghị đơn vị rà soát lần cuối danh sách sáng kiến và hoàn thiện những dòng còn lỗi.',
  mendFirst: (rows: number) =>
    `Trước hết, đề nghị sửa ${wholeNumber(rows)} dòng dưới đây còn lỗi nên chưa được tính; sửa xong, đơn vị có thể có thêm tối đa ${wholeNumber(rows)} sáng kiến được tính.`,
  lookAgain: (rows: number) =>
    `Danh sách của đơn vị có ${wholeNumber(rows)} dòng nên xem lại như dưới đây; các dòng ấy vẫn được tính.`,
  zalo: {
    missing: (count: number) => `Còn thiếu ${wholeNumber(count)} sáng kiến.`,
    left: (value: string) => `Thời gian còn lại: ${value}.`,
    errors: (rows: number) => `Có ${wholeNumber(rows)} dòng lỗi chưa được tính, cần sửa.`,
  },
} as const;
