import { type Vocabulary, WORK_LEADS } from './pattern.ts';

const HEALTH_BENEFITS: readonly string[] = [
  'Giảm thời gian chờ đợi, tăng sự hài lòng của người bệnh',
  'Người dân vùng cao được chăm sóc sức khỏe kịp thời',
  'Giảm nguy cơ lây nhiễm cho nhân viên y tế và cộng đồng',
  'Hạn chế sai sót chuyên môn, bảo đảm an toàn người bệnh',
  'Giảm tỷ lệ tử vong mẹ và trẻ sơ sinh ở vùng sâu, vùng xa',
  'Tiết kiệm nhân lực, giảm áp lực cho ca trực',
];

/** Hospitals and district health centres: people work in a department. */
export const HOSPITAL: Vocabulary = {
  leads: WORK_LEADS,
  patterns: [
    ['practice', 'social', 'Cải tiến quy trình {process} tại {ward}, {org}'],
    ['practice', 'social', 'nâng cao chất lượng {care} tại {ward}, {org}'],
    ['technical', 'money', 'Chế tạo {device} sử dụng tại {ward}, {org}'],
    ['management', 'mixed', 'quản lý {stock} tại {org}'],
    ['management', 'social', 'tăng tỷ lệ {share} trên địa bàn do {org} phụ trách'],
    ['progress', 'money', 'Ứng dụng {technology} tại {org}'],
    ['covid', 'social', '{covid} tại {org}'],
    ['covid', 'money', 'Chế tạo {shield} phục vụ phòng, chống Covid-19 tại {org}'],
  ],
  slots: {
    ward: [
      'Khoa Nội',
      'Khoa Ngoại',
      'Khoa Nhi',
      'Khoa Phụ sản',
      'Khoa Hồi sức cấp cứu',
      'Khoa Khám bệnh',
      'Khoa Y học cổ truyền',
    ],
    process: [
      'tiếp đón người bệnh',
      'bàn giao người bệnh giữa các ca trực',
      'ghi chép hồ sơ bệnh án',
      'tiêm, truyền an toàn',
      'nhận dạng người bệnh',
      'xử lý dụng cụ y tế sau sử dụng',
      'vận chuyển người bệnh nặng',
    ],
    care: [
      'tư vấn, giáo dục sức khỏe cho người bệnh',
      'chăm sóc người bệnh',
      'phòng ngừa té ngã cho người bệnh',
      'giao tiếp với người bệnh là người dân tộc thiểu số',
      'công tác điều dưỡng',
    ],
    device: [
      'giá treo dịch truyền di động',
      'bàn tiêm gấp gọn',
      'xe đẩy dụng cụ hai tầng',
      'bộ nẹp cố định xương bằng vật liệu sẵn có',
      'đèn soi tĩnh mạch',
    ],
    stock: [
      'thuốc và vật tư tiêu hao bằng mã vạch',
      'trang thiết bị y tế bằng phần mềm',
      'chất thải y tế tại nguồn',
      'hồ sơ bệnh án lưu trữ',
      'lịch trực trên bảng tính dùng chung',
    ],
    share: [
      'phụ nữ mang thai được khám thai đủ 4 lần',
      'phụ nữ sinh con tại cơ sở y tế',
      'trẻ em dưới 1 tuổi được tiêm chủng đầy đủ',
      'người dân được lập hồ sơ sức khỏe điện tử',
      'người cao tuổi được khám sức khỏe định kỳ',
    ],
    technology: [
      'phần mềm đọc phim X-quang kỹ thuật số',
      'hội chẩn từ xa với tuyến trên',
      'kỹ thuật chạy thận nhân tạo tiết kiệm nước',
      'mã QR trong đăng ký khám bệnh',
      'thanh toán viện phí không dùng tiền mặt',
      'phẫu thuật nội soi',
    ],
    covid: [
      'quản lý, chăm sóc người mắc Covid-19 tại nhà',
      'tổ chức tiêm vắc-xin phòng Covid-19 lưu động ở các bản vùng cao',
      'truy vết nhanh người tiếp xúc gần với ca mắc Covid-19',
      'phân luồng, sàng lọc người đến khám trong mùa dịch Covid-19',
      'truyền thông phòng, chống Covid-19 bằng tiếng dân tộc',
      'lấy mẫu xét nghiệm Covid-19 theo hộ gia đình',
    ],
    shield: [
      'buồng lấy mẫu xét nghiệm',
      'tấm chắn giọt bắn',
      'tủ khử khuẩn đồ vải',
      'lều test nhanh',
    ],
  },
  socialBenefits: HEALTH_BENEFITS,
};

/** Offices of the health sector. */
export const HEALTH_OFFICE: Vocabulary = {
  leads: WORK_LEADS,
  patterns: [
    ['management', 'social', 'nâng cao hiệu quả {work} của {org}'],
    ['progress', 'mixed', 'Ứng dụng {technology} trong {work} của {org}'],
    ['practice', 'social', 'tuyên truyền {message} cho đồng bào dân tộc {ethnic} của {org}'],
    ['covid', 'social', '{covid} do {org} thực hiện'],
  ],
  slots: {
    work: [
      'công tác giám sát ở cơ sở',
      'công tác phối hợp liên ngành',
      'công tác thống kê, báo cáo y tế',
      'công tác truyền thông sức khỏe',
      'công tác bồi dưỡng cán bộ y tế xã',
      'công tác quản lý hồ sơ',
    ],
    technology: ['bản đồ số', 'biểu mẫu trực tuyến', 'bảng tính dùng chung'],
    message: [
      'sinh đẻ có kế hoạch',
      'phòng, chống sốt rét',
      'vệ sinh nguồn nước',
      'dinh dưỡng hợp lý',
    ],
    ethnic: ['Mông', 'Dao', 'Hà Nhì', 'La Hủ', 'Mảng'],
    covid: [
      'truyền thông phòng, chống Covid-19 bằng tiếng dân tộc',
      'tổng hợp nhanh số liệu ca mắc Covid-19',
      'tổ chức trực luân phiên phòng, chống Covid-19',
    ],
  },
  socialBenefits: HEALTH_BENEFITS,
};
