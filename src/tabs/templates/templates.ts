import { type FilledColumn, holding } from '../../programme/holds.ts';
import { DOCUMENT_TAB_WORDS as WORDS } from '../../words/document-tabs.ts';
import { cellName, cellText } from '../../workbook/cell.ts';
import { required } from '../../workbook/column.ts';
import { cellAt, type Table, textAt } from '../../workbook/table.ts';
import { column, type NewTab } from '../set-up/set-up-tabs.ts';

const DECLARED = [
  holding('text', required('document', 'Văn bản')),
  holding('text', required('paragraph', 'Đoạn')),
  holding('text', required('text', 'Nội dung')),
] as const;

type TemplateKey = (typeof DECLARED)[number]['key'];

/** `Mẫu văn bản`: paragraphs in the office's own words. */
export const TEMPLATE_COLUMNS: readonly FilledColumn<TemplateKey>[] = DECLARED;

/** A line of the tab with its cells, as it is typed. */
export interface TypedParagraph {
  readonly document: string;
  readonly paragraph: string;
  readonly text: string;
  readonly cells: Readonly<Record<TemplateKey, string>>;
}

/** The lines in which an office worded something. */
export function readTemplates(table: Table<TemplateKey>): TypedParagraph[] {
  const at = (row: number, key: TemplateKey) => cellName(row, table.columns[key] ?? 0);
  return table.grid.slice(table.firstRow).flatMap((_, index) => {
    const row = table.firstRow + index;
    const [document, paragraph] = [textAt(table, row, 'document'), textAt(table, row, 'paragraph')];
    const text = cellText(cellAt(table, row, 'text')).trim();
    if (document === '' || text === '') return [];
    const cells = {
      document: at(row, 'document'),
      paragraph: at(row, 'paragraph'),
      text: at(row, 'text'),
    };
    return [{ document, paragraph, text, cells }];
  });
}

const WIDTHS: Readonly<Record<TemplateKey, number>> = { document: 170, paragraph: 190, text: 760 };

/** The tab with the built-in words, to be changed. */
export function newTemplatesTab(rows: NewTab['rows']): NewTab {
  return {
    title: null,
    columns: TEMPLATE_COLUMNS.map((each) =>
      column(each, WORDS.templateNotes[each.key], WIDTHS[each.key]),
    ),
    rows,
    cells: [],
    input: null,
  };
}
