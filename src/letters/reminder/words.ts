import { capital, standing } from '../../words/mail.ts';
import { dayText, twoDigits, wholeNumber } from '../../words/numbers.ts';
import type { Day } from '../../workbook/moment.ts';

/** Reminder to a unit that is behind. */
export const REMINDER_WORDS = {
  subject: (unit: string, asOf: Day, isSevere: boolean) =>
    isSevere
      ? `Đề nghị tập trung chỉ đạo cập nhật sáng kiến – ${unit} – đến ngày ${dayText(asOf)}`
      : `Đề nghị đẩy mạnh cập nhật sáng kiến – ${unit} – đến ngày ${dayText(asOf)}`,
  heading: 'Đôn đốc tiến độ cập nhật sáng kiến',
  none: (asOf: Day, target: number, programme: string) =>
    `Tính đến ngày ${dayText(asOf)}, đơn vị chưa có sáng kiến nào được tính trong ${programme} (chỉ tiêu: ${twoDigits(target)} sáng kiến).`,
  behind: (asOf: Day, result: number, target: number, rate: number | null, programme: string) =>
    `Tính đến ngày ${dayText(asOf)}, đơn vị đã có ${standing(result, target, rate)} cả ${programme}. Kết quả trên thể hiện sự nỗ lực của đơn vị, song tiến độ còn chậm.`,
  severe: (
    asOf: Day,
    result: number,
    target: number,
    rate: number | null,
    programme: string,
    threshold: number,
  ) =>
    `Tính đến ngày ${dayText(asOf)}, đơn vị mới có ${standing(result, target, rate)} cả ${programme}, dưới mức ${threshold}%.`,
  expected: (asOf: Day) => `Mức cần đạt đến ngày ${dayText(asOf)}`,
  expectedValue: (count: number) => `ít nhất ${twoDigits(count)} sáng kiến`,
  missing: 'Còn thiếu so với chỉ tiêu',
  missingValue: (count: number) => `${twoDigits(count)} sáng kiến`,
  left: 'Thời gian còn lại',
  leftValue: (days: number, end: string) => `${twoDigits(days)} ngày (${end})`,
  untilDay: (day: Day) => `đến hết ngày ${dayText(day)}`,
  untilMoment: (moment: string) => `đến trước ${moment}`,
  lastDay: 'hôm nay là ngày cuối cùng',
  over: (day: Day) => `đã hết, kết thúc ngày ${dayText(day)}`,
  needed: 'Từ nay cần thêm',
  neededIn: (count: number, span: 'week' | 'month') =>
    `khoảng ${twoDigits(count)} sáng kiến mỗi ${span === 'week' ? 'tuần' : 'tháng'}`,
  neededInAll: (count: number) => `${twoDigits(count)} sáng kiến trong thời gian còn lại`,
  pace: 'Nếu giữ nhịp độ như 30 ngày qua',
  paceInTime: (day: Day) => `hoàn thành chỉ tiêu vào khoảng ngày ${dayText(day)}, trong thời hạn`,
  paceLate: (day: Day, days: number) =>
    `đến khoảng ngày ${dayText(day)} mới hoàn thành chỉ tiêu, chậm ${twoDigits(days)} ngày`,
  paceNever: 'không hoàn thành chỉ tiêu khi Chương trình kết thúc',
  place: 'Xếp thứ',
  placeValue: (place: number, of: number) => `${place}/${of} đơn vị được giao chỉ tiêu`,
  placeInCluster: (place: number, of: number, cluster: string) =>
    `; thứ ${place}/${of} ${/^(?:khối|cụm) /i.test(cluster) ? cluster : `Khối ${cluster}`}`,
  coverage: (below: string) => `${capital(below)} chưa có sáng kiến được tính`,
  coverageValue: (without: number, all: number, names: readonly string[]) =>
    `${wholeNumber(without)}/${wholeNumber(all)}: ${names.join('; ')}${without > names.length ? '; …' : ''}`,
  askBehind: (below: string) =>
    `Đề nghị đơn vị tiếp tục quan tâm, động viên đoàn viên, người lao động; ${below === '' ? '' : `hướng dẫn các ${below} `}cập nhật kịp thời lên Cổng trực tuyến những sáng kiến đã được công nhận, phấn đấu hoàn thành chỉ tiêu.`,
  askSevere: (below: string) =>
    `Đề nghị lãnh đạo đơn vị tập trung chỉ đạo quyết liệt, rà soát ${below === '' ? 'kỹ danh sách sáng kiến' : `đến từng ${below}`}, duy trì “Tổ hỗ trợ sáng kiến” và cập nhật ngay lên Cổng trực tuyến những sáng kiến đã được công nhận. Nếu có khó khăn, vướng mắc, xin trao đổi sớm để cùng tháo gỡ.`,
  askOver:
    'Chương trình đã kết thúc. Đề nghị đơn vị rà soát lần cuối danh sách sáng kiến và hoàn thiện thông tin của những sáng kiến chưa được tính.',
  deadline: (day: Day, body: string) =>
    `Đề nghị đơn vị báo cáo kết quả thực hiện về ${body === '' ? 'chúng tôi' : body} chậm nhất ngày ${dayText(day)}.`,
  mendFirst: (count: number) =>
    `Trước hết, đề nghị hoàn thiện thông tin của ${twoDigits(count)} sáng kiến sau (chưa được tính); hoàn thiện xong, đơn vị có thể có thêm tối đa ${twoDigits(count)} sáng kiến được tính:`,
  lookAgain: (count: number) =>
    `Danh sách của đơn vị có ${twoDigits(count)} sáng kiến đã được tính nhưng nên xem lại:`,
  zalo: {
    missing: (count: number) => `Còn thiếu ${twoDigits(count)} sáng kiến.`,
    left: (value: string) => `Thời gian còn lại: ${value}.`,
    errors: (count: number) =>
      `Có ${twoDigits(count)} sáng kiến chưa được tính, cần hoàn thiện thông tin.`,
    deadline: (day: Day) => `Hạn báo cáo: ngày ${dayText(day)}.`,
  },
} as const;
