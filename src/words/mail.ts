import type { AddressTrouble } from '../programme/sending/address.ts';
import type { Day } from '../workbook/moment.ts';
import { listed } from './form.ts';
import { dayText, wholeNumber } from './numbers.ts';

/** `2.152/2.300 sáng kiến, đạt 94% chỉ tiêu`, without the rate where there is no target. */
export function standing(result: number, target: number, rate: number | null): string {
  return rate === null
    ? `${wholeNumber(result)} sáng kiến`
    : `${wholeNumber(result)}/${wholeNumber(target)} sáng kiến, đạt ${rate}% chỉ tiêu`;
}

/** Words that messages share; what a kind of letter says alone stands with the letter. */
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

/** How a letter lists rows that are to be looked at. */
export const ROWS_WORDS = {
  group: (title: string, count: number) => `${title} (${wholeNumber(count)})`,
  cell: (cell: string) => `Ô ${cell}`,
  row: (row: number) => `Dòng ${row}`,
  untitled: 'chưa có tên sáng kiến',
  rest: (count: number) => `… và ${wholeNumber(count)} ô khác.`,
  restLink: (tab: string) => `Xem tiếp trong tab “${tab}”, cột “Kiểm tra”`,
  leadName: 'tác giả đứng tên',
  severalLeads: (count: number) => `Cột Tác giả có ${count} người.`,
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
  details: 'Chi tiết xem trong sổ theo dõi.',
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
