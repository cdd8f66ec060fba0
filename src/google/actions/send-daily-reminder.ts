import { DAILY_WORDS as WORDS } from '../../words/sending.ts';
import { sendByClock, strikeClock } from '../mail/by-clock.ts';
import { sender } from '../mail/messages.ts';
import { stored } from '../store.ts';

/** The daily clock: reminders of deadlines to the units for which a stage is reached, once a day. */
export function sendDailyReminder(): void {
  strikeClock('daily', WORDS.busy, (reading, started) => {
    const daily = stored('daily');
    const { today } = reading;
    if (daily.read()?.ran === today) return;
    daily.keep({ by: sender(), ran: today });
    sendByClock(reading, 'deadline', started);
  });
}
