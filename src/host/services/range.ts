import { mayEdit } from './access.ts';
import { checkShape, mapCells, rowsOf } from './area.ts';
import { clearContents, clearNotes } from './cells.ts';
import type { GMetadata, GMetadataFinder, GProtection, GRange, GValidation } from './google.ts';
import { rangeIn } from './handles.ts';
import { clearLooks } from './look.ts';
import { breakApart, mergeParts, mergesIn } from './merges.ts';
import { protectArea } from './protection.ts';
import { contentMethods } from './range-contents.ts';
import { lookMethods, RangeLooks } from './range-looks.ts';
import { edit, placeMethods } from './range-place.ts';
import {
  Exception,
  go,
  modelled,
  notImplemented,
  read,
  scope,
  write,
  wrongParameters,
} from './runtime.ts';
import { DataValidationService, setRuleGrid, setRules, validationAt } from './validation.ts';

/**
 * A rectangle of one tab: a place, what its cells hold, how they look, and here what lies over them and how
 * all of it is cleared.
 */
export class RangeService extends RangeLooks implements Pick<GRange, keyof typeof methods> {
  // --- clearing ---

  clear(options?: ClearOptions): GRange {
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly, skipFilteredRows } =
      options ?? {};
    const all = !contentsOnly && !formatOnly && !commentsOnly && !validationsOnly;
    return edit(this, (tab, area) => {
      if (skipFilteredRows) throw notImplemented('Range.clear with skipFilteredRows');
      if (all || contentsOnly) clearContents(tab, area);
      if (all || formatOnly) clearLooks(tab, area);
      if (commentsOnly) clearNotes(tab, area);
      if (validationsOnly) setRules(tab, area, null);
    });
  }

  clearContent(): GRange {
    return edit(this, clearContents);
  }

  clearFormat(): GRange {
    return edit(this, clearLooks);
  }

  clearNote(): GRange {
    return edit(this, clearNotes);
  }

  clearDataValidations(): GRange {
    return this.setDataValidation(null);
  }

  // --- merges ---

  merge(): GRange {
    return edit(this, (tab, area) => mergeParts(tab, area, [area]));
  }

  mergeAcross(): GRange {
    return edit(this, (tab, area) => mergeParts(tab, area, rowsOf(area)));
  }

  breakApart(): GRange {
    return edit(this, breakApart);
  }

  isPartOfMerge(): boolean {
    return mergesIn(this.tab, this.area).length > 0;
  }

  getMergedRanges(): GRange[] {
    return mergesIn(this.tab, this.area).map((merge) => rangeIn(this.tab, merge));
  }

  // --- data validation ---

  getDataValidation(): GValidation | null {
    return validationAt(this.tab, this.area.top, this.area.left);
  }

  getDataValidations(): (GValidation | null)[][] {
    return mapCells(this.area, (row, column) => validationAt(this.tab, row, column));
  }

  setDataValidation(rule: GValidation | null): GRange {
    return edit(this, (tab, area) => setRules(tab, area, rule));
  }

  setDataValidations(rules: (GValidation | null)[][]): GRange {
    checkShape(this.area, rules);
    if (rules.flat().some((rule) => rule !== null && !(rule instanceof DataValidationService))) {
      throw wrongParameters('SpreadsheetApp.Range', 'setDataValidations', [rules]);
    }
    return edit(this, (tab, area) => setRuleGrid(tab, area, rules));
  }

  // --- rights and metadata ---

  canEdit(): boolean {
    return mayEdit(this.tab, this.area);
  }

  protect(): GProtection {
    return protectArea(this.tab, this.area);
  }

  addDeveloperMetadata(): GRange {
    const wholeRow = this.area.left === 0 && this.area.right === this.tab.maxColumns - 1;
    const wholeColumn = this.area.top === 0 && this.area.bottom === this.tab.maxRows - 1;
    if ((wholeRow && this.getNumRows() === 1) || (wholeColumn && this.getNumColumns() === 1)) {
      throw notImplemented('Range.addDeveloperMetadata of a row or column');
    }
    throw new Exception(
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata ' +
        'may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    );
  }

  getDeveloperMetadata(): GMetadata[] {
    throw notImplemented('Range.getDeveloperMetadata');
  }

  createDeveloperMetadataFinder(): GMetadataFinder {
    throw notImplemented('Range.createDeveloperMetadataFinder');
  }
}

interface ClearOptions {
  commentsOnly?: boolean | undefined;
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
  skipFilteredRows?: boolean | undefined;
}

const methods = {
  addDeveloperMetadata: write(),
  breakApart: write(''),
  canEdit: read(''),
  clear: write('', 'Map'),
  clearContent: write(''),
  clearDataValidations: write(''),
  clearFormat: write(''),
  clearNote: write(''),
  createDeveloperMetadataFinder: go(),
  getDataValidation: read(''),
  getDataValidations: read(''),
  getDeveloperMetadata: read(),
  getMergedRanges: read(''),
  isPartOfMerge: read(''),
  merge: write(''),
  mergeAcross: write(''),
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
