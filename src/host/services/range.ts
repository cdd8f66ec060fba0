import { mayEdit } from './access.ts';
import { mapCells } from './area.ts';
import { newFilter } from './filter.ts';
import type { GFilter, GProtection, GRange, GValidation } from './google.ts';
import { rangeIn } from './handles.ts';
import { clearLooks } from './look.ts';
import { breakApart, inGrid, mergeParts, mergesIn } from './merges.ts';
import { protectArea } from './protection.ts';
import { contentMethods } from './range-contents.ts';
import { lookMethods, RangeLooks } from './range-looks.ts';
import { edit, placeMethods } from './range-place.ts';
import { modelled, read, scope, write } from './runtime.ts';
import { setRules, validationAt } from './validation.ts';

/**
 * A rectangle of one tab: a place, what its cells hold, how they look, and here what lies over them and how
 * all of it is cleared.
 */
export class RangeService extends RangeLooks implements Pick<GRange, keyof typeof methods> {
  // --- clearing ---

  clearFormat(): GRange {
    return edit(this, clearLooks);
  }

  clearDataValidations(): GRange {
    return this.setDataValidation(null);
  }

  // --- merges ---

  merge(): GRange {
    return edit(this, (tab, area) => mergeParts(tab, area, [area]));
  }

  breakApart(): GRange {
    return edit(this, breakApart);
  }

  getMergedRanges(): GRange[] {
    return mergesIn(this.tab, this.area).map((merge) => rangeIn(this.tab, inGrid(this.tab, merge)));
  }

  // --- data validation ---

  getDataValidations(): (GValidation | null)[][] {
    return mapCells(this.area, (row, column) => validationAt(this.tab, row, column));
  }

  setDataValidation(rule: GValidation | null): GRange {
    return edit(this, (tab, area) => setRules(tab, area, rule));
  }

  // --- filters ---

  createFilter(): GFilter {
    return newFilter(this.tab, this.area);
  }

  // --- rights ---

  canEdit(): boolean {
    return mayEdit(this.tab, this.area);
  }

  protect(): GProtection {
    return protectArea(this.tab, this.area);
  }
}

const methods = {
  breakApart: write(''),
  canEdit: read(''),
  clearDataValidations: write(''),
  clearFormat: write(''),
  createFilter: write(''),
  getDataValidations: read(''),
  getMergedRanges: read(''),
  merge: write(''),
  protect: write(''),
  setDataValidation: write('DataValidation?'),
};

modelled('SpreadsheetApp.Range', scope.sheets, RangeService, {
  ...placeMethods,
  ...contentMethods,
  ...lookMethods,
  ...methods,
});
