import { type EditEvent, me, renew, TICK } from '../auto-summary.ts';
import { stored } from '../store.ts';

/**
 * Installable trigger, run as the owner whoever edits: renews the form when the box in the tab
 * `Yêu cầu` is ticked. Every edit of the file comes here, so others are left after two calls.
 */
export function onOwnerEdit(event: EditEvent): void {
  const { range } = event;
  const auto = stored('auto').read();
  const sheet = range.getSheet();
  if (!auto || auto.sheet !== sheet.getSheetId() || auto.owner !== me()) return;
  if (sheet.getRange(TICK).getValue() === true) renew();
}
