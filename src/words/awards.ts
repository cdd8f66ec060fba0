import type { AwardObject, Candidate, Lacking } from '../programme/awards/candidates.ts';
import type { Judged, JudgedOf } from '../programme/awards/condition.ts';
import type { RuleId } from '../programme/finding.ts';
import { percent } from '../programme/set-up/ratio.ts';
import { inSentence, ruleTitle } from './findings.ts';
import { dayText, twoDigits, wholeNumber } from './numbers.ts';

/** `Khen thưởng`, column `Đối tượng`; read back. */
export const AWARD_OBJECTS: { readonly [Each in AwardObject]: string } = {
  collective: 'Tập thể',
  individual: 'Cá nhân',
  support: 'Tổ hỗ trợ',
};

const LACKING: { readonly [Each in Lacking]: string } = {
  'value-confirmed': 'văn bản công nhận giá trị làm lợi',
  'papers-window': 'văn bản công nhận ngoài thời gian',
  'on-portal': 'chưa có mã hoặc ngày trên Cổng',
};

/** Why somebody stands in the list: `Căn cứ`. */
export function groundsText(candidate: Candidate, plan: string): string {
  const grounds = groundsOf(candidate);
  const others =
    candidate.others > 0 ? `; cùng ${twoDigits(candidate.others)} sáng kiến khác đủ điều kiện` : '';
  return `${grounds.join('; ')}${others}${plan === '' ? '' : ` (theo ${plan})`}`;
}

function groundsOf({ object, conditions, contribution }: Candidate): string[] {
  if (object === 'support')
    return [`Thành viên Tổ hỗ trợ sáng kiến${contribution === '' ? '' : `: ${contribution}`}`];
  return conditions.flatMap((judged) => {
    if (judged.answer !== 'yes') return [];
    if (judged.id === 'benefit')
      return [`Giá trị làm lợi từ ${wholeNumber(judged.facts.threshold)} đồng/năm trở lên`];
    if (judged.id === 'outstanding') return ['Tiêu biểu về giá trị xã hội, nhân văn'];
    if (judged.id === 'target-met') return [targetText(judged)];
    return [];
  });
}

function targetText({ facts: { result, target } }: JudgedOf<'target-met'>): string {
  const all = target ?? 0;
  if (result === null) return 'chưa có số liệu của đơn vị';
  return `Đạt ${percent(result, all)}% chỉ tiêu (${wholeNumber(result)}/${wholeNumber(all)} sáng kiến)`;
}

/** What lacks before somebody can be proposed. */
export function lackingText(lacking: readonly Lacking[]): string[] {
  return lacking.map((each) => LACKING[each]);
}

/** One condition with its answer, for whoever asks why. */
export function conditionText(judged: Judged): { readonly title: string; readonly found: string } {
  switch (judged.id) {
    case 'counted':
      return {
        title: 'Dòng được tính',
        found:
          judged.facts.state === 'later'
            ? 'cập nhật lên Cổng sau ngày báo cáo'
            : judged.facts.state === 'unfinished'
              ? 'đang nhập dở'
              : judged.facts.errors.length === 0
                ? 'không có lỗi'
                : `có lỗi: ${judged.facts.errors.map((rule) => inSentence(ruleTitle(rule))).join('; ')}`,
      };
    case 'on-portal':
      return {
        title: 'Có trên Cổng',
        found: PORTAL[judged.facts.by ?? 'none'],
      };
    case 'benefit':
      return {
        title: `Giá trị làm lợi từ ${wholeNumber(judged.facts.threshold)} đồng/năm`,
        found:
          judged.facts.amount !== null
            ? `${wholeNumber(judged.facts.amount)} đồng`
            : judged.facts.typed === ''
              ? 'chưa ghi'
              : `“${judged.facts.typed}”`,
      };
    case 'outstanding':
      return {
        title: 'Tiêu biểu về giá trị xã hội, nhân văn',
        found: judged.facts.typed === '' ? 'không đánh dấu' : `“${judged.facts.typed}”`,
      };
    case 'value-confirmed':
      return {
        title: 'Có văn bản xác nhận giá trị làm lợi',
        found: judged.facts.document === '' ? 'chưa ghi' : judged.facts.document,
      };
    case 'papers-window':
      return {
        title: `Giấy tờ trong thời gian ${dayText(judged.facts.from)} – ${dayText(judged.facts.to)}`,
        found:
          judged.facts.outside.length > 0
            ? `ngoài thời gian: ${judged.facts.outside.map(({ day }) => dayText(day)).join(', ')}`
            : judged.answer === 'unknown'
              ? 'giấy tờ chưa ghi ngày'
              : 'trong thời gian',
      };
    case 'target-met':
      return { title: 'Kết quả đạt chỉ tiêu được giao', found: targetText(judged) };
  }
}

const PORTAL = {
  day: 'có ngày cập nhật',
  code: 'có mã, chưa có ngày cập nhật',
  none: 'chưa có mã hoặc ngày',
} as const;

/** What `Khen thưởng` says around and in its rows. */
export const AWARD_WORDS = {
  title: 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG',
  asOf: (day: string) => `Tính đến hết ngày ${dayText(day)}`,
  leftOut: (rows: number, rules: readonly { readonly rule: RuleId; readonly rows: number }[]) =>
    rows === 0
      ? ''
      : `${twoDigits(rows)} dòng có giá trị làm lợi từ ngưỡng trở lên không vào danh sách vì có lỗi: ${rules
          .map(({ rule, rows: many }) => `${ruleTitle(rule)} (${twoDigits(many)})`)
          .join('; ')}.`,
  twice: (object: AwardObject, row: number) =>
    `đề nghị hai lần: cũng ở dòng ${row} (${AWARD_OBJECTS[object]})`,
  minutesAfter: (minutes: string, proposal: string) =>
    `biên bản họp (${dayText(minutes)}) sau tờ trình (${dayText(proposal)})`,
  unknown: (unit: string) => `chưa xét được: không thấy tab của ${unit}`,
  noLonger: (reasons: readonly string[]) => `không còn đủ điều kiện: ${reasons.join('; ')}`,
  noLongerFound: 'không còn sáng kiến nào trong danh sách',
  noLongerInTeam: 'không còn trong tab Tổ hỗ trợ sáng kiến',
  noLongerUnit: 'không còn trong danh sách đơn vị',
  targetMissed: (result: number, target: number | null) =>
    target === null
      ? 'không giao chỉ tiêu'
      : `kết quả ${wholeNumber(result)}/${wholeNumber(target)}, chưa đạt chỉ tiêu`,
  complete: 'Đủ',
  missing: (papers: readonly string[]) => `Thiếu ${twoDigits(papers.length)}: ${papers.join('; ')}`,
  levelHelp:
    'Cấp khen thưởng được đề nghị, ví dụ Giấy khen của LĐLĐ tỉnh, Bằng khen của Tổng LĐLĐ.',
  decisionHelp:
    'Chọn “chọn”, “không” hoặc “xem lại”; việc chọn là của hội đồng xét, không phải của máy.',
  paperHelp: 'Ghi số, ngày, đường dẫn hoặc đánh x khi đã có.',
  made: (collectives: number, individuals: number, support: number, lacking: number) =>
    `Danh sách có ${twoDigits(collectives)} tập thể, ${twoDigits(individuals)} cá nhân, ${twoDigits(support)} thành viên Tổ hỗ trợ sáng kiến${lacking > 0 ? `; ${twoDigits(lacking)} dòng còn thiếu giấy tờ` : ''}. Việc chọn ghi ở cột “Quyết định”.`,
} as const;

/** Why somebody is in the list of awards or not, asked by name. */
export const EXPLAIN_WORDS = {
  ask: 'Ghi tên tác giả hoặc đơn vị cần xem (như trong danh sách sáng kiến):',
  stopped: 'Chưa ghi tên nào.',
  nobody: (name: string) =>
    `Không có sáng kiến nào của “${name}”, cũng không có đơn vị tên này. Tên phải đủ dấu, như ghi trong danh sách.`,
  who: (name: string, where: string) => (where === '' ? name : `${name} (${where})`),
  row: (title: string, tab: string, row: number) => `“${title}”, tab “${tab}”, dòng ${row}:`,
  answers: { yes: '✓', no: '✗', unknown: '?' },
  line: (sign: string, title: string, found: string, cell: string) =>
    `${sign} ${title}: ${found}${cell === '' ? '' : ` (ô ${cell})`}`,
  isIn: '→ Đủ điều kiện vào danh sách.',
  isOut:
    '→ Chưa đủ điều kiện: dòng phải được tính, và có giá trị làm lợi từ ngưỡng trở lên hoặc được đánh dấu tiêu biểu.',
  unitOut: '→ Chưa đủ điều kiện: kết quả được tính chưa đạt chỉ tiêu.',
} as const;

/** What the papers of a dossier say (001 V). */
export const AWARD_PAPER_WORDS = {
  proposalType: 'TỜ TRÌNH',
  proposalKind: 'Tờ trình',
  levels: (counts: readonly string[]) => `Hình thức đề nghị: ${counts.join('; ')}.`,
  ofLevel: (level: string, many: string) => `${level}: ${many}`,
  parentBlank: 'cấp có thẩm quyền',
  count: {
    collective: (many: string) => `${many} tập thể`,
    individual: (many: string) => `${many} cá nhân`,
    support: (many: string) => `${many} thành viên Tổ hỗ trợ sáng kiến`,
  },
  listTitle: 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG',
  listHeads: [
    'TT',
    'Đối tượng',
    'Tên',
    'CĐCS, đơn vị',
    'Sáng kiến',
    'Giá trị làm lợi (đồng/năm)',
    'Căn cứ',
    'Cấp đề nghị',
  ],
  minutesType: 'BIÊN BẢN',
  blank: '…………………………',
  chair: (name: string) => `Chủ trì: ${name}`,
  secretary: (name: string) => `Thư ký: ${name}`,
  attendance: (names: string) => `Thành phần: ${names}`,
  contentHead: '1. Nội dung',
  resultHead: '2. Kết quả',
  voteHeads: ['TT', 'Tên', 'CĐCS, đơn vị', 'Số phiếu đồng ý', 'Tỷ lệ %'],
  chairSigns: 'CHỦ TRÌ',
  secretarySigns: 'THƯ KÝ',
  summaryType: 'TÓM TẮT THÀNH TÍCH',
  summarySubject: {
    collective: 'Của tập thể đề nghị khen thưởng',
    individual: 'Của cá nhân đề nghị khen thưởng',
    support: 'Của thành viên Tổ hỗ trợ sáng kiến đề nghị khen thưởng',
  },
  summary: {
    name: { collective: 'Tên tập thể', individual: 'Họ và tên', support: 'Họ và tên' },
    place: 'Công đoàn cơ sở, đơn vị',
    title: 'Sáng kiến',
    code: 'Mã trên Cổng',
    benefit: 'Giá trị làm lợi',
    grounds: 'Điều kiện, tiêu chuẩn đạt được',
    level: 'Hình thức đề nghị',
    deeds: 'Thành tích nổi bật',
    /** Lines for the hand. */
    blanks: Array.from({ length: 3 }, () => '…'.repeat(27)),
  },
} as const;
