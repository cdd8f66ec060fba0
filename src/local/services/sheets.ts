import type { Sheet } from '../model.ts';
import type { GSheet } from './google.ts';

let make: ((tab: Sheet) => GSheet) | null = null;

/** The sheet file registers its constructor here, so that ranges can name their tab without a circle of imports. */
export function useSheets(maker: (tab: Sheet) => GSheet): void {
  make = maker;
}

export function sheetOf(tab: Sheet): GSheet {
  if (make === null) throw new Error('The sheet service is not loaded.');
  return make(tab);
}
