import type { DocumentKind } from './documents.ts';

/** A paragraph of a document by its name in `Mẫu văn bản`, column `Đoạn`; `{…}` stands for a value. */
export interface Paragraph {
  readonly name: string;
  readonly text: string;
}

/** The letter that urges the units on; the tasks are those of 002 and 004 in our own words. */
const LETTER = {
  subject: { name: 'Trích yếu', text: 'đẩy mạnh thực hiện {chương trình}' },
  result: {
    name: 'Kết quả',
    text: 'Thực hiện {chương trình}, tính đến ngày {ngày báo cáo}, {phạm vi} đã có {kết quả}/{chỉ tiêu} sáng kiến được tính, đạt {tỷ lệ}% chỉ tiêu{trước hạn}.',
  },
  resultOfSome: {
    name: 'Kết quả khi thiếu số liệu',
    text: 'Thực hiện {chương trình}, tính đến ngày {ngày báo cáo}, {phạm vi} đã có {kết quả}/{chỉ tiêu} sáng kiến được tính, {thiếu số liệu}.',
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
  missed: {
    name: 'Đơn vị không đạt khi đã kết thúc',
    text: 'Khi chương trình kết thúc, còn {số đơn vị chậm} đơn vị chưa hoàn thành chỉ tiêu: {đơn vị chậm}.',
  },
  severe: {
    name: 'Dưới ngưỡng',
    text: 'Trong đó còn {số đơn vị dưới ngưỡng} đơn vị đạt dưới {ngưỡng}% chỉ tiêu: {đơn vị dưới ngưỡng}.',
  },
  severeAll: {
    name: 'Dưới ngưỡng tất cả',
    text: '{đơn vị chậm đó} mới đạt dưới {ngưỡng}% chỉ tiêu.',
  },
  severeAlone: {
    name: 'Chỉ dưới ngưỡng',
    text: 'Còn {số đơn vị dưới ngưỡng} đơn vị đạt dưới {ngưỡng}% chỉ tiêu: {đơn vị dưới ngưỡng}.',
  },
  nobodyMissed: {
    name: 'Mọi đơn vị đạt khi đã kết thúc',
    text: 'Khi chương trình kết thúc, mọi đơn vị được giao chỉ tiêu đều đã hoàn thành.',
  },
  nobodyBehind: {
    name: 'Không đơn vị nào chậm',
    text: 'Không có đơn vị nào chậm so với tiến độ chung của chương trình.',
  },
  slowPhase: {
    name: 'Giai đoạn đang mở',
    text: 'Riêng {giai đoạn}, {số đơn vị giai đoạn chậm} đơn vị còn chậm so với tiến độ của giai đoạn: {đơn vị giai đoạn chậm}.',
  },
  slowPhaseToo: {
    name: 'Giai đoạn đang mở, cũng các đơn vị đó',
    text: 'Riêng {giai đoạn}, {đơn vị chậm đó} chậm so với tiến độ của giai đoạn.',
  },
  annexed: { name: 'Kèm theo', text: 'Kết quả của từng đơn vị có Biểu tổng hợp kèm theo.' },
  request: {
    name: 'Đề nghị',
    text: 'Để hoàn thành và hoàn thành vượt mức chỉ tiêu của chương trình, {cơ quan} đề nghị các đơn vị tập trung thực hiện tốt một số nội dung sau:',
  },
  requestMore: {
    name: 'Đề nghị khi không còn chỉ tiêu phải đạt',
    text: 'Để tiếp tục nâng cao số lượng và chất lượng sáng kiến, {cơ quan} đề nghị các đơn vị tập trung thực hiện tốt một số nội dung sau:',
  },
  requestOver: {
    name: 'Đề nghị khi đã kết thúc',
    text: 'Chương trình đã kết thúc ngày {ngày kết thúc}. Để việc tổng kết, khen thưởng được đầy đủ, chính xác, {cơ quan} đề nghị các đơn vị thực hiện một số nội dung sau:',
  },
  overTask1: {
    name: 'Nhiệm vụ 1 khi đã kết thúc',
    text: 'Rà soát lần cuối danh sách sáng kiến, sửa các dòng còn sai hoặc thiếu theo cột “Kiểm tra”; không bổ sung sáng kiến cập nhật lên Cổng sau ngày kết thúc.',
  },
  overTask2: {
    name: 'Nhiệm vụ 2 khi đã kết thúc',
    text: 'Đánh giá kết quả thực hiện, nguyên nhân và bài học kinh nghiệm; lựa chọn, phổ biến những sáng kiến có hiệu quả để tiếp tục áp dụng.',
  },
  overTask3: {
    name: 'Nhiệm vụ 3 khi đã kết thúc',
    text: 'Xét chọn dân chủ, công bằng những tập thể, cá nhân đủ điều kiện để đề nghị khen thưởng; chuẩn bị đủ văn bản công nhận sáng kiến và giá trị làm lợi của từng trường hợp.',
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

/** The closing report, around the parts of its outline. */
const REPORT = {
  subject: { name: 'Trích yếu', text: 'tổng kết {chương trình}' },
  opening: {
    name: 'Mở đầu',
    text: '{thực hiện văn bản}{cơ quan} báo cáo tổng kết {chương trình} như sau:',
  },
  closing: {
    name: 'Kết thúc',
    text: 'Trên đây là báo cáo tổng kết {chương trình} của {cơ quan}.',
  },
} as const satisfies Readonly<Record<string, Paragraph>>;

/** Proposal and minutes of awards (001 V). */
const AWARDS = {
  proposalSubject: {
    name: 'Tờ trình: trích yếu',
    text: 'đề nghị khen thưởng tập thể, cá nhân có thành tích trong {chương trình}',
  },
  basis: { name: 'Tờ trình: căn cứ', text: 'Căn cứ {văn bản căn cứ};' },
  propose: {
    name: 'Tờ trình: đề nghị',
    text: 'Qua xét chọn dân chủ, công bằng, chính xác theo tiêu chuẩn đã quy định, {cơ quan} đề nghị khen thưởng {số lượng} có thành tích xuất sắc trong {chương trình} (có danh sách kèm theo).',
  },
  dossier: {
    name: 'Tờ trình: hồ sơ',
    text: 'Hồ sơ kèm theo gồm: danh sách đề nghị khen thưởng; biên bản họp xét khen thưởng; báo cáo thành tích, giải pháp sáng kiến cùng các văn bản công nhận và tóm tắt thành tích của từng tập thể, cá nhân.',
  },
  consider: {
    name: 'Tờ trình: kết thúc',
    text: 'Kính đề nghị {nơi quyết định} xem xét, quyết định.',
  },
  minutesSubject: {
    name: 'Biên bản: trích yếu',
    text: 'họp xét đề nghị khen thưởng trong {chương trình}',
  },
  meeting: {
    name: 'Biên bản: mở đầu',
    text: 'Hôm nay, hồi … giờ … ngày {ngày họp}, tại …………………………, {cơ quan} tổ chức họp xét đề nghị khen thưởng.',
  },
  content: {
    name: 'Biên bản: nội dung',
    text: 'Xét đề nghị khen thưởng tập thể, cá nhân có thành tích trong {chương trình}. Cuộc họp đã đối chiếu từng trường hợp với điều kiện, tiêu chuẩn khen thưởng và hồ sơ kèm theo.',
  },
  agreed: {
    name: 'Biên bản: kết quả',
    text: 'Cuộc họp thảo luận, biểu quyết và thống nhất đề nghị khen thưởng {số lượng}:',
  },
  minutesEnd: {
    name: 'Biên bản: kết thúc',
    text: 'Cuộc họp kết thúc hồi … giờ … cùng ngày. Biên bản đã được đọc lại cho các thành viên dự họp cùng nghe và nhất trí thông qua.',
  },
} as const satisfies Readonly<Record<string, Paragraph>>;

/** The list of who gives a paper. */
const PAPERS = {
  subject: {
    name: 'Trích yếu',
    text: 'phân công báo cáo tham luận tại Hội nghị tổng kết {chương trình}',
  },
  lead: {
    name: 'Mở đầu',
    text: 'Các đơn vị được phân công báo cáo tham luận{hạn gửi} như sau:',
  },
} as const satisfies Readonly<Record<string, Paragraph>>;

/** The built-in paragraphs of every document, in the order in which they are read. */
export const PARAGRAPHS = {
  letter: LETTER,
  report: REPORT,
  awards: AWARDS,
  papers: PAPERS,
} as const satisfies Readonly<Record<DocumentKind, Readonly<Record<string, Paragraph>>>>;

/** What may stand in braces in a paragraph of any document. */
export const SHARED_FIELDS = [
  'chương trình',
  'tên gọi tắt',
  'ngày báo cáo',
  'phạm vi',
  'cơ quan',
  'kết quả',
  'chỉ tiêu',
  'tỷ lệ',
  'trước hạn',
  'thiếu số liệu',
  'đến từng cấp dưới',
] as const;

/** What may stand in braces besides, by document. */
export const OWN_FIELDS = {
  letter: [
    'số đơn vị vượt',
    'đơn vị vượt',
    'đơn vị đó',
    'số đơn vị đạt',
    'đơn vị đạt',
    'số đơn vị chậm',
    'đơn vị chậm',
    'đơn vị chậm đó',
    'số đơn vị dưới ngưỡng',
    'đơn vị dưới ngưỡng',
    'ngưỡng',
    'giai đoạn',
    'số đơn vị giai đoạn chậm',
    'đơn vị giai đoạn chậm',
    'ngày kết thúc',
    'hạn báo cáo',
    'đầu mối liên hệ',
  ],
  report: ['thực hiện văn bản'],
  awards: ['số lượng', 'văn bản căn cứ', 'nơi quyết định', 'ngày họp'],
  papers: ['hạn gửi'],
} as const satisfies Readonly<Record<DocumentKind, readonly string[]>>;
