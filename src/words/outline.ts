/** What a part can be filled with by itself. */
export type ComputedPart = 'results' | 'spread' | 'exemplars' | 'portal' | 'awards' | 'submissions';

/** A part of an outline: `I` begins a section, `II.1` is a part of it. */
export interface OutlinePart {
  /** `I`, `II.1`. */
  readonly number: string;
  /** What the part is to tell. */
  readonly asks: string;
}

/** The outline of 001 in our own words; an office with another one writes it into the tab. */
export const OUTLINE: readonly OutlinePart[] = [
  { number: 'I', asks: 'Công tác chỉ đạo và tổ chức thực hiện' },
  { number: 'I.1', asks: 'Công tác lãnh đạo, chỉ đạo, triển khai chương trình đến các cấp' },
  { number: 'I.2', asks: 'Công tác tuyên truyền về chương trình' },
  { number: 'II', asks: 'Kết quả đạt được' },
  {
    number: 'II.1',
    asks: 'Kết quả thực hiện: số lượng, chất lượng sáng kiến, tổng giá trị làm lợi bằng tiền',
  },
  {
    number: 'II.2',
    asks: 'Công tác phối hợp với thủ trưởng, người sử dụng lao động; mức độ lan tỏa, hưởng ứng của chương trình',
  },
  { number: 'II.3', asks: 'Mô hình hay, cách làm hiệu quả trong tổ chức thực hiện' },
  { number: 'II.4', asks: 'Một số sáng kiến tiêu biểu theo từng lĩnh vực, nhóm đối tượng' },
  {
    number: 'II.5',
    asks: 'Công tác hướng dẫn cập nhật, quản trị dữ liệu trên Cổng; chấp hành thời hạn nộp báo cáo, hồ sơ',
  },
  { number: 'II.6', asks: 'Công tác tôn vinh, khen thưởng tập thể, cá nhân' },
  { number: 'III', asks: 'Đánh giá chung' },
  { number: 'III.1', asks: 'Ưu điểm' },
  { number: 'III.2', asks: 'Khó khăn, tồn tại, hạn chế và nguyên nhân' },
  { number: 'III.3', asks: 'Bài học kinh nghiệm' },
  { number: 'III.4', asks: 'Kiến nghị, đề xuất' },
];

/** What each computed part is known by, whatever outline it stands in; most telling words first. */
const ASKED_BY: readonly (readonly [ComputedPart, RegExp])[] = [
  ['exemplars', /sáng kiến tiêu biểu|tiêu biểu (?:theo|cho|từng)/],
  ['results', /(?:số|chất) lượng|giá trị làm lợi|kết quả thực hiện/],
  ['spread', /lan tỏa|hưởng ứng|tham gia của/],
  ['portal', /cổng|phần mềm|đăng nhập|quản trị|cập nhật/],
  ['submissions', /thời hạn|nộp báo cáo|chế độ báo cáo/],
  ['awards', /tôn vinh|khen thưởng/],
];

/** What a part can be filled with; a section's own line with nothing. */
export function computedIn({ number, asks }: OutlinePart): ComputedPart[] {
  if (!number.includes('.')) return [];
  const text = asks.toLowerCase();
  const found = ASKED_BY.filter(([, words]) => words.test(text)).map(([part]) => part);
  // Where people are honoured for cooperation it is no list of awards.
  return found.includes('spread') ? ['spread'] : found;
}
