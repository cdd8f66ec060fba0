import type { Area, Sheet } from '../../xlsx/model.ts';
import { allowWrite } from './access.ts';
import { overlaps } from './area.ts';
import { as, type GRange, type GSheet } from './google.ts';
import { type Place, sheetOf } from './handles.ts';
import { Exception, go, host } from './runtime.ts';

/** Where a range lies. Positions inside are counted from 0, as in the model. */
export class RangePlace implements Place, Pick<GRange, keyof typeof placeMethods> {
  readonly tab: Sheet;
  readonly area: Area;

  constructor(tab: Sheet, area: Area) {
    this.tab = tab;
    this.area = area;
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

  getNumRows(): number {
    return this.area.bottom - this.area.top + 1;
  }

  getNumColumns(): number {
    return this.area.right - this.area.left + 1;
  }

  getSheet(): GSheet {
    return sheetOf(this.tab);
  }
}

/** Changes a range for a script, unless the user may not: then nothing happens, and the refusal surfaces later. */
export function edit(range: Place, change: (tab: Sheet, area: Area) => void): GRange {
  if (allowWrite(range.tab, range.area)) change(range.tab, range.area);
  return as(range);
}

/** Columns of a table of Google's keep their types and formats to themselves (reported, with these words). */
export function refuseTyped({ tab, area }: Place): void {
  const { tables } = host().state;
  if (tables.some((each) => each.sheetId === tab.id && overlaps(each.area, area))) {
    throw new Exception('This operation is not allowed on cells in typed columns.');
  }
}

export const placeMethods = {
  getColumn: go(''),
  getLastRow: go(''),
  getNumColumns: go(''),
  getNumRows: go(''),
  getRow: go(''),
  getSheet: go(''),
};
