import { describe, expect, test } from 'vitest';
import { type Chosen, draftAwardPapers } from '../../src/documents/award-papers.ts';
import {
  computedLines,
  draftClosingReport,
  type FilledPart,
} from '../../src/documents/closing-report.ts';
import type { DocumentContext } from '../../src/documents/context.ts';
import { figuresOf, type OfficialDocument } from '../../src/documents/document.ts';
import { docxParts } from '../../src/documents/docx.ts';
import { fieldNamed, fieldsOf } from '../../src/documents/fields.ts';
import { lintDocument } from '../../src/documents/lint/lint.ts';
import { wordText } from '../../src/documents/lint/word-text.ts';
import { draftPaperList } from '../../src/documents/paper-list.ts';
import { DOCUMENT_CSS, documentHtml } from '../../src/documents/preview.ts';
import { fillTemplate, lineText, UnknownFieldError } from '../../src/documents/template.ts';
import { closingFigures } from '../../src/programme/closing/figures.ts';
import { buildReport } from '../../src/programme/report.ts';
import { judge } from '../../src/programme/verdict.ts';
import { LINT_WORDS, lintLine } from '../../src/words/lint.ts';
import { OUTLINE } from '../../src/words/outline.ts';
import { programme, unitTab } from '../programme.ts';
import { partOf } from './every.ts';

const REPORT = buildReport(judge(programme(), [unitTab([{}])]), '2023-09-15');
const CONTEXT: DocumentContext = {
  report: REPORT,
  met: null,
  fields: fieldsOf(
    { deadlineText: '', contact: '' },
    { chair: 'Lò Văn Mẫu', meetingDay: '05/9/2023' },
  ),
  own: () => null,
  formTab: 'Biểu tổng hợp',
};
const TABS = {
  form: 'Biểu tổng hợp',
  rows: 'tab của đơn vị',
  grassroots: 'Công đoàn cơ sở',
  awards: 'Khen thưởng',
  submissions: 'Theo dõi nộp',
  findings: 'Kiểm tra dữ liệu',
};

const words = (document: OfficialDocument): string =>
  docxParts(document)
    .find(({ path }) => path === 'word/document.xml')
    ?.text.replace(/<[^>]+>/g, ' ') ?? '';

describe('the closing report (001, outline)', () => {
  const figures = closingFigures(REPORT, [{ object: 'individual', level: '', isChosen: true }], []);
  const parts = OUTLINE.map(
    (part): FilledPart => ({
      ...part,
      own: part.number === 'III.1' ? 'Các cấp vào cuộc sớm.' : '',
      lines: computedLines(part, CONTEXT, figures, TABS),
      isDone: false,
    }),
  );

  test('fills what can be computed, keeps what people wrote, and leaves the rest open', () => {
    const text = words(draftClosingReport(CONTEXT, parts));
    for (const said of [
      'II. KẾT QUẢ ĐẠT ĐƯỢC',
      'Các cấp vào cuộc sớm.',
      'So với chỉ tiêu được giao, kết quả đạt',
      'Cá nhân:',
      '(Nội dung do đơn vị ghi.)',
    ])
      expect(text).toContain(said);
  });

  test('a number counted over many rows says in which column, and which rows', () => {
    const report = buildReport(
      judge(programme(), [
        unitTab([{ benefit: '600 triệu' }, { title: '' }, { registered: null }]),
      ]),
      '2023-09-15',
    );
    const made = closingFigures(report, [{ object: 'individual', level: '', isChosen: true }], []);
    const sources = OUTLINE.flatMap((part) =>
      computedLines(part, { report, met: { day: '2022-12-10', daysBefore: 265 } }, made, TABS),
    ).flatMap((line) => line.flatMap(({ of }) => of ?? []));
    expect(sources.filter(({ cell }) => cell === '').length).toBeGreaterThan(8);
    expect(sources.filter(({ cell, how }) => cell === '' && !how)).toEqual([]);
    expect(
      sources.filter(({ tab, cell, column }) => tab === TABS.rows && cell === '' && !column),
    ).toMatchObject([{ how: 'từ hai số vừa nêu' }]);
  });

  test('every number that is computed tells where it stands', () => {
    const lines = parts.flatMap((part) => part.lines);
    const untraced = lines
      .flatMap((line) => line.filter(({ of }) => !of).map(({ text }) => text))
      .join('\n')
      .replace(/Giai đoạn \d|ngày \d+\/\d+\/\d{4}|trong 01 năm|ít nhất 01|Covid-19/g, '');
    expect(untraced).not.toMatch(/\d/);
    const [typed] = figuresOf(draftClosingReport(CONTEXT, parts));
    expect(typed).toMatchObject({ text: '01', of: { tab: 'tab của đơn vị' } });
    expect(typed?.before).toMatch(/các đơn vị đã lập danh sách $/);
  });

  test('what is told of a row tells its tab and row', () => {
    const told = figuresOf(draftClosingReport(CONTEXT, parts)).find(({ after }) =>
      after.startsWith(' đồng/năm'),
    );
    expect(told).toMatchObject({ of: { tab: 'LĐLĐ huyện Suối Mơ', cell: 'dòng 2' } });
  });

  test('nothing typed, nothing met: sentences without noughts', () => {
    const empty = buildReport(judge(programme(), [unitTab([])]), '2023-09-15');
    const none = closingFigures(empty, [], []);
    const text = OUTLINE.flatMap((part) =>
      computedLines(part, { report: empty, met: null }, none, TABS),
    ).map(lineText);
    expect(text).toEqual([
      'Tính đến hết ngày 15/9/2023, chưa có sáng kiến nào được lập danh sách.',
      'So với chỉ tiêu được giao, kết quả đạt 0/20 sáng kiến, bằng 0%.',
      'Giai đoạn 1: 0/10 sáng kiến, bằng 0% chỉ tiêu.',
      'Giai đoạn 2: 0/10 sáng kiến, bằng 0% chỉ tiêu.',
      'Chưa có danh sách đề nghị khen thưởng.',
    ]);
  });

  test('the day on which the target was met', () => {
    const met = { day: '2022-12-10', daysBefore: 265 } as const;
    const [, target] = computedLines(
      { number: 'II.1', asks: 'Kết quả thực hiện' },
      { report: REPORT, met },
      figures,
      TABS,
    );
    expect(target && lineText(target)).toMatch(
      /; chỉ tiêu được hoàn thành vào ngày 10\/12\/2022, trước 265 ngày so với/,
    );
  });

  test('rows that do not count are told by what was found, names with their capitals', () => {
    const rows = [{}, { registered: null, portalCode: null, title: 'Máy sàng chè' }];
    const some = buildReport(judge(programme(), [unitTab(rows)]), '2023-09-15');
    const [, , , , notCounted] = computedLines(
      { number: 'II.1', asks: 'Kết quả thực hiện' },
      { report: some, met: null },
      closingFigures(some, [], []),
      TABS,
    );
    expect(notCounted && lineText(notCounted)).toBe(
      'Còn 01 sáng kiến chưa được tính; kết quả kiểm tra: chưa cập nhật lên Cổng 01.',
    );
  });

  test('a section of its own says nothing by itself', () => {
    expect(
      computedLines({ number: 'II', asks: 'Kết quả thực hiện' }, CONTEXT, figures, TABS),
    ).toEqual([]);
  });
});

describe('the papers of awards (001 V)', () => {
  const chosen: Chosen[] = [
    {
      object: 'individual',
      name: 'Vàng Thị Thử',
      unit: 'LĐLĐ huyện Suối Mơ',
      grassroots: 'Trường A',
      title: 'Bể lọc nước',
      code: 'SM-1',
      benefit: 500_000_000,
      grounds: 'Giá trị làm lợi từ 500.000.000 đồng/năm trở lên',
      level: 'Bằng khen',
      summary: '',
    },
  ];
  const papers = draftAwardPapers(CONTEXT, chosen);

  test('a proposal with its list, minutes, and a summary for each', () => {
    expect(words(papers.proposal)).toContain('đề nghị khen thưởng 01 cá nhân có thành tích');
    expect(words(papers.proposal)).toContain('Vàng Thị Thử');
    expect(words(papers.minutes)).toContain('ngày 05/9/2023');
    expect(papers.summaries).toHaveLength(1);
    const [summary] = papers.summaries;
    expect(summary && words(summary.document)).toContain(
      '500.000.000 đồng/năm (Năm trăm triệu đồng)',
    );
    expect(summary && words(summary.document)).not.toContain('Số:');
  });
});

test('the list of papers stands as the tab does', () => {
  const line = {
    unit: 'LĐLĐ huyện Suối Mơ',
    isKnown: true,
    speaker: 'individual' as const,
    count: 1,
    chosen: 'Lò Văn Mẫu',
    remark: '',
    doubt: null,
    row: 1,
  };
  const list = draftPaperList(CONTEXT, [line], []);
  expect(words(list)).toContain('Lò Văn Mẫu');
  expect(documentHtml(list, { figures: '' }).html).toContain('Cá nhân');
  expect(DOCUMENT_CSS).toContain('Times New Roman');
});

test('a list that belongs to a plan says to which, without a number of its own', () => {
  const fields = {
    ...CONTEXT.fields,
    attachedTo: 'Kế hoạch số 471/KH-LĐLĐ ngày 06/9/2023 của LĐLĐ tỉnh',
  };
  const list = draftPaperList({ ...CONTEXT, fields }, [], []);
  expect(words(list)).toContain('(Kèm theo Kế hoạch số 471/KH-LĐLĐ ngày 06/9/2023 của LĐLĐ tỉnh)');
  expect(words(list)).not.toContain('Số:');
  expect(documentHtml(list, { figures: '' }).html).not.toContain('Số:');
  expect(documentHtml(list, { figures: '' }).html).toContain('(Kèm theo Kế hoạch số 471');
  expect(lintDocument(wordText(partOf(list)), null)).toEqual([]);
});

test('fields are known by name, and unknown ones are named', () => {
  expect(['số', 'Nơi nhận:', 'Màu', 'Chủ trì'].map((name) => fieldNamed(name, 'letter'))).toEqual([
    'number',
    'recipients',
    null,
    null,
  ]);
  expect(fieldNamed('chủ trì', 'awards')).toBe('chair');
  expect(() => fillTemplate('{gì}', {})).toThrow(UnknownFieldError);
});

test('a finding of a text is one line', () => {
  expect(lintLine(2, 'rate', '95%', '94%')).toBe(
    'Đoạn 3: tỷ lệ không khớp với kết quả và chỉ tiêu: “95%”; nên là “94%”.',
  );
  expect(LINT_WORDS.clean).not.toBe('');
});
