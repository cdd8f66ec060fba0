import type { InitiativeKey } from '../programme/initiative/columns.ts';
import type { Settings } from '../programme/set-up/programme.ts';
import { YES_WORD } from './vocabulary.ts';

/** The third column of `Cài đặt`. */
export const SETTING_EXPLANATIONS: { readonly [Key in keyof Settings]: string } = {
  programmeName: 'Tên đầy đủ, dùng trong công văn và báo cáo.',
  shortName: 'Dùng trong tiêu đề biểu và thư điện tử.',
  parentBody: 'Dòng trên ở góc trái của công văn, ví dụ Tổng LĐLĐ Việt Nam.',
  issuingBody: 'Cơ quan lập biểu và gửi công văn, ví dụ LĐLĐ tỉnh A.',
  scope: 'Viết như trong câu “toàn tỉnh đã có …”; nơi khác ghi toàn ngành, toàn xã, …',
  place: 'Đứng trước ngày tháng của công văn.',
  plan: 'Kế hoạch của chính cơ quan, được dẫn trong từng lỗi, ví dụ Kế hoạch 12/KH-LĐLĐ; để trống thì không dẫn văn bản nào.',
  below:
    'Cấp dưới của đơn vị, như trong câu “rà soát đến từng công đoàn cơ sở”; để trống nếu đơn vị không có cấp dưới.',
  mustDeclare:
    '“có” thì dòng để trống cột Bảo hộ SHTT hoặc Vi phạm trật tự, đạo đức được nhắc; “không” thì chỉ đếm ở phần ghi chú của biểu.',
  timeZone: 'Mọi ngày giờ của chương trình được đọc theo múi giờ này.',
  reportDay: 'Số liệu tính đến hết ngày này; để trống là hôm nay.',
  comparedDay:
    'Tab Toàn cảnh so sánh thêm với báo cáo của ngày này trong Lịch sử tiến độ; để trống thì chỉ so với báo cáo gần nhất.',
  appliedFrom: 'Sáng kiến phải áp dụng lần đầu từ ngày này (tính cả ngày này).',
  appliedTo: 'Ngày cuối cùng được áp dụng lần đầu (tính cả ngày này).',
  phaseMismatch:
    'Công nhận ở giai đoạn trước, cập nhật Cổng ở giai đoạn sau: “cảnh báo” vẫn tính, “lỗi” thì không.',
  severeBelow: 'Tỷ lệ cả chương trình dưới mức này và đang chậm thì là “Rất chậm”.',
  slowRule:
    '“tỷ lệ”: giai đoạn đang mở có dưới ba phần tư mức cần đạt là chậm. “xác suất”: chỉ chậm khi đơn vị đúng nhịp độ khó có thể có ít như vậy (5%), hợp với chỉ tiêu nhỏ.',
  awardThreshold: 'Giá trị làm lợi một năm từ mức này thì được xét đề nghị khen thưởng.',
  awardPapersFrom:
    'Quyết định công nhận và văn bản xác nhận giá trị kèm hồ sơ khen thưởng phải có ngày từ ngày này (tính cả ngày này).',
  awardPapersTo: 'Ngày cuối cùng của các văn bản này (tính cả ngày này).',
  leaderRecipients: 'Nhận báo cáo tổng hợp; nhiều địa chỉ cách nhau bằng dấu chấm phẩy.',
  encloseQuality:
    '“không” thì tệp PDF gửi lãnh đạo chỉ có biểu, không có trang nêu các dòng chưa được tính và chỗ chênh với Cổng.',
  copies:
    'Nhận bản sao mọi thư gửi các đơn vị; có thể để trống. Riêng từng đơn vị: cột “Email đồng gửi” của tab “Đơn vị”.',
  senderName: 'Tên hiện ở thư gửi đi.',
  replyTo: 'Thư trả lời của các đơn vị đến địa chỉ này.',
  contact:
    'Ghi trong mọi thư để đơn vị liên hệ, ví dụ: đồng chí Nguyễn Văn A, Ban Chính sách pháp luật, điện thoại …, email …',
  papersTo:
    'Thư nhắc hạn nộp ghi nơi này, ví dụ: Ban Chính sách pháp luật, địa chỉ …; file mềm gửi hộp thư ….',
  senderCode: 'Mã mà cấp trên đặt cho cơ quan, ghi trong gói số liệu gửi lên; có thể để trống.',
  programmeKey:
    'Cấp trên giao, giống nhau ở mọi nơi gửi: nhờ đó nhận ra cùng một tác giả mà gói số liệu không có tên ai.',
  sendsAuthors: '“có” thì gói số liệu gửi cấp trên ghi cả tên tác giả.',
  packageRecipients: 'Ở cấp trên, nơi nhận gói số liệu qua thư điện tử.',
  noughtWord:
    '“linh” hoặc “lẻ”: số tiền bằng chữ đọc là “một trăm linh năm” hay “một trăm lẻ năm”.',
  deadline:
    'Ngày cuối cùng (tính cả ngày này) các đơn vị hoàn thành và báo cáo; thư đôn đốc nhắc đến ngày này, quá ngày thì thôi. Để trống nếu không có.',
};

/** What stands in the cells of new tabs besides headers, and their help. */
export const NEW_TAB_WORDS = {
  slowRules: ['tỷ lệ', 'xác suất'],
  warning: 'cảnh báo',
  error: 'lỗi',
  unit: (name: string) => `Đơn vị: ${name}`,
  phaseNotes: {
    name: 'Mỗi dòng một giai đoạn, theo thứ tự; thêm bớt được.',
    opens: 'Ngày giờ Cổng bắt đầu nhận, ví dụ 08/01/2022 07:00.',
    closesBefore: '24 giờ của ngày cuối là 0 giờ của ngày hôm sau: ghi ngày hôm sau, 00:00.',
    recognisedFrom: 'Ngày đầu được công nhận, tính cả ngày này.',
    recognisedTo: 'Ngày cuối được công nhận, tính cả ngày này.',
  },
  unitNotes: {
    tab: 'Để trống nếu đơn vị chỉ báo cáo số lượng, không lập danh sách.',
    cluster: 'Các đơn vị cùng khối được so với nhau; có thể để trống.',
    target: 'Số sáng kiến được giao; để trống nếu không giao.',
    reported: 'Chỉ ghi cho đơn vị không lập danh sách.',
    portalCount: 'Số đọc trên Cổng để đối chiếu; có thể để trống.',
    portalDay: 'Ngày đọc số trên Cổng; để trống là ngày báo cáo.',
    recipients: 'Nhiều địa chỉ cách nhau bằng dấu chấm phẩy.',
    copies: 'Nhận bản sao thư gửi đơn vị, ví dụ lãnh đạo phụ trách; có thể để trống.',
    editors: 'Những người được sửa tab của đơn vị này.',
  },
  required: 'Bắt buộc.',
  initiativeNotes: {
    title: 'Ghi đúng tên trong quyết định công nhận.',
    coauthors: 'Ghi cả tỷ lệ đóng góp, ví dụ: Lò Văn A 30%; Vàng Thị B 20%',
    applied: 'Ngày áp dụng lần đầu.',
    registered: 'Ghi cả giờ như trên Cổng, ví dụ 08/01/2022 07:30.',
    benefit: 'Ước tính trong 01 năm, ví dụ 500 triệu; 1,2 tỷ.',
    researchLevel: 'Chỉ ghi cho đề tài nghiên cứu khoa học.',
    check: 'Tiện ích ghi cột này.',
  } as { readonly [Key in InitiativeKey]?: string },
  date: 'Ghi một ngày có thật theo mẫu 31/5/2022.',
  moment: 'Ghi ngày và giờ theo mẫu 08/01/2022 07:30; nếu không rõ giờ thì chỉ ghi ngày.',
  count: 'Ghi một số nguyên từ 0 trở lên, ví dụ 140.',
  percent: 'Ghi một số từ 0 đến 100, ví dụ 50.',
  choose: 'Chọn một mục trong danh sách.',
  chooseKind: 'Chọn một trong bảy loại giải pháp của Chương trình.',
  chooseOrWrite: 'Chọn Có hoặc Không; cũng có thể ghi số biên bản, văn bản.',
  yesNo: [YES_WORD, 'Không'],
  ticks: ['x', 'không'],
  countings: ['chậm nhất', 'trước'],
  forms: ['bản giấy và file mềm', 'file mềm', 'bản giấy'],
  deadlineKinds: ['nộp', 'sự kiện'],
  speakers: ['đơn vị', 'CĐCS', 'cá nhân'],
  participants: ['Cán bộ công đoàn', 'Đoàn viên', 'Người lao động'],
  levels: ['Cấp tỉnh', 'Cấp bộ', 'Cấp ngành'],
  /** Without commas, which lists in a file cannot hold. */
  kinds: [
    'Giải pháp kỹ thuật',
    'Giải pháp quản lý',
    'Giải pháp tác nghiệp',
    'Giải pháp ứng dụng tiến bộ kỹ thuật',
    'Giải pháp trong hoạt động công đoàn',
    'Giải pháp phòng chống Covid-19',
    'Đề tài nghiên cứu khoa học',
  ],
} as const;
