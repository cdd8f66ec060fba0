import type { Whole } from '../programme/report.ts';
import type { Day } from '../workbook/moment.ts';
import { TAB_NAMES } from '../workbook/tabs.ts';
import { dayText, twoDigits, wholeNumber } from './numbers.ts';

/** The words of the official form “Biểu tổng hợp” (004) and of the notes under it. */
export const FORM_WORDS = {
  title: 'BIỂU TỔNG HỢP',
  subtitle: (shortName: string, asOf: Day) =>
    `Các đơn vị cập nhật sáng kiến tham gia dự thi Chương trình “${shortName}” đến ngày ${dayText(asOf)}`,
  number: 'TT',
  unit: 'TÊN ĐƠN VỊ',
  targetOfAll: (phases: number) => (phases === 1 ? 'CHỈ TIÊU' : `CHỈ TIÊU ${phases} GIAI ĐOẠN`),
  resultOfAll: (phases: number) =>
    phases === 1 ? 'TỔNG KẾT QUẢ' : `TỔNG KẾT QUẢ ${phases} GIAI ĐOẠN`,
  rateOfAll: '%',
  target: 'Chỉ tiêu',
  result: 'Kết quả',
  rate: 'Tỷ lệ %',
  remark: 'Ghi chú',
  total: 'Tổng',
  reported: 'số báo cáo',
  notReported: 'chưa báo cáo',
} as const;

/** The lines under the form. Each is short enough to be read across an A4 page. */
export const NOTE_WORDS = {
  heading: 'GHI CHÚ',
  overall: (scope: string, total: Whole) =>
    `${capital(scope)} đã có ${amountText(total)} sáng kiến${reachedText(total, ' chỉ tiêu')}.`,
  exceeded: (names: readonly string[]) =>
    `${twoDigits(names.length)} đơn vị vượt chỉ tiêu cả chương trình: ${listed(names)}.`,
  severe: (threshold: number, names: readonly string[]) =>
    names.length === 0
      ? `Không có đơn vị nào đạt dưới ${threshold}% chỉ tiêu cả chương trình.`
      : `Còn ${twoDigits(names.length)} đơn vị đạt dưới ${threshold}% chỉ tiêu cả chương trình: ${listed(names)}.`,
  slowPhase: (phase: string, names: readonly string[]) =>
    `${phase}: ${twoDigits(names.length)} đơn vị chậm so với tiến độ của giai đoạn: ${listed(names)}.`,
  withoutCoordinating: (names: readonly string[], total: Whole) =>
    `Không kể ${listed(names)} (không giao chỉ tiêu): ${amountText(total)} sáng kiến${rateText(total)}.`,
  lostTab: (unit: string, tab: string, cell: string) =>
    `Không thấy tab “${tab}” của ${unit} (ghi ở tab “${TAB_NAMES.units}”, ô ${cell}) nên chưa có kết quả của đơn vị này: hãy sửa tên tab ở ô này, hoặc lấy lại tab qua Tệp → Lịch sử phiên bản, rồi bấm lại.`,
  lacking: (tabs: readonly string[], count: number, headers: readonly string[], rows: number) =>
    `${tabsText(tabs, count)} không có cột ${headers.map((header) => `“${header}”`).join(' hay ')} nên ${twoDigits(rows)} dòng không được tính: hãy xem lại dòng tiêu đề rồi lập lại biểu.`,
  lackingSeveral: (tab: string, headers: readonly string[], rows: number) =>
    `Tab “${tab}” không có cột ${quoted(headers)} nên ${twoDigits(rows)} dòng không được tính: hãy thêm vào rồi lập lại biểu.`,
  strangeRows: (tab: string, rows: number, names: readonly string[]) =>
    `Tab “${tab}”: ${twoDigits(rows)} dòng không ghi đúng đơn vị nào của tab “${TAB_NAMES.units}”${names.length > 0 ? ` (${quoted(names)})` : ''} nên chưa được tính cho ai.`,
  undeclared: (tabs: readonly string[], count: number, headers: readonly string[], rows: number) =>
    `${tabsText(tabs, count)}: ${twoDigits(rows)} dòng chưa khai ${headers.map((header) => `“${header}”`).join(', ')}.`,
  strangeUnits: (names: readonly string[], count: number) =>
    `Tab “${TAB_NAMES.grassroots}” ghi đơn vị không có trong tab “${TAB_NAMES.units}”: ${quoted(names)}${count > names.length ? ', …' : ''}. Những dòng này chưa được đối chiếu.`,
  reportedUnit: (unit: string, counts: readonly number[]) =>
    `${unit}: ${twoDigits(counts.reduce((a, b) => a + b, 0))} sáng kiến${counts.length > 1 ? ` (${counts.map(wholeNumber).join(' + ')})` : ''}`,
  reported: (units: readonly string[]) => `Số báo cáo, không lập danh sách: ${units.join('; ')}.`,
  notCounted: (rows: number) => `Có ${twoDigits(rows)} dòng trong danh sách không được tính, vì:`,
  reason: (title: string, rows: number) => `–  ${title}: ${twoDigits(rows)} dòng`,
  everyRowCounts: 'Mọi dòng trong danh sách của các đơn vị đều được tính.',
  unfinished: (rows: number) => `${twoDigits(rows)} dòng đang nhập dở, chưa được tính.`,
  later: (rows: number, asOf: Day) =>
    `${twoDigits(rows)} sáng kiến cập nhật lên Cổng sau ngày ${dayText(asOf)} chuyển sang kỳ báo cáo sau.`,
  passedOver: (layout: number, prefilled: number) =>
    [
      layout > 0 ? `${twoDigits(layout)} dòng tiêu đề nhóm, cộng, chữ ký được bỏ qua` : '',
      prefilled > 0 ? `${twoDigits(prefilled)} dòng mới chọn sẵn, chưa nhập nội dung` : '',
    ]
      .filter((text) => text !== '')
      .join('; ')
      .concat('.'),
  disputed: (day: Day, counted: number, closed: number) =>
    `Ngày cuối của chương trình theo Cài đặt là ${dayText(day)}: ${twoDigits(counted)} sáng kiến cập nhật trong ngày này được tính${closed > 0 ? `, ${twoDigits(closed)} sáng kiến cập nhật ngày hôm sau không tính` : ''}. Cần đối chiếu nếu văn bản cấp trên ghi ngày khác.`,
  place: (unit: string, tab: string, rows: readonly number[]) =>
    `–  ${unit} (tab “${tab}”): dòng ${rows.join(', ')}`,
  noTargets:
    'Chưa điền chỉ tiêu cho đơn vị nào ở tab “Đơn vị”, nên chưa có tỷ lệ và chưa xét được đơn vị nào chậm.',
  portal: 'Đối chiếu với số liệu trên Cổng (số trên Cổng là số chính thức):',
  portalUnit: (unit: string, portal: number, ours: number | null, day: Day | null) => {
    const theirs = `–  ${unit}: Cổng ${wholeNumber(portal)}${day ? ` (số ngày ${dayText(day)})` : ''}`;
    if (ours === null) return `${theirs}, sau ngày báo cáo nên chưa đối chiếu được`;
    const words = ours < portal ? 'ít hơn' : 'nhiều hơn';
    const until = day ? ' đến ngày đó' : '';
    return `${theirs}, danh sách${until} ${wholeNumber(ours)}: ${words} Cổng ${twoDigits(Math.abs(portal - ours))}`;
  },
  portalAgrees: 'Số liệu trên Cổng khớp với danh sách ở mọi đơn vị đã nhập.',
  coverage: (below: string, covered: number, all: number, rate: number | null) =>
    `${capital(below)} có ít nhất 01 sáng kiến được tính: ${wholeNumber(covered)}/${wholeNumber(all)} (${rate}%).`,
  coverageUnit: (unit: string, below: string, missing: number, names: readonly string[]) =>
    `–  ${unit} còn ${twoDigits(missing)} ${below} chưa có: ${names.join('; ')}${missing > names.length ? '; …' : ''}`,
} as const;

/** `'2.152/2.300'`, or the result alone where nothing is asked for. */
export function amountText({ result, target }: Pick<Whole, 'result' | 'target'>): string {
  return target > 0 ? `${wholeNumber(result)}/${wholeNumber(target)}` : twoDigits(result);
}

/** What goes on behind a sum: `, đạt 94%`, or whose figures it lacks. */
export function reachedText({ rate, unknown }: Whole, of = ''): string {
  return unknown.length > 0
    ? `, ${unknownText(unknown)}`
    : `${rateText({ rate })}${rate === null ? '' : of}`;
}

/** The rate alone, where whose figures a sum lacks was said before. */
export function rateText({ rate }: Pick<Whole, 'rate'>): string {
  return rate === null ? '' : `, đạt ${rate}%`;
}

/** One unit by its name, several by their number. */
export function unknownText(names: readonly string[]): string {
  const [only = ''] = names;
  return `chưa có số liệu của ${names.length === 1 ? only : `${twoDigits(names.length)} đơn vị`}`;
}

/** "A", "A và B", "A, B và C". */
export function listed(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} và ${last}`;
}

function tabsText(tabs: readonly string[], count: number): string {
  if (count === 1) return `Tab ${quoted(tabs)}`;
  return `${twoDigits(count)} tab (${quoted(tabs)}${count > tabs.length ? ', …' : ''})`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Why a number of the form cannot be right, beside sums that are written out. */
export const AUDIT_WORDS = {
  columnSum: (column: string, sum: string) => `cột ${column} cộng lại là ${sum}`,
} as const;
