import { MENU, type Menu } from '../words/menu.ts';
import { entryTitle } from './mail/clocks.ts';

/** Adds the menu “Sáng kiến”: works under LIMITED authorisation, as it touches no data; reads one property. */
export function addMenu(): void {
  menuOf(MENU, SpreadsheetApp.getUi()).addToUi();
}

function menuOf({ title, groups }: Menu, ui: GoogleAppsScript.Base.Ui): GoogleAppsScript.Base.Menu {
  const menu = ui.createMenu(title);
  groups.forEach((group, index) => {
    if (index > 0) menu.addSeparator();
    for (const item of group) {
      if (typeof item === 'string') menu.addItem(entryTitle(item), item);
      else menu.addSubMenu(menuOf(item, ui));
    }
  });
  return menu;
}
