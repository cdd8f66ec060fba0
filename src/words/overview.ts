import type { Compared } from '../programme/overview/compared.ts';
import type { Overview } from '../programme/overview/overview.ts';
import type { Forecast } from '../programme/progress/forecast.ts';
import { percent } from '../programme/set-up/ratio.ts';
import type { Day, Moment } from '../workbook/moment.ts';
import { listed } from './form.ts';
import { dayText, momentText, twoDigits, wholeNumber } from './numbers.ts';

/** The page “Bảng theo dõi”. */
export const OVERVIEW_WORDS = {
  made: (now: Moment, asOf: Day) =>
    `Số liệu lập lúc ${momentText(now)}, tính đến hết ngày ${dayText(asOf)}.`,
  fileTitle: (asOf: Day) => `Bảng theo dõi đến ngày ${dayText(asOf)}`,
  headline: (result: number, target: number, rate: number | null) =>
    rate === null
      ? `${twoDigits(result)} sáng kiến`
      : `${wholeNumber(result)}/${wholeNumber(target)} sáng kiến, đạt ${rate}%`,
  expected: (expected: number, asOf: Day) =>
    `Mức cần đạt đến ${dayText(asOf)}: ít nhất ${wholeNumber(expected)}.`,
  change: ({ day, change, newlyMet }: Compared) =>
    `${signed(change)} so với ${dayText(day)}${newlyMet.length > 0 ? `; vừa đạt chỉ tiêu: ${listed(newlyMet)}` : ''}.`,
  withoutUntargeted: (result: number, target: number) =>
    `Không kể đơn vị không giao chỉ tiêu: ${wholeNumber(result)}/${wholeNumber(target)}, đạt ${percent(result, target) ?? 0}%.`,
  reported: (rows: number, reported: number) =>
    `Gồm ${twoDigits(rows)} sáng kiến trong danh sách và ${twoDigits(reported)} sáng kiến theo số báo cáo của đơn vị không lập danh sách.`,
  needed: (perWeek: number) => `Từ nay cần thêm khoảng ${twoDigits(perWeek)} sáng kiến mỗi tuần.`,
  forecast: (forecast: Forecast, target: number) => forecastSentence(forecast, target),
  method:
    'Cách dự báo: giữ nhịp độ của cả giai đoạn đang mở (đường giữa) và của 30 ngày gần nhất; khoảng nêu ra là khoảng 80%, không phải lời hứa. Thử lại trên số liệu Lai Châu đã công bố: từ ngày 10/11/2022 dự báo cho 31/7/2023 là 2.764, thực tế 2.779; riêng ngày đạt 2.300 dự báo muộn hơn thực tế khoảng một tháng.',
  money: ({ benefit }: Overview) =>
    benefit.rows === 0
      ? 'Chưa có sáng kiến nào được tính có ghi giá trị làm lợi bằng tiền.'
      : `${shortMoney(benefit.total)} trong 01 năm (${grouped(benefit.total)} đồng), của ${twoDigits(benefit.rows)} sáng kiến được tính có ghi số tiền; ${Math.min(10, benefit.rows) === benefit.rows ? 'không nêu riêng sáng kiến nào' : `10 sáng kiến lớn nhất chiếm ${share(benefit.largest, benefit.total)}%`}.`,
  headings: {
    units: 'Từng đơn vị',
    phases: 'Từng giai đoạn',
    course: 'Diễn biến',
    clusters: 'Xếp hạng trong khối',
    funnel: 'Từ danh sách đến kết quả',
    coverage: 'Phủ công đoàn cơ sở',
    rules: 'Lỗi theo quy tắc',
    quarters: 'Theo quý',
    money: 'Giá trị làm lợi',
    compared: 'So với ngày trước',
    search: 'Tìm sáng kiến',
    group: 'Lời gửi nhóm Zalo',
  },
  unitsHint: 'Mở một đơn vị để xem diễn biến, lý do và các dòng chưa được tính.',
  sort: 'Sắp xếp',
  sorts: {
    slow: 'Chậm trước',
    rate: 'Tỷ lệ cao trước',
    cluster: 'Theo khối',
    name: 'Theo tên',
  },
  table: 'Xem bảng số liệu',
  tableOf: (title: string) => `Số liệu: ${title}`,
  expectedRule:
    'Mức cần đạt = chỉ tiêu × số ngày đã qua / số ngày của giai đoạn. “Chậm” trong giai đoạn: dưới ba phần tư mức cần đạt, một quy tắc cho mọi đơn vị.',
  funnelRule:
    'Mỗi dòng chỉ đếm một lần. “Chờ” là dòng chỉ còn thiếu việc cập nhật lên Cổng, hoặc cập nhật sau ngày báo cáo.',
  rulesRule: 'Một dòng mắc hai lỗi được kể ở cả hai lý do.',
  noHistory: 'Chưa có báo cáo của ngày nào trước đó để so sánh.',
  compareDay: 'So với ngày',
  compared: {
    unit: 'Đơn vị',
    before: 'Trước',
    now: 'Nay',
    change: 'Tăng, giảm',
    status: 'Tình hình trước → nay',
    was: (before: string, now: string) => (before === now ? now : `${before} → ${now}`),
    isNew: 'chưa có',
    gone: 'không còn trong danh sách',
    all: 'Cộng',
  },
  signed,
  search: 'Tên sáng kiến, tác giả, công đoàn cơ sở hoặc mã',
  find: 'Tìm',
  finding: 'Đang tìm…',
  tooManyRows: 'Danh sách quá dài để tìm trong tệp này: hãy tìm trong bảng tính.',
  unit: {
    phase: (name: string, result: number, target: number) =>
      target > 0
        ? `${name}: ${wholeNumber(result)}/${wholeNumber(target)} (${percent(result, target) ?? 0}%)`
        : `${name}: ${wholeNumber(result)}`,
    place: (place: number, of: number, cluster: string) =>
      `Xếp thứ ${place}/${of} ${cluster === '' ? 'đơn vị' : `trong ${cluster}`}.`,
    coverage: (below: string, without: readonly string[]) =>
      `Còn ${twoDigits(without.length)} ${below} chưa có sáng kiến được tính: ${without.slice(0, MOST_NAMES).join('; ')}${without.length > MOST_NAMES ? '; …' : ''}.`,
    lost: 'Không thấy tab của đơn vị này nên chưa có số liệu.',
    reported: 'Đơn vị chỉ báo cáo số, không lập danh sách nên không có dòng nào để xem.',
    rows: (count: number) => `${twoDigits(count)} dòng chưa được tính`,
    more: (count: number) => `Còn ${twoDigits(count)} dòng nữa, xem trong tab của đơn vị.`,
  },
  untitled: '(chưa ghi tên)',
  picture: 'Ảnh gửi Zalo',
  print: 'In',
  take: 'Tải về một tệp',
  taking: 'Đang tạo tệp…',
  taken: (name: string) =>
    `Đã tạo ${name}: mở được trên mọi máy, không cần bảng tính. Tệp có tên tác giả trong danh sách, chỉ gửi cho người được xem.`,
  failed: 'Không làm được.',
  pictureMade: 'Đã tạo ảnh.',
  pictureName: (asOf: Day) => `bang-theo-doi-${asOf}`,
  group: (slow: readonly string[], url: string) =>
    [
      slow.length === 0 ? 'Không có đơn vị nào chậm.' : `Đơn vị cần đẩy nhanh: ${slow.join('; ')}.`,
      ...(url === '' ? [] : [`Bảng tính: ${url}`]),
    ].join('\n'),
  andOthers: (count: number) => `… và ${twoDigits(count)} đơn vị khác`,
} as const;

const MOST_NAMES = 12;

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
