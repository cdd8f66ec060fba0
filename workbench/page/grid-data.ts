import type { GridStyle, RowView, TabFrame, TabView } from '../protocol.ts';
import { COLUMN_WIDTH, Heights, ROW_HEIGHT } from './heights.ts';

/** A tab is shown as the one sheet of a workbook of the grid. */
export const SHEET = 'tab';

const TEXT = 1;
const NOTE_WIDTH = 260;
const NOTE_LINE = 20;
const LETTERS_A_LINE = 38;

/** A workbook of the grid that holds one tab. */
export function workbookOf(id: string, view: TabView & { readonly kind: 'whole' }): object {
  const { frame, rows, styles } = view;
  const { frozenRows, frozenColumns } = frame;
  const isFrozen = frozenRows + frozenColumns > 0;
  const heights = new Heights(frame, (key) => styles[key]);
  const notes = Object.fromEntries(
    Object.entries(rows).map(([row, { notes: own }]) => [row, notesOf(Number(row), own)]),
  );
  return {
    id,
    name: id,
    locale: 'viVN',
    styles,
    sheetOrder: [SHEET],
    resources: [{ name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify({ [SHEET]: notes }) }],
    sheets: {
      [SHEET]: {
        id: SHEET,
        name: SHEET,
        rowCount: frame.rows,
        columnCount: frame.columns,
        defaultRowHeight: ROW_HEIGHT,
        defaultColumnWidth: COLUMN_WIDTH,
        showGridlines: frame.gridlines ? 1 : 0,
        mergeData: frame.merges.map(({ top, left, bottom, right }) => ({
          startRow: top,
          startColumn: left,
          endRow: bottom,
          endColumn: right,
        })),
        freeze: {
          xSplit: frozenColumns,
          ySplit: frozenRows,
          startColumn: isFrozen && frozenColumns > 0 ? frozenColumns : -1,
          startRow: isFrozen && frozenRows > 0 ? frozenRows : -1,
        },
        columnData: columnsOf(frame),
        rowData: Object.fromEntries(
          Object.entries(rows).map(([row, view]) => [
            row,
            { h: heights.of(Number(row), view), ia: 0, hd: view.hidden ? 1 : 0 },
          ]),
        ),
        cellData: cellsOf(rows, (key) => key),
      },
    },
  };
}

function columnsOf({ widths, hiddenColumns }: TabFrame): object {
  const columns: Record<number, { w?: number; hd?: 1 }> = {};
  for (const [column, width] of Object.entries(widths)) columns[Number(column)] = { w: width };
  for (const column of hiddenColumns) columns[column] = { ...columns[column], hd: 1 };
  return columns;
}

/** Every value is a text: what stands in a cell is the host's to read and to write. */
export function cellsOf(
  rows: Readonly<Record<number, RowView>>,
  styleOf: (key: string) => string | GridStyle | undefined,
): object {
  return Object.fromEntries(
    Object.entries(rows).map(([row, { cells }]) => [
      row,
      Object.fromEntries(
        Object.entries(cells).map(([column, [text, key]]) => [
          column,
          text === '' ? { s: styleOf(key) } : { v: text, t: TEXT, s: styleOf(key) },
        ]),
      ),
    ]),
  );
}

export function heightsOf(
  frame: TabFrame,
  { rows, styles }: Pick<TabView, 'rows' | 'styles'>,
): object {
  const heights = new Heights(frame, (key) => styles[key]);
  const indices = Object.keys(rows).map(Number);
  return {
    ranges: indices.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 })),
    rowHeight: Object.fromEntries(
      Object.entries(rows).map(([row, view]) => [row, heights.of(Number(row), view)]),
    ),
  };
}

function notesOf(row: number, notes: RowView['notes']): object {
  return Object.fromEntries(
    Object.entries(notes).map(([column, text]) => [column, noteOf(row, Number(column), text)]),
  );
}

export function noteOf(row: number, column: number, note: string): object {
  const lines = note
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_A_LINE)), 1);
  const height = Math.min(lines * NOTE_LINE, 320);
  return { id: `${row}-${column}`, row, col: column, width: NOTE_WIDTH, height, note };
}
