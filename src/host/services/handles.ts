import type { Area, Sheet } from '../../xlsx/model.ts';
import { as, type GRange, type GSheet, type GSpreadsheet } from './google.ts';
import { parseReference } from './reference.ts';
import { Exception, notImplemented } from './runtime.ts';

/** How the objects are made that scripts hold for the file, a tab of it and cells of a tab. */
interface Makers {
  spreadsheet(): GSpreadsheet;
  sheet(tab: Sheet): GSheet;
  range(tab: Sheet, area: Area): GRange;
}

let makers: Makers | null = null;

/** File, tabs and ranges name each other; told here how each is made, their classes need no circle of imports. */
export function useMakers(all: Makers): void {
  makers = all;
}

function make(): Makers {
  if (makers === null) throw new Error('The services are not installed.');
  return makers;
}

export function spreadsheet(): GSpreadsheet {
  return make().spreadsheet();
}

export function sheetOf(tab: Sheet): GSheet {
  return make().sheet(tab);
}

/** The tab behind an object that `sheetOf` gave. */
export function tabOf(sheet: GSheet): Sheet {
  return as<{ readonly tab: Sheet }>(sheet).tab;
}

/** Cells of one tab. */
export interface Place {
  readonly tab: Sheet;
  readonly area: Area;
}

/** The cells behind an object that `rangeIn` gave. */
export function placeOf(range: GRange): Place {
  return as<Place>(range);
}

/** A range after the checks that Google makes when one is asked for; texts are reported. */
export function rangeIn(tab: Sheet, area: Area): GRange {
  if (area.top < 0) throw new Exception('The starting row of the range is too small.');
  if (area.left < 0) throw new Exception('The starting column of the range is too small.');
  if (area.bottom < area.top) {
    throw new Exception('The number of rows in the range must be at least 1.');
  }
  if (area.right < area.left) {
    throw new Exception('The number of columns in the range must be at least 1.');
  }
  if (area.bottom >= tab.maxRows || area.right >= tab.maxColumns) {
    throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return make().range(tab, area);
}

/** A reference without bounds reaches the end of the grid (reported). */
export function rangeFromText(tab: Sheet, address: string): GRange {
  const reference = parseReference(address);
  if (!reference) throw new Exception('Range not found');
  if (reference.tab !== null && reference.tab !== tab.name) {
    throw notImplemented(`Sheet.getRange of another sheet (${address})`);
  }
  const { top, left, bottom, right } = reference;
  return rangeIn(tab, {
    top: top ?? 0,
    left: left ?? 0,
    bottom: bottom ?? tab.maxRows - 1,
    right: right ?? tab.maxColumns - 1,
  });
}
