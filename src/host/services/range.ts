import type { Area } from '../../xlsx/model.ts';
import { mayEdit } from './access.ts';
import { cellAt, checkShape, mapCells, zipCells } from './area.ts';
import { newFilter } from './filter.ts';
import type { GFilter, GProtection, GRange, GValidation } from './google.ts';
import { placeOf, rangeIn } from './handles.ts';
import { clearLooks } from './look.ts';
import { breakApart, inGrid, mergeParts, mergesIn } from './merges.ts';
import { protectArea } from './protection.ts';
import { contentMethods } from './range-contents.ts';
import { lookMethods, RangeLooks } from './range-looks.ts';
import { edit, placeMethods, refuseTyped } from './range-place.ts';
import { modelled, notImplemented, read, scope, write } from './runtime.ts';
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
    refuseTyped(this);
    return edit(this, (tab, area) => setRules(tab, area, rule));
  }

  setDataValidations(rules: (GValidation | null)[][]): GRange {
    checkShape(this.area, rules);
    refuseTyped(this);
    return edit(this, (tab, area) => {
      zipCells(area, rules, (row, column, rule) => setRules(tab, cellAt(row, column), rule));
    });
  }

  // --- copies ---

  /** Formats alone, onto a range of the same size; merges inside come along (inferred). */
  copyTo(destination: GRange, options: unknown = {}): void {
    const to = placeOf(destination);
    const from = this.area;
    const { formatOnly } = options as { readonly formatOnly?: boolean };
    if (!formatOnly || !isSameSize(from, to.area)) {
      throw notImplemented('Range.copyTo of other than formats onto a range of the same size');
    }
    edit(to, (tab, area) => {
      const [down, right] = [area.top - from.top, area.left - from.left];
      for (let row = from.top; row <= from.bottom; row++) {
        for (let column = from.left; column <= from.right; column++) {
          tab.setStyle(row + down, column + right, this.tab.style(row, column));
        }
      }
      const inside = this.tab.merges.filter((merge) => isInside(merge, from));
      const copies = inside.map((merge) => ({
        top: merge.top + down,
        bottom: merge.bottom + down,
        left: merge.left + right,
        right: merge.right + right,
      }));
      tab.merges = [...tab.merges, ...copies];
    });
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

function isSameSize(a: Area, b: Area): boolean {
  return a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
}

function isInside(a: Area, b: Area): boolean {
  return a.top >= b.top && a.bottom <= b.bottom && a.left >= b.left && a.right <= b.right;
}

const methods = {
  breakApart: write(''),
  canEdit: read(''),
  clearDataValidations: write(''),
  clearFormat: write(''),
  copyTo: write('Range,Object'),
  createFilter: write(''),
  getDataValidations: read(''),
  getMergedRanges: read(''),
  merge: write(''),
  protect: write(''),
  setDataValidation: write('DataValidation?'),
  setDataValidations: write('Object[][]'),
};

modelled('SpreadsheetApp.Range', scope.sheets, RangeService, {
  ...placeMethods,
  ...contentMethods,
  ...lookMethods,
  ...methods,
});
