import type { MailState } from '../programme/sending/states.ts';
import type { WeeklyTime } from '../programme/sending/weekly.ts';
import type { Day } from '../workbook/moment.ts';
import { ENTRY_TITLES, MAIL_MENU_PATH } from './menu.ts';
import { dayText, twoDigits, weeklyTimeText } from './numbers.ts';

/** What is said before, while and after letters go out. */
export const SENDING_WORDS = {
  sending: 'Gửi thư',
  noLeaders: (tab: string) =>
    `Chưa có địa chỉ của lãnh đạo. Hãy ghi vào mục “Email lãnh đạo” ở tab “${tab}” (nhiều địa chỉ cách nhau bằng dấu chấm phẩy) rồi bấm lại.`,
  noSuperiors: (tab: string) =>
    `Chưa có địa chỉ nhận gói số liệu ở cấp trên. Hãy ghi vào mục “Email nhận gói số liệu” ở tab “${tab}” rồi bấm lại.`,
  noTargets: (tab: string) => `Chưa đơn vị nào có chỉ tiêu; hãy điền chỉ tiêu ở tab “${tab}”.`,
  noDeadlines: (tab: string) =>
    `Bảng tính chưa có tab “${tab}” nên chưa có hạn nào để nhắc. Hãy bấm “${ENTRY_TITLES.trackDeliverables}” để lập tab rồi ghi việc và hạn.`,
  previewed: (count: number) =>
    `Đã mở cửa sổ xem trước ${twoDigits(count)} thư; thư chỉ đi khi bấm nút gửi trong cửa sổ đó.`,
  /** The tab with the log is gone, and with it what kept letters from going twice. */
  logLost: {
    ask: (tab: string) =>
      `${lost(tab)}\n\nNên bấm “Không” rồi khôi phục tab qua Tệp → Lịch sử phiên bản. Bấm “Có” thì lập nhật ký mới: những thư mà tiện ích còn nhớ là đã bắt đầu gửi sẽ chờ bạn quyết định, các thư khác coi như chưa gửi.\n\nVẫn tiếp tục?`,
    stopped: (tab: string) =>
      `${lost(tab)} Chưa gửi thư nào và chưa ghi gì. Hãy khôi phục tab qua Tệp → Lịch sử phiên bản rồi mở lại mục này.`,
    byClock: (tab: string) =>
      `${lost(tab)} Vì vậy thư tự động chưa đi. Hãy khôi phục tab qua Tệp → Lịch sử phiên bản, hoặc mở một mục trong ${MAIL_MENU_PATH} để lập nhật ký mới.`,
  },
  stale:
    'Cửa sổ này đã cũ. Chưa có thư nào được gửi thêm; hãy mở lại từ menu Sáng kiến để xem số liệu mới nhất.',
  state: {
    sent: 'Đã gửi',
    sending: 'Đang gửi',
    unknown: 'Không rõ đã gửi chưa',
    queued: 'Chờ gửi',
    again: 'Chờ gửi',
    failed: 'Không gửi được',
    dropped: 'Không gửi nữa',
  } satisfies Record<MailState, string>,
  changed: 'Chưa gửi: nội dung thư vừa thay đổi, hãy mở lại để xem trước',
  summary: (
    counts: Readonly<Partial<Record<MailState | 'changed', number>>>,
    from: Day,
    stopped: Stopped,
  ) => {
    const { sent = 0, queued = 0, unknown = 0, changed = 0 } = counts;
    const parts = [
      sent > 0 ? `Đã gửi ${twoDigits(sent)} thư.` : 'Không gửi thêm thư nào.',
      queued > 0 ? `${twoDigits(queued)} thư chờ gửi, ${waits(from)}.` : '',
      couldNotGo(stopped.unreachable, 'chưa có địa chỉ'),
      couldNotGo(stopped.held, 'ô địa chỉ có chỗ không đọc được'),
      couldNotGo(stopped.tooMany, 'nhiều hơn 50 người nhận'),
      couldNotGo(stopped.failed, 'lý do ở cột “Ghi chú” của nhật ký'),
      unknown > 0
        ? `${twoDigits(unknown)} thư không rõ đã đi chưa: hãy xem mục “Đã gửi” trong hộp thư.`
        : '',
      changed > 0
        ? `${twoDigits(changed)} thư chưa gửi vì nội dung vừa thay đổi: hãy mở lại để xem trước.`
        : '',
      'Thư đã gửi và thư chờ gửi đều ghi trong tab “Nhật ký email”.',
    ];
    return parts.filter((part) => part !== '').join(' ');
  },
  /** The day of the report is fixed, and long past. */
  oldDay: (asOf: Day, days: number) =>
    `Ngày báo cáo đang cố định là ${dayText(asOf)}, cũ ${twoDigits(days)} ngày: thư sẽ nói số liệu đến ngày đó. Muốn dùng số liệu hôm nay, hãy bấm “Không”, xóa giá trị của mục “Ngày báo cáo” ở tab “Cài đặt” rồi mở lại.\n\nVẫn mở các thư với số liệu đến ngày ${dayText(asOf)}?`,
  oldDayStopped: 'Chưa mở thư nào: ngày báo cáo đã cũ.',
  noClock:
    'Google chưa cho đặt lịch gửi tiếp: hôm sau hãy bấm lại mục này, hoặc bấm một mục “Tự…” ở menu và đánh dấu ô cho phép “chạy khi bạn vắng mặt”.',
  goesOn: (sent: number) => `Đã gửi ${twoDigits(sent)} thư, đang gửi tiếp…`,
  /** What stands in the column `Ghi chú`. */
  note: {
    waits: (from: Day) => `Hết số người nhận được phép trong ngày; ${waits(from)}.`,
    ready: 'Chờ đến lượt. Nếu việc gửi bị ngắt: mở lại mục gửi thư trong menu để gửi tiếp.',
    started: 'Nếu dòng này dừng ở đây: xem mục “Đã gửi” trong hộp thư của người gửi.',
    failed: (reason: string) => `Lý do: ${reason}`,
    nobody: 'Không có địa chỉ nào dùng được.',
    wrong: (addresses: readonly string[]) =>
      `Ô địa chỉ có chỗ không đọc được: ${addresses.map((each) => `“${each}”`).join(', ')}.`,
    copies: (addresses: readonly string[]) => `Đồng gửi: ${addresses.join(', ')}.`,
    left: 'Bỏ chọn khi xem trước.',
    uncalled: 'Đến lượt gửi thì thư không còn cần nữa.',
    putBack:
      'Dòng này đã bị xóa hoặc bị sửa, tiện ích ghi lại: thư đã gửi hoặc đã bắt đầu gửi. Hãy xem mục “Đã gửi” trong hộp thư của người gửi.',
    noPdf: 'Biểu đính kèm là tệp HTML vì không tạo được tệp PDF.',
  },
  logHelp:
    'Tiện ích ghi cột này. “đang gửi” hoặc “không rõ” nghĩa là không biết chắc thư đã đi: hãy xem mục “Đã gửi” trong hộp thư của người gửi. Nếu thư chưa đi, mở lại mục gửi thư trong menu và chọn “Gửi lại”. Xin đừng xóa dòng: dòng này giữ cho thư không bị gửi hai lần.',
} as const;

function lost(tab: string): string {
  return `Tab “${tab}” đã bị xóa hoặc không còn dòng nào, nên nhật ký không cho biết thư nào đã gửi.`;
}

/** Names of units whose letters did not go, by the reason. */
export interface Stopped {
  readonly unreachable: readonly string[];
  /** A piece of their addresses is none. */
  readonly held: readonly string[];
  readonly tooMany: readonly string[];
  /** Refused by the mail service. */
  readonly failed: readonly string[];
}

/** So many names fit into the summary; the preview has them all. */
const NAMES_SHOWN = 5;

function couldNotGo(names: readonly string[], why: string): string {
  if (names.length === 0) return '';
  const rest = names.length - NAMES_SHOWN;
  const shown = names.slice(0, NAMES_SHOWN).join(', ');
  const all = rest > 0 ? `${shown} và ${twoDigits(rest)} đơn vị khác` : shown;
  return `${twoDigits(names.length)} thư không gửi được: ${all} – ${why}.`;
}

function waits(from: Day): string {
  return `tự gửi tiếp từ ngày ${dayText(from)}`;
}

/** The weekly reminder that goes by itself. */
export const WEEKLY_WORDS = {
  title: 'Tự đôn đốc hằng tuần',
  ask: (example: WeeklyTime) =>
    `Mỗi tuần một lần, các đơn vị đang chậm sẽ nhận thư đôn đốc với số liệu đến hôm đó, gửi từ hộp thư của bạn và không hỏi lại. Gửi vào thứ mấy, lúc mấy giờ? Ví dụ: ${weeklyTimeText(example)}. Để trống là ${weeklyTimeText(example)}.`,
  notUnderstood: (typed: string) =>
    `Không hiểu “${typed}”. Hãy ghi thứ và giờ, ví dụ: thứ Hai, 8 giờ. Chưa bật gì cả.`,
  notWhole: (example: WeeklyTime) =>
    `Chỉ nhận giờ chẵn, ví dụ: ${weeklyTimeText(example)}. Chưa bật gì cả.`,
  cancelled: 'Chưa bật gì cả.',
  on: (time: WeeklyTime) =>
    `Đã bật: thư đôn đốc tự đi vào ${weeklyTimeText(time)} (trong vòng một giờ sau đó) hằng tuần, từ hộp thư của bạn, đến khi Chương trình kết thúc. Muốn tắt, bấm lại mục này.`,
  /** In the failure that Google mails to the officer. */
  busy: `Thư đôn đốc tuần này chưa đi vì đúng lúc đó có người khác đang ghi vào bảng tính. Hãy mở bảng tính, bấm ${MAIL_MENU_PATH} → ${ENTRY_TITLES.sendReminders} để gửi; tuần sau thư lại tự đi như thường.`,
  off: 'Đã tắt tự đôn đốc hằng tuần.',
} as const;

/** The hour at which reminders of deadlines go by themselves. */
const DAILY_HOUR = 8;

/** The daily reminder of deadlines that goes by itself. */
export const DAILY_WORDS = {
  hour: DAILY_HOUR,
  ask: `Mỗi ngày một lần, khoảng ${DAILY_HOUR} giờ, đơn vị có việc đến mốc nhắc mà chưa nộp đủ sẽ nhận thư nhắc hạn, gửi từ hộp thư của bạn và không hỏi lại; mỗi mốc chỉ nhắc một lần. Bật tự nhắc hạn?`,
  cancelled: 'Chưa bật gì cả.',
  on: `Đã bật: thư nhắc hạn nộp tự đi khoảng ${DAILY_HOUR} giờ hằng ngày, từ hộp thư của bạn. Muốn tắt, bấm lại mục này.`,
  off: 'Đã tắt tự nhắc hạn.',
  /** In the failure that Google mails to the officer. */
  busy: `Thư nhắc hạn nộp hôm nay chưa đi vì đúng lúc đó có người khác đang ghi vào bảng tính. Hãy mở bảng tính, bấm ${MAIL_MENU_PATH} → ${ENTRY_TITLES.sendDeadlineReminders} để gửi; ngày mai thư lại tự đi như thường.`,
} as const;

/** The mail to the officer about letters that a clock could not deliver. */
export const NOTICE_WORDS = {
  subject: (today: Day, count: number) =>
    `Gửi thư tự động ngày ${dayText(today)}: ${twoDigits(count)} trường hợp cần xử lý`,
  heading: 'Thư tự động chưa đến nơi nhận',
  greeting: 'Gửi người phụ trách gửi thư',
  opening: (programme: string, today: Day) =>
    `Trong lần gửi tự động ngày ${dayText(today)} của bảng tính theo dõi “${programme}”, những thư sau chưa đến nơi nhận:`,
  remedy: `Hãy sửa những chỗ nêu trên, rồi mở ${MAIL_MENU_PATH} trong bảng tính để gửi; thư đã đi không bị gửi lại.`,
  signature: 'Tiện ích Sáng kiến',
  footer: 'Thư này chỉ gửi cho người đã bật gửi tự động.',
} as const;

/** Why a letter of a clock is no sure thing. */
export const UNTOLD_WORDS = {
  failed: (name: string, words: string) => `${name}: ${words}`,
  doubt: (name: string) =>
    `${name}: không rõ thư đã đi chưa; hãy xem mục “Đã gửi” trong hộp thư của bạn, nếu chưa thấy thì mở lại mục gửi thư và chọn “Gửi lại”.`,
} as const;

/** What the mail service and Google's own limits say in English, in the order in which they are tried. */
const SERVICE_ERRORS: readonly (readonly [said: RegExp, words: string])[] = [
  [
    /too many times for one day|daily.*limit/i,
    'hôm nay tài khoản này đã gửi hết số người nhận mà Google cho phép',
  ],
  [/invalid email:?\s*(\S+)?/i, 'Google không nhận địa chỉ $1'],
  [/no recipient/i, 'thư không có người nhận'],
  [/recipients per message/i, 'thư có nhiều người nhận hơn mức Google cho phép'],
  [/body size/i, 'thư dài hơn mức Google cho phép'],
  [/attachment/i, 'tệp đính kèm lớn hơn mức Google cho phép'],
  [/permission|authori[sz]ation|not authori[sz]ed/i, 'tài khoản chưa được cấp quyền cho việc này'],
  [/time[d]? ?out|deadline exceeded/i, 'máy chủ của Google không trả lời kịp'],
  [
    /server error|service unavailable|try again|internal error|empty response|service error/i,
    'máy chủ của Google trục trặc',
  ],
];

/** Why the mail service would not send, in Vietnamese where it is known; else what it said. */
export function mailErrorText(said: string): string {
  for (const [pattern, words] of SERVICE_ERRORS) {
    const found = pattern.exec(said);
    if (found) return words.replace('$1', () => found[1] ?? '').trim();
  }
  return `Google báo “${said.replace(/^(?:Exception|Error): /, '').slice(0, 300)}”`;
}
