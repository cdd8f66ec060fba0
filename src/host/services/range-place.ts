import { areaName } from '../../xlsx/a1.ts';
import type { Area, Sheet } from '../../xlsx/model.ts';
import { allowWrite } from './access.ts';
import { areaAt, cellAt, contains } from './area.ts';
import { as, type GRange, type GSheet } from './google.ts';
import { type Place, rangeIn, sheetOf } from './handles.ts';
import { Exception, go, host } from './runtime.ts';

/** Where a range lies. Positions inside are counted from 0, as in the model. */
export class RangePlace implements Place, Pick<GRange, keyof typeof placeMethods> {
  readonly tab: Sheet;
  readonly area: Area;
  /** How the range was asked for, when that is not what `areaName` would write: `D:F`. */
  readonly notation: string | null;

  constructor(tab: Sheet, area: Area, notation: string | null) {
    this.tab = tab;
    this.area = area;
    this.notation = notation;
  }

  getA1Notation(): string {
    return this.notation ?? areaName(this.area);
  }

  getRow(): number {
    return this.area.top + 1;
  }

  getColumn(): number {
    return this.area.left + 1;
  }

  getLastRow(): number {
    return this.area.bottom + 1;
  }

  getLastColumn(): number {
    return this.area.right + 1;
  }

  getNumRows(): number {
    return this.area.bottom - this.area.top + 1;
  }

  getNumColumns(): number {
    return this.area.right - this.area.left + 1;
  }

  getGridId(): number {
    return this.tab.id;
  }

  getSheet(): GSheet {
    return sheetOf(this.tab);
  }

  getCell(row: number, column: number): GRange {
    const { top, left } = this.area;
    const cell = cellAt(top + Math.trunc(row) - 1, left + Math.trunc(column) - 1);
    if (row < 1 || column < 1 || !contains(this.area, cell)) {
      throw new Exception('Cell reference out of range');
    }
    return rangeIn(this.tab, cell);
  }

  offset(rows: number, columns: number, height?: number, width?: number): GRange {
    const { top, left } = this.area;
    const [rowCount, columnCount] = [height ?? this.getNumRows(), width ?? this.getNumColumns()];
    return rangeIn(
      this.tab,
      areaAt(top + Math.trunc(rows), left + Math.trunc(columns), rowCount, columnCount),
    );
  }

  activate(): GRange {
    const { state } = host();
    state.activeSheetId = this.tab.id;
    state.activeAreas[this.tab.id] = { ...this.area };
    return as(this);
  }
}

/** Changes a range for a script, unless the user may not: then nothing happens, and the refusal surfaces later. */
export function edit(range: Place, change: (tab: Sheet, area: Area) => void): GRange {
  if (allowWrite(range.tab, range.area)) change(range.tab, range.area);
  return as(range);
}

export const placeMethods = {
  activate: go(''),
  getA1Notation: go(''),
  getCell: go('number,number'),
  getColumn: go(''),
  getGridId: go(''),
  getLastColumn: go(''),
  getLastRow: go(''),
  getNumColumns: go(''),
  getNumRows: go(''),
  getRow: go(''),
  getSheet: go(''),
  offset: go('number,number', 'number,number,number', 'number,number,number,number'),
};
