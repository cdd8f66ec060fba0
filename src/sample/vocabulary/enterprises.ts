import { type Vocabulary, WORK_LEADS } from './pattern.ts';

const ENTERPRISE_BENEFITS: readonly string[] = [
  'Giảm sức lao động thủ công, bảo đảm an toàn cho công nhân',
  'Ổn định việc làm, thu nhập cho người lao động',
  'Giảm khói bụi, tiếng ồn, cải thiện môi trường làm việc',
];

const GOALS: readonly string[] = [
  'giảm chi phí nhiên liệu',
  'tăng năng suất lao động',
  'bảo đảm an toàn lao động',
  'giảm thời gian dừng máy',
  'giảm công lao động thủ công',
];

const COMMON = {
  goal: GOALS,
  matter: [
    'vật tư, phụ tùng thay thế',
    'ca kíp, bố trí lao động',
    'chi phí nhiên liệu theo định mức',
    'hồ sơ an toàn, vệ sinh lao động',
    'thiết bị, dụng cụ bằng mã QR',
  ],
};

/** Tea factories. */
export const TEA: Vocabulary = enterprise(
  [
    'máy vò chè',
    'máy sao chè',
    'máy sàng phân loại chè',
    'băng tải héo chè',
    'lò sấy chè',
    'máy hái chè cầm tay',
  ],
  ['dây chuyền chế biến chè xanh', 'vùng nguyên liệu chè', 'kho thành phẩm chè'],
);

/** Electricity companies. */
export const POWER: Vocabulary = enterprise(
  [
    'sào thao tác lưới điện trung áp',
    'bộ gá thay sứ đứng đường dây 35 kV',
    'bộ tiếp địa di động',
    'tủ bù công suất phản kháng',
    'thiết bị đo xa công tơ',
    'máy tời kéo dây',
  ],
  ['lưới điện hạ áp', 'trạm biến áp phân phối', 'hành lang an toàn lưới điện'],
);

/** Roads and construction. */
export const ROADS: Vocabulary = enterprise(
  [
    'máy rải đá dăm',
    'xe tưới nhựa đường',
    'máy cắt cỏ ta-luy',
    'gầu máy xúc đào rãnh',
    'giàn phun sơn kẻ đường',
    'máy trộn bê tông',
  ],
  ['tuyến quốc lộ được giao bảo dưỡng', 'bãi vật liệu', 'đội xe, máy thi công'],
);

/** Water supply and town services. */
export const WATER: Vocabulary = enterprise(
  [
    'hệ thống châm hóa chất khử trùng nước',
    'trạm bơm tăng áp',
    'van xả cặn bể lắng',
    'xe cuốn ép rác',
    'máy bơm hút bùn cống',
    'thiết bị chiếu sáng công cộng',
  ],
  ['mạng lưới cấp nước', 'trạm xử lý nước sạch', 'đội thu gom rác thải'],
);

function enterprise(machine: readonly string[], field: readonly string[]): Vocabulary {
  return {
    leads: WORK_LEADS,
    patterns: [
      ['technical', 'money', 'Cải tiến {machine} nhằm {goal} tại {org}'],
      ['technical', 'money', 'Cải tiến {machine} nhằm {goal} tại {org}'],
      ['management', 'money', 'quản lý {matter} tại {org}'],
      ['progress', 'money', 'Lắp đặt hệ thống giám sát tự động cho {field} tại {org}'],
      ['practice', 'money', 'sắp xếp lại sản xuất ở {field} nhằm {goal} tại {org}'],
      ['covid', 'mixed', 'duy trì sản xuất ở {field} trong thời gian có dịch Covid-19 tại {org}'],
    ],
    slots: { ...COMMON, machine, field },
    socialBenefits: ENTERPRISE_BENEFITS,
  };
}
