import type { RuleCount } from '../programme/overview/overview.ts';
import type { Day } from '../workbook/moment.ts';
import { inSentence } from './findings.ts';
import { listed, unknownText } from './form.ts';
import { dayText, twoDigits, wholeNumber } from './numbers.ts';

/** The words in pictures of the report, of their keys and of the tables behind them. */
export const PICTURE_WORDS = {
  rate: (rate: number | null) => (rate === null ? '' : `${wholeNumber(rate)}%`),
  /** Of a unit whose result is not known there are the words alone. */
  figures: (result: number | null, target: number | null, rate: number | null, words: string) =>
    result === null ? words : `${standing(result, target, rate)} · ${words}`,
  standing,
  /** A list of sentences as one, for whoever has a picture read out. */
  each: (names: readonly (readonly [name: string, figures: string])[]) =>
    `${names.map(([name, figures]) => `${name}: ${figures}`).join('; ')}.`,
  nothing: 'Chưa có số liệu.',
  unit: 'Đơn vị',
  result: 'Kết quả',
  target: 'Chỉ tiêu',
  rateHead: 'Tỷ lệ',
  expected: (asOf: Day) => `Mức cần đạt đến ${dayText(asOf)}`,
  due: (asOf: Day, expected: number | null) =>
    expected === null
      ? 'Không giao chỉ tiêu.'
      : `Mức cần đạt đến ${dayText(asOf)}: ${wholeNumber(expected)}.`,
  status: 'Tình hình',
  targetMark: 'chỉ tiêu',
  expectedMark: (asOf: Day) => `mức cần đạt đến ${dayText(asOf)}`,
  reported: 'số báo cáo',
  cut: 'Thanh dài quá 150% chỉ tiêu được thu ngắn.',

  units: {
    title: (met: number, behind: number, all: number) =>
      all === 0
        ? 'Chưa giao chỉ tiêu cho đơn vị nào'
        : `${twoDigits(met)} đơn vị đạt hoặc vượt chỉ tiêu, ${behind === 0 ? 'không đơn vị nào' : `${twoDigits(behind)} đơn vị`} chậm`,
  },
  phase: {
    title: (phase: string, slow: number) =>
      slow === 0 ? `${phase}: không đơn vị nào chậm` : `${phase}: ${twoDigits(slow)} đơn vị chậm`,
    over: (phase: string, missed: number) =>
      missed === 0
        ? `${phase} đã kết thúc: mọi đơn vị đạt chỉ tiêu`
        : `${phase} đã kết thúc: ${twoDigits(missed)} đơn vị không đạt chỉ tiêu`,
    slow: 'Chậm',
    below: 'Dưới mức cần đạt',
    onTrack: 'Đúng tiến độ',
    met: 'Đạt chỉ tiêu',
    notMet: 'Không đạt chỉ tiêu',
    noTarget: 'Không giao chỉ tiêu',
    of: (phase: string) => `Chỉ tiêu ${phase}`,
  },
  progress: {
    unknown: (name: string, result: number, unknown: readonly string[]) =>
      `${name}: ${twoDigits(result)} sáng kiến, ${unknownText(unknown)}`,
    title: (name: string, result: number, expected: number, asOf: Day) =>
      result >= expected
        ? `${name} đang bằng hoặc trên mức cần đạt đến ${dayText(asOf)}`
        : `${name} đang dưới mức cần đạt đến ${dayText(asOf)}`,
    untargeted: (name: string, result: number) => `${name}: ${twoDigits(result)} sáng kiến`,
    counted: 'sáng kiến được tính, theo ngày trên Cổng',
    expected: 'mức cần đạt theo chỉ tiêu',
    reported: 'số đã báo cáo',
    forecast: 'dự báo, kèm khoảng 80%',
    day: 'Ngày',
    result: 'Đã có',
    due: 'Mức cần đạt',
    outlook: 'Dự báo',
    range: (low: number, high: number) => `${wholeNumber(low)} – ${wholeNumber(high)}`,
    today: (result: number, asOf: Day) => `${wholeNumber(result)} (${dayText(asOf)})`,
  },
  ranks: {
    title: (cluster: string, first: readonly string[]) =>
      first.length === 0
        ? `${cluster}: chưa giao chỉ tiêu`
        : `${cluster}: dẫn đầu là ${listed(first)}`,
    unnamed: 'Đơn vị không xếp khối',
    place: 'Hạng',
    placed: (place: number | null, name: string) => (place === null ? name : `${place}. ${name}`),
    moved: (places: number) =>
      places > 0 ? `lên ${places} bậc` : places < 0 ? `xuống ${-places} bậc` : 'giữ nguyên hạng',
  },
  funnel: {
    title: (typed: number, counted: number, rate: number | null) =>
      `${wholeNumber(counted)}/${wholeNumber(typed)} dòng trong danh sách được tính${rate === null ? '' : ` (${rate}%)`}`,
    typed: 'Đã nhập',
    counted: 'Hợp lệ',
    duplicate: 'Trùng',
    excluded: 'Không tính',
    waiting: 'Chờ',
    keys: {
      counted: 'hợp lệ, được tính',
      duplicate: 'trùng với dòng khác',
      excluded: 'không tính vì lý do khác',
      waiting: 'chờ: chưa cập nhật lên Cổng hoặc sau ngày báo cáo',
    },
    figures: (typed: number, parts: readonly (readonly [name: string, rows: number])[]) =>
      `${twoDigits(typed)} nhập: ${parts
        .filter(([, rows]) => rows > 0)
        .map(([name, rows]) => `${twoDigits(rows)} ${name.toLowerCase()}`)
        .join(', ')}`,
  },
  coverage: {
    title: (below: string, covered: number, listed: number) =>
      `${wholeNumber(covered)}/${wholeNumber(listed)} ${below} có ít nhất 01 sáng kiến được tính`,
    figures: (covered: number, listed: number, rate: number | null) =>
      `${wholeNumber(covered)}/${wholeNumber(listed)} (${rate ?? 0}%)`,
    covered: 'Đã có',
    listed: 'Trong danh sách',
    without: 'Chưa có',
  },
  rules: {
    title: (rows: number, most: string | null) =>
      most === null
        ? 'Mọi dòng trong danh sách đều được tính'
        : `${twoDigits(rows)} dòng chưa được tính, nhiều nhất vì: ${inSentence(most)}`,
    rule: 'Lý do',
    rows: 'Số dòng',
    units: 'Số đơn vị',
    figures: ({ rows, units }: RuleCount) => `${twoDigits(rows)} dòng ở ${twoDigits(units)} đơn vị`,
  },
  quarters: {
    title: (best: string | null, rows: number) =>
      best === null
        ? 'Chưa có sáng kiến nào được tính'
        : `${best} có nhiều nhất: ${twoDigits(rows)} sáng kiến`,
    name: (quarter: string) => `Quý ${ROMAN[Number(quarter.slice(6)) - 1]}/${quarter.slice(0, 4)}`,
    head: 'Quý',
    rows: 'Sáng kiến được tính',
  },
} as const;

const ROMAN = ['I', 'II', 'III', 'IV'];

/** `'338/240 (141%)'`. */
function standing(result: number, target: number | null, rate: number | null): string {
  return target === null
    ? wholeNumber(result)
    : `${wholeNumber(result)}/${wholeNumber(target)}${rate === null ? '' : ` (${rate}%)`}`;
}
