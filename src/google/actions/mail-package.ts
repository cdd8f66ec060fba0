import { previewMail } from '../mail/preview.ts';
import { type ActionResult, fromPage } from '../run/action.ts';

/**
 * A button of the page: opens the page of the letter with which the package goes. Nothing is sent before
 * that page's own button is pressed.
 */
export function mailPackage(): ActionResult {
  return fromPage(() => previewMail('package'));
}
