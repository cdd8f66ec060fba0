import type { SheetWorkbook } from './workbook.ts';

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** The tag on a unit's tab whose value is the unit's name. */
export const UNIT_KEY = 'sang-kien.unit';

/** By name of tab. */
export type UnitTags = ReadonlyMap<
  string,
  { readonly unit: string | null; readonly tag: Metadata }
>;

export function readUnitTags({ spreadsheet }: SheetWorkbook): UnitTags {
  const found = spreadsheet.createDeveloperMetadataFinder().withKey(UNIT_KEY).find();
  return new Map(
    found.flatMap((tag) => {
      const name = tag.getLocation().getSheet()?.getName();
      return name === undefined ? [] : [[name, { unit: tag.getValue(), tag }] as const];
    }),
  );
}

/** Tags a tab, or mends the tag that it has. */
export function tagUnit(workbook: SheetWorkbook, tags: UnitTags, tab: string, unit: string): void {
  const known = tags.get(tab);
  if (known) known.tag.setValue(unit);
  else workbook.sheet(tab)?.addDeveloperMetadata(UNIT_KEY, unit);
}

/** Tags a tab that was made just now. */
export function tagNewUnit(sheet: GoogleAppsScript.Spreadsheet.Sheet, unit: string): void {
  sheet.addDeveloperMetadata(UNIT_KEY, unit);
}
