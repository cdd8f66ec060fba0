import type { Day } from '../workbook/moment.ts';
import { dayText, twoDigits } from './numbers.ts';

/** A paragraph of a document by its name in `Mẫu văn bản`, column `Đoạn`; `{…}` stands for a value. */
interface Paragraph {
  readonly name: string;
  readonly text: string;
}

/** The documents whose paragraphs an office may word itself. */
export type DocumentKind = 'letter' | 'report' | 'awards' | 'papers';

/** The built-in text of the letter that urges the units on; the tasks are those of 002 and 004 in our own words. */
export const LETTER_PARAGRAPHS = {
  subject: { name: 'Trích yếu', text: 'đẩy mạnh thực hiện {chương trình}' },
  result: {
    name: 'Kết quả',
    text: 'Thực hiện {chương trình}, tính đến ngày {ngày báo cáo}, {phạm vi} đã có {kết quả}/{chỉ tiêu} sáng kiến được tính, đạt {tỷ lệ}% chỉ tiêu{trước hạn}.',
  },
  resultWithoutTarget: {
    name: 'Kết quả khi chưa giao chỉ tiêu',
    text: 'Thực hiện {chương trình}, tính đến ngày {ngày báo cáo}, {phạm vi} đã có {kết quả} sáng kiến được tính.',
  },
  praise: {
    name: 'Biểu dương',
    text: 'Đến nay đã có {số đơn vị vượt} đơn vị vượt chỉ tiêu cả chương trình: {đơn vị vượt}. {Cơ quan} biểu dương tinh thần trách nhiệm và kết quả của {đơn vị đó}.',
  },
  met: {
    name: 'Đạt chỉ tiêu',
    text: '{số đơn vị đạt} đơn vị đã hoàn thành đúng chỉ tiêu được giao: {đơn vị đạt}.',
  },
  behind: {
    name: 'Đơn vị chậm',
    text: 'Tuy nhiên, vẫn còn {số đơn vị chậm} đơn vị có kết quả chậm so với tiến độ chung: {đơn vị chậm}.',
  },
  severe: {
    name: 'Dưới ngưỡng',
    text: 'Trong đó còn {số đơn vị dưới ngưỡng} đơn vị đạt dưới {ngưỡng}% chỉ tiêu: {đơn vị dưới ngưỡng}.',
  },
  severeAlone: {
    name: 'Chỉ dưới ngưỡng',
    text: 'Còn {số đơn vị dưới ngưỡng} đơn vị đạt dưới {ngưỡng}% chỉ tiêu: {đơn vị dưới ngưỡng}.',
  },
  nobodyBehind: {
    name: 'Không đơn vị nào chậm',
    text: 'Không có đơn vị nào chậm so với tiến độ chung của chương trình.',
  },
  slowPhase: {
    name: 'Giai đoạn đang mở',
    text: 'Riêng {giai đoạn}, {số đơn vị giai đoạn chậm} đơn vị còn chậm so với tiến độ của giai đoạn: {đơn vị giai đoạn chậm}.',
  },
  annexed: { name: 'Kèm theo', text: 'Kết quả của từng đơn vị có Biểu tổng hợp kèm theo.' },
  request: {
    name: 'Đề nghị',
    text: 'Để hoàn thành và hoàn thành vượt mức chỉ tiêu của chương trình, {cơ quan} đề nghị các đơn vị tập trung thực hiện tốt một số nội dung sau:',
  },
  task1: {
    name: 'Nhiệm vụ 1',
    text: 'Rà soát kết quả của đơn vị so với chỉ tiêu được giao; phân công người phụ trách, giao số lượng và thời gian cụ thể{đến từng cấp dưới}, nhất là ở những nơi chưa có sáng kiến.',
  },
  task2: {
    name: 'Nhiệm vụ 2',
    text: 'Đẩy mạnh tuyên truyền bằng những con người, sáng kiến và hiệu quả cụ thể, chú trọng đoàn viên, người lao động trực tiếp sản xuất; phổ biến những cách làm hay để các nơi học tập.',
  },
  task3: {
    name: 'Nhiệm vụ 3',
    text: 'Phát huy trách nhiệm của người đứng đầu; phối hợp với thủ trưởng cơ quan, đơn vị, người sử dụng lao động trong việc xét, công nhận sáng kiến và động viên, khen thưởng tác giả.',
  },
  task4: {
    name: 'Nhiệm vụ 4',
    text: 'Duy trì, nhân rộng Tổ hỗ trợ sáng kiến; hướng dẫn tác giả lập hồ sơ, cập nhật lên Cổng trực tuyến đầy đủ, trung thực, không trùng lặp; giá trị làm lợi kê khai là số ước tính trong 01 năm.',
  },
  task5: {
    name: 'Nhiệm vụ 5',
    text: 'Sửa các dòng còn sai hoặc thiếu trong danh sách của đơn vị theo cột “Kiểm tra”, để sáng kiến đã có được tính đủ và chuẩn bị cho việc xét khen thưởng khi kết thúc chương trình.',
  },
  deadline: {
    name: 'Hạn báo cáo',
    text: 'Đề nghị các đơn vị báo cáo kết quả thực hiện về {cơ quan} chậm nhất ngày {hạn báo cáo}.',
  },
  contact: {
    name: 'Đầu mối',
    text: 'Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ {đầu mối liên hệ} để được hướng dẫn, hỗ trợ.',
  },
} as const satisfies Readonly<Record<string, Paragraph>>;

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

/** What may stand in braces in a paragraph of the letter. */
export const LETTER_FIELDS = [
  'chương trình',
  'tên gọi tắt',
  'ngày báo cáo',
  'phạm vi',
  'cơ quan',
  'kết quả',
  'chỉ tiêu',
  'tỷ lệ',
  'trước hạn',
  'số đơn vị vượt',
  'đơn vị vượt',
  'đơn vị đó',
  'số đơn vị đạt',
  'đơn vị đạt',
  'số đơn vị chậm',
  'đơn vị chậm',
  'số đơn vị dưới ngưỡng',
  'đơn vị dưới ngưỡng',
  'ngưỡng',
  'giai đoạn',
  'số đơn vị giai đoạn chậm',
  'đơn vị giai đoạn chậm',
  'đến từng cấp dưới',
  'hạn báo cáo',
  'đầu mối liên hệ',
] as const;

/** What stands in documents besides paragraphs. */
export const DOCUMENT_WORDS = {
  annex: 'BIỂU TỔNG HỢP',
  letterKind: 'Công văn',
  blankDay: '…/…/…',
  caption: (what: string, number: string, day: string, body: string) =>
    `(Kèm theo ${what} số ${number} ngày ${day} của ${body})`,
  daysBefore: ({ day, daysBefore }: { readonly day: Day; readonly daysBefore: number }) =>
    `, hoàn thành chỉ tiêu trước ${twoDigits(daysBefore)} ngày (vào ngày ${dayText(day)})`,
  /** Where numbers come from that are counted from all units' rows. */
  unitTabs: 'tab của từng đơn vị',
  thisUnit: 'đơn vị này',
  theseUnits: 'các đơn vị này',
  toEach: (below: string) => ` đến từng ${below}`,
  figures: 'Nguồn của các số trong văn bản',
  allUnits: 'Các đơn vị trong chương trình',
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
  subject: (programme: string) => `Tổng kết ${programme}`,
  blank: '(Nội dung do đơn vị ghi.)',
  close: (body: string) => `Trên đây là báo cáo tổng kết của ${body}.`,
} as const;

/** The list of who gives a paper at the closing conference. */
export const PAPER_LIST_WORDS = {
  /** By which the task in `Mốc thời hạn` is known that sets the day of the papers. */
  taskWord: 'tham luận',
  type: 'DANH SÁCH',
  subject: (programme: string) => `Phân công tham luận tại Hội nghị tổng kết ${programme}`,
  heads: ['TT', 'Đơn vị', 'Đối tượng', 'Số lượng', 'Người/CĐCS được chọn', 'Hạn gửi', 'Ghi chú'],
  dueHead: 'Hạn gửi',
  recipients: ['Các đơn vị có tên trong danh sách', 'Lưu: VT'],
  papers: (many: string) => `Danh sách có ${many} báo cáo tham luận.`,
  lines: (many: string) => `Danh sách có ${many} lượt phân công.`,
  lead: (due: string) =>
    due === ''
      ? 'Các đơn vị được phân công báo cáo tham luận như sau:'
      : `Các đơn vị được phân công báo cáo tham luận, gửi bài ${due}, như sau:`,
  speakers: { unit: 'Đơn vị', grassroots: 'CĐCS', individual: 'Cá nhân' },
} as const;
