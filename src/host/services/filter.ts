import type { Sheet } from '../../xlsx/model.ts';
import { wholeSheet } from './access.ts';
import { as, type GFilter } from './google.ts';
import { edit } from './range-place.ts';
import { Exception, modelled, scope, write } from './runtime.ts';

/** The filter of a tab, which has one at most (documented). What it hides is the person's who looks. */
class FilterService implements Pick<GFilter, keyof typeof methods> {
  readonly tab: Sheet;

  constructor(tab: Sheet) {
    this.tab = tab;
  }

  remove(): void {
    edit({ tab: this.tab, area: wholeSheet(this.tab) }, (tab) => {
      tab.filter = null;
    });
  }
}

export function filterOf(tab: Sheet): GFilter | null {
  return tab.filter ? as(new FilterService(tab)) : null;
}

/** A second filter is refused (reported). */
export function newFilter(tab: Sheet, area: Sheet['filter']): GFilter {
  if (tab.filter) {
    throw new Exception("You can't create a filter in a sheet that already has a filter.");
  }
  tab.filter = area;
  return as(new FilterService(tab));
}

const methods = { remove: write('') };

modelled('SpreadsheetApp.Filter', scope.sheets, FilterService, methods);
