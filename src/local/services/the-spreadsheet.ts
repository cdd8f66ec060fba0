import type { GSpreadsheet } from './google.ts';

let make: (() => GSpreadsheet) | null = null;

/** The spreadsheet file registers itself here, so that tabs can name their parent without a circle of imports. */
export function useSpreadsheet(maker: () => GSpreadsheet): void {
  make = maker;
}

export function spreadsheet(): GSpreadsheet {
  if (make === null) throw new Error('The spreadsheet service is not loaded.');
  return make();
}
