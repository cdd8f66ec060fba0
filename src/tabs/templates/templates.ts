import { type FilledColumn, holding } from '../../programme/holds.ts';
import { DOCUMENT_TAB_WORDS as WORDS } from '../../words/document-tabs.ts';
import {
  DOCUMENT_NAMES,
  type DocumentKind,
  LETTER_FIELDS,
  LETTER_PARAGRAPHS,
} from '../../words/documents.ts';
import { unknownFields } from '../../words/template-fields.ts';
import { cellName, cellText } from '../../workbook/cell.ts';
import { required } from '../../workbook/column.ts';
import { cellAt, type Table, textAt } from '../../workbook/table.ts';
import { foldText } from '../../workbook/text.ts';
import { column, type NewTab } from '../set-up/set-up-tabs.ts';

const DECLARED = [
  holding('text', required('document', 'Văn bản')),
  holding('text', required('paragraph', 'Đoạn')),
  holding('text', required('text', 'Nội dung')),
] as const;

type TemplateKey = (typeof DECLARED)[number]['key'];

/** `Mẫu văn bản`: paragraphs in the office's own words. */
export const TEMPLATE_COLUMNS: readonly FilledColumn<TemplateKey>[] = DECLARED;

interface Template {
  readonly kind: DocumentKind;
  readonly name: string;
  readonly text: string;
}

/** What the tab says, and the cells in which a document or a paragraph is named that there is none of. */
interface Templates {
  readonly paragraphs: readonly Template[];
  readonly unknown: readonly { readonly cell: string; readonly typed: string }[];
  /** Names in braces that nothing stands for, with the first cell in which one stands. */
  readonly strange: { readonly cell: string; readonly fields: readonly string[] } | null;
}

export function readTemplates(table: Table<TemplateKey>): Templates {
  const paragraphs: Template[] = [];
  const unknown: { cell: string; typed: string }[] = [];
  let strange: Templates['strange'] = null;
  for (let row = table.firstRow; row < table.grid.length; row += 1) {
    const [document, name] = [textAt(table, row, 'document'), textAt(table, row, 'paragraph')];
    const text = cellText(cellAt(table, row, 'text')).trim();
    if (document === '' || text === '') continue;
    const kind = kindNamed(document);
    const wrong = kind === null ? 'document' : isParagraph(kind, name) ? null : 'paragraph';
    if (kind === null || wrong !== null) {
      const typed = kind === null ? document : name;
      unknown.push({ cell: cellName(row, table.columns[wrong ?? 'document'] ?? 0), typed });
      continue;
    }
    paragraphs.push({ kind, name, text });
    const fields = unknownFields(text, LETTER_FIELDS);
    if (fields.length > 0) strange ??= { cell: cellName(row, table.columns.text ?? 0), fields };
  }
  return { paragraphs, unknown, strange };
}

function kindNamed(typed: string): DocumentKind | null {
  const kinds = Object.keys(DOCUMENT_NAMES) as DocumentKind[];
  return kinds.find((kind) => foldText(DOCUMENT_NAMES[kind]) === foldText(typed)) ?? null;
}

function isParagraph(kind: DocumentKind, name: string): boolean {
  const known = kind === 'letter' ? Object.values(LETTER_PARAGRAPHS) : [];
  return known.some((each) => foldText(each.name) === foldText(name));
}

const WIDTHS: Readonly<Record<TemplateKey, number>> = { document: 170, paragraph: 190, text: 760 };

/** The tab with the built-in words, to be changed. */
export function newTemplatesTab(): NewTab {
  return {
    title: null,
    columns: TEMPLATE_COLUMNS.map((each) =>
      column(each, WORDS.templateNotes[each.key], WIDTHS[each.key]),
    ),
    rows: Object.values(LETTER_PARAGRAPHS).map(({ name, text }) => [
      DOCUMENT_NAMES.letter,
      name,
      text,
    ]),
    cells: [],
    input: null,
  };
}
