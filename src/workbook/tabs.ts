/** What a tab of ours is for: people fill it, we list things in it, it is the form, or we keep things in it. */
type TabKind = 'set-up' | 'list' | 'form' | 'store';

interface TabOfOurs {
  /** As it is called when it is made; people may rename it. */
  readonly name: string;
  readonly kind: TabKind;
  /** Everybody who edits the file may write it, also where rights are set. */
  readonly isOpen: boolean;
}

/** The tabs that the add-in knows by role; a tag on the tab says which, so that it may be renamed. */
export const TABS = {
  settings: tab('set-up', 'Cài đặt'),
  phases: tab('set-up', 'Giai đoạn'),
  units: tab('set-up', 'Đơn vị'),
  grassroots: tab('set-up', 'Công đoàn cơ sở'),
  deadlines: tab('set-up', 'Mốc thời hạn'),
  supportTeam: tab('set-up', 'Tổ hỗ trợ sáng kiến'),
  papers: tab('set-up', 'Tham luận'),
  outline: tab('set-up', 'Đề cương'),
  templates: tab('set-up', 'Mẫu văn bản'),
  submissions: tab('list', 'Theo dõi nộp'),
  consolidated: tab('form', 'Biểu tổng hợp'),
  overview: tab('list', 'Toàn cảnh'),
  findings: tab('list', 'Kiểm tra dữ liệu'),
  duplicates: tab('list', 'Trùng lặp'),
  awards: tab('list', 'Khen thưởng'),
  history: tab('list', 'Lịch sử tiến độ'),
  mailLog: tab('list', 'Nhật ký email'),
  kept: tab('store', 'Số liệu đã lập'),
  journal: open('store', 'Sổ hoàn tác'),
  control: open('store', 'Yêu cầu'),
} as const;

export type TabRole = keyof typeof TABS;

export const TAB_ROLES = Object.keys(TABS) as readonly TabRole[];

/** What the tab of each role is usually called. */
export const TAB_NAMES = Object.fromEntries(
  TAB_ROLES.map((role) => [role, TABS[role].name]),
) as Readonly<Record<TabRole, string>>;

/** The roles of some kinds of tabs, in the order of the list. */
export function rolesOf(...kinds: readonly TabKind[]): TabRole[] {
  return TAB_ROLES.filter((role) => kinds.includes(TABS[role].kind));
}

function tab(kind: TabKind, name: string): TabOfOurs {
  return { name, kind, isOpen: false };
}

function open(kind: TabKind, name: string): TabOfOurs {
  return { name, kind, isOpen: true };
}
