import { previewMail } from '../mail/preview.ts';
import type { ActionResult } from '../run/action.ts';

/** “Gửi đơn vị các dòng cần xem lại…”: shows each unit's list of findings. */
export function sendMistakes(): ActionResult {
  return previewMail('mistakes');
}
