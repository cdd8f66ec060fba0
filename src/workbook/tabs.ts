/** The tabs that the add-in knows by role; a tag on the tab says which, so that it may be renamed. */
export const TAB_NAMES = {
  settings: 'Cài đặt',
  phases: 'Giai đoạn',
  units: 'Đơn vị',
  grassroots: 'Công đoàn cơ sở',
  deadlines: 'Mốc thời hạn',
  submissions: 'Theo dõi nộp',
  consolidated: 'Biểu tổng hợp',
  findings: 'Kiểm tra dữ liệu',
  duplicates: 'Trùng lặp',
  awards: 'Khen thưởng',
  history: 'Lịch sử tiến độ',
  mailLog: 'Nhật ký email',
  journal: 'Sổ hoàn tác',
  control: 'Yêu cầu',
} as const;

export type TabRole = keyof typeof TAB_NAMES;

export const TAB_ROLES = Object.keys(TAB_NAMES) as readonly TabRole[];
