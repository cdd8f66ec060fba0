import { previewMail } from '../mail/preview.ts';
import type { ActionResult } from '../run/action.ts';

/** “Nhắc hạn nộp…”: shows the reminders to units for which a stage of a deadline is reached. */
export function sendDeadlineReminders(): ActionResult {
  return previewMail('deadline');
}
