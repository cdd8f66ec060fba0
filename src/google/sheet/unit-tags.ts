import { keyOf } from '../../workbook/stored.ts';
import { findTags } from '../store.ts';
import type { SheetWorkbook } from './workbook.ts';

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** By name of tab. */
export type UnitTags = ReadonlyMap<
  string,
  { readonly unit: string | null; readonly tag: Metadata }
>;

export function readUnitTags({ spreadsheet }: SheetWorkbook): UnitTags {
  return new Map(
    findTags(spreadsheet, 'unit').flatMap((tag) => {
      const name = tag.getLocation().getSheet()?.getName();
      return name === undefined ? [] : [[name, { unit: tag.getValue(), tag }] as const];
    }),
  );
}

/** Tags a tab, or mends the tag that it has. */
export function tagUnit(workbook: SheetWorkbook, tags: UnitTags, tab: string, unit: string): void {
  const found = workbook.tab(tab);
  if (found) workbook.draft.tag(found, keyOf('unit'), unit, tags.get(tab)?.tag ?? null);
}
