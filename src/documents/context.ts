import type { MetDay } from '../programme/closing/met-day.ts';
import type { ReportFigures } from '../programme/report.ts';
import type { OWN_FIELDS, Paragraph, SHARED_FIELDS } from '../words/document-paragraphs.ts';
import {
  bareProgrammeName,
  DOCUMENT_WORDS,
  type DocumentKind,
  TRACE_WORDS,
} from '../words/documents.ts';
import { unknownText } from '../words/form.ts';
import { dayText, twoDigits, wholeNumber } from '../words/numbers.ts';
import { officeInFull } from '../words/office-name.ts';
import type { Day } from '../workbook/moment.ts';
import { type Block, type Line, type OfficialDocument, plain, type Source } from './document.ts';
import { dayOfField, type FieldValues, linesOf, numberOf, signOf } from './fields.ts';
import { formCells } from './form-annex.ts';
import { fillTemplate, type TemplateValues } from './template.ts';

/** An office's own paragraphs, by document and name, out of `Mẫu văn bản`. */
type OwnParagraphs = (kind: DocumentKind, name: string) => string | null;

/** What a document is made of besides what it is about. */
export interface DocumentContext {
  readonly report: ReportFigures;
  /** When the whole target was reached; `null` where it was not, or nobody can tell. */
  readonly met: MetDay | null;
  readonly fields: FieldValues;
  readonly own: OwnParagraphs;
  /** What the tab of the form is called here. */
  readonly formTab: string;
}

const MET_DAY: Source = {
  tab: DOCUMENT_WORDS.unitTabs,
  cell: '',
  column: 'registered',
  how: TRACE_WORDS.metDay,
};

/** Fills paragraphs of one document, the office's own before the built-in ones. */
export function paragraphFiller<Kind extends DocumentKind>(
  kind: Kind,
  context: DocumentContext,
  own: Readonly<Record<(typeof OWN_FIELDS)[Kind][number], Line | string>>,
): (paragraph: Paragraph) => Line {
  const values: TemplateValues = { ...sharedValues(context), ...own };
  return ({ name, text }) => capitalised(fillTemplate(context.own(kind, name) ?? text, values));
}

function sharedValues({
  report,
  met,
  formTab,
}: DocumentContext): Record<(typeof SHARED_FIELDS)[number], Line | string> {
  const { settings } = report.programme;
  const { target, result, rate, unknown } = report.total;
  const cells = formCells(report).total;
  const figure = (value: number | null, cell: string): Line => [
    { text: value === null ? '' : wholeNumber(value), of: { tab: formTab, cell } },
  ];
  return {
    'chương trình': bareProgrammeName(settings.programmeName),
    'tên gọi tắt': settings.shortName,
    'ngày báo cáo': dayText(report.asOf),
    'phạm vi': settings.scope,
    'cơ quan': officeInFull(settings.issuingBody),
    'kết quả': [
      {
        text: target > 0 ? wholeNumber(result) : twoDigits(result),
        of: { tab: formTab, cell: cells.result },
      },
    ],
    'chỉ tiêu': figure(target, cells.target),
    'tỷ lệ': figure(rate, cells.rate),
    'trước hạn':
      met && met.daysBefore > 0 ? [{ text: DOCUMENT_WORDS.daysBefore(met), of: MET_DAY }] : '',
    'thiếu số liệu': unknown.length === 0 ? '' : unknownText(unknown),
    'đến từng cấp dưới': settings.below === '' ? '' : DOCUMENT_WORDS.toEach(settings.below),
  };
}

function capitalised(line: Line): Line {
  const [first, ...rest] = line;
  if (!first) return line;
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

export function textBlock(line: Line): Block {
  return { kind: 'text', line };
}

/**
 * The head, the signature and the recipients, which all documents of an office share.
 *
 * @param usual whom the document is addressed to where nobody says otherwise
 */
export function frameOf(
  { report, fields }: DocumentContext,
  kind: string,
  usual: readonly string[] = [],
): Omit<OfficialDocument, 'type' | 'subject' | 'blocks' | 'annexes'> {
  const { settings } = report.programme;
  const recipients = linesOf(fields.recipients);
  const parentBody = officeInFull(settings.parentBody);
  const typed = linesOf(fields.addressees);
  const addressees = typed.length > 0 ? typed : usual;
  const known =
    addressees.length > 0 ? DOCUMENT_WORDS.asAddressed : DOCUMENT_WORDS.recipients(parentBody);
  return {
    parentBody,
    issuingBody: officeInFull(settings.issuingBody),
    number: numberOf(fields.number, signOf(kind, settings)),
    place: settings.place,
    day: dayOfField(fields.day),
    addressees,
    signature: (fields.post === '' ? DOCUMENT_WORDS.post : fields.post).split('\n'),
    signer: fields.signer,
    recipients: recipients.length > 0 ? recipients : known,
  };
}

/** `(Kèm theo Công văn số … ngày … của …)`, the day left to the hand where there is none. */
export function captionOf(
  { report }: DocumentContext,
  { number, day }: Pick<OfficialDocument, 'number' | 'day'>,
  kind: string,
): string {
  const body = officeInFull(report.programme.settings.issuingBody);
  return DOCUMENT_WORDS.caption(kind, number, dayOrBlank(day), body);
}

/** `05/9/2023`, or room for the hand. */
export function dayOrBlank(day: Day | null): string {
  return day === null ? DOCUMENT_WORDS.blankDay : dayText(day);
}

/** The extra words of whoever makes the document, a paragraph a line. */
export function messageBlocks({ fields: { message } }: DocumentContext): Block[] {
  return message === '' ? [] : message.split('\n').map((line) => textBlock(plain(line)));
}

/** The last paragraph of a text bears its end mark. */
export function withEndMark(blocks: readonly Block[]): Block[] {
  const last = blocks[blocks.length - 1];
  if (last?.kind !== 'text') return [...blocks, textBlock(plain('./.'))];
  const pieces = [...last.line];
  const end = pieces.pop() ?? { text: '' };
  const text = `${end.text.replace(/[.;,\s]+$/, '')}./.`;
  return [...blocks.slice(0, -1), { ...last, line: [...pieces, { ...end, text }] }];
}
