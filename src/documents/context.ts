import type { MetDay } from '../programme/closing/met-day.ts';
import type { ReportFigures } from '../programme/report.ts';
import { DOCUMENT_WORDS, type DocumentKind } from '../words/documents.ts';
import { dayText } from '../words/numbers.ts';
import { officeInFull } from '../words/office-name.ts';
import type { Day } from '../workbook/moment.ts';
import { type Block, type Line, type OfficialDocument, plain } from './document.ts';
import { dayOfField, type FieldValues, linesOf, numberOf, signOf } from './fields.ts';
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

interface Paragraph {
  readonly name: string;
  readonly text: string;
}

/** Fills paragraphs of one document, the office's own before the built-in ones. */
export function paragraphFiller(
  kind: DocumentKind,
  { own }: Pick<DocumentContext, 'own'>,
  values: TemplateValues,
): (paragraph: Paragraph) => Line {
  return ({ name, text }) => capitalised(fillTemplate(own(kind, name) ?? text, values));
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
