import { MENU_WORDS } from '../words/actions.ts';
import { GUIDE_WORDS } from '../words/guide.ts';
import { MAIL_MENU_WORDS } from '../words/sending.ts';
import { SET_UP_WORDS } from '../words/set-up-page.ts';
import { weeklyEntry } from './mail/weekly-entry.ts';

/** Adds the menu “Sáng kiến”: works under LIMITED authorisation, as it touches no data; reads one property. */
export function addMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const manage = ui
    .createMenu(MENU_WORDS.manage)
    .addItem(MENU_WORDS.checkWorkbook, 'checkWorkbook')
    .addItem(MENU_WORDS.protectTabs, 'protectTabs')
    .addItem(MENU_WORDS.unprotectTabs, 'unprotectTabs')
    .addItem(MENU_WORDS.switchAutoSummary, 'switchAutoSummary')
    .addSeparator()
    .addItem(MENU_WORDS.undoLastRun, 'undoLastRun');
  ui.createMenu(MENU_WORDS.menu)
    .addItem(MENU_WORDS.buildSummary, 'buildSummary')
    .addSeparator()
    .addItem(MENU_WORDS.checkThisTab, 'checkThisTab')
    .addItem(MENU_WORDS.checkData, 'checkData')
    .addItem(MENU_WORDS.findDuplicates, 'findDuplicates')
    .addSeparator()
    .addSubMenu(mailMenu())
    .addSeparator()
    .addItem(SET_UP_WORDS.setUp, 'setUp')
    .addItem(SET_UP_WORDS.addUnit, 'addUnit')
    .addSubMenu(manage)
    .addSeparator()
    .addItem(GUIDE_WORDS.menu, 'showGuide')
    .addToUi();
}

function mailMenu(): GoogleAppsScript.Base.Menu {
  const { menu, entries } = MAIL_MENU_WORDS;
  return SpreadsheetApp.getUi()
    .createMenu(menu)
    .addItem(entries.reminder, 'sendReminders')
    .addItem(entries.thanks, 'sendThanks')
    .addItem(entries.mistakes, 'sendMistakes')
    .addItem(entries.report, 'sendReport')
    .addSeparator()
    .addItem(weeklyEntry(), 'switchWeeklyReminder');
}
