import type { AddressTrouble } from '../programme/sending/address.ts';
import type { Day } from '../workbook/moment.ts';
import { listed } from './form.ts';
import { dayText, twoDigits, wholeNumber } from './numbers.ts';

/** `2.152/2.300 sáng kiến, đạt 94% chỉ tiêu`, without the rate where there is no target. */
function standing(result: number, target: number, rate: number | null): string {
  return rate === null
    ? `${wholeNumber(result)} sáng kiến`
    : `${wholeNumber(result)}/${wholeNumber(target)} sáng kiến, đạt ${rate}% chỉ tiêu`;
}

/** Words that all messages share. */
export const MAIL_WORDS = {
  programme: (name: string) => `Chương trình “${name}”`,
  greeting: (name: string) => `Kính gửi: ${name}`,
  status: (word: string) => `Trạng thái: ${word}`,
  rate: (rate: number | null) => (rate === null ? '–' : `${rate}%`),
  whole: 'Cả chương trình',
  figures: ['Giai đoạn', 'Chỉ tiêu', 'Kết quả', 'Tỷ lệ'],
  reported: 'Số liệu trên là số đơn vị báo cáo, không lập từ danh sách.',
  openWorkbook: 'Mở sổ theo dõi',
  regards: 'Trân trọng!',
  footer: (asOf: Day) =>
    `Thư được lập từ số liệu trong sổ theo dõi, tính đến hết ngày ${dayText(asOf)}.`,
  footerForUnits:
    'Nếu số liệu chưa đúng với thực tế của đơn vị, xin trả lời thư này để cùng đối chiếu.',
} as const;

/** Reminder to a unit that is behind. */
export const REMINDER_WORDS = {
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
} as const;

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
    `Tính đến ngày ${dayText(asOf)}, đơn vị đã có ${standing(result, target, rate)} cả ${programme}, ${isExceeded ? 'vượt' : 'hoàn thành'} chỉ tiêu.`,
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
    `Riêng ${phase}, đơn vị có ${standing(result, target, rate)}, trong khi theo tiến độ đến nay cần có ít nhất ${wholeNumber(expected)}. Rất mong đơn vị giữ vững khí thế, tiếp tục cập nhật sáng kiến trong giai đoạn này.`,
} as const;

/** The list of rows to mend. */
export const MISTAKES_WORDS = {
  subject: (unit: string, asOf: Day, rows: number) =>
    `${twoDigits(rows)} dòng cần xem lại trong danh sách sáng kiến – ${unit} – đến ngày ${dayText(asOf)}`,
  heading: 'Các dòng cần xem lại',
  opening:
    'Cảm ơn đơn vị đã cập nhật danh sách sáng kiến. Khi kiểm tra theo kế hoạch của Chương trình, danh sách còn những điểm dưới đây.',
  how: 'Bấm vào tên ô để mở đúng chỗ cần sửa trong sổ theo dõi. Sửa xong, dòng sẽ được tính lại ở lần lập biểu tiếp theo.',
  errors: (rows: number) => `Lỗi: ${wholeNumber(rows)} dòng chưa được tính`,
  warnings: (rows: number) => `Cảnh báo: ${wholeNumber(rows)} dòng nên xem lại`,
  group: (title: string, count: number) => `${title} (${wholeNumber(count)})`,
  cell: (cell: string) => `Ô ${cell}`,
  row: (row: number) => `Dòng ${row}`,
  untitled: 'chưa có tên sáng kiến',
  rest: (count: number) => `… và ${wholeNumber(count)} ô khác.`,
  restLink: (tab: string) => `Xem tiếp trong tab “${tab}”, cột “Kiểm tra”`,
  leadName: 'tác giả đứng tên',
  severalLeads: (count: number) => `Cột Tác giả có ${count} người.`,
} as const;

/** The report to the leaders. */
export const LEADER_WORDS = {
  subject: (programme: string, asOf: Day, overall: string) =>
    `Báo cáo ${programme} đến ngày ${dayText(asOf)}: ${overall}`,
  subjectFigures: (result: number, target: number, rate: number | null) =>
    rate === null
      ? `${wholeNumber(result)} sáng kiến`
      : `${wholeNumber(result)}/${wholeNumber(target)}, đạt ${rate}%`,
  heading: (programme: string) => `Tiến độ ${programme}`,
  to: (body: string) => (body === '' ? 'Các đồng chí lãnh đạo' : `Lãnh đạo ${body}`),
  overall: (scope: string, asOf: Day, result: number, target: number, rate: number | null) =>
    rate === null
      ? `Tính đến ngày ${dayText(asOf)}, ${scope} đã có ${wholeNumber(result)} sáng kiến tham gia Chương trình.`
      : `Tính đến ngày ${dayText(asOf)}, ${scope} đã có ${wholeNumber(result)}/${wholeNumber(target)} sáng kiến tham gia Chương trình, đạt ${rate}% chỉ tiêu.`,
  met: (names: readonly string[]) =>
    `${twoDigits(names.length)} đơn vị đạt đúng 100% chỉ tiêu: ${listed(names)}.`,
  behind: (names: readonly string[]) =>
    names.length === 0
      ? 'Không có đơn vị nào chậm tiến độ.'
      : `${twoDigits(names.length)} đơn vị chậm tiến độ: ${listed(names)}.`,
  attached: 'Biểu tổng hợp theo mẫu được gửi kèm thư này. Số liệu từng đơn vị như sau:',
  howToRead:
    'Mỗi ô ghi kết quả/chỉ tiêu và tỷ lệ; các đơn vị xếp theo tỷ lệ cả chương trình, từ cao xuống thấp.',
  unit: 'Đơn vị',
  total: 'Tổng',
  rest: (count: number) => `… và ${wholeNumber(count)} đơn vị khác, xem trong biểu gửi kèm.`,
} as const;

/** Short texts to copy into a chat, true whether or not the letter ever goes. */
export const ZALO_WORDS = {
  unit: (
    unit: string,
    asOf: Day,
    result: number,
    target: number,
    rate: number | null,
    status: string,
  ) =>
    `${unit}, đến ngày ${dayText(asOf)}: ${standing(result, target, rate)} (${status.toLowerCase()}).`,
  missing: (count: number) => `Còn thiếu ${wholeNumber(count)} sáng kiến.`,
  left: (value: string) => `Thời gian còn lại: ${value}.`,
  errors: (rows: number) => `Có ${wholeNumber(rows)} dòng lỗi chưa được tính, cần sửa.`,
  mistakes: (unit: string, asOf: Day, errors: number, warnings: number) => {
    const parts = [
      errors > 0 ? `${wholeNumber(errors)} dòng có lỗi, chưa được tính` : '',
      warnings > 0 ? `${wholeNumber(warnings)} dòng nên xem lại` : '',
    ];
    return `${unit}, đến ngày ${dayText(asOf)}: danh sách sáng kiến có ${listed(parts.filter((part) => part !== ''))}.`;
  },
  thanks: 'Trân trọng cảm ơn đơn vị!',
  details: 'Chi tiết xem trong sổ theo dõi.',
  detailsForLeaders: 'Số liệu từng đơn vị xem trong sổ theo dõi.',
} as const;

/** Why an address cannot be used. */
export const ADDRESS_WORDS: Readonly<Record<AddressTrouble, string>> = {
  empty: 'để trống',
  several: 'là nhiều địa chỉ viết liền nhau (hãy ngăn bằng dấu chấm phẩy)',
  'extra-at': 'thừa dấu @',
  spaces: 'có dấu cách',
  'no-at': 'thiếu dấu @',
  'trailing-dot': 'thừa dấu chấm ở cuối',
  accents: 'có chữ có dấu',
  malformed: 'không đúng dạng địa chỉ thư',
  'too-long': 'quá dài',
};

/** What the page says on which the officer looks before anything goes out. `#` is a number that the page fills in itself. */
export const PREVIEW_WORDS = {
  leaders: 'Lãnh đạo',
  nobody: 'Không có thư nào cần gửi.',
  asOf: (asOf: Day) => `Số liệu tính đến ngày ${dayText(asOf)}.`,
  first: 'Chưa có thư nào được gửi.',
  further: 'Chưa gửi thêm thư nào.',
  quota: (left: number) => `Hạn mức của bạn hôm nay còn ${wholeNumber(left)} người nhận.`,
  problems: 'Cần biết trước khi gửi',
  noAddress: (unit: string) => `${unit}: chưa có địa chỉ thư, không gửi được.`,
  allWrong: (unit: string) => `${unit}: không có địa chỉ nào dùng được, không gửi được.`,
  tooMany: (unit: string, count: number) =>
    `${unit}: ${wholeNumber(count)} người nhận, nhiều hơn 50 người mà một thư được phép; hãy bớt địa chỉ, hoặc thay bằng một địa chỉ nhóm, rồi mở lại mục này.`,
  wrongAddress: (unit: string, typed: string, trouble: string) =>
    `${unit}: địa chỉ “${typed}” ${trouble}, sẽ bỏ qua.`,
  twice: (unit: string, address: string) =>
    `${unit}: địa chỉ ${address} ghi hai lần, chỉ gửi một thư.`,
  shared: (unit: string, others: readonly string[]) =>
    `${unit}: dùng chung địa chỉ với ${listed(others)}; hãy xem có ghi nhầm không.`,
  sent: (unit: string, at: string, by: string, isPossible: boolean) =>
    `${unit}: thư này đã gửi${at === '' ? '' : ` lúc ${at}`}${by === '' ? '' : `, người gửi ${by}`}; không gửi nữa${isPossible ? ', trừ khi chọn “Gửi lại”' : ''}.`,
  doubt: (unit: string, at: string, by: string, isPossible: boolean) =>
    `${unit}: thư đã bắt đầu gửi${at === '' ? '' : ` lúc ${at}`}${by === '' ? '' : ` (${by})`} nhưng không rõ đã đi chưa. Hãy xem mục “Đã gửi” trong hộp thư của người gửi; nếu chưa thấy, ${isPossible ? 'chọn “Gửi lại”' : 'hãy sửa địa chỉ người nhận rồi mở lại mục này để gửi lại'}.`,
  unlogged: (unit: string, isPossible: boolean) =>
    `${unit}: thư này đã gửi hoặc đã bắt đầu gửi, nhưng dòng của thư trong “Nhật ký email” đã bị xóa hoặc bị sửa; không gửi nữa. Nếu không thấy thư ở mục “Đã gửi” trong hộp thư của người gửi, ${isPossible ? 'chọn “Gửi lại”' : 'hãy sửa địa chỉ người nhận rồi mở lại mục này để gửi lại'}.`,
  renamed: (unit: string, addresses: readonly string[], before: string, isSent: boolean) =>
    isSent
      ? `${unit}: địa chỉ ${addresses.join(', ')} đã nhận thư này dưới tên “${before}”; không gửi nữa, trừ khi chọn “Gửi lại”.`
      : `${unit}: thư này đã bắt đầu gửi đến địa chỉ ${addresses.join(', ')} dưới tên “${before}” nhưng không rõ đã đi chưa. Hãy xem mục “Đã gửi” trong hộp thư của người gửi; nếu chưa thấy, chọn “Gửi lại”.`,
  queue: (unit: string) => `${unit}: hết hạn mức hôm nay, thư sẽ xếp chờ.`,
  replyTo: (typed: string, trouble: string) =>
    `Email trả lời “${typed}” ${trouble}: người nhận sẽ trả lời thẳng cho người gửi.`,
  state: {
    send: 'Sẽ gửi',
    queue: 'Xếp chờ',
    sent: 'Đã gửi',
    doubt: 'Không rõ đã gửi chưa',
    cannot: 'Không gửi được',
  },
  include: 'Gửi thư này',
  again: 'Gửi lại',
  all: 'Chọn tất cả',
  to: 'Đến:',
  subject: 'Tiêu đề:',
  read: 'Đọc thư',
  zalo: 'Tin nhắn Zalo',
  copy: 'Chép tin nhắn Zalo',
  copied: 'Đã chép',
  send: 'Gửi # thư',
  queueUp: 'Xếp chờ # thư',
  noneChosen: 'Chưa chọn thư nào',
  nonePossible: 'Không có thư nào để gửi',
  waits: '# thư xếp chờ đến khi có hạn mức.',
  sending: 'Đang gửi, xin đừng đóng cửa sổ này…',
  failed:
    'Việc gửi bị ngắt giữa chừng. Những thư đã đi được ghi trong “Nhật ký email”; hãy mở lại cửa sổ này để gửi tiếp, thư đã gửi sẽ không bị gửi lại. Lý do:',
} as const;

/** What the annex with the form says beside it. */
export const PDF_WORDS = {
  title: (asOf: Day) => `Biểu tổng hợp đến ngày ${dayText(asOf)}`,
  placeAndDate: (place: string, day: Day) => {
    const [year = '', month = '', date = ''] = day.split('-');
    const words = `ngày ${date} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
    return place === '' ? `N${words.slice(1)}` : `${place}, ${words}`;
  },
} as const;
