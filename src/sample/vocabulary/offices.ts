import { type Vocabulary, WORK_LEADS } from './pattern.ts';

const OFFICE_BENEFITS: readonly string[] = [
  'Rút ngắn thời gian giải quyết thủ tục cho người dân',
  'Công khai, minh bạch, thuận tiện cho tổ chức và công dân',
  'Tiết kiệm giấy in, thời gian và công sức của cán bộ',
  'Số liệu thống nhất, tra cứu nhanh, phục vụ tốt công tác chỉ đạo',
  'Nâng cao tinh thần trách nhiệm của công chức, viên chức',
  'Người dân đồng thuận, tích cực tham gia các phong trào ở bản',
];

const OFFICE_SLOTS = {
  work: [
    'công tác văn thư, lưu trữ',
    'công tác cải cách hành chính',
    'công tác tiếp công dân',
    'công tác tham mưu, tổng hợp',
    'công tác thi đua, khen thưởng',
    'công tác kiểm tra, giám sát',
    'công tác quản lý tài sản công',
    'công tác dân vận chính quyền',
    'công tác tuyên truyền, phổ biến pháp luật',
    'công tác thống kê, báo cáo',
    'công tác đào tạo, bồi dưỡng cán bộ',
  ],
  papers: [
    'hồ sơ lưu trữ',
    'hồ sơ cán bộ, công chức',
    'văn bản đi, văn bản đến',
    'hồ sơ tài sản',
    'tài liệu họp',
    'hồ sơ thi đua, khen thưởng',
  ],
  technology: [
    'chữ ký số',
    'nhóm Zalo công vụ',
    'bảng tính dùng chung',
    'mã QR',
    'phần mềm quản lý văn bản',
    'họp không giấy tờ',
  ],
  saving: ['văn phòng phẩm', 'điện năng', 'xăng xe công', 'kinh phí hội nghị'],
  covid: [
    'bố trí làm việc luân phiên',
    'tiếp nhận hồ sơ không tiếp xúc',
    'tổ chức hội nghị trực tuyến',
    'kiểm soát người ra vào cơ quan',
  ],
};

/** Departments of the province and the districts. */
export const OFFICE: Vocabulary = {
  leads: WORK_LEADS,
  patterns: [
    ['management', 'social', 'nâng cao hiệu quả {work} tại {org}'],
    ['management', 'social', 'nâng cao chất lượng {work} tại {org}'],
    ['progress', 'mixed', 'Ứng dụng {technology} trong {work} tại {org}'],
    ['progress', 'mixed', 'Ứng dụng {technology} trong {work} tại {org}'],
    ['progress', 'mixed', 'Số hóa {papers} tại {org}'],
    ['management', 'money', 'tiết kiệm {saving} tại {org}'],
    ['practice', 'social', 'Xây dựng biểu mẫu điện tử phục vụ {work} tại {org}'],
    ['practice', 'social', 'Chuẩn hóa quy trình nội bộ trong {work} tại {org}'],
    ['covid', 'social', '{covid} trong thời gian phòng, chống dịch Covid-19 tại {org}'],
  ],
  slots: OFFICE_SLOTS,
  socialBenefits: OFFICE_BENEFITS.slice(0, 5),
};

/** People's committees of communes. */
export const COMMUNE: Vocabulary = {
  leads: WORK_LEADS,
  patterns: [
    ['management', 'social', 'nâng cao hiệu quả {work} tại {org}'],
    ['management', 'social', 'rút ngắn thời gian giải quyết thủ tục {procedure} tại {org}'],
    ['practice', 'social', 'vận động nhân dân {village} {deed} tại {org}'],
    ['practice', 'social', 'vận động nhân dân {village} {deed} tại {org}'],
    ['progress', 'mixed', 'Ứng dụng {technology} trong {work} tại {org}'],
    ['practice', 'mixed', 'Xây dựng mô hình {model} ở {village} tại {org}'],
    ['covid', 'social', 'tuyên truyền phòng, chống dịch Covid-19 ở {village} của {org}'],
  ],
  slots: {
    ...OFFICE_SLOTS,
    procedure: ['đăng ký khai sinh', 'đăng ký kết hôn', 'chứng thực', 'đất đai', 'bảo trợ xã hội'],
    village: [
      'bản Nà Pán',
      'bản Huổi Sang',
      'bản Phiêng Lúc',
      'bản Hua Nặm',
      'bản Co Muông',
      'bản Sín Chải',
      'bản Pa Cuổi',
    ],
    deed: [
      'hiến đất làm đường nội bản',
      'di dời chuồng trại ra xa nhà ở',
      'xóa bỏ hủ tục trong việc cưới, việc tang',
      'tham gia bảo hiểm y tế',
      'bảo vệ rừng đầu nguồn',
      'làm nhà vệ sinh hợp chuẩn',
      'phân loại rác tại hộ gia đình',
    ],
    model: [
      'camera an ninh',
      'trồng chè cổ thụ',
      'nuôi cá nước lạnh',
      'tuyến đường hoa tự quản',
      'tổ vay vốn, tiết kiệm',
      'trồng sa nhân dưới tán rừng',
    ],
  },
  socialBenefits: OFFICE_BENEFITS,
};

/** Agricultural services. */
export const FARMING: Vocabulary = {
  leads: WORK_LEADS,
  patterns: [
    ['progress', 'money', 'Ứng dụng kỹ thuật {technique} cho {crop} do {org} hướng dẫn'],
    ['practice', 'money', 'phòng trừ {pest} cho {crop} của {org}'],
    ['practice', 'mixed', 'phòng, chống {disease} cho {herd} của {org}'],
    ['management', 'social', 'nâng cao hiệu quả {work} tại {org}'],
    ['technical', 'money', 'Chế tạo {device} phục vụ nông dân do {org} thực hiện'],
  ],
  slots: {
    technique: [
      'tưới tiết kiệm nước',
      'ủ phân hữu cơ vi sinh',
      'cắt tỉa, tạo tán',
      'che phủ ni-lông giữ ẩm',
      'bón phân viên nén dúi sâu',
    ],
    crop: [
      'cây chè',
      'cây mắc ca',
      'cây lúa tẻ râu',
      'cây ngô lai',
      'cây chanh leo',
      'cây sơn tra',
    ],
    pest: ['sâu bệnh bằng chế phẩm sinh học', 'sâu cuốn lá', 'bệnh thối rễ', 'rầy xanh'],
    disease: ['đói, rét', 'bệnh lở mồm long móng', 'bệnh tụ huyết trùng'],
    herd: ['đàn trâu, bò', 'đàn dê', 'đàn gia súc thả rông'],
    work: ['công tác khuyến nông', 'công tác thú y cơ sở', 'công tác quản lý bảo vệ rừng'],
    device: [
      'máy băm cỏ mi-ni',
      'lò sấy nông sản bằng củi',
      'máy tẽ ngô cải tiến',
      'bẫy côn trùng',
    ],
  },
  socialBenefits: [
    'Tăng thu nhập cho nông hộ, góp phần giảm nghèo',
    'Giảm sử dụng thuốc hóa học, bảo vệ môi trường',
    'Bà con thay đổi tập quán sản xuất lạc hậu',
  ],
};
