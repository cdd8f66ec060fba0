import type { Day } from '../workbook/moment.ts';
import { dayText, twoDigits } from './numbers.ts';

/** The documents whose paragraphs an office may word itself. */
export type DocumentKind = 'letter' | 'report' | 'awards' | 'papers';

/** As `Mẫu văn bản` calls them, which is read back. */
export const DOCUMENT_NAMES: Readonly<Record<DocumentKind, string>> = {
  letter: 'Công văn đôn đốc',
  report: 'Báo cáo tổng kết',
  awards: 'Hồ sơ khen thưởng',
  papers: 'Danh sách tham luận',
};

/** What their files are called, before the day of the report. */
export const DOCUMENT_FILES = {
  letter: 'cong-van-don-doc',
  report: 'bao-cao-tong-ket',
  papers: 'danh-sach-tham-luan',
  awards: 'ho-so-khen-thuong',
  proposal: 'to-trinh',
  minutes: 'bien-ban',
  summary: 'tom-tat',
} as const;

/** What stands in documents besides paragraphs. */
export const DOCUMENT_WORDS = {
  annex: 'BIỂU TỔNG HỢP',
  letterKind: 'Công văn',
  blankDay: '…/…/…',
  caption: (what: string, number: string, day: string, body: string) =>
    `(Kèm theo ${what} số ${number.startsWith('/') ? '…' : ''}${number} ngày ${day} của ${body})`,
  daysBefore: ({ day, daysBefore }: { readonly day: Day; readonly daysBefore: number }) =>
    `, hoàn thành chỉ tiêu trước ${twoDigits(daysBefore)} ngày (vào ngày ${dayText(day)})`,
  /** Where numbers come from that are counted from all units' rows. */
  unitTabs: 'tab của từng đơn vị',
  thisUnit: 'đơn vị này',
  theseUnits: 'các đơn vị này',
  /** Those that were named just before, all of them. */
  allThese: (many: number) => (many === 1 ? 'đơn vị này' : `cả ${twoDigits(many)} đơn vị này đều`),
  toEach: (below: string) => ` đến từng ${below}`,
  tables: (tab: string) => `Các dòng trong bảng ← ${tab}`,
  figures: 'Nguồn của các số trong văn bản',
  allUnits: 'Các đơn vị có tên trong Biểu tổng hợp kèm theo',
  /** Of a document that is addressed to somebody. */
  asAddressed: ['Như Kính gửi', 'Lưu: VT'],
  recipients: (parentBody: string): readonly string[] => [
    ...(parentBody === '' ? [] : [`${parentBody} (để báo cáo)`]),
    'Lưu: VT',
  ],
  post: 'TM. BAN THƯỜNG VỤ\nCHỦ TỊCH',
} as const;

/** `Chương trình “01 triệu sáng kiến”`, however the settings write it. */
export function bareProgrammeName(name: string): string {
  const bare = name.replace(/^chương trình\s+/i, '').replace(/^[“"”]+|[“"”]+$/g, '');
  return /^(?:phong trào|cuộc|kế hoạch|đợt)(?!\p{L})/iu.test(bare)
    ? bare
    : `Chương trình “${bare}”`;
}

/** What the closing report says around its parts. */
export const REPORT_WORDS = {
  type: 'BÁO CÁO',
  kind: 'Báo cáo',
  blank: '(Nội dung do đơn vị ghi.)',
  carryingOut: (plan: string) => `Thực hiện ${plan}, `,
} as const;

/** The list of who gives a paper at the closing conference. */
export const PAPER_LIST_WORDS = {
  /** By which the task in `Mốc thời hạn` is known that sets the day of the papers. */
  taskWord: 'tham luận',
  type: 'DANH SÁCH',
  heads: ['TT', 'Đơn vị', 'Đối tượng', 'Số lượng', 'Người/CĐCS được chọn', 'Hạn gửi', 'Ghi chú'],
  dueHead: 'Hạn gửi',
  recipients: ['Các đơn vị có tên trong danh sách', 'Lưu: VT'],
  papers: (many: string) => `Danh sách có ${many} báo cáo tham luận.`,
  lines: (many: string) => `Danh sách có ${many} lượt phân công.`,
  due: (due: string) => `, gửi bài ${due},`,
  speakers: { unit: 'Đơn vị', grassroots: 'CĐCS', individual: 'Cá nhân' },
} as const;

/** How the list of sources under a preview names rows that were counted. */
export const TRACE_WORDS = {
  column: (header: string) => `cột “${header}”`,
  lists: 'Cột và dòng của từng tab',
  counted: 'dòng được tính (cột “Kiểm tra” không ghi “Lỗi”)',
  metDay: 'sáng kiến được tính làm đủ chỉ tiêu, xếp theo ngày',
  of: (value: string) => `${value}; dòng được tính`,
} as const;
