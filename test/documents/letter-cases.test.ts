import { expect, test } from 'vitest';
import { fieldsOf } from '../../src/documents/fields.ts';
import { draftLetter } from '../../src/documents/letter.ts';
import { lineText } from '../../src/documents/template.ts';
import { metDay } from '../../src/programme/closing/met-day.ts';
import { buildReport } from '../../src/programme/report.ts';
import { judge } from '../../src/programme/verdict.ts';
import type { Day } from '../../src/workbook/moment.ts';
import { programme, unit, unitTab } from '../programme.ts';

type Case = readonly [name: string, targets: readonly (number | null)[], rows: number];

/** A letter to units with so many sound rows of July 2022 each. */
function letterOf(cases: readonly Case[], asOf: Day): string[] {
  const units = cases.map(([name, targets]) => unit({ name, targets }));
  const tabs = units.map((own, at) =>
    unitTab(
      Array.from({ length: cases[at]?.[2] ?? 0 }, (_, row) => ({
        title: `Sáng kiến thứ ${at} của dãy ${row}`,
        portalCode: `SM-${at}-${row}`,
      })),
      own,
    ),
  );
  const report = buildReport(judge(programme({ units }), tabs), asOf);
  const fields = fieldsOf({ deadlineText: '', contact: '' }, {});
  const context = {
    report,
    met: metDay(report),
    fields,
    own: () => null,
    formTab: 'Biểu tổng hợp',
  };
  const { blocks, addressees } = draftLetter(context);
  const texts = blocks.map((block) => ('line' in block ? lineText(block.line) : ''));
  return [
    addressees.join('; '),
    ...texts.slice(
      0,
      texts.findIndex((text) => text.startsWith('1. ')),
    ),
  ];
}

test('when the programme is over, who missed the target is named, and nobody is urged to go on', () => {
  const lines = letterOf(
    [
      ['A', [1, 1], 3],
      ['B', [10, 10], 12],
    ],
    '2023-09-14',
  );
  expect(lines.slice(3)).toEqual([
    'Khi chương trình kết thúc, còn 01 đơn vị chưa hoàn thành chỉ tiêu: B.',
    ANNEXED,
    'Chương trình đã kết thúc ngày 01/9/2023. Để việc tổng kết, khen thưởng được đầy đủ, chính xác, Liên đoàn Lao động tỉnh Thử Nghiệm đề nghị các đơn vị thực hiện một số nội dung sau:',
  ]);
  expect(letterOf([['A', [1, 1], 3]], '2023-09-14')).toContain(
    'Khi chương trình kết thúc, mọi đơn vị được giao chỉ tiêu đều đã hoàn thành.',
  );
});

const SAID =
  'Thực hiện Chương trình “01 triệu sáng kiến”, tính đến ngày 10/11/2022, toàn tỉnh đã có';
const ANNEXED = 'Kết quả của từng đơn vị có Biểu tổng hợp kèm theo.';
const TASKS =
  'Liên đoàn Lao động tỉnh Thử Nghiệm đề nghị các đơn vị tập trung thực hiện tốt một số nội dung sau:';
const REQUEST = `Để hoàn thành và hoàn thành vượt mức chỉ tiêu của chương trình, ${TASKS}`;
const MORE = `Để tiếp tục nâng cao số lượng và chất lượng sáng kiến, ${TASKS}`;

test.each<[string, Case[], string[]]>([
  [
    'one unit, behind and below half',
    [['A', [10, 10], 1]],
    [
      'A',
      `${SAID} 1/20 sáng kiến được tính, đạt 5% chỉ tiêu.`,
      'Tuy nhiên, vẫn còn 01 đơn vị có kết quả chậm so với tiến độ chung: A. Đơn vị này mới đạt dưới 50% chỉ tiêu. Riêng Giai đoạn 2, đơn vị này chậm so với tiến độ của giai đoạn.',
      ANNEXED,
      REQUEST,
    ],
  ],
  [
    'one unit above its target',
    [['A', [1, 1], 3]],
    [
      'A',
      `${SAID} 3/2 sáng kiến được tính, đạt 150% chỉ tiêu, hoàn thành chỉ tiêu trước 408 ngày (vào ngày 20/7/2022).`,
      'Đến nay đã có 01 đơn vị vượt chỉ tiêu cả chương trình: A. Liên đoàn Lao động tỉnh Thử Nghiệm biểu dương tinh thần trách nhiệm và kết quả của đơn vị này.',
      'Không có đơn vị nào chậm so với tiến độ chung của chương trình.',
      ANNEXED,
      MORE,
    ],
  ],
  [
    'no targets: nobody is praised or blamed',
    [
      ['A', [null, null], 2],
      ['B', [null, null], 0],
    ],
    ['A; B', `${SAID} 02 sáng kiến được tính.`, ANNEXED, MORE],
  ],
  [
    'everybody behind is named once',
    [
      ['A', [10, 10], 2],
      ['B', [10, 10], 1],
      ['C', [9, 9], 0],
      ['D', [9, 9], 0],
    ],
    [
      'Các đơn vị có tên trong Biểu tổng hợp kèm theo',
      `${SAID} 3/76 sáng kiến được tính, đạt 4% chỉ tiêu.`,
      'Tuy nhiên, vẫn còn 04 đơn vị có kết quả chậm so với tiến độ chung: A, B, C và D. Cả 04 đơn vị này đều mới đạt dưới 50% chỉ tiêu. Riêng Giai đoạn 2, cả 04 đơn vị này đều chậm so với tiến độ của giai đoạn.',
      ANNEXED,
      REQUEST,
    ],
  ],
])('%s', (_, cases, said) => {
  expect(letterOf(cases, '2022-11-10')).toEqual(said);
});
