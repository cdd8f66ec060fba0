import type { ChangedRow, RowChange } from '../programme/overview/cut.ts';
import type { RuleCount } from '../programme/overview/overview.ts';
import type { SlowRule } from '../programme/parse/slow-rule.ts';
import { percent } from '../programme/set-up/ratio.ts';
import type { Day, Moment } from '../workbook/moment.ts';
import { ruleTitle } from './findings.ts';
import { dayText, momentText, twoDigits, wholeNumber } from './numbers.ts';

/** The page “Bảng theo dõi”. */
export const OVERVIEW_WORDS = {
  made: (now: Moment, asOf: Day) =>
    `Số liệu lập lúc ${momentText(now)}, tính đến hết ngày ${dayText(asOf)}.`,
  fileTitle: (asOf: Day) => `Bảng theo dõi đến ngày ${dayText(asOf)}`,
  reported: (rows: number, reported: number) =>
    `Gồm ${twoDigits(rows)} sáng kiến trong danh sách và ${twoDigits(reported)} sáng kiến theo số báo cáo của đơn vị không lập danh sách.`,
  method:
    'Cách dự báo: giữ nhịp độ của cả giai đoạn đang mở (đường giữa) và của 30 ngày gần nhất; khoảng nêu ra là khoảng 80%, không phải lời hứa. Thử lại trên số liệu Lai Châu đã công bố: từ ngày 10/11/2022 dự báo cho 31/7/2023 là 2.764, thực tế 2.779; riêng ngày đạt 2.300 dự báo muộn hơn thực tế khoảng một tháng.',
  posterTitle: (programme: string, scope: string) => `Chương trình “${programme}” – ${scope}`,
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
    'Mức cần đạt = chỉ tiêu × số ngày đã qua / số ngày của giai đoạn. “Chậm” là dưới mức cần đạt của cả chương trình.',
  slowRule: (rule: SlowRule) =>
    `“Chậm” trong giai đoạn đang mở là ${rule === 'share' ? 'dưới ba phần tư mức cần đạt' : 'ít đến mức một đơn vị đúng nhịp độ chỉ có 5% khả năng gặp phải'}, một quy tắc cho mọi đơn vị.`,
  since: (day: Day, phase: string | null) =>
    `Dưới mức cần đạt của ${phase ?? 'cả chương trình'} liên tục từ ngày ${dayText(day)}, theo ngày trên Cổng.`,
  parts: 'Đến phần…',
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
    known: 'Cộng các đơn vị có số liệu',
  },
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
  ruleRows: ({ rule, rows, units }: RuleCount) =>
    `${ruleTitle(rule)}: ${twoDigits(rows)} dòng ở ${twoDigits(units)} đơn vị`,
  changedSince: (day: Day) =>
    `Từng sáng kiến thay đổi từ ${dayText(day)} đến nay, và biểu đã lập ngày đó`,
  changes: {
    kinds: {
      new: (rows: number) => `Mới thêm vào danh sách: ${twoDigits(rows)}`,
      counts: (rows: number) => `Trước chưa, nay được tính: ${twoDigits(rows)}`,
      wrong: (rows: number) => `Trước được tính, nay không: ${twoDigits(rows)}`,
      moved: (rows: number) => `Chuyển sang đơn vị khác: ${twoDigits(rows)}`,
      edited: (rows: number) => `Sửa nội dung: ${twoDigits(rows)}`,
      gone: (rows: number) => `Không còn trong danh sách: ${twoDigits(rows)}`,
    } satisfies Record<RowChange, (rows: number) => string>,
    unit: ({ unit, from }: ChangedRow) => (from === '' ? unit : `từ ${from} sang ${unit}`),
    more: (rows: number) => `Còn ${twoDigits(rows)} dòng nữa.`,
    none: 'Không có sáng kiến nào thay đổi.',
    notKept: 'Ngày đó chỉ lưu số liệu của từng đơn vị, không lưu danh sách từng sáng kiến.',
    form: (day: Day) => `Biểu tổng hợp đã lập ngày ${dayText(day)}`,
  },
  reading: 'Đang đọc…',
  again: 'Tính lại',
  picture: 'Ảnh gửi Zalo',
  print: 'In',
  take: 'Tải về một tệp',
  taking: 'Đang tạo tệp…',
  taken: (name: string) =>
    `Đã tạo ${name}: mở được trên mọi máy, không cần bảng tính. Tệp có tên tác giả trong danh sách, chỉ gửi cho người được xem.`,
  failed: 'Không làm được.',
  pictureMade: 'Đã tạo ảnh.',
  pictureName: (asOf: Day) => `bang-theo-doi-${asOf}`,
  groupPhase: (unit: string, phase: string) => `${unit} – ${phase}`,
  group: (slow: readonly string[], isWhole: boolean, url: string) =>
    [
      ...(slow.length > 0 ? [`Đơn vị cần đẩy nhanh: ${slow.join('; ')}.`] : []),
      ...(slow.length === 0 && isWhole ? ['Không có đơn vị nào chậm.'] : []),
      ...(url === '' ? [] : [`Bảng tính: ${url}`]),
    ].join('\n'),
  andOthers: (count: number) => `… và ${twoDigits(count)} đơn vị khác`,
} as const;

const MOST_NAMES = 12;
