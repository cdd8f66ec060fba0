import type { Compared } from '../programme/overview/compared.ts';
import type { Overview } from '../programme/overview/overview.ts';
import type { Forecast } from '../programme/progress/forecast.ts';
import type { Whole } from '../programme/report.ts';
import type { Day } from '../workbook/moment.ts';
import { amountText, listed, rateText, reachedText } from './form.ts';
import { dayText, twoDigits, wholeNumber } from './numbers.ts';

/** How all stand, in sentences that the page, the tab and letters share. */
export const OVERVIEW_SAYS = {
  headline: (total: Whole) => `${amountText(total)} sáng kiến${reachedText(total)}`,
  expected: (expected: number, asOf: Day) =>
    `Mức cần đạt đến ${dayText(asOf)}: ít nhất ${wholeNumber(expected)}.`,
  change: ({ day, change, isPart, newlyMet }: Compared) =>
    `${signed(change)} so với ${dayText(day)}${isPart ? ' ở các đơn vị có số liệu' : ''}${newlyMet.length > 0 ? `; vừa đạt chỉ tiêu: ${listed(newlyMet)}` : ''}.`,
  withoutUntargeted: (total: Whole) =>
    `Không kể đơn vị không giao chỉ tiêu: ${amountText(total)}${rateText(total)}.`,
  needed: (perWeek: number) => `Từ nay cần thêm khoảng ${twoDigits(perWeek)} sáng kiến mỗi tuần.`,
  forecast: (forecast: Forecast, target: number) => forecastSentence(forecast, target),
  money: ({ benefit: { total, rows, largest } }: Overview) =>
    rows === 0
      ? 'Chưa có sáng kiến nào được tính có ghi giá trị làm lợi bằng tiền.'
      : `${shortMoney(total)} trong 01 năm (${grouped(total)} đồng), của ${twoDigits(rows)} sáng kiến được tính có ghi số tiền${rows > 10 ? `; 10 sáng kiến lớn nhất chiếm ${share(largest, total)}%` : ''}.`,
  signed,
} as const;

function forecastSentence({ end, atEnd, points, meets }: Forecast, target: number): string {
  const range = `${wholeNumber(atEnd.low)} – ${wholeNumber(atEnd.high)}`;
  const until = `Nếu giữ nhịp độ hiện nay, đến ${dayText(end)} có khoảng ${range} sáng kiến`;
  if (target <= (points[0]?.middle ?? 0)) return `${until}.`;
  const { from, to } = meets(target);
  if (from === null) return `${until}, không hoàn thành chỉ tiêu khi Chương trình kết thúc.`;
  const months =
    to === null
      ? `sớm nhất là tháng ${month(from)}, có thể không kịp trước khi Chương trình kết thúc`
      : month(from) === month(to)
        ? `khoảng tháng ${month(from)}`
        : `khoảng tháng ${month(from)} – tháng ${month(to)}`;
  return `${until}; đạt chỉ tiêu ${months}.`;
}

function month(day: Day): string {
  return `${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** `'+41'`, `'−3'`, `'không đổi'`. */
function signed(change: number): string {
  if (change === 0) return 'Không đổi';
  return change > 0 ? `+${wholeNumber(change)}` : `−${wholeNumber(-change)}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

/** `'12,4 tỷ đồng'` of 12,400,000,000. */
function shortMoney(digits: string): string {
  const value = Number(digits);
  const [by, unit] = value >= 1e9 ? [1e9, 'tỷ'] : [1e6, 'triệu'];
  const [whole = '0', part = '0'] = (value / by).toFixed(1).split('.');
  return `${grouped(whole)}${part === '0' ? '' : `,${part}`} ${unit} đồng`;
}

function share(part: string, all: string): number {
  return Math.round((100 * Number(part)) / Number(all));
}
