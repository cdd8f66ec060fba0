import type { WeeklyTime } from '../programme/sending/weekly.ts';
import { weeklyTimeText } from './numbers.ts';

/** What each entry of the menu is called, by the function that it calls. */
export const ENTRY_TITLES = {
  buildSummary: 'Lập Biểu tổng hợp',
  showOverview: 'Bảng theo dõi…',
  buildOverview: 'Lập Toàn cảnh',
  checkThisTab: 'Kiểm tra tab này',
  checkData: 'Kiểm tra toàn bộ',
  findDuplicates: 'Tìm sáng kiến trùng',
  sendReminders: 'Đôn đốc đơn vị chậm…',
  sendThanks: 'Cảm ơn đơn vị đạt chỉ tiêu…',
  sendMistakes: 'Gửi đơn vị các dòng cần xem lại…',
  sendDeadlineReminders: 'Nhắc hạn nộp…',
  sendReport: 'Báo cáo lãnh đạo…',
  makeClosingTabs: 'Lập các tab tổng kết',
  trackDeliverables: 'Theo dõi nộp',
  listAwards: 'Danh sách khen thưởng',
  explainAwards: 'Vì sao có tên, không có tên…',
  suggestPapers: 'Gợi ý tham luận',
  exportPackage: 'Xuất gói số liệu…',
  draftLetter: 'Công văn đôn đốc…',
  draftClosingReport: 'Báo cáo tổng kết…',
  draftAwardPapers: 'Hồ sơ khen thưởng…',
  draftPaperList: 'Danh sách tham luận…',
  lintDocument: 'Kiểm tra thể thức…',
  makeTemplates: 'Mẫu văn bản…',
  switchWeeklyReminder: 'Tự đôn đốc hằng tuần…',
  switchDailyReminder: 'Tự nhắc hạn',
  setUp: 'Thiết lập',
  addUnit: 'Thêm đơn vị',
  checkWorkbook: 'Kiểm tra bảng tính',
  protectTabs: 'Phân quyền',
  unprotectTabs: 'Gỡ phân quyền',
  switchAutoSummary: 'Tự động lập biểu',
  undoLastRun: 'Hoàn tác lần chạy gần nhất',
  showGuide: 'Hướng dẫn',
} as const;

export type Entry = keyof typeof ENTRY_TITLES;

export interface Menu {
  readonly title: string;
  /** From top to bottom, with a line between two groups. */
  readonly groups: readonly (readonly (Entry | Menu)[])[];
}

const MAIL_MENU: Menu = {
  title: 'Gửi thư',
  groups: [
    ['sendReminders', 'sendThanks', 'sendMistakes', 'sendDeadlineReminders', 'sendReport'],
    ['switchWeeklyReminder', 'switchDailyReminder'],
  ],
};

const CLOSING_MENU: Menu = {
  title: 'Tổng kết',
  groups: [
    ['makeClosingTabs', 'trackDeliverables'],
    ['listAwards', 'explainAwards'],
    ['suggestPapers'],
    ['exportPackage'],
  ],
};

const DOCUMENT_MENU: Menu = {
  title: 'Văn bản',
  groups: [
    ['draftLetter', 'draftClosingReport', 'draftAwardPapers', 'draftPaperList'],
    ['lintDocument', 'makeTemplates'],
  ],
};

const MANAGE_MENU: Menu = {
  title: 'Quản lý bảng tính',
  groups: [['checkWorkbook', 'protectTabs', 'unprotectTabs', 'switchAutoSummary'], ['undoLastRun']],
};

/** The whole menu. */
export const MENU: Menu = {
  title: 'Sáng kiến',
  groups: [
    ['buildSummary', 'showOverview', 'buildOverview'],
    ['checkThisTab', 'checkData', 'findDuplicates'],
    [MAIL_MENU, CLOSING_MENU, DOCUMENT_MENU],
    ['setUp', 'addUnit', MANAGE_MENU],
    ['showGuide'],
  ],
};

/** The entry of the weekly reminder while it is on. */
export function weeklyOnTitle(time: WeeklyTime, by: string): string {
  return `Tắt tự đôn đốc hằng tuần (${weeklyTimeText(time)}, từ hộp thư ${by})`;
}

/** The entry of the daily reminder of deadlines while it is on. */
export function dailyOnTitle(by: string): string {
  return `Tắt tự nhắc hạn (từ hộp thư ${by})`;
}

/** Where letters are sent: `menu Sáng kiến → Gửi thư`. */
export const MAIL_MENU_PATH = `menu ${MENU.title} → ${MAIL_MENU.title}`;
