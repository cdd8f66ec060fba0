import type { GridStyle, RowView, TabView } from '../protocol.ts';

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
        defaultRowHeight: 21,
        defaultColumnWidth: 100,
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
          Object.entries(rows).map(([row, { height, hidden }]) => [
            row,
            { h: height, ia: 0, hd: hidden ? 1 : 0 },
          ]),
        ),
        cellData: cellsOf(rows, (key) => key),
      },
    },
  };
}

function columnsOf({
  widths,
  hiddenColumns,
}: (TabView & { readonly kind: 'whole' })['frame']): object {
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

export function heightsOf(rows: Readonly<Record<number, RowView>>): object {
  const indices = Object.keys(rows).map(Number);
  return {
    ranges: indices.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 })),
    rowHeight: Object.fromEntries(indices.map((row) => [row, rows[row]?.height ?? 0])),
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
