import { benefitOf } from '../programme/awards/conditions.ts';
import type { Exemplar } from '../programme/closing/exemplars.ts';
import type { AwardCount, ClosingFigures } from '../programme/closing/figures.ts';
import type { InitiativeKey } from '../programme/initiative/columns.ts';
import type { Whole } from '../programme/report.ts';
import { percent } from '../programme/set-up/ratio.ts';
import type { Day } from '../workbook/moment.ts';
import { amountInWords } from './amount-in-words.ts';
import { AWARD_OBJECTS } from './awards.ts';
import { TRACE_WORDS } from './documents.ts';
import { inSentence, ruleTitle } from './findings.ts';
import { unknownText } from './form.ts';
import { dayText, twoDigits, wholeNumber } from './numbers.ts';
import { placeText } from './office-name.ts';
import { KIND_NAMES, PARTICIPANT_NAMES } from './vocabulary.ts';

/** Where a number of the report comes from, by what it is; the tab's own name is put in later. */
export type FigureOf = 'form' | 'rows' | 'grassroots' | 'awards' | 'submissions' | 'findings';

/** A number with the cell or the rows in which it stands; `tab` where it stands in one tab of many. */
export interface Figure {
  readonly text: string;
  readonly of: FigureOf;
  readonly cell?: string;
  readonly tab?: string;
  /** Of rows the column in which they are counted. */
  readonly column?: InitiativeKey;
  /** Which of many rows are counted. */
  readonly how?: string;
}

/** A sentence in pieces: words, and numbers with where they come from. */
export type Sentence = readonly (string | Figure)[];

function figure(of: FigureOf, value: number | string, cell = ''): Figure {
  return { text: typeof value === 'number' ? twoDigits(value) : value, of, cell };
}

/** Counted in a column of the units' tabs. */
function inColumn(value: number | string, column: InitiativeKey, how: string): Figure {
  return { ...figure('rows', value), column, how };
}

/** Counted in a list of the add-in's. */
function among(of: FigureOf, value: number | string, how: string): Figure {
  return { ...figure(of, value), how };
}

/** A rate of two numbers named before; the sign behind it is part of the number. */
function rate(of: FigureOf, part: number, whole: number): Figure {
  return among(of, `${percent(part, whole) ?? 0}%`, FROM.rate);
}

/** Which rows, in words. */
const FROM = {
  rate: 'từ hai số vừa nêu',
  typed: 'mọi sáng kiến đã nhập',
  reported: 'dòng có “số báo cáo” ở cột “Ghi chú”',
  counted: TRACE_WORDS.counted,
  unfinished: 'ghi “Đang nhập”',
  later: (asOf: Day) => `sau ngày ${dayText(asOf)}`,
  firstError: 'mỗi dòng sai kể một lần, theo lỗi đầu tiên',
  rule: (title: string) => `cột “Quy tắc”: ${title}, theo lỗi đầu tiên của mỗi dòng`,
  money: 'dòng được tính có số tiền',
  moneySum: 'cộng các dòng được tính',
  largest: '10 số lớn nhất của các dòng được tính',
  unit: 'dòng được tính ở tab của đơn vị',
  covered: 'có trong danh sách của dòng được tính',
  listed: 'mọi dòng',
  uncovered: (unit: string) => `dòng của ${unit} chưa có sáng kiến được tính`,
  inTime: 'trong thời gian Cổng mở',
  late: 'ngoài thời gian Cổng mở',
  never: 'để trống',
  state: (text: string) => `cột “Tình trạng”: ${text}`,
  object: (text: string) => `cột “Đối tượng”: ${text}`,
  chosen: (text: string) => `cột “Đối tượng”: ${text}; cột “Quyết định”: chọn`,
  metDay: TRACE_WORDS.metDay,
  daysBefore: 'từ ngày đó đến ngày cuối của chương trình ở tab “Giai đoạn”',
} as const;

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
        ? [
            'đơn vị không lập danh sách báo cáo ',
            among('form', reported, FROM.reported),
            ' sáng kiến.',
          ]
        : [];
    if (typed === 0)
      return reported > 0
        ? [until, ...others]
        : [`${until}chưa có sáng kiến nào được lập danh sách.`];
    return [
      `${until}các đơn vị đã lập danh sách `,
      inColumn(typed, 'title', FROM.typed),
      ' sáng kiến, trong đó ',
      inColumn(counted, 'check', FROM.counted),
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
          inColumn(dayText(met.day), 'registered', FROM.metDay),
          ...(met.daysBefore > 0
            ? [
                ', trước ',
                inColumn(met.daysBefore, 'registered', FROM.daysBefore),
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
    among(
      'findings',
      notCounted.reduce((sum, { rows }) => sum + rows, 0),
      FROM.firstError,
    ),
    ' sáng kiến chưa được tính; kết quả kiểm tra: ',
    ...notCounted.flatMap(({ rule, rows }, index) => [
      `${index > 0 ? '; ' : ''}${inSentence(ruleTitle(rule))} `,
      among('findings', rows, FROM.rule(ruleTitle(rule))),
    ]),
    '.',
  ],
  unfinished: ({ unfinished }: ClosingFigures): Sentence => [
    'Có ',
    inColumn(unfinished, 'check', FROM.unfinished),
    ' sáng kiến đang được nhập, chưa đủ thông tin để tính.',
  ],
  later: (asOf: Day, { later }: ClosingFigures): Sentence => [
    'Có ',
    inColumn(later, 'registered', FROM.later(asOf)),
    ' sáng kiến được cập nhật lên Cổng sau ngày tính số liệu.',
  ],
  money: ({ benefit: { total, rows, largest } }: ClosingFigures, noughtWord: string): Sentence => {
    const words = amountInWords(Number(total), noughtWord);
    return [
      'Tổng giá trị làm lợi ước tính trong 01 năm của ',
      inColumn(rows, 'benefit', FROM.money),
      ' sáng kiến kê khai bằng tiền là ',
      inColumn(bigNumber(total), 'benefit', FROM.moneySum),
      ` đồng${words === null ? '' : ` (${words})`}`,
      ...(rows > 10
        ? [
            ', trong đó 10 sáng kiến lớn nhất chiếm ',
            inColumn(`${percentOf(largest, total)}%`, 'benefit', FROM.largest),
          ]
        : []),
      '.',
    ];
  },
  byKind: ({ byKind }: ClosingFigures): Sentence =>
    split(
      'Theo loại giải pháp: ',
      'kind',
      byKind.map(({ of, rows }) => [of === null ? OTHER : KIND_NAMES[of], rows]),
    ),
  byParticipant: ({ byParticipant }: ClosingFigures): Sentence =>
    split(
      'Theo đối tượng tham gia: ',
      'participant',
      byParticipant.map(({ of, rows }) => [of === null ? OTHER : PARTICIPANT_NAMES[of], rows]),
    ),
  byUnit: ({ byUnit }: ClosingFigures): Sentence =>
    split(
      'Theo đơn vị: ',
      'check',
      byUnit.map(({ of, rows }) => [of, rows]),
    ),
  coverage: (below: string, listed: number, covered: number): Sentence => [
    'Có ',
    among('grassroots', wholeNumber(covered), FROM.covered),
    '/',
    among('grassroots', wholeNumber(listed), FROM.listed),
    ` ${below} có ít nhất 01 sáng kiến được tính, bằng `,
    rate('grassroots', covered, listed),
    '.',
  ],
  without: (unit: string, below: string, names: readonly string[]): Sentence => [
    `${unit} còn `,
    among('grassroots', names.length, FROM.uncovered(unit)),
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
    inColumn(inTime, 'registered', FROM.inTime),
    ' sáng kiến được cập nhật lên Cổng trong thời gian Cổng mở',
    ...(late > 0
      ? ['; ', inColumn(late, 'registered', FROM.late), ' sáng kiến cập nhật ngoài thời gian đó']
      : []),
    ...(never > 0
      ? ['; ', inColumn(never, 'registered', FROM.never), ' sáng kiến chưa có ngày cập nhật']
      : []),
    '.',
  ],
  duplicates: ({ duplicates }: ClosingFigures): Sentence => [
    'Qua rà soát, có ',
    among('findings', duplicates, FROM.rule(ruleTitle('duplicate'))),
    ' sáng kiến trùng với sáng kiến khác, không được tính hai lần.',
  ],
  submissions: ({ submissions: { inTime, late, missing } }: ClosingFigures): Sentence => [
    'Việc nộp báo cáo, hồ sơ theo thời hạn: ',
    among('submissions', inTime, FROM.state('Đúng hạn')),
    ' lượt đúng hạn',
    ...(late > 0
      ? ['; ', among('submissions', late, FROM.state('Nộp chậm')), ' lượt nộp chậm']
      : []),
    ...(missing > 0
      ? ['; ', among('submissions', missing, FROM.state('các lượt còn lại')), ' lượt chưa nộp đủ']
      : []),
    '.',
  ],
  awards: ({ object, level, proposed, chosen }: AwardCount): Sentence => [
    `${AWARD_OBJECTS[object]}${level === '' ? '' : `, ${level}`}: `,
    among('awards', proposed, FROM.object(AWARD_OBJECTS[object])),
    ' trường hợp trong danh sách xét, ',
    ...(chosen > 0
      ? [
          among('awards', chosen, FROM.chosen(AWARD_OBJECTS[object])),
          ' trường hợp được chọn đề nghị.',
        ]
      : ['chưa chọn trường hợp nào.']),
  ],
  noAwards: ['Chưa có danh sách đề nghị khen thưởng.'] satisfies Sentence,
} as const;

const OTHER = 'chưa ghi rõ';

/** So many names are told in a sentence. */
const NAMED = 8;

/** Of a split by unit the column is that which says what counts. */
function split(
  lead: string,
  column: InitiativeKey,
  parts: readonly (readonly [string, number])[],
): Sentence {
  return [
    lead,
    ...parts.flatMap(([name, rows], index) => [
      `${index > 0 ? '; ' : ''}${name} `,
      inColumn(rows, column, column === 'check' ? FROM.unit : TRACE_WORDS.of(name)),
    ]),
    '.',
  ];
}

/** Rounded to the nearest, of whole numbers of any length. */
function percentOf(part: string, whole: string): number {
  const [share, all] = [BigInt(part), BigInt(whole)];
  return all === BigInt(0) ? 0 : Number((BigInt(200) * share + all) / (BigInt(2) * all));
}
