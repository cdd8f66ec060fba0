import type { Finding, FindingFacts, FindingOf, RowName, RuleId } from '../programme/finding.ts';
import { INITIATIVE_COLUMNS, type InitiativeKey } from '../programme/initiative/columns.ts';
import type { AmountTrouble } from '../programme/parse/amount.ts';
import type { ProgramState } from '../programme/parse/program-state.ts';
import type { Registration } from '../programme/parse/registration.ts';
import { RULES } from '../programme/rules/index.ts';
import { dayOf, lastDayBefore, type Moment, makeDay } from '../workbook/moment.ts';
import { TAB_NAMES } from '../workbook/tabs.ts';
import { listed } from './form.ts';
import { dayText, momentText, twoDigits, wholeNumber } from './numbers.ts';
import { SEVERITY_WORDS, UNFINISHED_WORD } from './vocabulary.ts';

const HEADERS = new Map(INITIATIVE_COLUMNS.map(({ key, header }) => [key, header]));

/** What is wrong, and what would mend it. */
export interface Sentences {
  readonly wrong: string;
  readonly mend: string;
}

/** The sentences of a finding, with the row's own values in them. */
export function describeFinding(finding: Finding): Sentences {
  // The finding and its words are found by one id; the compiler does not follow this.
  const words = FINDING_WORDS[finding.rule] as (finding: Finding) => Sentences;
  return words(finding);
}

/** One finding as a line of the column `Kiểm tra`. */
export function findingLine(finding: Finding): string {
  const { wrong, mend } = describeFinding(finding);
  return `${SEVERITY_WORDS[finding.severity]}: ${wrong} ${mend}`;
}

/** What a row that is being typed says in the column `Kiểm tra`. */
export function unfinishedLine(missing: readonly InitiativeKey[]): string {
  return `${UNFINISHED_WORD}: ${missingNames(missing)}.`;
}

/** What a row that is typed says there of all its empty cells at once. */
export function missingLine(missing: readonly InitiativeKey[]): string {
  return `${SEVERITY_WORDS.error}: Chưa được tính, còn thiếu: ${missingNames(missing)}.`;
}

function missingNames(missing: readonly InitiativeKey[]): string {
  return missing.map((key) => (key === 'benefit' ? EITHER_BENEFIT : columnName(key))).join(', ');
}

const EITHER_BENEFIT = `${columnName('benefit')} hoặc ${columnName('socialBenefit')}`;

/** The short name of a rule, as a list of reasons gives it. */
export function ruleTitle(rule: RuleId): string {
  return RULE_TITLES[rule];
}

/** The same within a sentence: `inSentence('Chưa cập nhật lên Cổng') // 'chưa cập nhật lên Cổng'`; `CĐCS` stays. */
export function inSentence(title: string): string {
  const [first = '', second = ''] = title;
  return second === second.toLowerCase() ? first.toLowerCase() + title.slice(1) : title;
}

/**
 * What a rule stands on: the office's own plan where the settings name one, else nothing. The plans of
 * other provinces, from which the rules were taken, bind nobody here.
 */
export function clauseOf(rule: RuleId, plan: string): string {
  return RULES.find(({ id }) => id === rule)?.source ? plan : OWN_RULE;
}

/** For a rule that no document states. */
const OWN_RULE = 'Quy ước kiểm tra dữ liệu của bảng tính';

const RULE_TITLES: Readonly<Record<RuleId, string>> = {
  required: 'Thiếu thông tin bắt buộc',
  unreadable: 'Nội dung không đọc được',
  'not-recognised': 'Chưa được công nhận',
  'recognition-window': 'Ngày công nhận không hợp lệ',
  'application-window': 'Áp dụng ngoài thời gian quy định',
  'not-on-portal': 'Chưa cập nhật lên Cổng',
  'portal-window': 'Cập nhật khi Cổng không mở',
  'phase-mismatch': 'Công nhận và cập nhật ở hai giai đoạn',
  'solution-kind': 'Loại giải pháp không đúng',
  benefit: 'Chưa nêu lợi ích',
  'benefit-amount': 'Số tiền làm lợi không hợp lệ',
  'benefit-implausible': 'Số tiền làm lợi bất thường, cần kiểm tra',
  'lead-author': 'Tác giả và tỷ lệ đóng góp',
  'protected-ip': 'Bảo hộ sở hữu trí tuệ',
  'public-order': 'Trật tự công cộng, đạo đức xã hội',
  'research-accepted': 'Điều kiện của đề tài khoa học',
  participant: 'Không thuộc đối tượng tham gia',
  duplicate: 'Trùng với sáng kiến khác',
  'near-duplicate': 'Gần giống sáng kiến khác',
  'unknown-cdcs': 'CĐCS ngoài danh sách',
  'formula-like': 'Nội dung giống công thức',
};

/** One of another sender stands in no tab. */
function describeRow({ unit, tab, row }: RowName): string {
  return tab === '' ? `sáng kiến của ${unit}` : `dòng ${row}, tab “${tab}”`;
}

const DUPLICATE_BY: Readonly<Record<FindingFacts['duplicate']['by'], Sentences>> = {
  'portal-code': {
    wrong: 'Trùng mã trên Cổng',
    mend: 'Nếu là sáng kiến khác, ghi lại đúng mã; nếu trùng, bỏ một dòng.',
  },
  'title-and-author': {
    wrong: 'Trùng tên sáng kiến và tác giả',
    mend: 'Nếu là sáng kiến khác, ghi tên cho rõ; nếu trùng, bỏ một dòng.',
  },
  decision: {
    wrong: 'Đã được quyết định là trùng',
    mend: 'Nếu là sáng kiến khác, sửa quyết định ở tab “Trùng lặp” thành “khác”.',
  },
};

const FINDING_WORDS: {
  readonly [Rule in RuleId]: (finding: FindingOf<Rule>) => Sentences;
} = {
  required: ({ facts: { missing } }) => {
    const names = listed(missing.map(columnName));
    return { wrong: `Thiếu ${names}.`, mend: `Bổ sung ${names}.` };
  },
  unreadable: (finding) => unreadable(finding, finding.facts),
  'not-recognised': ({ facts }) => ({
    wrong:
      facts.fault === 'denied'
        ? `Sáng kiến chưa được công nhận: ${quote(facts.typed)}.`
        : `Chưa đủ căn cứ công nhận: thiếu ${RECOGNITION_LACKS[facts.lacks]}.`,
    mend: 'Ghi ngày và số văn bản khi đã có quyết định; sáng kiến chưa công nhận không được tham gia.',
  }),
  'recognition-window': ({ facts }) =>
    facts.fault === 'outside'
      ? {
          wrong: `Công nhận ngày ${dayText(facts.recognised)}, ngoài thời gian từ ${dayText(facts.from)} đến ${dayText(facts.to)}.`,
          mend: 'Đối chiếu ngày trên văn bản công nhận; nếu ngày đúng thì sáng kiến không thuộc Chương trình.',
        }
      : {
          wrong: `Công nhận ngày ${dayText(facts.recognised)}, sau ngày cập nhật lên Cổng ${dayText(facts.registered)}.`,
          mend: 'Sáng kiến phải được công nhận rồi mới cập nhật lên Cổng: kiểm tra lại hai ngày này.',
        },
  'application-window': ({ facts }) => ({
    wrong: `Áp dụng lần đầu ngày ${dayText(facts.applied)}, ngoài thời gian từ ${dayText(facts.from)} đến ${dayText(facts.to)}.`,
    mend: 'Kiểm tra lại ngày áp dụng; nếu ngày đúng thì sáng kiến không được tham gia.',
  }),
  'not-on-portal': ({ facts: { portalCode } }) => ({
    wrong:
      portalCode === ''
        ? 'Chưa có ngày cập nhật lên Cổng nên chưa được tính.'
        : `Đã có mã ${quote(portalCode)} nhưng thiếu ngày cập nhật lên Cổng nên chưa được tính.`,
    mend: 'Cập nhật sáng kiến lên Cổng trực tuyến rồi ghi ngày, giờ cập nhật.',
  }),
  'portal-window': ({ facts: { registered, closedSince, opensNext } }) => ({
    wrong: `Cập nhật lên Cổng ${registrationText(registered)}, khi Cổng không mở (${closedText(closedSince, opensNext)}).`,
    mend: 'Đối chiếu ngày, giờ hiện trên Cổng và ghi lại cho đúng.',
  }),
  'phase-mismatch': ({ severity, facts }) => ({
    wrong: `Công nhận ngày ${dayText(facts.recognised)} (${facts.recognisedIn}) nhưng cập nhật lên Cổng ngày ${dayText(facts.registered)} (${facts.registeredIn}).`,
    mend:
      severity === 'error'
        ? 'Theo cài đặt, sáng kiến như vậy không được tính: kiểm tra lại hai ngày này.'
        : `Đang tính vào ${facts.registeredIn}: kiểm tra lại hai ngày này.`,
  }),
  'solution-kind': ({ facts: { typed } }) => ({
    wrong: `Loại giải pháp ${quote(typed)} không có trong kế hoạch.`,
    mend: 'Chọn một trong: giải pháp kỹ thuật; quản lý; tác nghiệp; ứng dụng tiến bộ kỹ thuật; trong hoạt động công đoàn; phòng, chống Covid-19; đề tài nghiên cứu khoa học.',
  }),
  benefit: ({ facts: { amount } }) => ({
    wrong:
      amount === null
        ? 'Chưa nêu giá trị làm lợi hay lợi ích xã hội.'
        : amount === 0
          ? 'Giá trị làm lợi là 0 đồng mà chưa nêu lợi ích xã hội.'
          : 'Không quy đổi được thành tiền mà chưa nêu lợi ích xã hội.',
    mend: 'Ghi số tiền làm lợi ước tính trong 01 năm, hoặc nêu lợi ích xã hội.',
  }),
  'benefit-amount': ({ facts: { typed, trouble } }) => ({
    wrong: `Giá trị làm lợi ${quote(grouped(typed))} ${AMOUNT_TROUBLES[trouble].wrong}.`,
    mend: AMOUNT_TROUBLES[trouble].mend,
  }),
  'benefit-implausible': ({ facts: { amount } }) => ({
    wrong: `Giá trị làm lợi là ${wholeNumber(amount)} đồng trong 01 năm, ${amount < 1_000_000 ? 'nhỏ' : 'lớn'} bất thường.`,
    mend: 'Kiểm tra lại đơn vị tính: đồng, nghìn đồng hay triệu đồng; nếu đúng thì để nguyên.',
  }),
  'lead-author': ({ facts }) => leadAuthor(facts),
  'protected-ip': ({ facts: { typed } }) =>
    typed === ''
      ? unanswered('sáng kiến có đang được bảo hộ sở hữu trí tuệ hay không')
      : {
          wrong: 'Sáng kiến đang được bảo hộ quyền sở hữu trí tuệ nên không được tham gia.',
          mend: 'Nếu không phải, sửa ô này thành “không”.',
        },
  'public-order': ({ facts: { typed } }) =>
    typed === ''
      ? unanswered('nội dung có trái trật tự công cộng, đạo đức xã hội hay không')
      : {
          wrong: 'Nội dung trái với trật tự công cộng hoặc đạo đức xã hội nên không được tham gia.',
          mend: 'Nếu không phải, sửa ô này thành “không”.',
        },
  'research-accepted': ({ facts: { lacks, typed } }) => ({
    wrong: `Đề tài khoa học ${RESEARCH_LACKS[lacks].wrong}${typed === '' ? '' : ` (đang ghi ${quote(typed)})`}.`,
    mend: RESEARCH_LACKS[lacks].mend,
  }),
  participant: ({ facts: { typed } }) => ({
    wrong: `${quote(typed)} không phải cán bộ công đoàn, đoàn viên hay CNVCLĐ.`,
    mend: 'Ghi đúng đối tượng của tác giả; người ngoài các đối tượng này không tham gia Chương trình.',
  }),
  duplicate: ({ facts: { by, of, registered, counts } }) => ({
    wrong: `${DUPLICATE_BY[by].wrong} với ${describeRow(of)}${registered === null ? '' : ` (cập nhật ngày ${dayText(registered)})`}; ${counts ? 'chỉ dòng đó được tính' : 'mỗi sáng kiến chỉ được tính một lần, khi dòng đó đã sửa xong'}.`,
    mend: DUPLICATE_BY[by].mend,
  }),
  'near-duplicate': ({ facts: { of } }) => ({
    wrong: `Gần giống ${describeRow(of)}: ${quote(of.title)}.`,
    mend: 'Xem hai dòng có phải một sáng kiến không rồi ghi quyết định ở tab “Trùng lặp”.',
  }),
  'unknown-cdcs': ({ unit, facts: { typed, likely } }) => ({
    wrong: `${quote(typed)} không có trong danh sách của ${unit} ở tab “${TAB_NAMES.grassroots}”.`,
    mend:
      likely === null
        ? 'Ghi đúng tên trong danh sách, hoặc bổ sung tên này vào danh sách.'
        : `Có phải ${quote(likely)}? Nếu phải, ghi đúng tên này; nếu không, bổ sung vào danh sách.`,
  }),
  'formula-like': (finding) => ({
    wrong: `“${header(finding)}” bắt đầu như công thức: ${quote(finding.facts.typed)}.`,
    mend: 'Bỏ dấu “=”, “+”, “-” hoặc “@” ở đầu nếu đó là chữ.',
  }),
};

const RECOGNITION_LACKS = {
  day: 'ngày công nhận',
  document: 'văn bản công nhận',
  both: 'ngày và văn bản công nhận',
} as const;

type UnreadableFacts = FindingFacts['unreadable'];

function unreadable(finding: Finding, facts: UnreadableFacts): Sentences {
  const cell = `“${header(finding)}”`;
  if (facts.trouble === 'legacy-encoding') {
    return {
      wrong: `${cell} có vẻ gõ bằng phông cũ (${facts.encoding}): ${quote(facts.typed)}.`,
      mend: 'Gõ lại bằng Unicode.',
    };
  }
  if (facts.trouble === 'loading' || facts.trouble === 'broken') {
    const { wrong, mend } = PROGRAM_STATES[facts.trouble];
    return { wrong: `${cell} ${wrong} ${quote(facts.typed)}.`, mend };
  }
  const { wrong, mend } = UNREADABLE_TROUBLES[facts.trouble];
  const why = facts.trouble === 'impossible' ? shortMonth(facts.typed) : '';
  return { wrong: `${cell} ghi ${quote(facts.typed)}: ${why || wrong}.`, mend };
}

const WRITTEN_DAY = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/;

/** Says that a month has no such day; `''` where that is not why a day does not exist. */
function shortMonth(typed: string): string {
  const [, day = 0, month = 0, year = 0] = (WRITTEN_DAY.exec(typed) ?? []).map(Number);
  const first = makeDay(year, month, 1);
  const last = [30, 29, 28].find((each) => makeDay(year, month, each) !== null) ?? 31;
  if (first === null || day > 31 || makeDay(year, month, day) !== null) return '';
  return `ngày không tồn tại (tháng ${dayText(first).slice(3)} chỉ có ${last} ngày)`;
}

const PROGRAM_STATES: Readonly<Record<ProgramState, Sentences>> = {
  loading: {
    wrong: 'còn đang tải dữ liệu, hiện',
    mend: 'Chờ ô tải xong rồi kiểm tra lại; không gõ đè lên công thức.',
  },
  broken: {
    wrong: 'là công thức đang báo lỗi',
    mend: 'Sửa công thức hoặc ô mà công thức lấy số liệu; không gõ đè lên công thức.',
  },
};

const FULL_DATE = 'Ghi đủ ngày/tháng/năm, ví dụ 31/5/2022.';

const UNREADABLE_TROUBLES: Readonly<
  Record<Exclude<UnreadableFacts['trouble'], 'legacy-encoding' | ProgramState>, Sentences>
> = {
  incomplete: { wrong: 'chưa đủ ngày, tháng, năm', mend: FULL_DATE },
  impossible: {
    wrong: 'ngày, giờ không tồn tại',
    mend: 'Kiểm tra lại; ghi theo thứ tự ngày/tháng/năm, ví dụ 31/5/2022.',
  },
  number: { wrong: 'là một con số, không phải ngày', mend: FULL_DATE },
  several: { wrong: 'có nhiều ngày trong một ô', mend: 'Chỉ ghi một ngày.' },
  'not-yet': { wrong: 'chưa có ngày', mend: FULL_DATE },
  unreadable: { wrong: 'không đọc được là ngày nào', mend: FULL_DATE },
  'no-share': {
    wrong: 'không đọc được tỷ lệ',
    mend: 'Ghi như “Lò Văn A 30%; Vàng Thị B 20%”.',
  },
  unclear: { wrong: 'chưa rõ là có hay không', mend: 'Ghi “có” hoặc “không”.' },
};

const AMOUNT_EXAMPLE = 'Ghi một số tiền bằng đồng cho 01 năm, ví dụ 500.000.000 hoặc 500 triệu.';

const AMOUNT_TROUBLES: Readonly<Record<AmountTrouble, Sentences>> = {
  negative: { wrong: 'là số âm', mend: AMOUNT_EXAMPLE },
  'several-years': {
    wrong: 'không phải số tiền của 01 năm',
    mend: 'Kê khai giá trị làm lợi ước tính trong 01 năm.',
  },
  'words-differ': { wrong: 'có số và chữ không khớp nhau', mend: 'Sửa cho số và chữ như nhau.' },
  range: { wrong: 'không phải một số tiền xác định', mend: AMOUNT_EXAMPLE },
  ambiguous: { wrong: 'có thể hiểu hai cách', mend: AMOUNT_EXAMPLE },
  'no-unit': {
    wrong: 'thiếu đơn vị nghìn, triệu hoặc tỷ',
    mend: AMOUNT_EXAMPLE,
  },
  unreadable: { wrong: 'không đọc được', mend: AMOUNT_EXAMPLE },
};

const RESEARCH_LACKS: Readonly<Record<FindingFacts['research-accepted']['lacks'], Sentences>> = {
  level: {
    wrong: 'phải là cấp tỉnh hoặc cấp bộ, ngành',
    mend: 'Ghi cấp đề tài theo quyết định phê duyệt.',
  },
  acceptance: {
    wrong: 'chưa được nghiệm thu',
    mend: 'Ghi “có”, ngày hoặc số văn bản nghiệm thu.',
  },
  time: {
    wrong: 'được nghiệm thu trước thời gian của Chương trình',
    mend: 'Đối chiếu ngày nghiệm thu; đề tài nghiệm thu từ trước không thuộc Chương trình.',
  },
  confirmation: {
    wrong: 'chưa có xác nhận hiệu quả áp dụng của thủ trưởng nơi ứng dụng',
    mend: 'Ghi “có” hoặc số văn bản xác nhận.',
  },
};

function leadAuthor(facts: FindingFacts['lead-author']): Sentences {
  switch (facts.fault) {
    case 'over-100':
      return {
        wrong: `Tổng tỷ lệ đóng góp là ${percent(facts.sum)}, vượt 100%.`,
        mend: 'Sửa tỷ lệ của từng tác giả để tổng không quá 100%.',
      };
    case 'not-highest':
      return {
        wrong: `${facts.highest || 'Một đồng tác giả'} đóng góp ${percent(facts.highestShare)}, cao hơn ${facts.lead} (${percent(facts.share)}).`,
        mend: 'Sáng kiến công nhận cho người có tỷ lệ cao nhất: ghi người đó vào cột “Tác giả” hoặc sửa tỷ lệ.',
      };
    case 'several-leads':
      return {
        wrong: `Cột “Tác giả” có ${twoDigits(facts.names.length)} người: ${facts.names.join(', ')}.`,
        mend: 'Chỉ để chủ nhiệm hoặc người có tỷ lệ cao nhất; ghi những người khác và tỷ lệ ở cột “Đồng tác giả”.',
      };
  }
}

function unanswered(question: string): Sentences {
  return {
    wrong: `Chưa khai ${question}.`,
    mend: 'Ghi “có” hoặc “không”; để trống không có nghĩa là không.',
  };
}

function registrationText({ day, moment }: Registration): string {
  return moment === null ? `ngày ${dayText(day)}` : `lúc ${momentText(moment)}`;
}

function closedText(since: Moment | null, opens: Moment | null): string {
  const closed = since === null ? '' : `đóng ${endText(since)}`;
  const next = opens === null ? '' : `mở lúc ${momentText(opens)}`;
  return [closed, next].filter((text) => text !== '').join(', ');
}

/** "24:00 ngày 31/5/2022" rather than 00:00 of the next day, as the plans write it. */
function endText(end: Moment): string {
  const last = lastDayBefore(end);
  return last === dayOf(end) ? `lúc ${momentText(end)}` : `lúc 24:00 ngày ${dayText(last)}`;
}

function header({ column }: Finding): string {
  return HEADERS.get(column) ?? column;
}

/** The column as a sentence calls it: without the unit in which it counts. */
function columnName(column: InitiativeKey): string {
  return (HEADERS.get(column) ?? column).replace(/ \(.*\)$/, '');
}

/** The bare digits of a number cell with dots, as it shows in the sheet. */
function grouped(typed: string): string {
  return /^-?\d+$/.test(typed) ? wholeNumber(Number(typed)) : typed;
}

/** Long texts are cut: a sentence has to fit beside its cell. */
function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 80 ? `${line.slice(0, 79)}…` : line}”`;
}

function percent(share: number): string {
  return `${String(Math.round(share * 100) / 100).replace('.', ',')}%`;
}
