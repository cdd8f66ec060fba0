import { previewMail } from '../mail/preview.ts';
import type { ActionResult } from '../run/action.ts';

/** “Cảm ơn đơn vị đạt chỉ tiêu…”: shows the letters of thanks. */
export function sendThanks(): ActionResult {
  return previewMail('thanks');
}
