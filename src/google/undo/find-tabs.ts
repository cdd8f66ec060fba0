import { isSameTab } from '../../tabs/places.ts';
import type { JournalTab } from '../../workbook/journal.ts';
import { TAB_ROLES } from '../../workbook/tabs.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The tabs of a journal in the workbook as it is now, by the key that the steps call them. Numbers alone
 * say nothing, as other programs number tabs anew: a tab is the one of its number where its name or its
 * tag agrees or most of its rows still stand there, else the one of its tag, else the one of its name. What
 * cannot be told is left out.
 */
export function findTabs(workbook: SheetWorkbook, tabs: readonly JournalTab[]): Map<number, Sheet> {
  const tagged = tabsByTag(workbook);
  const numbered = new Map(workbook.names.map((name) => [workbook.idOf(name), name]));
  return new Map(
    tabs.flatMap(({ key, id, name, tag, places }) => {
      const byTag = tag === null ? [] : (tagged.get(tag) ?? []);
      const byNumber = id === null ? undefined : numbered.get(id);
      const other = workbook.sheet(name) ? null : workbook.sheet(byNumber ?? '');
      const isSure =
        byNumber !== undefined &&
        (byNumber === name ||
          byTag.includes(byNumber) ||
          (other !== null && places !== undefined && isSameTab(places, workbook.readGrid(other))));
      const found = isSure
        ? byNumber
        : byTag.length === 1
          ? byTag[0]
          : byTag.length === 0
            ? name
            : '';
      const sheet = workbook.sheet(found ?? '');
      return sheet ? [[key, sheet] as const] : [];
    }),
  );
}

/** Names of tabs by the role or the unit that their tag tells. */
function tabsByTag(workbook: SheetWorkbook): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of workbook.names) {
    const role = TAB_ROLES.find(
      (each) => workbook.isTagged(each) && workbook.nameOf(each) === name,
    );
    const tag = role ?? workbook.tagOf(name, 'unit')?.getValue();
    if (tag) found.set(tag, [...(found.get(tag) ?? []), name]);
  }
  return found;
}
