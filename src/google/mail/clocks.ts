import { dailyOnTitle, ENTRY_TITLES, type Entry, weeklyOnTitle } from '../../words/menu.ts';
import { stored } from '../store.ts';

/** The functions that the clocks of letters call. */
export const CLOCK_HANDLERS = {
  weekly: 'sendWeeklyReminder',
  daily: 'sendDailyReminder',
} as const;

export type ClockName = keyof typeof CLOCK_HANDLERS;

/** What the menu calls an entry; that of a clock says whose it is and when, while it is on. */
export function entryTitle(entry: Entry): string {
  try {
    if (entry === 'switchWeeklyReminder') {
      const weekly = stored('weekly').read();
      if (weekly) return weeklyOnTitle(weekly, weekly.by);
    }
    if (entry === 'switchDailyReminder') {
      const daily = stored('daily').read();
      if (daily) return dailyOnTitle(daily.by);
    }
  } catch {
    // Before an add-on is allowed anything, properties are refused; the menu must come all the same.
  }
  return ENTRY_TITLES[entry];
}
