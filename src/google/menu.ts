import { ENTRY_TITLES, type Entry, MENU, type Menu } from '../words/menu.ts';
import { weeklyEntry } from './mail/weekly-entry.ts';

/** Adds the menu “Sáng kiến”: works under LIMITED authorisation, as it touches no data; reads one property. */
export function addMenu(): void {
  menuOf(MENU, SpreadsheetApp.getUi()).addToUi();
}

function menuOf({ title, groups }: Menu, ui: GoogleAppsScript.Base.Ui): GoogleAppsScript.Base.Menu {
  const menu = ui.createMenu(title);
  groups.forEach((group, index) => {
    if (index > 0) menu.addSeparator();
    for (const item of group) {
      if (typeof item === 'string') menu.addItem(titleOf(item), item);
      else menu.addSubMenu(menuOf(item, ui));
    }
  });
  return menu;
}

/** One entry says whether it would switch on or off. */
function titleOf(entry: Entry): string {
  return entry === 'switchWeeklyReminder' ? weeklyEntry() : ENTRY_TITLES[entry];
}
