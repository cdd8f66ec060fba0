import { WEEKLY_WORDS as WORDS } from '../../words/sending.ts';
import { sendByClock, strikeClock, switchClockOff } from '../mail/by-clock.ts';

/** The weekly clock: reminders to whoever is behind, until the programme is over. */
export function sendWeeklyReminder(): void {
  strikeClock('weekly', WORDS.busy, (reading, started) => {
    if (reading.today > reading.programme.window.lastDay) switchClockOff('weekly');
    else sendByClock(reading, 'reminder', started);
  });
}
