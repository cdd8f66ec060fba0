import { describe, expect, test } from 'vitest';
import { type Chosen, draftAwardPapers } from '../../src/documents/award-papers.ts';
import {
  computedLines,
  draftClosingReport,
  type FilledPart,
} from '../../src/documents/closing-report.ts';
import type { DocumentContext } from '../../src/documents/context.ts';
import type { OfficialDocument } from '../../src/documents/document.ts';
import { docxParts } from '../../src/documents/docx.ts';
import { fieldNamed, fieldsOf } from '../../src/documents/fields.ts';
import { draftPaperList } from '../../src/documents/paper-list.ts';
import { DOCUMENT_CSS, documentHtml } from '../../src/documents/preview.ts';
import { fillTemplate, UnknownFieldError } from '../../src/documents/template.ts';
import { closingFigures } from '../../src/programme/closing/figures.ts';
import { buildReport } from '../../src/programme/report.ts';
import { judge } from '../../src/programme/verdict.ts';
import { LINT_WORDS, lintLine } from '../../src/words/lint.ts';
import { OUTLINE } from '../../src/words/outline.ts';
import { programme, unitTab } from '../programme.ts';

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
      lines: computedLines(part, REPORT, figures, TABS),
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

  test('a section of its own says nothing by itself', () => {
    expect(
      computedLines({ number: 'II', asks: 'Kết quả thực hiện' }, REPORT, figures, TABS),
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

test('fields are known by name, and unknown ones are named', () => {
  expect([fieldNamed('số'), fieldNamed('Nơi nhận:'), fieldNamed('Màu')]).toEqual([
    'number',
    'recipients',
    null,
  ]);
  expect(() => fillTemplate('{gì}', {})).toThrow(UnknownFieldError);
});

test('a finding of a text is one line', () => {
  expect(lintLine(2, 'rate', '95%', '94%')).toBe(
    'Đoạn 3: tỷ lệ không khớp với kết quả và chỉ tiêu: “95%”; nên là “94%”.',
  );
  expect(LINT_WORDS.clean).not.toBe('');
});
