import { previewMail } from '../mail/preview.ts';
import type { ActionResult } from '../run/action.ts';

/** “Đôn đốc đơn vị chậm…”: shows the reminders to units behind before anything goes out. */
export function sendReminders(): ActionResult {
  return previewMail('reminder');
}
