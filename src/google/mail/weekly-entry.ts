import type { WeeklyTime } from '../../programme/sending/weekly.ts';
import { ENTRY_TITLES, weeklyOnTitle } from '../../words/menu.ts';

/** Beside the cells: who lets reminders go by themselves, and when. Without it none do. */
export const WEEKLY_PROPERTY = 'sang-kien.weekly';

/** The weekly reminder that is on: when, and under whose name. */
export interface Weekly extends WeeklyTime {
  readonly by: string;
}

/** The weekly reminder, `null` while it is off. */
export function readWeekly(): Weekly | null {
  const kept = PropertiesService.getDocumentProperties().getProperty(WEEKLY_PROPERTY);
  return kept === null ? null : (JSON.parse(kept) as Weekly);
}

/** What the menu calls the weekly reminder: whose it is and when, while it is on. */
export function weeklyEntry(): string {
  try {
    const weekly = readWeekly();
    return weekly ? weeklyOnTitle(weekly, weekly.by) : ENTRY_TITLES.switchWeeklyReminder;
  } catch {
    // Before an add-on is allowed anything, properties are refused; the menu must come all the same.
    return ENTRY_TITLES.switchWeeklyReminder;
  }
}

/** The function that the weekly clock calls. */
export const WEEKLY_HANDLER = 'sendWeeklyReminder';

export function forget(): void {
  PropertiesService.getDocumentProperties().deleteProperty(WEEKLY_PROPERTY);
}
