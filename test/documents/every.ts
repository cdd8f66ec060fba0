import type { Chosen } from '../../src/documents/award-papers.ts';
import type { OfficialDocument } from '../../src/documents/document.ts';
import { docxParts } from '../../src/documents/docx.ts';
import { draftsOf } from '../../src/documents/drafts.ts';
import { type FieldValues, fieldsOf } from '../../src/documents/fields.ts';
import type { Content, Material, OwnParagraph } from '../../src/documents/material.ts';
import { closingFigures } from '../../src/programme/closing/figures.ts';
import { buildReport, type Report } from '../../src/programme/report.ts';
import { judge } from '../../src/programme/verdict.ts';
import { OUTLINE } from '../../src/words/outline.ts';
import { programme, unit, unitTab } from '../programme.ts';

/** What people may call things; each stands somewhere in every document. */
interface Names {
  readonly office: string;
  readonly unit: string;
  readonly person: string;
  readonly title: string;
}

const USUAL: Names = {
  office: 'LĐLĐ tỉnh Thử Nghiệm',
  unit: 'LĐLĐ huyện Suối Mơ',
  person: 'Vàng Thị Thử',
  title: 'Bể lọc nước nhiều ngăn',
};

function smallReport({ office, unit: name, person, title }: Names): Report {
  const own = unit({ name });
  const settings = { issuingBody: office, parentBody: 'Tổng LĐLĐ Việt Nam', place: office };
  const rows = [{ title, author: person, benefit: 600_000_000, outstanding: 'x' }];
  return buildReport(
    judge(programme({ settings, units: [own] }), [unitTab(rows, own)]),
    '2023-09-15',
  );
}

const TABS = {
  form: 'Biểu tổng hợp',
  rows: 'tab của từng đơn vị',
  grassroots: 'Công đoàn cơ sở',
  awards: 'Khen thưởng',
  submissions: 'Theo dõi nộp',
  findings: 'Kiểm tra dữ liệu',
};

function chosenOf({ unit, person, title }: Names): Chosen {
  return {
    object: 'individual',
    name: person,
    unit,
    grassroots: 'CĐCS Trường Tiểu học',
    title,
    code: 'SM-1',
    benefit: 600_000_000,
    grounds: 'Giá trị làm lợi từ 500.000.000 đồng/năm trở lên',
    level: 'Bằng khen',
    summary: title,
  };
}

function contents(names: Names, report: Report, many: number): Content[] {
  const chosen = chosenOf(names);
  const award = { object: 'individual', level: '', isChosen: true } as const;
  return [
    { kind: 'letter' },
    {
      kind: 'report',
      figures: closingFigures(report, [award], []),
      tabs: TABS,
      outlineTab: 'Đề cương',
      parts: OUTLINE.map((part) => ({ ...part, own: names.title, edited: null, isDone: false })),
    },
    { kind: 'awards', tab: 'Khen thưởng', chosen: Array.from({ length: many }, () => chosen) },
    {
      kind: 'papers',
      tab: 'Tham luận',
      deadlines: [],
      lines: [
        {
          unit: names.unit,
          isKnown: true,
          speaker: 'individual',
          count: 1,
          chosen: names.person,
          remark: names.title,
          doubt: null,
          row: 1,
        },
      ],
    },
  ];
}

const FILLED: Partial<FieldValues> = {
  number: '12',
  day: '15/9/2023',
  chair: 'Lò Văn Mẫu',
  secretary: 'Tẩn Mẫu',
  meetingDay: '05/9/2023',
  message: 'Đề nghị các đơn vị quan tâm.',
};

interface Wanted {
  readonly names?: Partial<Names>;
  readonly fields?: Partial<FieldValues>;
  /** So many are chosen for an award. */
  readonly many?: number;
  readonly own?: readonly OwnParagraph[];
}

/** The six documents of an office, by the names of their files, with these names in them. */
export function everyDocument({
  names: changed = {},
  fields = FILLED,
  many = 1,
  own = [],
}: Wanted = {}): ReadonlyMap<string, OfficialDocument> {
  const names = { ...USUAL, ...changed };
  const report = smallReport(names);
  const material = { report, met: null, formTab: TABS.form, paragraphs: own, lists: [] };
  const values = fieldsOf({ deadlineText: '', contact: names.person }, fields);
  const drafts = contents(names, report, many).flatMap((content) =>
    draftsOf({ ...material, content } satisfies Material, values),
  );
  return new Map(drafts.map(({ name, document }) => [name, document]));
}

/** What Word finds in the file of a document. */
export function partOf(document: OfficialDocument, path = 'word/document.xml'): string {
  return docxParts(document).find((part) => part.path === path)?.text ?? '';
}
