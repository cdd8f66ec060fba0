import { benefitOf } from '../programme/awards/conditions.ts';
import type { Exemplar } from '../programme/closing/exemplars.ts';
import type { AwardCount, ClosingFigures } from '../programme/closing/figures.ts';
import { percent } from '../programme/set-up/ratio.ts';
import type { Day } from '../workbook/moment.ts';
import { amountInWords } from './amount-in-words.ts';
import { AWARD_OBJECTS } from './awards.ts';
import { inSentence, ruleTitle } from './findings.ts';
import { dayText, twoDigits, wholeNumber } from './numbers.ts';
import { KIND_NAMES, PARTICIPANT_NAMES } from './vocabulary.ts';

/** Where a number of the report comes from, by what it is; the tab's own name is put in later. */
export type FigureOf = 'form' | 'rows' | 'grassroots' | 'awards' | 'submissions' | 'findings';

/** A sentence in pieces: words, and numbers with where they come from. */
export type Sentence = readonly (string | { readonly text: string; readonly of: FigureOf })[];

function figure(
  of: FigureOf,
  value: number | string,
): { readonly text: string; readonly of: FigureOf } {
  return { text: typeof value === 'number' ? wholeNumber(value) : value, of };
}

/** `'1234567'` → `1.234.567`. */
function bigNumber(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

/** The computed sentences of the closing report, paragraph by paragraph. */
export const REPORT_SENTENCES = {
  counted: (asOf: Day, { typed, counted, reported }: ClosingFigures): Sentence => [
    `Tính đến hết ngày ${dayText(asOf)}, các đơn vị đã lập danh sách `,
    figure('rows', typed),
    ' sáng kiến, trong đó ',
    figure('form', counted),
    ` sáng kiến được tính (${percent(counted, typed) ?? 0}%)`,
    ...(reported > 0
      ? [
          ', ngoài ra các đơn vị không lập danh sách báo cáo ',
          figure('form', reported),
          ' sáng kiến',
        ]
      : []),
    '.',
  ],
  target: (result: number, target: number): Sentence => [
    'So với chỉ tiêu được giao, kết quả đạt ',
    figure('form', result),
    '/',
    figure('form', target),
    ` sáng kiến, bằng ${percent(result, target) ?? 0}%.`,
  ],
  phase: (name: string, result: number, target: number): Sentence => [
    `${name}: `,
    figure('form', result),
    ...(target > 0
      ? ['/', figure('form', target), ` sáng kiến, bằng ${percent(result, target) ?? 0}% chỉ tiêu.`]
      : [' sáng kiến.']),
  ],
  notCounted: ({ notCounted }: ClosingFigures): Sentence => [
    figure(
      'findings',
      notCounted.reduce((sum, { rows }) => sum + rows, 0),
    ),
    ' dòng chưa được tính, vì: ',
    ...notCounted.flatMap(({ rule, rows }, index) => [
      `${index > 0 ? '; ' : ''}${inSentence(ruleTitle(rule))} (`,
      figure('findings', rows),
      ')',
    ]),
    '.',
  ],
  money: ({ benefit: { total, rows, largest } }: ClosingFigures, noughtWord: string): Sentence => {
    const words = amountInWords(Number(total), noughtWord);
    return [
      'Tổng giá trị làm lợi ước tính trong 01 năm của ',
      figure('rows', rows),
      ' sáng kiến kê khai bằng tiền là ',
      figure('rows', bigNumber(total)),
      ` đồng${words === null ? '' : ` (${words})`}`,
      ...(rows > 10
        ? [`, trong đó 10 sáng kiến lớn nhất chiếm ${percentOf(largest, total)}%`]
        : []),
      '.',
    ];
  },
  byKind: ({ byKind }: ClosingFigures): Sentence =>
    split(
      'Theo loại giải pháp: ',
      byKind.map(({ of, rows }) => [of === null ? OTHER : KIND_NAMES[of], rows]),
    ),
  byParticipant: ({ byParticipant }: ClosingFigures): Sentence =>
    split(
      'Theo đối tượng tham gia: ',
      byParticipant.map(({ of, rows }) => [of === null ? OTHER : PARTICIPANT_NAMES[of], rows]),
    ),
  byUnit: ({ byUnit }: ClosingFigures): Sentence =>
    split(
      'Theo đơn vị: ',
      byUnit.map(({ of, rows }) => [of, rows]),
    ),
  coverage: (below: string, listed: number, covered: number): Sentence => [
    'Có ',
    figure('grassroots', covered),
    '/',
    figure('grassroots', listed),
    ` ${below} có ít nhất 01 sáng kiến được tính, bằng ${percent(covered, listed) ?? 0}%.`,
  ],
  without: (unit: string, below: string, names: readonly string[]): Sentence => [
    `${unit}: còn `,
    figure('grassroots', twoDigits(names.length)),
    ` ${below} chưa có sáng kiến${names.length <= NAMED ? `: ${names.join('; ')}` : ''}.`,
  ],
  exemplar: ({ initiative, because }: Exemplar, credited: string): Sentence => {
    const amount = benefitOf(initiative);
    const where = [initiative.grassroots, initiative.unit].filter((text) => text !== '').join(', ');
    return [
      `“${initiative.title}” của ${credited}${where === '' ? '' : ` (${where})`}: `,
      ...(amount !== null && because !== 'outstanding'
        ? ['làm lợi ', figure('rows', amount), ' đồng/năm']
        : []),
      ...(because === 'both' ? [', '] : []),
      ...(because === 'benefit' ? [] : ['tiêu biểu về giá trị xã hội, nhân văn']),
      '.',
    ];
  },
  portal: ({ portal: { inTime, late, never } }: ClosingFigures): Sentence => [
    'Trong các dòng đã lập, ',
    figure('rows', inTime),
    ' dòng cập nhật lên Cổng trong thời gian Cổng mở, ',
    figure('rows', late),
    ' dòng cập nhật ngoài thời gian đó, ',
    figure('rows', never),
    ' dòng chưa có ngày cập nhật.',
  ],
  duplicates: ({ duplicates }: ClosingFigures): Sentence => [
    'Qua rà soát có ',
    figure('findings', duplicates),
    ' dòng trùng với sáng kiến khác, không được tính hai lần.',
  ],
  submissions: ({ submissions: { inTime, late, missing } }: ClosingFigures): Sentence => [
    'Việc nộp báo cáo, hồ sơ theo thời hạn: ',
    figure('submissions', inTime),
    ' lượt đúng hạn, ',
    figure('submissions', late),
    ' lượt nộp chậm, ',
    figure('submissions', missing),
    ' lượt còn thiếu.',
  ],
  awards: ({ object, level, proposed, chosen }: AwardCount): Sentence => [
    `${AWARD_OBJECTS[object]}${level === '' ? '' : `, ${level}`}: `,
    figure('awards', proposed),
    ' trường hợp đủ điều kiện, ',
    figure('awards', chosen),
    ' trường hợp được chọn đề nghị.',
  ],
  noAwards: ['Chưa có danh sách đề nghị khen thưởng.'] satisfies Sentence,
} as const;

const OTHER = 'chưa rõ';

/** So many names are told in a sentence. */
const NAMED = 8;

function split(lead: string, parts: readonly (readonly [string, number])[]): Sentence {
  return [
    lead,
    ...parts.flatMap(([name, rows], index) => [
      `${index > 0 ? '; ' : ''}${name} `,
      figure('rows', rows),
    ]),
    '.',
  ];
}

/** Rounded to the nearest, of whole numbers of any length. */
function percentOf(part: string, whole: string): number {
  const [share, all] = [BigInt(part), BigInt(whole)];
  return all === BigInt(0) ? 0 : Number((BigInt(200) * share + all) / (BigInt(2) * all));
}
