import { as, type GRange, type GRangeList } from './google.ts';
import { go, modelled, scope, write } from './runtime.ts';

/** Ranges of one tab that are changed by a single call. */
export class RangeListService implements Pick<GRangeList, keyof typeof methods> {
  readonly ranges: readonly GRange[];

  constructor(ranges: readonly GRange[]) {
    this.ranges = ranges;
  }

  getRanges(): GRange[] {
    return [...this.ranges];
  }

  clearContent(): GRangeList {
    return this.#each((range) => range.clearContent());
  }

  clearDataValidations(): GRangeList {
    return this.#each((range) => range.clearDataValidations());
  }

  clearFormat(): GRangeList {
    return this.#each((range) => range.clearFormat());
  }

  clearNote(): GRangeList {
    return this.#each((range) => range.clearNote());
  }

  setBackground(color: string | null): GRangeList {
    return this.#each((range) => range.setBackground(color));
  }

  setFontColor(color: string | null): GRangeList {
    return this.#each((range) => range.setFontColor(color));
  }

  setFontLine(line: GoogleAppsScript.Spreadsheet.FontLine | null): GRangeList {
    return this.#each((range) => range.setFontLine(line));
  }

  setFontStyle(style: GoogleAppsScript.Spreadsheet.FontStyle | null): GRangeList {
    return this.#each((range) => range.setFontStyle(style));
  }

  setFontWeight(weight: GoogleAppsScript.Spreadsheet.FontWeight | null): GRangeList {
    return this.#each((range) => range.setFontWeight(weight));
  }

  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): GRangeList {
    return this.#each((range) => range.setHorizontalAlignment(alignment));
  }

  setNote(note: string | null): GRangeList {
    return this.#each((range) => range.setNote(note));
  }

  setNumberFormat(format: string): GRangeList {
    return this.#each((range) => range.setNumberFormat(format));
  }

  setValue(value: unknown): GRangeList {
    return this.#each((range) => range.setValue(value));
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): GRangeList {
    return this.#each((range) => range.setVerticalAlignment(alignment));
  }

  setWrap(isWrapped: boolean): GRangeList {
    return this.#each((range) => range.setWrap(isWrapped));
  }

  #each(change: (range: GRange) => void): GRangeList {
    for (const range of this.ranges) change(range);
    return as(this);
  }
}

const methods = {
  clearContent: write(''),
  clearDataValidations: write(''),
  clearFormat: write(''),
  clearNote: write(''),
  getRanges: go(''),
  setBackground: write('String?'),
  setFontColor: write('String?'),
  setFontLine: write('String?'),
  setFontStyle: write('String?'),
  setFontWeight: write('String?'),
  setHorizontalAlignment: write('String?'),
  setNote: write('Object'),
  setNumberFormat: write('String'),
  setValue: write('Object'),
  setVerticalAlignment: write('String?'),
  setWrap: write('Boolean'),
};

modelled('SpreadsheetApp.RangeList', scope.sheets, RangeListService, methods);
