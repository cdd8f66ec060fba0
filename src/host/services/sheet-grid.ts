import type { Sheet } from '../../xlsx/model.ts';
import { allowInsert, allowLayout, allowWrite, wholeSheet } from './access.ts';
import { as, type GSheet } from './google.ts';
import {
  checkCellCount,
  columnSpan,
  deleteRows,
  insertColumns,
  insertRows,
  rowSpan,
} from './grid.ts';
import { crosses, partlyFrozen } from './merges.ts';
import { Exception, read, write } from './runtime.ts';
import { gridTab } from './tabs.ts';

/** Google's widths and heights of a new tab, in pixels (reported). */
const COLUMN_WIDTH = 100;
const ROW_HEIGHT = 21;

/** The rows and columns of a tab: how many, how large, which are frozen. */
export class SheetGrid implements Pick<GSheet, keyof typeof gridMethods> {
  readonly tab: Sheet;

  constructor(tab: Sheet) {
    this.tab = tab;
  }

  getMaxRows(): number {
    return gridTab(this.tab).maxRows;
  }

  getMaxColumns(): number {
    return gridTab(this.tab).maxColumns;
  }

  insertRowsAfter(row: number, count: number): GSheet {
    return insertLike(this, Math.trunc(row), Math.trunc(count), Math.trunc(row) - 1);
  }

  insertColumnsAfter(column: number, count: number): GSheet {
    const [at, added] = [Math.trunc(column), Math.trunc(count)];
    const tab = gridTab(this.tab);
    columnSpan(tab, at, 1);
    if (added < 1) throw new Exception('The number of columns must be at least 1.');
    checkCellCount(tab.maxRows * added);
    return changeLayout(this, () => {
      insertColumns(tab, at, added);
    });
  }

  deleteRows(row: number, count: number): void {
    const tab = gridTab(this.tab);
    const { first, last } = rowSpan(tab, row, count);
    if (last - first + 1 >= tab.maxRows) {
      throw new Exception("You can't delete all the rows on the sheet.");
    }
    if (last - first + 1 >= tab.maxRows - tab.frozenRows && first >= tab.frozenRows) {
      throw new Exception('It is not possible to delete all non-frozen rows.');
    }
    const area = { ...wholeSheet(tab), top: first, bottom: last };
    if (allowWrite(tab, area)) deleteRows(tab, first, last - first + 1);
  }

  getFrozenRows(): number {
    return gridTab(this.tab).frozenRows;
  }

  setFrozenRows(rows: number): void {
    const tab = gridTab(this.tab);
    if (rows < 0 || rows >= tab.maxRows) {
      throw new Exception("You can't freeze all visible rows on the sheet.");
    }
    if (tab.merges.some((merge) => crosses(merge, rows))) throw partlyFrozen();
    changeLayout(this, () => {
      tab.frozenRows = rows;
    });
  }

  hasHiddenGridlines(): boolean {
    return !gridTab(this.tab).showGridlines;
  }

  setHiddenGridlines(hide: boolean): GSheet {
    return changeLayout(this, (tab) => {
      tab.showGridlines = !hide;
    });
  }

  getColumnWidth(column: number): number {
    const tab = gridTab(this.tab);
    columnSpan(tab, column, 1);
    return tab.columnWidths.get(Math.trunc(column) - 1) ?? COLUMN_WIDTH;
  }

  setColumnWidth(column: number, width: number): GSheet {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(start: number, count: number, width: number): GSheet {
    const { first, last } = columnSpan(gridTab(this.tab), start, count);
    return changeLayout(this, (tab) => {
      for (let column = first; column <= last; column++) tab.columnWidths.set(column, width);
    });
  }

  hideColumns(start: number, count = 1): void {
    const { first, last } = columnSpan(gridTab(this.tab), start, count);
    changeLayout(this, (tab) => {
      for (let column = first; column <= last; column++) tab.hiddenColumns.add(column);
    });
  }

  getRowHeight(row: number): number {
    const tab = gridTab(this.tab);
    const { first } = rowSpan(tab, row, 1);
    return tab.row(first)?.height ?? ROW_HEIGHT;
  }

  setRowHeight(row: number, height: number): GSheet {
    return this.setRowHeights(row, 1, height);
  }

  setRowHeights(start: number, count: number, height: number): GSheet {
    const { first, last } = rowSpan(gridTab(this.tab), start, count);
    return changeLayout(this, (tab) => {
      for (let row = first; row <= last; row++) tab.ensureRow(row).height = height;
    });
  }
}

/** Changes a tab for a script, unless the user may not edit all of it: then the refusal surfaces later. */
export function changeLayout(sheet: SheetGrid, change: (tab: Sheet) => void): GSheet {
  const tab = gridTab(sheet.tab);
  if (allowLayout(tab)) change(tab);
  return as(sheet);
}

/** Rows come in with the looks of their neighbour (inferred); both places counted from 0. */
function insertLike(sheet: SheetGrid, index: number, count: number, neighbour: number): GSheet {
  const tab = gridTab(sheet.tab);
  rowSpan(tab, neighbour + 1, 1);
  if (count < 1) throw new Exception('The number of rows must be at least 1.');
  checkCellCount(tab.maxColumns * count);
  const looks = [...(tab.row(neighbour)?.styles ?? [])];
  if (!allowInsert(tab)) return as(sheet);
  insertRows(tab, index, count);
  if (looks.some((style) => style !== undefined && style !== 0)) {
    for (let row = index; row < index + count; row++) {
      looks.forEach((style, column) => {
        tab.setStyle(row, column, style ?? 0);
      });
    }
  }
  return as(sheet);
}

export const gridMethods = {
  deleteRows: write('number,number'),
  getColumnWidth: read('number'),
  getFrozenRows: read(''),
  getMaxColumns: read(''),
  getMaxRows: read(''),
  getRowHeight: read('number'),
  hasHiddenGridlines: read(''),
  hideColumns: write('number', 'number,number'),
  insertColumnsAfter: write('number,number'),
  insertRowsAfter: write('number,number'),
  setColumnWidth: write('number,number'),
  setColumnWidths: write('number,number,number'),
  setFrozenRows: write('number'),
  setHiddenGridlines: write('Boolean'),
  setRowHeight: write('number,number'),
  setRowHeights: write('number,number,number'),
};
