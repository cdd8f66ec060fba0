/** The solution kinds of the programme (003 IV.1), as the add-in knows them. */
export const KINDS = {
  technical: 'Giải pháp kỹ thuật',
  management: 'Giải pháp quản lý',
  practice: 'Giải pháp tác nghiệp',
  progress: 'Giải pháp ứng dụng tiến bộ kỹ thuật',
  union: 'Giải pháp trong hoạt động công đoàn',
  covid: 'Giải pháp phòng, chống Covid-19',
  research: 'Đề tài nghiên cứu khoa học',
} as const;

export type KindKey = keyof typeof KINDS;

/** What an initiative brings: money, a benefit to society, or one or the other. */
export type Gain = 'money' | 'social' | 'mixed';

/**
 * A title with slots in braces. One that begins with a small letter takes words such as
 * “Một số biện pháp” before it. `{org}` is the grassroots union's organisation.
 */
type Pattern = readonly [kind: KindKey, gain: Gain, text: string];

/** Titles of one line of work; each slot has words that fit every pattern using it. */
export interface Vocabulary {
  readonly leads: readonly string[];
  readonly patterns: readonly Pattern[];
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly socialBenefits: readonly string[];
}

export const SCHOOL_LEADS: readonly string[] = [
  'Một số biện pháp',
  'Một số biện pháp',
  'Biện pháp',
  'Một số giải pháp',
  'Kinh nghiệm',
  'Một số kinh nghiệm',
];

export const WORK_LEADS: readonly string[] = [
  'Một số giải pháp',
  'Giải pháp',
  'Một số giải pháp',
  'Kinh nghiệm',
];

export const SCHOOL_BENEFITS: readonly string[] = [
  'Học sinh mạnh dạn, tự tin hơn trong học tập',
  'Nâng tỷ lệ học sinh hoàn thành tốt môn học so với đầu năm',
  'Tỷ lệ chuyên cần tăng rõ rệt, học sinh thích đến trường',
  'Giảm tỷ lệ học sinh chưa hoàn thành môn học',
  'Tăng cường tiếng Việt cho học sinh dân tộc thiểu số, giúp các em hòa nhập',
  'Phụ huynh phối hợp tốt hơn với nhà trường',
  'Giáo viên trong tổ áp dụng, tiết kiệm thời gian chuẩn bị bài',
  'Học sinh biết bảo vệ môi trường và giữ gìn bản sắc văn hóa dân tộc',
];

export const ETHNIC_GROUPS: readonly string[] = ['Thái', 'Mông', 'Dao', 'Hà Nhì', 'Giáy', 'Khơ Mú'];
