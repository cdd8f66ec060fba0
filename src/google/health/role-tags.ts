import { readText } from '../../workbook/stored.ts';
import { TAB_NAMES, type TabRole } from '../../workbook/tabs.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { findTags } from '../store.ts';

/** A tab that bears the tag of a role. */
export interface RoleTag {
  readonly role: TabRole;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly tag: GoogleAppsScript.Spreadsheet.DeveloperMetadata;
}

/** A copied tab bears the tag of its original, so a role may have several. */
export function readRoleTags({ spreadsheet }: SheetWorkbook): RoleTag[] {
  return findTags(spreadsheet, 'role').flatMap((tag) => {
    const role = readText('role', tag.getValue());
    const sheet = tag.getLocation().getSheet();
    return role && sheet ? [{ role, sheet, tag }] : [];
  });
}

/** Those of one role; the tab of the usual name first. */
export function tagsOf(tags: readonly RoleTag[], role: TabRole): RoleTag[] {
  const own = tags.filter((each) => each.role === role);
  const isUsual = ({ sheet }: RoleTag): boolean => sheet.getName() === TAB_NAMES[role];
  return [...own.filter(isUsual), ...own.filter((each) => !isUsual(each))];
}
