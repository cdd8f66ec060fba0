import type { TypedParagraph } from '../tabs/templates/templates.ts';
import { OWN_FIELDS, PARAGRAPHS, SHARED_FIELDS } from '../words/document-paragraphs.ts';
import { DOCUMENT_NAMES, type DocumentKind } from '../words/documents.ts';
import { unknownFields } from '../words/template-fields.ts';
import { foldText } from '../workbook/text.ts';
import type { OwnParagraph } from './material.ts';

/** What `Mẫu văn bản` says, and the cells in which a document or a paragraph is named that there is none of. */
export interface OwnParagraphs {
  readonly paragraphs: readonly OwnParagraph[];
  readonly unknown: readonly { readonly cell: string; readonly typed: string }[];
  /** Names in braces that nothing stands for, with the first cell in which one stands. */
  readonly strange: { readonly cell: string; readonly fields: readonly string[] } | null;
}

/** Tells paragraphs that documents have from what is only typed like one. */
export function judgeParagraphs(lines: readonly TypedParagraph[]): OwnParagraphs {
  const paragraphs: OwnParagraph[] = [];
  const unknown: { cell: string; typed: string }[] = [];
  let strange: OwnParagraphs['strange'] = null;
  for (const { document, paragraph, text, cells } of lines) {
    const kind = kindNamed(document);
    if (kind === null) unknown.push({ cell: cells.document, typed: document });
    else if (!isParagraph(kind, paragraph))
      unknown.push({ cell: cells.paragraph, typed: paragraph });
    else {
      paragraphs.push({ kind, name: paragraph, text });
      const fields = unknownFields(text, [...SHARED_FIELDS, ...OWN_FIELDS[kind]]);
      if (fields.length > 0) strange ??= { cell: cells.text, fields };
    }
  }
  return { paragraphs, unknown, strange };
}

function kindNamed(typed: string): DocumentKind | null {
  return KINDS.find((kind) => foldText(DOCUMENT_NAMES[kind]) === foldText(typed)) ?? null;
}

const KINDS = Object.keys(PARAGRAPHS) as DocumentKind[];

function isParagraph(kind: DocumentKind, name: string): boolean {
  return Object.values(PARAGRAPHS[kind]).some((each) => foldText(each.name) === foldText(name));
}

/** The built-in paragraphs as rows of the tab. */
export function paragraphRows(): string[][] {
  return KINDS.flatMap((kind) =>
    Object.values(PARAGRAPHS[kind]).map(({ name, text }) => [DOCUMENT_NAMES[kind], name, text]),
  );
}
