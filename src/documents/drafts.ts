import { DOCUMENT_FILES } from '../words/documents.ts';
import { asciiName, foldText } from '../workbook/text.ts';
import { draftAwardPapers } from './award-papers.ts';
import { computedLines, draftClosingReport, type FilledPart } from './closing-report.ts';
import type { DocumentContext } from './context.ts';
import { type Line, type OfficialDocument, plain } from './document.ts';
import type { FieldValues } from './fields.ts';
import { draftLetter } from './letter.ts';
import type { Content, Material } from './material.ts';
import { draftPaperList } from './paper-list.ts';
import { lineText } from './template.ts';

/** A document with the name of its file, in ASCII and without its ending. */
interface Draft {
  readonly name: string;
  readonly document: OfficialDocument;
}

/**
 * The documents of one entry, in the order in which they are read; several go into one archive.
 * @throws UnknownFieldError for a field in a paragraph of the office's own
 */
export function draftsOf(material: Material, fields: FieldValues): Draft[] {
  const { content, report } = material;
  const context = contextOf(material, fields);
  const named = (name: string, document: OfficialDocument): Draft => ({
    name: `${name}-${report.asOf}`,
    document,
  });
  switch (content.kind) {
    case 'letter':
      return [named(DOCUMENT_FILES.letter, draftLetter(context))];
    case 'report':
      return [
        named(DOCUMENT_FILES.report, draftClosingReport(context, filledParts(material, content))),
      ];
    case 'papers':
      return [
        named(DOCUMENT_FILES.papers, draftPaperList(context, content.lines, content.deadlines)),
      ];
    case 'awards': {
      const { proposal, minutes, summaries } = draftAwardPapers(context, content.chosen);
      return [
        named(DOCUMENT_FILES.proposal, proposal),
        named(DOCUMENT_FILES.minutes, minutes),
        ...summaries.map(({ of, document }, index) =>
          named(
            [
              DOCUMENT_FILES.summary,
              String(index + 1).padStart(2, '0'),
              asciiName(of.name.slice(0, 60)),
            ]
              .filter((part) => part !== '')
              .join('-'),
            document,
          ),
        ),
      ];
    }
  }
}

/** The name of the archive, for documents that belong together; `null` for one that stands alone. */
export function archiveOf({ content, report }: Material): string | null {
  return content.kind === 'awards' ? `${DOCUMENT_FILES.awards}-${report.asOf}` : null;
}

function contextOf(
  { report, met, formTab, paragraphs }: Material,
  fields: FieldValues,
): DocumentContext {
  const own: DocumentContext['own'] = (kind, name) =>
    paragraphs.find((each) => each.kind === kind && foldText(each.name) === foldText(name))?.text ??
    null;
  return { report, met, formTab, fields, own };
}

type ReportContent = Extract<Content, { kind: 'report' }>;

function filledParts(material: Material, { parts, figures, tabs }: ReportContent): FilledPart[] {
  return parts.map(({ edited, ...part }) => ({
    ...part,
    lines:
      edited === null ? computedLines(part, material, figures, tabs) : linesIn(edited).map(plain),
  }));
}

function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The computed text of every part, by its number, as the tab of the outline shows it. */
export function computedTexts(material: Material): Record<string, string> {
  const { content } = material;
  if (content.kind !== 'report') return {};
  const text = (lines: readonly Line[]): string => lines.map(lineText).join('\n');
  return Object.fromEntries(
    content.parts.map((part) => [
      part.number,
      text(computedLines(part, material, content.figures, content.tabs)),
    ]),
  );
}

/** Parts that are for people to write and say nothing yet. */
export function openParts(material: Material): string[] {
  const { content } = material;
  if (content.kind !== 'report') return [];
  return filledParts(material, content)
    .filter(({ number, own, lines, isDone }) => {
      return number.includes('.') && own === '' && lines.length === 0 && !isDone;
    })
    .map(({ number }) => number);
}
