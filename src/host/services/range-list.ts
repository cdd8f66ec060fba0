import { as, type GRange, type GRangeList } from './google.ts';
import { modelled, scope, write } from './runtime.ts';

/** Ranges of one tab that are changed by a single call. */
export class RangeListService implements Pick<GRangeList, keyof typeof methods> {
  readonly ranges: readonly GRange[];

  constructor(ranges: readonly GRange[]) {
    this.ranges = ranges;
  }

  setBackground(color: string | null): GRangeList {
    return this.#each((range) => range.setBackground(color));
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

  #each(change: (range: GRange) => void): GRangeList {
    for (const range of this.ranges) change(range);
    return as(this);
  }
}

const methods = {
  setBackground: write('String?'),
  setHorizontalAlignment: write('String?'),
  setNote: write('String?'),
  setNumberFormat: write('String'),
};

modelled('SpreadsheetApp.RangeList', scope.sheets, RangeListService, methods);
