import { previewMail } from '../mail/preview.ts';
import type { ActionResult } from '../run/action.ts';

/** “Báo cáo lãnh đạo…”: shows the report to the leaders. */
export function sendReport(): ActionResult {
  return previewMail('report');
}
