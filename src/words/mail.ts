import type { AddressTrouble } from '../programme/parse/addresses.ts';
import type { Day } from '../workbook/moment.ts';
import { listed } from './form.ts';
import { dayText, twoDigits, wholeNumber } from './numbers.ts';

/** `2.152/2.300 sáng kiến, đạt 94% chỉ tiêu`, without the rate where there is no target. */
export function standing(result: number, target: number, rate: number | null): string {
  return rate === null
    ? `${twoDigits(result)} sáng kiến`
    : `${wholeNumber(result)}/${wholeNumber(target)} sáng kiến, đạt ${rate}% chỉ tiêu`;
}

/** As a sentence or a label begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words that messages share; what a kind of letter says alone stands with the letter. */
export const MAIL_WORDS = {
  programme: (name: string) => `Chương trình “${name}”`,
  greeting: (name: string) => `Kính gửi: ${name}`,
  leadersOf: (body: string) => (body === '' ? 'Các đồng chí lãnh đạo' : `Lãnh đạo ${body}`),
  status: (word: string) => `Tiến độ: ${word.toLowerCase()}`,
  rate: (rate: number | null) => (rate === null ? '–' : `${rate}%`),
  whole: 'Cả chương trình',
  figures: ['Giai đoạn', 'Chỉ tiêu', 'Kết quả', 'Tỷ lệ'],
  reported: 'Số liệu trên là số đơn vị báo cáo, không lập từ danh sách.',
  unfinished: (count: number) =>
    `Ngoài ra, danh sách còn ${twoDigits(count)} sáng kiến chưa nhập xong nên chưa được tính; đề nghị đơn vị tiếp tục hoàn thiện.`,
  contact: (contact: string) => `Đầu mối liên hệ: ${contact}`,
  openWorkbook: 'Mở bảng tính theo dõi',
  regards: 'Trân trọng!',
  footer: (asOf: Day) =>
    `Số liệu trong thư lấy từ bảng tính theo dõi, tính đến hết ngày ${dayText(asOf)}.`,
  footerForUnits:
    'Nếu số liệu chưa đúng với thực tế của đơn vị, xin trả lời thư này để cùng đối chiếu.',
} as const;

/** How a letter lists rows that are to be looked at. */
export const ROWS_WORDS = {
  group: (title: string, count: number) => `${title} (${twoDigits(count)})`,
  cell: (cell: string) => `Ô ${cell}`,
  row: (row: number) => `Dòng ${row}`,
  untitled: 'chưa có tên sáng kiến',
  rest: (count: number) => `… và ${twoDigits(count)} ô khác.`,
  restLink: (tab: string) => `Xem tiếp trong tab “${tab}”, cột “Kiểm tra”`,
  leadName: 'tác giả đứng tên',
  severalLeads: (count: number) => `Cột “Tác giả” có ${twoDigits(count)} người.`,
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
  details: 'Chi tiết xem trong bảng tính theo dõi',
  link: (words: string, url: string) => (url === '' ? `${words}.` : `${words}: ${url}`),
} as const;

/** Why an address cannot be used. */
export const ADDRESS_WORDS: Readonly<Record<AddressTrouble, string>> = {
  empty: 'để trống',
  several: 'là nhiều địa chỉ viết liền nhau (hãy ngăn bằng dấu chấm phẩy)',
  comma: 'có dấu phẩy ở chỗ lẽ ra là dấu chấm',
  wide: 'có dấu gõ bằng bộ gõ chữ Trung, chữ Nhật (＠，．); hãy gõ lại bằng @ , .',
  'extra-at': 'thừa dấu @',
  spaces: 'có dấu cách hoặc chữ viết liền địa chỉ (hãy ghi “Tên <địa chỉ>”)',
  'no-at': 'thiếu dấu @',
  'trailing-dot': 'thừa dấu chấm ở cuối',
  accents: 'có chữ có dấu hoặc chữ không phải chữ Latinh',
  malformed: 'không đúng dạng địa chỉ thư',
  'too-long': 'quá dài',
};

/** Whom a letter is for, and why it cannot go there. */
export const ADDRESSEE_WORDS = {
  leaders: 'Lãnh đạo',
  superiors: 'Cơ quan cấp trên',
  everyLetter: 'Mọi thư',
  noAddress: (unit: string) =>
    `${unit}: chưa có địa chỉ thư, không gửi được; hãy điền cột “Email nhận” rồi gửi lại.`,
  tooMany: (unit: string, count: number) =>
    `${unit}: ${twoDigits(count)} người nhận, nhiều hơn 50 người mà một thư được phép; hãy bớt địa chỉ, hoặc thay bằng một địa chỉ nhóm, rồi gửi lại.`,
  wrongAddress: (unit: string, place: string, typed: string, trouble: string) =>
    `${unit}: ${place === '' ? '' : `${place} ghi `}“${typed}” ${trouble}. Chưa gửi cho địa chỉ nào của thư này; sửa xong thì gửi lại được.`,
  atCell: (cell: string, tab: string) => `ô ${cell} của tab “${tab}”`,
  atSetting: (item: string, tab: string) => `mục “${item}” của tab “${tab}”`,
} as const;

/** How it goes with the letters of a preview, and with one that an officer sends to himself to try it. */
export const TRIAL_WORDS = {
  state: {
    send: 'Sẽ gửi',
    queue: 'Chờ gửi',
    sent: 'Đã gửi',
    doubt: 'Không rõ đã gửi chưa',
    cannot: 'Không gửi được',
  },
  testFailed: 'Chưa gửi thử được. Lý do:',
  tested: (to: string) => `Đã gửi thử đến ${to}. Đơn vị chưa nhận được thư này.`,
  testSubject: (subject: string) => `[Gửi thử] ${subject}`,
  noQuota: 'Hôm nay tài khoản này đã gửi hết số người nhận được phép; hãy thử lại vào ngày mai.',
} as const;

/** What the page says on which the officer looks before anything goes out. `#` is a number that the page fills in itself. */
export const PREVIEW_WORDS = {
  nobody: 'Không có thư nào cần gửi.',
  asOf: (asOf: Day) => `Số liệu tính đến ngày ${dayText(asOf)}.`,
  first: 'Chưa có thư nào được gửi.',
  further: 'Chưa gửi thêm thư nào.',
  quota: (left: number) => `Hôm nay tài khoản này còn gửi được cho ${twoDigits(left)} người nhận.`,
  problems: 'Cần biết trước khi gửi',
  undeliverable: (names: readonly string[]) =>
    `${twoDigits(names.length)} thư không gửi được: ${listed(names)}.`,
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
  queue: (unit: string) =>
    `${unit}: hôm nay đã hết số người nhận được phép, thư sẽ tự gửi vào ngày mai.`,
  replyTo: (typed: string, trouble: string) =>
    `Email trả lời “${typed}” ${trouble}: người nhận sẽ trả lời thẳng cho người gửi.`,
  deadlinePassed: (day: Day) =>
    `Hạn báo cáo (ngày ${dayText(day)}) đã qua nên thư không nhắc đến; nếu có hạn mới, hãy sửa mục “Hạn báo cáo” của tab “Cài đặt” rồi mở lại mục này.`,
  words: 'Lời nhắn thêm',
  wordsHelp:
    'Thêm một vài câu vào mọi thư dưới đây, ngay sau phần đề nghị; để trống nếu không cần. Lần sau mở lại mục này, lời nhắn vẫn còn.',
  include: 'Gửi thư này',
  again: 'Gửi lại',
  all: 'Chọn tất cả',
  to: 'Đến:',
  cc: 'Đồng gửi:',
  subject: 'Tiêu đề:',
  read: 'Đọc thư',
  unread:
    'Trình duyệt này không mở được thư để đọc: hãy cập nhật trình duyệt, hoặc bấm “Gửi thử cho tôi”.',
  zalo: 'Tin nhắn Zalo',
  copy: 'Chép tin nhắn Zalo',
  copied: 'Đã chép',
  test: 'Gửi thử cho tôi',
  testing: 'Đang gửi thử…',
  send: 'Gửi # thư',
  queueUp: 'Chờ gửi # thư',
  noneChosen: 'Chưa chọn thư nào',
  nonePossible: 'Không có thư nào để gửi',
  waits: '# thư chờ gửi, sẽ tự gửi vào ngày mai.',
  sending: 'Đang gửi, xin đừng đóng cửa sổ này…',
  progress: 'Đã gửi {n}/{N} thư, xin đừng đóng cửa sổ này…',
  failed:
    'Việc gửi bị ngắt giữa chừng. Những thư đã đi được ghi trong “Nhật ký email”; hãy mở lại cửa sổ này để gửi tiếp, thư đã gửi sẽ không bị gửi lại. Lý do:',
  tookTooLong: 'Google ngắt việc chạy vì quá lâu.',
  noConnection: 'mất kết nối mạng.',
} as const;

/** What the annex with the form says beside it. */
export const PDF_WORDS = {
  quality: (asOf: Day) => `CHẤT LƯỢNG SỐ LIỆU ĐẾN NGÀY ${dayText(asOf)}`,
  title: (asOf: Day) => `Biểu tổng hợp đến ngày ${dayText(asOf)}`,
  placeAndDate: (place: string, day: Day) => {
    const [year = '', month = '', date = ''] = day.split('-');
    const words = `ngày ${date} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
    return place === '' ? `N${words.slice(1)}` : `${place}, ${words}`;
  },
} as const;
