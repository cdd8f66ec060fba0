import { ENTRY_TITLES, weeklyOnTitle } from '../../words/menu.ts';
import { stored } from '../store.ts';

/** What the menu calls the weekly reminder: whose it is and when, while it is on. */
export function weeklyEntry(): string {
  try {
    const weekly = stored('weekly').read();
    return weekly ? weeklyOnTitle(weekly, weekly.by) : ENTRY_TITLES.switchWeeklyReminder;
  } catch {
    // Before an add-on is allowed anything, properties are refused; the menu must come all the same.
    return ENTRY_TITLES.switchWeeklyReminder;
  }
}

/** The function that the weekly clock calls. */
export const WEEKLY_HANDLER = 'sendWeeklyReminder';
