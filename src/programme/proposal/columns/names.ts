import { headerKey } from '../../../workbook/table.ts';
import { plainKey, remember } from '../../../workbook/text.ts';
import { INITIATIVE_COLUMNS } from '../../initiative/columns.ts';
import type { ListKey } from '../../initiative/own-columns.ts';
import { type HeadWords, headWords, TEXTS_REMEMBERED } from './head-words.ts';

/**
 * How much a header says for a key: `exact` is the programme's own header or alias, `sure` can hardly
 * mean anything else, `likely` wants the values to agree, `vague` is said of several things.
 */
export type NameStrength = 'exact' | 'sure' | 'likely' | 'vague';

interface NameMatch {
  readonly key: ListKey;
  readonly strength: NameStrength;
}

/** Phrases between bars: `is` is the whole header; of each line of `has` one phrase is in it, and none of `not`. */
interface NameRule extends NameMatch {
  readonly is: string;
  readonly has: readonly string[];
  readonly not: string;
}

/** Made when a head is first looked for: most runs never ask. */
const split = remember((phrases): readonly string[] => phrases.split('|').map(plainKey));

function is(key: ListKey, strength: NameStrength, phrases: string): NameRule {
  return { key, strength, is: phrases, has: [], not: '' };
}

function has(key: ListKey, strength: NameStrength, phrases: readonly string[], not = ''): NameRule {
  return { key, strength, is: '', has: phrases, not };
}

const SUBJECT = 'sáng kiến|giải pháp|đề tài|công trình|cải tiến|sáng chế';
const WHEN = 'ngày|thời gian|thời điểm|ngày tháng|giờ';
const PORTAL = 'cổng|hệ thống|phần mềm|trực tuyến|website|trang web|portal';

/** Of each key the first rule that fits speaks. */
const RULES: readonly NameRule[] = [
  is('number', 'sure', 'stt|tt|số tt|số thứ tự|thứ tự|no'),
  has(
    'title',
    'sure',
    ['tên', SUBJECT],
    'tác giả|người|đơn vị|chủ nhiệm|chủ trì|loại|mã|cấp|lĩnh vực|nhóm|văn bản|quyết định',
  ),
  is('title', 'sure', `${SUBJECT}|sáng kiến giải pháp|giải pháp sáng kiến|sáng kiến kinh nghiệm`),
  has('title', 'likely', ['nội dung|tiêu đề|tên gọi', SUBJECT], 'tóm tắt|tác giả'),
  has(
    'title',
    'likely',
    [SUBJECT],
    'loại|lĩnh vực|mã|số|ngày|thời gian|cấp|tác giả|giá trị|hiệu quả|lợi ích|quyết định|văn bản|công nhận|áp dụng|cập nhật|hội đồng|nhóm|người|kết quả|tóm tắt|mô tả|điểm|chủ nhiệm|chủ trì|đơn vị|số tiền|làm lợi|xác nhận|nghiệm thu|đối tượng|đăng ký|tổng|ghi chú|phạm vi|nơi|trạng thái|tình trạng',
  ),
  is('title', 'vague', 'tên|tiêu đề|nội dung|tên gọi'),
  is(
    'author',
    'likely',
    'tác giả đồng tác giả|tác giả và đồng tác giả|nhóm tác giả|tác giả nhóm tác giả|các tác giả',
  ),
  has(
    'author',
    'sure',
    ['tác giả'],
    'đồng tác giả|tỷ lệ|đơn vị|địa chỉ|chức vụ|số|năm sinh|ngày sinh|đóng góp|điện thoại|email|khác|nơi|đối tượng',
  ),
  has(
    'author',
    'likely',
    [
      'chủ nhiệm|chủ trì|chủ sáng kiến|chủ giải pháp|người thực hiện|giáo viên thực hiện|người đề xuất|người viết|họ và tên|họ tên|người có sáng kiến|người đăng ký|tên đoàn viên',
    ],
    'đơn vị|ngày|số|lãnh đạo|người nhập|đồng tác giả|cộng sự',
  ),
  has('coauthors', 'sure', [
    'đồng tác giả|cộng sự|tỷ lệ đóng góp|phan tram dong gop|thành viên nhóm|tác giả khác|mức đóng góp',
  ]),
  is('coauthors', 'likely', 'thành viên|người phối hợp|tỷ lệ|những người tham gia|người tham gia'),
  has(
    'grassroots',
    'sure',
    [
      'công đoàn cơ sở|đơn vị công tác|nơi công tác|cơ quan công tác|công đoàn bộ phận|nơi làm việc|đơn vị làm việc',
    ],
    'cấp trên|số lượng|tổng số',
  ),
  is(
    'grassroots',
    'likely',
    'đơn vị trực thuộc|đơn vị thành viên|trường|tên trường|trường học|đơn vị trường học|cơ quan|cơ quan đơn vị|đơn vị cơ quan|doanh nghiệp|công ty|tên cơ quan|đơn vị cơ sở|công đoàn',
  ),
  is('grassroots', 'vague', 'đơn vị|tên đơn vị|thuộc đơn vị|đơn vị áp dụng'),
  has(
    'unit',
    'sure',
    ['công đoàn cấp trên|cấp trên trực tiếp|liên đoàn lao động|đơn vị cấp trên'],
    'tổng liên đoàn',
  ),
  is(
    'unit',
    'likely',
    'đơn vị|tên đơn vị|thuộc đơn vị|huyện|huyện thành phố|huyện thị xã thành phố|địa phương|công đoàn huyện|công đoàn phường xã|công đoàn ngành|địa bàn|phường xã|xã phường',
  ),
  has('participant', 'sure', ['đối tượng']),
  has('kind', 'sure', ['loại|lĩnh vực|loại hình|thể loại|phân loại', SUBJECT], 'xếp loại'),
  is(
    'kind',
    'likely',
    'loại|loại hình|lĩnh vực|thể loại|phân loại|lĩnh vực áp dụng|nhóm giải pháp|nhóm lĩnh vực|dạng giải pháp',
  ),
  has('kind', 'likely', ['nhóm|dạng|kiểu', SUBJECT], 'tên|tác giả|thành viên|mã|số'),
  has('applicationConfirmed', 'sure', ['xác nhận', 'áp dụng|ứng dụng']),
  has(
    'applied',
    'sure',
    ['áp dụng|triển khai|ứng dụng|thực hiện', `${WHEN}|bắt đầu|lần đầu|từ`],
    'xác nhận|công nhận|nơi|phạm vi|kết quả|cập nhật|người',
  ),
  is('applied', 'likely', 'áp dụng|áp dụng thử|đưa vào áp dụng|đưa vào sử dụng|bắt đầu'),
  has(
    'registered',
    'sure',
    ['cập nhật|nhập|đăng ký|gửi|nộp|đăng tải|đăng|khai báo|lên|khai', PORTAL, WHEN],
    'mã|kết quả',
  ),
  has(
    'registered',
    'likely',
    [WHEN, `${PORTAL}|cập nhật|đăng ký|nhập|gửi|nộp|tiếp nhận|đăng tải`],
    'mã|sinh|quyết định|công nhận',
  ),
  has(
    'registered',
    'likely',
    ['cập nhật|nhập|đăng ký|gửi|nộp|đăng tải|lên', PORTAL],
    'mã|kết quả|số|tình trạng|trạng thái|đường dẫn|link',
  ),
  has(
    'recognised',
    'sure',
    [WHEN, 'công nhận|quyết định|ký|chứng nhận'],
    'số|giá trị|làm lợi|cập nhật|đăng ký|lợi ích',
  ),
  is('recognised', 'vague', 'công nhận'),
  has(
    'benefitDocument',
    'sure',
    ['văn bản|quyết định|số|xác nhận|chứng nhận|minh chứng', 'giá trị|làm lợi|lợi ích'],
    'số tiền|tiền',
  ),
  has(
    'recognitionDocument',
    'sure',
    [
      'số|văn bản|quyết định|căn cứ|giấy chứng nhận|giấy công nhận',
      'công nhận|quyết định|chứng nhận',
    ],
    'ngày|giá trị|làm lợi|lợi ích|cấp|thời gian|hội đồng',
  ),
  is('recognitionDocument', 'sure', 'quyết định'),
  has('recognitionDocument', 'likely', ['số', 'ngày|năm', 'quyết định|công nhận|văn bản']),
  is(
    'recognitionDocument',
    'likely',
    'số văn bản|số hiệu văn bản|văn bản|minh chứng|hồ sơ công nhận|số hiệu|quyết định ngày',
  ),
  is('recognitionDocument', 'vague', 'công nhận'),
  has(
    'portalCode',
    'sure',
    ['mã|mã số|số hiệu', `sáng kiến|hồ sơ|đăng ký|giải pháp|${PORTAL}`],
    'thuế|đơn vị|công đoàn',
  ),
  is('portalCode', 'likely', 'mã|mã số'),
  has(
    'benefit',
    'sure',
    ['làm lợi|giá trị kinh tế|hiệu quả kinh tế|lợi ích kinh tế|tiết kiệm'],
    'văn bản|xác nhận|xã hội|cách tính|quyết định',
  ),
  has('benefit', 'likely', ['bằng tiền|quy ra tiền|trị giá|quy đổi'], 'văn bản'),
  is('benefit', 'likely', 'số tiền|giá trị|thành tiền|giá trị ước tính'),
  is('benefit', 'vague', 'lợi ích|hiệu quả|lợi ích mang lại|hiệu quả mang lại'),
  has(
    'socialBenefit',
    'sure',
    ['lợi ích|hiệu quả|giá trị|tác động|ý nghĩa', 'xã hội'],
    'tiêu biểu|nhân văn|kinh tế',
  ),
  has(
    'socialBenefit',
    'likely',
    ['kinh tế xã hội|lợi ích khác|hiệu quả khác|xã hội'],
    'tiêu biểu|bảo hiểm',
  ),
  is('socialBenefit', 'vague', 'lợi ích|hiệu quả|lợi ích mang lại|hiệu quả mang lại|kết quả'),
  has('protectedIp', 'sure', ['sở hữu trí tuệ|bảo hộ']),
  has('publicOrder', 'sure', ['trật tự|đạo đức|thuần phong']),
  has('researchLevel', 'sure', ['cấp', 'đề tài']),
  has('researchAccepted', 'sure', ['nghiệm thu']),
  has('remark', 'sure', ['ghi chú|chú thích']),
];

const MONEY = /\b(?:dong|d|vnd|vnđ|trieu|nghin|ngan|ti)\b/;
const MONEY_HEAD = 'tiền|giá trị|lợi|lợi ích|hiệu quả|kinh tế|làm lợi';
const NO_BENEFIT = 'thưởng|kinh phí|chi phí|hỗ trợ|xã hội|văn bản|đề nghị';

const KNOWN: ReadonlyMap<string, ListKey> = new Map([
  ...INITIATIVE_COLUMNS.flatMap(({ key, aliases }) =>
    aliases.map((alias) => [headerKey(alias), key] as const),
  ),
  ...INITIATIVE_COLUMNS.map(({ key, header }) => [headerKey(header), key] as const),
]);

/** What a header may mean, its fullest text first: what the programme knows already stands alone. */
export function readName(texts: readonly string[]): readonly NameMatch[] {
  for (const text of texts) {
    const key = KNOWN.get(headerKey(text));
    if (key) return [{ key, strength: 'exact' }];
  }
  for (const text of texts) {
    const matches = namesIn(headWords(text));
    if (matches.length > 0) return matches;
  }
  return [];
}

/** Brackets are asked where the words outside them say little: `TÊN ĐƠN VỊ (CĐCS)`. */
function namesIn(words: HeadWords): readonly NameMatch[] {
  const outside = matchesOf(words.main);
  const isMoney =
    MONEY.test(words.aside) &&
    holdsOne(words.main, MONEY_HEAD) &&
    !holdsOne(words.main, NO_BENEFIT);
  if (isMoney) return [{ key: 'benefit', strength: 'sure' }];
  if (words.aside === '' || outside.some(({ strength }) => strength === 'sure')) return outside;
  const inside = matchesOf(words.aside).filter(({ strength }) => strength === 'sure');
  return inside.length > 0 ? inside : outside;
}

/** A head is looked for among rows of data, several times while a workbook is set up. */
const matchesOf = remember((words): readonly NameMatch[] => {
  const matches = new Map<ListKey, NameMatch>();
  for (const rule of RULES) {
    const { key, strength } = rule;
    if (!matches.has(key) && fits(rule, words)) matches.set(key, { key, strength });
  }
  return [...matches.values()];
}, TEXTS_REMEMBERED);

function fits(rule: NameRule, words: string): boolean {
  if (rule.has.length === 0) return split(rule.is).includes(words);
  return (
    rule.has.every((each) => holdsOne(words, each)) &&
    (rule.not === '' || !holdsOne(words, rule.not))
  );
}

/** Whole words only. */
function holdsOne(words: string, phrases: string): boolean {
  const spaced = ` ${words} `;
  return split(phrases).some((phrase) => spaced.includes(` ${phrase} `));
}

/** Heads that say no more than that something stands below: only there may values speak alone. */
export function isPlainHead(texts: readonly string[]): boolean {
  const words = headWords(texts[texts.length - 1] ?? '').main;
  return split(PLAIN).includes(words);
}

/**
 * Whether values may speak for a head that nobody foresaw, always with a doubt: not where it says that they
 * are of somebody or something else, as who signs or who keeps the list.
 */
export function maySpeakAlone(texts: readonly string[]): boolean {
  return !texts.some((text) => holdsOne(headWords(text).main, OTHERS));
}

const OTHERS =
  'ký|duyệt|kiểm tra|thẩm định|hội đồng xét|lãnh đạo|thủ trưởng|người nhập|nhập liệu|phụ trách|liên hệ|theo dõi|tổng hợp|hướng dẫn|giới thiệu|cấp trên|ghi chú|làm lợi|giá trị|xếp loại|khen thưởng|chức vụ|chức danh|nơi áp dụng|phạm vi|địa chỉ|cũ|trước';

const PLAIN = `${WHEN}|tên|nội dung|đơn vị|số|ngày 1|ngày 2|ngày 3|thông tin|cột`;
