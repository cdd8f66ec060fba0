import type { MailState } from '../programme/sending/states.ts';
import type { WeeklyTime } from '../programme/sending/weekly.ts';
import type { Day } from '../workbook/moment.ts';
import { ENTRY_TITLES, MAIL_MENU_PATH } from './menu.ts';
import { dayText, twoDigits, weeklyTimeText, wholeNumber } from './numbers.ts';

/** What is said before, while and after letters go out. */
export const SENDING_WORDS = {
  sending: 'Gửi thư',
  noLeaders: (tab: string) =>
    `Chưa có địa chỉ của lãnh đạo. Hãy ghi vào mục “Email lãnh đạo” ở tab “${tab}” (nhiều địa chỉ cách nhau bằng dấu chấm phẩy) rồi bấm lại.`,
  noTargets: (tab: string) => `Chưa đơn vị nào có chỉ tiêu; hãy điền chỉ tiêu ở tab “${tab}”.`,
  previewed: (count: number) =>
    `Đã mở cửa sổ xem trước ${wholeNumber(count)} thư; thư chỉ đi khi bấm nút gửi trong cửa sổ ấy.`,
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
    queued: 'Xếp chờ',
    again: 'Xếp chờ',
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
      sent > 0 ? `Đã gửi ${wholeNumber(sent)} thư.` : 'Không gửi thêm thư nào.',
      queued > 0 ? `${wholeNumber(queued)} thư xếp chờ, ${waits(from)}.` : '',
      couldNotGo(stopped.unreachable, 'chưa có địa chỉ dùng được'),
      couldNotGo(stopped.tooMany, 'nhiều hơn 50 người nhận'),
      couldNotGo(stopped.failed, 'lý do ở cột “Ghi chú” của nhật ký'),
      unknown > 0
        ? `${wholeNumber(unknown)} thư không rõ đã đi chưa: hãy xem mục “Đã gửi” trong hộp thư.`
        : '',
      changed > 0
        ? `${wholeNumber(changed)} thư chưa gửi vì nội dung vừa thay đổi: hãy mở lại để xem trước.`
        : '',
      'Thư đã gửi và thư xếp chờ đều ghi trong tab “Nhật ký email”.',
    ];
    return parts.filter((part) => part !== '').join(' ');
  },
  goesOn: (sent: number) => `Đã gửi ${wholeNumber(sent)} thư, đang gửi tiếp…`,
  /** What stands in the column `Ghi chú`. */
  note: {
    waits: (from: Day) => `Hết hạn mức gửi thư; ${waits(from)}.`,
    ready: 'Chờ đến lượt. Nếu việc gửi bị ngắt: mở lại mục gửi thư trong menu để gửi tiếp.',
    started: 'Nếu dòng này dừng ở đây: xem mục “Đã gửi” trong hộp thư của người gửi.',
    failed: (reason: string) => `Lý do: ${reason}`,
    nobody: 'Không có địa chỉ nào dùng được.',
    left: 'Bỏ chọn khi xem trước.',
    uncalled: 'Đến lượt gửi thì thư không còn cần nữa.',
    putBack:
      'Dòng này đã bị xóa hoặc bị sửa, tiện ích ghi lại: thư đã gửi hoặc đã bắt đầu gửi. Hãy xem mục “Đã gửi” trong hộp thư của người gửi.',
    skipped: (addresses: readonly string[]) => `Bỏ qua địa chỉ sai: ${addresses.join('; ')}.`,
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
    `Mỗi tuần một lần, các đơn vị đang chậm sẽ nhận thư đôn đốc với số liệu đến hôm ấy, gửi từ hộp thư của bạn và không hỏi lại. Gửi vào thứ mấy, lúc mấy giờ? Ví dụ: ${weeklyTimeText(example)}. Để trống là ${weeklyTimeText(example)}.`,
  notUnderstood: (typed: string) =>
    `Không hiểu “${typed}”. Hãy ghi thứ và giờ, ví dụ: thứ Hai, 8 giờ. Chưa bật gì cả.`,
  notWhole: (example: WeeklyTime) =>
    `Chỉ nhận giờ chẵn, ví dụ: ${weeklyTimeText(example)}. Chưa bật gì cả.`,
  cancelled: 'Chưa bật gì cả.',
  on: (time: WeeklyTime) =>
    `Đã bật: thư đôn đốc tự đi vào ${weeklyTimeText(time)} (trong vòng một giờ sau đó) hằng tuần, từ hộp thư của bạn, đến khi Chương trình kết thúc. Muốn tắt, bấm lại mục này.`,
  /** In the failure that Google mails to the officer. */
  busy: `Thư đôn đốc tuần này chưa đi vì đúng lúc ấy có người khác đang ghi vào sổ. Hãy mở sổ, bấm ${MAIL_MENU_PATH} → ${ENTRY_TITLES.sendReminders} để gửi; tuần sau thư lại tự đi như thường.`,
  off: 'Đã tắt tự đôn đốc hằng tuần.',
} as const;
