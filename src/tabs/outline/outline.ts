import { type FilledColumn, holding, PARSERS } from '../../programme/holds.ts';
import { DOCUMENT_TAB_WORDS as WORDS } from '../../words/document-tabs.ts';
import { OUTLINE, type OutlinePart } from '../../words/outline.ts';
import { cellText } from '../../workbook/cell.ts';
import { optional, required } from '../../workbook/column.ts';
import { cellAt, type Table } from '../../workbook/table.ts';
import { isBlank } from '../../workbook/text.ts';
import { column, type NewTab } from '../set-up/set-up-tabs.ts';

const DECLARED = [
  holding('code', required('number', 'Mục')),
  holding('text', required('asks', 'Nội dung yêu cầu', 'Yêu cầu')),
  holding('ours', optional('computed', 'Nội dung tự động')),
  holding('text', optional('own', 'Nội dung của đơn vị', 'Nội dung đơn vị ghi')),
  holding('tick', optional('done', 'Xong')),
] as const;

export type OutlineKey = (typeof DECLARED)[number]['key'];

/** `Đề cương`: the parts of the closing report, a line each, in the order of the report. */
export const OUTLINE_COLUMNS: readonly FilledColumn<OutlineKey>[] = DECLARED;

/** A line of the tab. */
export interface OutlineLine extends OutlinePart {
  /** As it stands, line breaks included: ours, or what people made of it. */
  readonly computed: string;
  readonly own: string;
  readonly isDone: boolean;
  /** Position in the grid, from 0. */
  readonly row: number;
}

/** Every line with a number; what stands between them is passed over. */
export function readOutline(table: Table<OutlineKey>): OutlineLine[] {
  const text = (row: number, key: OutlineKey): string => {
    const typed = cellText(cellAt(table, row, key));
    return isBlank(typed) ? '' : typed.replace(/\r\n?/g, '\n').trim();
  };
  const lines: OutlineLine[] = [];
  for (let row = table.firstRow; row < table.grid.length; row += 1) {
    const number = text(row, 'number').replace(/[.\s]+$/, '');
    if (number === '') continue;
    lines.push({
      number,
      asks: text(row, 'asks'),
      computed: text(row, 'computed'),
      own: text(row, 'own'),
      isDone: PARSERS.tick(cellAt(table, row, 'done')).value === true,
      row,
    });
  }
  return lines;
}

const WIDTHS: Readonly<Record<OutlineKey, number>> = {
  number: 60,
  asks: 320,
  computed: 460,
  own: 460,
  done: 60,
};

/** The tab with the built-in outline; what is computed is written by the run that follows. */
export function newOutlineTab(computed: Readonly<Record<string, string>>): NewTab {
  return {
    title: null,
    columns: OUTLINE_COLUMNS.map((each) =>
      column(each, WORDS.outlineNotes[each.key], WIDTHS[each.key]),
    ),
    rows: OUTLINE.map(({ number, asks }) => [number, asks, computed[number] || null, null, null]),
    cells: [],
    input: null,
  };
}
