import { standing } from '../../words/mail.ts';
import { dayText, twoDigits, wholeNumber } from '../../words/numbers.ts';
import type { Day } from '../../workbook/moment.ts';

/** Thanks to a unit that met its target. */
export const THANKS_WORDS = {
  subject: (unit: string, asOf: Day, isExceeded: boolean) =>
    `Cảm ơn ${unit} đã ${isExceeded ? 'vượt' : 'hoàn thành'} chỉ tiêu sáng kiến – đến ngày ${dayText(asOf)}`,
  heading: 'Thư cảm ơn',
  opening: (
    asOf: Day,
    result: number,
    target: number,
    rate: number | null,
    programme: string,
    isExceeded: boolean,
  ) =>
    `Tính đến ngày ${dayText(asOf)}, đơn vị đã ${isExceeded ? 'vượt' : 'hoàn thành'} chỉ tiêu của cả ${programme}: ${wholeNumber(result)}/${wholeNumber(target)} sáng kiến, đạt ${rate}%.`,
  thanks: (body: string) =>
    `${body === '' ? 'Chúng tôi' : body} trân trọng cảm ơn và biểu dương tinh thần trách nhiệm, nỗ lực của đơn vị cùng toàn thể đoàn viên, người lao động đã đóng góp vào kết quả này.`,
  keepGoing:
    'Rất mong đơn vị tiếp tục phát huy, chia sẻ cách làm hay và chú trọng chất lượng sáng kiến.',
  slowPhase: (
    phase: string,
    result: number,
    target: number,
    rate: number | null,
    expected: number,
  ) =>
    `Riêng ${phase}, đơn vị có ${standing(result, target, rate)}, trong khi theo tiến độ đến nay cần có ít nhất ${twoDigits(expected)} sáng kiến. Rất mong đơn vị giữ vững khí thế, tiếp tục cập nhật sáng kiến trong giai đoạn này.`,
  zalo: (
    unit: string,
    asOf: Day,
    result: number,
    target: number,
    rate: number | null,
    isExceeded: boolean,
  ) =>
    `${unit}, đến ngày ${dayText(asOf)}: ${wholeNumber(result)}/${wholeNumber(target)} sáng kiến, đạt ${rate}%, ${isExceeded ? 'vượt' : 'hoàn thành'} chỉ tiêu cả chương trình.`,
  zaloThanks: 'Trân trọng cảm ơn đơn vị!',
} as const;
