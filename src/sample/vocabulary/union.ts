import { type Vocabulary, WORK_LEADS } from './pattern.ts';

/** Union work, which every grassroots union has. */
export const UNION_WORK: Vocabulary = {
  leads: WORK_LEADS,
  patterns: [
    ['union', 'social', 'nâng cao chất lượng {work} tại Công đoàn cơ sở {org}'],
    ['union', 'social', 'đổi mới {work} tại Công đoàn cơ sở {org}'],
    ['union', 'mixed', '{care} của Công đoàn cơ sở {org}'],
  ],
  slots: {
    work: [
      'sinh hoạt tổ công đoàn',
      'công tác nữ công',
      'công tác kiểm tra, giám sát của công đoàn',
      'công tác phát triển đoàn viên',
      'công tác thu, chi tài chính công đoàn',
      'công tác tuyên truyền, giáo dục đoàn viên',
      'hoạt động của “Tổ hỗ trợ sáng kiến”',
      'phong trào văn nghệ, thể thao',
    ],
    care: [
      'chăm lo đoàn viên có hoàn cảnh khó khăn',
      'vận động quỹ tương trợ đoàn viên',
      'hỗ trợ đoàn viên vay vốn phát triển kinh tế gia đình',
      'tổ chức Tết sum vầy cho đoàn viên',
    ],
  },
  socialBenefits: [
    'Đoàn viên gắn bó với tổ chức công đoàn',
    'Đoàn viên khó khăn được chăm lo kịp thời',
    'Phong trào thi đua sôi nổi, nội bộ đoàn kết',
  ],
};

/** Research topics of the level of the province, by who would study them. */
export const RESEARCH = {
  schools: research([
    'thực trạng và giải pháp nâng cao chất lượng giáo dục vùng dân tộc thiểu số',
    'giải pháp đưa văn hóa dân gian vào trường phổ thông',
    'giải pháp giảm tình trạng học sinh bỏ học',
  ]),
  health: research([
    'đặc điểm dịch tễ bệnh lao ở đồng bào vùng cao',
    'tình trạng dinh dưỡng của trẻ em dưới 5 tuổi và biện pháp can thiệp',
    'thực trạng tăng huyết áp ở người cao tuổi',
  ]),
  province: research([
    'bảo tồn và phát triển cây dược liệu quý',
    'giải pháp phát triển du lịch cộng đồng gắn với bản sắc văn hóa',
    'kỹ thuật nhân giống và thâm canh chè cổ thụ',
    'mô hình nuôi cá nước lạnh quy mô hộ gia đình',
    'giải pháp giảm thiểu tảo hôn, hôn nhân cận huyết thống',
  ]),
} as const;

function research(topic: readonly string[]): Vocabulary {
  return {
    leads: [],
    patterns: [['research', 'mixed', 'Nghiên cứu {topic} trên địa bàn {district}']],
    slots: {
      topic,
      district: [
        'huyện Than Uyên',
        'huyện Sìn Hồ',
        'huyện Phong Thổ',
        'huyện Mường Tè',
        'huyện Tam Đường',
        'tỉnh Lai Châu',
      ],
    },
    socialBenefits: [
      'Có cơ sở khoa học để ban hành chính sách của địa phương',
      'Góp phần nâng cao đời sống đồng bào các dân tộc',
      'Kết quả được chuyển giao cho các xã áp dụng',
    ],
  };
}
