import { benefitOf } from '../programme/awards/conditions.ts';
import type { Exemplar } from '../programme/closing/exemplars.ts';
import type { AwardCount, ClosingFigures } from '../programme/closing/figures.ts';
import type { Whole } from '../programme/report.ts';
import { percent } from '../programme/set-up/ratio.ts';
import type { Day } from '../workbook/moment.ts';
import { amountInWords } from './amount-in-words.ts';
import { AWARD_OBJECTS } from './awards.ts';
import { inSentence, ruleTitle } from './findings.ts';
import { unknownText } from './form.ts';
import { dayText, twoDigits, wholeNumber } from './numbers.ts';
import { placeText } from './office-name.ts';
import { KIND_NAMES, PARTICIPANT_NAMES } from './vocabulary.ts';

/** Where a number of the report comes from, by what it is; the tab's own name is put in later. */
export type FigureOf = 'form' | 'rows' | 'grassroots' | 'awards' | 'submissions' | 'findings';

/** A number with the cell or row in which it stands; `tab` where it stands in one tab of many. */
interface Figure {
  readonly text: string;
  readonly of: FigureOf;
  readonly cell?: string;
  readonly tab?: string;
}

/** A sentence in pieces: words, and numbers with where they come from. */
export type Sentence = readonly (string | Figure)[];

function figure(of: FigureOf, value: number | string, cell = ''): Figure {
  return { text: typeof value === 'number' ? twoDigits(value) : value, of, cell };
}

/** A rate; the sign behind it is part of the number. */
function rate(of: FigureOf, part: number, whole: number, cell = ''): Figure {
  return { text: `${percent(part, whole) ?? 0}%`, of, cell };
}

/** `'1234567'` → `1.234.567`. */
function bigNumber(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

/** Cells of the form in which a result, its target and its rate stand. */
interface Cells {
  readonly result: string;
  readonly target: string;
  readonly rate: string;
}

/** The computed sentences of the closing report, paragraph by paragraph. */
export const REPORT_SENTENCES = {
  counted: (asOf: Day, { typed, counted, reported }: ClosingFigures): Sentence => {
    const until = `Tính đến hết ngày ${dayText(asOf)}, `;
    const others: Sentence =
      reported > 0
        ? ['đơn vị không lập danh sách báo cáo ', figure('form', reported), ' sáng kiến.']
        : [];
    if (typed === 0)
      return reported > 0
        ? [until, ...others]
        : [`${until}chưa có sáng kiến nào được lập danh sách.`];
    return [
      `${until}các đơn vị đã lập danh sách `,
      figure('rows', typed),
      ' sáng kiến, trong đó ',
      figure('rows', counted),
      ' sáng kiến được tính, chiếm ',
      rate('rows', counted, typed),
      '.',
      ...(reported > 0 ? [' Ngoài ra, ', ...others] : []),
    ];
  },
  target: (
    { result, target, rate, unknown }: Whole,
    cells: Cells,
    met: { readonly day: Day; readonly daysBefore: number } | null,
  ): Sentence => [
    'So với chỉ tiêu được giao, kết quả đạt ',
    figure('form', wholeNumber(result), cells.result),
    '/',
    figure('form', wholeNumber(target), cells.target),
    ...(rate === null
      ? [` sáng kiến, ${unknownText(unknown)}`]
      : [' sáng kiến, bằng ', figure('form', `${rate}%`, cells.rate)]),
    ...(met
      ? [
          '; chỉ tiêu được hoàn thành vào ngày ',
          figure('rows', dayText(met.day)),
          ...(met.daysBefore > 0
            ? [
                ', trước ',
                figure('rows', met.daysBefore),
                ' ngày so với ngày kết thúc chương trình',
              ]
            : []),
        ]
      : []),
    '.',
  ],
  phase: (
    name: string,
    { result, target, rate }: Pick<Whole, 'result' | 'target' | 'rate'>,
    cells: Cells,
  ): Sentence => [
    `${name}: `,
    figure('form', wholeNumber(result), cells.result),
    ...(target > 0
      ? [
          '/',
          figure('form', wholeNumber(target), cells.target),
          ...(rate === null
            ? [' sáng kiến.']
            : [' sáng kiến, bằng ', figure('form', `${rate}%`, cells.rate), ' chỉ tiêu.']),
        ]
      : [' sáng kiến.']),
  ],
  notCounted: ({ notCounted }: ClosingFigures): Sentence => [
    'Còn ',
    figure(
      'findings',
      notCounted.reduce((sum, { rows }) => sum + rows, 0),
    ),
    ' sáng kiến chưa được tính; kết quả kiểm tra: ',
    ...notCounted.flatMap(({ rule, rows }, index) => [
      `${index > 0 ? '; ' : ''}${inSentence(ruleTitle(rule))} `,
      figure('findings', rows),
    ]),
    '.',
  ],
  unfinished: ({ unfinished }: ClosingFigures): Sentence => [
    'Có ',
    figure('rows', unfinished),
    ' sáng kiến đang được nhập, chưa đủ thông tin để tính.',
  ],
  later: ({ later }: ClosingFigures): Sentence => [
    'Có ',
    figure('rows', later),
    ' sáng kiến được cập nhật lên Cổng sau ngày tính số liệu.',
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
        ? [
            ', trong đó 10 sáng kiến lớn nhất chiếm ',
            figure('rows', `${percentOf(largest, total)}%`),
          ]
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
    figure('grassroots', wholeNumber(covered)),
    '/',
    figure('grassroots', wholeNumber(listed)),
    ` ${below} có ít nhất 01 sáng kiến được tính, bằng `,
    rate('grassroots', covered, listed),
    '.',
  ],
  without: (unit: string, below: string, names: readonly string[]): Sentence => [
    `${unit} còn `,
    figure('grassroots', names.length),
    ` ${below} chưa có sáng kiến${names.length <= NAMED ? `: ${names.join('; ')}` : ''}.`,
  ],
  exemplar: ({ initiative, because }: Exemplar, credited: string): Sentence => {
    const amount = benefitOf(initiative);
    const where = placeText(initiative);
    const at = { tab: initiative.tab, cell: `dòng ${initiative.row}` };
    return [
      `“${initiative.title}” của ${credited}${where === '' ? '' : ` (${where})`}: `,
      ...(amount !== null && because !== 'outstanding'
        ? ['làm lợi ', { ...figure('rows', amount), ...at }, ' đồng/năm']
        : []),
      ...(because === 'both' ? [', '] : []),
      ...(because === 'benefit' ? [] : ['tiêu biểu về giá trị xã hội, nhân văn']),
      '.',
    ];
  },
  portal: ({ portal: { inTime, late, never } }: ClosingFigures): Sentence => [
    'Trong số sáng kiến đã lập danh sách, có ',
    figure('rows', inTime),
    ' sáng kiến được cập nhật lên Cổng trong thời gian Cổng mở',
    ...(late > 0 ? ['; ', figure('rows', late), ' sáng kiến cập nhật ngoài thời gian đó'] : []),
    ...(never > 0 ? ['; ', figure('rows', never), ' sáng kiến chưa có ngày cập nhật'] : []),
    '.',
  ],
  duplicates: ({ duplicates }: ClosingFigures): Sentence => [
    'Qua rà soát, có ',
    figure('findings', duplicates),
    ' sáng kiến trùng với sáng kiến khác, không được tính hai lần.',
  ],
  submissions: ({ submissions: { inTime, late, missing } }: ClosingFigures): Sentence => [
    'Việc nộp báo cáo, hồ sơ theo thời hạn: ',
    figure('submissions', inTime),
    ' lượt đúng hạn',
    ...(late > 0 ? ['; ', figure('submissions', late), ' lượt nộp chậm'] : []),
    ...(missing > 0 ? ['; ', figure('submissions', missing), ' lượt chưa nộp đủ'] : []),
    '.',
  ],
  awards: ({ object, level, proposed, chosen }: AwardCount): Sentence => [
    `${AWARD_OBJECTS[object]}${level === '' ? '' : `, ${level}`}: `,
    figure('awards', proposed),
    ' trường hợp trong danh sách xét, ',
    ...(chosen > 0
      ? [figure('awards', chosen), ' trường hợp được chọn đề nghị.']
      : ['chưa chọn trường hợp nào.']),
  ],
  noAwards: ['Chưa có danh sách đề nghị khen thưởng.'] satisfies Sentence,
} as const;

const OTHER = 'chưa ghi rõ';

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
