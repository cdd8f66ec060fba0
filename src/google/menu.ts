import { MENU, type Menu } from '../words/menu.ts';
import { entryTitle } from './mail/clocks.ts';

/** Adds the menu “Sáng kiến”: works under LIMITED authorisation, as it touches no data; reads few properties. */
export function addMenu(): void {
  const ui = SpreadsheetApp.getUi();
  fill(isAddOn() ? ui.createAddonMenu() : ui.createMenu(MENU.title), MENU, ui).addToUi();
}

/**
 * An add-on that came from the marketplace has its menu among those of add-ons: whoever publishes it says so by a
 * property of the script. Until it may read one, it is not yet allowed in this workbook, and so an add-on.
 */
function isAddOn(): boolean {
  try {
    return PropertiesService.getScriptProperties().getProperty('menu') === 'addon';
  } catch {
    return true;
  }
}

function fill(
  menu: GoogleAppsScript.Base.Menu,
  { groups }: Menu,
  ui: GoogleAppsScript.Base.Ui,
): GoogleAppsScript.Base.Menu {
  groups.forEach((group, index) => {
    if (index > 0) menu.addSeparator();
    for (const item of group) {
      if (typeof item === 'string') menu.addItem(entryTitle(item), item);
      else menu.addSubMenu(fill(ui.createMenu(item.title), item, ui));
    }
  });
  return menu;
}
